// SPDX-License-Identifier: BSL-1.0
#pragma once

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

  /// Enters the rows 0 … n − 1 of a new table at once: the first row whose id an earlier one has, or `none`. Part of each
  /// hash stands beside its row meanwhile, so that hardly ever an id has to be looked at again.
  template <class IdOf>
  std::uint32_t assign(std::size_t n, const IdOf& id_of) {
    struct entry {
      std::uint32_t row = none;
      std::uint32_t tag = 0;
    };
    slots_.clear();
    reserve(n, id_of);
    std::vector<entry> entries(slots_.size());
    for (std::size_t row = 0; row != n; ++row) {
      const std::string_view id = id_of(static_cast<std::uint32_t>(row));
      const std::size_t hash = std::hash<std::string_view>{}(id);
      const auto tag = static_cast<std::uint32_t>(hash >> (sizeof hash * 4));
      std::size_t at = hash & (entries.size() - 1);
      for (; entries[at].row != none; at = (at + 1) & (entries.size() - 1))
        if (entries[at].tag == tag && id_of(entries[at].row) == id) return static_cast<std::uint32_t>(row);
      entries[at] = {static_cast<std::uint32_t>(row), tag};
    }
    for (std::size_t at = 0; at != entries.size(); ++at) slots_[at] = entries[at].row;
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
