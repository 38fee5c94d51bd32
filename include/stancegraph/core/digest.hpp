// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// A SHA-256 digest (FIPS 180-4). It links a span or a document to its text without storing the text.
/// `io/verify/verify.hpp` computes digests.
struct digest {
  std::array<std::uint8_t, 32> bytes{};  ///< the digest, most significant byte first

  /// Ordered by bytes.
  friend constexpr auto operator<=>(const digest&, const digest&) noexcept = default;
};

/// The digest as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string to_string(const digest& d);

/// Parses a digest of 64 lower-case hexadecimal digits; nothing if `text` has another form.
[[nodiscard]] constexpr std::optional<digest> parse_digest(std::string_view text) noexcept {
  digest out;
  if (text.size() != 2 * out.bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i != text.size(); ++i) {
    const char c = text[i];
    const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (value < 0) return std::nullopt;
    out.bytes[i / 2] = static_cast<std::uint8_t>(out.bytes[i / 2] << 4 | value);
  }
  return out;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_digest)

namespace stancegraph {

STANCEGRAPH_INLINE std::string to_string(const digest& d) {
  std::string out;
  out.reserve(64);
  for (const std::uint8_t byte : d.bytes) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 0xF];
  }
  return out;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_digest)
