// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/handle.hpp"
#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// The kinds of records in a corpus.
enum class record_kind : std::uint8_t {
  actor,      ///< who holds stances
  position,   ///< what stances are about
  event,      ///< when and where something is said
  document,   ///< the text that was coded
  statement,  ///< who said what
  relation,   ///< how two records are related
};

/// The words for record_kind.
template <>
struct vocabulary<record_kind> {
  static constexpr std::string_view what = "kind of record";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"actor", "position", "event", "document", "statement", "relation"});
};

/// The kind of an actor.
enum class actor_kind : std::uint8_t {
  unspecified,      ///< not coded, for example in a corpus inferred from bulk statements
  person,           ///< a human being
  state,            ///< a state as such
  government_body,  ///< an office, ministry, parliament, seat of government
  organization,     ///< any other organization
  alliance,         ///< states bound by treaty
  armed_group,      ///< fighters who do not belong to a state's army
  group,            ///< persons or states named together
  media,            ///< an outlet
};

/// The words for actor_kind.
template <>
struct vocabulary<actor_kind> {
  static constexpr std::string_view what = "kind of actor";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"unspecified", "person", "state", "government_body", "organization", "alliance",
                                       "armed_group", "group", "media"});
};

/// The kind of a position. A claim describes what is so; the others describe what someone wants, offers or does.
enum class position_kind : std::uint8_t {
  unspecified,  ///< not coded, for example in a corpus inferred from bulk statements
  demand,       ///< what one party wants from another
  red_line,     ///< what must not happen
  threat,       ///< a threat of harm
  sanction,     ///< a measure against someone
  guarantee,    ///< an assurance to be given
  offer,        ///< what a party would give
  commitment,   ///< what a party binds itself to
  policy,       ///< a course of action
  claim,        ///< an assertion about what is so
  project,      ///< an undertaking such as a pipeline
  agreement,    ///< what several parties sign
  option,       ///< one alternative among several
};

/// The words for position_kind.
template <>
struct vocabulary<position_kind> {
  static constexpr std::string_view what = "kind of position";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"unspecified", "demand", "red_line", "threat", "sanction", "guarantee", "offer",
                                       "commitment", "policy", "claim", "project", "agreement", "option"});
};

/// The kind of an event.
enum class event_kind : std::uint8_t {
  other,        ///< none of the others
  meeting,      ///< people meet
  call,         ///< a call by telephone or video
  summit,       ///< leaders meet
  talks,        ///< negotiations
  deployment,   ///< troops are moved
  exercise,     ///< troops train
  agreement,    ///< something is signed
  declaration,  ///< something is made public
  incident,     ///< something goes wrong
  conflict,     ///< a war or a struggle
};

/// The words for event_kind.
template <>
struct vocabulary<event_kind> {
  static constexpr std::string_view what = "kind of event";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"other", "meeting", "call", "summit", "talks", "deployment", "exercise",
                                       "agreement", "declaration", "incident", "conflict"});
};

/// How close the coded text is to the original.
enum class document_quality : std::uint8_t {
  original,            ///< as it was written
  machine_translated,  ///< translated by a machine
  paraphrased,         ///< retold by a person or a machine
};

/// The words for document_quality.
template <>
struct vocabulary<document_quality> {
  static constexpr std::string_view what = "quality";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"original", "machine_translated", "paraphrased"});
};

/// Whether a text states a relation or the coder inferred it.
enum class relation_basis : std::uint8_t {
  stated,    ///< a text says so
  inferred,  ///< the coder infers it, or it is common knowledge
};

/// The words for relation_basis.
template <>
struct vocabulary<relation_basis> {
  static constexpr std::string_view what = "basis";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"stated", "inferred"});
};

/// Whether a statement depends on all of its conditions or on any one of them.
enum class condition_join : std::uint8_t {
  all,  ///< together
  any,  ///< one is enough
};

/// The words for condition_join.
template <>
struct vocabulary<condition_join> {
  static constexpr std::string_view what = "condition join";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"all", "any"});
};

/// A type of record in a corpus. Model: `actor`. Non-model: `int`.
template <class T>
concept RecordType = std::same_as<T, actor> || std::same_as<T, position> || std::same_as<T, event> ||
    std::same_as<T, document> || std::same_as<T, statement> || std::same_as<T, relation>;

/// The kind of a record type: `kind_of<actor>` is `record_kind::actor`.
template <RecordType Record>
inline constexpr record_kind kind_of = record_kind::relation;
template <>
inline constexpr record_kind kind_of<actor> = record_kind::actor;
template <>
inline constexpr record_kind kind_of<position> = record_kind::position;
template <>
inline constexpr record_kind kind_of<event> = record_kind::event;
template <>
inline constexpr record_kind kind_of<document> = record_kind::document;
template <>
inline constexpr record_kind kind_of<statement> = record_kind::statement;

}  // namespace stancegraph
