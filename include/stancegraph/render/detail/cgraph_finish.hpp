// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include <graphviz/gvc.h>

#include "stancegraph/render/detail/cgraph_writer.hpp"
#include "stancegraph/render/diagram.hpp"
#include "stancegraph/render/text_width.hpp"

/// @file
/// Additions to a graph after Graphviz has laid it out and stored all places in attributes: the signs of the edges, and
/// the legend below. All lengths are in points.

namespace stancegraph::detail {

/// A point in a picture.
struct spot {
  double x = 0;
  double y = 0;
};

/// A rectangle, given by its centre.
struct patch {
  spot middle{};
  double width = 0;
  double height = 0;

  /// Do the two rectangles overlap, with this much space around them?
  [[nodiscard]] bool is_near(const patch& other, double room = 0) const noexcept {
    return 2 * std::abs(middle.x - other.middle.x) < width + other.width + 2 * room &&
           2 * std::abs(middle.y - other.middle.y) < height + other.height + 2 * room;
  }
};

/// The numbers in a text, with anything between them.
[[nodiscard]] inline std::vector<double> numbers_in(std::string_view text) {
  std::vector<double> all;
  for (std::size_t at = 0; at < text.size();) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data() + at, text.data() + text.size(), value);
    if (fault == std::errc{}) all.push_back(value);
    at = fault == std::errc{} ? static_cast<std::size_t>(end - text.data()) : at + 1;
  }
  return all;
}
[[nodiscard]] inline std::string written(spot s) {
  const auto number = [](double value) { return std::string(value < 0 ? 1 : 0, '-').append(points(std::abs(value))); };
  return number(s.x).append(1, ',').append(number(s.y));
}
[[nodiscard]] inline std::string inches(double value) { return points(value / 72); }

/// The area of a node after layout.
[[nodiscard]] inline patch area_of(Agnode_t* n) {
  const std::vector<double> at = numbers_in(attribute(n, "pos"));
  const std::vector<double> width = numbers_in(attribute(n, "width"));
  const std::vector<double> height = numbers_in(attribute(n, "height"));
  if (at.size() < 2 || width.empty() || height.empty()) return {};
  return {{at[0], at[1]}, 72 * width[0], 72 * height[0]};
}

/// Closely spaced points along an edge after layout, from its tail to its head.
[[nodiscard]] inline std::vector<spot> course_of(Agedge_t* e) {
  std::string_view text = attribute(e, "pos");
  // The tips of arrows precede the curve.
  while (text.starts_with("s,") || text.starts_with("e,"))
    text.remove_prefix(std::min(text.find(' '), text.size() - 1) + 1);
  const std::vector<double> all = numbers_in(text);
  std::vector<spot> course;
  for (std::size_t i = 0; i + 7 < all.size(); i += 6) {
    const double length = std::hypot(all[i + 6] - all[i], all[i + 7] - all[i + 1]);
    const int steps = std::clamp(static_cast<int>(length / 3), 4, 400);
    for (int k = 0; k <= steps; ++k) {
      const double t = static_cast<double>(k) / steps;
      const auto on_curve = [&](std::size_t at) {
        const double u = 1 - t;
        return u * u * u * all[at] + 3 * u * u * t * all[at + 2] + 3 * u * t * t * all[at + 4] +
               t * t * t * all[at + 6];
      };
      course.push_back({on_curve(i), on_curve(i + 1)});
    }
  }
  return course;
}

/// Places the sign of each edge on its line, near the position. It avoids nodes and other signs and, if possible, other
/// edges.
class sign_placer {
 public:
  explicit sign_placer(Agraph_t* g, std::string background) : graph_{g}, background_{std::move(background)} {
    for (Agnode_t* n = agfstnode(g); n != nullptr; n = agnxtnode(g, n)) {
      taken_.push_back(area_of(n));
      for (Agedge_t* e = agfstout(g, n); e != nullptr; e = agnxtout(g, e)) {
        if (attribute(e, "style") == "invis") continue;
        edges_.push_back(e);
        courses_.push_back(course_of(e));
        for (const spot& s : courses_.back()) {
          std::vector<std::size_t>& here = crossing_[cell_of(s)];
          if (here.empty() || here.back() != edges_.size() - 1) here.push_back(edges_.size() - 1);
        }
      }
    }
  }

  void place() {
    for (std::size_t i = 0; i != edges_.size(); ++i) {
      const bool is_at_tail = !attribute(edges_[i], "taillabel").empty();
      const char* const label = is_at_tail ? "taillabel" : "headlabel";
      const std::string text{attribute(edges_[i], label)};
      if (text.empty() || courses_[i].empty()) continue;
      const double size = numbers_in(attribute(edges_[i], "fontsize")).at(0);
      const double width = (0.68 * static_cast<double>(display_width(text)) + 0.6) * size;
      add(edges_[i], i, text, best(i, is_at_tail, {{}, width, 1.3 * size}));
      set_attribute(edges_[i], label, "");
    }
  }

 private:
  using cell = std::pair<long, long>;
  static constexpr double cell_size = 8;
  static cell cell_of(spot s) {
    return {static_cast<long>(std::floor(s.x / cell_size)), static_cast<long>(std::floor(s.y / cell_size))};
  }

  /// The number of other edges near a rectangle.
  [[nodiscard]] std::size_t others_at(std::size_t edge, const patch& p) const {
    std::set<std::size_t> others;
    const cell low = cell_of({p.middle.x - p.width / 2, p.middle.y - p.height / 2});
    const cell high = cell_of({p.middle.x + p.width / 2, p.middle.y + p.height / 2});
    for (long x = low.first; x <= high.first; ++x)
      for (long y = low.second; y <= high.second; ++y)
        if (const auto found = crossing_.find({x, y}); found != crossing_.end())
          others.insert(found->second.begin(), found->second.end());
    others.erase(edge);
    return others.size();
  }
  [[nodiscard]] patch best(std::size_t edge, bool is_at_tail, patch size) {
    std::vector<spot> course = courses_[edge];
    if (!is_at_tail) std::reverse(course.begin(), course.end());
    patch found = size;
    found.middle = course[course.size() / 2];
    double least = 1e300;
    double way = 0;
    double next = 10 + size.width / 2;
    for (std::size_t k = 1; k < course.size(); ++k) {
      way += std::hypot(course[k].x - course[k - 1].x, course[k].y - course[k - 1].y);
      if (way < next) continue;
      next = way + 4;
      patch here = size;
      here.middle = course[k];
      const auto hits = std::count_if(taken_.begin(), taken_.end(), [&](const patch& p) { return here.is_near(p, 2); });
      const double cost =
          1000.0 * static_cast<double>(hits) + 15.0 * static_cast<double>(others_at(edge, here)) + 0.3 * way;
      if (cost < least) found = here, least = cost;
    }
    taken_.push_back(found);
    return found;
  }
  void add(Agedge_t* e, std::size_t number, const std::string& text, const patch& where) {
    const std::string name = "sign:" + std::to_string(number);
    Agnode_t* const n = agnode(graph_, mutable_text(name.c_str()), 1);
    for (const auto& [key, value] : std::initializer_list<std::pair<const char*, std::string>>{
             {"label", text},
             {"pos", written(where.middle)},
             {"width", inches(where.width)},
             {"height", inches(where.height)},
             {"fixedsize", "true"},
             {"shape", "box"},
             {"style", "filled,rounded"},
             {"fillcolor", background_},
             {"color", std::string{attribute(e, "fontcolor")}},
             {"penwidth", "0.7"},
             {"fontcolor", std::string{attribute(e, "fontcolor")}},
             {"tooltip", std::string{attribute(e, "tooltip")}}})
      set_attribute(n, key, value);
  }

  Agraph_t* graph_;
  std::string background_;
  std::vector<Agedge_t*> edges_;
  std::vector<std::vector<spot>> courses_;
  std::map<cell, std::vector<std::size_t>> crossing_;  ///< edges that pass through each cell
  std::vector<patch> taken_;
};

/// Places a legend below a graph, in rows as wide as the graph, each sample beside its meaning.
class legend_placer {
 public:
  /// @param measured the same legend, with sizes computed by Graphviz
  legend_placer(Agraph_t* g, Agraph_t* measured, const diagram& d) : graph_{g}, measured_{measured}, diagram_{d} {}

  void place() {
    const std::vector<double> all = numbers_in(attribute(graph_, "bb"));
    if (all.size() != 4) return;
    const double width = std::max(all[2] - all[0], least_width);
    std::vector<std::vector<std::size_t>> rows(1);
    double x = gap + size_of("legend").width + gap;
    bool is_of_nodes = true;
    for (std::size_t i = 0; i != diagram_.legend.size(); ++i) {
      const bool is_node = std::holds_alternative<node_mark>(diagram_.legend[i].sample);
      if (x + width_of(i) + gap > width || is_node != is_of_nodes) rows.emplace_back(), x = gap;
      is_of_nodes = is_node;
      rows.back().push_back(i);
      x += width_of(i) + gap;
    }
    double y = all[1] - 2 * gap;
    const double top = y;
    for (std::size_t r = 0; r != rows.size(); ++r) {
      double height = r == 0 ? size_of("legend").height : 0;
      for (const std::size_t i : rows[r]) height = std::max(height, height_of(i));
      y -= gap / 2 + height / 2;
      x = all[0] + gap;
      if (r == 0) x = put("legend", x, y) + gap;
      for (const std::size_t i : rows[r]) x = entry(i, x, y) + gap;
      y -= height / 2;
    }
    y -= gap / 2;
    Agraph_t* const frame = agsubg(graph_, mutable_text("cluster legend"), 1);
    set_attribute(frame, "bb", written({all[0], y}) + "," + written({all[0] + width, top}));
    for (const auto& [key, value] :
         std::initializer_list<std::pair<const char*, std::string>>{{"bgcolor", diagram_.style.camp_fill},
                                                                    {"pencolor", diagram_.style.camp_border},
                                                                    {"label", ""},
                                                                    {"tooltip", "Legend"}})
      set_attribute(frame, key, value);
    for (Agnode_t* n : nodes_) agsubnode(frame, n, 1);
    set_attribute(graph_, "bb", written({all[0], y}) + "," + written({all[0] + width, all[3]}));
    // Keep the title centred.
    if (const std::vector<double> at = numbers_in(attribute(graph_, "lp")); at.size() == 2)
      set_attribute(graph_, "lp", written({all[0] + width / 2, at[1]}));
  }

 private:
  static constexpr double gap = 12;
  static constexpr double line = 44;  ///< length of a sample line
  static constexpr double least_width = 420;

  [[nodiscard]] Agnode_t* node_of(const std::string& name) const {
    return agnode(measured_, mutable_text(name.c_str()), 0);
  }
  [[nodiscard]] patch size_of(const std::string& name) const { return area_of(node_of(name)); }
  [[nodiscard]] static std::string name_of(std::size_t i, const char* part) {
    return "legend:" + std::to_string(i) + part;
  }
  [[nodiscard]] double width_of(std::size_t i) const {
    if (std::holds_alternative<node_mark>(diagram_.legend[i].sample)) return size_of(name_of(i, "")).width;
    const bool is_line = std::holds_alternative<edge_mark>(diagram_.legend[i].sample);
    return (is_line ? line : size_of(name_of(i, "")).width) + size_of(name_of(i, " means")).width;
  }
  [[nodiscard]] double height_of(std::size_t i) const {
    const bool is_node = std::holds_alternative<node_mark>(diagram_.legend[i].sample);
    return size_of(name_of(i, is_node ? "" : " means")).height;
  }

  /// Copies a node so that its left side is at `x`. @returns the x coordinate of its right side
  double put(const std::string& name, double x, double y) {
    const patch size = size_of(name);
    Agnode_t* const n = agnode(graph_, mutable_text(name.c_str()), 1);
    for (Agsym_t* a = agnxtattr(measured_, AGNODE, nullptr); a != nullptr; a = agnxtattr(measured_, AGNODE, a))
      set_attribute(n, a->name, agxget(node_of(name), a));
    set_attribute(n, "pos", written({x + size.width / 2, y}));
    nodes_.push_back(n);
    return x + size.width;
  }
  double entry(std::size_t i, double x, double y) {
    const legend_entry& each = diagram_.legend[i];
    if (const auto* const mark = std::get_if<edge_mark>(&each.sample)) {
      Agnode_t* const from = end(name_of(i, " from"), {x, y});
      Agnode_t* const to = end(name_of(i, " to"), {x + line, y});
      Agedge_t* const e = agedge(graph_, from, to, nullptr, 1);
      style_edge(e, *mark, false);
      set_attribute(e, "penwidth", "1.4");
      const double arrow = 7;
      const bool has_head = mark->arrowhead != "none";
      const bool has_tail = mark->arrowtail != "none";
      const spot first{x + (has_tail ? arrow : 0), y};
      const spot last{x + line - (has_head ? arrow : 0), y};
      set_attribute(e, "pos",
                    (has_tail ? "s," + written({x, y}) + " " : "") +
                        (has_head ? "e," + written({x + line, y}) + " " : "") + written(first) + " " + written(first) +
                        " " + written(last) + " " + written(last));
      if (!mark->sign.empty()) {
        const double width = size_of(name_of(i, " sign")).width;
        put(name_of(i, " sign"), x + (line - width) / 2 - 2, y);
      }
      return put(name_of(i, " means"), x + line, y);
    }
    x = put(name_of(i, ""), x, y);
    return std::holds_alternative<node_mark>(each.sample) ? x : put(name_of(i, " means"), x, y);
  }
  /// An invisible end of a sample line.
  Agnode_t* end(const std::string& name, spot where) {
    Agnode_t* const n = agnode(graph_, mutable_text(name.c_str()), 1);
    for (const auto& [key, value] : std::initializer_list<std::pair<const char*, std::string>>{{"label", " "},
                                                                                               {"style", "invis"},
                                                                                               {"fixedsize", "true"},
                                                                                               {"width", "0.01"},
                                                                                               {"height", "0.01"},
                                                                                               {"pos", written(where)}})
      set_attribute(n, key, value);
    nodes_.push_back(n);
    return n;
  }

  Agraph_t* graph_;
  Agraph_t* measured_;
  const diagram& diagram_;
  std::vector<Agnode_t*> nodes_;
};

}  // namespace stancegraph::detail
