// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "stancegraph/analysis/discourse_network.hpp"
#include "stancegraph/analysis/kernel_smoothing.hpp"
#include "stancegraph/analysis/network_counts.hpp"
#include "stancegraph/analysis/network_projection.hpp"

/// @file
/// Kernel-smoothed networks as Discourse Network Analyzer 3 computes them, where that is not what its words say.

namespace stancegraph::detail {

/// A number of whole units between two days, the fraction dropped.
[[nodiscard]] constexpr std::int64_t whole_units(day from, day to, window_unit unit) noexcept {
  const std::int64_t days = to.number - from.number;
  if (unit == window_unit::days) return days;
  if (unit == window_unit::weeks) return days / 7;
  const civil a = to_civil(from), b = to_civil(to);
  std::int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
  if (months > 0 && b.day_of_month < a.day_of_month) --months;
  if (months < 0 && b.day_of_month > a.day_of_month) ++months;
  return unit == window_unit::years ? months / 12 : months;
}

/// The weight of a day: by whole units, in windows of even size, triangular and epanechnikov not symmetric.
[[nodiscard]] inline double dna_kernel_weight(day t, day middle, const window_options& w) {
  const double u = 2 * static_cast<double>(whole_units(t, middle, w.unit)) / static_cast<double>((w.size + 1) / 2 * 2);
  if (std::abs(u) <= 1 && w.kernel == network_kernel::triangular) return std::abs(1 - u);
  if (std::abs(u) <= 1 && w.kernel == network_kernel::epanechnikov) return 0.75 * (1 - u) * (1 - u);
  return kernel_weight(w.kernel, u);
}

/// What all windows of a series have in common.
class dna_smoothing {
 public:
  explicit dna_smoothing(const network_basis& b) : options_{b.options}, scale_{b.scale} {
    // Levels are those of the statements kept, and q_k is their number; with isolates also those left out are levels.
    std::vector<bool> is_there(scale_.size(), b.options.has_isolates);
    for (const network_unit& u : b.units) is_there[u.level] = true;
    std::uint32_t levels = 0;
    for (const bool there : is_there) level_.push_back(there ? levels++ : 0);
    scale_.values.clear();
    for (std::uint32_t k = 0; k != levels; ++k) scale_.values.push_back(k);
    is_averaged_ = options_.type == network_type::onemode && options_.normalization != network_normalization::no;
    options_.normalization = network_normalization::no;
    options_.threshold = 0;
    options_.top.reset();
    if (options_.aggregation == qualifier_aggregation::combine) options_.aggregation = qualifier_aggregation::subtract;
    if (!scale_.is_nominal) return;
    // Names are all alike: there is no conflict.
    has_no_weights_ = options_.aggregation == qualifier_aggregation::conflict;
    options_.aggregation = qualifier_aggregation::ignore;
  }

  void weigh(discourse_network& n, const window_options& w) {
    if (has_no_weights_) {
      n.weights = {n.rows.size(), n.columns.size(), {}};
      return;
    }
    const bool is_onemode = n.is_onemode();
    std::vector<network_count> all;
    for (const network_unit& u : n.units())
      if (const double zeta = dna_kernel_weight(u.said, n.window->middle, w); zeta != 0)
        all.push_back({u.row, u.column, level_[u.level], is_onemode ? std::sqrt(zeta) : zeta});
    const network_counts x = counts(*n.basis, all);
    n.weights =
        is_onemode ? strongest_ties(onemode(x, *n.basis), n.basis->options) : twomode_weights(x, scale_, options_);
  }

 private:
  [[nodiscard]] network_counts counts(const network_basis& b, const std::vector<network_count>& all) const {
    return make_network_counts(b.rows.size(), b.columns.size(), scale_.size(), all);
  }

  /// With a diagonal.
  [[nodiscard]] sparse_matrix onemode(const network_counts& x, const network_basis& b) {
    const sparse_matrix between = onemode_weights(x, scale_, options_);
    const tie_rule rule{options_, scale_};
    std::vector<matrix_entry> all(between.cells().begin(), between.cells().end());
    for (const network_count& c : x.cells)
      for (const network_count& d : of_same_place(x, c))
        all.push_back({c.row, c.row, rule.term(c.level, d.level, c.count, d.count)});
    sparse_matrix sums{b.rows.size(), b.rows.size(), std::move(all)};
    if (!is_averaged_) return sums;
    if (factors_.empty()) find_factors(b);
    std::vector<matrix_entry> averaged(sums.cells().begin(), sums.cells().end());
    for (matrix_entry& e : averaged)
      if (const double factor = factors_[e.row * b.rows.size() + e.column]; factor != 0) e.value *= factor;
    return {b.rows.size(), b.rows.size(), std::move(averaged)};
  }

  [[nodiscard]] static std::vector<network_count> of_same_place(const network_counts& x, const network_count& c) {
    const auto place = [](const network_count& e) { return std::pair{e.row, e.column}; };
    return {std::ranges::lower_bound(x.cells, place(c), {}, place),
            std::ranges::upper_bound(x.cells, place(c), {}, place)};
  }

  /// For each two rows the sum of 2 / (n + m) over the levels of columns that at least one of them has, n and m being
  /// how many statements of the whole time they have there.
  void find_factors(const network_basis& b) {
    std::vector<network_count> all;
    for (const network_unit& u : b.units) all.push_back({u.row, u.column, level_[u.level], 1});
    const network_counts x = counts(b, all);
    const std::size_t size = b.rows.size();
    const std::size_t wide = x.columns * x.levels;
    std::vector<double> n(size * wide);
    for (const network_count& c : x.cells) n[c.row * wide + c.column * x.levels + c.level] = c.count;
    factors_.resize(size * size);
    for (std::size_t i = 0; i != size; ++i)
      for (std::size_t j = 0; j != size; ++j)
        for (std::size_t k = 0; k != wide; ++k)
          if (const double sum = n[i * wide + k] + n[j * wide + k]; sum != 0) factors_[i * size + j] += 2 / sum;
  }

  network_options options_;
  qualifier_scale scale_;
  std::vector<std::uint32_t> level_;
  std::vector<double> factors_;
  bool is_averaged_ = false;
  bool has_no_weights_ = false;
};

}  // namespace stancegraph::detail
