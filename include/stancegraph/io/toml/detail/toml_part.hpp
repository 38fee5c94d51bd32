// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <toml++/toml.h>

#include "stancegraph/core/text.hpp"
#include "stancegraph/io/toml/detail/toml_scan.hpp"
#include "stancegraph/io/toml/detail/toml_source.hpp"

namespace stancegraph::detail {

/// The reason why a text is not valid TOML. It converts to true if there is one.
struct toml_fault {
  std::size_t at = 0;     ///< byte offset in the whole text
  std::string message{};  ///< empty: the text is valid
  std::string hint{};

  explicit operator bool() const noexcept { return !message.empty(); }
};

/// A part of a TOML text that is parsed separately.
///
/// toml++ counts lines from the beginning of its input and stores the name of the file with each value. Here that name
/// is the number of the part's first line, so that each value knows its place in the whole text.
class toml_part {
 public:
  /// The part that begins at `begin`, which is the beginning of a line, and that the scan has examined.
  toml_part(const toml_source& source, std::size_t begin, const toml_scan& scan)
      : source_{source}, begin_{begin}, scan_{scan} {}

  /// Parses the part. @returns the first fault, if any
  [[nodiscard]] toml_fault parse_into(toml::table& table) const {
    const auto& obstacle = scan_.first_obstacle();
    const std::size_t size = obstacle ? obstacle->statement : scan_.size();
    const std::string_view text = source_.text().substr(begin_, size);
    const auto broken = [&](const toml::parse_error& wrong) {
      const std::string what = in_quotes(wrong.description(), 200);
      std::size_t at = offset(source_, wrong.source(), wrong.source().begin);
      // The end of a part is the beginning of the next part, which has no fault.
      if (at == begin_ + size && at != source_.text().size()) --at;
      return toml_fault{at, "not valid TOML: " + what.substr(1, what.size() - 2)};
    };
    // Without exceptions, toml++ returns either a table or an error.
    const auto take = [&](auto&& parsed) -> toml_fault {
      if constexpr (std::same_as<std::remove_cvref_t<decltype(parsed)>, toml::table>)
        table = std::move(parsed);
      else if (parsed)
        table = std::move(parsed).table();
      else
        return broken(parsed.error());
      return {};
    };
    try {
      if (auto wrong = take(toml::parse(text, std::to_string(source_.place_at(begin_).line)))) return wrong;
    } catch (const toml::parse_error& wrong) {
      return broken(wrong);
    }
    if (obstacle) return toml_fault{begin_ + obstacle->at, obstacle->message, obstacle->hint};
    return {};
  }

  /// The byte in the whole text for a position within a part.
  [[nodiscard]] static std::size_t offset(const toml_source& source, const toml::source_region& in,
                                          const toml::source_position& at) {
    std::size_t first_line = 1;
    if (in.path) std::from_chars(in.path->data(), in.path->data() + in.path->size(), first_line);
    return at.line == 0 ? 0 : source.offset(first_line + at.line - 1, at.column);
  }

 private:
  const toml_source& source_;
  std::size_t begin_;
  const toml_scan& scan_;
};

/// The beginning of the first line after byte `at` that is the header of a table, or the end of the text.
[[nodiscard]] inline std::size_t next_toml_header(std::string_view text, std::size_t at) {
  while ((at = text.find('\n', at)) != std::string_view::npos)
    if (is_toml_header(text.substr(++at))) return at;
  return text.size();
}

}  // namespace stancegraph::detail
