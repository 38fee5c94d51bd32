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

/// The number of the document, week, month or year within which equal statements count once. Nothing if a statement
/// always counts: the scope is `include`, it has no document, or the day it was said is unknown.
///
/// Weeks begin as counting_conventions::weeks says. A week or month of one year differs from that of another year,
/// unless counting_conventions::duplicate_period numbers them in another way.
/// @param said `day::last()` if it is unknown
[[nodiscard]] inline std::optional<std::int64_t> duplicate_group(document_handle in, day said,
                                                                 const network_options& o) {
  if (o.duplicates == duplicate_scope::acrossrange) return 0;
  if (o.duplicates == duplicate_scope::document && in) return static_cast<std::int64_t>(in.row());
  if (o.duplicates == duplicate_scope::include || o.duplicates == duplicate_scope::document || said == day::last())
    return std::nullopt;
  if (o.conventions.duplicate_period != nullptr)
    return o.conventions.duplicate_period(said, o.duplicates, o.conventions.weeks);
  const civil c = to_civil(said);
  if (o.duplicates == duplicate_scope::year) return c.year;
  if (o.duplicates == duplicate_scope::month) return c.year * 12 + c.month;
  return first_of_week(said, o.conventions.weeks).number;
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
