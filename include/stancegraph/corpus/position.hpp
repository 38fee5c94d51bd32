// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// A proposition that can be supported or opposed.
struct position {
  std::string id{};                                 ///< unique among positions
  std::string label{};                              ///< a few words, as it is shown
  position_kind kind = position_kind::unspecified;  ///< what sort of proposition
  std::string summary{};                            ///< one sentence that says it in full
  std::string note{};                               ///< free text

  /// The same in every field.
  friend bool operator==(const position&, const position&) = default;
};

}  // namespace stancegraph
