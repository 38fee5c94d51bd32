// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// The result of a comparison of dates that are known only in part.
enum class certainty : std::uint8_t {
  never,      ///< true for no choice of the open days
  possibly,   ///< true for some choices
  certainly,  ///< true for every choice
};

/// The words for certainty.
template <>
struct vocabulary<certainty> {
  static constexpr std::string_view what = "certainty";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"never", "possibly", "certainly"});
};

}  // namespace stancegraph
