// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "stancegraph/core/day.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/network/detail/unwritten.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// The first day of the week that contains a day. @pre the day is neither `first()` nor `last()`
[[nodiscard]] constexpr day first_of_week(day d, week_count weeks) noexcept {
  const std::int64_t since_first = d.number + (weeks == week_count::iso ? 3 : 4);  // 1970-01-01 was a Thursday
  const std::int64_t day_of_week = (since_first % 7 + 7) % 7;
  return {d.number - day_of_week};
}

/// The number of a week within its year: the year of most of its days (ISO) or of its Saturday (weeks from Sunday).
/// @pre the day is neither `first()` nor `last()`
[[nodiscard]] constexpr int week_of_year(day d, week_count weeks) noexcept {
  const day decides{first_of_week(d, weeks).number + (weeks == week_count::iso ? 3 : 6)};
  const std::int64_t day_of_year = decides.number - to_day({to_civil(decides).year, 1, 1}).number;
  return static_cast<int>(day_of_year / 7) + 1;
}

/// The number of the document, week, month or year within which equal statements count once. Nothing if a statement
/// always counts: the scope is `include`, it has no document, or the day it was said is unknown.
///
/// Weeks are numbered as counting_conventions::weeks says. Unless its `are_years_apart` is set, the same week or month
/// of two years is one scope.
/// @param said `day::last()` if it is unknown
[[nodiscard]] constexpr std::optional<std::int64_t> duplicate_group(document_handle in, day said,
                                                                    const network_options& o) noexcept {
  if (o.duplicates == duplicate_scope::acrossrange) return 0;
  if (o.duplicates == duplicate_scope::document && in) return static_cast<std::int64_t>(in.row());
  if (o.duplicates == duplicate_scope::include || o.duplicates == duplicate_scope::document || said == day::last())
    return std::nullopt;
  const civil c = to_civil(said);
  if (o.duplicates == duplicate_scope::year) return c.year;
  const bool are_years_apart = o.conventions.are_years_apart;
  if (o.duplicates == duplicate_scope::month) return are_years_apart ? c.year * 12 + c.month : c.month;
  const week_count weeks = o.conventions.weeks;
  return are_years_apart ? first_of_week(said, weeks).number : week_of_year(said, weeks);
}

/// The set of everything said so far.
class said_before {
 public:
  /// Adds an entry. @returns whether it was there before @pre the row is not the greatest number of its type
  /// @complexity constant, on average
  [[nodiscard]] bool add(std::uint32_t row, std::uint32_t column, std::uint32_t level, std::int64_t group) {
    if (size_ >= slots_.size() / 4 * 3) grow();
    entry& slot = slot_of({row, column, level, group});
    if (slot.row != none) return true;
    slot = {row, column, level, group};
    ++size_;
    return false;
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  struct entry {
    std::uint32_t row, column, level;
    std::int64_t group;
    friend bool operator==(const entry&, const entry&) = default;
  };
  [[nodiscard]] static std::size_t hash(const entry& e) noexcept {
    std::uint64_t h = static_cast<std::uint64_t>(e.row) << 32 | e.column;
    for (const std::uint64_t more : {static_cast<std::uint64_t>(e.group), static_cast<std::uint64_t>(e.level)}) {
      h = (h ^ (h >> 29)) * 0x9E3779B97F4A7C15U;
      h ^= more;
    }
    h = (h ^ (h >> 32)) * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(h ^ (h >> 29));
  }
  /// The slot of an entry: starting at its hash, the first one that holds it or is free.
  [[nodiscard]] entry& slot_of(const entry& e) {
    std::size_t at = hash(e) & (slots_.size() - 1);
    while (slots_[at].row != none && !(slots_[at] == e)) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }
  void grow() {
    slot_list old(std::max<std::size_t>(64, slots_.size() * 2), {none, 0, 0, 0});
    std::swap(slots_, old);
    for (const entry& e : old)
      if (e.row != none) slot_of(e) = e;
  }

  // Contiguous, so that each look-up touches one place in memory.
  using slot_list = std::vector<entry, detail::unwritten<entry>>;
  slot_list slots_{};  // the number is a power of two
  std::size_t size_ = 0;
};

}  // namespace stancegraph
