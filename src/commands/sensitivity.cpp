// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "measurement.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/io/json/report_json.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct sensitivity_arguments : network_arguments {
  measure of = measure::polarization;
  std::vector<std::string> under{};
  variation_options how{};
  coalition_options coalitions{.method = clustering_method::consensus};
  std::optional<std::size_t> groups{};
  bool has_runs = false;
  list_format format = list_format::table;
};

std::string number(const std::optional<double>& value) { return value ? fixed_number(*value, 3) : "-"; }

/// What can be said of a range of numbers.
struct summary {
  std::vector<double> values;  // rising

  [[nodiscard]] std::optional<double> at(double share) const {
    return values.empty() ? std::nullopt : std::optional{quantile(values, share)};
  }
};

/// The run whose value is farthest from the whole's, the first of equals; none where chance draws, and its number says
/// nothing.
std::string farthest(variation how, const value_sensitivity& s) {
  if (how == variation::statements || !s.whole) return {};
  const varied_value* most = nullptr;
  for (const varied_value& each : s.runs)
    if (each.value && std::abs(*each.value - *s.whole) > 1e-9 &&
        (!most || std::abs(*each.value - *s.whole) > std::abs(*most->value - *s.whole)))
      most = &each;
  if (!most) return {};
  const std::string what = how == variation::documents    ? "without " + most->what
                           : how == variation::confidence ? "with " + most->what + " or more"
                           : most->what == "first"        ? "all on the first day"
                           : most->what == "last"         ? "all on the last day"
                                                          : "draw " + most->what;
  return what + ": " + number(most->value);
}

/// Calls `f(options)` under a line that tells how far it is, which has gone when messages follow.
template <class F>
auto with_progress(const sensitivity_arguments& o, variation how, F&& f) {
  progress_line line{"varying " + std::string{to_word(how)}};
  variation_options options = o.how;
  options.control = line.control();
  return f(options);
}

/// Tells why nothing was varied.
void note_if_empty(shell& sh, variation how, std::size_t runs) {
  if (runs != 0) return;
  sh.err.note(how == variation::dates        ? "dates: nothing varies, since no day is left open"
              : how == variation::confidence ? "confidence: nothing varies, since none is coded below 3"
                                             : std::string{to_word(how)} + ": there are none to vary");
}

/// Records of single runs.
template <class Runs, class Value>
void add_runs(std::vector<nlohmann::ordered_json>& records, variation how, const Runs& runs, Value&& value) {
  for (const auto& each : runs)
    records.push_back({{"under", to_word(how)}, {"run", each.what}, {"value", json_number(value(each))}});
}

/// Runs as a table, or as records.
void write_runs(shell& sh, const sensitivity_arguments& o, const std::vector<nlohmann::ordered_json>& records) {
  if (o.format != list_format::table) return write_records(sh, o.format, {"under", "run", "value"}, records);
  text_table table{{"UNDER", "RUN", is_partition(o.of) ? "LIKENESS" : "VALUE"}};
  for (const nlohmann::ordered_json& each : records)
    table.rows.push_back(
        {each["under"], each["run"], each["value"].is_null() ? "-" : fixed_number(each["value"].get<double>(), 3)});
  write_table(sh, table, "runs", {2});
}

void list_values(shell& sh, const sensitivity_arguments& o, const corpus& c, const std::vector<variation>& under,
                 measurement& m) {
  text_table table{{"UNDER", "RUNS", "LOWEST", "2.5 %", "MEDIAN", "97.5 %", "HIGHEST", "FARTHEST"}};
  std::vector<nlohmann::ordered_json> records, runs;
  std::optional<double> whole;
  for (const variation how : under) {
    const value_sensitivity s = with_progress(o, how, [&](const variation_options& options) {
      return sensitivity_of_value(
          c, how, [&](const stance_graph& g) { return m.value(g); }, options);
    });
    note_if_empty(sh, how, s.runs.size());
    whole = s.whole;
    const summary known{sorted_values(s)};
    if (const std::size_t undefined = s.runs.size() - known.values.size(); undefined != 0)
      sh.err.note(std::string{to_word(how)} + ": of " + counted(s.runs.size(), "run") + " " +
                  std::to_string(undefined) + " have no value");
    table.rows.push_back({std::string{to_word(how)}, std::to_string(s.runs.size()), number(known.at(0)),
                          number(known.at(0.025)), number(known.at(0.5)), number(known.at(0.975)), number(known.at(1)),
                          farthest(how, s)});
    records.push_back({{"measure", to_word(o.of)},
                       {"value", json_number(whole)},
                       {"under", to_word(how)},
                       {"runs", s.runs.size()},
                       {"undefined", s.runs.size() - known.values.size()},
                       {"lowest", json_number(known.at(0))},
                       {"low", json_number(known.at(0.025))},
                       {"median", json_number(known.at(0.5))},
                       {"high", json_number(known.at(0.975))},
                       {"highest", json_number(known.at(1))}});
    add_runs(runs, how, s.runs, [](const varied_value& each) { return each.value; });
  }
  if (o.has_runs) return write_runs(sh, o, runs);
  if (o.format != list_format::table)
    return write_records(
        sh, o.format, {"measure", "value", "under", "runs", "undefined", "lowest", "low", "median", "high", "highest"},
        records);
  sh.out.write(std::string{to_word(o.of)} + ": " + number(whole) + "\n");
  drop_last_column_if_empty(table);
  write_table(sh, table, "variations", {1, 2, 3, 4, 5, 6});
}

void list_partitions(shell& sh, const sensitivity_arguments& o, const corpus& c, const std::vector<variation>& under,
                     measurement& m) {
  text_table likeness{{"UNDER", "RUNS", "LOWEST", "MEDIAN", "HIGHEST"}};
  text_table table{{"GROUP", "MEMBER"}};
  std::vector<nlohmann::ordered_json> records, runs;
  std::vector<partition_sensitivity> found;
  for (const variation how : under) {
    found.push_back(with_progress(o, how, [&](const variation_options& options) {
      return sensitivity_of_partition(
          c, how, [&](const stance_graph& g) { return m.groups(g); }, options);
    }));
    const partition_sensitivity& s = found.back();
    note_if_empty(sh, how, s.runs.size());
    summary known;
    for (const varied_partition& each : s.runs)
      if (each.likeness) known.values.push_back(*each.likeness);
    std::ranges::sort(known.values);
    likeness.rows.push_back({std::string{to_word(how)}, std::to_string(s.runs.size()), number(known.at(0)),
                             number(known.at(0.5)), number(known.at(1))});
    table.header.push_back(ascii_upper(to_word(how)));
    add_runs(runs, how, s.runs, [](const varied_partition& each) { return each.likeness; });
    for (std::size_t i = 0; i != s.whole.names.size(); ++i) {
      const std::uint32_t group = s.whole.groups.group_of[i];
      records.push_back({{"measure", to_word(o.of)},
                         {"under", to_word(how)},
                         {"runs", s.runs.size()},
                         {"likeness", json_number(known.at(0.5))},
                         {"group", group + 1},
                         {"group_stability", json_number(s.of_groups[group])},
                         {"member", s.whole.names[i]},
                         {"member_stability", json_number(s.of_nodes[i])}});
    }
  }
  if (o.has_runs) return write_runs(sh, o, runs);
  if (o.format != list_format::table)
    return write_records(
        sh, o.format,
        {"measure", "under", "runs", "likeness", "group", "group_stability", "member", "member_stability"}, records);
  const named_partition& whole = found.front().whole;
  const auto members = members_of(whole.groups);
  for (std::uint32_t group = 0; group != members.size(); ++group) {
    std::vector<std::string> all{std::to_string(group + 1), "(all " + std::to_string(members[group].size()) + ")"};
    for (const partition_sensitivity& each : found) all.push_back(number(each.of_groups[group]));
    table.rows.push_back(std::move(all));
    for (const std::uint32_t member : members[group]) {
      std::vector<std::string> cells{std::to_string(group + 1), whole.names[member]};
      for (const partition_sensitivity& each : found) cells.push_back(number(each.of_nodes[member]));
      table.rows.push_back(std::move(cells));
    }
  }
  sh.out.write("How like " + std::string{to_word(o.of)} + " stay (1: the same; 0: as like as by chance)\n");
  write_table(sh, likeness, "variations", {1, 2, 3, 4});
  sh.out.write("\nHow well groups are found again, and with how many of the others members stay together or apart\n");
  write_table(sh, table, "members", {0, 2, 3, 4, 5});
}

exit_code show_sensitivity(shell& sh, const sensitivity_arguments& o) {
  std::vector<variation> under;
  for (const std::string& each : o.under)
    for (const std::string& part : split_at_commas(each)) under.push_back(value_of<variation>("--under", part));
  if (under.empty())
    for (std::size_t i = 0; i != word_count<variation>; ++i) under.push_back(static_cast<variation>(i));
  if (o.groups && !is_of_camps(o.of) && !is_of_coalitions(o.of))
    throw usage_error{"--k is for polarization and camps, modularity and coalitions"};
  if (o.groups && is_of_camps(o.of) && *o.groups < 2)
    throw usage_error{"--k: polarization is between two camps or more"};
  if (is_of_coalitions(o.of)) expect_groups(o.groups, o.coalitions.method);
  const auto basis = network_basis_of(sh, o);
  expect_groups_of(o.groups, basis->rows.size());
  measurement m{o.of, basis->options, o.coalitions, o.groups};
  (is_partition(o.of) ? list_partitions : list_values)(sh, o, basis->graph.records(), under, m);
  if (m.inexact() != 0)
    sh.err.note("the best partition is not proved to be the best in " + counted(m.inexact(), "run") +
                "; there the search's best counts");
  return exit_code::fine;
}

}  // namespace

command add_sensitivity(CLI::App& app) {
  const auto o = std::make_shared<sensitivity_arguments>();
  o->network = signed_network();
  CLI::App* const sub = add_command(
      app, "sensitivity", "Measure how far a result depends on single documents, dates, coders and chance",
      "corpus/ukraine-2021 --of line-balance --under documents,statements",
      "The measure is computed again and again while one thing varies: documents leaves out one document at a time; "
      "dates uses the earliest day of every uncertain date, then the latest, then random days; confidence leaves out "
      "statements of which coders were less sure; statements draws as many statements as there are, with replacement "
      "(bootstrap).\n\n"
      "For a number the answer has its value and, of the runs, the extremes, the median, the 2.5 and 97.5 percentiles, "
      "and what changes it most. For a partition it has the similarity of the runs (adjusted Rand index), how well "
      "each group is found again (Jaccard), and how stable each member is.");
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_word(
      sub, "--of", o->of,
      "Measure this. Coalitions, camps (of polarization) and sides (of frustration) are partitions, the others numbers",
      presence::required)
      .in(heading::shown);
  add_texts(sub, "--under", o->under, words_of<variation>(), "Vary this; several are joined by commas")
      .in(heading::method)
      .by_default("all four");
  add_number(sub, "--draws", o->how.draws, "Number of random draws of dates and of statements")
      .in(heading::method)
      .from(1);
  add_number(sub, "--seed", o->how.seed, "Random seed for the draws").in(heading::method);
  add_word(sub, "--method", o->coalitions.method, "Find coalitions by this method").in(heading::method);
  add_number(sub, "--k", o->groups, "Number of coalitions or camps")
      .in(heading::method)
      .by_default("2 camps; the number of coalitions up to six with the highest modularity")
      .from(1);
  add_flag(sub, "--runs", o->has_runs, "List every run, with its value or the similarity of its partition")
      .in(heading::shown);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return show_sensitivity(sh, *o); }};
}

}  // namespace stancegraph::program
