// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "stancegraph/analysis/projection.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of a projection for people and in JSON.
[[nodiscard]] report_table projection_table();

/// The columns of a projection in CSV: those of ties, then what the two nodes share.
[[nodiscard]] report_table projection_ties_table();

/// The signed projection of a network as a report, in the order of the pairs. CSV contains ties that other commands can
/// read; pairs with as many equal as opposite sides have weight 0 there.
[[nodiscard]] report projection_report(const signed_network& n, const std::vector<projected_pair>& pairs);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_projection)

#include <array>
#include <string>
#include <utility>

#include "stancegraph/report/signed_network.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table projection_table() {
  using enum column_type;
  return {.noun = "pairs",
          .columns =
              {{.key = "one", .heading = "One", .type = id, .meaning = "The first node."},
               {.key = "other", .heading = "Other", .type = id, .meaning = "The second node."},
               {.key = "sign",
                .heading = "Sign",
                .type = word,
                .meaning = "positive if they took the same side on all they share, negative if they took opposite "
                           "sides on all, ambivalent if both occur."},
               {.key = "alike", .type = integer, .meaning = "Number of things on which they took the same side."},
               {.key = "opposite", .type = integer, .meaning = "Number of things on which they took opposite sides."},
               {.key = "alike_on",
                .heading = "Alike on",
                .type = ids,
                .meaning = "The things on which they took the same side."},
               {.key = "opposite_on",
                .heading = "Opposite on",
                .type = ids,
                .meaning = "The things on which they took opposite sides."},
               {.key = "statements", .type = statements, .meaning = "The statements by which they took sides."}},
          .forms = {.csv = false}};
}

STANCEGRAPH_INLINE report_table projection_ties_table() {
  using enum column_type;
  report_table ties = ties_table();
  ties.columns[2].meaning = "1 if they took the same side at least as often as opposite sides, otherwise -1.";
  ties.columns[3].meaning = "Number of common sides minus number of opposite sides, without its sign.";
  const std::vector<report_column> more{
      {.key = "kind", .type = word, .meaning = "positive, negative or ambivalent."},
      {.key = "shared", .type = integer, .meaning = "Number of things on which both took a side."},
      {.key = "alike", .type = integer, .meaning = "Number of things on which they took the same side."},
      {.key = "opposite", .type = integer, .meaning = "Number of things on which they took opposite sides."},
      {.key = "alike_on", .type = ids, .meaning = "The things on which they took the same side."},
      {.key = "opposite_on", .type = ids, .meaning = "The things on which they took opposite sides."}};
  ties.columns.insert(ties.columns.end(), more.begin(), more.end());
  ties.forms = {.json = false, .people = false};
  return ties;
}

STANCEGRAPH_INLINE report projection_report(const signed_network& n, const std::vector<projected_pair>& pairs) {
  constexpr std::array<std::string_view, 3> words{"positive", "negative", "ambivalent"};
  report_table table = projection_table();
  report_table ties = projection_ties_table();
  for (const projected_pair& p : pairs) {
    const report_ref one = ref_to(n.nodes[p.one]);
    const report_ref other = ref_to(n.nodes[p.other]);
    const std::string_view word = words[static_cast<std::size_t>(p.sign())];
    const std::vector<report_ref> alike = refs_to(n, p.alike);
    const std::vector<report_ref> opposite = refs_to(n, p.opposite);
    const report_cell statements = statements_cell(n, p.statements);
    table.add({one, other, word, alike.size(), opposite.size(), alike, opposite, statements});
    ties.add({one, other, sign_cell(p.balance() < 0), std::abs(p.balance()), statements, word,
              alike.size() + opposite.size(), alike.size(), opposite.size(), alike, opposite});
  }
  report all{std::move(table)};
  all.add(std::move(ties));
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_projection)
