// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "stancegraph/core/digest.hpp"
#include "stancegraph/corpus/dates.hpp"
#include "stancegraph/corpus/detail/sparse.hpp"
#include "stancegraph/corpus/statement.hpp"

namespace stancegraph::detail {

/// The place of a small value in the packed word of a statement. A missing optional value has all bits set.
template <unsigned Shift, unsigned Width>
struct packed_field {
  static constexpr std::uint32_t none = (1u << Width) - 1;
  [[nodiscard]] static constexpr std::uint32_t get(std::uint32_t word) noexcept { return word >> Shift & none; }
  [[nodiscard]] static constexpr std::uint32_t put(std::uint32_t value) noexcept { return value << Shift; }
};

using polarity_field = packed_field<0, 2>;
using act_field = packed_field<2, 4>;
using attribution_field = packed_field<6, 3>;
using rank_field = packed_field<9, 2>;
using confidence_field = packed_field<11, 2>;  // 0 means missing
using join_field = packed_field<13, 1>;
using has_roles_field = packed_field<14, 1>;
inline constexpr unsigned packed_bits = 15;

/// The roles that are lists of actors. All lists of a statement are stored in one list, each entry marked with its
/// role.
enum class role : std::uint8_t { further_holder, on_behalf_of, voice, addressee };
inline constexpr unsigned role_shift = 30;
inline constexpr std::uint32_t role_row_mask = (1u << role_shift) - 1;

/// A paragraph and a span; 0 and the empty span mean missing.
struct place_in_text {
  std::uint32_t paragraph = 0;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

/// The numbers of rows of the other tables of a corpus, which bound the references of a statement.
struct table_sizes {
  std::size_t actors = 0;
  std::size_t positions = 0;
  std::size_t events = 0;
  std::size_t documents = 0;
  std::size_t dates = 0;
};

/// The statements of a corpus as columns: dense columns for values that every statement has or that are scanned often,
/// sparse columns for the rest.
struct statement_columns {
  std::vector<std::uint32_t> holder;  // the first holder
  std::vector<std::uint32_t> position;
  std::vector<std::uint32_t> said;      // number in the date pool, or none
  std::vector<std::uint32_t> document;  // row, or none
  std::vector<std::uint32_t> packed;    // the packed_fields
  text_column id;
  sparse_lists<std::uint32_t> roles;  // role << role_shift | row of the actor, in the order of the roles
  sparse_lists<condition> conditions;
  sparse_column<std::uint32_t> holds;
  sparse_column<std::uint32_t> coded_at;
  sparse_column<std::uint32_t> event;
  sparse_column<place_in_text> place;
  sparse_column<stancegraph::digest> digest;
  sparse_text quote;
  sparse_text reason;
  sparse_text coder;
  sparse_text note;

  static constexpr std::uint32_t none = ~std::uint32_t{};

  [[nodiscard]] std::size_t size() const noexcept { return holder.size(); }

  /// Calls `f` with each vector, always in the same order, which is the order in archives.
  template <class Columns, class F>
  static void visit(Columns& c, F&& f) {
    const auto text = [&](auto& column) { f(column.bytes), f(column.ends); };
    const auto lists = [&](auto& column) { f(column.keys.words), f(column.ends), f(column.values); };
    const auto sparse = [&](auto& column) { f(column.keys.words), f(column.values); };
    const auto sparse_texts = [&](auto& column) { f(column.keys.words), text(column.texts); };
    f(c.holder), f(c.position), f(c.said), f(c.document), f(c.packed);
    text(c.id), lists(c.roles), lists(c.conditions);
    sparse(c.holds), sparse(c.coded_at), sparse(c.event), sparse(c.place), sparse(c.digest);
    sparse_texts(c.quote), sparse_texts(c.reason), sparse_texts(c.coder), sparse_texts(c.note);
  }

  /// Describes what is wrong with columns from outside; null if nothing is. Every number is checked against the table
  /// to which it refers, so that later look-ups stay in bounds. The caller checks texts.
  [[nodiscard]] const char* fault(const table_sizes& sizes) const {
    const std::size_t n = size();
    // Without an early exit, compilers compare several values at a time.
    const auto below = [](const std::vector<std::uint32_t>& rows, std::size_t limit, bool may_be_none) {
      // `none` plus one is 0.
      const std::uint32_t one = may_be_none ? 1 : 0;
      std::uint32_t most = 0;
      for (const std::uint32_t row : rows) most = std::max(most, row + one);
      return rows.empty() || most < limit + one;
    };
    if (position.size() != n || said.size() != n || document.size() != n || packed.size() != n || id.size() != n)
      return "columns of different lengths";
    if (!below(holder, sizes.actors, false)) return "a holder that is not an actor";
    if (!below(position, sizes.positions, false)) return "a position that does not exist";
    if (!below(said, sizes.dates, true) || !below(holds.values, sizes.dates, false) ||
        !below(coded_at.values, sizes.dates, false))
      return "a date that does not exist";
    if (!below(document, sizes.documents, true)) return "a document that does not exist";
    if (!below(event.values, sizes.events, false)) return "an event that does not exist";
    if (!id.is_sound() || !roles.is_sound(n) || !conditions.is_sound(n) || !holds.is_sound(n) ||
        !coded_at.is_sound(n) || !event.is_sound(n) || !place.is_sound(n) || !digest.is_sound(n) ||
        !quote.is_sound(n) || !reason.is_sound(n) || !coder.is_sound(n) || !note.is_sound(n))
      return "a sparse column out of order";
    for (const std::uint32_t word : packed) {
      const std::uint32_t act = act_field::get(word);
      const std::uint32_t attribution = attribution_field::get(word);
      if (word >> packed_bits != 0 || rank_field::get(word) >= word_count<stancegraph::rank> ||
          (act >= word_count<speech_act> && act != act_field::none) ||
          (attribution >= word_count<stancegraph::attribution> && attribution != attribution_field::none))
        return "a value that has no word";
    }
    for (std::size_t first = 0; first < n; first += 32) {
      std::uint32_t marked = 0;
      for (std::size_t row = first; row != std::min(first + 32, n); ++row)
        marked |= has_roles_field::get(packed[row]) << (row - first);
      if (marked != roles.keys.word(first)) return "marks of roles that do not match the roles";
    }
    for (const std::uint32_t entry : roles.values)
      if ((entry & role_row_mask) >= sizes.actors) return "a role with an actor that does not exist";
    for (std::size_t i = 0, begin = 0; i != roles.ends.size(); begin = roles.ends[i++])
      for (std::size_t k = begin + 1; k < roles.ends[i]; ++k)
        if (roles.values[k] >> role_shift < roles.values[k - 1] >> role_shift) return "roles out of order";
    for (const condition& c : conditions.values)
      if (static_cast<std::size_t>(c.op) >= word_count<condition_operator> || !c.position ||
          c.position.row() >= sizes.positions)
        return "a condition with an unknown operator or position";
    for (const place_in_text& p : place.values)
      if (p.start > p.end) return "a reversed span";
    return nullptr;
  }
};

}  // namespace stancegraph::detail
