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
  /// No record.
  constexpr endpoint() noexcept = default;
  /// The end that a handle names.
  template <Joinable Record>
  constexpr endpoint(handle<Record> h) noexcept
      : kind_{kind_of<Record>},
        row_{h ? h.row() : none}  // NOLINT: a handle is an end
  {}

  /// What kind of record it is.
  [[nodiscard]] constexpr record_kind kind() const noexcept { return kind_; }
  /// Its row among the records of its kind.
  [[nodiscard]] constexpr std::size_t row() const noexcept { return row_; }
  /// Whether it names a record.
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return row_ != none; }
  /// The handle, empty where the end is of another kind.
  template <Joinable Record>
  [[nodiscard]] constexpr handle<Record> as() const noexcept {
    return kind_ == kind_of<Record> && *this ? handle<Record>{row_} : handle<Record>{};
  }

  /// The same record.
  friend constexpr bool operator==(const endpoint&, const endpoint&) noexcept = default;

 private:
  static constexpr std::size_t none = ~std::size_t{};
  record_kind kind_ = record_kind::actor;
  std::size_t row_ = none;
};

/// Something that joins two records of a corpus: an office, an alliance, a contradiction between positions.
struct relation {
  std::string id{};    ///< unique among relations; "subject predicate object" where none is given
  endpoint subject{};  ///< of whom or what it is said
  stancegraph::predicate predicate = stancegraph::predicate::member_of;  ///< what is said
  endpoint object{};                                                     ///< the other end
  std::optional<date> period{};                                          ///< when it is so; always, where there is none
  stancegraph::evidence evidence{};                                      ///< where it is written, if anywhere
  std::optional<relation_basis> basis{};                                 ///< stated or inferred
  std::string note{};                                                    ///< free text

  /// The same in every field.
  friend bool operator==(const relation&, const relation&) = default;
};

/// A relation whose ends the schema allows: `relate<predicate::member_of>(canada, nato)`. Joining the wrong kinds does
/// not compile. What else there is to say of it is set on the result.
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
