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

/// Finds rows by id: a hash table with open addressing over row numbers; the ids are stored elsewhere. A slot takes 4
/// bytes, and at most three of four slots are used. Row numbers are less than the number of slots; the remaining upper
/// bits of a slot hold part of the hash, which in nearly all cases identifies other rows without comparing ids.
class id_index {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// The row of `id`, or `none`. @param id_of returns the id of a row
  template <class IdOf>
  [[nodiscard]] std::uint32_t find(std::string_view id, const IdOf& id_of) const {
    if (slots_.empty()) return none;
    const std::uint32_t found = slots_[slot_of(hash_of(id), id, id_of)];
    return found == none ? none : row_in(found);
  }

  /// Adds `row` under `id`, unless a row already has that id: then that row is returned and nothing changes.
  /// @pre `row` is the number of rows added so far
  template <class IdOf>
  std::uint32_t insert(std::string_view id, std::uint32_t row, const IdOf& id_of) {
    if ((count_ + 1) * 4 > slots_.size() * 3) grow(slots_.empty() ? 16 : slots_.size() * 2, id_of);
    const std::uint64_t hash = hash_of(id);
    std::uint32_t& slot = slots_[slot_of(hash, id, id_of)];
    if (slot != none) return row_in(slot);
    slot = with_tag(hash, row);
    ++count_;
    return none;
  }

  /// Adds rows 0 … n − 1 of a new table at once. Returns the first row whose id an earlier row has, or `none`. The
  /// slots of several rows are computed ahead, so that memory accesses overlap.
  template <class IdOf>
  std::uint32_t assign(std::size_t n, const IdOf& id_of) {
    slots_.clear();
    count_ = 0;
    reserve(n, id_of);
    std::array<std::uint64_t, 32> hashes{};
    for (std::size_t row = 0; row != n; ++row) {
      if (row % hashes.size() == 0)
        for (std::size_t i = 0; i != std::min(hashes.size(), n - row); ++i) {
          hashes[i] = hash_of(id_of(static_cast<std::uint32_t>(row + i)));
          prefetch(&slots_[hashes[i] & mask()]);
        }
      const std::uint64_t hash = hashes[row % hashes.size()];
      std::uint32_t& slot = slots_[slot_of(hash, id_of(static_cast<std::uint32_t>(row)), id_of)];
      if (slot != none) return static_cast<std::uint32_t>(row);
      slot = with_tag(hash, static_cast<std::uint32_t>(row));
    }
    count_ = n;
    return none;
  }

  /// Reserves memory for `n` rows in total.
  template <class IdOf>
  void reserve(std::size_t n, const IdOf& id_of) {
    std::size_t wanted = 16;
    while (wanted * 3 < n * 4) wanted *= 2;
    if (wanted > slots_.size()) grow(wanted, id_of);
  }

  /// Prefetches the memory that finding `id` reads first, so that it arrives during other work.
  void expect(std::string_view id) const noexcept {
    if (!slots_.empty()) prefetch(&slots_[hash_of(id) & mask()]);
  }

  [[nodiscard]] std::size_t bytes() const noexcept { return slots_.capacity() * sizeof(std::uint32_t); }

 private:
  /// Prefetches memory, if the compiler supports it.
  static void prefetch([[maybe_unused]] const void* place) noexcept {
#if defined(__GNUC__)
    __builtin_prefetch(place, 1);
#endif
  }
  /// A hash whose upper half is as well mixed as the lower, even if the hash of the standard library has 32 bits.
  [[nodiscard]] static std::uint64_t hash_of(std::string_view id) noexcept {
    const std::uint64_t hash = std::hash<std::string_view>{}(id);
    return hash ^ hash * 0x9E37'79B9'7F4A'7C15 << 32;
  }
  [[nodiscard]] std::size_t mask() const noexcept { return slots_.size() - 1; }
  [[nodiscard]] std::uint32_t row_in(std::uint32_t slot) const noexcept {
    return slot & static_cast<std::uint32_t>(mask());
  }
  [[nodiscard]] std::uint32_t with_tag(std::uint64_t hash, std::uint32_t row) const noexcept {
    return (static_cast<std::uint32_t>(hash >> 32) & ~static_cast<std::uint32_t>(mask())) | row;
  }

  /// The slot that holds `id`, or the free slot where it would be added.
  template <class IdOf>
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash, std::string_view id, const IdOf& id_of) const {
    for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
      const std::uint32_t slot = slots_[at];
      if (slot == none) return at;
      const std::uint32_t row = row_in(slot);
      if (slot == with_tag(hash, row) && id_of(row) == id) return at;
    }
  }

  template <class IdOf>
  void grow(std::size_t size, const IdOf& id_of) {
    const std::size_t old_mask = slots_.empty() ? 0 : mask();
    std::vector<std::uint32_t> old(size, none);
    old.swap(slots_);
    for (const std::uint32_t slot : old) {
      if (slot == none) continue;
      const std::uint32_t row = slot & static_cast<std::uint32_t>(old_mask);
      const std::uint64_t hash = hash_of(id_of(row));
      std::size_t at = hash & mask();
      while (slots_[at] != none) at = (at + 1) & mask();
      slots_[at] = with_tag(hash, row);
    }
  }

  std::vector<std::uint32_t> slots_;
  std::size_t count_ = 0;
};

}  // namespace stancegraph::detail
