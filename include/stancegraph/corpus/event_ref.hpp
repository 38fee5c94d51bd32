// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string_view>

#include "stancegraph/corpus/actor_ref.hpp"
#include "stancegraph/corpus/document_ref.hpp"
#include "stancegraph/corpus/ref_view.hpp"

namespace stancegraph {

/// An event of a corpus. The reference must not be empty when a function is called.
template <>
class ref<event> : public basic_ref<event> {
 public:
  using basic_ref::basic_ref;

  [[nodiscard]] std::string_view id() const noexcept { return record().id; }        ///< unique among events
  [[nodiscard]] std::string_view label() const noexcept { return record().label; }  ///< as it is shown
  [[nodiscard]] event_kind kind() const noexcept { return record().kind; }          ///< meeting, call, talks, …
  /// When it takes place; null if unknown.
  [[nodiscard]] const date* period() const noexcept { return record().period ? &*record().period : nullptr; }
  [[nodiscard]] std::string_view place() const noexcept { return record().place; }  ///< where
  /// Who took part.
  [[nodiscard]] ref_view<actor, std::span<const actor_handle>> participants() const noexcept {
    return {records(), record().participants};
  }
  [[nodiscard]] bool is_planned() const noexcept { return record().is_planned; }  ///< it was still to come
  [[nodiscard]] const stancegraph::evidence& evidence() const noexcept {
    return record().evidence;
  }  ///< the place in a document, if any
  [[nodiscard]] document_ref document() const noexcept {
    return to(evidence().document);
  }                                                                               ///< in which document, if any
  [[nodiscard]] std::string_view note() const noexcept { return record().note; }  ///< free text
  [[nodiscard]] std::string_view shown() const noexcept { return label(); }       ///< what `<<` prints
};

}  // namespace stancegraph
