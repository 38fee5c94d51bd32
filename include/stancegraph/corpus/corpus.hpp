// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/actor.hpp"
#include "stancegraph/corpus/detail/rules.hpp"
#include "stancegraph/corpus/document.hpp"
#include "stancegraph/corpus/event.hpp"
#include "stancegraph/corpus/fault.hpp"
#include "stancegraph/corpus/position.hpp"
#include "stancegraph/corpus/relation.hpp"
#include "stancegraph/corpus/statement.hpp"
#include "stancegraph/corpus/statement_table.hpp"
#include "stancegraph/corpus/table.hpp"

namespace stancegraph {

/// The tables of records: actors, positions, events, documents, statements and relations. A corpus is what users edit,
/// read and write; graphs and answers are derived from it.
///
/// A record is checked when it is added, and refers to others by the handles that were returned when those were added.
/// Records are never removed: a statement that turns out to be wrong gets the rank `deprecated`.
class corpus {
 public:
  // Compiled once, where that is possible. Header-only, the compiler defines only those that a program uses.
#ifdef STANCEGRAPH_COMPILED
  corpus();                                    ///< a corpus without records
  corpus(const corpus& other);                 ///< copies all records
  corpus(corpus&& other) noexcept;             ///< moves all records
  corpus& operator=(const corpus& other);      ///< copies all records
  corpus& operator=(corpus&& other) noexcept;  ///< moves all records
  ~corpus();                                   ///< destroys all records
#endif

  /// Adds a record.
  /// @returns the handle of the new record
  /// @throws invalid_value if an id is empty, longer than 200 bytes or begins or ends with a blank; if a text is longer
  ///   than 64 KiB, is not UTF-8 or contains control characters; or if a number is out of its range
  /// @throws unknown_reference if a handle does not belong to this corpus
  /// @throws duplicate_id if a record of the same kind has this id
  /// @throws forbidden_relation if the schema does not allow the predicate between the two ends
  ///
  /// If it throws, the corpus is unchanged (except when memory runs out: then the corpus can only be destroyed).
  /// @complexity linear in the size of the record, n log n for a list of n actors
  actor_handle add(actor a);
  /// @copydoc add(actor)
  position_handle add(position p);
  /// @copydoc add(actor)
  event_handle add(event e);
  /// @copydoc add(actor)
  document_handle add(document d);
  /// @copydoc add(actor)
  statement_handle add(const statement& s);
  /// Adds a relation; without an id it gets the id "subject predicate object". @copydetails add(actor)
  relation_handle add(relation r);

  /// Reserves memory for `n` records of a kind in total, so that adding them does not move records.
  /// @complexity linear in the existing records
  template <class Record>
  requires(!std::same_as<Record, statement>) void reserve(std::size_t n) {
    const auto if_of_kind = [n]<class T>(table<T>& each) {
      if constexpr (std::same_as<T, Record>) each.reserve(n);
    };
    if_of_kind(actors_), if_of_kind(positions_), if_of_kind(events_), if_of_kind(documents_), if_of_kind(relations_);
  }

  /// All rules that a record breaks, in the order of its fields; empty if the record can be added. `add` throws the
  /// first of them.
  [[nodiscard]] std::vector<fault> faults(const actor& a) const;
  /// @copydoc faults(const actor&) const
  [[nodiscard]] std::vector<fault> faults(const position& p) const;
  /// @copydoc faults(const actor&) const
  [[nodiscard]] std::vector<fault> faults(const event& e) const;
  /// @copydoc faults(const actor&) const
  [[nodiscard]] std::vector<fault> faults(const document& d) const;
  /// @copydoc faults(const actor&) const
  [[nodiscard]] std::vector<fault> faults(const statement& s) const;
  /// @copydoc faults(const actor&) const
  [[nodiscard]] std::vector<fault> faults(const relation& r) const;

  [[nodiscard]] const table<actor>& actors() const noexcept { return actors_; }           ///< who holds stances
  [[nodiscard]] const table<position>& positions() const noexcept { return positions_; }  ///< what stances are about
  [[nodiscard]] const table<event>& events() const noexcept { return events_; }  ///< when and where something was said
  [[nodiscard]] const table<document>& documents() const noexcept { return documents_; }  ///< the texts that were coded
  [[nodiscard]] const statement_table& statements() const noexcept { return statements_; }  ///< who said what
  [[nodiscard]] const table<relation>& relations() const noexcept { return relations_; }    ///< how records are related
  [[nodiscard]] const date_pool& dates() const noexcept { return statements_.dates(); }     ///< the statements' dates

  /// The table of one kind of record: `c.table_of<actor>()` is `c.actors()`.
  template <RecordType Record>
  [[nodiscard]] const auto& table_of() const noexcept {
    if constexpr (std::same_as<Record, actor>)
      return actors_;
    else if constexpr (std::same_as<Record, position>)
      return positions_;
    else if constexpr (std::same_as<Record, event>)
      return events_;
    else if constexpr (std::same_as<Record, document>)
      return documents_;
    else if constexpr (std::same_as<Record, statement>)
      return statements_;
    else
      return relations_;
  }

  /// The record of a handle. @pre the handle belongs to this corpus and is not empty
  [[nodiscard]] const actor& operator[](actor_handle h) const noexcept { return actors_[h]; }
  /// @copydoc operator[](actor_handle) const
  [[nodiscard]] const position& operator[](position_handle h) const noexcept { return positions_[h]; }
  /// @copydoc operator[](actor_handle) const
  [[nodiscard]] const event& operator[](event_handle h) const noexcept { return events_[h]; }
  /// @copydoc operator[](actor_handle) const
  [[nodiscard]] const document& operator[](document_handle h) const noexcept { return documents_[h]; }
  /// @copydoc operator[](actor_handle) const
  [[nodiscard]] statement operator[](statement_handle h) const { return statements_[h]; }
  /// @copydoc operator[](actor_handle) const
  [[nodiscard]] const relation& operator[](relation_handle h) const noexcept { return relations_[h]; }

  /// The id of an end of a relation. @pre the end belongs to this corpus and is not empty
  [[nodiscard]] std::string_view id_of(const endpoint& end) const noexcept {
    if (const auto a = end.as<actor>()) return actors_[a].id;
    if (const auto p = end.as<position>()) return positions_[p].id;
    return events_[end.as<event>()].id;
  }
  /// The default id of a relation without its own: `lavrov speaks_for russia`. @pre its ends belong to this corpus
  [[nodiscard]] std::string default_id(const relation& r) const;

 private:
  friend struct column_access;

  template <class Record>
  void check(const Record& record) const {
    if (const auto found = faults(record); !found.empty()) raise(found.front());
  }
  template <class Table>
  static void check_new(detail::rule_book& rules, std::string_view kind, const Table& table, std::string_view id) {
    rules.id(id);
    if (table.find(id)) rules.add(fault_kind::duplicate_id, "id", duplicate_id::of(kind, id).what());
  }
  bool has(const endpoint& end) const noexcept {
    const std::size_t sizes[] = {actors_.size(), positions_.size(), events_.size()};
    return end && static_cast<std::size_t>(end.kind()) < 3 && end.row() < sizes[static_cast<std::size_t>(end.kind())];
  }

  table<actor> actors_;
  table<position> positions_;
  table<event> events_;
  table<document> documents_;
  table<relation> relations_;
  statement_table statements_;
};

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(corpus_corpus)

#include <limits>

#include "stancegraph/core/near_name.hpp"
#include "stancegraph/corpus/detail/statement_rules.hpp"

namespace stancegraph {

#ifdef STANCEGRAPH_COMPILED
STANCEGRAPH_INLINE corpus::corpus() = default;
STANCEGRAPH_INLINE corpus::corpus(const corpus& other) = default;
STANCEGRAPH_INLINE corpus::corpus(corpus&& other) noexcept = default;
STANCEGRAPH_INLINE corpus& corpus::operator=(const corpus& other) = default;
STANCEGRAPH_INLINE corpus& corpus::operator=(corpus&& other) noexcept = default;
STANCEGRAPH_INLINE corpus::~corpus() = default;
#endif

STANCEGRAPH_INLINE std::vector<fault> corpus::faults(const actor& a) const {
  std::vector<fault> found;
  detail::rule_book rules{found};
  check_new(rules, "actor", actors_, a.id);
  rules.name("name", a.name);
  rules.word("kind", a.kind);
  for (std::size_t i = 0; i != a.other_names.size(); ++i) rules.name("other_names", a.other_names[i].name, i);
  rules.prose("note", a.note);
  return found;
}

STANCEGRAPH_INLINE std::vector<fault> corpus::faults(const position& p) const {
  std::vector<fault> found;
  detail::rule_book rules{found};
  check_new(rules, "position", positions_, p.id);
  rules.name("label", p.label);
  rules.word("kind", p.kind);
  rules.prose("summary", p.summary);
  rules.prose("note", p.note);
  return found;
}

STANCEGRAPH_INLINE std::vector<fault> corpus::faults(const event& e) const {
  std::vector<fault> found;
  detail::rule_book rules{found};
  check_new(rules, "event", events_, e.id);
  rules.name("label", e.label);
  rules.word("kind", e.kind);
  rules.line("place", e.place);
  rules.actors("participants", e.participants, actors_.size());
  rules.place(e.evidence, documents_.size());
  rules.prose("note", e.note);
  return found;
}

STANCEGRAPH_INLINE std::vector<fault> corpus::faults(const document& d) const {
  std::vector<fault> found;
  detail::rule_book rules{found};
  check_new(rules, "document", documents_, d.id);
  rules.line("title", d.title);
  rules.line("outlet", d.outlet);
  rules.line("author", d.author);
  rules.line("language", d.language);
  rules.word("quality", d.quality);
  rules.line("file", d.file);
  if (d.file.find_first_of("/\\") != std::string::npos || d.file == "." || d.file == "..")
    rules.invalid("file", "file " + in_quotes(d.file) + " is not the name of a file: leave out the folder");
  // Integers of TOML have no more bits than this.
  if (d.size && *d.size > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
    rules.invalid("size", "size " + std::to_string(*d.size) + " is larger than any file can be");
  rules.prose("note", d.note);
  return found;
}

STANCEGRAPH_INLINE std::vector<fault> corpus::faults(const statement& s) const {
  std::vector<fault> found;
  detail::rule_book rules{found};
  check_new(rules, "statement", statements_, s.id);
  detail::check_statement(rules, s, {actors_.size(), positions_.size(), events_.size(), documents_.size()});
  return found;
}

STANCEGRAPH_INLINE std::vector<fault> corpus::faults(const relation& r) const {
  std::vector<fault> found;
  detail::rule_book rules{found};
  const bool has_word = static_cast<std::size_t>(r.predicate) < word_count<predicate>;
  const bool has_ends = has(r.subject) && has(r.object);
  const std::string by_ends = has_word && has_ends ? default_id(r) : std::string{};
  if (!r.id.empty() && r.id != by_ends) {
    check_new(rules, "relation", relations_, r.id);
  } else if (!by_ends.empty() && relations_.find(by_ends)) {
    // It consists of two ids, so it may be longer than one.
    rules.add(fault_kind::duplicate_id, "id", duplicate_id::of("relation", by_ends).what());
  }
  if (!has(r.subject))
    rules.add(fault_kind::unknown_reference, "subject", "subject has a handle that does not belong to this corpus");
  rules.word("predicate", r.predicate);
  if (has_word && r.subject && r.object && !is_joining(r.predicate, r.subject.kind(), r.object.kind()))
    rules.add(fault_kind::forbidden_relation, "predicate",
              "a " + std::string{to_word(r.predicate)} + " cannot join " + std::string{to_word(r.subject.kind())} +
                  " to " + std::string{to_word(r.object.kind())});
  if (!has(r.object))
    rules.add(fault_kind::unknown_reference, "object", "object has a handle that does not belong to this corpus");
  if (has_ends && r.subject == r.object)
    rules.invalid("object", "a relation cannot join " + in_quotes(id_of(r.subject)) + " to itself");
  rules.place(r.evidence, documents_.size());
  rules.word("basis", r.basis);
  rules.prose("note", r.note);
  return found;
}

STANCEGRAPH_INLINE actor_handle corpus::add(actor a) { return check(a), actors_.push_back(std::move(a)); }

STANCEGRAPH_INLINE position_handle corpus::add(position p) { return check(p), positions_.push_back(std::move(p)); }

STANCEGRAPH_INLINE event_handle corpus::add(event e) { return check(e), events_.push_back(std::move(e)); }

STANCEGRAPH_INLINE document_handle corpus::add(document d) { return check(d), documents_.push_back(std::move(d)); }

STANCEGRAPH_INLINE statement_handle corpus::add(const statement& s) { return check(s), statements_.push_back(s); }

STANCEGRAPH_INLINE relation_handle corpus::add(relation r) {
  check(r);
  if (r.id.empty()) r.id = default_id(r);
  return relations_.push_back(std::move(r));
}

STANCEGRAPH_INLINE std::string corpus::default_id(const relation& r) const {
  return std::string{id_of(r.subject)} + " " + std::string{to_word(r.predicate)} + " " + std::string{id_of(r.object)};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(corpus_corpus)
