// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/phases.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "stancegraph/measures/community/phase_transitions.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct phases_arguments : network_arguments {
  phase_options how{};
  bool is_comparing = false;
  list_format format = list_format::table;
};

/// Each network is compared with each other: of more than so many that takes minutes.
constexpr std::size_t most_windows = 1000;

/// The networks of a series on the same nodes.
std::vector<sparse_matrix> on_all_nodes(const std::vector<discourse_network>& series) {
  std::vector<sparse_matrix> slices;
  for (const discourse_network& n : series) {
    const std::size_t rows = n.basis->rows.size();
    std::vector<matrix_entry> cells;
    for (const matrix_entry& e : n.weights.cells()) cells.push_back({n.rows[e.row], n.columns[e.column], e.value});
    slices.emplace_back(rows, n.is_onemode() ? rows : n.basis->columns.size(), std::move(cells));
  }
  return slices;
}

nlohmann::ordered_json json_of(double value) {
  return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

std::string score(double value) { return std::isfinite(value) ? fixed_number(value, 3) : "∞"; }

exit_code list_phases(shell& sh, phases_arguments o) {
  if (!o.window) o.window = window_unit::months;
  if (o.how.most_states < o.how.least_states)
    throw usage_error{"--most: at least " + std::to_string(o.how.least_states) + " states"};
  if (o.how.distance == network_distance::spectral && o.network.type != network_type::onemode)
    throw usage_error{"--distance spectral is for networks of one mode: give --type onemode"};
  const auto basis = network_basis_of(sh, o);
  o.how = with_dna_rules(o.how, basis->options);
  std::vector<discourse_network> series;
  for_each_network_of(basis, o, [&](discourse_network n) {
    if (series.size() == most_windows)
      throw usage_error{"there are more than " + std::to_string(most_windows) +
                        " windows to compare: give --from and --to, or longer windows"};
    series.push_back(std::move(n));
  });
  if (series.size() == 1) sh.err.note("there is one window only, and nothing to compare it with");
  const auto slices = on_all_nodes(series);
  const phase_result found = phase_transitions(slices, o.how);
  if (o.is_comparing) {
    text_table table{{"METHOD", "STATES", "DUNN", "MODULARITY", "BEST"}};
    std::vector<nlohmann::ordered_json> records;
    for (std::size_t i = 0; i != found.solutions.size(); ++i) {
      const phase_solution& each = found.solutions[i];
      table.rows.push_back({std::string{to_word(each.method)}, std::to_string(each.states.group_count),
                            score(each.dunn), score(each.modularity), i == found.best ? "best" : ""});
      records.push_back({{"method", to_word(each.method)},
                         {"states", each.states.group_count},
                         {"dunn", json_of(each.dunn)},
                         {"modularity", json_of(each.modularity)},
                         {"best", i == found.best}});
    }
    if (o.format == list_format::table)
      write_table(sh, table, "states", {1, 2, 3});
    else
      write_records(sh, o.format, {"method", "states", "dunn", "modularity", "best"}, records);
    return exit_code::fine;
  }
  text_table table{{"FROM", "TO", "STATE", "NETWORKS", "STATEMENTS"}};
  std::vector<nlohmann::ordered_json> records;
  for (const phase& each : found.phases) {
    std::vector<statement_handle> statements;
    for (std::size_t i = each.first; i <= each.last; ++i)
      for (const network_unit& u : series[i].units()) statements.push_back(u.statement);
    std::ranges::sort(statements);
    statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
    const std::string from = to_string(series[each.first].window->from);
    const std::string to = to_string(series[each.last].window->to);
    table.rows.push_back({from, to, std::to_string(each.state + 1), std::to_string(each.last - each.first + 1),
                          std::to_string(statements.size())});
    records.push_back({{"from", from},
                       {"to", to},
                       {"state", each.state + 1},
                       {"networks", each.last - each.first + 1},
                       {"method", to_word(found.solutions[found.best].method)},
                       {"dunn", json_of(found.solutions[found.best].dunn)},
                       {"modularity", json_of(found.solutions[found.best].modularity)},
                       {"statements", json_ids(basis->graph.records(), statements)}});
  }
  if (o.format != list_format::table) {
    write_records(sh, o.format, {"from", "to", "state", "networks", "method", "dunn", "modularity", "statements"},
                  records);
    return exit_code::fine;
  }
  write_table(sh, table, "phases", {2, 3, 4});
  if (!found.solutions.empty()) {
    const phase_solution& best = found.solutions[found.best];
    sh.out.write(fmt::format("{} by {}, Dunn's index {}, modularity {}\n", counted(best.states.group_count, "state"),
                             to_word(best.method), score(best.dunn), score(best.modularity)));
  }
  return exit_code::fine;
}

}  // namespace

command add_phases(CLI::App& app) {
  const auto o = std::make_shared<phases_arguments>();
  o->network.aggregation = qualifier_aggregation::subtract;
  o->usually_indents = answer::no;
  CLI::App* const sub = add_command(app, "phases", "The phases of a debate: when it changed, and when it came back",
                                    "corpus/ukraine-2021 --from 2021-11 --window weeks --size 2");
  add_word(sub, "--type", o->network.type, "Of one mode, rows tied by columns they share; or of two (twomode)");
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_windows(sub, *o);
  add_word(sub, "--distance", o->how.distance, "How far two networks are from each other (absdiff)");
  add_word(sub, "--criterion", o->how.criterion, "By what states are chosen (dunn; modularity with --dna-compat)");
  add_number(sub, "--most", o->how.most_states, "The most states that are tried (6)");
  add_flag(sub, "--compare", o->is_comparing, "The methods side by side, with their scores");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_phases(sh, *o); }};
}

}  // namespace stancegraph::program
