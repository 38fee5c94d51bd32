// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <toml++/toml.h>

#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/detail/words.hpp"
#include "stancegraph/io/toml/detail/toml_fields.hpp"
#include "stancegraph/io/toml/detail/toml_file.hpp"

namespace stancegraph::detail {

/// Turns the records of TOML files into a corpus. All documents are read first, then all actors and so on, so a record
/// may come before those it refers to, in any file.
///
/// Each fault gives one message. A record with a fault leaves a stand-in with its id, and a table that is not valid
/// TOML may have any id, so that references to them are not reported too; the corpus is discarded in the end.
class toml_reader {
 public:
  toml_reader(const std::list<toml_file>& files, fault_log& log) : files_{files}, log_{log}, words_{corpus_, log} {
    for (const auto kind : {record_kind::actor, record_kind::position, record_kind::event, record_kind::document})
      is_hidden_[index(kind)] =
          std::any_of(files.begin(), files.end(), [&](const toml_file& f) { return f.may_hide(kind); });
  }

  corpus read() {
    read_all<document>();
    read_all<actor>();
    read_all<position>();
    read_all<event>();
    read_links();
    return std::move(corpus_);
  }

 private:
  /// The value of a field and, for a list, the item in it.
  struct spot {
    const toml::node* node = nullptr;
    std::size_t item = 0;
    std::size_t offset = 0;
  };
  /// A default of a file, checked once for all records that use it.
  struct file_default {
    const toml::node* node = nullptr;
    bool is_faulty = false;
  };

  /// Reads each field that it visits.
  struct field_reader {
    toml_reader& reader;
    const toml_record& from;

    template <class Member>
    void operator()(const field& f, Member& member) const {
      reader.read_field(from, f.name, member);
    }
  };

  template <class Record>
  void read_all() {
    for (const toml_file& file : files_) {
      open(file);
      read_records<Record>();
    }
  }
  /// Reads relations and statements, for which the defaults of their file count.
  void read_links() {
    for (const toml_file& file : files_) {
      open(file);
      look_at_defaults();
      read_records<relation>();
      read_records<statement>();
    }
  }
  void open(const toml_file& file) {
    file_ = &file;
    words_.file = file.source().name();
  }
  template <class Record>
  void read_records() {
    for (const toml_record& r : file_->records())
      if (r.kind == kind_of<Record>) read_one<Record>(r);
  }

  void look_at_defaults() {
    document_ = {file_->default_of("document"), false};
    coder_ = {file_->default_of("coder"), false};
    document_handle unused;
    if (document_.node != nullptr) document_.is_faulty = !read_word(*document_.node, unused);
    if (coder_.node == nullptr) return;
    std::vector<fault> found;
    rule_book{found}.line("coder", coder_.node->as_string()->get());
    coder_.is_faulty = !found.empty();
    if (coder_.is_faulty) tell(found.front(), {coder_.node});
  }

  template <class Record>
  void read_one(const toml_record& from) {
    Record r;
    told_ = from.told_of;
    const std::size_t faults_before = log_.count();
    visit_fields(r, field_reader{*this, from});
    if constexpr (std::same_as<Record, relation>) read_ends(from, r);
    const bool is_new = enter(from, r);
    for (const fault& wrong : corpus_.faults(r))
      if (wrong.kind != fault_kind::duplicate_id && !is_told(wrong.field))
        tell(wrong, {value_of(from, wrong.field)}, from.at);
    if (log_.count() == faults_before && told_.empty()) {
      corpus_.add(std::move(r));
    } else if constexpr (!std::same_as<Record, relation> && !std::same_as<Record, statement>) {
      if (is_new) stand_in_for(r);
    }
  }

  [[nodiscard]] bool is_told(std::string_view name) const {
    return std::find(told_.begin(), told_.end(), name) != told_.end();
  }
  [[nodiscard]] const toml::node* value_of(const toml_record& from, std::string_view name) const {
    if (const toml::node* own = from.table->get(name)) return own;
    if (name == "document") return document_.node;
    return name == "coder" && from.kind == record_kind::statement ? coder_.node : nullptr;
  }

  /// Reads a field. A faulty field receives a value that causes no further faults.
  template <class Member>
  void read_field(const toml_record& from, std::string_view name, Member& out) {
    const toml::node* const value = value_of(from, name);
    const bool is_default = value != nullptr && !from.table->contains(name);
    bool is_faulty = is_told(name) || (is_default && (name == "coder" ? coder_ : document_).is_faulty);
    if (!is_faulty && value != nullptr) is_faulty = !read_value(*value, name, out);
    if (!is_faulty) return;
    if (!is_told(name)) told_.push_back(name);
    if constexpr (std::same_as<Member, std::string>) out = "?";
    if constexpr (std::same_as<Member, std::optional<text_span>>) out = text_span{0, 1};
    if constexpr (std::same_as<Member, document_handle>) out = document_handle{0};
  }

  bool read_value(const toml::node& value, std::string_view, bool& out) {
    out = value.as_boolean()->get();
    return true;
  }
  template <std::unsigned_integral Number>
  bool read_value(const toml::node& value, std::string_view name, std::optional<Number>& out) {
    return in_range(value, name, out.emplace());
  }
  bool read_value(const toml::node& value, std::string_view name, std::optional<text_span>& out) {
    out.emplace();
    const toml::array& list = *value.as_array();
    return in_range(list[0], name, out->start) && in_range(list[1], name, out->end);
  }
  template <class Item>
  bool read_value(const toml::node& value, std::string_view, std::vector<Item>& out) {
    bool is_right = true;
    for (const toml::node& each : *value.as_array()) is_right = read_word(each, out.emplace_back()) && is_right;
    return is_right;
  }
  /// The ends of a relation are read together.
  bool read_value(const toml::node&, std::string_view, endpoint&) { return true; }
  template <class Member>
  bool read_value(const toml::node& value, std::string_view, Member& out) {
    return read_word(value, out);
  }

  template <class Number>
  bool in_range(const toml::node& value, std::string_view name, Number& out) {
    const std::int64_t number = value.as_integer()->get();
    out = static_cast<Number>(number);
    if (number >= 0 && static_cast<std::uint64_t>(number) <= std::numeric_limits<Number>::max()) return true;
    log_.add(place_of({&value}), in_quotes(name) + ": " + std::to_string(number) + " is out of range",
             "expected 0 to " + std::to_string(std::numeric_limits<Number>::max()));
    return false;
  }

  template <class Member>
  bool read_word(const toml::node& value, Member& out) {
    const word w = word_of(value);
    if constexpr (std::same_as<Member, actor_handle> || std::same_as<Member, position_handle> ||
                  std::same_as<Member, event_handle> || std::same_as<Member, document_handle>) {
      if (is_excused(kind_of<typename Member::record_type>, w.text)) return false;
    } else if constexpr (std::same_as<Member, condition>) {
      const std::size_t blank = w.text.find(' ');
      if (blank != std::string_view::npos && is_excused(record_kind::position, w.text.substr(blank + 1)))
        return words_.read(word{w.text.substr(0, blank), w.line, w.column}, out.op), false;
    }
    return words_.read(w, out);
  }

  void read_ends(const toml_record& from, relation& r) {
    const auto give_up = [&] { told_.insert(told_.end(), {"subject", "object"}); };
    if (is_told("subject") || is_told("predicate") || is_told("object")) return give_up();
    const word subject = word_of(*from.table->get("subject"));
    const word object = word_of(*from.table->get("object"));
    const auto is_maybe_there = [&](const word& w) {
      using enum record_kind;
      return !has(actor, w.text) && !has(position, w.text) && !has(event, w.text) &&
             (is_excused(actor, w.text) || is_excused(position, w.text) || is_excused(event, w.text));
    };
    if (is_maybe_there(subject) || is_maybe_there(object) || !words_.read_ends(subject, object, r)) {
      give_up();
    } else if (r.id.empty() && !is_told("id")) {
      r.id = corpus_.default_id(r);
    }
  }

  /// Registers the id of a record. @returns false if it has none or another record of the kind has the same id
  template <class Record>
  bool enter(const toml_record& from, const Record& r) {
    if (is_told("id") || is_told("subject")) return false;
    const toml::node* const id = from.table->get("id");
    const place here = id != nullptr ? place_of({id}) : file_->source().place_at(from.at);
    const auto [first, is_new] = seen_[index(from.kind)].try_emplace(r.id, here);
    if (is_new || r.id.empty()) return is_new;
    const std::string hint = "the first one is at " + to_string(first->second);
    log_.add(here, duplicate_id::of(to_word(from.kind), r.id).what(),
             id != nullptr ? hint : hint + "; give this one an id");
    told_.push_back("id");
    return false;
  }

  template <class Record>
  void stand_in_for(const Record& r) {
    Record other;
    other.id = r.id;
    if constexpr (std::same_as<Record, actor>) other.name = "?";
    if constexpr (std::same_as<Record, position> || std::same_as<Record, event>) other.label = "?";
    if (corpus_.faults(other).empty()) corpus_.add(std::move(other));
  }

  [[nodiscard]] bool has(record_kind kind, std::string_view id) const {
    if (kind == record_kind::actor) return static_cast<bool>(corpus_.actors().find(id));
    if (kind == record_kind::position) return static_cast<bool>(corpus_.positions().find(id));
    if (kind == record_kind::event) return static_cast<bool>(corpus_.events().find(id));
    return static_cast<bool>(corpus_.documents().find(id));
  }
  /// Could a missing record be in a part that could not be read, or has it an id that no record may have?
  [[nodiscard]] bool is_excused(record_kind kind, std::string_view id) const {
    return !has(kind, id) && (is_hidden_[index(kind)] || seen_[index(kind)].contains(std::string{id}));
  }

  static std::size_t index(record_kind kind) { return static_cast<std::size_t>(kind); }
  [[nodiscard]] word word_of(const toml::node& value) const {
    const place p = place_of({&value});
    return {value.as_string()->get(), p.line, p.column};
  }
  [[nodiscard]] place place_of(const spot& s) const {
    const toml::node* node = s.node;
    if (const toml::array* list = node->as_array(); list != nullptr && s.item < list->size()) node = list->get(s.item);
    return file_->source().place_at(file_->source().inside_string(file_->begin(*node), s.offset));
  }
  void tell(const fault& wrong, spot s, std::size_t header = 0) {
    s.item = wrong.item;
    s.offset = wrong.offset;
    log_.add(s.node != nullptr ? place_of(s) : file_->source().place_at(header), wrong.message);
  }

  const std::list<toml_file>& files_;
  fault_log& log_;
  corpus corpus_;
  word_reader words_;
  std::array<bool, 6> is_hidden_{};  // true if records of a kind may be in a part that could not be read
  std::array<std::unordered_map<std::string, place>, 6> seen_;
  // The current state.
  const toml_file* file_ = nullptr;
  file_default document_;
  file_default coder_;
  std::vector<std::string_view> told_;
};

}  // namespace stancegraph::detail
