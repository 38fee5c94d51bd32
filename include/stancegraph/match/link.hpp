// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// How a record names another: what a pattern can follow from one to the other beside relations.
enum class link : std::uint8_t {
  holder,        ///< a statement, whose stance it is
  on_behalf_of,  ///< a statement, in whose name
  voice,         ///< a statement, somebody of the chain from the one who uttered it to the one who printed it
  addressee,     ///< a statement, to whom
  position,      ///< a statement, on what
  condition,     ///< a statement, what it hangs on
  event,         ///< a statement, at which event
  document,      ///< a statement, in which document
  participant,   ///< an event, who took part
};

/// How link is written.
template <>
struct vocabulary<link> {
  static constexpr std::string_view what = "link";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"holder", "on_behalf_of", "voice", "addressee", "position", "condition", "event", "document", "participant"});
};

/// The kinds of records that a link joins.
struct link_ends {
  record_kind from;  ///< the record that names
  record_kind to;    ///< the record that is named

  /// The same kinds.
  friend constexpr bool operator==(const link_ends&, const link_ends&) noexcept = default;
};

/// The schema of links: which kinds each joins.
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

/// Whether a record names at most one other by a link.
[[nodiscard]] constexpr bool is_single(link l) noexcept {
  return l == link::position || l == link::event || l == link::document;
}

/// A link that joins a `From` to a `To`. Model: `LinkJoins<link::holder, statement, actor>`. Non-model:
/// `LinkJoins<link::holder, statement, position>`.
template <link Link, class From, class To>
concept LinkJoins = ends_of(Link)
== link_ends{kind_of<From>, kind_of<To>};

}  // namespace stancegraph
