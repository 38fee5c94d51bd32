// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// The direction of a stance: whether its holder is for or against the position.
enum class polarity : std::uint8_t {
  support,     ///< wants it, or says that it is so
  oppose,      ///< does not want it, or says that it is not so
  neutral,     ///< addresses it but takes no side
  ambivalent,  ///< takes both sides at once
};

/// The words for polarity.
template <>
struct vocabulary<polarity> {
  static constexpr std::string_view what = "polarity";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"support", "oppose", "neutral", "ambivalent"});
};

}  // namespace stancegraph
