// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include "stancegraph/analysis/polarization_over_time.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The first columns of tables of networks that may have windows: the days of the window.
[[nodiscard]] std::vector<report_column> window_columns();

/// The columns of polarization: one row per network.
[[nodiscard]] report_table polarization_table();

/// Polarization as a report, in the order of time. Networks without statements are not shown to people.
[[nodiscard]] report polarization_report(const std::vector<network_polarization>& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_polarization_over_time)

#include <string>
#include <utility>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<report_column> window_columns() {
  return {{.key = "from",
           .heading = "From",
           .type = column_type::date,
           .meaning = "The first day of the window; missing without windows.",
           .is_optional = true},
          {.key = "to",
           .heading = "To",
           .type = column_type::date,
           .meaning = "The last day of the window; missing without windows.",
           .is_optional = true}};
}

STANCEGRAPH_INLINE report_table polarization_table() {
  using enum column_type;
  report_table networks{.noun = "networks", .columns = window_columns()};
  networks.columns.insert(
      networks.columns.end(),
      {{.key = "members",
        .heading = "Members",
        .type = integer,
        .meaning = "Number of actors that are divided into camps."},
       {.key = "statements",
        .heading = "Statements",
        .type = integer,
        .meaning = "Number of statements on which the network rests."},
       {.key = "index",
        .heading = "Index",
        .type = number,
        .meaning = "Polarization index; 1 is perfect polarization. Missing if there are fewer "
                   "members than camps, or no agreement and no disagreement.",
        .decimals = 3},
       {.key = "at_most",
        .heading = "At most",
        .type = number,
        .meaning = "An upper bound of the index over all divisions into camps; the index itself if the camps "
                   "are proved to be the best.",
        .decimals = 3},
       {.key = "e_i",
        .heading = "E-I",
        .type = number,
        .meaning = "The E-I index of the camps: -1 if all ties are within camps, 1 if all are between camps.",
        .decimals = 3},
       {.key = "camps",
        .heading = "Camps",
        .type = texts,
        .meaning = "The ids of the members of each camp, separated by blanks.",
        .between = " | "}});
  return networks;
}

STANCEGRAPH_INLINE report polarization_report(const std::vector<network_polarization>& all) {
  report_table programs = polarization_table();
  report_table people = polarization_table();
  programs.forms = {.people = false};
  people.forms = {.json = false, .csv = false};
  for (const network_polarization& each : all) {
    const discourse_network& n = each.network;
    const auto window_day = [&](day network_window::*which) {
      return n.window ? report_cell{(*n.window).*which} : report_cell{};
    };
    report_row row{{window_day(&network_window::from), window_day(&network_window::to), n.rows.size(),
                    n.statement_count(), report_cell{}, report_cell{}, each.e_i, report_cell{}},
                   {}};
    for (const network_unit& u : n.units()) {
      std::string id{n.basis->graph.records().statements().id(u.statement)};
      if (row.evidence.empty() || row.evidence.back() != id) row.evidence.push_back(std::move(id));
    }
    if (each.found) {
      std::vector<std::string> ids;
      std::string names;
      for (const std::vector<std::uint32_t>& camp : members_of(each.found->camps)) {
        std::vector<std::string> camp_ids, camp_names;
        for (const std::uint32_t member : camp) {
          camp_ids.push_back(n.row(member).id);
          camp_names.push_back(n.row(member).name);
        }
        ids.push_back(joined(camp_ids, " "));
        names += (names.empty() ? "" : " | ") + joined(camp_names);
      }
      row.cells[4] = each.found->index;
      row.cells[5] = each.found->index + each.found->gap;
      if (each.found->is_exact()) row.cells[5].shown = "exact";
      row.cells[7] = report_cell{std::move(ids)}.shown_as(std::move(names));
    }
    if (!n.units().empty()) people.rows.push_back(row);
    programs.rows.push_back(std::move(row));
  }
  return report{std::move(programs)}.add(std::move(people));
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_polarization_over_time)
