// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// The formats of archives.
enum class archive_format : std::uint8_t {
  binary,  ///< as in memory; by far the fastest and smallest
  text,    ///< numbers in digits, texts in base64; the same on every machine
  xml,     ///< like text, as XML
};

/// The words for archive_format.
template <>
struct vocabulary<archive_format> {
  static constexpr std::string_view what = "archive format";  ///< noun in messages
  /// the words, in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"binary", "text", "xml"});
};

}  // namespace stancegraph
