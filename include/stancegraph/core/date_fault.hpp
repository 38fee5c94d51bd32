// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

namespace stancegraph {

/// Why a text is no date.
struct date_fault {
  std::size_t offset = 0;      ///< byte of the text
  std::string message;         ///< what stands there and what was expected
  bool is_impossible = false;  ///< well written, but no such day or an end before its beginning
};

}  // namespace stancegraph
