// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/analysis/brokers.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of brokers. @param is_directed whether ties have directions, so that gatekeepers need their own column
[[nodiscard]] report_table brokers_table(bool is_directed = false);

/// Brokers as a report, in their order.
[[nodiscard]] report brokers_report(const signed_network& n, const std::vector<broker>& all, bool is_directed = false);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_brokers)

#include <string>
#include <utility>

#include "stancegraph/report/signed_network.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table brokers_table(bool is_directed) {
  using enum column_type;
  report_table all{
      .noun = "brokers",
      .columns = {{.key = "row", .heading = "Who", .type = id, .meaning = "The node."},
                  {.key = "group", .heading = "Group", .type = text, .meaning = "Its group."},
                  {.key = "coordinator",
                   .heading = "Coordinator",
                   .type = integer,
                   .meaning = "Number of pairs in its own group that it connects."},
                  {.key = "itinerant",
                   .heading = "Itinerant",
                   .type = integer,
                   .meaning = "Number of pairs in one other group that it connects."},
                  {.key = "representative",
                   .heading = "Representative",
                   .type = integer,
                   .meaning = "Number of pairs of its own and another group that it connects; in directed networks "
                              "only from its own group."},
                  {.key = "liaison",
                   .heading = "Liaison",
                   .type = integer,
                   .meaning = "Number of pairs of two other groups that it connects."},
                  {.key = "betweenness",
                   .heading = "Betweenness",
                   .type = number,
                   .meaning = "Sum over all pairs of the share of shortest paths that lead through it.",
                   .decimals = 2},
                  {.key = "effective_size",
                   .heading = "Effective size",
                   .type = number,
                   .meaning = "Number of its contacts, minus their redundancy: the ties among them.",
                   .decimals = 2},
                  {.key = "constraint",
                   .heading = "Constraint",
                   .type = number,
                   .meaning = "How far it depends on contacts who are tied to each other; missing without contacts.",
                   .decimals = 3},
                  {.key = "statements", .type = statements, .meaning = "The statements behind the node's ties."}}};
  if (is_directed)
    all.columns.insert(
        all.columns.begin() + 5,
        {.key = "gatekeeper",
         .heading = "Gatekeeper",
         .type = integer,
         .meaning = "Number of pairs of another and its own group that it connects, from the other group to its own."});
  return all;
}

STANCEGRAPH_INLINE report brokers_report(const signed_network& n, const std::vector<broker>& all, bool is_directed) {
  report_table table = brokers_table(is_directed);
  for (const broker& b : all) {
    std::vector<report_cell> cells{ref_to(n.nodes[b.node]), b.group, b.coordinator, b.itinerant, b.representative};
    if (is_directed) cells.emplace_back(b.gatekeeper);
    report_cell statements;
    if (n.has_statements() || !b.statements.empty()) {
      std::vector<report_ref> refs;
      for (const std::string& id : b.statements) refs.push_back({id, id});
      statements = std::move(refs);
    }
    cells.insert(cells.end(), {b.liaison, b.betweenness, b.effective_size, b.constraint, std::move(statements)});
    table.add(std::move(cells));
  }
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_brokers)
