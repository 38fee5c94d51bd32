// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <toml++/toml.h>

#include "stancegraph/core/near_name.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/toml/detail/toml_fields.hpp"
#include "stancegraph/io/toml/detail/toml_part.hpp"
#include "stancegraph/io/toml/detail/toml_scan.hpp"
#include "stancegraph/io/toml/detail/toml_source.hpp"

namespace stancegraph::detail {

/// The keys allowed before the first table: defaults for the statements and relations of the file.
inline constexpr auto toml_defaults = std::to_array<std::string_view>({"document", "coder"});

/// A record of a file, with its keys and the types of its values checked, and nothing else.
struct toml_record {
  record_kind kind;
  const toml::table* table;
  std::size_t at;                           ///< byte offset of its header
  std::vector<std::string_view> told_of{};  ///< fields for which a fault has been reported
};

/// A TOML file of a corpus: its records and their places.
class toml_file {
 public:
  toml_file(std::string name, std::string_view text, fault_log& log)
      : source_{std::move(name), text, log}, scan_{source_.is_text() ? source_.text() : ""}, log_{log} {
    if (!source_.is_text()) {
      hidden_.fill(true);
    } else if (const toml_fault wrong = toml_part{source_, 0, scan_}.parse_into(root_)) {
      read_parts(wrong);
    } else {
      is_whole_ = true;
      outline(root_);
    }
  }
  toml_file(const toml_file&) = delete;
  toml_file& operator=(const toml_file&) = delete;

  [[nodiscard]] const toml_source& source() const noexcept { return source_; }
  /// The bytes at which comments begin.
  [[nodiscard]] const std::vector<std::size_t>& comments() const noexcept { return scan_.comments(); }
  /// The keys before the first table and, if the whole file is valid, everything else.
  [[nodiscard]] const toml::table& root() const noexcept { return root_; }
  /// Is the whole file valid TOML, so that all its records are known?
  [[nodiscard]] bool is_whole() const noexcept { return is_whole_; }
  /// Could records of a kind be in a part that could not be read?
  [[nodiscard]] bool may_hide(record_kind kind) const { return hidden_[static_cast<std::size_t>(kind)]; }
  /// The records; those of a kind are in the order of the file.
  [[nodiscard]] const std::vector<toml_record>& records() const noexcept { return records_; }
  /// The string of a default, or null.
  [[nodiscard]] const toml::node* default_of(std::string_view key) const {
    const toml::node* found = root_.get(key);
    return found != nullptr && found->is_string() ? found : nullptr;
  }

  [[nodiscard]] std::size_t begin(const toml::key& key) const { return begin(key.source()); }
  [[nodiscard]] std::size_t begin(const toml::node& node) const { return begin(node.source()); }
  /// The byte after a value.
  [[nodiscard]] std::size_t end(const toml::node& node) const {
    return toml_part::offset(source_, node.source(), node.source().end);
  }

 private:
  [[nodiscard]] std::size_t begin(const toml::source_region& region) const {
    return toml_part::offset(source_, region, region.begin);
  }
  void fault(std::size_t at, std::string message, std::string hint = {}) {
    log_.add(source_.place_at(at), std::move(message), std::move(hint));
  }

  /// Reads a text that is not valid TOML table by table, so that a fault in one table does not hide faults in others.
  /// @param first the fault of the text as a whole
  void read_parts(const toml_fault& first) {
    const std::string_view text = source_.text();
    const std::size_t faults_before = log_.count();
    for (std::size_t begin = 0, end = 0; begin != text.size(); begin = end) {
      if (log_.is_full()) {
        hidden_.fill(true);
        return log_.cut();
      }
      const toml_scan scan{text.substr(begin), toml_extent::to_next_table};
      end = begin + scan.size();
      toml::table part;
      if (const toml_fault wrong = toml_part{source_, begin, scan}.parse_into(part)) {
        tell(wrong);
        end = next_toml_header(text, wrong.at);
        hide(text.substr(begin, end - begin), begin == 0);
      } else {
        toml::table& kept = begin == 0 ? root_ : parts_.emplace_back();
        kept = std::move(part);
        const std::size_t records_before = records_.size();
        outline(kept);
        if (begin != 0 && records_.size() == records_before) parts_.pop_back();
      }
    }
    // Each table alone may be valid.
    if (log_.count() == faults_before) tell(first);
  }

  void tell(const toml_fault& wrong) {
    if (!source_.has_fault_in_line(source_.place_at(wrong.at).line)) fault(wrong.at, wrong.message, wrong.hint);
  }

  /// Records what an unreadable part may contain: the records named by its headers and, at the beginning of the file,
  /// those named by its keys, and the defaults.
  void hide(std::string_view part, bool is_top) {
    for (std::size_t end = 0; !part.empty(); part.remove_prefix(std::min(end + 1, part.size()))) {
      end = std::min(part.find('\n'), part.size());
      std::string_view line = part.substr(0, end);
      line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
      const bool is_header = line.starts_with('[');
      is_top = is_top && !is_header;
      if (!is_header && !is_top) continue;
      line.remove_prefix(std::min(line.find_first_not_of("[ \t"), line.size()));
      const std::string_view word = line.substr(0, line.find_first_not_of("abcdefghijklmnopqrstuvwxyz"));
      if (const auto kind = from_word<record_kind>(word))
        hidden_[static_cast<std::size_t>(*kind)] = true;
      else if (is_header)
        hidden_.fill(true);
      if (is_top && std::find(toml_defaults.begin(), toml_defaults.end(), word) != toml_defaults.end())
        are_defaults_hidden_ = true;
    }
  }

  void outline(const toml::table& part) {
    for (const auto& [key, value] : part) {
      const auto kind = from_word<record_kind>(key.str());
      if (kind && (value.is_array() || value.is_table() || *kind != record_kind::document))
        add_records(*kind, value);
      else if (std::find(toml_defaults.begin(), toml_defaults.end(), key.str()) != toml_defaults.end())
        check_string(key.str(), value);
      else if (told_at_top_.try_emplace(std::string{key.str()}, source_.place_at(begin(key))).second)
        unknown_at_top(key, value);
    }
  }

  void unknown_at_top(const toml::key& key, const toml::node& value) {
    const bool is_table = value.is_table() || value.is_array();
    const auto known = is_table ? std::vector<std::string_view>(vocabulary<record_kind>::words.begin(),
                                                                vocabulary<record_kind>::words.end())
                                : std::vector<std::string_view>(toml_defaults.begin(), toml_defaults.end());
    fault(begin(key), (is_table ? "unknown table " : "unknown key ") + in_quotes(key.str()),
          suggestion(key.str(), known));
  }

  void add_records(record_kind kind, const toml::node& value) {
    const std::string header = "[[" + std::string{to_word(kind)} + "]]";
    const toml::array* const list = value.as_array();
    if (list == nullptr) return fault(begin(value), "expected " + header + ", found " + type_name(value));
    for (const toml::node& each : *list) {
      if (!each.is_table()) {
        fault(begin(each), "expected a table as in " + header + ", found " + type_name(each));
        continue;
      }
      records_.push_back({kind, each.as_table(), begin(each)});
      check_record(records_.back());
    }
  }

  void check_record(toml_record& r) {
    const auto& fields = toml_fields(r.kind);
    const auto named = [&](std::string_view name) {
      return std::find_if(fields.begin(), fields.end(), [=](const toml_field& each) { return each.name == name; });
    };
    for (const auto& [key, value] : *r.table) {
      const auto known = named(key.str());
      if (known != fields.end()) {
        if (!check(*known, value)) r.told_of.push_back(known->name);
        continue;
      }
      std::vector<std::string_view> names;
      for (const toml_field& f : fields) names.push_back(f.name);
      fault(begin(key), "unknown key " + in_quotes(key.str()) + " of " + with_article(to_word(r.kind)),
            suggestion(key.str(), names));
      // Do not also report the correctly spelt key as missing.
      if (const auto near = nearest_name(key.str(), names); near && !r.table->contains(*near))
        r.told_of.push_back(named(*near)->name);
    }
    if (are_defaults_hidden_)
      for (const std::string_view name : toml_defaults)
        if (!r.table->contains(name)) r.told_of.push_back(name);
    const toml::node* const id = r.table->get("id");
    for (const toml_field& f : fields)
      if (f.needed == need::required && !r.table->contains(f.name) &&
          std::find(r.told_of.begin(), r.told_of.end(), f.name) == r.told_of.end()) {
        fault(r.at,
              (id != nullptr && id->is_string() ? std::string{to_word(r.kind)} + " " + in_quotes(id->as_string()->get())
                                                : with_article(to_word(r.kind))) +
                  " has no " + in_quotes(f.name));
        r.told_of.push_back(f.name);
      }
  }

  bool check(const toml_field& f, const toml::node& value) {
    switch (f.shape) {
      case toml_shape::string:
        return check_string(f.name, value);
      case toml_shape::integer:
        return value.is_integer() || wrong_type(f.name, value, "a whole number");
      case toml_shape::boolean:
        return value.is_boolean() || wrong_type(f.name, value, "true or false");
      case toml_shape::strings: {
        const toml::array* const list = value.as_array();
        if (list == nullptr) return wrong_type(f.name, value, "a list of strings");
        bool is_right = true;
        for (const toml::node& each : *list) is_right = check_string(f.name, each) && is_right;
        return is_right;
      }
      case toml_shape::span:
        break;
    }
    const toml::array* const list = value.as_array();
    if (list == nullptr) return wrong_type(f.name, value, "[start, end]");
    bool is_right = true;
    for (const toml::node& each : *list)
      is_right = (each.is_integer() || wrong_type(f.name, each, "a whole number")) && is_right;
    if (is_right && list->size() != 2) {
      fault(begin(value),
            in_quotes(f.name) + ": expected [start, end], found a list of " + std::to_string(list->size()));
      return false;
    }
    return is_right;
  }
  bool check_string(std::string_view name, const toml::node& value) {
    return value.is_string() || wrong_type(name, value, "a string");
  }
  bool wrong_type(std::string_view name, const toml::node& value, std::string_view expected) {
    const std::size_t from = begin(value);
    std::string_view written = source_.text().substr(from, std::max(end(value), from) - from);
    while (!written.empty() && std::string_view{" \t\r\n"}.find(written.back()) != std::string_view::npos)
      written.remove_suffix(1);
    std::string hint;
    constexpr std::size_t longest = 40;
    if (written.size() <= longest && !value.is_array() && !value.is_table()) {
      if (expected == "a string") hint = "write it in quotes: \"" + std::string{written} + "\"";
      if (expected == "a list of strings" && value.is_string())
        hint = "write it in brackets: [" + std::string{written} + "]";
      if (expected == "a whole number" && value.is_string()) hint = "write it without quotes";
    }
    fault(from, in_quotes(name) + ": expected " + std::string{expected} + ", found " + type_name(value),
          std::move(hint));
    return false;
  }

  static std::string suggestion(std::string_view word, const std::vector<std::string_view>& known) {
    if (const auto near = nearest_name(word, known)) return "did you mean " + in_quotes(*near) + "?";
    std::string all = "expected";
    for (const std::string_view each : known) all += (all.ends_with("expected") ? " " : ", ") + std::string{each};
    return all;
  }
  static std::string with_article(std::string_view noun) {
    return (std::string_view{"aeiou"}.find(noun.front()) == std::string_view::npos ? "a " : "an ") + std::string{noun};
  }
  static std::string type_name(const toml::node& node) {
    switch (node.type()) {
      case toml::node_type::string:
        return "a string";
      case toml::node_type::integer:
        return "a whole number";
      case toml::node_type::floating_point:
        return "a number with a point";
      case toml::node_type::boolean:
        return "true or false";
      case toml::node_type::date:
        return "a date";
      case toml::node_type::time:
        return "a time";
      case toml::node_type::date_time:
        return "a date and time";
      case toml::node_type::array:
        return "a list";
      default:
        return "a table";
    }
  }

  toml_source source_;
  toml_scan scan_;
  toml::table root_;
  std::list<toml::table> parts_;  // the following tables, if the file is not valid as a whole
  std::vector<toml_record> records_;
  bool is_whole_ = false;
  bool are_defaults_hidden_ = false;
  std::array<bool, word_count<record_kind>> hidden_{};
  std::unordered_map<std::string, place> told_at_top_;
  fault_log& log_;
};

}  // namespace stancegraph::detail
