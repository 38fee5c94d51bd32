// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace stancegraph {

struct actor;
struct position;
struct event;
struct document;
struct statement;
struct relation;

/// The row of a record of one kind in its corpus, as a distinct type per kind. It is cheap to copy and ordered by
/// insertion; using an actor's handle in place of a position's does not compile.
///
/// A handle is valid for the corpus that returned it and for graphs made from that corpus.
/// @tparam Record `actor`, `position`, `event`, `document`, `statement` or `relation`
template <class Record>
class handle {
 public:
  using record_type = Record;  ///< the type of the record

  /// An empty handle, used for roles that are not filled.
  constexpr handle() noexcept = default;
  /// The record in row `row`. @pre `row` is less than 2^32 − 1
  constexpr explicit handle(std::size_t row) noexcept : row_{static_cast<std::uint32_t>(row)} {}

  /// The row, from 0. @pre the handle is not empty.
  [[nodiscard]] constexpr std::size_t row() const noexcept {
    assert(row_ != none && "an empty handle has no record: look an id up by at(), which throws if it is unknown");
    return row_;
  }
  /// Whether it names a record.
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return row_ != none; }

  /// Equal if both have the same row or both are empty.
  friend constexpr bool operator==(handle, handle) noexcept = default;
  /// Ordered by row; the empty handle is last.
  friend constexpr auto operator<=>(handle, handle) noexcept = default;

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t row_ = none;
};

using actor_handle = handle<actor>;          ///< an actor of a corpus
using position_handle = handle<position>;    ///< a position of a corpus
using event_handle = handle<event>;          ///< an event of a corpus
using document_handle = handle<document>;    ///< a document of a corpus
using statement_handle = handle<statement>;  ///< a statement of a corpus
using relation_handle = handle<relation>;    ///< a relation of a corpus

}  // namespace stancegraph

/// @cond std::hash, so that handles can be keys of unordered containers
template <class Record>
struct std::hash<stancegraph::handle<Record>> {
  std::size_t operator()(stancegraph::handle<Record> h) const noexcept { return h ? h.row() : ~std::size_t{}; }
};
/// @endcond
