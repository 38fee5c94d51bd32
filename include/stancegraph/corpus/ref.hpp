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

/// A record of a corpus with functions for its properties: `s.holder().name()`, `s.position().label()`.
///
/// It is a handle together with its corpus. Every function that takes a handle accepts it, and it is compared, ordered
/// and hashed like its handle. It is as cheap to copy as two numbers, and valid as long as the corpus (or a graph that
/// shares the corpus). If a role is not filled, its reference is empty; an empty reference converts to false and prints
/// as `-`.
///
/// Each kind of record has its own header: `actor_ref.hpp`, `statement_ref.hpp`, …
/// @tparam Record `actor`, `position`, `event`, `document`, `statement` or `relation`
template <RecordType Record>
class ref;

using actor_ref = ref<actor>;          ///< an actor and its corpus
using position_ref = ref<position>;    ///< a position and its corpus
using event_ref = ref<event>;          ///< an event and its corpus
using document_ref = ref<document>;    ///< a document and its corpus
using statement_ref = ref<statement>;  ///< a statement and its corpus
using relation_ref = ref<relation>;    ///< a relation and its corpus

/// `ref{records, h}` is the record of a handle; use it to read findings that contain handles.
template <class Record>
ref(const corpus&, handle<Record>) -> ref<Record>;

/// The common part of references to all kinds of records.
template <RecordType Record>
class basic_ref : public handle<Record> {
 public:
  /// An empty reference.
  constexpr basic_ref() noexcept = default;
  /// The record of a handle. @pre the handle belongs to the corpus or is empty
  basic_ref(const corpus& c, handle<Record> h) noexcept : handle<Record>{h}, corpus_{&c} {
    assert((!h || h.row() < c.table_of<Record>().size()) && "a handle of another corpus: it has no such row");
  }

  /// The corpus of the record. @pre the reference is not empty
  [[nodiscard]] const corpus& records() const noexcept {
    assert(corpus_ != nullptr && "an empty reference has no record: test it before you ask it anything");
    return *corpus_;
  }
  /// The whole record: by reference, but a statement by value. @pre the reference is not empty
  [[nodiscard]] decltype(auto) record() const { return records()[static_cast<const handle<Record>&>(*this)]; }

 protected:
  /// The record of another handle of the same corpus; empty for an empty handle.
  template <class Other>
  [[nodiscard]] ref<Other> to(handle<Other> other) const noexcept {
    return {records(), other};
  }

 private:
  const corpus* corpus_ = nullptr;
};

/// Prints the name of a record: the name of an actor, the label of a position or event, the title of a document (its
/// id, if it has no title), or the id of a statement or relation; `-` for an empty reference.
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
