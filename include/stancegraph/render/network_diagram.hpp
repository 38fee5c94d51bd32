// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/render/diagram.hpp"
#include "stancegraph/render/style.hpp"

namespace stancegraph {

/// Options of network_diagram().
struct network_diagram_options {
  std::string title{};                    ///< title, for example the name of the corpus
  std::size_t label_width = 24;           ///< longest line of a label, in characters
  std::vector<std::uint32_t> group_of{};  ///< group of each row, from 0; empty if there are no groups
  std::string group_noun = "group";       ///< name of a group in the legend
  diagram_style style = default_style();  ///< colours, shapes and fonts
};

/// A weight as text, with at most three digits after the decimal point.
[[nodiscard]] std::string weight_in_words(double weight);

/// Draws a discourse network: its nodes, and a line for each tie, wider for stronger ties. A two-mode network has its
/// rows on the left and its columns beside them.
///
/// Agreement looks like support (blue, solid, plus sign), conflict like opposition (orange, dashed, minus sign); other
/// ties are grey. Tooltips list the statements behind a tie. Rows of a group have its colour and number, unless the
/// group has a single member.
/// @returns nodes in the order of the network, including nodes without ties; ties sorted by row, then by column
/// @pre there is a group for every row, or for none
/// @complexity linear in the ties and the statements behind them
[[nodiscard]] diagram network_diagram(const discourse_network& n, const network_diagram_options& options = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_network_diagram)

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/render/detail/phrases.hpp"
#include "stancegraph/render/text_width.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::string weight_in_words(double weight) {
  const double thousands = std::round(weight * 1000);
  const auto whole = static_cast<std::int64_t>(std::abs(thousands)) / 1000;
  auto digits = std::to_string(static_cast<std::int64_t>(std::abs(thousands)) % 1000);
  digits.insert(0, 3 - digits.size(), '0');
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  return (thousands < 0 ? "−" : "") + std::to_string(whole) + (digits.empty() ? "" : "." + digits);
}

STANCEGRAPH_INLINE diagram network_diagram(const discourse_network& n, const network_diagram_options& options) {
  using enum qualifier_aggregation;
  const corpus& c = n.basis->graph.records();
  const qualifier_aggregation how = n.basis->options.aggregation;
  diagram d;
  d.style = options.style;
  d.title = options.title;
  const auto add_node = [&](const network_entity& e, network_role role, bool is_row) {
    diagram_node node{(is_row ? "row:" : "column:") + e.id, {}, e.name, {}, {}};
    for (const std::string& line : wrapped(e.name, options.label_width))
      node.label += (node.label.empty() ? "" : "\n") + line;
    const bool is_position = role == network_role::position || role == network_role::position_kind;
    node.mark = is_position ? d.style[position_kind::unspecified] : d.style[actor_kind::unspecified];
    if (!n.is_onemode()) node.column = is_row ? diagram_column::left : diagram_column::centre;
    d.nodes.push_back(std::move(node));
  };
  for (std::size_t i = 0; i != n.rows.size(); ++i) add_node(n.row(i), n.basis->options.rows, true);
  if (!n.is_onemode())
    for (std::size_t j = 0; j != n.columns.size(); ++j) add_node(n.column(j), n.basis->options.columns, false);

  std::map<std::uint32_t, std::size_t> sizes;
  for (const std::uint32_t group : options.group_of) ++sizes[group];
  const auto mark_of = [&](std::uint32_t group) {
    node_mark mark = d.style[actor_kind::unspecified];
    mark.fill = d.style.group_fills[group % d.style.group_fills.size()];
    return mark;
  };
  for (std::size_t i = 0; i != options.group_of.size(); ++i) {
    const std::uint32_t group = options.group_of[i];
    if (sizes[group] == 1) continue;
    d.nodes[i].mark.fill = mark_of(group).fill;
    d.nodes[i].label += "\n" + std::to_string(group + 1);
  }

  const auto undirected = [](edge_mark mark) {
    mark.arrowhead = "none";
    return mark;
  };
  const edge_mark agreeing = undirected(d.style[stance_value::support]);
  const edge_mark conflicting = undirected(d.style[stance_value::oppose]);
  const edge_mark neither = undirected(d.style.relation);
  const network_evidence evidence{n};
  double greatest = 0;
  for (const matrix_entry& e : n.weights.cells()) greatest = std::max(greatest, std::abs(e.value));
  bool has_agreement = false, has_conflict = false;
  for (const matrix_entry& e : n.weights.cells()) {
    if (n.is_onemode() && e.column <= e.row) continue;
    const bool is_conflict = how == conflict || (how == subtract && e.value < 0);
    const bool is_agreement = !is_conflict && (how == congruence || how == subtract);
    has_agreement = has_agreement || is_agreement;
    has_conflict = has_conflict || is_conflict;
    diagram_edge edge;
    edge.from = e.row;
    edge.to = e.column + (n.is_onemode() ? 0 : n.rows.size());
    edge.mark = is_agreement ? agreeing : is_conflict ? conflicting : neither;
    edge.label = edge.mark.sign;
    edge.width = 0.6 + 4.4 * std::abs(e.value) / greatest;
    edge.is_stance = false;
    std::vector<std::string> ids;
    for (const statement_handle s : statements_behind(evidence.of(e.row, e.column)))
      ids.emplace_back(c.statements().id(s));
    std::sort(ids.begin(), ids.end());
    edge.tooltip = n.row(e.row).name + " – " + n.column(e.column).name + ": " + weight_in_words(e.value) + "\n" +
                   detail::listed(ids, ", ");
    d.edges.push_back(std::move(edge));
  }
  const std::string more = how == subtract ? " more often than not" : "";
  if (has_agreement) d.legend.push_back({agreeing, (n.is_onemode() ? "agree" : "for") + more, false});
  if (has_conflict) d.legend.push_back({conflicting, (n.is_onemode() ? "disagree" : "against") + more, false});
  for (const auto& [group, size] : sizes)
    if (size != 1) d.legend.push_back({mark_of(group), options.group_noun + " " + std::to_string(group + 1), false});
  d.subtitle = counted(d.nodes.size(), "node") + " · " + counted(d.edges.size(), "tie") +
               (how == ignore     ? ""
                : how != subtract ? " by " + std::string{to_word(how)}
                : n.is_onemode()  ? " by congruence − conflict"
                                  : " by for − against") +
               " · " + counted(n.statement_count(), "statement");
  return d;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_network_diagram)
