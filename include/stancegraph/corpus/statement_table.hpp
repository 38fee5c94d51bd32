// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/dates.hpp"
#include "stancegraph/corpus/detail/id_index.hpp"
#include "stancegraph/corpus/detail/statement_columns.hpp"
#include "stancegraph/corpus/statement.hpp"
#include "stancegraph/corpus/table.hpp"

namespace stancegraph {

/// The actors in a role of a statement, in the order in which they were given. A view into the corpus.
class actor_list {
 public:
  /// Iterates over the actors. Valid as long as the corpus.
  class iterator {
   public:
    using value_type = actor_handle;                     ///< a handle
    using difference_type = std::ptrdiff_t;              ///< distance
    using reference = value_type;                        ///< a value, not a reference
    using pointer = const value_type*;                   ///< required by iterator traits
    using iterator_category = std::input_iterator_tag;   ///< dereferencing yields a value
    using iterator_concept = std::forward_iterator_tag;  ///< it allows several passes

    /// An iterator without a list.
    iterator() noexcept = default;
    /// At `first`, if it is not empty, followed by `rest`.
    iterator(actor_handle first, const std::uint32_t* rest) noexcept : first_{first}, rest_{rest} {}
    /// The actor.
    value_type operator*() const noexcept { return first_ ? first_ : actor_handle{*rest_ & detail::role_row_mask}; }
    /// Moves to the next actor.
    iterator& operator++() noexcept {
      if (!first_) ++rest_;
      first_ = {};
      return *this;
    }
    /// Moves to the next actor.
    iterator operator++(int) noexcept {
      const iterator before = *this;
      ++*this;
      return before;
    }
    /// Equal if both are at the same place.
    friend bool operator==(iterator, iterator) noexcept = default;

   private:
    actor_handle first_{};
    const std::uint32_t* rest_ = nullptr;
  };

  /// The list of `first`, if it is not empty, followed by `rest`, whose entries have their role in the upper bits.
  actor_list(actor_handle first, std::span<const std::uint32_t> rest) noexcept : first_{first}, rest_{rest} {}

  /// The number of actors.
  [[nodiscard]] std::size_t size() const noexcept { return rest_.size() + (first_ ? 1 : 0); }
  /// Whether the role is empty.
  [[nodiscard]] bool empty() const noexcept { return size() == 0; }
  /// The actor at place `i`. @pre `i < size()`
  [[nodiscard]] actor_handle operator[](std::size_t i) const noexcept {
    if (!first_) return actor_handle{rest_[i] & detail::role_row_mask};
    return i == 0 ? first_ : actor_handle{rest_[i - 1] & detail::role_row_mask};
  }
  /// The first actor.
  [[nodiscard]] iterator begin() const noexcept { return {first_, rest_.data()}; }
  /// Past the last actor.
  [[nodiscard]] iterator end() const noexcept { return {actor_handle{}, rest_.data() + rest_.size()}; }

 private:
  actor_handle first_;
  std::span<const std::uint32_t> rest_;
};

/// The statements of a corpus. `operator[]` returns a whole statement as it was added; the functions named after a role
/// return that role without copying. All take constant time and a handle of this table that is not empty.
class statement_table {
  auto id_of() const {
    return [this](std::uint32_t row) { return columns_.id[row]; };
  }

 public:
  /// The number of statements.
  [[nodiscard]] std::size_t size() const noexcept { return columns_.size(); }
  /// Whether it has no statements.
  [[nodiscard]] bool empty() const noexcept { return size() == 0; }
  /// All handles in the order of insertion.
  [[nodiscard]] handle_range<statement> handles() const noexcept { return handle_range<statement>{size()}; }
  /// The statement with this id; an empty handle if none has it.
  [[nodiscard]] statement_handle find(std::string_view id) const {
    const std::uint32_t row = index_.find(id, id_of());
    return row == detail::id_index::none ? statement_handle{} : statement_handle{row};
  }
  /// The statement with this id. @throws unknown_reference if none has it; the message suggests the nearest id
  [[nodiscard]] statement_handle at(std::string_view id) const {
    if (const statement_handle found = find(id)) return found;
    detail::throw_unknown("statement", id, size(), id_of());
  }
  /// Prefetches the memory that finding an id reads; useful if other work follows first. Changes nothing.
  void expect(std::string_view id) const noexcept { index_.expect(id); }
  /// The distinct dates of the statements.
  [[nodiscard]] const date_pool& dates() const noexcept { return dates_; }
  /// The size of the statements, their ids and the index of ids, in bytes; without reserved memory and without the
  /// dates, which are stored once each.
  [[nodiscard]] std::size_t bytes() const noexcept {
    std::size_t sum = index_.bytes();
    detail::statement_columns::visit(columns_, [&](const auto& column) { sum += column.size() * sizeof(column[0]); });
    return sum;
  }
  /// The part of bytes() that ids and their index take.
  [[nodiscard]] std::size_t id_bytes() const noexcept {
    return index_.bytes() + columns_.id.bytes.size() + columns_.id.ends.size() * sizeof(std::uint32_t);
  }
  /// The whole statement. @complexity linear in its size
  [[nodiscard]] statement operator[](statement_handle s) const;

  /// The id.
  [[nodiscard]] std::string_view id(statement_handle s) const noexcept { return columns_.id[row_of(s)]; }
  /// Who holds the stance.
  [[nodiscard]] actor_list holders(statement_handle s) const noexcept {
    return {actor_handle{columns_.holder[row_of(s)]}, entries(s, detail::role::further_holder)};
  }
  /// The first holder.
  [[nodiscard]] actor_handle holder(statement_handle s) const noexcept {
    return actor_handle{columns_.holder[row_of(s)]};
  }
  /// In whose name the holders speak.
  [[nodiscard]] actor_list on_behalf_of(statement_handle s) const noexcept {
    return {{}, entries(s, detail::role::on_behalf_of)};
  }
  /// The chain from the one who uttered it to the one who printed it; its length is the hearsay depth.
  [[nodiscard]] actor_list voice(statement_handle s) const noexcept { return {{}, entries(s, detail::role::voice)}; }
  /// To whom it is said.
  [[nodiscard]] actor_list addressees(statement_handle s) const noexcept {
    return {{}, entries(s, detail::role::addressee)};
  }
  /// What it is about.
  [[nodiscard]] position_handle position(statement_handle s) const noexcept {
    return position_handle{columns_.position[row_of(s)]};
  }
  /// For or against.
  [[nodiscard]] stancegraph::polarity polarity(statement_handle s) const noexcept {
    return static_cast<stancegraph::polarity>(detail::polarity_field::get(columns_.packed[row_of(s)]));
  }
  /// What the holder does by saying it.
  [[nodiscard]] std::optional<speech_act> act(statement_handle s) const noexcept {
    return optional_word<speech_act, detail::act_field>(s);
  }
  /// The conditions on which it depends.
  [[nodiscard]] std::span<const condition> conditions(statement_handle s) const noexcept {
    return columns_.conditions.find(row_of(s));
  }
  /// Whether it depends on all conditions or on any of them.
  [[nodiscard]] stancegraph::condition_join condition_join(statement_handle s) const noexcept {
    return static_cast<stancegraph::condition_join>(detail::join_field::get(columns_.packed[row_of(s)]));
  }
  /// The number of the date when it was said, or `date_pool::none`.
  [[nodiscard]] std::uint32_t said(statement_handle s) const noexcept { return columns_.said[row_of(s)]; }
  /// The number of the period in which the stance is coded to hold, or `date_pool::none`.
  [[nodiscard]] std::uint32_t holds(statement_handle s) const noexcept { return number(columns_.holds, s); }
  /// The number of the date when it was coded, or `date_pool::none`.
  [[nodiscard]] std::uint32_t coded_at(statement_handle s) const noexcept { return number(columns_.coded_at, s); }
  /// The event at which it was said; empty if none.
  [[nodiscard]] event_handle event(statement_handle s) const noexcept {
    return as_handle<stancegraph::event>(number(columns_.event, s));
  }
  /// The document that contains it; empty if unknown.
  [[nodiscard]] document_handle document(statement_handle s) const noexcept {
    return as_handle<stancegraph::document>(columns_.document[row_of(s)]);
  }
  /// The place in a document.
  [[nodiscard]] stancegraph::evidence evidence(statement_handle s) const;
  /// How the text attributes it to its holder.
  [[nodiscard]] std::optional<stancegraph::attribution> attribution(statement_handle s) const noexcept {
    return optional_word<stancegraph::attribution, detail::attribution_field>(s);
  }
  /// Preferred, normal or deprecated.
  [[nodiscard]] stancegraph::rank rank(statement_handle s) const noexcept {
    return static_cast<stancegraph::rank>(detail::rank_field::get(columns_.packed[row_of(s)]));
  }
  /// The confidence of the coder, 1 to 3.
  [[nodiscard]] std::optional<std::uint8_t> confidence(statement_handle s) const noexcept {
    const std::uint32_t value = detail::confidence_field::get(columns_.packed[row_of(s)]);
    return value == 0 ? std::nullopt : std::optional{static_cast<std::uint8_t>(value)};
  }
  /// The words themselves, if they are stored.
  [[nodiscard]] std::string_view quote(statement_handle s) const noexcept { return columns_.quote.find(row_of(s)); }
  /// Why it is preferred or deprecated.
  [[nodiscard]] std::string_view reason(statement_handle s) const noexcept { return columns_.reason.find(row_of(s)); }
  /// Who coded it.
  [[nodiscard]] std::string_view coder(statement_handle s) const noexcept { return columns_.coder.find(row_of(s)); }
  /// Free text.
  [[nodiscard]] std::string_view note(statement_handle s) const noexcept { return columns_.note.find(row_of(s)); }

 private:
  friend class corpus;
  friend struct column_access;

  statement_handle push_back(const statement& s);

  [[nodiscard]] std::size_t row_of(statement_handle s) const noexcept {
    assert(s.row() < size() && "a handle of another corpus: this table has no such row");
    return s.row();
  }
  std::uint32_t number(const detail::sparse_column<std::uint32_t>& column, statement_handle s) const noexcept {
    const std::uint32_t* found = column.find(row_of(s));
    return found == nullptr ? date_pool::none : *found;
  }
  template <class Record>
  static handle<Record> as_handle(std::uint32_t row) noexcept {
    return row == detail::statement_columns::none ? handle<Record>{} : handle<Record>{row};
  }
  template <class Enum, class Field>
  std::optional<Enum> optional_word(statement_handle s) const noexcept {
    const std::uint32_t value = Field::get(columns_.packed[row_of(s)]);
    return value == Field::none ? std::nullopt : std::optional{static_cast<Enum>(value)};
  }
  std::span<const std::uint32_t> entries(statement_handle s, detail::role wanted) const noexcept {
    if (detail::has_roles_field::get(columns_.packed[row_of(s)]) == 0) return {};
    const std::span<const std::uint32_t> all = columns_.roles.find(row_of(s));
    const auto role_of = [](std::uint32_t entry) { return static_cast<detail::role>(entry >> detail::role_shift); };
    std::size_t begin = 0;
    while (begin != all.size() && role_of(all[begin]) < wanted) ++begin;
    std::size_t end = begin;
    while (end != all.size() && role_of(all[end]) == wanted) ++end;
    return all.subspan(begin, end - begin);
  }

  date_pool dates_;
  detail::statement_columns columns_;
  detail::id_index index_;
};

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(corpus_statement_table)

#include <string>
#include <vector>

namespace stancegraph {

STANCEGRAPH_INLINE stancegraph::evidence statement_table::evidence(statement_handle s) const {
  stancegraph::evidence e;
  e.document = document(s);
  e.attribution = attribution(s);
  if (const auto* place = columns_.place.find(row_of(s))) {
    if (place->paragraph != 0) e.paragraph = place->paragraph;
    if (place->start != place->end) e.span = text_span{place->start, place->end};
  }
  if (const auto* d = columns_.digest.find(row_of(s))) e.digest = *d;
  return e;
}

STANCEGRAPH_INLINE statement statement_table::operator[](statement_handle h) const {
  const auto actors = [](const actor_list& list) { return std::vector<actor_handle>(list.begin(), list.end()); };
  const auto dated = [&](std::uint32_t i) { return i == date_pool::none ? std::nullopt : std::optional{dates_[i]}; };
  statement s;
  s.id = id(h);
  s.holders = actors(holders(h));
  s.on_behalf_of = actors(on_behalf_of(h));
  s.voice = actors(voice(h));
  s.addressees = actors(addressees(h));
  s.position = position(h);
  s.polarity = polarity(h);
  s.act = act(h);
  s.conditions.assign(conditions(h).begin(), conditions(h).end());
  s.condition_join = condition_join(h);
  s.said = dated(said(h));
  s.holds = dated(holds(h));
  s.coded_at = dated(coded_at(h));
  s.event = event(h);
  s.evidence = evidence(h);
  s.quote = quote(h);
  s.rank = rank(h);
  s.reason = reason(h);
  s.confidence = confidence(h);
  s.coder = coder(h);
  s.note = note(h);
  return s;
}

STANCEGRAPH_INLINE statement_handle statement_table::push_back(const statement& s) {
  const std::size_t row = size();
  auto& c = columns_;
  c.id.need_room(s.id);
  c.quote.texts.need_room(s.quote);
  c.reason.texts.need_room(s.reason);
  c.coder.texts.need_room(s.coder);
  c.note.texts.need_room(s.note);
  std::uint32_t packed =
      detail::polarity_field::put(static_cast<std::uint32_t>(s.polarity)) |
      detail::act_field::put(s.act ? static_cast<std::uint32_t>(*s.act) : detail::act_field::none) |
      detail::attribution_field::put(s.evidence.attribution ? static_cast<std::uint32_t>(*s.evidence.attribution)
                                                            : detail::attribution_field::none) |
      detail::rank_field::put(static_cast<std::uint32_t>(s.rank)) |
      detail::confidence_field::put(s.confidence.value_or(0)) |
      detail::join_field::put(static_cast<std::uint32_t>(s.condition_join));
  const auto add_role = [&](std::span<const actor_handle> list, detail::role role) {
    for (const actor_handle a : list) {
      if (detail::has_roles_field::get(packed) == 0) {
        c.roles.add_row(row);
        packed |= detail::has_roles_field::put(1);
      }
      c.roles.push_back(static_cast<std::uint32_t>(role) << detail::role_shift | static_cast<std::uint32_t>(a.row()));
    }
  };
  add_role(std::span{s.holders}.subspan(1), detail::role::further_holder);
  add_role(s.on_behalf_of, detail::role::on_behalf_of);
  add_role(s.voice, detail::role::voice);
  add_role(s.addressees, detail::role::addressee);
  if (!s.conditions.empty()) c.conditions.add_row(row);
  for (const condition& each : s.conditions) c.conditions.push_back(each);
  if (s.holds) c.holds.push_back(row, dates_.intern(*s.holds));
  if (s.coded_at) c.coded_at.push_back(row, dates_.intern(*s.coded_at));
  if (s.event) c.event.push_back(row, static_cast<std::uint32_t>(s.event.row()));
  if (s.evidence.paragraph || s.evidence.span) {
    const text_span span = s.evidence.span.value_or(text_span{});
    c.place.push_back(row, {s.evidence.paragraph.value_or(0), span.start, span.end});
  }
  if (s.evidence.digest) c.digest.push_back(row, *s.evidence.digest);
  const auto add_text = [&](detail::sparse_text& column, std::string_view text) {
    if (!text.empty()) column.push_back(row, text);
  };
  add_text(c.quote, s.quote);
  add_text(c.reason, s.reason);
  add_text(c.coder, s.coder);
  add_text(c.note, s.note);
  c.id.push_back(s.id);
  c.position.push_back(static_cast<std::uint32_t>(s.position.row()));
  c.said.push_back(s.said ? dates_.intern(*s.said) : date_pool::none);
  c.document.push_back(s.evidence.document ? static_cast<std::uint32_t>(s.evidence.document.row())
                                           : detail::statement_columns::none);
  c.packed.push_back(packed);
  c.holder.push_back(static_cast<std::uint32_t>(s.holders.front().row()));
  index_.insert(s.id, static_cast<std::uint32_t>(row), id_of());
  return statement_handle{row};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(corpus_statement_table)
