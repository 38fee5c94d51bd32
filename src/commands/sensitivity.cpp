// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/sensitivity.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "commands/commands.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "report_output.hpp"
#include "stancegraph/core/number_text.hpp"

namespace stancegraph::program {

namespace {

struct sensitivity_arguments : network_arguments {
  measure of = measure::polarization;
  std::vector<variation> under = all_values<variation>();
  variation_options how{};
  coalition_options coalitions{.method = clustering_method::consensus};
  std::optional<std::size_t> groups{};
  bool has_runs = false;
};

/// Whether --k matters to a measure.
bool has_group_count(measure m) { return is_of_camps(m) || is_of_coalitions(m); }

/// What each variation changes. @param measured gives the sensitivity under a variation with options
template <class F>
auto vary(const sensitivity_arguments& o, F&& measured) {
  std::vector<varied<std::invoke_result_t<F, variation, const variation_options&>>> all;
  for (const variation each : o.under) {
    progress_line line{"varying " + std::string{to_word(each)}};
    variation_options options = o.how;
    options.control = line.control();
    all.push_back({each, measured(each, options)});
  }
  return all;
}

exit_code show_sensitivity(shell& sh, const sensitivity_arguments& o) {
  const auto basis = network_basis_of(sh, o);
  expect_groups_of(o.groups, basis->rows.size());
  const corpus& c = basis->graph.records();
  network_measure m{o.of, basis->options, o.coalitions, o.groups};
  const auto reported = [&](const auto& all) {
    return o.has_runs ? sensitivity_runs_report(o.of, all) : sensitivity_report(o.of, all);
  };
  report r;
  if (is_partition(o.of)) {
    r = reported(vary(o, [&](variation how, const variation_options& options) {
      return sensitivity_of_partition(
          c, how, [&](const stance_graph& g) { return m.groups(g); }, options);
    }));
  } else {
    r = reported(vary(o, [&](variation how, const variation_options& options) {
      return sensitivity_of_value(
          c, how, [&](const stance_graph& g) { return m.value(g); }, options);
    }));
  }
  if (m.inexact() != 0)
    r.note([&m] {
      return "the best partition is not proved in " + counted(m.inexact(), "run") + "; the best one found is used";
    });
  return write(sh, o.format, r);
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
      "statements about which coders were less sure; statements draws as many statements as there are, with "
      "replacement (bootstrap).\n\n"
      "For a number, the answer has its value; the extremes, the median, and the 2.5 and 97.5 percentiles of the runs; "
      "and what changes it most. For a partition it has the similarity of the runs (adjusted Rand index), how well "
      "each group is found again (Jaccard), and how stable each member is.");
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_word(
      sub, "--of", o->of,
      "Measure this: a number of stancegraph polarization (polarization, e-i), coalitions (modularity) or balance (the "
      "others), or a partition, which is coalitions, camps (of polarization) or sides (of frustration)",
      presence::required)
      .in(heading::shown);
  add_words(sub, "--under", o->under, "Vary each of these in turn; join several with commas")
      .in(heading::method)
      .by_default("all four");
  add_number(sub, "--draws", o->how.draws, "Number of random draws of dates and of statements")
      .in(heading::method)
      .from(1);
  add_number(sub, "--seed", o->how.seed, "Random seed for the draws").in(heading::method);
  add_word(sub, "--method", o->coalitions.method, "Find coalitions by this method")
      .in(heading::method)
      .needs_value("--of", values_where(&is_of_coalitions));
  add_coalition_count(sub, o->groups, "Number of coalitions or camps")
      .by_default("2 camps; the number of coalitions, at most six, with the highest modularity")
      .needs_value("--of", values_where(&has_group_count))
      .from(2);
  add_flag(sub, "--runs", o->has_runs, "List every run, with its value or the similarity of its partition")
      .in(heading::shown);
  return report_command(sub, o, show_sensitivity);
}

}  // namespace stancegraph::program
