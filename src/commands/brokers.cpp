// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "stancegraph/measures/brokerage/betweenness.hpp"
#include "stancegraph/measures/brokerage/brokerage.hpp"
#include "stancegraph/measures/brokerage/structural_holes.hpp"
#include "stancegraph/measures/community/leiden.hpp"
#include "stancegraph/query/camps.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct brokers_arguments : network_arguments {
  bool has_coalitions = false;
  list_format format = list_format::table;
};

/// Of each row, the name of its group: the camp of an actor, else the number of the coalition it is in.
std::vector<std::string> groups_of(const discourse_network& n, const brokers_arguments& o) {
  std::vector<std::string> names;
  const corpus& c = n.basis->graph.records();
  if (o.has_coalitions) {
    for (const std::uint32_t group : leiden(n.weights).group_of) names.push_back(std::to_string(group + 1));
    return names;
  }
  const std::vector<actor_handle> camp_of = camps(n.basis->graph);
  for (std::size_t i = 0; i != n.rows.size(); ++i) {
    const actor_handle a = c.actors().find(n.row(i).id);
    if (!a) throw usage_error{"only actors have camps: give --coalitions, or other --rows"};
    names.push_back(c[camp_of[a.row()]].name);
  }
  return names;
}

exit_code list_brokers(shell& sh, const brokers_arguments& o) {
  const auto basis = network_basis_of(sh, o);
  if (basis->options.aggregation != qualifier_aggregation::congruence &&
      basis->options.aggregation != qualifier_aggregation::ignore)
    throw usage_error{
        "--aggregation: brokers stand between those who agree (congruence) or speak of the same (ignore)"};
  const discourse_network n = make_discourse_network(basis);
  const std::vector<std::string> names = groups_of(n, o);
  std::vector<std::uint32_t> labels;
  for (const std::string& name : names)
    labels.push_back(static_cast<std::uint32_t>(std::ranges::find(names, name) - names.begin()));
  const auto roles = brokerage(n.weights, partition_of(labels));
  const auto between = betweenness(n.weights);
  const auto holes = structural_holes(n.weights);
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i != n.rows.size(); ++i) order.push_back(i);
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t i) { return between[i]; });
  text_table table{{"WHO", "GROUP", "COORDINATOR", "ITINERANT", "REPRESENTATIVE", "LIAISON", "BETWEENNESS",
                    "EFFECTIVE SIZE", "CONSTRAINT"}};
  std::vector<nlohmann::ordered_json> records;
  std::vector<std::vector<statement_handle>> statements(basis->rows.size());
  for (const network_unit& u : n.units())
    if (statements[u.row].empty() || statements[u.row].back() != u.statement) statements[u.row].push_back(u.statement);
  // Ties of agreement have no direction: pairs are counted once, and who represents also keeps the gate.
  for (const std::uint32_t i : order) {
    const auto in = [&](brokerage_role role) { return roles[i].in(role); };
    const std::size_t coordinator = in(brokerage_role::coordinator) / 2;
    const std::size_t itinerant = in(brokerage_role::itinerant) / 2;
    const std::size_t representative = in(brokerage_role::representative);
    const std::size_t liaison = in(brokerage_role::liaison) / 2;
    table.rows.push_back({n.row(i).name, names[i], std::to_string(coordinator), std::to_string(itinerant),
                          std::to_string(representative), std::to_string(liaison),
                          fmt::format("{:.2f}", between[i] / 2), fmt::format("{:.2f}", holes[i].effective_size),
                          holes[i].constraint ? fmt::format("{:.3f}", *holes[i].constraint) : ""});
    nlohmann::ordered_json constraint;
    if (holes[i].constraint) constraint = *holes[i].constraint;
    records.push_back({{"row", n.row(i).id},
                       {"group", names[i]},
                       {"coordinator", coordinator},
                       {"itinerant", itinerant},
                       {"representative", representative},
                       {"liaison", liaison},
                       {"betweenness", between[i] / 2},
                       {"effective_size", holes[i].effective_size},
                       {"constraint", constraint},
                       {"statements", json_ids(basis->graph.records(), statements[n.rows[i]])}});
  }
  if (o.format == list_format::table) {
    write_table(sh, table, "brokers", {2, 3, 4, 5, 6, 7, 8});
    return exit_code::fine;
  }
  write_records(sh, o.format,
                {"row", "group", "coordinator", "itinerant", "representative", "liaison", "betweenness",
                 "effective_size", "constraint", "statements"},
                records);
  return exit_code::fine;
}

}  // namespace

command add_brokers(CLI::App& app) {
  const auto o = std::make_shared<brokers_arguments>();
  o->network = {.type = network_type::onemode, .aggregation = qualifier_aggregation::congruence};
  CLI::App* const sub = add_command(app, "brokers", "Find actors who connect others that are not tied to each other",
                                    "corpus/ukraine-2021",
                                    "For each actor the answer has the brokerage roles of Gould and Fernandez, "
                                    "betweenness, and Burt's effective size and constraint. Groups for the roles are "
                                    "the camps of the actors.");
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_flag(sub, "--coalitions", o->has_coalitions,
           "Use coalitions found by the Leiden method as groups, instead of camps")
      .in(heading::method);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_brokers(sh, *o); }};
}

}  // namespace stancegraph::program
