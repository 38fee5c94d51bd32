// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// The links: references from one record to another that a pattern can follow, besides relations.
enum class link : std::uint8_t {
  holder,        ///< from a statement to the actor whose stance it is
  on_behalf_of,  ///< from a statement to the actor in whose name it was made
  voice,         ///< from a statement to an actor in the chain from speaker to publisher
  addressee,     ///< from a statement to the actor it was addressed to
  position,      ///< from a statement to its position
  condition,     ///< from a statement to a position that is a condition of it
  event,         ///< from a statement to the event where it was made
  document,      ///< from a statement to its document
  participant,   ///< from an event to an actor who took part
};

/// The words for link.
template <>
struct vocabulary<link> {
  static constexpr std::string_view what = "link";  ///< noun in messages
  /// the words, in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"holder", "on_behalf_of", "voice", "addressee", "position", "condition", "event", "document", "participant"});
};

/// The kinds of records that a link connects.
struct link_ends {
  record_kind from;  ///< kind of the record that refers
  record_kind to;    ///< kind of the record referred to

  /// True if both kinds are equal.
  friend constexpr bool operator==(const link_ends&, const link_ends&) noexcept = default;
};

/// The schema of links: the kinds of records that each link connects.
[[nodiscard]] constexpr link_ends ends_of(link l) noexcept {
  using enum record_kind;
  constexpr std::array<link_ends, word_count<link>> ends{{{statement, actor},
                                                          {statement, actor},
                                                          {statement, actor},
                                                          {statement, actor},
                                                          {statement, position},
                                                          {statement, position},
                                                          {statement, event},
                                                          {statement, document},
                                                          {event, actor}}};
  return ends[static_cast<std::size_t>(l)];
}

/// Does a record refer to at most one other by this link?
[[nodiscard]] constexpr bool is_single(link l) noexcept {
  return l == link::position || l == link::event || l == link::document;
}

/// A link that leads from a `From` to a `To`. Model: `LinkJoins<link::holder, statement, actor>`. Non-model:
/// `LinkJoins<link::holder, statement, position>`.
template <link Link, class From, class To>
concept LinkJoins = ends_of(Link)
== link_ends{kind_of<From>, kind_of<To>};

}  // namespace stancegraph
