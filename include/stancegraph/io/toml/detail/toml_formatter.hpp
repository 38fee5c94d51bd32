// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/toml/detail/toml_fields.hpp"
#include "stancegraph/io/toml/detail/toml_file.hpp"
#include "stancegraph/io/toml/detail/toml_words.hpp"

namespace stancegraph::detail {

/// The comment that begins at a byte, from its `#` to the end of the line, without trailing spaces.
[[nodiscard]] inline std::string_view toml_comment(const toml_file& file, std::size_t begin) {
  const std::string_view from = file.source().text().substr(begin);
  const std::string_view line = from.substr(0, from.find('\n'));
  return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

/// Rewrites a file of a corpus with its comments. A comment belongs to the item before it on the same line, otherwise
/// to the next item; a comment within a list is moved before the key.
/// @pre the file has no faults
class toml_formatter {
 public:
  explicit toml_formatter(const toml_file& file) : file_{file} {
    collect_parts();
    attach_comments();
  }

  std::string text() {
    std::string out;
    if (!parts_.empty()) split_file_header(out);
    bool has_defaults = false;
    for (const std::string_view name : toml_defaults)
      for (part& p : parts_)
        if (p.record == nullptr && p.key == name) has_defaults = true, write_key(out, p);
    for (part& p : parts_)
      if (p.record == nullptr && std::find(toml_defaults.begin(), toml_defaults.end(), p.key) == toml_defaults.end())
        has_defaults = true, write_key(out, p);
    bool is_first = !has_defaults;
    for (std::size_t i = 0; i != parts_.size(); ++i) {
      if (!parts_[i].is_header) continue;
      if (!is_first) out += '\n';
      is_first = false;
      write_record(out, i);
    }
    if (!last_.empty() && !parts_.empty()) out += '\n';
    write_blocks(out, last_);
    return out;
  }

 private:
  struct note {
    std::string_view text;
    bool is_after_blank;  ///< true if an empty line precedes it
  };
  /// The header of a record, a key of a record, or a key before the first table.
  struct part {
    std::size_t begin;
    std::size_t end;
    std::string_view key;
    const toml::node* value = nullptr;
    const toml_record* record = nullptr;
    bool is_header = false;
    std::vector<note> before{};
    std::string_view behind{};
    bool is_apart = false;  ///< true if an empty line separates it from its comments
  };

  void collect_parts() {
    for (const auto& [key, value] : file_.root()) {
      const bool has_records = value.is_array() && !value.as_array()->empty();
      if (!has_records) parts_.push_back({file_.begin(key), file_.end(value), key.str(), &value});
    }
    for (const toml_record& r : file_.records()) {
      parts_.push_back({r.at, r.at, to_word(r.kind), nullptr, &r, true});
      for (const auto& [key, value] : *r.table)
        parts_.push_back({file_.begin(key), file_.end(value), key.str(), &value, &r});
    }
    std::stable_sort(parts_.begin(), parts_.end(), less_by(&part::begin));
  }
  [[nodiscard]] std::size_t line_of(std::size_t at) const { return file_.source().place_at(at).line; }

  void attach_comments() {
    std::size_t line_before = 0;  // line of the last comment or part
    std::size_t next = 0;
    for (const std::size_t begin : file_.comments()) {
      const std::string_view text = toml_comment(file_, begin);
      const std::size_t line = line_of(begin);
      for (; next != parts_.size() && parts_[next].begin < begin; ++next) pass(parts_[next], line_before);
      part* const last = next == 0 ? nullptr : &parts_[next - 1];
      if (last != nullptr && begin < last->end)
        last->before.push_back({text, false});
      else if (last != nullptr && line_of(last->end) == line && last->behind.empty())
        last->behind = text;
      else
        (next == parts_.size() ? last_ : parts_[next].before).push_back({text, line > line_before + 1});
      line_before = line;
    }
    for (; next != parts_.size(); ++next) pass(parts_[next], line_before);
  }
  void pass(part& p, std::size_t& line_before) const {
    p.is_apart = !p.before.empty() && line_of(p.begin) > line_before + 1;
    line_before = line_of(p.end);
  }

  /// Comments at the top of a file followed by an empty line are about the file and stay there.
  void split_file_header(std::string& out) {
    part& first = parts_.front();
    std::size_t size = first.before.size();
    if (!first.is_apart)
      while (size != 0 && !first.before[--size].is_after_blank) {
      }
    if (size == 0) return;
    write_blocks(out, {first.before.begin(), first.before.begin() + static_cast<std::ptrdiff_t>(size)});
    out += '\n';
    first.before.erase(first.before.begin(), first.before.begin() + static_cast<std::ptrdiff_t>(size));
    first.is_apart = false;
  }

  static void write_blocks(std::string& out, const std::vector<note>& notes) {
    for (std::size_t i = 0; i != notes.size(); ++i) {
      if (i != 0 && notes[i].is_after_blank) out += '\n';
      out += std::string{notes[i].text} + "\n";
    }
  }
  static void end_line(std::string& out, const part& p) {
    if (!p.behind.empty()) out += " " + std::string{p.behind};
    out += '\n';
  }

  void write_record(std::string& out, std::size_t header) const {
    const part& p = parts_[header];
    write_blocks(out, p.before);
    if (p.is_apart) out += '\n';
    out += "[[" + std::string{p.key} + "]]";
    end_line(out, p);
    // The keys of a record follow its header.
    std::size_t end = header + 1;
    while (end != parts_.size() && parts_[end].record == p.record && !parts_[end].is_header) ++end;
    for (const toml_field& f : toml_fields(p.record->kind))
      for (std::size_t i = header + 1; i != end; ++i)
        if (parts_[i].key == f.name) write_key(out, parts_[i]);
  }

  static void write_key(std::string& out, const part& p) {
    for (const note& n : p.before) out += std::string{n.text} + "\n";
    if (const toml::array* list = p.value->as_array()) {
      std::vector<std::string> items;
      for (const toml::node& each : *list) items.push_back(scalar(each, true));
      out += toml_list(p.key, items);
    } else {
      out += std::string{p.key} + " = " + scalar(*p.value, false);
    }
    end_line(out, p);
  }
  static std::string scalar(const toml::node& value, bool is_in_list) {
    if (const auto* number = value.as_integer()) return std::to_string(number->get());
    if (const auto* flag = value.as_boolean()) return flag->get() ? "true" : "false";
    return toml_string(value.as_string()->get(), is_in_list);
  }

  const toml_file& file_;
  std::vector<part> parts_;
  std::vector<note> last_;  ///< comments after the last record
};

/// Do two files have the same content and the same comments, in any order?
[[nodiscard]] inline bool is_same_toml(const toml_file& a, const toml_file& b) {
  const auto comments = [](const toml_file& file) {
    std::vector<std::string_view> texts;
    for (const std::size_t begin : file.comments()) texts.push_back(toml_comment(file, begin));
    std::sort(texts.begin(), texts.end());
    return texts;
  };
  return a.is_whole() && b.is_whole() && a.root() == b.root() && comments(a) == comments(b);
}

/// The canonical text of a file without faults.
/// @throws error if that would change the content; the text is read again to be sure
[[nodiscard]] inline std::string formatted(const toml_file& file) {
  std::string text = toml_formatter{file}.text();
  fault_log log;
  if (!is_same_toml(file, {file.source().name(), text, log}) || log.count() != 0)
    throw error{file.source().name() + ": cannot be formatted without changing what it says"};
  return text;
}

}  // namespace stancegraph::detail
