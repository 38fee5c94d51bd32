// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// How a statement hangs on the position of its condition.
enum class condition_operator : std::uint8_t {
  if_,      ///< holds when the condition is fulfilled
  unless,   ///< holds except when it is fulfilled
  even_if,  ///< holds all the same when it is fulfilled
  while_,   ///< holds as long as it is fulfilled
  until,    ///< holds up to its fulfilment
};

/// How condition_operator is written.
template <>
struct vocabulary<condition_operator> {
  static constexpr std::string_view what = "condition operator";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"if", "unless", "even_if", "while", "until"});
};

}  // namespace stancegraph
