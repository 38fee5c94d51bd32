// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include "stancegraph/analysis/blocks.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/cell.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of the measures of classes.
[[nodiscard]] report_table blocks_summary_table();

/// The class of each node.
[[nodiscard]] inline report_table blocks_nodes_table() {
  return {.columns = {{.key = "node", .type = column_type::id, .meaning = "The node."},
                      {.key = "class", .type = column_type::integer, .meaning = "Number of its class, from 1."}},
          .forms = {.json = false, .people = false}};
}

/// Classes of nodes as a report. Programs read the numbers, the classes and the ties that do not fit; CSV has one row
/// per node.
[[nodiscard]] report blocks_report(const blocks_result& r);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_blocks)

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/signed_network.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table blocks_summary_table() {
  using enum column_type;
  return detail::object_table(
      "", {{.key = "nodes", .type = integer, .meaning = "Number of nodes."},
           {.key = "edges", .type = integer, .meaning = "Number of ties."},
           {.key = "clusterable",
            .type = truth,
            .meaning = "Whether the nodes can be divided into classes with only positive ties within and only negative "
                       "ties between them."},
           {.key = "criterion", .type = number, .meaning = "Weighted sum of the ties that do not fit."},
           {.key = "alpha",
            .type = number,
            .meaning = "Weight of negative ties that do not fit; positive ones weigh 1 - alpha."},
           {.key = "modularity", .type = number, .meaning = "Signed modularity of the classes."}});
}

STANCEGRAPH_INLINE report blocks_report(const blocks_result& r) {
  report all;
  const signed_network& n = r.network;
  report_table summary = blocks_summary_table();
  summary.add({n.nodes.size(), n.ties.size(), r.is_clusterable, r.found.criterion, r.alpha, r.modularity});
  all.add(std::move(summary));
  all.say(counted(n.nodes.size(), "node") + ", " + counted(n.ties.size(), "tie") + "; " +
          (r.is_clusterable
               ? "clusterable: some division has only positive ties within classes and only negative between"
               : "not clusterable: no division has only positive ties within classes and only negative "
                 "between"));
  all.say("Criterion: " + short_number(std::round(r.found.criterion * 1e9) / 1e9) +
          " (the smallest that the search found), signed modularity " +
          short_number(std::round(r.modularity * 1000) / 1000));
  report_table classes = groups_table("classes");
  for (const auto& each : r.classes()) {
    std::vector<report_ref> nodes = refs_to(n, each);
    all.say(group_in_line("Class", classes.rows.size() + 1, nodes));
    classes.add({std::move(nodes)});
  }
  all.add(std::move(classes));
  report_table nodes = blocks_nodes_table();
  for (std::size_t v = 0; v != n.nodes.size(); ++v) nodes.add({ref_to(n.nodes[v]), r.found.class_of[v] + 1});
  all.add(std::move(nodes));
  report_table ties = ties_report_table(n, r.against, "Tie that does not fit");
  ties.key = "ties";
  ties.noun = "ties that do not fit";
  ties.forms.csv = false;
  all.add(std::move(ties));
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_blocks)
