// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iosfwd>
#include <optional>
#include <string_view>

#include "stancegraph/corpus/actor_ref.hpp"
#include "stancegraph/corpus/document_ref.hpp"
#include "stancegraph/corpus/event_ref.hpp"
#include "stancegraph/corpus/position_ref.hpp"

namespace stancegraph {

/// One end of a relation of a corpus: an actor, a position or an event.
class endpoint_ref : public endpoint {
 public:
  /// The record at an end. @pre the end belongs to the corpus
  endpoint_ref(const corpus& c, const endpoint& end) noexcept : endpoint{end}, corpus_{&c} {}

  [[nodiscard]] std::string_view id() const noexcept { return corpus_->id_of(*this); }  ///< the id of the record
  /// The record, if it is of this kind, otherwise an empty reference: `r.subject().as<actor>().name()`.
  template <Joinable Record>
  [[nodiscard]] ref<Record> as() const noexcept {
    return {*corpus_, endpoint::as<Record>()};
  }
  /// What `<<` prints: the name of an actor, the label of a position or event.
  [[nodiscard]] std::string_view shown() const noexcept {
    if (const auto a = as<actor>()) return a.name();
    if (const auto p = as<position>()) return p.label();
    return as<event>().label();
  }

 private:
  const corpus* corpus_;
};

/// A relation of a corpus. The reference must not be empty when a function is called.
template <>
class ref<relation> : public basic_ref<relation> {
 public:
  using basic_ref::basic_ref;

  [[nodiscard]] std::string_view id() const noexcept { return record().id; }  ///< unique among relations
  [[nodiscard]] endpoint_ref subject() const noexcept {
    return {records(), record().subject};
  }  ///< the record from which it starts
  [[nodiscard]] stancegraph::predicate predicate() const noexcept { return record().predicate; }  ///< what is said
  [[nodiscard]] endpoint_ref object() const noexcept { return {records(), record().object}; }     ///< the other end
  /// When it holds; null if always.
  [[nodiscard]] const date* period() const noexcept { return record().period ? &*record().period : nullptr; }
  [[nodiscard]] const stancegraph::evidence& evidence() const noexcept {
    return record().evidence;
  }  ///< the place in a document, if any
  [[nodiscard]] document_ref document() const noexcept {
    return to(evidence().document);
  }  ///< in which document, if any
  [[nodiscard]] std::optional<relation_basis> basis() const noexcept { return record().basis; }  ///< stated or inferred
  [[nodiscard]] std::string_view note() const noexcept { return record().note; }                 ///< free text
  [[nodiscard]] std::string_view shown() const noexcept { return id(); }                         ///< what `<<` prints
};

/// Prints the name of the record at an end of a relation.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, const endpoint_ref& end) {
  return out << end.shown();
}

}  // namespace stancegraph
