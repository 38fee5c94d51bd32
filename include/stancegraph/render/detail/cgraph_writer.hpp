// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <graphviz/cgraph.h>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/render/detail/cgraph.hpp"
#include "stancegraph/render/diagram.hpp"

namespace stancegraph::detail {

/// A text for Graphviz: invalid UTF-8 and control characters other than line breaks are replaced by U+FFFD.
[[nodiscard]] inline std::string clean(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const code_point c = code_point_at(text, at);
    const std::size_t size = c.size == 0 ? 1 : c.size;
    if (c.size == 0 || (is_control(c.value) && c.value != '\n')) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(at, size);
    }
    at += size;
  }
  return out;
}

/// A text as a Graphviz escString that is shown literally. Backslashes begin escapes and `&` begins entities.
/// @param backslash how to write a literal backslash
[[nodiscard]] inline std::string escaped(std::string_view text, std::string_view backslash = "\\\\") {
  std::string out;
  for (const char c : clean(text)) {
    if (c == '\\')
      out += backslash;
    else if (c == '&')
      out += "&amp;";
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

/// A text for a tooltip, in which Graphviz processes escapes twice: first for line ends, then for names.
[[nodiscard]] inline std::string escaped_tooltip(std::string_view text) { return escaped(text, "\\\\\\\\"); }

/// Writes a number in points, independent of the locale.
[[nodiscard]] inline std::string points(double value) {
  const long hundredths = static_cast<long>(value * 100 + 0.5);
  std::string text = std::to_string(hundredths / 100);
  if (const long rest = hundredths % 100; rest != 0)
    text += "." + std::string{rest < 10 ? "0" : ""} + std::to_string(rest % 10 == 0 ? rest / 10 : rest);
  return text;
}

/// Graphviz declares texts that it does not change as non-const.
[[nodiscard]] inline char* mutable_text(const char* t) { return const_cast<char*>(t); }  // NOLINT

/// A Graphviz attribute; empty if it is not set.
[[nodiscard]] inline std::string_view attribute(void* of, const char* name) {
  const char* const value = agget(of, mutable_text(name));
  return value == nullptr ? "" : value;
}
inline void set_attribute(void* of, const char* name, const std::string& value) {
  agsafeset(of, mutable_text(name), mutable_text(value.c_str()), mutable_text(""));
}

/// Applies a mark to an edge.
/// @param is_backward true if the edge is written from its end
inline void style_edge(Agedge_t* e, const edge_mark& mark, bool is_backward) {
  set_attribute(e, "color", mark.colour);
  set_attribute(e, "fontcolor", mark.colour);
  set_attribute(e, "style", mark.line);
  const bool has_head = mark.arrowhead != "none";
  const bool has_tail = mark.arrowtail != "none";
  set_attribute(e, "dir",
                has_head && has_tail      ? "both"
                : !has_head && !has_tail  ? "none"
                : has_head != is_backward ? "forward"
                                          : "back");
  set_attribute(e, is_backward ? "arrowtail" : "arrowhead", mark.arrowhead);
  set_attribute(e, is_backward ? "arrowhead" : "arrowtail", mark.arrowtail);
}

/// The intended layout of a graph.
enum class graph_layout { columns, free };

/// Writes a diagram into a Graphviz graph.
class graph_writer {
 public:
  graph_writer(const diagram& d, graph_layout layout)
      : diagram_{d}, layout_{layout}, graph_{agopen(text("stances"), Agdirected, discipline())} {
    if (!graph_) throw render_error{"Graphviz cannot open a graph"};
  }

  /// Writes only the nodes of the legend, to measure them before they are placed.
  [[nodiscard]] graph_handle write_legend() && {
    defaults();
    plain("legend", "Legend");
    for (std::size_t i = 0; i != diagram_.legend.size(); ++i) {
      const legend_entry& entry = diagram_.legend[i];
      const std::string name = "legend:" + std::to_string(i);
      if (const auto* const mark = std::get_if<node_mark>(&entry.sample)) {
        style_node(plain(name, entry.text), *mark);
        continue;
      }
      plain(name + " means", entry.text);
      if (const auto* const sample = std::get_if<std::string>(&entry.sample)) plain(name, *sample);
      const auto* const mark = std::get_if<edge_mark>(&entry.sample);
      if (mark == nullptr || mark->sign.empty()) continue;
      Agnode_t* const sign = plain(name + " sign", mark->sign);
      for (const auto& [key, value] :
           std::initializer_list<std::pair<const char*, std::string>>{{"style", "filled,rounded"},
                                                                      {"shape", "box"},
                                                                      {"fillcolor", diagram_.style.background},
                                                                      {"color", mark->colour},
                                                                      {"penwidth", "0.7"},
                                                                      {"fontcolor", mark->colour},
                                                                      {"margin", "0.04,0"},
                                                                      {"width", "0.1"},
                                                                      {"height", "0.1"}})
        set(sign, key, value);
    }
    return std::move(graph_);
  }
  [[nodiscard]] graph_handle write() && {
    defaults();
    legend();  // first, so that Graphviz puts it at the bottom
    const std::vector<std::vector<Agnode_t*>> of_legend = std::exchange(in_column_, {5, std::vector<Agnode_t*>{}});
    std::vector<Agnode_t*> nodes;
    for (const diagram_node& n : diagram_.nodes) nodes.push_back(node(n));
    if (nodes.empty()) set(plain("empty", "no stances"), "tooltip", "no stances");
    if (layout_ == graph_layout::columns) clusters(nodes);
    for (const diagram_edge& e : diagram_.edges) edge(e, nodes);
    for (std::size_t i = 0; i != in_column_.size(); ++i)
      in_column_[i].insert(in_column_[i].end(), of_legend[i].begin(), of_legend[i].end());
    if (layout_ == graph_layout::columns) columns();
    return std::move(graph_);
  }

 private:
  static char* text(const char* t) { return mutable_text(t); }
  static void set(void* object, const char* name, const std::string& value) { set_attribute(object, name, value); }
  void set_default(int kind, const char* name, const std::string& value) {
    agattr(graph_.get(), kind, text(name), text(value.c_str()));
  }
  Agraph_t* subgraph(const std::string& name) { return agsubg(graph_.get(), text(escaped(name).c_str()), 1); }
  Agnode_t* new_node(const std::string& name) { return agnode(graph_.get(), text(escaped(name).c_str()), 1); }

  void defaults() {
    const diagram_style& s = diagram_.style;
    const std::string size = points(s.font_size);
    std::string title = escaped(diagram_.title);
    for (const std::string* line : {&diagram_.subtitle, &diagram_.filters})
      if (!line->empty()) title += (title.empty() ? "" : "\\n") + escaped(*line);
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{
             {"bgcolor", s.background},
             {"charset", "UTF-8"},
             {"fontcolor", s.text},
             {"fontname", s.font},
             {"fontsize", points(s.font_size * 1.2)},
             {"label", title},
             {"labelloc", "t"},
             // Do not break long lines: Graphviz could split an escape.
             {"linelength", "0"},
             {"newrank", "true"},
             {"nodesep", "0.18"},
             {"outputorder", "edgesfirst"},
             {"overlap", "prism"},
             {"rankdir", "LR"},
             {"ranksep", "1"},
             {"sep", "+6"},
             {"splines", layout_ == graph_layout::columns ? "true" : "line"},
             {"tooltip", title}})
      set_default(AGRAPH, name, value);
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{{"fontcolor", s.text},
                                                                                                {"fontname", s.font},
                                                                                                {"fontsize", size},
                                                                                                {"height", "0.3"},
                                                                                                {"margin", "0.08,0.04"},
                                                                                                {"width", "0.3"}})
      set_default(AGNODE, name, value);
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{
             {"arrowsize", "0.7"}, {"fontname", s.font}, {"fontsize", size}})
      set_default(AGEDGE, name, value);
  }

  /// Camps, for columns only: the other engines do not support clusters.
  void clusters(const std::vector<Agnode_t*>& nodes) {
    for (const diagram_cluster& cluster : diagram_.clusters) {
      Agraph_t* const sub = subgraph("cluster " + cluster.name);
      set(sub, "label", escaped(cluster.label));
      set(sub, "tooltip", escaped_tooltip(cluster.label));
      style_cluster(sub);
      for (const std::size_t n : cluster.nodes) join(sub, nodes[n]);
    }
  }
  void style_cluster(Agraph_t* sub) {
    set(sub, "bgcolor", diagram_.style.camp_fill);
    set(sub, "pencolor", diagram_.style.camp_border);
    set(sub, "fontsize", points(diagram_.style.font_size));
  }
  void style_node(Agnode_t* n, const node_mark& mark) {
    set(n, "shape", mark.shape);
    set(n, "style", mark.style);
    set(n, "fillcolor", mark.fill);
    set(n, "color", mark.border);
    set(n, "penwidth", points(mark.border_width));
    set(n, "peripheries", std::to_string(mark.borders));
  }
  Agnode_t* node(const diagram_node& each) {
    Agnode_t* const n = new_node(each.name);
    set(n, "label", escaped(each.label));
    set(n, "tooltip", escaped_tooltip(each.tooltip));
    style_node(n, each.mark);
    if (each.column) in_column_[static_cast<std::size_t>(*each.column)].push_back(n);
    return n;
  }

  /// A node without a shape, only text.
  Agnode_t* plain(const std::string& name, const std::string& label) {
    Agnode_t* const n = new_node(name);
    set(n, "label", label.empty() ? " " : escaped(label));  // an empty label would be read back as the name
    set(n, "shape", "plaintext");
    return n;
  }
  void edge(const diagram_edge& each, const std::vector<Agnode_t*>& nodes) {
    const auto from = diagram_.nodes[each.from].column;
    const auto to = diagram_.nodes[each.to].column;
    const bool is_level = layout_ == graph_layout::free || from == to;
    const bool is_backward = layout_ == graph_layout::columns && (from > to || (from == to && each.from > each.to));
    Agnode_t* const left = nodes[is_backward ? each.to : each.from];
    Agnode_t* const right = nodes[is_backward ? each.from : each.to];
    Agedge_t* const e = agedge(graph_.get(), left, right, nullptr, 1);
    style_edge(e, each.mark, is_backward);
    set(e, "penwidth", points(each.width));
    set(e, "tooltip", escaped_tooltip(each.tooltip));
    if (!each.label.empty()) {
      // Labels are near the position, alternately above and below; further edges from the same side are placed side by
      // side.
      set(e, is_backward ? "taillabel" : "headlabel", escaped(each.label));
      set(e, "labeltooltip", escaped_tooltip(each.tooltip));
      set(e, is_backward ? "tailtooltip" : "headtooltip", escaped_tooltip(each.tooltip));
      auto& [above, below] = room_[{each.to, is_backward}];
      const bool is_above = above <= below;
      std::size_t& room = is_above ? above : below;
      room += count_code_points(each.label);
      set(e, "labelangle", is_above != is_backward ? "-18" : "18");
      set(e, "labeldistance", points(1.4 + 0.6 * static_cast<double>(room)));
      room += 1;
    }
    // Edges start and end on the facing sides of their nodes, so that signs are beside the position and not below it.
    if (!is_level) set(e, "tailport", "e"), set(e, "headport", "w");
    if (layout_ == graph_layout::free || from != to) return;
    if (left == nodes[each.from < each.to ? each.from : each.to] && is_next(each.from, each.to) &&
        !cluster_of_.contains(left))
      is_tied_.insert(left);
    else
      set(e, "constraint", "false");
  }
  /// Are the two nodes adjacent in a column?
  static bool is_next(std::size_t a, std::size_t b) { return a + 1 == b || b + 1 == a; }

  /// Samples beside their meanings: kinds of actors in a column of actors, kinds of positions in that of positions,
  /// edges between them.
  void legend() {
    if (diagram_.legend.empty()) return;
    Agraph_t* const sub = subgraph(layout_ == graph_layout::columns ? "cluster legend" : "legend");
    set(sub, "label", "Legend");
    set(sub, "tooltip", "Legend");
    style_cluster(sub);
    Agnode_t* before = nullptr;
    // Without columns, invisible edges keep the legend together.
    const auto add = [&](Agnode_t* n, std::size_t column) {
      join(sub, n);
      in_column_[column].push_back(n);
      if (layout_ == graph_layout::free && before != nullptr) tie(before, n);
      before = n;
    };
    for (std::size_t i = 0; i != diagram_.legend.size(); ++i) {
      const legend_entry& entry = diagram_.legend[i];
      const std::string name = "legend:" + std::to_string(i);
      if (const auto* const mark = std::get_if<node_mark>(&entry.sample)) {
        Agnode_t* const n = new_node(name);
        add(n, entry.is_position ? 2 : 1);
        set(n, "label", escaped(entry.text));
        style_node(n, *mark);
        continue;
      }
      const auto* const mark = std::get_if<edge_mark>(&entry.sample);
      Agnode_t* const from = plain(name, mark == nullptr ? std::get<std::string>(entry.sample) : "");
      add(from, 1);
      Agnode_t* const what = plain(name + " means", entry.text);
      join(sub, what);
      in_column_[2].push_back(what);
      Agedge_t* const e = agedge(sub, from, what, nullptr, 1);
      if (mark != nullptr) {
        style_edge(e, *mark, false);
        set(e, "penwidth", "1.4");
        if (!mark->sign.empty())
          set(e, "headlabel", escaped(mark->sign)), set(e, "labeldistance", "2"), set(e, "labelangle", "-18");
      } else {
        set(e, "style", "invis");
      }
    }
  }

  void join(Agraph_t* cluster, Agnode_t* n) {
    agsubnode(cluster, n, 1);
    cluster_of_[n] = cluster;
  }
  /// Keeps `first` left of `second`, or above it within a column. Within a cluster only an edge of the cluster does
  /// this, and Graphviz 2.42 with ranks from left to right reads it in reverse.
  void tie(Agnode_t* first, Agnode_t* second) {
    const auto one = cluster_of_.find(first);
    const auto other = cluster_of_.find(second);
    const bool is_within = one != cluster_of_.end() && other != cluster_of_.end() && one->second == other->second;
    Agedge_t* const e =
        is_within ? agedge(one->second, second, first, nullptr, 1) : agedge(graph_.get(), first, second, nullptr, 1);
    set(e, "style", "invis");
  }
  /// Columns as ranks, connected by invisible edges.
  void columns() {
    Agnode_t* before = nullptr;
    for (std::size_t i = 0; i != in_column_.size(); ++i) {
      if (in_column_[i].empty()) continue;
      Agraph_t* const sub = subgraph("column " + std::to_string(i));
      set(sub, "rank", "same");
      for (Agnode_t* const n : in_column_[i]) agsubnode(sub, n, 1);
      for (std::size_t n = 0; n + 1 < in_column_[i].size(); ++n)
        if (!is_tied_.contains(in_column_[i][n])) tie(in_column_[i][n], in_column_[i][n + 1]);
      if (before != nullptr) tie(before, in_column_[i].front());
      before = in_column_[i].front();
    }
  }

  const diagram& diagram_;
  graph_layout layout_;
  graph_handle graph_;
  std::vector<std::vector<Agnode_t*>> in_column_{5};
  std::map<Agnode_t*, Agraph_t*> cluster_of_;
  std::set<Agnode_t*> is_tied_;  ///< nodes connected to the next one by a visible edge
  /// Characters of the labels at a node, by side, above and below the edges.
  std::map<std::pair<std::size_t, bool>, std::pair<std::size_t, std::size_t>> room_;
};

/// The nodes of the legend of a diagram.
/// @pre the lock is held
[[nodiscard]] inline graph_handle make_legend(const diagram& d) {
  return graph_writer{d, graph_layout::free}.write_legend();
}

/// The graph of a diagram.
/// @pre the lock is held
[[nodiscard]] inline graph_handle make_graph(const diagram& d, graph_layout layout) {
  return graph_writer{d, layout}.write();
}

}  // namespace stancegraph::detail
