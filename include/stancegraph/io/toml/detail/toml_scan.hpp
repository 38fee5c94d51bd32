// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/text.hpp"

namespace stancegraph::detail {

/// Is an unquoted value safe for toml++: true, false, an integer, a decimal number, a date, a time, or a date and time?
[[nodiscard]] inline bool is_bare_toml_value(std::string_view text) {
  const auto fits = [&](std::string_view pattern) {
    return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                      [](char c, char p) { return p == 'd' ? c >= '0' && c <= '9' : c == p; });
  };
  for (const auto* each : {"true", "false", "dddd-dd-dd", "dd:dd:dd", "dddd-dd-ddTdd:dd:dd", "dddd-dd-ddTdd:dd:ddZ",
                           "dddd-dd-ddTdd:dd:dd+dd:dd", "dddd-dd-ddTdd:dd:dd-dd:dd"})
    if (fits(each)) return true;
  constexpr std::size_t longest = 40;
  if (text.size() > longest) return false;
  const bool is_hex = text.starts_with("0x");
  if (is_hex)
    text.remove_prefix(2);
  else if (text.starts_with('+') || text.starts_with('-'))
    text.remove_prefix(1);
  const std::string_view digits = is_hex ? "0123456789abcdefABCDEF" : "0123456789";
  bool has_point = is_hex;
  bool is_after_digit = false;
  for (const char c : text) {
    const bool is_digit = digits.find(c) != std::string_view::npos;
    const bool is_joint = is_after_digit && (c == '_' || (c == '.' && !has_point));
    if (!is_digit && !is_joint) return false;
    has_point = has_point || c == '.';
    is_after_digit = is_digit;
  }
  return is_after_digit;
}

/// Is a line the header of a table, `[name]` or `[[name]]`? Decided from its beginning alone; no item of a list looks
/// like that.
[[nodiscard]] inline bool is_toml_header(std::string_view line) {
  constexpr std::string_view blanks = " \t";
  const auto trim = [&] { line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size())); };
  trim();
  if (!line.starts_with('[')) return false;
  line.remove_prefix(line.starts_with("[[") ? 2 : 1);
  trim();
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto end = std::find_if_not(line.begin(), line.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  });
  const std::string_view name = line.substr(0, static_cast<std::size_t>(end - line.begin()));
  line.remove_prefix(name.size());
  trim();
  return !name.empty() && is_letter(name.front()) && !is_bare_toml_value(name) && line.starts_with(']');
}

/// How much of a TOML text to scan.
enum class toml_extent : std::uint8_t {
  whole,         ///< the whole text
  to_next_table  ///< from the first line to the next header of a table
};

/// Scans a TOML text and distinguishes strings from comments. The result is exact for valid TOML and, for other texts,
/// up to the first fault.
///
/// The scan also finds input that toml++ up to version 3.4 must not receive, because it asserts, recurses without limit
/// or accepts invalid TOML: a table without a name (`[[[`), invalid values, non-ASCII letters outside strings or after
/// a backslash at the end of a line, quotes within other values, and long chains of dotted keys. It also finds unclosed
/// strings and lists, for which toml++ reports something else.
class toml_scan {
 public:
  /// Input that must not be parsed, and the beginning of its statement.
  struct obstacle {
    std::size_t at;
    std::size_t statement;
    std::string message;
    std::string hint{};
  };

  /// @complexity linear in the bytes
  explicit toml_scan(std::string_view text, toml_extent extent = toml_extent::whole) : text_{text} {
    while (at_ < text_.size() && !obstacle_) {
      const bool is_header = is_line_start_ && open_.empty() && text_[at_] == '[';
      if (is_header && statement_ != 0 && extent == toml_extent::to_next_table) return;
      step();
    }
    if (!open_.empty() && !obstacle_) stop_at_open_bracket();
  }

  /// The size of the text, or of the part before the next header.
  /// @pre there is no obstacle
  [[nodiscard]] std::size_t size() const noexcept { return at_ < text_.size() ? statement_ : text_.size(); }

  /// The bytes at which comments begin.
  [[nodiscard]] const std::vector<std::size_t>& comments() const noexcept { return comments_; }
  [[nodiscard]] const std::optional<obstacle>& first_obstacle() const noexcept { return obstacle_; }

 private:
  static constexpr std::size_t most_dots = 1000;
  static constexpr char bare_value = '\1';  // a byte that occurs in no text

  [[nodiscard]] char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  [[nodiscard]] bool is_ascii(std::size_t at) const { return static_cast<unsigned char>(peek(at)) < 0x80; }
  [[nodiscard]] bool is_three(std::size_t at, char quote) const {
    return peek(at) == quote && peek(at + 1) == quote && peek(at + 2) == quote;
  }
  [[nodiscard]] static bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '"' || c == '\'';
  }
  void stop(std::size_t at, std::string message, std::string hint = {}) {
    obstacle_ = {at, statement_, std::move(message), std::move(hint)};
  }
  void stop_at_open_bracket() {
    const bool is_list = open_.front() == '[';
    stop(opened_, is_list ? "the list is not closed" : "the table in braces is not closed",
         is_list ? "it ends with ]" : "it ends with }");
  }
  [[nodiscard]] bool is_value_next() const {
    return before_ == '=' || ((before_ == '[' || before_ == ',') && open_.ends_with('['));
  }

  void step() {
    const char c = text_[at_];
    if (c == '\n') {
      ++at_;
      is_header_ = false;
      is_line_start_ = true;
      if (open_.empty()) {
        statement_ = at_;
        before_ = '\n';
      }
      return;
    }
    if (is_line_start_ && open_.empty() && c == '[') {
      std::size_t name = at_ + (peek(at_ + 1) == '[' ? 2 : 1);
      while (peek(name) == ' ' || peek(name) == '\t') ++name;
      if (!begins_name(peek(name))) return stop(name, "expected the name of a table");
      is_header_ = true;
    }
    if (is_line_start_ && !open_.empty() && c == '[' && is_toml_header(text_.substr(at_)))
      return stop_at_open_bracket();
    is_line_start_ = is_line_start_ && (c == ' ' || c == '\t');
    if (c == '#') return comment_line();
    if (c == '"' || c == '\'') {
      if (std::string_view{"\n=,[{."}.find(before_) == std::string_view::npos)
        return stop(at_, "found a quote where a string cannot begin");
      before_ = c;
      return string();
    }
    if (c != ' ' && c != '\t' && c != '\r') {
      if (before_ == bare_value && std::string_view{",]}"}.find(c) == std::string_view::npos)
        return stop(at_, "found " + in_quotes(word_at(at_)) + " after a value");
      if (is_value_next() && c == '}') return stop(at_, "found '}' where a value begins");
      if (is_value_next() && std::string_view{",][{="}.find(c) == std::string_view::npos) return value();
    }
    if (!is_ascii(at_))
      return stop(at_, "found " + in_quotes(text_.substr(at_, code_point_at(text_, at_).size)) + " outside of quotes");
    if (c == '.' && ++dots_ > most_dots)
      return stop(at_, "more than " + std::to_string(most_dots) + " dotted keys", "a corpus has none");
    if (!is_header_ && (c == '[' || c == '{')) {
      if (open_.empty()) opened_ = at_;
      open_ += c;
    }
    if (!is_header_ && (c == ']' || c == '}') && !open_.empty()) open_.pop_back();
    if (c != ' ' && c != '\t' && c != '\r') before_ = c;
    ++at_;
  }

  [[nodiscard]] std::string_view word_at(std::size_t at) const {
    return text_.substr(at, std::min(text_.find_first_of(" \t\r\n,]}#", at), text_.size()) - at);
  }
  void value() {
    const std::string_view word = word_at(at_);
    constexpr std::size_t longest_hint = 40;
    if (!is_bare_toml_value(word))
      return stop(at_, "found " + in_quotes(word, 40) + " where a value begins",
                  word.size() > longest_hint || word.find_first_of("\"\\") != std::string_view::npos
                      ? "write texts in quotes"
                      : "write a text in quotes: \"" + std::string{word} + "\"");
    before_ = bare_value;
    at_ += word.size();
  }

  void comment_line() {
    comments_.push_back(at_);
    at_ = std::min(text_.find('\n', at_), text_.size());
  }

  void string() {
    const std::size_t begin = at_;
    const char quote = text_[at_];
    const bool is_long = is_three(at_, quote);
    at_ += is_long ? 3 : 1;
    for (; at_ < text_.size() && (is_long ? !is_three(at_, quote) : text_[at_] != quote && text_[at_] != '\n'); ++at_) {
      if (quote != '"' || text_[at_] != '\\') continue;
      const std::size_t next = std::min(text_.find_first_not_of(" \t\r\n", at_ + 1), text_.size());
      if (!is_ascii(next) && (is_long || next == at_ + 1))
        return stop(at_, "a backslash is followed by " + in_quotes(text_.substr(next, code_point_at(text_, next).size)),
                    "write two backslashes for one");
      ++at_;
    }
    at_ = std::min(at_, text_.size());
    if (peek(at_) != quote)
      return stop(begin, "the text is not closed",
                  is_long ? "it ends with three quotes, as it begins" : "it ends with a quote in the same line");
    if (is_long) {
      // Up to two quotes before the closing ones belong to the string.
      at_ += 3;
      for (int i = 0; i != 2 && peek(at_) == quote; ++i) ++at_;
    } else {
      ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t statement_ = 0;
  std::size_t dots_ = 0;
  char before_ = '\n';      // the last non-blank character; a line break at the beginning of a statement
  std::string open_;        // open brackets
  std::size_t opened_ = 0;  // place of the first open bracket
  bool is_line_start_ = true;
  bool is_header_ = false;
  std::vector<std::size_t> comments_;
  std::optional<obstacle> obstacle_;
};

}  // namespace stancegraph::detail
