// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/predicate.hpp"
#include "stancegraph/match/link.hpp"
#include "stancegraph/match/property.hpp"
#include "stancegraph/match/reach.hpp"
#include "stancegraph/match/value.hpp"

/// @file
/// The form into which both typed patterns and the query language are translated. A pattern has variables, atoms and
/// conditions. An atom requires that a link or relation joins the records of two variables. A match assigns a record to
/// each variable so that all atoms hold and all conditions are true (not unknown).

namespace stancegraph {

/// The number of a variable in its pattern, from 0.
using variable = std::uint32_t;

/// What a variable may be: a record of one kind, or a path of relations.
struct pattern_variable {
  std::string name;      ///< name in the query; empty if it has none
  record_kind kind;      ///< kind of the record; relation for a path
  bool is_path = false;  ///< true for a path of relations
};

/// A condition that one record refers to another by a link.
struct link_atom {
  link what;      ///< the link
  variable from;  ///< the statement or event
  variable to;    ///< the record it refers to
};

/// A condition that a relation, or a path of distinct relations, connects two records.
struct relation_atom {
  variable relation;         ///< the relation or path
  variable subject;          ///< the first record
  variable object;           ///< the last record
  std::uint32_t predicates;  ///< one bit for each permitted predicate
  bool is_either = false;    ///< true if relations may be followed in either direction
  std::uint8_t least = 1;    ///< least number of relations of a path
  std::uint8_t most = 1;     ///< greatest number of relations of a path

  /// Is this predicate permitted?
  [[nodiscard]] bool has(predicate p) const noexcept { return (predicates >> static_cast<unsigned>(p) & 1) != 0; }
};

/// The operations of expressions.
enum class operation : std::uint8_t {
  constant,     ///< a value
  record,       ///< the record of a variable; for a path, its relations
  property,     ///< a property of the record of a variable
  list,         ///< a list of the arguments
  not_,         ///< negation; unknown stays unknown
  and_,         ///< true if all arguments are
  or_,          ///< true if at least one argument is
  equal,        ///< is_same()
  less,         ///< is_less()
  starts_with,  ///< a text begins with another
  ends_with,    ///< a text ends with another
  contains,     ///< a text contains another
  in,           ///< a value is an item of a list
  is_null,      ///< a value is null
  during,       ///< a time lies within another
  possibly,     ///< true if the argument is true or unknown
  certainly,    ///< true if the argument is true
  size,         ///< items of a list, relations of a path, or bytes of a text
  under,        ///< a position is another, or leads to it by part_of and implies
  /// an actor is another or speaks for it, directly or through others; or a statement is made in its name
  speaking_for,
  in_force,         ///< a statement or relation is in force in a period, which is the constant
  exists,           ///< the part has a match
  different_edges,  ///< two edges differ; the arguments are the record and ends of each
  disjoint,         ///< two relations or paths have no relation in common
  column,           ///< a column of the answer, by number
  function,         ///< the result of a function of the program
};

struct pattern_part;

/// A condition or a value.
struct expression {
  operation what = operation::constant;             ///< operation
  std::vector<expression> arguments{};              ///< arguments of the operation
  query_value constant{};                           ///< value of a constant, or the period of in_force
  variable about = 0;                               ///< variable of record, property and in_force; column number
  const stancegraph::property* property = nullptr;  ///< property of a record
  bool is_certain = false;                          ///< in_force: true for certainly, false for possibly
  std::shared_ptr<const std::string> text{};        ///< owner of the text of a constant
  std::shared_ptr<const pattern_part> part{};       ///< part of exists
  /// called with the rows of the arguments, at most eight variables
  std::function<query_value(const corpus&, std::span<const std::uint32_t>)> function{};
};

/// Atoms and conditions that are matched together.
struct pattern_part {
  std::vector<variable> variables{};       ///< variables introduced here
  std::vector<link_atom> links{};          ///< links, all of which must hold
  std::vector<relation_atom> relations{};  ///< relations, all of which must hold
  std::vector<expression> conditions{};    ///< conditions, all of which must be true
  bool is_optional = false;  ///< if true and there is no match, its variables stay empty and matching continues
};

/// A pattern: variables, and parts that are matched one after another.
struct graph_pattern {
  std::vector<pattern_variable> variables{};  ///< variables of all parts, including negated ones
  std::vector<pattern_part> parts{};          ///< parts; an optional part follows the parts it depends on
};

/// Calls `f(variable)` for each variable that must be matched before the expression can be evaluated.
void for_each_variable(const expression& e, const std::function<void(variable)>& f);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(match_graph_pattern)

namespace stancegraph {

STANCEGRAPH_INLINE void for_each_variable(const expression& e, const std::function<void(variable)>& f) {
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

#endif  // STANCEGRAPH_DEFINES(match_graph_pattern)
