// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"

namespace stancegraph {

/// Which sign the ties within and between classes should have, where friends within and foes between is not what is
/// looked for: a mediator whom all like, say, or two camps of which one is at odds with itself (relaxed structural
/// balance, Doreian & Mrvar 2009, Social Networks 31, 1–11).
class block_pattern {
 public:
  /// Positive ties within classes, negative ones between them.
  explicit block_pattern(std::size_t classes) : classes_{classes}, is_positive_(classes * classes) {
    for (std::size_t c = 0; c != classes; ++c) set(c, c, true);
  }
  /// Sets what ties between two classes, or within one, should be. @pre there are such classes
  void set(std::size_t one, std::size_t other, bool is_positive) {
    is_positive_[one * classes_ + other] = is_positive_[other * classes_ + one] = is_positive;
  }
  /// What it is. @pre there are such classes
  [[nodiscard]] bool is_positive(std::size_t one, std::size_t other) const {
    return is_positive_[one * classes_ + other];
  }
  /// How many classes there are.
  [[nodiscard]] std::size_t class_count() const noexcept { return classes_; }

 private:
  std::size_t classes_;
  std::vector<bool> is_positive_;
};

/// The pattern that a text describes: a row for each class, separated by commas, with `p` for positive and `n` for
/// negative ties. `pn,np` are two classes of friends who oppose each other.
/// @throws invalid_value where the text is no square of p and n, is not symmetric, or has more than 100 rows
[[nodiscard]] inline block_pattern block_pattern_of(std::string_view text) {
  std::vector<std::string_view> rows;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    rows.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  const auto refuse = [&](const std::string& what) {
    throw invalid_value{what + " in " + in_quotes(text) + "; write a row for each class, of p and n, such as pn,np"};
  };
  const auto row = [](std::size_t i) { return "row " + std::to_string(i + 1); };
  if (rows.size() > 100) refuse("more than 100 classes");
  block_pattern pattern{rows.size()};
  for (std::size_t i = 0; i != rows.size(); ++i) {
    if (rows[i].size() != rows.size())
      refuse(row(i) + " has " + counted(rows[i].size(), "sign") + ", not " + std::to_string(rows.size()));
    for (std::size_t j = 0; j != rows.size(); ++j) {
      if (rows[i][j] != 'p' && rows[i][j] != 'n') refuse(row(i) + " has another letter");
      if (j < i && rows[i][j] != rows[j][i])
        refuse("rows " + std::to_string(j + 1) + " and " + std::to_string(i + 1) + " do not say the same");
      pattern.set(i, j, rows[i][j] == 'p');
    }
  }
  return pattern;
}

/// A partition of nodes into classes, and how far it is from the ideal.
struct signed_partition {
  std::vector<std::uint32_t> class_of{};  ///< by node, from 0; in the order of their first nodes, or the pattern's
  double criterion = 0;                   ///< what speaks against the partition
};

/// α N + (1 − α) P of a partition: N is the weight of negative ties within classes, P that of positive ties between
/// them, each tie counted once, without its sign (Doreian & Mrvar 1996). 0 where the partition fits.
/// @param class_of the class of each node
/// @param alpha from 0 to 1; ½ counts both alike, and is then half the weight of ties that do not fit
/// @pre the matrix is symmetric, and class_of has a class for each row
/// @complexity linear
[[nodiscard]] inline double partition_criterion(const sparse_matrix& signed_graph,
                                                std::span<const std::uint32_t> class_of, double alpha = 0.5) {
  assert(class_of.size() == signed_graph.row_count());
  double sum = 0;
  for (const signed_tie& t : ties_of(signed_graph)) {
    const bool is_within = class_of[t.from] == class_of[t.to];
    if (is_within && t.weight < 0) sum -= alpha * t.weight;
    if (!is_within && t.weight > 0) sum += (1 - alpha) * t.weight;
  }
  return sum;
}

/// α N + (1 − α) P of a partition with a pattern: N is the weight of negative ties where the pattern is positive, P
/// that of positive ones where it is negative, each tie counted once, without its sign.
/// @pre the matrix is symmetric, and class_of has for each row a class of the pattern
/// @complexity linear
[[nodiscard]] inline double partition_criterion(const sparse_matrix& signed_graph,
                                                std::span<const std::uint32_t> class_of, const block_pattern& pattern,
                                                double alpha = 0.5) {
  assert(class_of.size() == signed_graph.row_count());
  double sum = 0;
  for (const signed_tie& t : ties_of(signed_graph)) {
    const bool is_positive = pattern.is_positive(class_of[t.from], class_of[t.to]);
    if (is_positive && t.weight < 0) sum -= alpha * t.weight;
    if (!is_positive && t.weight > 0) sum += (1 - alpha) * t.weight;
  }
  return sum;
}

namespace detail {

/// Numbers classes in the order of their first nodes.
inline void number_in_order(std::vector<std::uint32_t>& class_of) {
  std::vector<std::uint32_t> number(class_of.size() + 1, std::numeric_limits<std::uint32_t>::max());
  std::uint32_t next = 0;
  for (std::uint32_t& c : class_of) {
    if (number.size() <= c) number.resize(c + 1, std::numeric_limits<std::uint32_t>::max());
    if (number[c] == std::numeric_limits<std::uint32_t>::max()) number[c] = next++;
    c = number[c];
  }
}

}  // namespace detail

/// Whether the nodes can be put into classes, however many, with positive ties within and negative ones between them
/// (Davis 1967), and what stands against it.
struct clusterability_result {
  bool is_clusterable = false;            ///< no negative tie joins what positive ones join
  std::vector<std::uint32_t> class_of{};  ///< by node: the parts that positive ties join, in the order of first nodes
  std::vector<signed_tie> against{};      ///< negative ties within such a part, in the order of ties_of
};

/// Tests clusterability. A graph without ties is clusterable, each node in a class of its own.
/// @pre the matrix is symmetric
/// @complexity linear
[[nodiscard]] inline clusterability_result clusterability(const sparse_matrix& signed_graph) {
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

/// How classes are looked for.
struct blockmodel_options {
  std::size_t most_classes = 2;  ///< at most so many; as many as nodes: any number (correlation clustering)
  double alpha = 0.5;            ///< what negative ties within count, against positive ones between; from 0 to 1
  std::size_t starts = 20;       ///< how many partitions it begins from
  std::uint32_t seed = 1;        ///< the same seed gives the same partition
};

namespace detail {

/// The partition with the least criterion that is found by moving single nodes from many starts, the first of which is
/// that of clusterability, as far as the classes suffice.
/// @param price what a node costs in each class beside what it costs anywhere, into `cost`: (node, classes, cost)
template <class Price, class Criterion>
[[nodiscard]] signed_partition best_of_starts(const sparse_matrix& signed_graph, const blockmodel_options& options,
                                              std::size_t k, Price&& price, Criterion&& criterion) {
  assert(k >= 1 && options.starts >= 1);
  const std::size_t n = signed_graph.row_count();
  std::mt19937 engine{options.seed};
  signed_partition best{{}, std::numeric_limits<double>::infinity()};
  std::vector<double> cost(k);
  for (std::size_t start = 0; start != options.starts; ++start) {
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
        std::ranges::fill(cost, 0.0);
        price(v, class_of, cost);
        const auto least = static_cast<std::uint32_t>(std::ranges::min_element(cost) - cost.begin());
        if (cost[least] >= cost[class_of[v]] - 1e-12) continue;
        class_of[v] = least;
        is_better = true;
      }
    }
    if (const double found = criterion(class_of); found < best.criterion - 1e-12) best = {std::move(class_of), found};
  }
  return best;
}

}  // namespace detail

/// A partition into at most k classes with a small criterion, found by moving single nodes from many starts. A search:
/// the criterion is an upper bound of the least one. For two classes and a proof see frustration.
/// @pre the matrix is symmetric, `most_classes` and `starts` are at least 1
/// @complexity starts · rounds · (m + n k), with m ties, n nodes, k classes
[[nodiscard]] inline signed_partition signed_blockmodel(const sparse_matrix& signed_graph,
                                                        const blockmodel_options& options = {}) {
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

/// The same with a pattern, whose classes it keeps apart by their numbers; `most_classes` is not used. A class may be
/// left empty.
/// @pre the matrix is symmetric, the pattern has a class, `starts` is at least 1
/// @complexity starts · rounds · (m + n k²), with m ties, n nodes, k classes
[[nodiscard]] inline signed_partition signed_blockmodel(const sparse_matrix& signed_graph, const block_pattern& pattern,
                                                        const blockmodel_options& options = {}) {
  const std::size_t k = pattern.class_count();
  std::vector<double> positive(k);  // of the node that is priced, by the class of the other end
  std::vector<double> negative(k);
  return detail::best_of_starts(
      signed_graph, options, k,
      [&](std::uint32_t v, const std::vector<std::uint32_t>& class_of, std::vector<double>& cost) {
        std::ranges::fill(positive, 0.0);
        std::ranges::fill(negative, 0.0);
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

/// Signed modularity of a partition (Gómez, Jensen & Arenas 2009): how much more positive weight there is within
/// classes, and how much less negative, than the degrees of the nodes would let expect.
///
/// Q = 1 / (2w⁺ + 2w⁻) Σ_ij [w_ij − (w_i⁺ w_j⁺ / 2w⁺ − w_i⁻ w_j⁻ / 2w⁻)] over i, j of one class; w_i⁺ and w_i⁻ are the
/// positive and negative weights at i without sign, 2w⁺ and 2w⁻ their sums. A part of the formula without ties is 0,
/// and so is Q of a graph without ties.
/// @pre the matrix is symmetric, and class_of has a class for each row
/// @complexity linear in ties, nodes and the highest class
[[nodiscard]] inline double signed_modularity(const sparse_matrix& signed_graph,
                                              std::span<const std::uint32_t> class_of) {
  assert(class_of.size() == signed_graph.row_count());
  if (class_of.empty()) return 0;
  const std::size_t classes = std::size_t{std::ranges::max(class_of)} + 1;
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
