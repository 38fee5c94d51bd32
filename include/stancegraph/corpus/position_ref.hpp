// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "stancegraph/corpus/ref.hpp"

namespace stancegraph {

/// A position of a corpus. The reference must not be empty when a function is called.
template <>
class ref<position> : public basic_ref<position> {
 public:
  using basic_ref::basic_ref;

  [[nodiscard]] std::string_view id() const noexcept { return record().id; }            ///< unique among positions
  [[nodiscard]] std::string_view label() const noexcept { return record().label; }      ///< a short label
  [[nodiscard]] position_kind kind() const noexcept { return record().kind; }           ///< demand, threat, claim, …
  [[nodiscard]] std::string_view summary() const noexcept { return record().summary; }  ///< one sentence
  [[nodiscard]] std::string_view note() const noexcept { return record().note; }        ///< free text
  [[nodiscard]] std::string_view shown() const noexcept { return label(); }             ///< what `<<` prints
};

}  // namespace stancegraph
