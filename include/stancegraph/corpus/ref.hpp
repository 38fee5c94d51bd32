// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <type_traits>

#include "stancegraph/core/handle.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// A record of a corpus that answers questions about itself: `s.holder().name()`, `s.position().label()`.
///
/// It is a handle that knows its corpus. Every function that takes a handle takes it too, and it is compared, ordered
/// and hashed as its handle is. It is as cheap to copy as two numbers, and valid for as long as the corpus (or the
/// graph that shares the corpus). A role that is not filled gives an empty reference, which is false and prints as `-`.
///
/// Each kind of record has its own header with the questions it answers: `actor_ref.hpp`, `statement_ref.hpp`, …
/// @tparam Record `actor`, `position`, `event`, `document`, `statement` or `relation`
template <RecordType Record>
class ref;

using actor_ref = ref<actor>;          ///< an actor and its corpus
using position_ref = ref<position>;    ///< a position and its corpus
using event_ref = ref<event>;          ///< an event and its corpus
using document_ref = ref<document>;    ///< a document and its corpus
using statement_ref = ref<statement>;  ///< a statement and its corpus
using relation_ref = ref<relation>;    ///< a relation and its corpus

/// `ref{records, h}` is the record of any handle: a finding that holds handles can be read through it.
template <class Record>
ref(const corpus&, handle<Record>) -> ref<Record>;

/// What references to all kinds of records have in common.
template <RecordType Record>
class basic_ref : public handle<Record> {
 public:
  /// No record.
  constexpr basic_ref() noexcept = default;
  /// The record of a handle. @pre the handle is of the corpus or empty
  basic_ref(const corpus& c, handle<Record> h) noexcept : handle<Record>{h}, corpus_{&c} {
    assert((!h || h.row() < c.table_of<Record>().size()) && "a handle of another corpus: it has no such row");
  }

  /// The corpus the record belongs to. @pre the reference is not empty
  [[nodiscard]] const corpus& records() const noexcept {
    assert(corpus_ != nullptr && "an empty reference has no record: test it before you ask it anything");
    return *corpus_;
  }
  /// The whole record: by reference, but a statement by value. @pre the reference is not empty
  [[nodiscard]] decltype(auto) record() const { return records()[static_cast<const handle<Record>&>(*this)]; }

 protected:
  /// A record that this one names, or none.
  template <class Other>
  [[nodiscard]] ref<Other> to(handle<Other> other) const noexcept {
    return {records(), other};
  }

 private:
  const corpus* corpus_ = nullptr;
};

/// Prints what the record is called: the name of an actor, the label of a position or event, the title of a document
/// (its id, if it has no title), the id of a statement or relation; `-` for an empty reference.
template <class Traits, RecordType Record>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, const ref<Record>& r) {
  if (!r) return out << '-';
  return out << r.shown();
}

}  // namespace stancegraph

/// @cond std::hash, so that references can be keys of unordered containers
template <class Record>
struct std::hash<stancegraph::ref<Record>> : std::hash<stancegraph::handle<Record>> {};
/// @endcond
