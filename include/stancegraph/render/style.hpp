// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "stancegraph/corpus/kinds.hpp"
#include "stancegraph/query/stances.hpp"

namespace stancegraph {

/// How a node looks. Shapes, styles and colours are Graphviz' words for them.
struct node_mark {
  std::string shape = "box";       ///< a shape of Graphviz: `box`, `ellipse`, `hexagon`, …
  std::string style = "filled";    ///< `filled`, with `rounded`, `dashed`, … after commas
  std::string fill = "#FFFFFF";    ///< colour inside
  std::string border = "#404040";  ///< colour of the border
  double border_width = 1.0;       ///< in points
  int borders = 1;                 ///< how many, one around the other

  /// Looks the same.
  friend bool operator==(const node_mark&, const node_mark&) = default;
};

/// How an edge looks. Colour, line, arrowhead and sign each tell marks apart, so that none of them is needed to read
/// it.
struct edge_mark {
  std::string colour = "#404040";    ///< of line and sign
  std::string line = "solid";        ///< `solid`, `dashed`, `dotted`, `bold`
  std::string arrowhead = "normal";  ///< an arrow shape of Graphviz
  std::string arrowtail = "none";    ///< the same, at the other end
  std::string sign{};                ///< what is written at the line; may be empty

  /// Looks the same.
  friend bool operator==(const edge_mark&, const edge_mark&) = default;
};

/// How a whole diagram looks: data, to be copied and changed.
struct diagram_style {
  std::array<node_mark, word_count<actor_kind>> actors{};        ///< by kind of actor
  std::array<node_mark, word_count<position_kind>> positions{};  ///< by kind of position
  std::array<edge_mark, word_count<stance_value>> stances{};     ///< by where the actor stands
  edge_mark contradiction{};                                     ///< positions that cannot both be
  edge_mark relation{};                                          ///< any other relation
  std::string font = "DejaVu Sans,Verdana,sans-serif";           ///< names of fonts, the first that is there is taken
  double font_size = 10;                                         ///< in points
  std::string text = "#1A1A1A";                                  ///< colour of text
  std::string background = "#FFFFFF";                            ///< colour behind everything
  std::string camp_fill = "#F4F4F4";                             ///< colour behind a camp
  std::string camp_border = "#BDBDBD";                           ///< colour of the line around a camp
  /// colours inside of nodes by group, over again where there are more groups; their numbers stand there too
  std::array<std::string, 8> group_fills{"#CFE8F7", "#FBE3B5", "#BFE8DA", "#F5CDB5",
                                         "#EBD0E0", "#F6F3B0", "#B9CBE8", "#DADADA"};

  /// Looks the same.
  friend bool operator==(const diagram_style&, const diagram_style&) = default;

  /// The mark of a kind of actor.
  [[nodiscard]] const node_mark& operator[](actor_kind k) const noexcept { return actors[static_cast<std::size_t>(k)]; }
  /// The mark of a kind of position.
  [[nodiscard]] const node_mark& operator[](position_kind k) const noexcept {
    return positions[static_cast<std::size_t>(k)];
  }
  /// The mark of a stance.
  [[nodiscard]] const edge_mark& operator[](stance_value v) const noexcept {
    return stances[static_cast<std::size_t>(v)];
  }
};

/// The style that diagrams have unless they are given another. Actors are round, positions are cards with corners.
/// Colours are those of Okabe and Ito (2008), which people with any kind of colour vision can tell apart; hue is used
/// for stances alone.
[[nodiscard]] inline diagram_style default_style() {
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
