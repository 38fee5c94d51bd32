// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "stancegraph/corpus/predicate.hpp"
#include "stancegraph/match/link.hpp"
#include "stancegraph/match/property.hpp"
#include "stancegraph/match/reach.hpp"
#include "stancegraph/match/value.hpp"

/// @file
/// What is matched: the one form to which typed patterns and the query language both come. A pattern has variables, and
/// a match gives each a record so that all its atoms hold and all its conditions are true, not merely unknown.

namespace stancegraph {

/// The number of a variable among those of its pattern.
using variable = std::uint32_t;

/// What a variable stands for: a record of one kind, or a path of relations.
struct pattern_variable {
  std::string name;      ///< as the query calls it; empty where nobody does
  record_kind kind;      ///< of the record; relation for a path
  bool is_path = false;  ///< it is a path of relations
};

/// One record names another by a link.
struct link_atom {
  link what;      ///< which link
  variable from;  ///< the statement or event
  variable to;    ///< what it names
};

/// A relation, or a path of relations none of which repeats, joins two records.
struct relation_atom {
  variable relation;         ///< the relation or path
  variable subject;          ///< where it begins
  variable object;           ///< where it ends
  std::uint32_t predicates;  ///< a bit for each predicate that will do
  bool is_either = false;    ///< each relation may lead in either direction
  std::uint8_t least = 1;    ///< of a path: fewest relations
  std::uint8_t most = 1;     ///< of a path: most relations

  /// Whether a relation has one of the predicates.
  [[nodiscard]] bool has(predicate p) const noexcept { return (predicates >> static_cast<unsigned>(p) & 1) != 0; }
};

/// What an expression does with its arguments.
enum class operation : std::uint8_t {
  constant,         ///< a value
  record,           ///< the record of a variable; for a path, its relations
  property,         ///< a property of the record of a variable
  list,             ///< a list of the arguments
  not_,             ///< unknown stays unknown
  and_,             ///< all arguments
  or_,              ///< one of them
  equal,            ///< is_same()
  less,             ///< is_less()
  starts_with,      ///< a text begins so
  ends_with,        ///< a text ends so
  contains,         ///< a text has it within
  in,               ///< is one of a list
  is_null,          ///< is nothing
  during,           ///< a time lies within another
  possibly,         ///< is true or unknown
  certainly,        ///< is true
  size,             ///< how many: items of a list, relations of a path, bytes of a text
  under,            ///< a position is another or reaches it by part_of and implies
  speaking_for,     ///< an actor is another or reaches it by speaking and office; a statement is in its name
  in_force,         ///< a statement or relation is in force in a period: the constant
  exists,           ///< the part has a match
  different_edges,  ///< two edges are not one: pairs of record and ends
  disjoint,         ///< two paths or relations share no relation
  column,           ///< a column of the answer, by its number
  function,         ///< what a function of the program gives
};

struct pattern_part;

/// A condition or a value.
struct expression {
  operation what = operation::constant;             ///< what it does
  std::vector<expression> arguments{};              ///< with these
  query_value constant{};                           ///< of a constant; the period of in_force
  variable about = 0;                               ///< of a variable, property, in_force
  const stancegraph::property* property = nullptr;  ///< of a property
  bool is_certain = false;                          ///< of in_force: certainly, else possibly
  std::shared_ptr<const std::string> text{};        ///< keeps the text of a constant
  std::shared_ptr<const pattern_part> part{};       ///< of exists
  /// asked with the rows of the arguments, which are at most eight variables
  std::function<query_value(const corpus&, std::span<const std::uint32_t>)> function{};
};

/// Atoms and conditions that are matched together.
struct pattern_part {
  std::vector<variable> variables{};       ///< those that it brings in
  std::vector<link_atom> links{};          ///< all hold
  std::vector<relation_atom> relations{};  ///< all hold
  std::vector<expression> conditions{};    ///< all are true
  bool is_optional = false;                ///< where it has no match, its variables are empty and the rest goes on
};

/// A pattern: variables, and parts that are matched one after the other.
struct graph_pattern {
  std::vector<pattern_variable> variables{};  ///< of all parts, those of negated ones too
  std::vector<pattern_part> parts{};          ///< an optional one after what it depends on
};

/// Calls `f(variable)` for each variable that an expression needs to be matched before it is asked.
inline void for_each_variable(const expression& e, const std::function<void(variable)>& f) {
  if (e.what == operation::record || e.what == operation::property || e.what == operation::in_force) f(e.about);
  for (const expression& each : e.arguments) for_each_variable(each, f);
  if (!e.part) return;
  const std::function<void(variable)> outer = [&](variable v) {
    for (const variable own : e.part->variables)
      if (own == v) return;
    f(v);
  };
  for (const link_atom& l : e.part->links) outer(l.from), outer(l.to);
  for (const relation_atom& r : e.part->relations) outer(r.relation), outer(r.subject), outer(r.object);
  for (const expression& each : e.part->conditions) for_each_variable(each, outer);
}

}  // namespace stancegraph
