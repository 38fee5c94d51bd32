// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// What a relation says of its subject and its object. `schema` says which kinds of records each may join.
enum class predicate : std::uint8_t {
  member_of,         ///< belongs to a group, an organization, an alliance
  holds_office_in,   ///< acts in an office of a body
  speaks_for,        ///< says what the other holds
  advises,           ///< counsels
  allied_with,       ///< stands with
  adversary_of,      ///< stands against
  met_with,          ///< met
  arms,              ///< supplies with weapons
  supports,          ///< backs
  opposes,           ///< works against
  accuses,           ///< blames
  possibly_same_as,  ///< may be the same actor under another name
  implies,           ///< whoever holds the one is bound to hold the other
  contradicts,       ///< both cannot be
  part_of,           ///< is a part of
  extends,           ///< goes further than
  requires_,         ///< cannot be without
  justified_by,      ///< is argued for by
  linked_to,         ///< is made to depend on
  follows,           ///< comes after
};

/// How predicate is written.
template <>
struct vocabulary<predicate> {
  static constexpr std::string_view what = "predicate";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"member_of", "holds_office_in", "speaks_for", "advises",      "allied_with",      "adversary_of", "met_with",
       "arms",      "supports",        "opposes",    "accuses",      "possibly_same_as", "implies",      "contradicts",
       "part_of",   "extends",         "requires",   "justified_by", "linked_to",        "follows"});
};

/// One line of the schema: a predicate may join a subject of one kind to an object of another.
struct schema_rule {
  stancegraph::predicate predicate;  ///< what is said
  record_kind subject;               ///< kind of the subject
  record_kind object;                ///< kind of the object
};

/// The schema: which predicate may join which kinds of records. Everything that checks a relation reads this table.
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

/// Whether the schema lets a predicate join a subject and an object of these kinds.
[[nodiscard]] constexpr bool is_joining(predicate verb, record_kind subject, record_kind object) noexcept {
  for (const schema_rule& rule : schema)
    if (rule.predicate == verb && rule.subject == subject && rule.object == object) return true;
  return false;
}

/// Whether the schema lets some predicate join records of this kind.
[[nodiscard]] constexpr bool is_joinable(record_kind kind) noexcept {
  for (const schema_rule& rule : schema)
    if (rule.subject == kind || rule.object == kind) return true;
  return false;
}

/// A type of record that some predicate joins to another. Model: `actor`. Non-model: `document`.
template <class T>
concept Joinable = RecordType<T> && is_joinable(kind_of<T>);

/// A predicate that the schema lets join a `Subject` to an `Object`.
/// Model: `SchemaAllows<predicate::member_of, actor, actor>`. Non-model: `SchemaAllows<predicate::member_of, actor,
/// position>`.
template <predicate Verb, class Subject, class Object>
concept SchemaAllows = is_joining(Verb, kind_of<Subject>, kind_of<Object>);

}  // namespace stancegraph
