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
/// A diagram as a plain value: what is drawn and how it looks, but not where. stance_diagram() makes one from a graph,
/// to_dot() writes it as DOT, and render() lays it out. All texts are UTF-8 and are shown literally, without markup.

namespace stancegraph {

/// The columns of a diagram, from left to right.
enum class diagram_column : std::uint8_t {
  outer_left,   ///< positions held only by the left side
  left,         ///< actors of the left side
  centre,       ///< positions
  right,        ///< actors of the right side
  outer_right,  ///< positions held only by the right side
};

/// A node: an actor or a position.
struct diagram_node {
  std::string name{};                      ///< unique name, such as `actor:biden`
  std::string label{};                     ///< text in the node, with line breaks
  std::string tooltip{};                   ///< text of the tooltip
  node_mark mark{};                        ///< appearance
  std::optional<diagram_column> column{};  ///< column, for engines that support columns

  /// True if all fields are equal.
  friend bool operator==(const diagram_node&, const diagram_node&) = default;
};

/// An edge: a stance or a relation.
struct diagram_edge {
  std::size_t from = 0;   ///< index of the node where it starts
  std::size_t to = 0;     ///< index of the node where it ends
  std::string label{};    ///< text at the edge
  std::string tooltip{};  ///< text of the tooltip
  edge_mark mark{};       ///< appearance
  double width = 1.2;     ///< width of the line in points
  /// true for a stance (actor to position), false for a relation between two records of one kind
  bool is_stance = true;

  /// True if all fields are equal.
  friend bool operator==(const diagram_edge&, const diagram_edge&) = default;
};

/// A group of nodes with a frame and a caption.
struct diagram_cluster {
  std::string name{};                ///< unique name
  std::string label{};               ///< caption
  std::vector<std::size_t> nodes{};  ///< indices of the nodes

  /// True if all fields are equal.
  friend bool operator==(const diagram_cluster&, const diagram_cluster&) = default;
};

/// One entry of a legend: a sample and its meaning.
struct legend_entry {
  std::variant<node_mark, edge_mark, std::string> sample{};  ///< the mark, or a text
  std::string text{};                                        ///< meaning
  bool is_position = false;                                  ///< true if the sample shows a kind of position

  /// True if all fields are equal.
  friend bool operator==(const legend_entry&, const legend_entry&) = default;
};

/// A diagram.
struct diagram {
  std::string title{};                      ///< title; may be empty
  std::string subtitle{};                   ///< period and numbers of records
  std::string filters{};                    ///< how the content was restricted; empty if everything is drawn
  std::size_t left_out = 0;                 ///< number of positions omitted because they did not fit
  std::vector<diagram_node> nodes{};        ///< nodes, each column from top to bottom
  std::vector<diagram_edge> edges{};        ///< edges, in the order in which they are written
  std::vector<diagram_cluster> clusters{};  ///< camps
  std::vector<legend_entry> legend{};       ///< legend for what is drawn
  diagram_style style{};                    ///< fonts, and colours of everything except nodes and edges

  /// True if all fields are equal.
  friend bool operator==(const diagram&, const diagram&) = default;
};

}  // namespace stancegraph
