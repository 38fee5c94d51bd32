// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string_view>
#include <vector>

namespace stancegraph::detail {

/// Finds rows by their id: open addressing over row numbers, the ids staying where they are. 4 bytes a slot, at most
/// three of four slots taken.
class id_index {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// The row of `id`, or `none`. @param id_of gives the id of a row
  template <class IdOf>
  [[nodiscard]] std::uint32_t find(std::string_view id, const IdOf& id_of) const {
    if (slots_.empty()) return none;
    for (std::size_t at = start(id);; at = (at + 1) & (slots_.size() - 1))
      if (slots_[at] == none || id_of(slots_[at]) == id) return slots_[at];
  }

  /// Enters `row` under `id`, unless some row has that id: then that row is returned and nothing changes.
  template <class IdOf>
  std::uint32_t insert(std::string_view id, std::uint32_t row, const IdOf& id_of) {
    if ((count_ + 1) * 4 > slots_.size() * 3) grow(slots_.empty() ? 16 : slots_.size() * 2, id_of);
    for (std::size_t at = start(id);; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at] == none) {
        slots_[at] = row;
        ++count_;
        return none;
      }
      if (id_of(slots_[at]) == id) return slots_[at];
    }
  }

  /// Enters the rows 0 … n − 1 of a new table at once: the first row whose id an earlier one has, or `none`. A byte of
  /// each hash, kept while this runs, tells nearly always without a look at the ids which slots are other rows'; the
  /// places of some rows are worked out ahead, so that memory fetches them together.
  template <class IdOf>
  std::uint32_t assign(std::size_t n, const IdOf& id_of) {
    slots_.clear();
    count_ = 0;
    reserve(n, id_of);
    std::vector<std::uint8_t> tags(slots_.size());  // 0 where the slot is free
    std::array<std::size_t, 32> hashes{};
    for (std::size_t row = 0; row != n; ++row) {
      if (row % hashes.size() == 0)
        for (std::size_t i = 0; i != std::min(hashes.size(), n - row); ++i) {
          hashes[i] = std::hash<std::string_view>{}(id_of(static_cast<std::uint32_t>(row + i)));
          prefetch(&tags[hashes[i] & (slots_.size() - 1)]);
          prefetch(&slots_[hashes[i] & (slots_.size() - 1)]);
        }
      const std::size_t hash = hashes[row % hashes.size()];
      const auto tag = static_cast<std::uint8_t>(hash >> (sizeof hash * 8 - 8) | 1);
      std::size_t at = hash & (slots_.size() - 1);
      for (; tags[at] != 0; at = (at + 1) & (slots_.size() - 1))
        if (tags[at] == tag && id_of(slots_[at]) == id_of(static_cast<std::uint32_t>(row)))
          return static_cast<std::uint32_t>(row);
      tags[at] = tag;
      slots_[at] = static_cast<std::uint32_t>(row);
    }
    count_ = n;
    return none;
  }

  /// Makes room for `n` rows in all.
  template <class IdOf>
  void reserve(std::size_t n, const IdOf& id_of) {
    std::size_t wanted = 16;
    while (wanted * 3 < n * 4) wanted *= 2;
    if (wanted > slots_.size()) grow(wanted, id_of);
  }

  [[nodiscard]] std::size_t bytes() const noexcept { return slots_.capacity() * sizeof(std::uint32_t); }

 private:
  /// Asks for memory that will be needed soon, where the compiler has a word for that.
  static void prefetch([[maybe_unused]] const void* place) noexcept {
#if defined(__GNUC__)
    __builtin_prefetch(place, 1);
#endif
  }
  [[nodiscard]] std::size_t start(std::string_view id) const noexcept {
    return std::hash<std::string_view>{}(id) & (slots_.size() - 1);
  }

  template <class IdOf>
  void grow(std::size_t size, const IdOf& id_of) {
    std::vector<std::uint32_t> old(size, none);
    old.swap(slots_);
    for (const std::uint32_t row : old) {
      if (row == none) continue;
      std::size_t at = start(id_of(row));
      while (slots_[at] != none) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = row;
    }
  }

  std::vector<std::uint32_t> slots_;
  std::size_t count_ = 0;
};

}  // namespace stancegraph::detail
