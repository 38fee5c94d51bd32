// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <utility>

#include <graphviz/cgraph.h>

#include "stancegraph/core/error.hpp"

namespace stancegraph::detail {

/// Holds the process-wide lock for Graphviz, and records Graphviz' error messages meanwhile.
class graphviz_lock {
 public:
  graphviz_lock() : guard_{mutex()}, before_{agseterrf(&note)} {
    complaints().clear();
    agreseterrors();
  }
  ~graphviz_lock() { agseterrf(before_); }
  graphviz_lock(const graphviz_lock&) = delete;
  graphviz_lock& operator=(const graphviz_lock&) = delete;

  /// An error with what could not be done, and Graphviz' reason.
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

/// A text that Graphviz writes to or reads from.
struct text_channel {
  std::string text{};
  std::size_t read = 0;
};
// Called from C, and so without exceptions.
inline int put_text(void* channel, const char* text) {
  try {
    static_cast<text_channel*>(channel)->text += text;
  } catch (const std::exception&) {
    return EOF;
  }
  return 0;
}
inline int get_text(void* channel, char* buffer, int size) {
  auto& from = *static_cast<text_channel*>(channel);
  const std::size_t n = std::min(from.text.size() - from.read, static_cast<std::size_t>(size));
  std::copy_n(from.text.data() + from.read, n, buffer);
  from.read += n;
  return static_cast<int>(n);
}
inline int flush_text(void*) { return 0; }

/// Assigns ids to the objects of a graph and keeps their names. Graphviz' own ids are addresses of names, and it sorts
/// subgraphs by id. These ids increase in the order of creation, so the same input always has the same layout.
class numbers {
 public:
  explicit numbers(Agraph_t* g) noexcept : graph_{g} {}

  static void* open(Agraph_t* g, Agdisc_t*) { return new (std::nothrow) numbers{g}; }
  static void close(void* all) { delete static_cast<numbers*>(all); }
  static long map(void* all, int kind, char* name, IDTYPE* number, int is_creating) {
    try {
      return all != nullptr && static_cast<numbers*>(all)->find(kind, name, *number, is_creating != 0) ? 1 : 0;
    } catch (const std::exception&) {
      return 0;
    }
  }
  static void free(void* all, int kind, IDTYPE number) {
    auto& here = *static_cast<numbers*>(all);
    const auto found = here.names_.find(number);
    if (found == here.names_.end()) return;
    here.by_name_.erase({as_one_edge(kind), found->second});
    agstrfree(here.graph_, found->second);
    here.names_.erase(found);
  }
  static char* print(void* all, int, IDTYPE number) {
    auto& names = static_cast<numbers*>(all)->names_;
    const auto found = names.find(number);
    return found == names.end() ? nullptr : found->second;
  }

 private:
  // Both directions of an edge share one id.
  static int as_one_edge(int kind) { return kind == AGINEDGE ? AGOUTEDGE : kind; }

  bool find(int kind, const char* name, IDTYPE& number, bool is_creating) {
    if (name != nullptr) {
      const auto found = by_name_.find({as_one_edge(kind), name});
      if (found != by_name_.end()) number = found->second;
      if (found != by_name_.end()) return true;
    }
    if (!is_creating) return false;
    number = ++last_;
    if (name == nullptr) return true;
    by_name_.emplace(std::pair{as_one_edge(kind), name}, number);
    // Graphviz reads the bytes before a name to see whether it is HTML, so the name must be a string of the graph.
    names_.emplace(number, agstrdup(graph_, const_cast<char*>(name)));  // NOLINT: Graphviz does not change it
    return true;
  }

  Agraph_t* graph_;
  std::map<std::pair<int, std::string>, IDTYPE> by_name_;
  std::map<IDTYPE, char*> names_;
  IDTYPE last_ = 0;
};

/// Graphviz' default discipline, except for ids and for input and output.
[[nodiscard]] inline Agdisc_t* discipline() {
  static Agiddisc_t ids = [] {
    Agiddisc_t d = AgIdDisc;
    d.open = &numbers::open;
    d.map = &numbers::map;
    d.free = &numbers::free;
    d.print = &numbers::print;
    d.close = &numbers::close;
    return d;
  }();
  static Agiodisc_t text{&get_text, &put_text, &flush_text};
  static Agdisc_t all = [] {
    Agdisc_t d = AgDefaultDisc;
    d.id = &ids;
    d.io = &text;
    return d;
  }();
  return &all;
}

/// Writes a graph in the DOT language.
/// @pre the lock is held
[[nodiscard]] inline std::string written(Agraph_t* g, const graphviz_lock& lock) {
  text_channel out;
  if (agwrite(g, &out) != 0) throw lock.failure("Graphviz cannot write a graph");
  return std::move(out.text);
}

/// Reads a graph from a text in the DOT language.
/// @pre the lock is held
[[nodiscard]] inline graph_handle read_graph(std::string dot, const graphviz_lock& lock) {
  text_channel in{std::move(dot)};
  graph_handle graph{agread(&in, discipline())};
  if (!graph) throw lock.failure("Graphviz cannot read a graph");
  return graph;
}

}  // namespace stancegraph::detail
