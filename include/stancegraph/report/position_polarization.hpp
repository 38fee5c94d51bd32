// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <optional>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of the polarization on single positions: one row per position and network.
[[nodiscard]] report_table position_polarization_table();

/// The polarization of the rows of a network, or of each network of a series, on each column separately, as a report.
/// The networks are computed while the report is written.
/// @param windows windows of the series; nothing: one network of the whole time
/// @pre the basis is for one-mode networks; its qualifier is polarity and is not ignored
/// @throws invalid_value as place_windows(), when the report is written
[[nodiscard]] report position_polarization_report(const std::shared_ptr<const network_basis>& basis,
                                                  const std::optional<window_options>& windows);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_position_polarization)

#include <utility>
#include <vector>

#include "stancegraph/analysis/position_polarization.hpp"
#include "stancegraph/network/column_statements.hpp"
#include "stancegraph/network/network_series.hpp"
#include "stancegraph/report/polarization_over_time.hpp"
#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table position_polarization_table() {
  using enum column_type;
  report_table positions{.noun = "positions", .columns = window_columns()};
  positions.columns.insert(
      positions.columns.end(),
      {{.key = "position",
        .heading = "Position",
        .type = id,
        .meaning = "The position on which the actors are divided."},
       {.key = "oppose", .heading = "Oppose", .type = integer, .meaning = "Number of actors who only oppose it."},
       {.key = "both",
        .heading = "Both",
        .type = integer,
        .meaning = "Number of actors who both support and oppose it."},
       {.key = "support", .heading = "Support", .type = integer, .meaning = "Number of actors who only support it."},
       {.key = "esteban_ray",
        .heading = "Esteban-Ray",
        .type = number,
        .meaning = "The Esteban-Ray index of the three groups at -1, 0 and 1: 0 if all say the same, at most 0.5.",
        .decimals = 3},
       {.key = "agreement",
        .heading = "Agreement",
        .type = number,
        .meaning = "Van der Eijk's agreement: 1 if all say the same, -1 for two halves that oppose each other.",
        .decimals = 3},
       {.key = "statements", .type = statements, .meaning = "The statements on it.", .csv_key = "-"}});
  return positions;
}

STANCEGRAPH_INLINE report position_polarization_report(const std::shared_ptr<const network_basis>& basis,
                                                       const std::optional<window_options>& windows) {
  report_table table = position_polarization_table();
  table.produce = [basis, windows](const report_table::row_consumer& consume) {
    for_each_network(basis, windows, [&](const discourse_network& n) {
      const auto statements = statements_by_column(n.units(), n.basis->columns.size());
      for (const position_polarization& p : polarization_by_position(n)) {
        const network_entity& position = n.basis->columns[p.column];
        report_row row;
        if (n.window)
          row.cells = {n.window->from, n.window->to};
        else
          row.cells.resize(2);
        for (report_cell& cell : std::vector<report_cell>{report_ref{position.id, position.name}, p.opposing, p.divided,
                                                          p.supporting, p.esteban_ray, p.agreement,
                                                          refs_to(n.basis->graph.records(), statements[p.column])})
          row.cells.push_back(std::move(cell));
        consume(std::move(row));
      }
    });
  };
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_position_polarization)
