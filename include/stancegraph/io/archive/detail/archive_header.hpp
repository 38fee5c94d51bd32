// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/io/archive/archive_format.hpp"

namespace stancegraph::detail {

/// The versions of the format that can be read, oldest first; the last one is written.
inline constexpr auto archive_versions = std::to_array<unsigned>({1});

/// The content of the first line of an archive.
struct archive_header {
  archive_format format = archive_format::binary;
  std::uint64_t directory = 0;  // size of the directory in bytes
  std::uint64_t payload = 0;    // size of the payload in bytes
  std::uint64_t checksum = 0;   // 64-bit XXH3 of both

  static constexpr std::string_view magic = "<?stancegraph-archive version=\"";
  static constexpr std::size_t longest = 256;

  /// Does this text begin like an archive, or like one cut off within the magic?
  [[nodiscard]] static constexpr bool begins(std::string_view text) noexcept {
    return !text.empty() && text.substr(0, magic.size()) == magic.substr(0, text.size());
  }

  /// The byte order of an archive written on this machine.
  [[nodiscard]] static constexpr std::string_view byte_order(archive_format f) noexcept {
    if (f != archive_format::binary) return "any";
    return std::endian::native == std::endian::little ? "little" : "big";
  }
};

/// The first line as text. It is a processing instruction, so that an XML archive is an XML document.
[[nodiscard]] inline std::string to_string(const archive_header& h) {
  std::string sum(16, '0');
  for (std::size_t i = 0; i != 16; ++i) sum[i] = "0123456789abcdef"[h.checksum >> (60 - 4 * i) & 0xF];
  return std::string{archive_header::magic} + std::to_string(archive_versions.back()) + "\" format=\"" +
         std::string{to_word(h.format)} + "\" byte_order=\"" + std::string{archive_header::byte_order(h.format)} +
         "\" directory=\"" + std::to_string(h.directory) + "\" payload=\"" + std::to_string(h.payload) + "\" xxh3=\"" +
         sum + "\"?>\n";
}

/// Reads a text from beginning to end and reports the place of a fault.
class archive_cursor {
 public:
  archive_cursor(std::string_view text, const std::string& file, std::size_t line = 1)
      : text_{text}, file_{file}, line_{line} {}

  [[noreturn]] void fail(std::string message, std::string hint = {}) const {
    throw parse_error{{{file_, line_, at_ - line_start_ + 1}, std::move(message), std::move(hint), severity::error}};
  }
  [[nodiscard]] bool take(std::string_view expected) {
    if (!text_.substr(at_).starts_with(expected)) return false;
    at_ += expected.size();
    if (expected.ends_with('\n')) ++line_, line_start_ = at_;
    return true;
  }
  void expect(std::string_view expected) {
    if (!take(expected)) fail("expected " + in_quotes(expected) + ", found " + in_quotes(text_.substr(at_), 20));
  }
  [[nodiscard]] bool is_at_end() const noexcept { return at_ == text_.size(); }
  /// Reads a number in the form that `std::to_chars` writes, so that each number has only one spelling.
  template <class Number>
  [[nodiscard]] Number number(int base = 10, std::size_t width = 0) {
    Number value = 0;
    const char* const begin = text_.data() + at_;
    const char* const last = text_.data() + (width == 0 ? text_.size() : std::min(text_.size(), at_ + width));
    const auto [end, wrong] = std::from_chars(begin, last, value, base);
    const auto size = static_cast<std::size_t>(end - begin);
    const bool is_padded = width == 0 && size > 1 && *begin == '0';
    const bool is_upper = std::string_view{begin, size}.find_first_of("ABCDEF") != std::string_view::npos;
    if (wrong != std::errc{} || is_padded || is_upper || (width != 0 && size != width))
      fail("expected a number, found " + in_quotes(text_.substr(at_), 20));
    at_ += size;
    return value;
  }

 private:
  std::string_view text_;
  const std::string& file_;
  std::size_t line_ = 1;
  std::size_t line_start_ = 0;
  std::size_t at_ = 0;
};

/// Parses the first line. The line ends at a line break, at the end of the file or after `longest` bytes.
/// @throws parse_error if this version or this machine cannot read the archive
[[nodiscard]] inline archive_header parse_archive_header(std::string_view line, const std::string& file) {
  archive_cursor in{line, file};
  if (archive_header::begins(line) && !line.ends_with('\n') && line.size() < archive_header::longest)
    throw parse_error{{{file}, "the archive is cut off: its first line is incomplete", {}, severity::error}};
  if (!in.take(archive_header::magic))
    in.fail("is not a stancegraph archive", "an archive begins with <?stancegraph-archive");
  const auto version = in.number<unsigned>();
  if (std::find(archive_versions.begin(), archive_versions.end(), version) == archive_versions.end()) {
    std::string readable;
    for (const unsigned each : archive_versions) readable += (readable.empty() ? "" : ", ") + std::to_string(each);
    in.fail("the archive has format version " + std::to_string(version) + "; this program reads " + readable,
            version > archive_versions.back() ? "a newer stancegraph can read it" : "");
  }
  archive_header h;
  in.expect("\" format=\"");
  if (in.take("binary")) {
    h.format = archive_format::binary;
  } else if (in.take("text")) {
    h.format = archive_format::text;
  } else {
    in.expect("xml");
    h.format = archive_format::xml;
  }
  in.expect("\" byte_order=\"");
  if (h.format == archive_format::binary && !in.take(archive_header::byte_order(h.format)))
    in.fail("this binary archive was written on a machine with a different byte order",
            "write it there as text or XML, which every machine can read");
  if (h.format != archive_format::binary) in.expect("any");
  in.expect("\" directory=\"");
  h.directory = in.number<std::uint64_t>();
  in.expect("\" payload=\"");
  h.payload = in.number<std::uint64_t>();
  in.expect("\" xxh3=\"");
  h.checksum = in.number<std::uint64_t>(16, 16);
  in.expect("\"?>\n");
  return h;
}

}  // namespace stancegraph::detail
