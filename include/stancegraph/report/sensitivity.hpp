// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/analysis/network_measure.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// How a number or a partition changes under one variation.
template <class Sensitivity>
struct varied {
  variation how = variation::documents;  ///< what was varied
  Sensitivity found{};                   ///< value_sensitivity or partition_sensitivity
};

/// The columns of the sensitivity of a number: one row per variation.
[[nodiscard]] report_table value_sensitivity_table();

/// The columns of the sensitivity of a partition for programs: one row per member and variation.
[[nodiscard]] report_table partition_sensitivity_table();

/// The columns of single runs. @param of the measure
[[nodiscard]] report_table sensitivity_runs_table(measure of);

namespace detail {

/// A number with three decimals, or a dash.
[[nodiscard]] inline std::string three_decimals(const std::optional<double>& value) {
  return value ? fixed_number(*value, 3) : "-";
}
[[nodiscard]] inline report_cell three_decimals_cell(const std::optional<double>& value) {
  return report_cell{value}.shown_as(three_decimals(value));
}
[[nodiscard]] inline std::optional<double> quantile_of(const std::vector<double>& sorted, double share) {
  return sorted.empty() ? std::nullopt : std::optional{quantile(sorted, share)};
}

/// The run farthest from the whole, in words: "without wire: 0.8". Random draws are omitted, since their numbers have
/// no meaning.
[[nodiscard]] std::string farthest_in_words(variation how, const value_sensitivity& s);

/// Adds a note that explains why a variation has no runs.
void note_if_empty(report& r, variation how, std::size_t runs);

/// The similarities of the runs that have one, ascending.
[[nodiscard]] std::vector<double> sorted_likeness(const partition_sensitivity& s);

/// Single runs as a report. @param value returns the value of a run
template <class Sensitivity, class Value>
[[nodiscard]] report runs_report(measure of, const std::vector<varied<Sensitivity>>& all, Value&& value) {
  report_table table = sensitivity_runs_table(of);
  for (const auto& [how, found] : all)
    for (const auto& run : found.runs) table.add({how, run.what, three_decimals_cell(value(run))});
  report runs{std::move(table)};
  for (const auto& [how, found] : all) note_if_empty(runs, how, found.runs.size());
  return runs;
}

}  // namespace detail

/// The change of a number under each variation, as a report.
[[nodiscard]] report sensitivity_report(measure of, const std::vector<varied<value_sensitivity>>& all);

/// The change of a partition under each variation, as a report.
/// @pre there is at least one variation, and all have the same whole
[[nodiscard]] report sensitivity_report(measure of, const std::vector<varied<partition_sensitivity>>& all);

/// Every run of a number as a report.
[[nodiscard]] inline report sensitivity_runs_report(measure of, const std::vector<varied<value_sensitivity>>& all) {
  return detail::runs_report(of, all, [](const varied_value& run) { return run.value; });
}

/// Every run of a partition as a report, with its similarity to the whole.
[[nodiscard]] inline report sensitivity_runs_report(measure of, const std::vector<varied<partition_sensitivity>>& all) {
  return detail::runs_report(of, all, [](const varied_partition& run) { return run.likeness; });
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_sensitivity)

#include <algorithm>

namespace stancegraph {

STANCEGRAPH_INLINE report_table value_sensitivity_table() {
  using enum column_type;
  const auto share = [](std::string key, std::string heading, std::string meaning) {
    return report_column{.key = std::move(key),
                         .heading = std::move(heading),
                         .type = number,
                         .meaning = std::move(meaning),
                         .decimals = 3};
  };
  return {.noun = "variations",
          .columns = {{.key = "measure", .type = word, .meaning = "What was measured."},
                      {.key = "value", .type = number, .meaning = "Its value for the whole corpus."},
                      {.key = "under", .heading = "Under", .type = word, .meaning = "What was varied."},
                      {.key = "runs", .heading = "Runs", .type = integer, .meaning = "Number of variants."},
                      {.key = "undefined", .type = integer, .meaning = "Number of variants without a value."},
                      share("lowest", "Lowest", "The smallest value."),
                      share("low", "2.5 %", "The 2.5th percentile of the values."),
                      share("median", "Median", "The median of the values."),
                      share("high", "97.5 %", "The 97.5th percentile of the values."),
                      share("highest", "Highest", "The largest value."),
                      {.heading = "Farthest", .is_optional = true}}};
}

STANCEGRAPH_INLINE report_table partition_sensitivity_table() {
  using enum column_type;
  return {
      .columns = {{.key = "measure", .type = word, .meaning = "What was measured."},
                  {.key = "under", .type = word, .meaning = "What was varied."},
                  {.key = "runs", .type = integer, .meaning = "Number of variants."},
                  {.key = "likeness",
                   .type = number,
                   .meaning = "Median adjusted Rand index of a variant's partition and that of the whole corpus."},
                  {.key = "group", .type = integer, .meaning = "Number of the group, from 1."},
                  {.key = "group_stability",
                   .type = number,
                   .meaning = "Mean largest Jaccard similarity of the group with a group of a variant."},
                  {.key = "member", .type = id, .meaning = "A member of the group."},
                  {.key = "member_stability",
                   .type = number,
                   .meaning = "Mean share of other members with whom it is together or apart as in the whole corpus."}},
      .forms = {.people = false}};
}

STANCEGRAPH_INLINE report_table sensitivity_runs_table(measure of) {
  using enum column_type;
  return {
      .noun = "runs",
      .columns = {
          {.key = "under", .heading = "Under", .type = word, .meaning = "What was varied."},
          {.key = "run", .heading = "Run", .type = text, .meaning = "The variant: what was left out or drawn."},
          {.key = "value",
           .heading = is_partition(of) ? "Likeness" : "Value",
           .type = number,
           .meaning = "Value of the variant; for a partition, its adjusted Rand index with that of the whole corpus.",
           .decimals = 3}}};
}

namespace detail {

STANCEGRAPH_INLINE std::string farthest_in_words(variation how, const value_sensitivity& s) {
  const varied_value* const run = how == variation::statements ? nullptr : farthest_run(s);
  if (run == nullptr) return {};
  const std::string what = how == variation::documents    ? "without " + run->what
                           : how == variation::confidence ? "with " + run->what + " or more"
                           : run->what == "first"         ? "all on the first day"
                           : run->what == "last"          ? "all on the last day"
                                                          : "draw " + run->what;
  return what + ": " + three_decimals(run->value);
}

STANCEGRAPH_INLINE void note_if_empty(report& r, variation how, std::size_t runs) {
  if (runs != 0) return;
  r.note([how] {
    return how == variation::dates        ? std::string{"dates: nothing varies, since no day is left open"}
           : how == variation::confidence ? std::string{"confidence: nothing varies, since none is coded below 3"}
                                          : std::string{to_word(how)} + ": nothing to vary";
  });
}

STANCEGRAPH_INLINE std::vector<double> sorted_likeness(const partition_sensitivity& s) {
  std::vector<double> all;
  for (const varied_partition& each : s.runs)
    if (each.likeness) all.push_back(*each.likeness);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace detail

STANCEGRAPH_INLINE report sensitivity_report(measure of, const std::vector<varied<value_sensitivity>>& all) {
  report r;
  report_table table = value_sensitivity_table();
  for (const auto& [how, s] : all) {
    const std::vector<double> known = sorted_values(s);
    const std::size_t undefined = s.runs.size() - known.size();
    const auto at = [&](double share) { return detail::three_decimals_cell(detail::quantile_of(known, share)); };
    table.add({of, s.whole, how, s.runs.size(), undefined, at(0), at(0.025), at(0.5), at(0.975), at(1),
               detail::farthest_in_words(how, s)});
    detail::note_if_empty(r, how, s.runs.size());
    if (undefined != 0)
      r.note([how = how, undefined, runs = s.runs.size()] {
        return std::string{to_word(how)} + ": " + std::to_string(undefined) + " of " + counted(runs, "run") +
               " have no value";
      });
  }
  if (!all.empty()) r.say(std::string{to_word(of)} + ": " + detail::three_decimals(all.back().found.whole));
  r.add(std::move(table));
  return r;
}

STANCEGRAPH_INLINE report sensitivity_report(measure of, const std::vector<varied<partition_sensitivity>>& all) {
  using enum column_type;
  report r;
  report_table rows = partition_sensitivity_table();
  report_table likeness{.noun = "variations",
                        .columns = {{.heading = "Under", .type = word},
                                    {.heading = "Runs", .type = integer},
                                    {.heading = "Lowest", .type = number},
                                    {.heading = "Median", .type = number},
                                    {.heading = "Highest", .type = number}},
                        .forms = {.json = false, .csv = false}};
  report_table members{.noun = "members",
                       .columns = {{.heading = "Group", .type = integer}, {.heading = "Member", .type = id}},
                       .forms = {.json = false, .csv = false}};
  const named_partition& whole = all.front().found.whole;
  for (const auto& [how, s] : all) {
    const std::vector<double> known = detail::sorted_likeness(s);
    const auto at = [&](double share) { return detail::three_decimals_cell(detail::quantile_of(known, share)); };
    likeness.add({how, s.runs.size(), at(0), at(0.5), at(1)});
    members.columns.push_back({.heading = std::string{to_word(how)}, .type = number});
    members.columns.back().heading.front() = static_cast<char>(members.columns.back().heading.front() - 'a' + 'A');
    for (std::size_t i = 0; i != whole.names.size(); ++i) {
      const std::uint32_t group = whole.groups.group_of[i];
      rows.add({of, how, s.runs.size(), detail::quantile_of(known, 0.5), group + 1, s.of_groups[group],
                report_ref{whole.names[i], whole.names[i]}, s.of_nodes[i]});
    }
    detail::note_if_empty(r, how, s.runs.size());
  }
  const auto groups = members_of(whole.groups);
  for (std::uint32_t group = 0; group != groups.size(); ++group) {
    const auto add = [&](const std::string& name, auto&& stability) {
      std::vector<report_cell> cells{group + 1, report_ref{name, name}};
      for (const auto& each : all) cells.push_back(detail::three_decimals_cell(stability(each.found)));
      members.add(std::move(cells));
    };
    add("(all " + std::to_string(groups[group].size()) + ")",
        [&](const partition_sensitivity& s) { return s.of_groups[group]; });
    for (const std::uint32_t node : groups[group])
      add(whole.names[node], [&](const partition_sensitivity& s) { return s.of_nodes[node]; });
  }
  r.add(std::move(rows));
  r.say("Similarity of " + std::string{to_word(of)} + " to those of the whole corpus (1: the same; 0: as by chance)");
  r.add(std::move(likeness));
  r.say("Stability of each group, and of each member: the share of others with whom it stays together or apart");
  r.add(std::move(members));
  return r;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_sensitivity)
