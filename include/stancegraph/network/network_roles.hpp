// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/polarity.hpp"
#include "stancegraph/core/speech_act.hpp"
#include "stancegraph/graph/stance_graph.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/query/camps.hpp"

namespace stancegraph {

/// A value in a role: a node of a network.
struct network_entity {
  std::string id{};    ///< the id of a record, or the text itself; unique in its role
  std::string name{};  ///< the name for people

  /// Equal if id and name are equal.
  friend bool operator==(const network_entity&, const network_entity&) = default;
};

/// Whether all statements of a document have the same values in a role.
[[nodiscard]] constexpr bool is_of_document(network_role role) noexcept {
  return role == network_role::document || role == network_role::author || role == network_role::outlet;
}

/// The values in a role of the statements of a corpus. Values are numbered from 0; records are numbered by their rows.
class role_values {
 public:
  /// The values of a role in a graph; shares the graph. @complexity linear in the documents for author and outlet; as
  /// camps() for camp; otherwise constant
  role_values(stance_graph g, network_role role) : graph_{std::move(g)}, role_{role} {
    const corpus& c = graph_.records();
    if (role == network_role::camp) camp_ = camps(graph_);
    if (role != network_role::author && role != network_role::outlet) return;
    std::map<std::string_view, std::uint32_t> numbers;
    for (const document& d : c.documents()) {
      const std::string& text = role == network_role::author ? d.author : d.outlet;
      const auto [at, is_new] = numbers.try_emplace(text, static_cast<std::uint32_t>(texts_.size()));
      if (is_new) texts_.push_back(text);
      text_of_document_.push_back(at->second);
    }
  }

  /// The role.
  [[nodiscard]] network_role role() const noexcept { return role_; }

  /// The number of values, including those without statements.
  [[nodiscard]] std::size_t size() const {
    const corpus& c = graph_.records();
    switch (role_) {
      case network_role::position:
        return c.positions().size();
      case network_role::document:
        return c.documents().size();
      case network_role::author:
      case network_role::outlet:
        return texts_.size();
      case network_role::event:
        return c.events().size();
      case network_role::holder_kind:
        return word_count<actor_kind>;
      case network_role::position_kind:
        return word_count<stancegraph::position_kind>;
      case network_role::polarity:
        return word_count<stancegraph::polarity>;
      case network_role::act:
        return word_count<speech_act>;
      case network_role::confidence:
        return 3;
      default:
        return c.actors().size();
    }
  }

  /// Calls `f(number)` for each value of a statement, each once, in the order in which they are coded; never if nothing
  /// is coded or the text is empty.
  /// @pre the handle belongs to the graph's corpus @complexity n² for n values, which are few
  template <class F>
  void for_each(statement_handle s, F&& f) const {
    const corpus& c = graph_.records();
    const statement_table& all = c.statements();
    const auto number = [](auto value) { return static_cast<std::uint32_t>(value); };
    switch (role_) {
      case network_role::holder:
        return each_once(
            all.holders(s), [](actor_handle a) { return a.row(); }, f);
      case network_role::on_behalf_of:
        return each_once(
            all.on_behalf_of(s), [](actor_handle a) { return a.row(); }, f);
      case network_role::speaker:
        if (const actor_list voice = all.voice(s); !voice.empty()) return f(number(voice[0].row()));
        return each_once(
            all.holders(s), [](actor_handle a) { return a.row(); }, f);
      case network_role::voice:
        return each_once(
            all.voice(s), [](actor_handle a) { return a.row(); }, f);
      case network_role::addressee:
        return each_once(
            all.addressees(s), [](actor_handle a) { return a.row(); }, f);
      case network_role::holder_kind:
        return each_once(
            all.holders(s), [&](actor_handle a) { return static_cast<std::size_t>(c[a].kind); }, f);
      case network_role::camp:
        return each_once(
            all.holders(s), [&](actor_handle a) { return camp_[a.row()].row(); }, f);
      case network_role::position:
        return f(number(all.position(s).row()));
      case network_role::position_kind:
        return f(number(c[all.position(s)].kind));
      case network_role::document:
        if (const document_handle d = all.document(s)) f(number(d.row()));
        return;
      case network_role::author:
      case network_role::outlet:
        if (const document_handle d = all.document(s))
          if (const std::uint32_t n = text_of_document_[d.row()]; !texts_[n].empty()) f(n);
        return;
      case network_role::event:
        if (const event_handle e = all.event(s)) f(number(e.row()));
        return;
      case network_role::polarity:
        return f(number(all.polarity(s)));
      case network_role::act:
        if (const auto act = all.act(s)) f(number(*act));
        return;
      case network_role::confidence:
        if (const auto confidence = all.confidence(s)) f(number(*confidence - 1));
        return;
    }
  }

  /// The entity of a value. @pre `number < size()`
  [[nodiscard]] network_entity entity(std::size_t number) const {
    const corpus& c = graph_.records();
    const auto word = [](std::string_view text) { return network_entity{std::string{text}, std::string{text}}; };
    const auto record = [](const std::string& id, const std::string& name) {
      return network_entity{id, name.empty() ? id : name};
    };
    switch (role_) {
      case network_role::position: {
        const stancegraph::position& p = c[position_handle{number}];
        return record(p.id, p.label);
      }
      case network_role::document: {
        const stancegraph::document& d = c[document_handle{number}];
        return record(d.id, d.title);
      }
      case network_role::author:
      case network_role::outlet:
        return word(texts_[number]);
      case network_role::event: {
        const stancegraph::event& e = c[event_handle{number}];
        return record(e.id, e.label);
      }
      case network_role::holder_kind:
        return word(to_word(static_cast<actor_kind>(number)));
      case network_role::position_kind:
        return word(to_word(static_cast<stancegraph::position_kind>(number)));
      case network_role::polarity:
        return word(to_word(static_cast<stancegraph::polarity>(number)));
      case network_role::act:
        return word(to_word(static_cast<speech_act>(number)));
      case network_role::confidence:
        return word(std::to_string(number + 1));
      default: {
        const actor& a = c[actor_handle{number}];
        return record(a.id, a.name);
      }
    }
  }

  /// The values with an id or, if no value has it, those with the name. @returns numbers, ascending; empty if nothing
  /// matches @complexity linear in the values
  [[nodiscard]] std::vector<std::uint32_t> find(std::string_view text) const {
    std::vector<std::uint32_t> by_id, by_name;
    for (std::uint32_t i = 0; i != size(); ++i) {
      const network_entity e = entity(i);
      if (e.id == text) by_id.push_back(i);
      if (e.name == text) by_name.push_back(i);
    }
    return by_id.empty() ? by_name : by_id;
  }

 private:
  template <class List, class Number, class F>
  static void each_once(const List& list, Number&& number, F&& f) {
    std::size_t at = 0;
    for (auto i = list.begin(); i != list.end(); ++i, ++at) {
      const std::size_t value = number(*i);
      bool is_new = true;
      auto before = list.begin();
      for (std::size_t j = 0; is_new && j != at; ++j, ++before) is_new = number(*before) != value;
      if (is_new) f(static_cast<std::uint32_t>(value));
    }
  }

  stance_graph graph_;
  network_role role_;
  std::vector<actor_handle> camp_;
  std::vector<std::string> texts_;
  std::vector<std::uint32_t> text_of_document_;
};

}  // namespace stancegraph
