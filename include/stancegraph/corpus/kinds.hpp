// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/handle.hpp"
#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// The kinds of records a corpus holds.
enum class record_kind : std::uint8_t {
  actor,      ///< who
  position,   ///< what one can be for or against
  event,      ///< where and when it was said
  document,   ///< where it is written
  statement,  ///< who said what
  relation,   ///< what joins two records
};

/// How record_kind is written.
template <>
struct vocabulary<record_kind> {
  static constexpr std::string_view what = "kind of record";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"actor", "position", "event", "document", "statement", "relation"});
};

/// What an actor is.
enum class actor_kind : std::uint8_t {
  unspecified,      ///< not coded, as in a corpus inferred from bulk statements
  person,           ///< a human being
  state,            ///< a state as such
  government_body,  ///< an office, ministry, parliament, seat of government
  organization,     ///< any other organization
  alliance,         ///< states bound by treaty
  armed_group,      ///< fighters who are no state's army
  group,            ///< persons or states named together
  media,            ///< an outlet
};

/// How actor_kind is written.
template <>
struct vocabulary<actor_kind> {
  static constexpr std::string_view what = "kind of actor";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"unspecified", "person", "state", "government_body", "organization", "alliance",
                                       "armed_group", "group", "media"});
};

/// What sort of proposition a position is. A claim says what is so; the others say what somebody wants, offers or does.
enum class position_kind : std::uint8_t {
  unspecified,  ///< not coded, as in a corpus inferred from bulk statements
  demand,       ///< what one party wants from another
  red_line,     ///< what must not happen
  threat,       ///< harm that is held out
  sanction,     ///< a measure against somebody
  guarantee,    ///< an assurance to be given
  offer,        ///< what a party would give
  commitment,   ///< what a party binds itself to
  policy,       ///< a course of action
  claim,        ///< what is said to be so
  project,      ///< an undertaking such as a pipeline
  agreement,    ///< what several parties sign
  option,       ///< one way among several
};

/// How position_kind is written.
template <>
struct vocabulary<position_kind> {
  static constexpr std::string_view what = "kind of position";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"unspecified", "demand", "red_line", "threat", "sanction", "guarantee", "offer",
                                       "commitment", "policy", "claim", "project", "agreement", "option"});
};

/// What sort of event it is.
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

/// How event_kind is written.
template <>
struct vocabulary<event_kind> {
  static constexpr std::string_view what = "kind of event";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"other", "meeting", "call", "summit", "talks", "deployment", "exercise",
                                       "agreement", "declaration", "incident", "conflict"});
};

/// How near the coded text is to what was first written.
enum class document_quality : std::uint8_t {
  original,            ///< as it was written
  machine_translated,  ///< turned into another language by a machine
  paraphrased,         ///< retold, by a person or a machine
};

/// How document_quality is written.
template <>
struct vocabulary<document_quality> {
  static constexpr std::string_view what = "quality";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"original", "machine_translated", "paraphrased"});
};

/// Whether a relation stands in a text or was concluded by the coder.
enum class relation_basis : std::uint8_t {
  stated,    ///< a text says so
  inferred,  ///< the coder concludes it, or it is common knowledge
};

/// How relation_basis is written.
template <>
struct vocabulary<relation_basis> {
  static constexpr std::string_view what = "basis";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"stated", "inferred"});
};

/// Whether all conditions of a statement are meant or any one of them.
enum class condition_join : std::uint8_t {
  all,  ///< together
  any,  ///< one is enough
};

/// How condition_join is written.
template <>
struct vocabulary<condition_join> {
  static constexpr std::string_view what = "condition join";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"all", "any"});
};

/// A type of which a corpus holds records. Model: `actor`. Non-model: `int`.
template <class T>
concept RecordType = std::same_as<T, actor> || std::same_as<T, position> || std::same_as<T, event> ||
    std::same_as<T, document> || std::same_as<T, statement> || std::same_as<T, relation>;

/// The kind of record a record type is: `kind_of<actor>` is `record_kind::actor`.
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
