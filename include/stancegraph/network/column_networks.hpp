// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_counts.hpp"
#include "stancegraph/network/network_projection.hpp"

namespace stancegraph {

/// One-mode networks made from a subset of the columns (positions) of a basis, as needed to find a backbone. Every
/// network has all rows of the basis. The divisor of a normalization is computed from the columns of the subset alone.
/// The scale of the qualifier covers the levels of all statements of the range or, if
/// counting_conventions::are_kept_levels_the_scale is set, of the statements of the subset alone.
class column_networks {
 public:
  /// @pre the basis is for a one-mode network @complexity u log u for u units
  explicit column_networks(std::shared_ptr<const network_basis> basis) : basis_(std::move(basis)) {
    assert(basis_->options.type == network_type::onemode);
    scale_ = basis_->scale;
    std::vector<std::uint32_t> level(scale_.size());
    std::vector<bool> is_kept(scale_.size(), !basis_->options.conventions.are_kept_levels_the_scale);
    for (const network_unit& u : basis_->units) is_kept[u.level] = true;
    scale_.values.clear();
    for (std::uint32_t k = 0; k != level.size(); ++k) {
      level[k] = static_cast<std::uint32_t>(scale_.values.size());
      if (is_kept[k]) scale_.values.push_back(basis_->scale.values[k]);
    }
    network_counter all{basis_->rows.size(), basis_->columns.size(), scale_.size()};
    for (const network_unit& u : basis_->units) all.add({u.row, u.column, level[u.level], 1});
    all_ = std::move(all).counts();
  }

  /// The number of columns of the basis.
  [[nodiscard]] std::size_t column_count() const noexcept { return all_.columns; }

  /// The network made from some of the columns. @pre each is a column of the basis and occurs once @complexity as
  /// onemode_weights()
  [[nodiscard]] sparse_matrix operator()(std::span<const std::uint32_t> columns) const {
    std::vector<bool> is_in(all_.columns);
    for (const std::uint32_t c : columns) is_in[c] = true;
    network_counts x{all_.rows, all_.columns, all_.levels, {}, std::vector<double>(all_.rows)};
    for (const network_count& each : all_.cells) {
      if (!is_in[each.column]) continue;
      x.cells.push_back(each);
      x.statement_sums[each.row] += each.count;
    }
    return onemode_weights(x, scale_, basis_->options);
  }

 private:
  std::shared_ptr<const network_basis> basis_;
  qualifier_scale scale_{};  // without numbers of levels by value, which are not needed here
  network_counts all_{};
};

}  // namespace stancegraph
