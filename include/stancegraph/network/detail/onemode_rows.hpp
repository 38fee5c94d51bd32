// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/network/detail/congruence_sums.hpp"
#include "stancegraph/network/detail/paired_sums.hpp"
#include "stancegraph/network/detail/shared_columns.hpp"
#include "stancegraph/network/network_counts.hpp"
#include "stancegraph/network/tie_rule.hpp"

namespace stancegraph::detail {

/// Sums over the columns that a row shares with other rows; most other rows may share none.
class sums_of_others {
 public:
  explicit sums_of_others(std::size_t rows) : sums_(rows), is_touched_((rows + word - 1) / word * word) {}

  void add(std::size_t row, const paired_sums& more) {
    sums_[row] += more;
    is_touched_[row] = 1;
  }
  /// Calls `f(row, sum)` for each row to which something was added, in ascending order, and resets all sums to 0.
  template <class F>
  void take(F&& f) {
    for (std::size_t first = 0; first != is_touched_.size(); first += word) {
      std::uint64_t any = 0;  // skips eight untouched rows at once
      std::memcpy(&any, &is_touched_[first], word);
      if (any == 0) continue;
      for (std::size_t row = first; row != std::min(sums_.size(), first + word); ++row)
        if (std::exchange(is_touched_[row], std::uint8_t{0}) != 0) f(row, std::exchange(sums_[row], {}));
    }
  }
  /// Marks all rows as touched.
  void touch_all() { std::fill_n(is_touched_.begin(), sums_.size(), std::uint8_t{1}); }

 private:
  static constexpr std::size_t word = sizeof(std::uint64_t);
  std::vector<paired_sums> sums_;
  std::vector<std::uint8_t> is_touched_;  // by row
};

/// The rows of a one-mode network, each computed separately.
class onemode_rows {
 public:
  /// The scratch space of a thread.
  struct scratch {
    sums_of_others sums;
    std::vector<matrix_entry> ties;
  };

  onemode_rows(const network_counts& x, const qualifier_scale& q, const network_options& o)
      : rule_{o, q}, sums_{sums_of_rows(x, rule_)} {
    const auto counted = [this](double count) { return rule_.counted(count); };
    if (rule_.is_by_congruence()) {
      congruence_.emplace(x, counted);
    } else {
      levels_.emplace(
          x, [](const network_count&, const network_count&) { return true; },
          [&](level_count& value, const network_count& c) {
            value = {c.level, counted(c.count)};
          });
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return sums_.size(); }
  [[nodiscard]] scratch empty() const { return {sums_of_others{size()}, {}}; }
  /// The size of the scratch space of a thread, in bytes.
  [[nodiscard]] std::size_t scratch_bytes() const noexcept {
    return size() * (sizeof(paired_sums) + sizeof(matrix_entry) + 1);
  }

  /// The ties of a row, by column, without a tie to itself. The result points into the scratch space.
  std::span<matrix_entry> ties(std::size_t row, other_rows which, scratch& s) const {
    const auto add = [&s](std::size_t other, const paired_sums& more) { s.sums.add(other, more); };
    if (congruence_) {
      congruence_->for_each_pair(row, which, add);
    } else {
      const auto with = [this](const level_count& mine) {
        return [this, mine](const level_count& other) {
          const bool is_shared = mine.level == other.level && rule_.needs_shared();
          return paired_sums{rule_.term(mine.level, other.level, mine.count, other.count),
                             is_shared ? tie_rule::shared(mine.count, other.count) : 0};
        };
      };
      levels_->for_each_pair(row, which, with, add);
      if (rule_.ties_all()) s.sums.touch_all();
    }
    s.ties.clear();
    s.sums.take([&](std::size_t other, const paired_sums& sum) {
      if (other == row || (which == other_rows::later && other < row)) return;
      if (sum.first == 0 && sum.second == 0 && !rule_.ties_all()) return;
      const double weight = weight_of(sum, sums_[row], sums_[other]);
      if (weight != 0) s.ties.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(other), weight});
    });
    return s.ties;
  }

 private:
  struct level_count {
    std::uint32_t level = 0;
    double count = 0;
  };

  [[nodiscard]] double weight_of(const paired_sums& sum, const row_sums& a, const row_sums& b) const {
    if (!congruence_) return rule_.weight(sum.first, sum.second, a, b);
    const paired_sums both = congruence_->congruence_and_conflict(sum);
    return rule_.weight_of_congruence(both.first, both.second, a, b);
  }

  tie_rule rule_;
  std::vector<row_sums> sums_;
  std::optional<congruence_sums> congruence_{};
  std::optional<shared_columns<level_count>> levels_{};
};

}  // namespace stancegraph::detail
