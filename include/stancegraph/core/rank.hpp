// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// The rank of a statement. By default an answer uses the preferred statements or, if there are none, the normal ones;
/// never the deprecated ones.
enum class rank : std::uint8_t {
  preferred,   ///< the best available statement
  normal,      ///< the default
  deprecated,  ///< known to be wrong; kept with its reason
};

/// The words for rank.
template <>
struct vocabulary<rank> {
  static constexpr std::string_view what = "rank";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"preferred", "normal", "deprecated"});
};

}  // namespace stancegraph
