// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>

namespace stancegraph {

/// A range of a document: the half-open range [start, end) of Unicode code points, counted from the start of the text.
struct text_span {
  std::uint32_t start = 0;  ///< the first code point
  std::uint32_t end = 0;    ///< one past the last

  /// The number of code points. @pre the span is not reversed
  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - start; }
  /// Ordered by start, then by end.
  friend constexpr auto operator<=>(const text_span&, const text_span&) noexcept = default;
};

/// Whether two spans share a code point.
[[nodiscard]] constexpr bool overlaps(text_span a, text_span b) noexcept { return a.start < b.end && b.start < a.end; }

}  // namespace stancegraph
