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

/// The one-mode networks of some of the columns (positions) of what is gathered: what a backbone is compared by. All of
/// them have all rows; what a division divides by is counted on the columns of the network alone. The scale of the
/// qualifier has the levels of all statements of the range, or (counting_conventions::are_kept_levels_the_scale) of the
/// statements kept alone.
class column_networks {
 public:
  /// @pre what is gathered is for a one-mode network @complexity u log u with u units
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

  /// How many columns there are.
  [[nodiscard]] std::size_t column_count() const noexcept { return all_.columns; }

  /// The network of some columns. @pre they are there, each once @complexity as onemode_weights()
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
  qualifier_scale scale_{};  // whose levels by number of the value are not used
  network_counts all_{};
};

}  // namespace stancegraph
