// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdio>
#include <exception>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <graphviz/cgraph.h>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/render/diagram.hpp"

namespace stancegraph::detail {

/// Holds the one lock of the process under which Graphviz is used, and keeps what Graphviz complains of meanwhile.
class graphviz_lock {
 public:
  graphviz_lock() : guard_{mutex()}, before_{agseterrf(&note)} {
    complaints().clear();
    agreseterrors();
  }
  ~graphviz_lock() { agseterrf(before_); }
  graphviz_lock(const graphviz_lock&) = delete;
  graphviz_lock& operator=(const graphviz_lock&) = delete;

  /// An error that tells what could not be done and why, in Graphviz' words.
  [[nodiscard]] render_error failure(const std::string& what) const {
    std::string why = complaints();
    while (!why.empty() && (why.back() == '\n' || why.back() == ' ')) why.pop_back();
    return render_error{why.empty() ? what : what + ": " + why};
  }

 private:
  static std::mutex& mutex() {
    static std::mutex the_one;
    return the_one;
  }
  static std::string& complaints() {
    static std::string text;
    return text;
  }
  // Called from C, and so without exceptions.
  static int note(char* text) {
    try {
      complaints() += text;
    } catch (const std::exception&) {
      return 1;
    }
    return 0;
  }

  std::lock_guard<std::mutex> guard_;
  agusererrf before_;
};

struct close_graph {
  void operator()(Agraph_t* g) const noexcept { agclose(g); }
};
using graph_handle = std::unique_ptr<Agraph_t, close_graph>;

/// A text for Graphviz: only UTF-8 and no control character but a line break, the others replaced by U+FFFD.
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

/// A text as Graphviz' escString: shown as it stands. Backslashes begin escapes and `&` begins entities.
[[nodiscard]] inline std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : clean(text)) {
    if (c == '\\')
      out += "\\\\";
    else if (c == '&')
      out += "&amp;";
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

/// A number in points, without the locale.
[[nodiscard]] inline std::string points(double value) {
  const long hundredths = static_cast<long>(value * 100 + 0.5);
  std::string text = std::to_string(hundredths / 100);
  if (const long rest = hundredths % 100; rest != 0)
    text += "." + std::string{rest < 10 ? "0" : ""} + std::to_string(rest % 10 == 0 ? rest / 10 : rest);
  return text;
}

/// Lets agwrite append to a string. Called from C, and so without exceptions.
inline int append(void* to, const char* text) {
  try {
    *static_cast<std::string*>(to) += text;
  } catch (const std::exception&) {
    return EOF;
  }
  return 0;
}
inline int flush(void*) { return 0; }

/// Graphviz' usual ways, but for where it writes.
[[nodiscard]] inline Agdisc_t* discipline() {
  static Agiodisc_t io{nullptr, &append, &flush};
  static Agdisc_t all = [] {
    Agdisc_t d = AgDefaultDisc;
    d.io = &io;
    return d;
  }();
  return &all;
}

/// Fills a graph of Graphviz.
class graph_writer {
 public:
  explicit graph_writer(const diagram& d) : diagram_{d}, graph_{agopen(text("stances"), Agdirected, discipline())} {
    if (!graph_) throw render_error{"Graphviz cannot open a graph"};
  }

  [[nodiscard]] graph_handle write() && {
    defaults();
    std::vector<Agnode_t*> nodes;
    for (const diagram_node& n : diagram_.nodes) nodes.push_back(node(n));
    for (const diagram_cluster& cluster : diagram_.clusters) {
      Agraph_t* const sub = subgraph("cluster " + cluster.name);
      set(sub, "label", escaped(cluster.label));
      set(sub, "tooltip", escaped(cluster.label));
      style_cluster(sub);
      for (const std::size_t n : cluster.nodes) agsubnode(sub, nodes[n], 1);
    }
    for (const diagram_edge& e : diagram_.edges) edge(e, nodes);
    legend();
    columns();
    return std::move(graph_);
  }

 private:
  /// Graphviz takes texts it does not change as not const.
  static char* text(const char* t) { return const_cast<char*>(t); }  // NOLINT
  void set(void* object, const char* name, const std::string& value) {
    agsafeset(object, text(name), text(value.c_str()), text(""));
  }
  void set_default(int kind, const char* name, const std::string& value) {
    agattr(graph_.get(), kind, text(name), text(value.c_str()));
  }
  Agraph_t* subgraph(const std::string& name) { return agsubg(graph_.get(), text(clean(name).c_str()), 1); }
  Agnode_t* new_node(const std::string& name) { return agnode(graph_.get(), text(clean(name).c_str()), 1); }

  void defaults() {
    const diagram_style& s = diagram_.style;
    const std::string size = points(s.font_size);
    std::string title = escaped(diagram_.title);
    if (!diagram_.subtitle.empty()) title += (title.empty() ? "" : "\\n") + escaped(diagram_.subtitle);
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{
             {"bgcolor", s.background},
             {"charset", "UTF-8"},
             {"fontcolor", s.text},
             {"fontname", s.font},
             {"fontsize", points(s.font_size * 1.2)},
             {"label", title},
             {"labelloc", "t"},
             // Long lines stay whole: where Graphviz breaks them it can split an escape.
             {"linelength", "0"},
             {"newrank", "true"},
             {"nodesep", "0.12"},
             {"outputorder", "edgesfirst"},
             {"overlap", "prism"},
             {"rankdir", "LR"},
             {"ranksep", "0.35"},
             {"sep", "+6"},
             {"splines", "true"},
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
    set(n, "tooltip", escaped(each.tooltip));
    style_node(n, each.mark);
    if (each.column) in_column_[static_cast<std::size_t>(*each.column)].push_back(n);
    return n;
  }

  void style_edge(Agedge_t* e, const edge_mark& mark, bool is_backward) {
    set(e, "color", mark.colour);
    set(e, "fontcolor", mark.colour);
    set(e, "style", mark.line);
    const bool has_tail = mark.arrowtail != "none";
    set(e, "dir", has_tail ? "both" : is_backward ? "back" : "forward");
    set(e, is_backward ? "arrowtail" : "arrowhead", mark.arrowhead);
    if (has_tail) set(e, is_backward ? "arrowhead" : "arrowtail", mark.arrowtail);
  }
  void edge(const diagram_edge& each, const std::vector<Agnode_t*>& nodes) {
    const bool is_backward = diagram_.nodes[each.from].column > diagram_.nodes[each.to].column;
    Agnode_t* const left = nodes[is_backward ? each.to : each.from];
    Agnode_t* const right = nodes[is_backward ? each.from : each.to];
    Agedge_t* const e = agedge(graph_.get(), left, right, nullptr, 1);
    if (!each.label.empty()) set(e, "label", escaped(each.label));
    set(e, "tooltip", escaped(each.tooltip));
    set(e, "labeltooltip", escaped(each.tooltip));
    set(e, "penwidth", points(each.width));
    style_edge(e, each.mark, is_backward);
    if (!each.is_stance) set(e, "constraint", "false");
  }

  /// Samples beside what they mean: actors in the column of actors, positions in that of positions, edges between them.
  void legend() {
    if (diagram_.legend.empty()) return;
    Agraph_t* const sub = subgraph("cluster legend");
    set(sub, "label", "Legend");
    set(sub, "tooltip", "Legend");
    style_cluster(sub);
    const auto plain = [&](const std::string& name, const std::string& label) {
      Agnode_t* const n = new_node(name);
      set(n, "label", escaped(label));
      set(n, "shape", "plaintext");
      return n;
    };
    for (std::size_t i = 0; i != diagram_.legend.size(); ++i) {
      const legend_entry& entry = diagram_.legend[i];
      const std::string name = "legend:" + std::to_string(i);
      if (const auto* const mark = std::get_if<node_mark>(&entry.sample)) {
        Agnode_t* const n = new_node(name);
        agsubnode(sub, n, 1);
        set(n, "label", escaped(entry.text));
        style_node(n, *mark);
        in_column_[1].push_back(n);
        continue;
      }
      Agnode_t* const what = plain(name + " means", entry.text);
      agsubnode(sub, what, 1);
      in_column_[2].push_back(what);
      const auto* const mark = std::get_if<edge_mark>(&entry.sample);
      Agnode_t* const from = plain(name, mark == nullptr ? std::get<std::string>(entry.sample) : "");
      if (mark != nullptr) set(from, "shape", "point");
      agsubnode(sub, from, 1);
      in_column_[1].push_back(from);
      Agedge_t* const e = agedge(graph_.get(), from, what, nullptr, 1);
      if (mark != nullptr) {
        style_edge(e, *mark, false);
        if (!mark->sign.empty()) set(e, "label", escaped(mark->sign));
      } else {
        set(e, "style", "invis");
      }
    }
  }

  /// Columns as ranks, tied to each other by edges that are not drawn.
  void columns() {
    Agnode_t* before = nullptr;
    for (std::size_t i = 0; i != in_column_.size(); ++i) {
      if (in_column_[i].empty()) continue;
      Agraph_t* const sub = subgraph("column " + std::to_string(i));
      set(sub, "rank", "same");
      for (Agnode_t* const n : in_column_[i]) agsubnode(sub, n, 1);
      if (before != nullptr) {
        Agedge_t* const e = agedge(graph_.get(), before, in_column_[i].front(), nullptr, 1);
        set(e, "style", "invis");
        set(e, "weight", "0");
      }
      before = in_column_[i].front();
    }
  }

  const diagram& diagram_;
  graph_handle graph_;
  std::vector<std::vector<Agnode_t*>> in_column_{5};
};

/// The graph of a diagram. @pre the lock is held
[[nodiscard]] inline graph_handle make_graph(const diagram& d) { return graph_writer{d}.write(); }

/// A graph in the DOT language. @pre the lock is held
[[nodiscard]] inline std::string written(Agraph_t* g, const graphviz_lock& lock) {
  std::string out;
  if (agwrite(g, &out) != 0) throw lock.failure("Graphviz cannot write a graph");
  return out;
}

}  // namespace stancegraph::detail
