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

/// What a query may name: its variables with their kinds as far as they are known, its parameters, and the corpus.
class query_scope {
 public:
  query_scope(const corpus& c, const query_parameters& parameters) : records{c}, parameters_{parameters} {}

  const corpus& records;

  /// The variable that is called so and can be seen; nothing where none is.
  [[nodiscard]] std::optional<variable> find(std::string_view name) const {
    for (std::size_t i = visible_.size(); i-- != 0;)
      if (all_[visible_[i]].name == name) return visible_[i];
    return std::nullopt;
  }
  /// A new variable; one without a name can be named by nobody.
  variable add(std::string name, std::optional<record_kind> kind, const token& at) {
    all_.push_back({std::move(name), kind, false, at});
    const auto v = static_cast<variable>(all_.size() - 1);
    visible_.push_back(v);
    return v;
  }
  void make_path(variable v) { all_[v].is_path = true; }
  [[nodiscard]] bool is_path(variable v) const { return all_[v].is_path; }
  [[nodiscard]] std::optional<record_kind> kind(variable v) const { return all_[v].kind; }
  /// What messages call it.
  [[nodiscard]] std::string name(variable v) const { return all_[v].name.empty() ? "this" : all_[v].name; }

  /// Notes the kind of a variable. @param why says what asks for it
  void set_kind(const token_reader& in, variable v, record_kind kind, const token& at, std::string_view why) {
    if (!all_[v].kind) all_[v].kind = kind;
    if (*all_[v].kind != kind)
      in.fail(at, name(v) + " is " + with_article(*all_[v].kind) + ", not " + with_article(kind), std::string{why});
  }

  /// What can be seen, to be given back to forget() when a part ends.
  [[nodiscard]] std::size_t mark() const noexcept { return visible_.size(); }
  void forget(std::size_t mark) { visible_.resize(mark); }
  [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }
  /// The variables that can be seen and have a name, in the order in which they came.
  [[nodiscard]] std::vector<variable> named() const {
    std::vector<variable> found;
    for (const variable v : visible_)
      if (!all_[v].name.empty()) found.push_back(v);
    return found;
  }

  /// All variables. @throws parse_error where the kind of one is not known
  [[nodiscard]] std::vector<pattern_variable> variables(const token_reader& in) const {
    std::vector<pattern_variable> made;
    for (const known_variable& v : all_) {
      if (!v.kind)
        in.fail(v.at, "nothing tells what " + (v.name.empty() ? "this" : v.name) + " is",
                "name its kind, as in (" + v.name + ":Actor)");
      made.push_back({v.name, *v.kind, v.is_path});
    }
    return made;
  }

  /// The value of a parameter. @throws parse_error where it is not given
  [[nodiscard]] const std::string& parameter(const token_reader& in, const token& t) const {
    const auto found = parameters_.find(t.text);
    if (found == parameters_.end()) in.fail(t, "no value for $" + t.text, "give one, as in --param " + t.text + "=…");
    return found->second;
  }

  /// The record of a kind that a text means, by its id or any name. @throws parse_error where none or several are
  [[nodiscard]] record_ref record(const token_reader& in, const token& at, record_kind kind,
                                  const std::string& name) const {
    const auto named = [&]<class Record>(handle<Record>) {
      const found<Record> result = stancegraph::find<Record>(records, name);
      if (result.matches.size() > 1)
        in.fail(at, in_quotes(name) + " may be any of several " + std::string{to_word(kind)} + "s", "use the id");
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
