// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stancegraph/analysis/position_backbone.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of a nested backbone: one row per position, in the order of removal.
[[nodiscard]] report_table nested_backbone_table();

/// A nested backbone as a report, in the order of the steps.
[[nodiscard]] report nested_backbone_report(const network_basis& b, const std::vector<spared_position>& spared);

/// The columns of a backbone and the positions that it leaves out: one row per position.
[[nodiscard]] report_table backbone_table();

/// A backbone as a report: the positions that are kept, then those that are left out.
[[nodiscard]] report backbone_report(const network_basis& b, const backbone_result& found);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_position_backbone)

#include <string>
#include <utility>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/network/column_statements.hpp"
#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table nested_backbone_table() {
  using enum column_type;
  return {.noun = "positions",
          .columns = {
              {.key = "step", .heading = "Step", .type = integer, .meaning = "The number of the step, from 1."},
              {.key = "column",
               .heading = "Spared",
               .type = id,
               .meaning = "The position (or other value in the role of the columns) that is left out in this step."},
              {.key = "backbone_loss",
               .heading = "Backbone loss",
               .type = number,
               .meaning = "Distance of the network of the remaining positions from that of all positions.",
               .decimals = 4},
              {.key = "redundant_loss",
               .heading = "Redundant loss",
               .type = number,
               .meaning = "Distance of the network of the positions left out so far from that of all positions.",
               .decimals = 4},
              {.key = "left",
               .heading = "Left",
               .type = integer,
               .meaning = "Number of statements on the remaining positions, counted once for each holder."},
              {.key = "statements",
               .heading = "Statements",
               .type = statements,
               .meaning = "The statements on the position.",
               .is_counted = true}}};
}

STANCEGRAPH_INLINE report nested_backbone_report(const network_basis& b, const std::vector<spared_position>& spared) {
  report_table table = nested_backbone_table();
  for (const spared_position& each : spared) {
    const network_entity& position = b.columns[each.column];
    table.add({table.rows.size() + 1, report_ref{position.id, position.name}, each.backbone_loss, each.redundant_loss,
               each.units_left, refs_to(b.graph.records(), each.statements)});
  }
  return table;
}

STANCEGRAPH_INLINE report_table backbone_table() {
  using enum column_type;
  return {.noun = "positions",
          .columns = {{.key = "set",
                       .heading = "Set",
                       .type = word,
                       .meaning = "backbone for a position that is kept, redundant for one that is left out."},
                      {.key = "column",
                       .heading = "Position",
                       .type = id,
                       .meaning = "The position, or other value in the role of the columns."},
                      {.key = "loss",
                       .type = number,
                       .meaning = "Distance of the network of the positions in this set from that of all positions."},
                      {.key = "exact",
                       .type = truth,
                       .meaning = "Whether all sets were tried; otherwise a better backbone may exist."},
                      {.key = "statements",
                       .heading = "Statements",
                       .type = statements,
                       .meaning = "The statements on the position.",
                       .is_counted = true}}};
}

STANCEGRAPH_INLINE report backbone_report(const network_basis& b, const backbone_result& found) {
  report_table table = backbone_table();
  const auto statements = statements_by_column(b);
  const auto add = [&](const char* set, const std::vector<std::uint32_t>& columns, double loss) {
    for (const std::uint32_t column : columns)
      table.add({set, report_ref{b.columns[column].id, b.columns[column].name}, loss, found.is_exact,
                 refs_to(b.graph.records(), statements[column])});
  };
  add("backbone", found.backbone, found.backbone_loss);
  add("redundant", found.redundant, found.redundant_loss);
  report all{std::move(table)};
  return all.say("Loss: backbone " + fixed_number(found.backbone_loss, 4) + ", redundant " +
                 fixed_number(found.redundant_loss, 4) + ", with penalty " + fixed_number(found.penalised_loss, 4) +
                 "; " +
                 (found.is_exact ? "all sets were tried" : "found by simulated annealing; a better one may exist"));
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_position_backbone)
