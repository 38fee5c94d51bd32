// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "stancegraph/match/detail/evaluate.hpp"
#include "stancegraph/match/detail/value_hash.hpp"

namespace stancegraph::detail {

/// Assigns numbers 0, 1, 2, … to 64-bit keys in order of first appearance. Uses open addressing with at most half of
/// the slots filled.
class number_index {
 public:
  /// The number of `key`, and true if it is new.
  std::pair<std::uint32_t, bool> add(std::uint64_t key) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    slot& found = slot_of(key);
    if (found.number != none) return {found.number, false};
    found = {key, size_};
    return {size_++, true};
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{};
  struct slot {
    std::uint64_t key = 0;
    std::uint32_t number = none;
  };
  [[nodiscard]] slot& slot_of(std::uint64_t key) {
    const std::uint64_t hash = (key ^ key >> 32) * 0x9E37'79B9'7F4A'7C15;
    for (std::size_t at = hash >> shift_;; at = (at + 1) & (slots_.size() - 1))
      if (slots_[at].number == none || slots_[at].key == key) return slots_[at];
  }
  void grow() {
    std::vector<slot> old(slots_.empty() ? 16 : 2 * slots_.size());
    old.swap(slots_);
    shift_ = old.empty() ? 60 : shift_ - 1;
    for (const slot& each : old)
      if (each.number != none) slot_of(each.key) = each;
  }

  std::vector<slot> slots_;
  unsigned shift_ = 64;
  std::uint32_t size_ = 0;
};

/// Assigns numbers to values.
class value_index {
 public:
  /// The number of a value; equal values have the same number.
  std::uint32_t add(const query_value& v) {
    if (const auto* r = v.as<record_ref>())
      return 2 * records_.add(std::uint64_t{static_cast<std::uint8_t>(r->kind)} << 32 | r->row).first;
    return 2 * others_.emplace(v, static_cast<std::uint32_t>(others_.size())).first->second + 1;
  }

 private:
  number_index records_;
  std::unordered_map<query_value, std::uint32_t, value_hash> others_;
};

/// Assigns numbers to the values of an expression in matches; equal values have the same number. For a record the
/// number is its row, and no value is created.
class expression_index {
 public:
  static constexpr std::uint32_t nothing = match_state::none;  ///< number of a missing value

  std::uint32_t add(const expression& e, match_state& m) {
    if (is_one_record(e, m.pattern)) return m.rows[e.about];
    const query_value v = value_of(e, m);
    return v.is_null() ? nothing : values_.add(v);
  }
  /// The number of a value that does not come from an expression.
  std::uint32_t add(const query_value& v) { return values_.add(v); }

 private:
  value_index values_;
};

/// Assigns numbers 0, 1, 2, … to rows of numbers; all rows have the same length.
class row_index {
 public:
  /// The number of the row with the `n` numbers `number_at(i)`, and true if it is new.
  template <class NumberAt>
  std::pair<std::uint32_t, bool> add(std::size_t n, NumberAt&& number_at) {
    if (n == 0) return {0, !std::exchange(has_empty_, true)};
    if (prefixes_.size() < n) prefixes_.resize(n);
    std::pair<std::uint32_t, bool> found{0, false};
    for (std::size_t i = 0; i != n; ++i) found = prefixes_[i].add(std::uint64_t{found.first} << 32 | number_at(i));
    return found;
  }

 private:
  // for each place, keys made of the number of the prefix and the number at the place
  std::vector<number_index> prefixes_;
  bool has_empty_ = false;
};

/// The states that matches have reached. From equal states, the rest of the search is the same.
class known_places {
 public:
  /// Has another match reached the same state? The state is remembered. Beyond a million states no more are stored, and
  /// they count as new.
  bool is_known(const std::vector<leaf>& needs, match_state& m) {
    if (chain_.size() != needs.size()) chain_.resize(needs.size()), values_.resize(needs.size());
    if (needs.empty()) return !std::exchange(is_first_, false);
    std::pair<std::uint32_t, bool> found{0, false};
    for (std::size_t i = 0; i != needs.size(); ++i) {
      if (chain_[i].size() >= most_places) return false;
      found = chain_[i].add(std::uint64_t{found.first} << 32 | value_at(i, needs[i], m));
    }
    return !found.second;
  }

 private:
  static constexpr std::size_t most_places = 1'000'000;

  std::uint32_t value_at(std::size_t i, const leaf& l, match_state& m) {
    if (l.what != nullptr) return values_[i].add(l.what->get(m.index.records(), m.rows[l.about]));
    return m.pattern.variables[l.about].is_path ? values_[i].add(value_of(l.about, m)) : m.rows[l.about];
  }

  std::vector<number_index> chain_;
  std::vector<value_index> values_;
  bool is_first_ = true;
};

}  // namespace stancegraph::detail
