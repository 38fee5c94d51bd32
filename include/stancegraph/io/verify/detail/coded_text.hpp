// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stancegraph/core/span.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/core/unicode.hpp"

namespace stancegraph::detail {

/// A text that was coded, with its code points, lines (split at line feeds) and paragraphs (lines that are not blank,
/// counted from 1).
class coded_text {
 public:
  /// A line, with the numbers of code points and bytes before it.
  struct line {
    std::size_t code_point = 0;
    std::size_t byte = 0;
    std::uint32_t paragraph = 0;  // 0 if the line is blank
  };

  /// @pre `text` is valid UTF-8
  explicit coded_text(std::string_view text) : text_{text} {
    std::uint32_t paragraphs = 0;
    line current;
    std::size_t n = 0;
    for (std::size_t at = 0; at != text.size(); ++n) {
      const code_point c = code_point_at(text, at);
      at += c.size;
      const auto is_seen = [&] { return !is_blank(c.value) && !(c.value >= '\t' && c.value <= '\r'); };
      if (current.paragraph == 0 && is_seen()) current.paragraph = ++paragraphs;
      if (c.value != '\n') continue;
      lines_.push_back(current);
      current = {n + 1, at, 0};
    }
    lines_.push_back(current);
    size_ = n;
    paragraphs_ = paragraphs;
  }

  /// The number of code points.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::uint32_t paragraphs() const noexcept { return paragraphs_; }
  [[nodiscard]] std::string_view bytes() const noexcept { return text_; }
  [[nodiscard]] const std::vector<line>& lines() const noexcept { return lines_; }

  /// The number of the line that contains a code point, from 0.
  /// @pre code_point ≤ size()
  [[nodiscard]] std::size_t line_of(std::size_t code_point) const noexcept {
    const auto after = std::ranges::upper_bound(lines_, code_point, {}, &line::code_point);
    return static_cast<std::size_t>(after - lines_.begin()) - 1;
  }
  /// The byte at which a code point starts.
  /// @pre code_point ≤ size()
  /// @complexity linear in the line
  [[nodiscard]] std::size_t byte_of(std::size_t code_point) const noexcept {
    const line& from = lines_[line_of(code_point)];
    std::size_t at = from.byte;
    for (std::size_t n = from.code_point; n != code_point; ++n) at += code_point_at(text_, at).size;
    return at;
  }
  /// @pre the span is not reversed and ends within the text
  [[nodiscard]] std::string_view bytes_of(text_span s) const noexcept {
    const std::size_t begin = byte_of(s.start);
    return text_.substr(begin, byte_of(s.end) - begin);
  }

 private:
  std::string_view text_;
  std::vector<line> lines_;
  std::size_t size_ = 0;
  std::uint32_t paragraphs_ = 0;
};

}  // namespace stancegraph::detail
