// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
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
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/graph/stance_graph.hpp"
#include "stancegraph/measures/community/partition.hpp"

namespace stancegraph {

/// What of a corpus is varied, to see how far a result hangs on it.
enum class variation : std::uint8_t {
  documents,   ///< each document that has statements is left out once: without_document()
  dates,       ///< uncertain days: all the first, all the last, then drawn by chance: with_picked_days()
  confidence,  ///< what coders were less sure of is left out: below 2, below 3: with_confidence()
  statements,  ///< statements are drawn by chance, with replacement (bootstrap): resampled()
};

/// How variation is written.
template <>
struct vocabulary<variation> {
  static constexpr std::string_view what = "variation";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"documents", "dates", "confidence", "statements"});
};

/// How a corpus is varied.
struct variation_options {
  std::size_t draws = 200;  ///< how many, where chance draws
  std::uint64_t seed = 1;   ///< of chance
  run_control control{};    ///< progress in runs
};

/// Calls `f(what, graph)` with each variant of a corpus, and with what was varied: the id of the document that is left
/// out; `first`, `last` or the number of the draw; `2` or `3`, the least confidence; the number of the draw. Days are
/// drawn for each statement by itself, each day of its range alike. Where nothing can be varied `f` is not called: a
/// confidence that no statement falls short of, no uncertain days, no statements.
/// @throws limit_error where a bound of the control was reached
/// @complexity for each variant, that of building the corpus and freezing it
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
      const auto all = static_cast<std::size_t>(std::ranges::count(has_statements, true));
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

/// A number that a variant gives.
struct varied_value {
  std::string what{};             ///< what was varied, as for_each_variant() names it
  std::optional<double> value{};  ///< nothing where the measure is not defined
};

/// How far a number hangs on what is varied.
struct value_sensitivity {
  std::optional<double> whole{};     ///< of the corpus as it is
  std::vector<varied_value> runs{};  ///< of its variants, in their order
};

/// The values of the runs that have one, rising.
[[nodiscard]] inline std::vector<double> sorted_values(const value_sensitivity& s) {
  std::vector<double> values;
  for (const varied_value& each : s.runs)
    if (each.value) values.push_back(*each.value);
  std::ranges::sort(values);
  return values;
}

/// The value below which a share of some values lies: between the two that are nearest, in proportion (of n values, the
/// place (n − 1) × share, counted from 0).
/// @param sorted rising, not empty @param share 0 to 1
[[nodiscard]] inline double quantile(const std::vector<double>& sorted, double share) {
  assert(!sorted.empty() && 0 <= share && share <= 1);
  const double place = static_cast<double>(sorted.size() - 1) * share;
  const auto below = static_cast<std::size_t>(place);
  const double rest = place - static_cast<double>(below);
  return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
}

/// The run whose value is farthest from that of the whole corpus, the first of several; none where no value differs.
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

/// How far a number hangs on what is varied.
/// @param measure takes a stance_graph, gives a number or an optional one
/// @complexity that of the variants and of the measure, times the variants
template <class Measure>
[[nodiscard]] value_sensitivity sensitivity_of_value(const corpus& c, variation how, Measure&& measure,
                                                     const variation_options& o = {}) {
  value_sensitivity result{measure(stance_graph{c}), {}};
  for_each_variant(c, how, o, [&](const std::string& what, const stance_graph& g) {
    result.runs.push_back({what, measure(g)});
  });
  return result;
}

/// A partition whose nodes have names, by which they are found again in another.
struct named_partition {
  std::vector<std::string> names{};  ///< of each node its own, an id for instance
  partition groups{};                ///< which are together
};

/// How like a variant's partition is.
struct varied_partition {
  std::string what{};                ///< what was varied, as for_each_variant() names it
  std::optional<double> likeness{};  ///< adjusted_rand_index() of the nodes that both have; nothing for fewer than two
};

/// How far a partition hangs on what is varied. Variants may lack nodes; these count for nothing there.
struct partition_sensitivity {
  named_partition whole{};               ///< of the corpus as it is
  std::vector<varied_partition> runs{};  ///< of its variants, in their order
  /// Of each group, how well variants find it again: the mean of the largest Jaccard similarity that a group of the
  /// variant has with it (shared members by members of either). Nothing where no variant has a member of it.
  std::vector<std::optional<double>> of_groups{};
  /// Of each node, the mean share of others with which it is together in a variant if it is so in the whole, and apart
  /// if it is so there. Nothing where no variant has it together with another.
  std::vector<std::optional<double>> of_nodes{};
};

namespace detail {

/// A sum of numbers, some of which are missing.
struct mean_of_known {
  double sum = 0;
  std::size_t count = 0;

  void add(double value) { sum += value, ++count; }
  [[nodiscard]] std::optional<double> mean() const {
    return count == 0 ? std::nullopt : std::optional{sum / static_cast<double>(count)};
  }
};

/// The groups of the same nodes in two partitions.
struct shared_nodes {
  std::vector<std::uint32_t> node{};  // of the first
  std::vector<std::uint32_t> first{}, second{};

  shared_nodes(const named_partition& a, const named_partition& b) {
    std::vector<std::pair<std::string_view, std::uint32_t>> known;
    for (std::uint32_t i = 0; i != b.names.size(); ++i) known.emplace_back(b.names[i], i);
    std::ranges::sort(known);
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

/// How far a partition hangs on what is varied: coalitions, camps, sides.
/// @param measure takes a stance_graph, gives a named_partition whose names differ
/// @complexity that of the variants and of the measure, and n² for n nodes, times the variants
/// @see Hennig (2007), Cluster-wise assessment of cluster stability, for `of_groups`
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
      // Together in both, or apart in both: all but those that one of the two puts together with it alone.
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
