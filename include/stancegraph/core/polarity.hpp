// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// Which way a stance points: what its holder does with the position.
enum class polarity : std::uint8_t {
  support,     ///< wants it, or says it is so
  oppose,      ///< does not want it, or says it is not so
  neutral,     ///< takes it up and keeps out
  ambivalent,  ///< holds both sides at once
};

/// How polarity is written.
template <>
struct vocabulary<polarity> {
  static constexpr std::string_view what = "polarity";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"support", "oppose", "neutral", "ambivalent"});
};

}  // namespace stancegraph
