// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/coalitions.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "picture.hpp"
#include "stancegraph/analysis/common_ground.hpp"
#include "stancegraph/render/network_diagram.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct coalitions_options : network_arguments {
  coalition_options how{.method = clustering_method::consensus};
  std::optional<std::size_t> groups{};
  bool is_comparing = false;
  picture_target picture{};
  list_format format = list_format::table;
};

/// The value of the qualifier that is a level: support, oppose.
std::string level_in_words(const network_basis& basis, std::uint32_t level) {
  const auto at = std::ranges::find(basis.scale.level, level) - basis.scale.level.begin();
  return role_values{basis.graph, role_of(basis.options.qualifier)}.entity(static_cast<std::uint32_t>(at)).name;
}

/// The methods side by side.
void compare(shell& sh, const discourse_network& n, const coalitions_options& o) {
  const auto all = coalitions_by_all_methods(n.weights, distances(n.weights), o.how);
  if (o.format == list_format::table) {
    text_table table{{"METHOD", "COALITIONS", "MODULARITY", "AGREEMENT"}};
    for (const coalition_partition& each : all)
      table.rows.push_back({std::string{to_word(each.method)}, std::to_string(each.groups.group_count),
                            fixed_number(each.modularity, 3), fixed_number(each.agreement, 3)});
    return write_table(sh, table, "coalitions", {1, 2, 3});
  }
  std::vector<nlohmann::ordered_json> records;
  for (const coalition_partition& each : all)
    records.push_back({{"method", to_word(each.method)},
                       {"coalitions", each.groups.group_count},
                       {"modularity", each.modularity},
                       {"agreement", each.agreement}});
  write_records(sh, o.format, {"method", "coalitions", "modularity", "agreement"}, records);
}

exit_code list_coalitions(shell& sh, coalitions_options o) {
  expect_groups(o.groups, o.how.method);
  o.how.groups = o.groups.value_or(0);
  const bool is_drawing = has_picture(o.picture);
  const auto basis = network_basis_of(sh, o);
  const discourse_network n = make_discourse_network(basis);
  expect_groups_of(o.groups, n.rows.size());
  if (o.is_comparing) {
    compare(sh, n, o);
    return exit_code::fine;
  }
  const coalition_partition found = coalitions(n.weights, o.how);
  if (is_drawing) {
    write_picture(sh,
                  network_diagram(n, {.title = title_of(o.picture, o.corpus.path),
                                      .group_of = found.groups.group_of,
                                      .group_noun = "coalition"}),
                  o.picture, layout_engine::neato);
    return exit_code::fine;
  }
  const auto members = members_of(found.groups);
  const auto ground = common_ground(n, found.groups);
  const corpus& c = basis->graph.records();
  text_table who{{"COALITION", "MEMBERS"}};
  text_table table{{"COALITION", "AGREE TO", "POSITION", "HOLDERS", "AGAINST", "STATEMENTS"}};
  std::vector<nlohmann::ordered_json> records;
  const auto listed = [&](const std::vector<std::uint32_t>& rows, bool as_names) {
    std::vector<std::string> all;
    for (const std::uint32_t row : rows) all.push_back(as_names ? n.row(row).name : n.row(row).id);
    return all;
  };
  const auto add = [&](std::uint32_t group, const shared_position* shared) {
    nlohmann::ordered_json record{{"method", to_word(found.method)},
                                  {"modularity", found.modularity},
                                  {"coalition", group + 1},
                                  {"members", listed(members[group], false)}};
    for (const char* const key : {"position", "stance", "holders", "against", "statements"}) record[key] = nullptr;
    if (shared) {
      const std::string stance = level_in_words(*basis, shared->level);
      record["position"] = basis->columns[shared->column].id;
      record["stance"] = stance;
      record["holders"] = listed(shared->holders, false);
      record["against"] = shared->against;
      record["statements"] = json_ids(c, shared->statements);
      table.rows.push_back({std::to_string(group + 1), stance, basis->columns[shared->column].name,
                            joined(listed(shared->holders, true)), std::to_string(shared->against),
                            joined_ids(c, shared->statements)});
    }
    records.push_back(std::move(record));
  };
  for (std::uint32_t group = 0; group != members.size(); ++group) {
    who.rows.push_back({std::to_string(group + 1), joined(listed(members[group], true))});
    const std::size_t before = records.size();
    for (const shared_position& shared : ground)
      if (shared.group == group) add(group, &shared);
    if (records.size() == before) add(group, nullptr);
  }
  if (o.format != list_format::table) {
    write_records(
        sh, o.format,
        {"method", "modularity", "coalition", "members", "position", "stance", "holders", "against", "statements"},
        records);
    return exit_code::fine;
  }
  write_table(sh, who, "coalitions", {0});
  if (members.empty()) return exit_code::fine;
  sh.out.write("\n");
  write_table(sh, table, "positions that members agree on", {0, 4});
  sh.out.write(fmt::format("{} by {}, modularity {}\n", counted(members.size(), "coalition"), to_word(found.method),
                           fixed_number(found.modularity, 3)));
  return exit_code::fine;
}

}  // namespace

command add_coalitions(CLI::App& app) {
  const auto o = std::make_shared<coalitions_options>();
  o->network = signed_network();
  CLI::App* const sub =
      add_command(app, "coalitions", "Group actors into coalitions, and show what the members of each agree on",
                  "corpus/ukraine-2021 --method leiden",
                  "Coalitions are groups of the one-mode network. The answer also has the statements on which the "
                  "members agree, and the modularity of the coalitions in the signed network.");
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_word(sub, "--method", o->how.method, "Find coalitions by this method; consensus combines the ten others")
      .in(heading::method);
  add_number(sub, "--k", o->groups, "Number of coalitions; louvain and leiden find the number themselves")
      .in(heading::method)
      .by_default("the number up to six with the highest modularity")
      .from(1);
  add_flag(sub, "--compare", o->is_comparing,
           "Compare the methods: number of coalitions, modularity, and agreement with the other methods")
      .in(heading::shown);
  add_picture(sub, o->picture, "Draw the network, with a colour and number for each coalition, to this file")
      .excludes("--compare", "a picture shows one division");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_coalitions(sh, *o); }};
}

}  // namespace stancegraph::program
