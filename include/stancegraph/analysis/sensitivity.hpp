// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/analysis/varied_corpus.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/graph/stance_graph.hpp"
#include "stancegraph/measures/community/partition.hpp"

namespace stancegraph {

/// What is varied in a corpus to see how much a result depends on it.
enum class variation : std::uint8_t {
  documents,   ///< leave out each document with statements in turn: without_document()
  dates,       ///< uncertain days: all at the first day, all at the last day, then at random: with_picked_days()
  confidence,  ///< leave out statements with a confidence below 2, then below 3: with_confidence()
  statements,  ///< draw statements at random with replacement (bootstrap): resampled()
};

/// The words for variation.
template <>
struct vocabulary<variation> {
  static constexpr std::string_view what = "variation";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"documents", "dates", "confidence", "statements"});
};

/// Options of for_each_variant().
struct variation_options {
  std::size_t draws = 200;  ///< number of random draws, for dates and statements
  std::uint64_t seed = 1;   ///< random seed
  run_control control{};    ///< progress is the number of runs; a bound ends the analysis
};

/// Calls `f(what, graph)` for each variant of a corpus. `what` names the variation: the id of the document left out;
/// `first`, `last` or the number of the draw; the least confidence, `2` or `3`; or the number of the draw. Days are
/// drawn independently for each statement, uniformly from its range. `f` is not called if nothing can be varied: no
/// statement has a lower confidence, there are no uncertain days, or there are no statements.
/// @throws limit_error if a limit of the control is reached
/// @complexity for each variant, that of building and freezing the corpus
template <class F>
void for_each_variant(const corpus& c, variation how, const variation_options& o, F&& f) {
  std::mt19937_64 random{o.seed};
  run_meter meter{o.control, "varying the " + std::string{to_word(how)}};
  const auto run = [&](const std::string& what, std::size_t all, corpus varied) {
    meter.expect(all);
    f(what, stance_graph{std::move(varied)});
    meter.add();
  };
  switch (how) {
    case variation::documents: {
      std::vector<bool> has_statements(c.documents().size());
      for (const statement_handle s : c.statements().handles())
        if (const document_handle d = c.statements().document(s)) has_statements[d.row()] = true;
      const auto all = static_cast<std::size_t>(std::count(has_statements.begin(), has_statements.end(), true));
      for (const document_handle d : c.documents().handles())
        if (has_statements[d.row()]) run(c[d].id, all, without_document(c, d));
      return;
    }
    case variation::dates: {
      if (statements_with_uncertain_day(c).empty()) return;
      run("first", o.draws + 2, with_picked_days(c, [](day_range days) { return days.earliest; }));
      run("last", o.draws + 2, with_picked_days(c, [](day_range days) { return days.latest; }));
      for (std::size_t i = 1; i <= o.draws; ++i)
        run(std::to_string(i), o.draws + 2, with_picked_days(c, [&](day_range days) {
              const auto count = static_cast<std::uint64_t>(days.latest.number - days.earliest.number) + 1;
              return day{days.earliest.number + static_cast<std::int64_t>(drawn_below(count, random))};
            }));
      return;
    }
    case variation::confidence: {
      std::uint8_t lowest = 3;
      for (const statement_handle s : c.statements().handles())
        lowest = std::min(lowest, c.statements().confidence(s).value_or(3));
      for (std::uint8_t least = lowest + 1; least <= 3; ++least)
        run(std::to_string(least), std::size_t{3} - lowest, with_confidence(c, least));
      return;
    }
    case variation::statements:
      if (c.statements().size() == 0) return;
      for (std::size_t i = 1; i <= o.draws; ++i) run(std::to_string(i), o.draws, resampled(c, random));
  }
}

/// The number measured for a variant.
struct varied_value {
  std::string what{};             ///< the variation, as named by for_each_variant()
  std::optional<double> value{};  ///< missing if the measure is undefined
};

/// How much a number depends on a variation.
struct value_sensitivity {
  std::optional<double> whole{};     ///< the number for the whole corpus
  std::vector<varied_value> runs{};  ///< the numbers for its variants, in their order
};

/// The values of the runs that have one, ascending.
[[nodiscard]] std::vector<double> sorted_values(const value_sensitivity& s);

/// The quantile of some values by linear interpolation: of n values, the one at place (n − 1) × share, counted from 0.
/// Example: the quantile 0.25 of 1, 2, 4 is at place 0.5, between 1 and 2: 1.5.
/// @param sorted values, ascending, not empty
/// @param share from 0 to 1
[[nodiscard]] double quantile(const std::vector<double>& sorted, double share);

/// The run whose value is farthest from that of the whole corpus; the first of several. Null if no value differs.
/// @complexity linear in the runs
[[nodiscard]] inline const varied_value* farthest_run(const value_sensitivity& s) {
  const varied_value* most = nullptr;
  if (!s.whole) return most;
  for (const varied_value& each : s.runs)
    if (each.value && std::abs(*each.value - *s.whole) > 1e-9 &&
        (!most || std::abs(*each.value - *s.whole) > std::abs(*most->value - *s.whole)))
      most = &each;
  return most;
}

/// Measures how much a number depends on a variation.
/// @param measure takes a stance_graph and returns a number or an optional number
/// @returns the value for the whole corpus and for each variant, in the order of for_each_variant()
/// @throws limit_error if a limit of the control is reached
/// @complexity that of the variants, plus the measure for each variant
template <class Measure>
[[nodiscard]] value_sensitivity sensitivity_of_value(const corpus& c, variation how, Measure&& measure,
                                                     const variation_options& o = {}) {
  value_sensitivity result{measure(stance_graph{c}), {}};
  for_each_variant(c, how, o, [&](const std::string& what, const stance_graph& g) {
    result.runs.push_back({what, measure(g)});
  });
  return result;
}

/// A partition whose nodes have names, by which they can be found in another partition.
struct named_partition {
  std::vector<std::string> names{};  ///< unique name of each node, such as an id
  partition groups{};                ///< group of each node
};

/// The similarity of a variant's partition to that of the whole corpus.
struct varied_partition {
  std::string what{};                ///< the variation, as named by for_each_variant()
  std::optional<double> likeness{};  ///< adjusted_rand_index() over the nodes of both; missing for fewer than two
};

/// How much a partition depends on a variation. Nodes that a variant lacks are ignored for that variant.
struct partition_sensitivity {
  named_partition whole{};               ///< the partition of the whole corpus
  std::vector<varied_partition> runs{};  ///< its variants, in their order
  /// For each group, how stable it is: the mean over variants of the largest Jaccard similarity (common members divided
  /// by members of either) with a group of the variant. Missing if no variant has a member of it.
  std::vector<std::optional<double>> of_groups{};
  /// For each node, the mean share of other nodes with which it is together in both the variant and the whole, or apart
  /// in both. Missing if no variant has it together with another node.
  std::vector<std::optional<double>> of_nodes{};
};

namespace detail {

/// The mean of numbers, ignoring missing ones.
struct mean_of_known {
  double sum = 0;
  std::size_t count = 0;

  void add(double value) { sum += value, ++count; }
  [[nodiscard]] std::optional<double> mean() const {
    return count == 0 ? std::nullopt : std::optional{sum / static_cast<double>(count)};
  }
};

/// The groups of common nodes in two partitions.
struct shared_nodes {
  std::vector<std::uint32_t> node{};  // nodes of the first partition
  std::vector<std::uint32_t> first{}, second{};

  shared_nodes(const named_partition& a, const named_partition& b) {
    std::vector<std::pair<std::string_view, std::uint32_t>> known;
    for (std::uint32_t i = 0; i != b.names.size(); ++i) known.emplace_back(b.names[i], i);
    std::sort(known.begin(), known.end());
    for (std::uint32_t i = 0; i != a.names.size(); ++i) {
      const auto at =
          std::ranges::lower_bound(known, std::string_view{a.names[i]}, {}, &decltype(known)::value_type::first);
      if (at == known.end() || at->first != a.names[i]) continue;
      node.push_back(i);
      first.push_back(a.groups.group_of[i]);
      second.push_back(b.groups.group_of[at->second]);
    }
  }
};

}  // namespace detail

/// Measures how much a partition (such as coalitions, camps or sides) depends on a variation.
/// @param measure takes a stance_graph and returns a named_partition with unique names
/// @returns the partition of the whole corpus, and its similarity to that of each variant, in the order of
///   for_each_variant()
/// @throws limit_error if a limit of the control is reached
/// @complexity that of the variants, plus the measure and n² for each variant with n nodes
/// @see Hennig, C. (2007). Cluster-wise assessment of cluster stability. Computational Statistics & Data Analysis
///   52(1), 258–271, for `of_groups`. https://doi.org/10.1016/j.csda.2006.11.025
template <class Measure>
[[nodiscard]] partition_sensitivity sensitivity_of_partition(const corpus& c, variation how, Measure&& measure,
                                                             const variation_options& o = {}) {
  partition_sensitivity result;
  result.whole = measure(stance_graph{c});
  const std::size_t groups = result.whole.groups.group_count;
  std::vector<detail::mean_of_known> of_groups(groups), of_nodes(result.whole.names.size());
  for_each_variant(c, how, o, [&](const std::string& what, const stance_graph& g) {
    const named_partition varied = measure(g);
    const detail::shared_nodes both{result.whole, varied};
    const std::size_t n = both.node.size(), columns = varied.groups.group_count;
    result.runs.push_back({what, {}});
    if (n >= 2) result.runs.back().likeness = adjusted_rand_index(partition_of(both.first), partition_of(both.second));
    std::vector<double> in_both(groups * columns), in_first(groups), in_second(columns);
    for (std::size_t i = 0; i != n; ++i) {
      ++in_both[both.first[i] * columns + both.second[i]];
      ++in_first[both.first[i]];
      ++in_second[both.second[i]];
    }
    for (std::size_t a = 0; a != groups; ++a) {
      if (in_first[a] == 0) continue;
      double most = 0;
      for (std::size_t b = 0; b != columns; ++b) {
        const double shared = in_both[a * columns + b];
        if (shared != 0) most = std::max(most, shared / (in_first[a] + in_second[b] - shared));
      }
      of_groups[a].add(most);
    }
    for (std::size_t i = 0; n >= 2 && i != n; ++i) {
      // Together in both or apart in both: all nodes except those that exactly one of the partitions groups with it.
      const double together = in_both[both.first[i] * columns + both.second[i]];
      const double differing = in_first[both.first[i]] + in_second[both.second[i]] - 2 * together;
      of_nodes[both.node[i]].add(1 - differing / static_cast<double>(n - 1));
    }
  });
  for (const auto& each : of_groups) result.of_groups.push_back(each.mean());
  for (const auto& each : of_nodes) result.of_nodes.push_back(each.mean());
  return result;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_sensitivity)

#include <cassert>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<double> sorted_values(const value_sensitivity& s) {
  std::vector<double> values;
  for (const varied_value& each : s.runs)
    if (each.value) values.push_back(*each.value);
  std::sort(values.begin(), values.end());
  return values;
}

STANCEGRAPH_INLINE double quantile(const std::vector<double>& sorted, double share) {
  assert(!sorted.empty() && 0 <= share && share <= 1);
  const double place = static_cast<double>(sorted.size() - 1) * share;
  const auto below = static_cast<std::size_t>(place);
  const double rest = place - static_cast<double>(below);
  return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_sensitivity)
