// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/io/detail/fault_log.hpp"

namespace stancegraph::detail {

/// The text of a TOML file. It converts places given as lines and code points, as in toml++, to bytes.
class toml_source {
 public:
  /// Stores a text without its byte order mark. Anything that files of a corpus may not contain (invalid UTF-8, control
  /// characters, bidirectional controls) is logged and replaced, so that the rest can still be read.
  toml_source(std::string name, std::string_view text, fault_log& log) : name_{std::move(name)} {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text_ = text;
    lines_.push_back({0, 0, true});
    std::size_t faults = 0;
    std::size_t last_fault = 0;  // among those logged
    for (std::size_t at = 0, points = 0, next_mark = 0; at < text.size(); ++points) {
      if (at >= next_mark) {
        marks_.push_back({at, points, true});
        next_mark = at + mark_distance;
      }
      // A replacement has as many code points as the original has bytes.
      const char c = text_[at];
      std::size_t size = static_cast<unsigned char>(c) < 0x80 ? 1 : code_point_at(text_, at).size;
      if (c == '\n') {
        lines_.push_back({at + 1, points + 1, true});
      } else if (size != 1 || is_control(static_cast<unsigned char>(c))) {
        size = std::max<std::size_t>(size, 1);
        const bool is_line_end = c == '\r' && text_.compare(at, 2, "\r\n") == 0;
        if (const auto wrong = fault_in_text(std::string_view{text_}.substr(at, size), text_lines::many);
            wrong && !is_line_end) {
          if (faults++ < most_text_faults) {
            log.add(place_at(at), "found " + wrong->found);
            lines_with_faults_.push_back(lines_.size());
            last_fault = at;
          }
          text_.replace(at, size, size, '?');
          size = 1;
        }
        if (size != 1) lines_.back().is_ascii = false;
      }
      at += size;
    }
    if (faults > most_text_faults) {
      is_text_ = false;
      log.add(place_at(last_fault), "and " + std::to_string(faults - most_text_faults) +
                                        " more errors like these: the file is not UTF-8 text");
    }
  }

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// Is the text sound enough to be read as TOML?
  [[nodiscard]] bool is_text() const noexcept { return is_text_; }
  /// Was something in this line replaced?
  [[nodiscard]] bool has_fault_in_line(std::size_t line) const {
    return std::find(lines_with_faults_.begin(), lines_with_faults_.end(), line) != lines_with_faults_.end();
  }

  /// The byte for a line and a code point in it, both counted from 1.
  [[nodiscard]] std::size_t offset(std::size_t line, std::size_t column) const {
    if (line == 0 || column == 0) return 0;
    const mark& start = lines_[std::min(line, lines_.size()) - 1];
    return start.is_ascii ? std::min(start.at + column - 1, text_.size()) : walk(start.points + column - 1);
  }
  /// The line and column of a byte.
  [[nodiscard]] place place_at(std::size_t at) const {
    const mark& start = last_before(lines_, &mark::at, at);
    return {name_, static_cast<std::size_t>(&start - lines_.data()) + 1, at - start.at + 1};
  }

  /// The byte of the file from which byte `n` of a string's value comes; the string's first quote is at byte `at`.
  [[nodiscard]] std::size_t inside_string(std::size_t at, std::size_t n) const {
    const auto peek = [&](std::size_t i) { return i < text_.size() ? text_[i] : '\0'; };
    const char quote = peek(at);
    if (quote != '"' && quote != '\'') return at;
    if (peek(at + 1) == quote && peek(at + 2) == quote) {
      at += 3;
      at += peek(at) == '\r' && peek(at + 1) == '\n' ? 2 : peek(at) == '\n' ? 1 : 0;
    } else {
      ++at;
    }
    for (std::size_t done = 0; done < n && at < text_.size();) {
      if (quote == '\'' || text_[at] != '\\') {
        at += peek(at) == '\r' && peek(at + 1) == '\n' ? 2 : 1;
        ++done;
      } else if (const char escape = peek(at + 1); escape == 'u' || escape == 'U') {
        const std::size_t digits = escape == 'u' ? 4 : 8;
        std::uint32_t value = 0;
        std::from_chars(text_.data() + at + 2, text_.data() + std::min(at + 2 + digits, text_.size()), value, 16);
        done += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
        at += 2 + digits;
      } else if (escape == ' ' || escape == '\t' || escape == '\r' || escape == '\n') {
        at = std::min(text_.find_first_not_of(" \t\r\n", at + 1), text_.size());
      } else {
        at += 2;
        ++done;
      }
    }
    return at;
  }

 private:
  static constexpr std::size_t mark_distance = 1024;
  static constexpr std::size_t most_text_faults = 20;
  /// A byte, the number of code points before it and, for the beginning of a line, whether the line is ASCII.
  struct mark {
    std::size_t at;
    std::size_t points;
    bool is_ascii;
  };

  /// The last mark that is not after a byte or a code point. @pre the first one is not
  static const mark& last_before(const std::vector<mark>& marks, std::size_t mark::*part, std::size_t limit) {
    return *(std::partition_point(marks.begin(), marks.end(), [=](const mark& m) { return m.*part <= limit; }) - 1);
  }
  std::size_t step(std::size_t at) const { return at + std::max<std::size_t>(1, code_point_at(text_, at).size); }
  std::size_t walk(std::size_t points) const {
    if (marks_.empty()) return 0;
    mark m = last_before(marks_, &mark::points, points);
    for (; m.points < points && m.at < text_.size(); ++m.points) m.at = step(m.at);
    return m.at;
  }

  std::string name_;
  std::string text_;
  std::vector<mark> lines_;
  std::vector<mark> marks_;
  std::vector<std::size_t> lines_with_faults_;  // lines in which something was replaced
  bool is_text_ = true;
};

}  // namespace stancegraph::detail
