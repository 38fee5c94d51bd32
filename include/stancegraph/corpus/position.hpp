// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// A proposition that can be supported or opposed.
struct position {
  std::string id{};                                 ///< unique among positions
  std::string label{};                              ///< a short label for people
  position_kind kind = position_kind::unspecified;  ///< kind of proposition
  std::string summary{};                            ///< one sentence that states it in full
  std::string note{};                               ///< free text

  /// Equal if all members are equal.
  friend bool operator==(const position&, const position&) = default;
};

}  // namespace stancegraph
