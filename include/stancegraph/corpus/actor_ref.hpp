// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <vector>

#include "stancegraph/corpus/ref.hpp"

namespace stancegraph {

/// An actor of a corpus. The reference must not be empty when a function is called.
template <>
class ref<actor> : public basic_ref<actor> {
 public:
  using basic_ref::basic_ref;

  [[nodiscard]] std::string_view id() const noexcept { return record().id; }      ///< unique among actors
  [[nodiscard]] std::string_view name() const noexcept { return record().name; }  ///< as it is shown
  [[nodiscard]] actor_kind kind() const noexcept { return record().kind; }        ///< person, state, alliance, …
  /// Aliases, spellings, and offices used as names.
  [[nodiscard]] const std::vector<other_name>& other_names() const noexcept { return record().other_names; }
  [[nodiscard]] std::string_view note() const noexcept { return record().note; }  ///< free text
  [[nodiscard]] std::string_view shown() const noexcept { return name(); }        ///< what `<<` prints
};

}  // namespace stancegraph
