// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "stancegraph/render/style.hpp"

/// @file
/// A drawing as a plain value: what is drawn and how it looks, but not where. `stance_diagram()` makes one from a
/// graph, `to_dot()` writes it, `render()` lays it out. All texts are UTF-8 and mean themselves: nothing in them is
/// markup.

namespace stancegraph {

/// The column of a picture in which a node stands, from left to right.
enum class diagram_column : std::uint8_t {
  outer_left,   ///< positions that only the left side holds
  left,         ///< actors of the left side
  centre,       ///< positions
  right,        ///< actors of the right side
  outer_right,  ///< positions that only the right side holds
};

/// A node: an actor or a position.
struct diagram_node {
  std::string name{};                      ///< unlike all other nodes': `actor:biden`
  std::string label{};                     ///< what is written in it, line breaks included
  std::string tooltip{};                   ///< what is told about it
  node_mark mark{};                        ///< how it looks
  std::optional<diagram_column> column{};  ///< where it stands, with engines that know columns

  /// The same in every field.
  friend bool operator==(const diagram_node&, const diagram_node&) = default;
};

/// An edge: a stance or a relation.
struct diagram_edge {
  std::size_t from = 0;   ///< the node it leaves, by place
  std::size_t to = 0;     ///< the node it enters, by place
  std::string label{};    ///< what is written at it
  std::string tooltip{};  ///< what is told about it
  edge_mark mark{};       ///< how it looks
  double width = 1.2;     ///< of the line, in points
  bool is_stance = true;  ///< from an actor to a position; else between two of one kind

  /// The same in every field.
  friend bool operator==(const diagram_edge&, const diagram_edge&) = default;
};

/// Nodes with a line around them and a caption.
struct diagram_cluster {
  std::string name{};                ///< unlike all other clusters'
  std::string label{};               ///< the caption
  std::vector<std::size_t> nodes{};  ///< by place

  /// The same in every field.
  friend bool operator==(const diagram_cluster&, const diagram_cluster&) = default;
};

/// One line of a legend: a sample and what it means.
struct legend_entry {
  std::variant<node_mark, edge_mark, std::string> sample{};  ///< how it looks, or what is written
  std::string text{};                                        ///< what it means
  bool is_position = false;                                  ///< a sample of positions: it stands in their column

  /// The same in every field.
  friend bool operator==(const legend_entry&, const legend_entry&) = default;
};

/// A drawing.
struct diagram {
  std::string title{};                      ///< of what; may be empty
  std::string subtitle{};                   ///< from when, and how much
  std::string filters{};                    ///< to what it was narrowed; empty where all is drawn
  std::size_t left_out = 0;                 ///< how many positions did not fit
  std::vector<diagram_node> nodes{};        ///< each column from top to bottom
  std::vector<diagram_edge> edges{};        ///< in the order in which they are written
  std::vector<diagram_cluster> clusters{};  ///< camps
  std::vector<legend_entry> legend{};       ///< what is drawn and needs saying
  diagram_style style{};                    ///< fonts, and colours of what is no node and no edge

  /// The same in every field.
  friend bool operator==(const diagram&, const diagram&) = default;
};

}  // namespace stancegraph
