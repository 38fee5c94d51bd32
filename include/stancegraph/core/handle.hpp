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

/// A strong id: the row of a record of one kind in its corpus. Cheap to copy, ordered by insertion, and good for one
/// kind only, so that an actor's handle where a position's is meant does not compile.
///
/// A handle is good for the corpus that gave it and for graphs frozen from it.
/// @tparam Record `actor`, `position`, `event`, `document`, `statement` or `relation`
template <class Record>
class handle {
 public:
  using record_type = Record;  ///< the kind of record this is a handle of

  /// No record: what a role that is not filled holds.
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

  /// Equal when both name the same row.
  friend constexpr bool operator==(handle, handle) noexcept = default;
  /// Ordered by row, the empty handle last.
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
