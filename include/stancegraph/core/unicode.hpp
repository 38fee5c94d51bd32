// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <utf8proc.h>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/text.hpp"

namespace stancegraph {

/// Whether a text has only ASCII characters, as most ids and names have; such texts need no Unicode tables.
[[nodiscard]] constexpr bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether a code point is blank or invisible: the spaces of Unicode (category Zs), and code points that are ignorable
/// by default, such as zero-width spaces, joiners and soft hyphens. Code points that only change the previous letter
/// (variation selectors, tags of emoji) are not blank, nor are bidirectional controls, which no text may contain.
[[nodiscard]] bool is_blank(char32_t c) noexcept;

/// A text without blanks at its ends; a byte that is not UTF-8 is not a blank.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

namespace detail {

/// A text as mapped by utf8proc; nothing if it is not UTF-8.
[[nodiscard]] inline std::optional<std::string> mapped(std::string_view text, int options) {
  utf8proc_uint8_t* bytes = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &bytes, static_cast<utf8proc_option_t>(options | UTF8PROC_STABLE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{bytes, &std::free};
  if (size < 0) return std::nullopt;
  return std::string{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace detail

/// A text with case folded and letters composed (Unicode normalization form NFC): texts that differ only in case or
/// composition become equal. If the text is not UTF-8, only ASCII letters are folded. @complexity linear in the bytes
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_unicode)

namespace stancegraph {

STANCEGRAPH_INLINE bool is_blank(char32_t c) noexcept {
  if (c < 0x80) return c == U' ';
  if (c >= 0xE0000 || is_bidi_control(c)) return false;
  const utf8proc_property_t* const p = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  return p->category == UTF8PROC_CATEGORY_ZS || (p->ignorable && p->category != UTF8PROC_CATEGORY_MN);
}

STANCEGRAPH_INLINE std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty()) {
    const code_point c = code_point_at(text, 0);
    if (c.size == 0 || !is_blank(c.value)) break;
    text.remove_prefix(c.size);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last != 0 && (text[last] & 0xC0) == 0x80) --last;
    const code_point c = code_point_at(text, last);
    if (c.size != text.size() - last || !is_blank(c.value)) break;
    text.remove_suffix(c.size);
  }
  return text;
}

STANCEGRAPH_INLINE std::string folded(std::string_view text) {
  if (!is_ascii(text))
    if (auto found = detail::mapped(text, UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD)) return *std::move(found);
  return ascii_lower(text);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_unicode)
