// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <utf8proc.h>

#include "catch.hpp"
#include <stancegraph/core/text.hpp>

using namespace stancegraph;

namespace {

/// A code point in UTF-8, well-formed or, in `size` bytes more than it needs, overlong.
std::string in_bytes(char32_t c, std::size_t size = 0) {
  if (size == 0) size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  if (size == 1) return {static_cast<char>(c)};
  std::string bytes(size, '\0');
  for (std::size_t i = size - 1; i != 0; --i, c >>= 6) bytes[i] = static_cast<char>(0x80 | (c & 0x3F));
  bytes[0] = static_cast<char>((0xF00 >> size & 0xF0) | c);
  return bytes;
}

/// Table 3-7 of the Unicode standard: the well-formed sequences of bytes, as ranges of each byte.
struct row {
  std::vector<std::pair<int, int>> bytes;
};
std::size_t well_formed_length(std::string_view text) {
  static const std::vector<row> table{
      {{{0x00, 0x7F}}},
      {{{0xC2, 0xDF}, {0x80, 0xBF}}},
      {{{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}}},
      {{{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}}},
      {{{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}}},
      {{{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}}},
      {{{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
      {{{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
      {{{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}},
  };
  for (const auto& [bytes] : table) {
    if (bytes.size() > text.size()) continue;
    bool fits = true;
    for (std::size_t i = 0; i != bytes.size(); ++i) {
      const int byte = static_cast<unsigned char>(text[i]);
      fits = fits && bytes[i].first <= byte && byte <= bytes[i].second;
    }
    if (fits) return bytes.size();
  }
  return 0;
}

}  // namespace

static_assert(code_point_at("a", 0).value == U'a');
static_assert(!invalid_utf8_at("Łódź"));
static_assert(count_code_points("Łódź") == 4);

TEST_CASE("every code point is decoded as it was encoded, except surrogates", "[core]") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const auto bytes = in_bytes(c);
    const auto found = code_point_at(bytes, 0);
    const bool is_surrogate = c >= 0xD800 && c <= 0xDFFF;
    if (is_surrogate ? found.size != 0 : found.size != bytes.size() || found.value != c) FAIL_CHECK(std::uint32_t{c});
  }
}

TEST_CASE("overlong forms and values beyond U+10FFFF are not UTF-8", "[core]") {
  for (char32_t c : {0x00u, 0x2Fu, 0x7Fu})
    for (std::size_t size : {2u, 3u, 4u}) CHECK(code_point_at(in_bytes(c, size), 0).size == 0);
  for (char32_t c : {0x80u, 0x7FFu})
    for (std::size_t size : {3u, 4u}) CHECK(code_point_at(in_bytes(c, size), 0).size == 0);
  for (char32_t c : {0x800u, 0xFFFFu}) CHECK(code_point_at(in_bytes(c, 4), 0).size == 0);
  CHECK(code_point_at(in_bytes(0x110000, 4), 0).size == 0);
  CHECK(code_point_at("\xF8\x88\x80\x80\x80", 0).size == 0);
}

TEST_CASE("two-byte and random four-byte sequences are UTF-8 exactly when the Unicode table allows them", "[core]") {
  for (int a = 0; a != 256; ++a)
    for (int b = 0; b != 256; ++b) {
      const std::string text{static_cast<char>(a), static_cast<char>(b)};
      if (code_point_at(text, 0).size != well_formed_length(text)) FAIL_CHECK(a << " " << b);
    }
  std::mt19937 random{1};
  for (int round = 0; round != 500'000; ++round) {
    auto bits = random();
    // Half of the time the later bytes are continuation bytes, so that long sequences are met.
    if (round % 2 == 0) bits = (bits & 0x3F3F3FFFu) | 0x80808000u | 0xC0;
    std::string text;
    for (int i = 0; i != 4; ++i) text += static_cast<char>(bits >> (8 * i) & 0xFF);
    if (code_point_at(text, 0).size != well_formed_length(text)) FAIL_CHECK(bits);
  }
}

TEST_CASE("a text is UTF-8 up to its first invalid sequence, and each stray byte counts as one code point", "[core]") {
  std::mt19937 random{2};
  for (int round = 0; round != 20'000; ++round) {
    std::string text;
    for (auto n = random() % 12; n != 0; --n)
      text +=
          random() % 4 == 0 ? std::string{static_cast<char>(random() & 0xFF)} : in_bytes(U"aé€🕊"[random() % 4]);
    std::size_t at = 0;
    std::size_t count = 0;
    std::optional<std::size_t> first_wrong;
    while (at != text.size()) {
      const auto size = well_formed_length(std::string_view{text}.substr(at));
      if (size == 0 && !first_wrong) first_wrong = at;
      at += size == 0 ? 1 : size;
      ++count;
    }
    CHECK(invalid_utf8_at(text) == first_wrong);
    CHECK(count_code_points(text) == count);
  }
}

TEST_CASE("a code point truncated by the end of the text is not UTF-8", "[core]") {
  for (const std::string text : {"é", "€", "🕊"})
    for (std::size_t size = 1; size != text.size(); ++size)
      CHECK(code_point_at(std::string_view{text}.substr(0, size), 0).size == 0);
}

TEST_CASE("only printable single bytes are allowed in a text, and in prose also tabs and line breaks", "[core]") {
  for (int byte = 0; byte != 256; ++byte) {
    const std::string text{'a', static_cast<char>(byte)};
    const bool is_printable = byte >= 0x20 && byte < 0x7F;
    INFO(byte);
    CHECK(fault_in_text(text).has_value() == !is_printable);
    CHECK(fault_in_text(text, text_lines::many).has_value() == !(is_printable || byte == '\n' || byte == '\t'));
    if (const auto fault = fault_in_text(text)) CHECK(fault->offset == 1);
  }
}

TEST_CASE("control characters and bidi controls are not allowed in text", "[core]") {
  const auto found = [](char32_t c) {
    const auto fault = fault_in_text("ab" + in_bytes(c) + "c", text_lines::many);
    return fault ? fault->found : "";
  };
  CHECK(found(0x00) == "control character U+0000");
  CHECK(found(0x85) == "control character U+0085");
  CHECK(found(0x2028) == "control character U+2028");
  CHECK(found(0x202E) == "bidirectional control U+202E");
  CHECK(found(0x2066) == "bidirectional control U+2066");
  CHECK(found(0x200F) == "bidirectional control U+200F");
  CHECK(found(0x061C) == "bidirectional control U+061C");
  CHECK(found(0x1F54A).empty());
  CHECK(fault_in_text("ab\xFF")->found == "byte 0xFF, which is not UTF-8");
  CHECK(fault_in_text("ab\xC3")->offset == 2);
  CHECK(fault_in_text("\x7F")->found == "control character U+007F");
  std::size_t bidi = 0;
  for (char32_t c = 0; c != 0x3000; ++c) bidi += is_bidi_control(c) ? 1 : 0;
  // The code points with the property Bidi_Control.
  CHECK(bidi == 12);
}

TEST_CASE("control characters match the Unicode categories, and every embedding or isolate is a bidi control",
          "[core]") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const utf8proc_property_t& p = *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    const bool is_separator = p.category == UTF8PROC_CATEGORY_ZL || p.category == UTF8PROC_CATEGORY_ZP;
    if (is_control(c) != (is_separator || p.category == UTF8PROC_CATEGORY_CC)) FAIL_CHECK(std::uint32_t{c});
    switch (p.bidi_class) {
      case UTF8PROC_BIDI_CLASS_LRE:
      case UTF8PROC_BIDI_CLASS_RLE:
      case UTF8PROC_BIDI_CLASS_LRO:
      case UTF8PROC_BIDI_CLASS_RLO:
      case UTF8PROC_BIDI_CLASS_PDF:
      case UTF8PROC_BIDI_CLASS_LRI:
      case UTF8PROC_BIDI_CLASS_RLI:
      case UTF8PROC_BIDI_CLASS_FSI:
      case UTF8PROC_BIDI_CLASS_PDI:
        if (!is_bidi_control(c)) FAIL_CHECK(std::uint32_t{c});
        break;
      default:
        if (is_bidi_control(c) && p.category != UTF8PROC_CATEGORY_CF) FAIL_CHECK(std::uint32_t{c});
    }
  }
}

TEST_CASE("a code point is written with at least four digits", "[core]") {
  CHECK(code_point_name(0x200B) == "U+200B");
  CHECK(code_point_name(0x7F) == "U+007F");
  CHECK(code_point_name(0x1F54A) == "U+1F54A");
}

TEST_CASE("UTF-8 is decoded into code points, and stray bytes are replaced", "[core]") {
  CHECK(code_points("aé€🕊") == U"aé€🕊");
  CHECK(code_points("a\xFFz") == U"a\uFFFDz");
  CHECK(code_points("").empty());
}

TEST_CASE("quoted text is printable, whatever its bytes", "[core]") {
  CHECK(printable("a\x1B[2J") == "a\\x1b[2J");
  CHECK(in_quotes("Łódź") == "'Łódź'");
  CHECK(in_quotes("") == "''");
  CHECK(in_quotes("a\nb") == "'a\\x0ab'");
  CHECK(in_quotes("\xFFz") == "'\\xffz'");
  CHECK(in_quotes("\xE2\x80\xAE") == "'\\xe2\\x80\\xae'");
  CHECK(in_quotes("Łódź", 3) == "'Łód…'");
  CHECK(in_quotes("Łódź", 4) == "'Łódź'");
  std::mt19937 random{3};
  for (int round = 0; round != 5'000; ++round) {
    std::string text;
    for (auto n = random() % 80; n != 0; --n) text += static_cast<char>(random() & 0xFF);
    CHECK_FALSE(fault_in_text(in_quotes(text)));
  }
}
