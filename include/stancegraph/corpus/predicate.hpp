// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// What a relation says about its subject and its object. `schema` lists the kinds of records that each predicate may
/// join.
enum class predicate : std::uint8_t {
  member_of,         ///< belongs to a group, an organization, an alliance
  holds_office_in,   ///< acts in an office of a body
  speaks_for,        ///< expresses the stances of the other
  advises,           ///< counsels
  allied_with,       ///< is allied with
  adversary_of,      ///< is an adversary of
  met_with,          ///< met
  arms,              ///< supplies with weapons
  supports,          ///< backs
  opposes,           ///< works against
  accuses,           ///< blames
  possibly_same_as,  ///< may be the same actor under another name
  implies,           ///< an actor who holds the first holds the second
  contradicts,       ///< both cannot hold
  part_of,           ///< is a part of
  extends,           ///< goes further than
  requires_,         ///< cannot be fulfilled without
  justified_by,      ///< is justified by
  linked_to,         ///< is made dependent on
  follows,           ///< comes after
};

/// The words for predicate.
template <>
struct vocabulary<predicate> {
  static constexpr std::string_view what = "predicate";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"member_of", "holds_office_in", "speaks_for", "advises",      "allied_with",      "adversary_of", "met_with",
       "arms",      "supports",        "opposes",    "accuses",      "possibly_same_as", "implies",      "contradicts",
       "part_of",   "extends",         "requires",   "justified_by", "linked_to",        "follows"});
};

/// A rule of the schema: a predicate may join a subject of one kind to an object of another.
struct schema_rule {
  stancegraph::predicate predicate;  ///< the predicate
  record_kind subject;               ///< kind of the subject
  record_kind object;                ///< kind of the object
};

/// The schema: the kinds of records that each predicate may join. Every check of a relation uses this table.
inline constexpr auto schema = [] {
  constexpr auto actor = record_kind::actor;
  constexpr auto position = record_kind::position;
  constexpr auto event = record_kind::event;
  using enum predicate;
  return std::to_array<schema_rule>({
      {member_of, actor, actor},       {holds_office_in, actor, actor},
      {speaks_for, actor, actor},      {advises, actor, actor},
      {allied_with, actor, actor},     {adversary_of, actor, actor},
      {met_with, actor, actor},        {arms, actor, actor},
      {supports, actor, actor},        {opposes, actor, actor},
      {accuses, actor, actor},         {possibly_same_as, actor, actor},
      {implies, position, position},   {contradicts, position, position},
      {part_of, position, position},   {extends, position, position},
      {requires_, position, position}, {justified_by, position, position},
      {linked_to, position, position}, {follows, event, event},
      {part_of, event, event},
  });
}();

/// Whether the schema allows a predicate between a subject and an object of these kinds.
[[nodiscard]] constexpr bool is_joining(predicate verb, record_kind subject, record_kind object) noexcept {
  for (const schema_rule& rule : schema)
    if (rule.predicate == verb && rule.subject == subject && rule.object == object) return true;
  return false;
}

/// Whether the schema allows any predicate to join records of this kind.
[[nodiscard]] constexpr bool is_joinable(record_kind kind) noexcept {
  for (const schema_rule& rule : schema)
    if (rule.subject == kind || rule.object == kind) return true;
  return false;
}

/// A type of record that a predicate can join to another. Model: `actor`. Non-model: `document`.
template <class T>
concept Joinable = RecordType<T> && is_joinable(kind_of<T>);

/// A predicate that the schema allows between a `Subject` and an `Object`. Model: `SchemaAllows<predicate::member_of,
/// actor, actor>`. Non-model: `SchemaAllows<predicate::member_of, actor, position>`.
template <predicate Verb, class Subject, class Object>
concept SchemaAllows = is_joining(Verb, kind_of<Subject>, kind_of<Object>);

}  // namespace stancegraph
