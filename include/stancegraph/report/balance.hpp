// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include "stancegraph/analysis/balance.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The numbers of nodes and ties.
[[nodiscard]] report_table balance_size_table();

/// The triangles by their signs.
[[nodiscard]] report_table balance_triangles_table();

/// Strong, weak and walk balance. @param key their key in JSON
[[nodiscard]] report_table balance_shares_table(std::string key);

/// The smallest eigenvalue of the signed Laplacian.
[[nodiscard]] report_table laplacian_table();

/// All eigenvalues of the signed Laplacian.
[[nodiscard]] report_table laplacian_spectrum_table();

/// The frustration and its bounds.
[[nodiscard]] report_table frustration_table();

/// All ties, each with a mark whether it is frustrated.
[[nodiscard]] report_table balance_ties_table();

/// The balance of a network as a report. Programs read the numbers, the sides and the ties; people read sentences and
/// the frustrated ties.
/// @param o options with which the balance was computed
[[nodiscard]] report balance_report(const balance_result& r, const balance_options& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_balance)

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/signed_network.hpp"

namespace stancegraph {

namespace detail {

/// A number between 0 and 1 with three decimals, or a dash.
[[nodiscard]] inline std::string share_in_words(const std::optional<double>& value) {
  return value ? fixed_number(*value, 3) : "-";
}

/// The three shares of balance in words.
[[nodiscard]] inline std::string shares_in_words(const balance_shares& b) {
  return "strong " + share_in_words(b.strong) + ", weak " + share_in_words(b.weak) +
         (b.walk ? ", of walks " + share_in_words(b.walk) : "");
}

}  // namespace detail

STANCEGRAPH_INLINE report_table balance_size_table() {
  using enum column_type;
  return detail::object_table("", {{.key = "nodes", .type = integer, .meaning = "Number of nodes."},
                                   {.key = "edges", .type = integer, .meaning = "Number of ties."},
                                   {.key = "positive", .type = integer, .meaning = "Number of positive ties."},
                                   {.key = "negative", .type = integer, .meaning = "Number of negative ties."}});
}

STANCEGRAPH_INLINE report_table balance_triangles_table() {
  using enum column_type;
  return detail::object_table(
      "triangles",
      {{.key = "+++", .type = integer, .meaning = "Triangles of three positive ties."},
       {.key = "++-", .type = integer, .meaning = "Triangles with one negative tie, which are unbalanced."},
       {.key = "+--", .type = integer, .meaning = "Triangles with two negative ties."},
       {.key = "---", .type = integer, .meaning = "Triangles of three negative ties."}});
}

STANCEGRAPH_INLINE report_table balance_shares_table(std::string key) {
  using enum column_type;
  return detail::object_table(
      std::move(key),
      {{.key = "strong", .type = number, .meaning = "Share of triangles with an even number of negative ties."},
       {.key = "weak", .type = number, .meaning = "Share of triangles that do not have exactly one negative tie."},
       {.key = "walk",
        .type = number,
        .meaning = "Closed walks counted with their signs, divided by all closed walks; 1 for a balanced graph."}});
}

STANCEGRAPH_INLINE report_table laplacian_table() {
  return detail::object_table(
      "", {{.key = "laplacian_minimum",
            .type = column_type::number,
            .meaning = "Smallest eigenvalue of the signed Laplacian; 0 if a connected part is balanced."}});
}

STANCEGRAPH_INLINE report_table laplacian_spectrum_table() {
  return {.key = "laplacian_spectrum",
          .columns = {{.key = "eigenvalue",
                       .type = column_type::number,
                       .meaning = "An eigenvalue of the signed Laplacian; they ascend."}},
          .shape = json_shape::values,
          .forms = {.csv = false, .people = false}};
}

STANCEGRAPH_INLINE report_table frustration_table() {
  using enum column_type;
  return detail::object_table(
      "frustration", {{.key = "value", .type = number, .meaning = "Weight of the ties that violate the two sides."},
                      {.key = "lower_bound",
                       .type = number,
                       .meaning = "Lower bound: ties that violate any two sides weigh at least this much."},
                      {.key = "optimal", .type = truth, .meaning = "Whether the sides are proved to be the best."}});
}

STANCEGRAPH_INLINE report_table balance_ties_table() {
  report_table table = ties_table();
  table.columns.push_back({.key = "frustrated",
                           .type = column_type::word,
                           .meaning = "yes if the tie violates the two sides, otherwise no."});
  table.forms = {.json = false, .people = false};
  return table;
}

STANCEGRAPH_INLINE report balance_report(const balance_result& r, const balance_options& o) {
  report all;
  const signed_network& n = r.network;
  const frustration_result& f = r.frustration;
  const signed_triangle_counts& t = r.triangles;
  const auto add_row = [&](report_table table, std::vector<report_cell> cells) {
    table.add(std::move(cells));
    all.add(std::move(table));
  };
  const auto shares = [](const balance_shares& b) { return std::vector<report_cell>{b.strong, b.weak, b.walk}; };

  add_row(balance_size_table(), {n.nodes.size(), n.ties.size(), r.positive, r.negative});
  add_row(balance_triangles_table(), {t.all_positive, t.one_negative, t.two_negative, t.all_negative});
  report_table balances = balance_shares_table("balance");
  balances.columns.push_back({.key = "frustration",
                              .type = column_type::number,
                              .meaning = "Line balance: 1 - 2 * frustration / weight of all ties."});
  std::vector<report_cell> cells = shares(r.by_sign);
  cells.emplace_back(r.line_balance);
  add_row(std::move(balances), std::move(cells));
  report_table least = laplacian_table();
  // Eigenvalues take time, so they are computed only when they are written.
  least.produce = [r](const report_table::row_consumer& consume) { consume({{r.laplacian_minimum()}, {}}); };
  all.add(std::move(least));
  add_row(frustration_table(), {f.value, f.lower_bound, f.is_optimal});
  report_table weighted = balance_shares_table("weighted");
  if (r.by_weight) weighted.add(shares(*r.by_weight));
  all.add(std::move(weighted));
  if (r.triads) {
    report_table triads{
        .key = "triads",
        .columns = {{.key = "kind", .type = column_type::word, .meaning = "Kind of signed triad."},
                    {.key = "count", .type = column_type::integer, .meaning = "Number of triads of this kind."}},
        .shape = json_shape::map,
        .forms = {.csv = false, .people = false}};
    for (std::size_t kind = 0; kind != signed_triad_names.size(); ++kind)
      triads.add({std::string{signed_triad_names[kind]}, (*r.triads)[kind]});
    all.add(std::move(triads));
  }

  all.say(counted(n.nodes.size(), "node") + ", " + counted(n.ties.size(), "tie") + ": " + std::to_string(r.positive) +
          " positive, " + std::to_string(r.negative) + " negative");
  all.say("Triangles: " + std::to_string(t.total()) + " (+++ " + std::to_string(t.all_positive) + ", ++- " +
          std::to_string(t.one_negative) + ", +-- " + std::to_string(t.two_negative) + ", --- " +
          std::to_string(t.all_negative) + ")");
  all.say("Balance: " + detail::shares_in_words(r.by_sign) + ", by frustration " +
          detail::share_in_words(r.line_balance));
  if (r.by_weight) all.say("By weight: " + detail::shares_in_words(*r.by_weight));
  if (o.has_eigenvalues && !o.is_directed) {
    report_table spectrum = laplacian_spectrum_table();
    std::string text;
    for (const double each : r.eigenvalues.value_or(std::vector<double>{})) {
      spectrum.add({each});
      text += (text.empty() ? "Eigenvalues of the signed Laplacian: " : ", ") + fixed_number(each, 3);
    }
    all.say(std::move(text));
    all.add(std::move(spectrum));
  }
  all.say("Frustration: " + short_number(f.value) +
          (f.is_optimal ? ", proved to be the least" : "; no two sides have less than " + short_number(f.lower_bound)));
  report_table sides = groups_table("frustration.partition");
  for (const auto& side : r.sides()) {
    std::vector<report_ref> nodes = refs_to(n, side);
    all.say(group_in_line("Side", sides.rows.size() + 1, nodes));
    sides.add({std::move(nodes)});
  }
  all.add(std::move(sides));

  report_table frustrated = ties_report_table(n, f.ties, "Frustrated tie");
  frustrated.key = "frustration.ties";
  frustrated.noun = "frustrated ties";
  frustrated.forms.csv = false;
  all.add(std::move(frustrated));
  report_table every = balance_ties_table();
  for (std::size_t i = 0; i != n.ties.size(); ++i) {
    std::vector<report_cell> tie = tie_cells(n, i);
    tie.emplace_back(std::binary_search(f.ties.begin(), f.ties.end(), i) ? "yes" : "no");
    every.add(std::move(tie));
  }
  all.add(std::move(every));

  if (r.is_too_large)
    all.note([most = o.most_for_eigenvalues] {
      return "the balance of walks and the eigenvalues are left out, because there are more than " +
             std::to_string(most) + " nodes";
    });
  if (r.loops != 0)
    all.note([loops = r.loops] {
      return counted(loops, "tie") +
             " of a node with itself: such a tie is in no triangle, and is frustrated if it is negative";
    });
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_balance)
