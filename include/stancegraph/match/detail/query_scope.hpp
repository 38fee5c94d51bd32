// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/near_name.hpp"
#include "stancegraph/match/detail/query_lexer.hpp"
#include "stancegraph/match/detail/typed_expression.hpp"
#include "stancegraph/match/graph_pattern.hpp"
#include "stancegraph/match/stance_query.hpp"
#include "stancegraph/query/find.hpp"

namespace stancegraph::detail {

/// The names a query can use: its variables, with their kinds as far as known, its parameters, and the records of the
/// corpus.
class query_scope {
 public:
  query_scope(const corpus& c, const query_parameters& parameters) : records{c}, parameters_{parameters} {}

  const corpus& records;

  /// The visible variable with this name; nothing if there is none.
  [[nodiscard]] std::optional<variable> find(std::string_view name) const {
    for (std::size_t i = visible_.size(); i-- != 0;)
      if (all_[visible_[i]].name == name) return visible_[i];
    return std::nullopt;
  }
  /// Adds a variable. A variable without a name cannot be referred to.
  variable add(std::string name, std::optional<record_kind> kind, const token& at) {
    all_.push_back({std::move(name), kind, false, at});
    const auto v = static_cast<variable>(all_.size() - 1);
    visible_.push_back(v);
    return v;
  }
  void make_path(variable v) { all_[v].is_path = true; }
  [[nodiscard]] bool is_path(variable v) const { return all_[v].is_path; }
  [[nodiscard]] std::optional<record_kind> kind(variable v) const { return all_[v].kind; }
  /// The name in messages.
  [[nodiscard]] std::string name(variable v) const { return all_[v].name.empty() ? "this" : all_[v].name; }

  /// Sets the kind of a variable.
  /// @param why the reason, for messages
  void set_kind(const token_reader& in, variable v, record_kind kind, const token& at, std::string_view why) {
    if (!all_[v].kind) all_[v].kind = kind;
    if (*all_[v].kind != kind)
      in.fail(at, name(v) + " is " + with_article(*all_[v].kind) + ", not " + with_article(kind), std::string{why});
  }

  /// The visible variables, to be restored by forget() when a part ends.
  [[nodiscard]] std::size_t mark() const noexcept { return visible_.size(); }
  void forget(std::size_t mark) { visible_.resize(mark); }
  [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }
  /// The visible variables that have a name, in order of appearance.
  [[nodiscard]] std::vector<variable> named() const {
    std::vector<variable> found;
    for (const variable v : visible_)
      if (!all_[v].name.empty()) found.push_back(v);
    return found;
  }

  /// All variables.
  /// @throws parse_error if the kind of a variable is unknown
  [[nodiscard]] std::vector<pattern_variable> variables(const token_reader& in) const {
    std::vector<pattern_variable> made;
    for (const known_variable& v : all_) {
      if (!v.kind)
        in.fail(v.at, "the kind of " + (v.name.empty() ? "this" : v.name) + " is unknown",
                "name its kind, as in (" + v.name + ":Actor)");
      made.push_back({v.name, *v.kind, v.is_path});
    }
    return made;
  }

  /// The value of a parameter.
  /// @throws parse_error if it is not given
  [[nodiscard]] const std::string& parameter(const token_reader& in, const token& t) const {
    const auto found = parameters_.find(t.text);
    if (found == parameters_.end())
      in.fail(t, "the parameter $" + t.text + " has no value", "give one, as in --param " + t.text + "=…");
    return found->second;
  }

  /// The record of a kind that has this id or name.
  /// @throws parse_error if there is none, or more than one
  [[nodiscard]] record_ref record(const token_reader& in, const token& at, record_kind kind,
                                  const std::string& name) const {
    const auto named = [&]<class Record>(handle<Record>) {
      const found<Record> result = stancegraph::find<Record>(records, name);
      if (result.matches.size() > 1)
        in.fail(at, in_quotes(name) + " is the name of several " + std::string{to_word(kind)} + "s", "use the id");
      if (result.matches.empty()) unknown(in, at, kind, name, result.near);
      return record_ref{kind, static_cast<std::uint32_t>(result.only().row())};
    };
    const auto by_id = [&](const auto& table) {
      const auto h = table.find(name);
      if (!h) unknown(in, at, kind, name, std::nullopt);
      return record_ref{kind, static_cast<std::uint32_t>(h.row())};
    };
    switch (kind) {
      case record_kind::actor:
        return named(actor_handle{});
      case record_kind::position:
        return named(position_handle{});
      case record_kind::event:
        return named(event_handle{});
      case record_kind::document:
        return named(document_handle{});
      case record_kind::statement:
        return by_id(records.statements());
      case record_kind::relation:
        break;
    }
    return by_id(records.relations());
  }

 private:
  struct known_variable {
    std::string name;
    std::optional<record_kind> kind;
    bool is_path = false;
    token at;
  };
  [[noreturn]] static void unknown(const token_reader& in, const token& at, record_kind kind, const std::string& name,
                                   const std::optional<std::string>& near) {
    in.fail(at, "no " + std::string{to_word(kind)} + " is called " + in_quotes(name),
            near ? "did you mean " + in_quotes(*near) + "?" : std::string{});
  }

  const query_parameters& parameters_;
  std::vector<known_variable> all_;
  std::vector<variable> visible_;
};

}  // namespace stancegraph::detail
