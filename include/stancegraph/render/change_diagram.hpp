// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/analysis/stance_diff.hpp"
#include "stancegraph/query/camps.hpp"
#include "stancegraph/render/column_order.hpp"
#include "stancegraph/render/describe.hpp"
#include "stancegraph/render/detail/diagram_builder.hpp"
#include "stancegraph/render/diagram.hpp"
#include "stancegraph/render/sides.hpp"

namespace stancegraph {

/// Options of change_diagram().
struct change_diagram_options {
  std::string title{};                    ///< title, for example the name of the corpus
  std::string scope{};                    ///< what is compared, for example `2021-12-01 and 2021-12-31`
  std::size_t label_width = 24;           ///< longest line of a label, in characters
  diagram_style style = default_style();  ///< colours, shapes and fonts
};

/// Draws changes between two graphs: actors in camps on either side of the positions, with one edge per change.
///
/// Camps that collide in the graph are on opposite sides. An edge looks like the stance after the change or, if that is
/// gone, like the stance before it. Its label shows the change: `new +`, `gone −`, `+ → −`. Tooltips list the
/// statements before and after, and their places in documents.
/// @param g a graph of the corpus
/// @param changes some or all changes found by stance_diff()
/// @returns nodes in the order of arranged(), edges in the order of the changes; a diagram without nodes if there are
///   no changes
/// @pre the changes are between two graphs of that corpus
/// @complexity that of camps() and collisions(), and O(n log n) with n changes
template <StanceGraph G>
[[nodiscard]] diagram change_diagram(const G& g, const std::vector<stance_difference>& changes,
                                     const change_diagram_options& options = {}) {
  const corpus& c = base(g).records();
  const std::vector<actor_handle> camp_of = camps(g);
  std::vector<resolved_stance> drawn;
  std::vector<resolved_stance> cited;
  std::set<position_handle> positions;
  std::set<actor_handle> drawn_camps;
  std::set<change_kind> kinds;
  for (const stance_difference& each : changes) {
    for (const auto& side : {each.before, each.after})
      if (side) cited.push_back(*side);
    drawn.push_back(cited.back());
    positions.insert(drawn.back().position);
    drawn_camps.insert(camp_of[drawn.back().actor.row()]);
    kinds.insert(each.kind);
  }
  std::vector<collision> colliding = collisions(g);
  std::erase_if(colliding, [&](const collision& each) {
    return !drawn_camps.contains(camp_of[each.first.actor.row()]) ||
           !drawn_camps.contains(camp_of[each.second.actor.row()]);
  });
  const std::vector<picture_side> side_of = sides({camp_of, drawn, colliding, {}});
  detail::diagram_builder builder{c, options.style, options.label_width};
  builder.add_actors(drawn, side_of);
  builder.add_positions(drawn, side_of, {}, positions.size());
  builder.add_stances(drawn);
  builder.add_camps(camp_of, side_of);
  builder.add_legend();
  builder.add_title(options.title, cited, positions.size());
  if (!options.scope.empty()) builder.add_filters({"what differs between " + options.scope});
  diagram d = std::move(builder).result();
  for (std::size_t i = 0; i != changes.size(); ++i) {
    const stance_difference& each = changes[i];
    diagram_edge& e = d.edges[i];
    e.label = (each.kind == change_kind::appeared      ? "new "
               : each.kind == change_kind::disappeared ? "gone "
                                                       : options.style[each.before->value].sign + " → ") +
              e.label;
    e.tooltip = (each.before ? "Before: " + describe(c, *each.before) : "Before: nothing.") + "\n" +
                (each.after ? "After: " + describe(c, *each.after) : "After: nothing.");
  }
  static constexpr auto samples = std::to_array<std::string_view>({"new", "gone", "… → …"});
  static constexpr auto texts = std::to_array<std::string_view>({"only after", "only before", "before and after"});
  for (const change_kind kind : kinds)
    d.legend.push_back({.sample = std::string{samples[static_cast<std::size_t>(kind)]},
                        .text = std::string{texts[static_cast<std::size_t>(kind)]}});
  return arranged(std::move(d));
}

}  // namespace stancegraph
