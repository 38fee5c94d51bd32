// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"

namespace stancegraph {

/// The expected sign of ties within and between classes, for patterns other than "positive within, negative between".
/// Examples: a mediator that everyone likes, or a camp with internal conflict (relaxed structural balance).
/// @see Doreian, P. & Mrvar, A. (2009). Partitioning signed social networks. Social Networks 31(1), 1–11.
///   https://doi.org/10.1016/j.socnet.2008.08.001
class block_pattern {
 public:
  /// Expects positive ties within classes and negative ties between them.
  explicit block_pattern(std::size_t classes) : classes_{classes}, is_positive_(classes * classes) {
    for (std::size_t c = 0; c != classes; ++c) set(c, c, true);
  }
  /// Sets the expected sign of ties between two classes, or within one.
  /// @pre both are less than class_count()
  void set(std::size_t one, std::size_t other, bool is_positive) {
    is_positive_[one * classes_ + other] = is_positive_[other * classes_ + one] = is_positive;
  }
  /// Is the expected sign positive?
  /// @pre both are less than class_count()
  [[nodiscard]] bool is_positive(std::size_t one, std::size_t other) const {
    return is_positive_[one * classes_ + other];
  }
  /// The number of classes.
  [[nodiscard]] std::size_t class_count() const noexcept { return classes_; }

 private:
  std::size_t classes_;
  std::vector<bool> is_positive_;
};

/// Parses a pattern such as `pn,np`: a row for each class, with `p` where positive ties are expected and `n` where
/// negative ones are.
/// @param text rows of equal length, separated by commas
/// @returns a pattern with one class per row
/// @throws invalid_value if the text is not a symmetric square of the letters p and n, or has more than 100 rows
/// @complexity linear in the text
[[nodiscard]] block_pattern block_pattern_of(std::string_view text);

/// A partition of nodes into classes, and its distance from the ideal pattern.
struct signed_partition {
  /// the class of each node, from 0; classes are numbered by their first nodes or as in the block_pattern
  std::vector<std::uint32_t> class_of{};
  double criterion = 0;     ///< partition_criterion() of the partition
  bool is_stopped = false;  ///< the control ended the search before its last start
};

/// The Doreian–Mrvar criterion: how far a partition is from structural balance.
///
/// C = α N + (1 − α) P, where N is the total absolute weight of negative ties within classes and P the total weight of
/// positive ties between classes; each tie counts once. 0 means that the partition fits perfectly.
/// @param class_of the class of each node
/// @param alpha α, from 0 to 1; the default 0.5 treats both alike and gives half the weight of the ties that do not fit
/// @returns at least 0; 0 for a graph without ties
/// @pre the matrix is symmetric, and class_of has one entry per row
/// @complexity O(m) with m ties
/// @see Doreian, P. & Mrvar, A. (1996). A partitioning approach to structural balance. Social Networks 18(2), 149–168.
///   https://doi.org/10.1016/0378-8733(95)00259-6
[[nodiscard]] double partition_criterion(const sparse_matrix& signed_graph, std::span<const std::uint32_t> class_of,
                                         double alpha = 0.5);

/// The Doreian–Mrvar criterion for a given pattern: C = α N + (1 − α) P, where N is the total absolute weight of
/// negative ties where the pattern expects positive ones, and P the total weight of positive ties where it expects
/// negative ones; each tie counts once.
/// @param class_of the class of each node
/// @param pattern the expected signs
/// @param alpha α, from 0 to 1; default 0.5
/// @returns at least 0; 0 for a graph without ties
/// @pre the matrix is symmetric, and class_of has one class of the pattern per row
/// @complexity O(m) with m ties
[[nodiscard]] double partition_criterion(const sparse_matrix& signed_graph, std::span<const std::uint32_t> class_of,
                                         const block_pattern& pattern, double alpha = 0.5);

/// The result of clusterability().
struct clusterability_result {
  bool is_clusterable = false;  ///< true if no negative tie lies within a class
  /// the class of each node: components connected by positive ties, in order of first node
  std::vector<std::uint32_t> class_of{};
  std::vector<signed_tie> against{};  ///< negative ties within a class, in the order of ties_of
};

/// Davis clusterability: can the nodes be divided into any number of classes with positive ties within classes and
/// negative ties between them? A graph is clusterable exactly if no negative tie connects two nodes that are connected
/// by positive ties. Without ties it is clusterable, and each node is a class of its own.
/// @param signed_graph tie weights
/// @returns the classes, and the ties that contradict clusterability
/// @pre the matrix is symmetric
/// @complexity O(n + m) with n nodes and m ties
/// @see Davis, J. A. (1967). Clustering and structural balance in graphs. Human Relations 20(2), 181–187.
///   https://doi.org/10.1177/001872676702000206
[[nodiscard]] clusterability_result clusterability(const sparse_matrix& signed_graph);

/// Options of signed_blockmodel().
struct blockmodel_options {
  std::size_t most_classes = 2;  ///< most classes; the number of nodes allows any number (correlation clustering)
  double alpha = 0.5;  ///< weight α of negative ties within classes against positive ties between them, from 0 to 1
  std::size_t starts = 20;  ///< number of initial partitions
  std::uint32_t seed = 1;   ///< random seed
  run_control control{};    ///< the search ends with the best partition so far; progress is in starts
};

namespace detail {

/// Searches for the partition with the least criterion by moving single nodes from many starts. The first start is the
/// partition of clusterability(), folded to k classes.
/// @param price adds to `cost` the cost of a node in each class: (node, classes, cost)
template <class Price, class Criterion>
[[nodiscard]] signed_partition best_of_starts(const sparse_matrix& signed_graph, const blockmodel_options& options,
                                              std::size_t k, Price&& price, Criterion&& criterion) {
  assert(k >= 1 && options.starts >= 1);
  const std::size_t n = signed_graph.row_count();
  std::mt19937 engine{options.seed};
  signed_partition best{{}, std::numeric_limits<double>::infinity()};
  std::vector<double> cost(k);
  const run_meter meter{options.control, "the search for a blockmodel"};
  for (std::size_t start = 0; start != options.starts; ++start) {
    if (start != 0 && meter.is_over()) {
      best.is_stopped = true;
      break;
    }

    std::vector<std::uint32_t> class_of(n);
    if (start == 0) {
      class_of = clusterability(signed_graph).class_of;
      for (std::uint32_t& c : class_of) c %= static_cast<std::uint32_t>(k);
    } else if (start % 2 == 0) {
      class_of = best.class_of;
      for (std::size_t moves = n / 5 + 1; n != 0 && moves != 0; --moves)
        class_of[engine() % n] = static_cast<std::uint32_t>(engine() % k);
    } else {
      for (std::uint32_t& c : class_of) c = static_cast<std::uint32_t>(engine() % k);
    }
    for (bool is_better = true; is_better;) {
      is_better = false;
      for (std::uint32_t v = 0; v != n; ++v) {
        std::fill(cost.begin(), cost.end(), 0.0);
        price(v, class_of, cost);
        const auto least = static_cast<std::uint32_t>(std::min_element(cost.begin(), cost.end()) - cost.begin());
        if (cost[least] >= cost[class_of[v]] - 1e-12) continue;
        class_of[v] = least;
        is_better = true;
      }
    }
    if (const double found = criterion(class_of); found < best.criterion - 1e-12) best = {std::move(class_of), found};
    meter.report(start + 1, options.starts);
  }
  return best;
}

}  // namespace detail

/// Finds a partition into at most k classes with a small criterion, by moving single nodes from many starts. This is a
/// heuristic: the criterion is an upper bound on the minimum. For two classes and a proof use frustration().
/// @param signed_graph tie weights
/// @returns classes numbered by first node; an empty partition for an empty graph
/// @pre the matrix is symmetric; `most_classes` and `starts` are at least 1
/// @complexity O(s r (m + n k)) with s starts, r rounds, m ties, n nodes and k classes
/// @see Doreian, P. & Mrvar, A. (1996). A partitioning approach to structural balance. Social Networks 18(2), 149–168.
///   https://doi.org/10.1016/0378-8733(95)00259-6
[[nodiscard]] signed_partition signed_blockmodel(const sparse_matrix& signed_graph,
                                                 const blockmodel_options& options = {});

/// Finds a partition that fits a pattern of expected signs. Classes keep the numbers of the pattern and may be empty;
/// `most_classes` is ignored.
/// @param signed_graph tie weights
/// @param pattern the expected signs
/// @returns the best partition found; an empty partition for an empty graph
/// @pre the matrix is symmetric, the pattern has at least one class, and `starts` is at least 1
/// @complexity O(s r (m + n k²)) with s starts, r rounds, m ties, n nodes and k classes
/// @see Doreian, P. & Mrvar, A. (2009). Partitioning signed social networks. Social Networks 31(1), 1–11.
///   https://doi.org/10.1016/j.socnet.2008.08.001
[[nodiscard]] signed_partition signed_blockmodel(const sparse_matrix& signed_graph, const block_pattern& pattern,
                                                 const blockmodel_options& options = {});

/// Signed modularity of a partition: how much more positive weight, and how much less negative weight, lies within
/// classes than the degrees of the nodes would lead one to expect.
///
/// Q = 1 / (2w⁺ + 2w⁻) Σ_ij [w_ij − (w_i⁺ w_j⁺ / 2w⁺ − w_i⁻ w_j⁻ / 2w⁻)] over i and j in the same class. w_ij is the
/// weight of the tie between i and j, w_i⁺ and w_i⁻ are the sums of the positive and of the absolute negative weights
/// at i, and 2w⁺ and 2w⁻ their sums over all nodes. A term whose divisor is 0 is 0. Equals modularity() with resolution
/// 1.
/// @param class_of the class of each node
/// @returns a number between −1 and 1; 0 for a graph without ties
/// @pre the matrix is symmetric, and class_of has one entry per row
/// @complexity O(n + m + c) with n nodes, m ties and highest class c
/// @see Gómez, S., Jensen, P. & Arenas, A. (2009). Analysis of community structure in networks of correlated data.
///   Physical Review E 80, 016114. https://doi.org/10.1103/PhysRevE.80.016114
[[nodiscard]] double signed_modularity(const sparse_matrix& signed_graph, std::span<const std::uint32_t> class_of);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_signed_signed_blockmodel)

#include <cmath>
#include <string>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/core/text.hpp"

namespace stancegraph {

namespace detail {

/// Renumbers classes in order of their first nodes.
STANCEGRAPH_INLINE void number_in_order(std::vector<std::uint32_t>& class_of) {
  std::vector<std::uint32_t> number(class_of.size() + 1, std::numeric_limits<std::uint32_t>::max());
  std::uint32_t next = 0;
  for (std::uint32_t& c : class_of) {
    if (number.size() <= c) number.resize(c + 1, std::numeric_limits<std::uint32_t>::max());
    if (number[c] == std::numeric_limits<std::uint32_t>::max()) number[c] = next++;
    c = number[c];
  }
}

}  // namespace detail

STANCEGRAPH_INLINE block_pattern block_pattern_of(std::string_view text) {
  std::vector<std::string_view> rows;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    rows.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  const auto refuse = [&](const std::string& what) {
    throw invalid_value{in_quotes(text) + " " + what + "; write a row of p and n for each class, such as pn,np"};
  };
  const auto row = [](std::size_t i) { return "row " + std::to_string(i + 1); };
  if (rows.size() > 100) refuse("has more than 100 classes");
  block_pattern pattern{rows.size()};
  for (std::size_t i = 0; i != rows.size(); ++i) {
    if (rows[i].size() != rows.size())
      refuse("has " + counted(rows.size(), "row") + ", but " + row(i) + " has " + counted(rows[i].size(), "letter"));
    for (std::size_t j = 0; j != rows.size(); ++j) {
      if (rows[i][j] != 'p' && rows[i][j] != 'n') refuse("has a letter other than p and n in " + row(i));
      if (j < i && rows[i][j] != rows[j][i])
        refuse("gives classes " + std::to_string(j + 1) + " and " + std::to_string(i + 1) + " two different signs");
      pattern.set(i, j, rows[i][j] == 'p');
    }
  }
  return pattern;
}

STANCEGRAPH_INLINE double partition_criterion(const sparse_matrix& signed_graph,
                                              std::span<const std::uint32_t> class_of, double alpha) {
  assert(class_of.size() == signed_graph.row_count());
  double sum = 0;
  for (const signed_tie& t : ties_of(signed_graph)) {
    const bool is_within = class_of[t.from] == class_of[t.to];
    if (is_within && t.weight < 0) sum -= alpha * t.weight;
    if (!is_within && t.weight > 0) sum += (1 - alpha) * t.weight;
  }
  return sum;
}

STANCEGRAPH_INLINE double partition_criterion(const sparse_matrix& signed_graph,
                                              std::span<const std::uint32_t> class_of, const block_pattern& pattern,
                                              double alpha) {
  assert(class_of.size() == signed_graph.row_count());
  double sum = 0;
  for (const signed_tie& t : ties_of(signed_graph)) {
    const bool is_positive = pattern.is_positive(class_of[t.from], class_of[t.to]);
    if (is_positive && t.weight < 0) sum -= alpha * t.weight;
    if (!is_positive && t.weight > 0) sum += (1 - alpha) * t.weight;
  }
  return sum;
}

STANCEGRAPH_INLINE clusterability_result clusterability(const sparse_matrix& signed_graph) {
  const std::size_t n = signed_graph.row_count();
  constexpr auto none = std::numeric_limits<std::uint32_t>::max();
  clusterability_result r{true, std::vector<std::uint32_t>(n, none), {}};
  std::uint32_t next = 0;
  std::vector<std::uint32_t> waiting;
  for (std::uint32_t first = 0; first != n; ++first) {
    if (r.class_of[first] != none) continue;
    r.class_of[first] = next;
    waiting.push_back(first);
    while (!waiting.empty()) {
      const std::uint32_t v = waiting.back();
      waiting.pop_back();
      for (const matrix_entry& e : signed_graph.row(v)) {
        if (e.value < 0 || r.class_of[e.column] != none) continue;
        r.class_of[e.column] = next;
        waiting.push_back(e.column);
      }
    }
    ++next;
  }
  for (const signed_tie& t : ties_of(signed_graph))
    if (t.weight < 0 && r.class_of[t.from] == r.class_of[t.to]) r.against.push_back(t);
  r.is_clusterable = r.against.empty();
  return r;
}

STANCEGRAPH_INLINE signed_partition signed_blockmodel(const sparse_matrix& signed_graph,
                                                      const blockmodel_options& options) {
  const std::size_t k = std::min(options.most_classes, std::max<std::size_t>(signed_graph.row_count(), 1));
  signed_partition best = detail::best_of_starts(
      signed_graph, options, k,
      [&](std::uint32_t v, const std::vector<std::uint32_t>& class_of, std::vector<double>& cost) {
        for (const matrix_entry& e : signed_graph.row(v))
          if (e.column != v) cost[class_of[e.column]] -= (e.value > 0 ? 1 - options.alpha : options.alpha) * e.value;
      },
      [&](const std::vector<std::uint32_t>& class_of) {
        return partition_criterion(signed_graph, class_of, options.alpha);
      });
  detail::number_in_order(best.class_of);
  return best;
}

STANCEGRAPH_INLINE signed_partition signed_blockmodel(const sparse_matrix& signed_graph, const block_pattern& pattern,
                                                      const blockmodel_options& options) {
  const std::size_t k = pattern.class_count();
  std::vector<double> positive(k);  // positive weight of the current node, by class of the other end
  std::vector<double> negative(k);
  return detail::best_of_starts(
      signed_graph, options, k,
      [&](std::uint32_t v, const std::vector<std::uint32_t>& class_of, std::vector<double>& cost) {
        std::fill(positive.begin(), positive.end(), 0.0);
        std::fill(negative.begin(), negative.end(), 0.0);
        double positive_loop = 0;
        double negative_loop = 0;
        for (const matrix_entry& e : signed_graph.row(v)) {
          double& sum = e.column == v ? (e.value > 0 ? positive_loop : negative_loop)
                                      : (e.value > 0 ? positive : negative)[class_of[e.column]];
          sum += std::abs(e.value);
        }
        for (std::size_t c = 0; c != k; ++c) {
          cost[c] = pattern.is_positive(c, c) ? options.alpha * negative_loop : (1 - options.alpha) * positive_loop;
          for (std::size_t d = 0; d != k; ++d)
            cost[c] += pattern.is_positive(c, d) ? options.alpha * negative[d] : (1 - options.alpha) * positive[d];
        }
      },
      [&](const std::vector<std::uint32_t>& class_of) {
        return partition_criterion(signed_graph, class_of, pattern, options.alpha);
      });
}

STANCEGRAPH_INLINE double signed_modularity(const sparse_matrix& signed_graph,
                                            std::span<const std::uint32_t> class_of) {
  assert(class_of.size() == signed_graph.row_count());
  if (class_of.empty()) return 0;
  const std::size_t classes = std::size_t{*std::max_element(class_of.begin(), class_of.end())} + 1;
  std::vector<double> positive(classes, 0.0);
  std::vector<double> negative(classes, 0.0);
  double within = 0;
  double all_positive = 0;
  double all_negative = 0;
  for (const matrix_entry& e : signed_graph.cells()) {
    (e.value > 0 ? positive : negative)[class_of[e.row]] += std::abs(e.value);
    (e.value > 0 ? all_positive : all_negative) += std::abs(e.value);
    if (class_of[e.row] == class_of[e.column]) within += e.value;
  }
  if (all_positive + all_negative == 0) return 0;
  for (std::size_t c = 0; c != classes; ++c) {
    if (all_positive > 0) within -= positive[c] * positive[c] / all_positive;
    if (all_negative > 0) within += negative[c] * negative[c] / all_negative;
  }
  return within / (all_positive + all_negative);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_signed_signed_blockmodel)
