// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/network/detail/unwritten.hpp"
#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_projection.hpp"
#include "stancegraph/network/tie_rule.hpp"

namespace stancegraph {

/// A one-mode network that is updated as units are added and removed. Its weights equal those that onemode_weights()
/// computes from the current units: counts are whole numbers and distances of levels are whole numbers or halves, so
/// nothing is rounded.
///
/// Uses memory proportional to the square of the number of rows.
class sliding_projection {
 public:
  /// A network without units. @pre as for tie_rule
  explicit sliding_projection(const network_basis& b);

  /// Adds a unit. @complexity the number of (row, level) pairs of its column
  void add(const network_unit& u) { change(u, 1); }
  /// Removes a unit. @pre it was added @complexity the number of (row, level) pairs of its column
  void remove(const network_unit& u) { change(u, -1); }

  /// The rows that have units, ascending. @complexity linear in the rows
  [[nodiscard]] std::vector<std::uint32_t> rows() const {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i != size_; ++i)
      if (sums_[i].statements != 0) rows.push_back(i);
    return rows;
  }
  /// The weights between some rows. @pre the rows are ascending and include all rows with units
  /// @complexity linear in the weights, plus the square of the rows divided by 64; the full square if rows without a
  ///   common column are tied
  [[nodiscard]] sparse_matrix weights(const std::vector<std::uint32_t>& rows) const;

 private:
  struct entry {
    std::uint32_t row, level;
    double count;
  };

  [[nodiscard]] std::size_t place(std::uint32_t a, std::uint32_t b) const noexcept {
    return std::min(a, b) * width_ + std::max(a, b);
  }

  void change(const network_unit& u, double by);

  tie_rule rule_;
  std::size_t size_;
  std::vector<std::vector<entry>> columns_;
  std::vector<row_sums> sums_;
  std::size_t width_;  // of a row of cells, so that each row starts at a word of bits
  // Above the diagonal; in large pages, since updates are spread over all of it.
  std::vector<double, detail::unwritten<double>> terms_;
  std::vector<std::uint64_t> has_terms_;  // bits: whether terms are not 0
  std::vector<double, detail::unwritten<double>> shared_;
};

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_sliding_projection)

namespace stancegraph {

STANCEGRAPH_INLINE sliding_projection::sliding_projection(const network_basis& b)
    : rule_{b.options, b.scale},
      size_{b.rows.size()},
      columns_(b.columns.size()),
      sums_(size_),
      width_((size_ + 63) / 64 * 64),
      terms_(size_ * width_, 0.0),
      has_terms_(size_ * width_ / 64),
      shared_(rule_.needs_shared() ? size_ * width_ : 0, 0.0) {}

STANCEGRAPH_INLINE sparse_matrix sliding_projection::weights(const std::vector<std::uint32_t>& rows) const {
  const std::vector<std::uint32_t> number = numbers_in_network(size_, rows);
  std::vector<std::vector<matrix_entry>> above(rows.size());
  for (std::uint32_t a = 0; a != rows.size(); ++a) {
    const auto add = [&](std::uint32_t other) {
      const std::size_t at = place(rows[a], other);
      const double shared = shared_.empty() ? 0 : shared_[at];
      const double weight = rule_.weight(terms_[at], shared, sums_[rows[a]], sums_[other]);
      if (weight != 0) above[a].push_back({a, number[other], weight});
    };
    if (rule_.ties_all()) {
      for (std::uint32_t b = a + 1; b != rows.size(); ++b) add(rows[b]);
      continue;
    }
    for (std::size_t first = 0; first != width_; first += 64)
      for (std::uint64_t left = has_terms_[(rows[a] * width_ + first) / 64]; left != 0; left &= left - 1)
        add(static_cast<std::uint32_t>(first + static_cast<std::size_t>(std::countr_zero(left))));
  }
  return mirrored(rows.size(), std::move(above));
}

STANCEGRAPH_INLINE void sliding_projection::change(const network_unit& u, double by) {
  std::vector<entry>& column = columns_[u.column];
  auto mine =
      std::find_if(column.begin(), column.end(), [&](const entry& e) { return e.row == u.row && e.level == u.level; });
  if (mine == column.end()) mine = column.insert(mine, {u.row, u.level, 0});
  const double before = rule_.counted(mine->count);
  mine->count += by;
  const double after = rule_.counted(mine->count);
  row_sums& sums = sums_[u.row];
  sums.statements += by;
  sums.counts += after - before;
  sums.squares += after * after - before * before;
  const auto term = [&](const entry& e, double x) {
    return x == 0 ? 0 : rule_.term(u.level, e.level, x, rule_.counted(e.count));
  };
  const auto shared = [&](const entry& e, double x) {
    return x == 0 ? 0 : tie_rule::shared(x, rule_.counted(e.count));
  };
  if (after != before)
    for (const entry& e : column) {
      if (e.row == u.row) continue;
      const std::size_t at = place(u.row, e.row);
      terms_[at] += term(e, after) - term(e, before);
      const std::uint64_t bit = std::uint64_t{1} << at % 64;
      std::uint64_t& word = has_terms_[at / 64];
      word = terms_[at] != 0 ? word | bit : word & ~bit;
      if (!shared_.empty() && e.level == u.level) shared_[at] += shared(e, after) - shared(e, before);
    }
  if (mine->count == 0) {
    *mine = column.back();
    column.pop_back();
  }
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_sliding_projection)
