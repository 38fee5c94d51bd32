// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "stancegraph/core/name_key.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/date_advice.hpp"
#include "stancegraph/io/detail/fault_log.hpp"

namespace stancegraph::detail {

/// A text in a file, and its place.
struct word {
  std::string_view text;
  std::size_t line = 0;
  std::size_t column = 0;
};

/// The actor, position or event with this id.
[[nodiscard]] inline endpoint find_end(const corpus& c, record_kind kind, std::string_view id) {
  if (kind == record_kind::actor) return c.actors().find(id);
  if (kind == record_kind::position) return c.positions().find(id);
  return c.events().find(id);
}

/// Finds the two ends of a relation by their ids, among the kinds that the predicate can connect; returns empty ends if
/// there is no such pair. `position:a` and `event:b` specify the kind: both positions and events can be part of one
/// another, and their ids may coincide.
[[nodiscard]] inline std::pair<endpoint, endpoint> find_ends(const corpus& c, predicate verb, std::string_view subject,
                                                             std::string_view object) {
  for (const bool is_kind_named : {true, false})
    for (const schema_rule& rule : schema) {
      const auto end = [&](record_kind kind, std::string_view id) -> endpoint {
        const std::string_view name = to_word(kind);
        if (!is_kind_named) return find_end(c, kind, id);
        if (!id.starts_with(name) || !id.substr(name.size()).starts_with(':')) return {};
        return find_end(c, kind, id.substr(name.size() + 1));
      };
      if (rule.predicate != verb) continue;
      const std::pair found{end(rule.subject, subject), end(rule.object, object)};
      if (found.first && found.second) return found;
    }
  return {};
}

/// Creates records that are named but that no table defines.
class record_maker {
 public:
  /// Finds or creates the record with this name in a file. @returns false, and logs a fault, if it cannot exist
  virtual bool make(const word& w, const std::string& file, actor_handle& out) = 0;
  virtual bool make(const word& w, const std::string& file, position_handle& out) = 0;
  virtual bool make(const word& w, const std::string& file, document_handle& out) = 0;

 protected:
  ~record_maker() = default;
};

/// Turns words of files into values of records, and logs faults. TOML strings and CSV cells both use this class, so
/// that they share dates, ids and the handling of misspellings. Each `read` returns true on success.
class word_reader {
 public:
  /// @param maker creates what is not found; without one, a name that is not found is a fault
  word_reader(corpus& into, fault_log& log, record_maker* maker = nullptr)
      : corpus_{into}, log_{log}, maker_{maker} {}

  std::string file;  ///< the file being read

  void fault(const word& w, std::string message, std::string hint = {}, std::size_t offset = 0) {
    log_.add({file, w.line, w.column + offset}, std::move(message), std::move(hint));
  }

  bool read(const word& w, std::string& out) {
    out = w.text;
    return true;
  }

  template <Vocabulary Enum>
  bool read(const word& w, Enum& out) {
    const std::size_t number = number_of(w, vocabulary<Enum>::what, vocabulary<Enum>::words);
    if (number == word_count<Enum>) return false;
    out = static_cast<Enum>(number);
    return true;
  }

  template <Vocabulary Enum>
  bool read(const word& w, std::optional<Enum>& out) {
    if (read(w, out.emplace())) return true;
    out.reset();
    return false;
  }

  bool read(const word& w, std::optional<date>& out) {
    if (const std::uint32_t known = corpus_.dates().find(w.text); known != date_pool::none) {
      out = corpus_.dates()[known];
      return true;
    }
    auto found = parse_date(w.text);
    if (auto* d = std::get_if<date>(&found)) {
      out = std::move(*d);
      return true;
    }
    const auto& wrong = std::get<date_fault>(found);
    fault(w, "date " + in_quotes(w.text) + ": " + wrong.message, date_advice(w.text), wrong.offset);
    return false;
  }

  bool read(const word& w, std::optional<digest>& out) {
    out = parse_digest(w.text);
    if (!out)
      fault(w, in_quotes(w.text, 20) + " is not a SHA-256 digest", "expected 64 hexadecimal digits in lower case");
    return out.has_value();
  }

  template <std::unsigned_integral Number>
  requires(!std::same_as<Number, bool>) bool read(const word& w, std::optional<Number>& out) {
    Number value = 0;
    const auto [end, wrong] = std::from_chars(w.text.data(), w.text.data() + w.text.size(), value);
    if (wrong != std::errc{} || end != w.text.data() + w.text.size() || w.text.empty()) {
      fault(w, in_quotes(w.text, 20) + " is not a whole number from 0 to " +
                   std::to_string(std::numeric_limits<Number>::max()));
      return false;
    }
    out = value;
    return true;
  }

  bool read(const word& w, bool& out) {
    if (w.text != "true" && w.text != "false") {
      fault(w, "expected true or false, found " + in_quotes(w.text, 20));
      return false;
    }
    out = w.text == "true";
    return true;
  }

  template <class Record>
  bool read(const word& w, handle<Record>& out) {
    out = corpus_.table_of<Record>().find(w.text);
    if (out) return true;
    if constexpr (!std::same_as<Record, event>)
      if (maker_ != nullptr) return maker_->make(w, file, out);
    unknown<Record>(w);
    return false;
  }

  /// Reads an operator and its position: `if russian-invasion`.
  bool read(const word& w, condition& out) {
    const std::size_t blank = w.text.find(' ');
    const word op{w.text.substr(0, blank), w.line, w.column};
    if (blank == std::string_view::npos) {
      fault(w, "condition " + in_quotes(w.text) + " has no position",
            "expected an operator and a position, as in 'if invasion'");
      return false;
    }
    const bool is_op = read(op, out.op);
    return read(word{w.text.substr(blank + 1), w.line, w.column + blank + 1}, out.position) && is_op;
  }

  /// Reads a name and, in brackets, its period of use: `Premier [1999-08/2000-05]`. A name that itself ends with `]` is
  /// followed by `[]`.
  bool read(const word& w, other_name& out) {
    std::string_view name = w.text;
    if (name.ends_with(']')) {
      if (const std::size_t open = name.rfind(" ["); open != std::string_view::npos) {
        const std::string_view period = name.substr(open + 2, name.size() - open - 3);
        name = name.substr(0, open);
        if (!period.empty() && !read(word{period, w.line, w.column + open + 2}, out.period)) return false;
      }
    }
    out.name = name;
    return true;
  }

  /// Reads the ends of a relation, as found by find_ends().
  bool read_ends(const word& subject, const word& object, relation& r) {
    std::tie(r.subject, r.object) = find_ends(corpus_, r.predicate, subject.text, object.text);
    if (r.subject && r.object) return true;
    const schema_rule& wrong =
        *std::find_if(schema.begin(), schema.end(), [&](const auto& each) { return each.predicate == r.predicate; });
    const auto one = [&](const word& w, record_kind kind) {
      if (find_end(corpus_, kind, w.text)) return;
      for (const record_kind other : {record_kind::actor, record_kind::position, record_kind::event})
        if (find_end(corpus_, other, w.text))
          return fault(w, in_quotes(w.text) + " is " + (other == record_kind::position ? "a " : "an ") +
                              std::string{to_word(other)} + "; " + in_quotes(to_word(r.predicate)) + " connects " +
                              std::string{to_word(wrong.subject)} + " to " + std::string{to_word(wrong.object)});
      if (kind == record_kind::actor) return unknown<actor>(w);
      if (kind == record_kind::position) return unknown<position>(w);
      unknown<event>(w);
    };
    one(subject, wrong.subject);
    one(object, wrong.object);
    return false;
  }

  [[nodiscard]] const corpus& records() const noexcept { return corpus_; }

 private:
  /// The number of a word among the words for something; their count if it is not one of them.
  std::size_t number_of(const word& w, std::string_view what, std::span<const std::string_view> words) {
    for (std::size_t i = 0; i != words.size(); ++i)
      if (words[i] == w.text) return i;
    std::string expected = "expected ";
    for (const std::string_view each : words) expected += (expected.size() > 9 ? ", " : "") + std::string{each};
    const auto near = nearest_name(w.text, words);
    fault(w, "unknown " + std::string{what} + " " + in_quotes(w.text),
          near ? "did you mean " + in_quotes(*near) + "?" : expected);
    return words.size();
  }
  template <class Record>
  void unknown(const word& w) {
    const std::string what{to_word(kind_of<Record>)};
    std::string hint;
    // Comparing many unknown ids with many known ones would take longer than everything else.
    if (const table<Record>& all = corpus_.table_of<Record>(); all.size() <= comparisons_left_) {
      comparisons_left_ -= all.size();
      if (const auto named = only_named<Record>(w.text))
        return fault(w, "no " + what + " has the id " + in_quotes(w.text) + "; the one of that name has the id " +
                            in_quotes(all[named].id));
      std::vector<std::string_view> ids;
      for (const Record& record : all) ids.push_back(record.id);
      if (const auto near = nearest_name(w.text, ids)) hint = "did you mean " + in_quotes(*near) + "?";
    }
    fault(w, "unknown " + what + " " + in_quotes(w.text), std::move(hint));
  }
  /// The only record with this name, as is_same_name() compares names.
  template <class Record>
  handle<Record> only_named(std::string_view name) const {
    handle<Record> found;
    for (const auto h : corpus_.table_of<Record>().handles()) {
      bool is_named = false;
      for_each_name(corpus_.table_of<Record>()[h],
                    [&](std::string_view each) { is_named = is_named || is_same_name(each, name); });
      if (is_named && found) return {};
      if (is_named) found = h;
    }
    return found;
  }

  corpus& corpus_;
  fault_log& log_;
  record_maker* maker_;
  std::size_t comparisons_left_ = 3'000'000;
};

/// Turns values of records into words; the inverse of `word_reader`.
class word_writer {
 public:
  explicit word_writer(const corpus& from) : corpus_{from} {}

  [[nodiscard]] std::string operator()(const std::string& text) const { return text; }
  template <Vocabulary Enum>
  [[nodiscard]] std::string operator()(Enum value) const {
    return std::string{to_word(value)};
  }
  [[nodiscard]] std::string operator()(const date& d) const { return d.text(); }
  [[nodiscard]] std::string operator()(const digest& d) const { return to_string(d); }
  [[nodiscard]] std::string operator()(bool value) const { return value ? "true" : "false"; }
  template <std::unsigned_integral Number>
  requires(!std::same_as<Number, bool>) [[nodiscard]] std::string operator()(Number value) const {
    return std::to_string(value);
  }
  template <class Record>
  [[nodiscard]] std::string operator()(handle<Record> h) const {
    return h ? std::string{corpus_[h].id} : std::string{};
  }
  /// The ids of both ends of a relation, prefixed with their kinds if the ids alone would be read as other records.
  [[nodiscard]] std::pair<std::string, std::string> ends_of(const relation& r) const {
    std::pair ids{std::string{corpus_.id_of(r.subject)}, std::string{corpus_.id_of(r.object)}};
    if (find_ends(corpus_, r.predicate, ids.first, ids.second) == std::pair{r.subject, r.object}) return ids;
    const auto with_kind = [](const endpoint& end, const std::string& id) {
      return std::string{to_word(end.kind())} + ":" + id;
    };
    return {with_kind(r.subject, ids.first), with_kind(r.object, ids.second)};
  }
  [[nodiscard]] std::string operator()(const condition& c) const {
    return std::string{to_word(c.op)} + " " + corpus_[c.position].id;
  }
  [[nodiscard]] std::string operator()(const other_name& n) const {
    if (n.period) return n.name + " [" + n.period->text() + "]";
    return n.name.ends_with(']') ? n.name + " []" : n.name;
  }

 private:
  const corpus& corpus_;
};

}  // namespace stancegraph::detail
