// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/analysis/common_ground.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/measures/community/coalitions.hpp"
#include "stancegraph/report/record_cells.hpp"
#include "stancegraph/report/signed_network.hpp"

namespace stancegraph {

/// The columns of coalitions for programs: a row for each position that members of a coalition share, and one row
/// without a position for each coalition without a shared one.
[[nodiscard]] report_table coalitions_table();

/// The columns of coalition_methods_report().
[[nodiscard]] report_table coalition_methods_table();

/// The columns of coalition_ties_report(): those of ties, and the coalition of each end.
[[nodiscard]] report_table coalition_ties_table();

namespace detail {

/// A report with rows for programs, and tables and a sentence for people.
/// @param node returns the reference to a node by its number
/// @param shared_cells returns the cells of a shared position: position, stance, holders, number of opponents and
///   statements
template <class Node>
[[nodiscard]] report coalitions_report(const coalition_partition& found, const std::vector<shared_position>& ground,
                                       bool has_ground, Node&& node,
                                       const std::vector<std::vector<report_cell>>& shared_cells) {
  report all;
  report_table rows = coalitions_table();
  report_table who{.noun = "coalitions",
                   .columns = {{.heading = "Coalition", .type = column_type::integer},
                               {.heading = "Members", .type = column_type::ids}},
                   .forms = {.json = false, .csv = false}};
  report_table agreed{.noun = "positions that members agree on",
                      .columns = {{.heading = "Coalition", .type = column_type::integer},
                                  {.heading = "Position", .type = column_type::id, .place = 2},
                                  {.heading = "Agree to", .type = column_type::word, .place = 1},
                                  {.heading = "Holders", .type = column_type::ids, .place = 2},
                                  {.heading = "Against", .type = column_type::integer, .place = 2},
                                  {.heading = "Statements", .type = column_type::statements, .place = 2}},
                      .forms = {.json = false, .csv = false}};
  const auto members = members_of(found.groups);
  for (std::uint32_t group = 0; group != members.size(); ++group) {
    std::vector<report_ref> names;
    for (const std::uint32_t each : members[group]) names.push_back(node(each));
    who.add({group + 1, names});
    const std::vector<report_cell> head{found.method, found.modularity, group + 1, std::move(names)};
    const std::size_t before = rows.rows.size();
    for (std::size_t i = 0; i != ground.size(); ++i) {
      if (ground[i].group != group) continue;
      std::vector<report_cell> cells = head;
      cells.insert(cells.end(), shared_cells[i].begin(), shared_cells[i].end());
      rows.add(std::move(cells));
      std::vector<report_cell> seen{group + 1};
      seen.insert(seen.end(), shared_cells[i].begin(), shared_cells[i].end());
      agreed.add(std::move(seen));
    }
    if (rows.rows.size() != before) continue;
    std::vector<report_cell> cells = head;
    cells.resize(rows.columns.size());
    rows.add(std::move(cells));
  }
  all.add(std::move(rows));
  all.add(std::move(who));
  if (members.empty()) return all;
  if (has_ground) all.add(std::move(agreed));
  all.say(counted(members.size(), "coalition") + " by " + std::string{to_word(found.method)} + ", modularity " +
          fixed_number(found.modularity, 3));
  return all;
}

}  // namespace detail

/// The coalitions of a discourse network as a report, with the positions that the members of each share.
/// @param found the coalitions
/// @param ground common_ground() of the network and the coalitions
[[nodiscard]] report coalitions_report(const discourse_network& n, const coalition_partition& found,
                                       const std::vector<shared_position>& ground);

/// The coalitions of a network without positions, such as one read from a file, as a report.
[[nodiscard]] inline report coalitions_report(const signed_network& n, const coalition_partition& found) {
  return detail::coalitions_report(found, {}, false, [&](std::uint32_t node) { return ref_to(n.nodes[node]); }, {});
}

/// The ties of a network as a report, with the coalitions of both ends of each tie.
[[nodiscard]] report coalition_ties_report(const signed_network& n, const coalition_partition& found);

/// A comparison of methods as a report: the number and the quality of the coalitions that each method finds.
[[nodiscard]] report coalition_methods_report(const std::vector<coalition_partition>& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_coalitions)

namespace stancegraph {

STANCEGRAPH_INLINE report_table coalitions_table() {
  using enum column_type;
  return {.columns = {{.key = "method", .type = word, .meaning = "How the coalitions were found."},
                      {.key = "modularity", .type = number, .meaning = "Modularity of all coalitions in the network."},
                      {.key = "coalition", .type = integer, .meaning = "Number of the coalition, from 1."},
                      {.key = "members", .type = ids, .meaning = "The members of the coalition."},
                      {.key = "position", .type = id, .meaning = "A position on which at least two members agree."},
                      {.key = "stance", .type = word, .meaning = "Their common stance on it."},
                      {.key = "holders", .type = ids, .meaning = "The members who hold this stance."},
                      {.key = "against", .type = integer, .meaning = "Number of members with another stance on it."},
                      {.key = "statements", .type = statements, .meaning = "The statements of the holders."}},
          .forms = {.people = false}};
}

STANCEGRAPH_INLINE report_table coalition_methods_table() {
  using enum column_type;
  return {
      .noun = "coalitions",
      .columns = {{.key = "method", .heading = "Method", .type = word, .meaning = "How the coalitions were found."},
                  {.key = "coalitions", .heading = "Coalitions", .type = integer, .meaning = "Number of coalitions."},
                  {.key = "modularity",
                   .heading = "Modularity",
                   .type = number,
                   .meaning = "Their modularity in the network.",
                   .decimals = 3},
                  {.key = "agreement",
                   .heading = "Agreement",
                   .type = number,
                   .meaning = "Mean adjusted Rand index with the coalitions of the other methods.",
                   .decimals = 3}}};
}

STANCEGRAPH_INLINE report_table coalition_ties_table() {
  report_table table = ties_table("Member", "With");
  for (const std::string end : {"from", "to"})
    table.columns.push_back({.key = end + "_coalition",
                             .heading = end == "from" ? "Coalition of the first" : "Coalition of the second",
                             .type = column_type::integer,
                             .meaning = "Number of the coalition of the " +
                                        std::string{end == "from" ? "first" : "second"} + " end, from 1.",
                             .place = -1});
  for (report_column& each : table.columns)
    if (each.key == "statements") each.place = 1;
  return table;
}

STANCEGRAPH_INLINE report coalitions_report(const discourse_network& n, const coalition_partition& found,
                                            const std::vector<shared_position>& ground) {
  std::vector<std::vector<report_cell>> cells;
  for (const shared_position& s : ground) {
    std::vector<report_ref> holders;
    for (const std::uint32_t row : s.holders) holders.push_back(ref_to(n.row(row)));
    cells.push_back({ref_to(n.basis->columns[s.column]), level_name(*n.basis, s.level), std::move(holders), s.against,
                     refs_to(n.basis->graph.records(), s.statements)});
  }
  return detail::coalitions_report(
      found, ground, true, [&](std::uint32_t row) { return ref_to(n.row(row)); }, cells);
}

STANCEGRAPH_INLINE report coalition_ties_report(const signed_network& n, const coalition_partition& found) {
  report_table table = coalition_ties_table();
  for (std::size_t i = 0; i != n.ties.size(); ++i) {
    std::vector<report_cell> cells = tie_cells(n, i);
    for (const std::uint32_t end : {n.ties[i].from, n.ties[i].to}) cells.emplace_back(found.groups.group_of[end] + 1);
    table.add(std::move(cells));
  }
  return table;
}

STANCEGRAPH_INLINE report coalition_methods_report(const std::vector<coalition_partition>& all) {
  report_table table = coalition_methods_table();
  for (const coalition_partition& each : all)
    table.add({each.method, each.groups.group_count, each.modularity, each.agreement});
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_coalitions)
