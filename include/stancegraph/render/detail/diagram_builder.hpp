// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "stancegraph/analysis/counts.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/corpus/in_force.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/render/describe.hpp"
#include "stancegraph/render/diagram.hpp"
#include "stancegraph/render/sides.hpp"
#include "stancegraph/render/text_width.hpp"

namespace stancegraph::detail {

/// Builds a diagram step by step.
class diagram_builder {
 public:
  diagram_builder(const corpus& c, const diagram_style& style, std::size_t label_width)
      : corpus_{c}, style_{style}, label_width_{std::max<std::size_t>(label_width, 2)} {
    diagram_.style = style;
  }

  /// Adds a node for each actor with a stance.
  void add_actors(const std::vector<resolved_stance>& drawn, const std::vector<picture_side>& side_of) {
    for (const resolved_stance& s : drawn) {
      const auto [at, is_new] = actors_.try_emplace(s.actor, diagram_.nodes.size());
      if (!is_new) continue;
      const actor& a = corpus_[s.actor];
      diagram_.nodes.push_back(
          {.name = "actor:" + a.id,
           .label = lines(a.name),
           .tooltip = a.name + " (" + spaced(a.kind) + ")",
           .mark = style_[a.kind],
           .column = side_of[s.actor.row()] == picture_side::left ? diagram_column::left : diagram_column::right});
    }
  }

  /// Adds a node for each position with a stance.
  void add_positions(const std::vector<resolved_stance>& drawn, const std::vector<picture_side>& side_of,
                     const std::set<position_handle>& fought_over, std::size_t centre_limit) {
    std::map<position_handle, std::array<bool, 2>> held_by;
    for (const resolved_stance& s : drawn) held_by[s.position][static_cast<std::size_t>(side_of[s.actor.row()])] = true;
    const bool has_sides = std::any_of(held_by.begin(), held_by.end(), [](const auto& each) { return each.second[1]; });
    const bool is_crowded = has_sides && held_by.size() > centre_limit;
    for (const auto& [position_of, by] : held_by) {
      const position& p = corpus_[position_of];
      diagram_column column = diagram_column::centre;
      if (is_crowded && !fought_over.contains(position_of) && by[0] != by[1])
        column = by[0] ? diagram_column::outer_left : diagram_column::outer_right;
      positions_.emplace(position_of, diagram_.nodes.size());
      diagram_.nodes.push_back(
          {.name = "position:" + p.id,
           .label = lines(p.label),
           .tooltip = p.label + " (" + spaced(p.kind) + ")" + (p.summary.empty() ? "" : "\n" + p.summary),
           .mark = style_[p.kind],
           .column = column});
    }
  }

  /// Adds an edge for each stance.
  void add_stances(const std::vector<resolved_stance>& drawn) {
    for (const resolved_stance& s : drawn) {
      const edge_mark& mark = style_[s.value];
      std::string label = mark.sign;
      if (s.statements.size() > 1) label += " ×" + std::to_string(s.statements.size());
      if (const std::string word{shared_condition(s)}; !word.empty()) {
        label += " " + word;
        if (std::find(conditions_.begin(), conditions_.end(), word) == conditions_.end()) conditions_.push_back(word);
      }
      has_count_ = has_count_ || s.statements.size() > 1;
      values_.insert(s.value);
      diagram_.edges.push_back(
          {.from = actors_.at(s.actor),
           .to = positions_.at(s.position),
           .label = std::move(label),
           .tooltip = describe(corpus_, s),
           .mark = mark,
           .width = 1.0 + 0.4 * static_cast<double>(std::min<std::size_t>(s.statements.size(), 5))});
    }
  }

  /// Adds an edge for a relation if both ends are drawn.
  void add_relation(relation_handle r) {
    const relation& each = corpus_[r];
    const auto from = find(each.subject);
    const auto to = find(each.object);
    if (!from || !to) return;
    const bool is_contradiction = each.predicate == predicate::contradicts;
    (is_contradiction ? has_contradiction_ : has_relation_) = true;
    diagram_.edges.push_back({.from = *from,
                              .to = *to,
                              .label = is_contradiction ? style_.contradiction.sign : spaced(each.predicate),
                              .tooltip = describe(corpus_, r),
                              .mark = is_contradiction ? style_.contradiction : style_.relation,
                              .width = is_contradiction ? 3.0 : 1.2,
                              .is_stance = false});
  }

  /// Puts related positions into the same column; if they were in different columns, into the centre.
  void settle_columns() {
    for (bool is_moving = true; is_moving;) {
      is_moving = false;
      for (const diagram_edge& e : diagram_.edges) {
        auto& from = diagram_.nodes[e.from].column;
        auto& to = diagram_.nodes[e.to].column;
        if (e.is_stance || from == to || from == diagram_column::left || from == diagram_column::right) continue;
        from = to = diagram_column::centre;
        is_moving = true;
      }
    }
  }

  /// Adds a cluster for each camp, except a camp that consists only of the actor it is named after, and except a single
  /// camp on both sides: two frames with the same name would look like two camps.
  void add_camps(const std::vector<actor_handle>& camp_of, const std::vector<picture_side>& side_of) {
    std::map<std::pair<actor_handle, picture_side>, std::vector<std::size_t>> members;
    for (const auto& [a, node] : actors_) members[{camp_of[a.row()], side_of[a.row()]}].push_back(node);
    if (members.size() == 2 && members.begin()->first.first == members.rbegin()->first.first) return;
    for (auto& [camp, nodes] : members) {
      if (nodes.size() == 1 && actors_.contains(camp.first) && actors_.at(camp.first) == nodes.front()) continue;
      std::sort(nodes.begin(), nodes.end());
      const std::string side = camp.second == picture_side::left ? "left" : "right";
      diagram_.clusters.push_back(
          {"camp " + side + ":" + corpus_[camp.first].id, corpus_[camp.first].name, std::move(nodes)});
    }
  }

  /// Adds the legend: kinds of actors and positions, merged if they look alike, then stances and relations.
  void add_legend() {
    add_kinds<actor_kind>(actors_);
    add_kinds<position_kind>(positions_);
    for (const stance_value v : values_) diagram_.legend.push_back({.sample = style_[v], .text = legend_text(v)});
    if (has_contradiction_)
      diagram_.legend.push_back({.sample = style_.contradiction, .text = "contradict each other"});
    if (has_relation_) diagram_.legend.push_back({.sample = style_.relation, .text = "other relation"});
    if (has_count_) diagram_.legend.push_back({.sample = "×2, ×3, …", .text = "number of statements behind the arrow"});
    if (!conditions_.empty())
      diagram_.legend.push_back({.sample = listed(conditions_, ", "), .text = "on a condition"});
  }

  /// Sets the title and subtitle.
  void add_title(const std::string& title, const std::vector<resolved_stance>& drawn, std::size_t all_positions) {
    std::set<statement_handle> statements;
    std::set<document_handle> documents;
    for (const resolved_stance& s : drawn) statements.insert(s.statements.begin(), s.statements.end());
    std::optional<said_days> said;
    for (const statement_handle s : statements) {
      if (const document_handle d = corpus_.statements().document(s)) documents.insert(d);
      add_said(said, said_in(corpus_, s));
    }
    diagram_.title = title;
    if (said) diagram_.subtitle = "said " + to_string(*said) + " · ";
    diagram_.subtitle += counted(actors_.size(), "actor") + " · " +
                         (positions_.size() < all_positions ? std::to_string(positions_.size()) + " of " : "") +
                         counted(all_positions, "position") + " · " + counted(statements.size(), "statement") + " · " +
                         counted(documents.size(), "document");
  }

  /// Sets the description of the restrictions.
  void add_filters(const std::vector<std::string>& all) {
    if (all.empty()) return;
    for (const std::string& line : wrapped(listed(all, " · ", " · "), 90))
      diagram_.filters += (diagram_.filters.empty() ? "only " : "\n") + line;
  }

  /// Sets the number of positions that did not fit.
  void add_left_out(std::size_t positions) { diagram_.left_out = positions; }

  [[nodiscard]] diagram result() && { return std::move(diagram_); }

 private:
  [[nodiscard]] std::string lines(std::string_view text) const {
    std::string joined;
    for (const std::string& line : wrapped(text, label_width_)) joined += (joined.empty() ? "" : "\n") + line;
    return joined;
  }
  [[nodiscard]] std::optional<std::size_t> find(const endpoint& end) const {
    if (const auto a = actors_.find(end.as<actor>()); a != actors_.end()) return a->second;
    if (const auto p = positions_.find(end.as<position>()); p != positions_.end()) return p->second;
    return std::nullopt;
  }
  /// The word of the conditions, if every statement has a limiting condition.
  [[nodiscard]] std::string_view shared_condition(const resolved_stance& s) const {
    std::string_view word;
    for (const statement_handle each : s.statements) {
      std::string_view its;
      for (const condition& on : corpus_.statements().conditions(each))
        if (on.op != condition_operator::even_if && its.empty()) its = to_word(on.op);
      if (its.empty()) return {};
      word = word.empty() || word == its ? its : to_word(condition_operator::if_);
    }
    return word;
  }
  [[nodiscard]] std::string legend_text(stance_value v) const {
    static constexpr auto texts = std::to_array<std::string_view>(
        {"supports", "opposes", "keeps out", "holds both sides", "statements disagree"});
    return std::string{texts[static_cast<std::size_t>(v)]};
  }
  template <class Kind, class Nodes>
  void add_kinds(const Nodes& nodes) {
    const std::size_t first = diagram_.legend.size();
    std::set<Kind> drawn;
    for (const auto& [record, node] : nodes) drawn.insert(corpus_[record].kind);
    for (const Kind k : drawn) {
      const auto same =
          std::find_if(diagram_.legend.begin() + static_cast<std::ptrdiff_t>(first), diagram_.legend.end(),
                       [&](const legend_entry& e) { return std::get<node_mark>(e.sample) == style_[k]; });
      if (same == diagram_.legend.end()) {
        diagram_.legend.push_back({style_[k], spaced(k), std::is_same_v<Kind, position_kind>});
      } else {
        same->text += ", " + spaced(k);
      }
    }
    for (std::size_t i = first; i != diagram_.legend.size(); ++i)
      diagram_.legend[i].text = lines(diagram_.legend[i].text);
  }

  const corpus& corpus_;
  const diagram_style& style_;
  std::size_t label_width_;
  diagram diagram_;
  std::map<actor_handle, std::size_t> actors_;
  std::map<position_handle, std::size_t> positions_;
  std::set<stance_value> values_;
  std::vector<std::string> conditions_;
  bool has_contradiction_ = false;
  bool has_relation_ = false;
  bool has_count_ = false;
};

}  // namespace stancegraph::detail
