// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "stancegraph/core/date.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/corpus/evidence.hpp"
#include "stancegraph/corpus/kinds.hpp"
#include "stancegraph/corpus/predicate.hpp"

namespace stancegraph {

/// One end of a relation: an actor, a position or an event.
class endpoint {
 public:
  /// An empty end.
  constexpr endpoint() noexcept = default;
  /// The end for a handle.
  template <Joinable Record>
  constexpr endpoint(handle<Record> h) noexcept
      : kind_{kind_of<Record>},
        row_{h ? h.row() : none}  // NOLINT: a handle is an end
  {}

  /// The kind of the record.
  [[nodiscard]] constexpr record_kind kind() const noexcept { return kind_; }
  /// The row of the record among those of its kind.
  [[nodiscard]] constexpr std::size_t row() const noexcept { return row_; }
  /// Whether it names a record.
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return row_ != none; }
  /// The handle of the record; empty if it is of another kind.
  template <Joinable Record>
  [[nodiscard]] constexpr handle<Record> as() const noexcept {
    return kind_ == kind_of<Record> && *this ? handle<Record>{row_} : handle<Record>{};
  }

  /// Equal if both name the same record.
  friend constexpr bool operator==(const endpoint&, const endpoint&) noexcept = default;

 private:
  static constexpr std::size_t none = ~std::size_t{};
  record_kind kind_ = record_kind::actor;
  std::size_t row_ = none;
};

/// A relation between two records of a corpus: an office, an alliance, a contradiction between positions.
struct relation {
  std::string id{};    ///< unique among relations; "subject predicate object" if none is given
  endpoint subject{};  ///< the record from which the relation starts
  stancegraph::predicate predicate = stancegraph::predicate::member_of;  ///< what it says
  endpoint object{};                                                     ///< the record to which the relation leads
  std::optional<date> period{};                                          ///< when it holds; always, if empty
  stancegraph::evidence evidence{};                                      ///< the document that states it, if any
  std::optional<relation_basis> basis{};                                 ///< stated or inferred
  std::string note{};                                                    ///< free text

  /// Equal if all members are equal.
  friend bool operator==(const relation&, const relation&) = default;
};

/// Creates a relation whose ends the schema allows: `relate<predicate::member_of>(canada, nato)`. Wrong kinds of
/// records do not compile. Set further members on the result.
template <predicate Verb, class Subject, class Object>
requires SchemaAllows<Verb, Subject, Object>
[[nodiscard]] relation relate(handle<Subject> subject, handle<Object> object) {
  relation r;
  r.subject = subject;
  r.predicate = Verb;
  r.object = object;
  return r;
}

}  // namespace stancegraph
