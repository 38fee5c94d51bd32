// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// A Unicode code point of a text, and its size in bytes.
struct code_point {
  char32_t value = 0;    ///< the scalar value
  std::size_t size = 0;  ///< bytes in UTF-8, 1–4; 0 if the bytes are not UTF-8
};

/// The code point at byte `at` of `text`; its size is 0 if the bytes there are not well-formed UTF-8 (overlong forms,
/// surrogates and values above U+10FFFF are not well-formed). @pre `at < text.size()`
[[nodiscard]] constexpr code_point code_point_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 && lead <= 0xF4  ? 4
                           : lead >= 0xE0 && lead < 0xF0 ? 3
                           : lead >= 0xC2 && lead < 0xE0 ? 2
                                                         : 0;
  if (size == 0 || text.size() - at < size) return {};
  char32_t value = lead & (0x7F >> size);
  for (std::size_t i = 1; i != size; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {};
    value = value << 6 | (byte(at + i) & 0x3F);
  }
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < smallest[size] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return {};
  return {value, size};
}

/// Whether a character is one of 0 to 9.
[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Whether a character is one of A to Z or a to z.
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// The first byte of `text` that is not valid UTF-8; nothing if the whole text is valid. @complexity linear in the
/// bytes
[[nodiscard]] constexpr std::optional<std::size_t> invalid_utf8_at(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = code_point_at(text, at).size;
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

/// The number of code points of a text; each byte that is not UTF-8 counts as one.
[[nodiscard]] constexpr std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) {
    const std::size_t size = code_point_at(text, at).size;
    at += size == 0 ? 1 : size;
  }
  return n;
}

/// The code points of a text; each byte that is not UTF-8 becomes U+FFFD. @complexity linear in the bytes
[[nodiscard]] std::u32string code_points(std::string_view text);

// Readers call the next two for every character outside ASCII. Both sets are small and fixed, so a few comparisons
// replace a table. A test compares them with utf8proc, which lacks the property Bidi_Control.

/// Whether a code point changes the direction of the surrounding text (UAX #9), so that a label may read differently
/// from how it is written.
[[nodiscard]] constexpr bool is_bidi_control(char32_t c) noexcept {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Whether a code point is a control character (C0, DEL, C1, or a line or paragraph separator).
[[nodiscard]] constexpr bool is_control(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

namespace detail {

[[nodiscard]] inline std::string in_hex(char32_t value, std::size_t width) {
  std::string digits;
  for (; value != 0 || digits.size() < width; value >>= 4)
    digits.insert(digits.begin(), "0123456789ABCDEF"[value & 0xF]);
  return digits;
}

}  // namespace detail

/// The name of a code point in messages: `U+200B`.
[[nodiscard]] inline std::string code_point_name(char32_t c) { return "U+" + detail::in_hex(c, 4); }

/// A forbidden character or byte in a text.
struct text_fault {
  std::size_t offset = 0;  ///< byte in the text
  std::string found;       ///< what was found
};

/// The control characters that a text may contain.
enum class text_lines : std::uint8_t {
  single,  ///< no line breaks: ids, names, labels
  many,    ///< line breaks and tabs: notes, summaries
};

/// The first forbidden character in `text`: a byte that is not UTF-8, a control character, or a bidirectional control.
/// @returns nothing if the text is valid @complexity linear in the bytes
[[nodiscard]] std::optional<text_fault> fault_in_text(std::string_view text, text_lines lines = text_lines::single);

/// A text that is safe to print on a terminal: control characters, bidirectional controls and bytes that are not UTF-8
/// are written as `\xNN`; the text is cut after `most` code points.
[[nodiscard]] std::string printable(std::string_view text, std::size_t most = std::string_view::npos);

/// A text as quoted in messages: printable, in quotes, cut after `most` code points.
[[nodiscard]] std::string in_quotes(std::string_view text, std::size_t most = 60);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_text)

namespace stancegraph {

STANCEGRAPH_INLINE std::u32string code_points(std::string_view text) {
  std::u32string all;
  for (std::size_t at = 0; at < text.size();) {
    const code_point c = code_point_at(text, at);
    all += c.size == 0 ? char32_t{0xFFFD} : c.value;
    at += c.size == 0 ? 1 : c.size;
  }
  return all;
}

STANCEGRAPH_INLINE std::optional<text_fault> fault_in_text(std::string_view text, text_lines lines) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= ' ' && text[at] <= '~') {  // the common case
      ++at;
      continue;
    }
    const code_point c = code_point_at(text, at);
    if (c.size == 0)
      return text_fault{at,
                        "byte 0x" + detail::in_hex(static_cast<std::uint8_t>(text[at]), 2) + ", which is not UTF-8"};
    const bool is_line = lines == text_lines::many && (c.value == '\n' || c.value == '\t');
    if (is_control(c.value) && !is_line) return text_fault{at, "control character " + code_point_name(c.value)};
    if (is_bidi_control(c.value)) return text_fault{at, "bidirectional control " + code_point_name(c.value)};
    at += c.size;
  }
  return std::nullopt;
}

STANCEGRAPH_INLINE std::string printable(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) {
    if (n == most) return out + "…";
    const code_point c = code_point_at(text, at);
    const std::size_t size = c.size == 0 ? 1 : c.size;
    if (c.size == 0 || is_control(c.value) || is_bidi_control(c.value)) {
      for (std::size_t i = 0; i != size; ++i) {
        const auto byte = static_cast<std::uint8_t>(text[at + i]);
        out += "\\x";
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 0xF];
      }
    } else {
      out += text.substr(at, size);
    }
    at += size;
  }
  return out;
}

STANCEGRAPH_INLINE std::string in_quotes(std::string_view text, std::size_t most) {
  std::string quoted{"'"};
  quoted += printable(text, most);
  return quoted += '\'';
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_text)
