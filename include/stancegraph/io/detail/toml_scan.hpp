// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/text.hpp"

namespace stancegraph::detail {

/// Walks over a TOML text and tells strings from comments and tables. Exact for a text that is TOML, and for any other
/// up to where it ceases to be.
///
/// It also finds what toml++ must not be given, as up to version 3.4 it asserts, recurses without end or leaves the
/// language's rules on it: a table without a name (`[[[`), letters that are not ASCII outside of strings, or in them
/// after a backslash that ends a line, quotes within other values, and long chains of dotted keys.
class toml_scan {
 public:
  /// A comment from its `#` up to the end of its line, without blanks at the end.
  struct comment {
    std::size_t begin;
    std::string_view text;
  };
  /// What must not be parsed, and the beginning of the statement it stands in.
  struct obstacle {
    std::size_t at;
    std::size_t statement;
    std::string message;
  };

  /// @complexity linear in the bytes
  explicit toml_scan(std::string_view text) : text_{text} {
    while (at_ < text_.size() && !obstacle_) step();
  }

  [[nodiscard]] const std::vector<comment>& comments() const noexcept { return comments_; }
  [[nodiscard]] const std::optional<obstacle>& first_obstacle() const noexcept { return obstacle_; }

 private:
  static constexpr std::size_t most_dots = 1000;

  [[nodiscard]] char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  [[nodiscard]] bool is_ascii(std::size_t at) const { return static_cast<unsigned char>(peek(at)) < 0x80; }
  [[nodiscard]] bool is_three(std::size_t at, char quote) const {
    return peek(at) == quote && peek(at + 1) == quote && peek(at + 2) == quote;
  }
  [[nodiscard]] static bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '"' || c == '\'';
  }
  void stop(std::size_t at, std::string message) { obstacle_ = {at, statement_, std::move(message)}; }

  void step() {
    const char c = text_[at_];
    if (c == '\n') {
      ++at_;
      is_header_ = false;
      is_line_start_ = true;
      if (depth_ == 0) {
        statement_ = at_;
        before_ = '\n';
      }
      return;
    }
    if (is_line_start_ && depth_ == 0 && c == '[') {
      std::size_t name = at_ + (peek(at_ + 1) == '[' ? 2 : 1);
      while (peek(name) == ' ' || peek(name) == '\t') ++name;
      if (!begins_name(peek(name))) return stop(name, "expected the name of a table");
      is_header_ = true;
    }
    is_line_start_ = is_line_start_ && (c == ' ' || c == '\t');
    if (c == '#') return comment_line();
    if (c == '"' || c == '\'') {
      if (std::string_view{"\n=,[{."}.find(before_) == std::string_view::npos)
        return stop(at_, "found a quote where no string can begin");
      before_ = c;
      return string();
    }
    if (!is_ascii(at_))
      return stop(at_, "found " + in_quotes(text_.substr(at_, code_point_at(text_, at_).size)) + " outside of quotes");
    if (c == '.' && ++dots_ > most_dots)
      return stop(at_, "more than " + std::to_string(most_dots) + " dotted keys or numbers with a point");
    if (!is_header_ && (c == '[' || c == '{')) ++depth_;
    if (!is_header_ && (c == ']' || c == '}') && depth_ != 0) --depth_;
    if (c != ' ' && c != '\t' && c != '\r') before_ = c;
    ++at_;
  }

  void comment_line() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::size_t last = text_.find_last_not_of(" \t\r", end - 1);
    comments_.push_back({at_, text_.substr(at_, last + 1 - at_)});
    at_ = end;
  }

  void string() {
    const char quote = text_[at_];
    const bool is_long = is_three(at_, quote);
    at_ += is_long ? 3 : 1;
    for (; at_ < text_.size() && (is_long ? !is_three(at_, quote) : text_[at_] != quote && text_[at_] != '\n'); ++at_) {
      if (quote != '"' || text_[at_] != '\\') continue;
      const std::size_t next = std::min(text_.find_first_not_of(" \t\r\n", at_ + 1), text_.size());
      if (!is_ascii(next) && (is_long || next == at_ + 1))
        return stop(at_, "a backslash that ends a line or stands alone, before " +
                             in_quotes(text_.substr(next, code_point_at(text_, next).size)));
      ++at_;
    }
    at_ = std::min(at_, text_.size());
    if (is_long && at_ < text_.size()) {
      // Up to two quotes before the closing ones belong to the string.
      at_ += 3;
      for (int i = 0; i != 2 && peek(at_) == quote; ++i) ++at_;
    } else if (peek(at_) == quote) {
      ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t statement_ = 0;
  std::size_t depth_ = 0;
  std::size_t dots_ = 0;
  char before_ = '\n';  // the last that is no blank; a line break where a statement begins
  bool is_line_start_ = true;
  bool is_header_ = false;
  std::vector<comment> comments_;
  std::optional<obstacle> obstacle_;
};

}  // namespace stancegraph::detail
