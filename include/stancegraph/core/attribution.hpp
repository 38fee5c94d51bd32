// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// How the text attributes the statement to its holder.
enum class attribution : std::uint8_t {
  direct_quote,     ///< in the holder's own words
  reported_speech,  ///< in the words of the person who reports it
  author_voice,     ///< the author speaks in their own voice
  inferred,         ///< inferred by the coder from deeds or context
};

/// The words for attribution.
template <>
struct vocabulary<attribution> {
  static constexpr std::string_view what = "attribution";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"direct_quote", "reported_speech", "author_voice", "inferred"});
};

}  // namespace stancegraph
