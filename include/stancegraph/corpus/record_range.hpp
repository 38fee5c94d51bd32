// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "stancegraph/corpus/ref_view.hpp"
#include "stancegraph/corpus/relation_ref.hpp"
#include "stancegraph/corpus/statement_ref.hpp"

/// @file
/// | call | what you get |
/// |---|---|
/// | `actors(c)`, `positions(c)`, … | all records of a kind |
/// | `actors(c).at("russia")` | the record with this id; throws `unknown_reference` if none has it |
/// | `actors(c).find("russia")` | the record with this id; an empty reference if none has it |
///
/// The functions are `actors`, `positions`, `events`, `documents`, `statements` and `relations`. Graphs and views have
/// the same ones: see `query/records.hpp`.

namespace stancegraph {

/// All records of one kind, as references, in the order in which they were added.
template <RecordType Record>
class record_range : public ref_view<Record, handle_range<Record>> {
 public:
  /// The records of a corpus.
  explicit record_range(const corpus& c) noexcept
      : ref_view<Record, handle_range<Record>>{c, c.table_of<Record>().handles()} {}

  /// The record with this id. @throws unknown_reference if none has it; the message suggests the nearest id
  [[nodiscard]] ref<Record> at(std::string_view id) const {
    return {this->records(), this->records().template table_of<Record>().at(id)};
  }
  /// The record with this id; an empty reference if none has it.
  [[nodiscard]] ref<Record> find(std::string_view id) const {
    return {this->records(), this->records().template table_of<Record>().find(id)};
  }
};

/// All records of one kind. @pre the corpus outlives the range
[[nodiscard]] inline record_range<actor> actors(const corpus& c) noexcept { return record_range<actor>{c}; }
/// @copydoc actors(const corpus&)
[[nodiscard]] inline record_range<position> positions(const corpus& c) noexcept { return record_range<position>{c}; }
/// @copydoc actors(const corpus&)
[[nodiscard]] inline record_range<event> events(const corpus& c) noexcept { return record_range<event>{c}; }
/// @copydoc actors(const corpus&)
[[nodiscard]] inline record_range<document> documents(const corpus& c) noexcept { return record_range<document>{c}; }
/// @copydoc actors(const corpus&)
[[nodiscard]] inline record_range<statement> statements(const corpus& c) noexcept { return record_range<statement>{c}; }
/// @copydoc actors(const corpus&)
[[nodiscard]] inline record_range<relation> relations(const corpus& c) noexcept { return record_range<relation>{c}; }

// A range does not keep its corpus alive, so a range of a temporary corpus would dangle.
void actors(corpus&&) = delete;
void positions(corpus&&) = delete;
void events(corpus&&) = delete;
void documents(corpus&&) = delete;
void statements(corpus&&) = delete;
void relations(corpus&&) = delete;

}  // namespace stancegraph

/// @cond its iterators refer to the corpus only
template <class Record>
inline constexpr bool std::ranges::enable_borrowed_range<stancegraph::record_range<Record>> = true;
/// @endcond
