// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// How a statement depends on the position of a condition.
enum class condition_operator : std::uint8_t {
  if_,      ///< holds if the condition is fulfilled
  unless,   ///< holds unless it is fulfilled
  even_if,  ///< holds even if it is fulfilled
  while_,   ///< holds while it is fulfilled
  until,    ///< holds until it is fulfilled
};

/// The words for condition_operator.
template <>
struct vocabulary<condition_operator> {
  static constexpr std::string_view what = "condition operator";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"if", "unless", "even_if", "while", "until"});
};

}  // namespace stancegraph
