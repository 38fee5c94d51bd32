// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/kinds.hpp"
#include "stancegraph/query/stances.hpp"

namespace stancegraph {

/// The appearance of a node. Shapes, styles and colours are those of Graphviz.
struct node_mark {
  std::string shape = "box";       ///< shape, such as `box`, `ellipse` or `hexagon`
  std::string style = "filled";    ///< `filled`, optionally with `rounded`, `dashed`, … separated by commas
  std::string fill = "#FFFFFF";    ///< fill colour
  std::string border = "#404040";  ///< colour of the border
  double border_width = 1.0;       ///< width of the border in points
  int borders = 1;                 ///< number of nested borders

  /// True if all fields are equal.
  friend bool operator==(const node_mark&, const node_mark&) = default;
};

/// The appearance of an edge. Colour, line, arrowhead and sign each distinguish marks, so a diagram can be read without
/// any one of them.
struct edge_mark {
  std::string colour = "#404040";    ///< colour of line and sign
  std::string line = "solid";        ///< `solid`, `dashed`, `dotted`, `bold`
  std::string arrowhead = "normal";  ///< Graphviz arrow shape
  std::string arrowtail = "none";    ///< arrow shape at the other end
  std::string sign{};                ///< text on the line; may be empty

  /// True if all fields are equal.
  friend bool operator==(const edge_mark&, const edge_mark&) = default;
};

/// The appearance of a diagram; copy and change it freely.
struct diagram_style {
  std::array<node_mark, word_count<actor_kind>> actors{};        ///< for each kind of actor
  std::array<node_mark, word_count<position_kind>> positions{};  ///< for each kind of position
  std::array<edge_mark, word_count<stance_value>> stances{};     ///< for each stance
  edge_mark contradiction{};                                     ///< relation between contradicting positions
  edge_mark relation{};                                          ///< any other relation
  std::string font = "DejaVu Sans,Verdana,sans-serif";           ///< font names; the first available one is used
  double font_size = 10;                                         ///< font size in points
  std::string text = "#1A1A1A";                                  ///< colour of text
  std::string background = "#FFFFFF";                            ///< colour behind everything
  std::string camp_fill = "#F4F4F4";                             ///< colour behind a camp
  std::string camp_border = "#BDBDBD";                           ///< colour of the line around a camp
  /// fill colours of groups, reused in turn if there are more groups; nodes also show the number of their group
  std::array<std::string, 8> group_fills{"#CFE8F7", "#FBE3B5", "#BFE8DA", "#F5CDB5",
                                         "#EBD0E0", "#F6F3B0", "#B9CBE8", "#DADADA"};

  /// True if all fields are equal.
  friend bool operator==(const diagram_style&, const diagram_style&) = default;

  /// The mark for a kind of actor.
  [[nodiscard]] const node_mark& operator[](actor_kind k) const noexcept { return actors[static_cast<std::size_t>(k)]; }
  /// The mark for a kind of position.
  [[nodiscard]] const node_mark& operator[](position_kind k) const noexcept {
    return positions[static_cast<std::size_t>(k)];
  }
  /// The mark for a stance.
  [[nodiscard]] const edge_mark& operator[](stance_value v) const noexcept {
    return stances[static_cast<std::size_t>(v)];
  }
};

/// The default style. Actors are round and positions are cards with corners. Colours follow Okabe and Ito (2008), so
/// people with any kind of colour vision can tell them apart; hue is used for stances only.
[[nodiscard]] diagram_style default_style();

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_style)

namespace stancegraph {

STANCEGRAPH_INLINE diagram_style default_style() {
  diagram_style s;
  const node_mark round{.shape = "ellipse", .fill = "#FFFFFF"};
  const node_mark doubled{.shape = "ellipse", .fill = "#FFFFFF", .borders = 2};
  const node_mark rounded{.shape = "box", .style = "filled,rounded", .fill = "#FFFFFF"};
  const node_mark dashed{.shape = "ellipse", .style = "filled,dashed", .fill = "#FFFFFF"};
  const char* const card = "#FFFAE5";
  using enum actor_kind;
  s.actors.fill(round);
  for (const actor_kind k : {state, alliance}) s.actors[static_cast<std::size_t>(k)] = doubled;
  for (const actor_kind k : {government_body, organization, armed_group, media})
    s.actors[static_cast<std::size_t>(k)] = rounded;
  s.actors[static_cast<std::size_t>(group)] = dashed;

  s.positions.fill({.shape = "box", .fill = card});
  s.positions[static_cast<std::size_t>(position_kind::claim)] = {.shape = "note", .fill = card};
  for (const position_kind k : {position_kind::red_line, position_kind::threat})
    s.positions[static_cast<std::size_t>(k)] = {.shape = "box", .fill = card, .border_width = 2.5};

  const auto stance = [&](stance_value v) -> edge_mark& { return s.stances[static_cast<std::size_t>(v)]; };
  stance(stance_value::support) = {.colour = "#0072B2", .line = "solid", .arrowhead = "normal", .sign = "+"};
  stance(stance_value::oppose) = {.colour = "#D55E00", .line = "dashed", .arrowhead = "tee", .sign = "−"};
  stance(stance_value::neutral) = {.colour = "#6E6E6E", .line = "dotted", .arrowhead = "odot", .sign = "0"};
  stance(stance_value::ambivalent) = {.colour = "#A6508A", .line = "solid", .arrowhead = "odiamond", .sign = "±"};
  stance(stance_value::contested) = {.colour = "#000000", .line = "dashed", .arrowhead = "diamond", .sign = "+/−"};
  s.contradiction = {.colour = "#000000", .line = "solid", .arrowhead = "none", .arrowtail = "none", .sign = ""};
  s.relation = {.colour = "#6E6E6E", .line = "solid", .arrowhead = "vee", .sign = ""};
  return s;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_style)
