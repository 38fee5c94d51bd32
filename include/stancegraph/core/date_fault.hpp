// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

namespace stancegraph {

/// Why a text is not a date.
struct date_fault {
  std::size_t offset = 0;  ///< byte in the text
  std::string message;     ///< what was found and what was expected
  bool is_impossible =
      false;  ///< whether it is well-formed, but the day does not exist or the end is before the beginning
};

}  // namespace stancegraph
