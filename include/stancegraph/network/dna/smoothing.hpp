// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numbers>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/network/network_projection.hpp"
#include "stancegraph/network/network_windows.hpp"
#include "stancegraph/network/window_placement.hpp"

namespace stancegraph {

namespace detail {

/// The number of whole units between two days; the fraction is dropped.
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

/// The kernel weight of a day, by whole units. For windows of even size, the triangular and epanechnikov kernels are
/// not symmetric.
[[nodiscard]] double dna_kernel_weight(day t, day middle, const window_options& w);

/// The part of a basis strictly between the ends of a window, with only the nodes used there.
[[nodiscard]] network_basis basis_within(const network_basis& b, const placed_window& window);

/// The data that all windows of a series share. Weights are summed in the same order as in DNA, so that they match to
/// the last bit.
class dna_smoothing {
 public:
  explicit dna_smoothing(const network_basis& b) : dna_smoothing(b, b.units) {}
  /// @param of_levels the units whose levels count, if the basis has only some of them
  dna_smoothing(const network_basis& b, std::span<const network_unit> of_levels)
      : how_{b.options.aggregation},
        is_nominal_{b.scale.is_nominal},
        has_signs_{b.options.qualifier == network_qualifier::polarity} {
    // The levels are those of the kept statements, and q_k is their number; with isolates, also those of statements
    // left out.
    std::vector<bool> is_there(b.scale.size());
    for (std::size_t k = 0; b.options.has_isolates && k != b.scale.is_there.size(); ++k)
      is_there[k] = b.scale.is_there[k];
    for (const network_unit& u : of_levels) is_there[u.level] = true;
    for (const bool there : is_there) level_.push_back(there ? levels_++ : 0);
    is_averaged_ = b.options.type == network_type::onemode && b.options.normalization != network_normalization::no;
    if (how_ == qualifier_aggregation::combine) how_ = qualifier_aggregation::subtract;
    // All levels are names: there is no conflict.
    has_no_weights_ = is_nominal_ && how_ == qualifier_aggregation::conflict;
    if (is_nominal_) how_ = qualifier_aggregation::ignore;
  }

  void weigh(discourse_network& n, const window_options& w) {
    const std::size_t rows = n.basis->rows.size();
    const std::size_t columns = n.is_onemode() ? rows : n.basis->columns.size();
    if (has_no_weights_) {
      n.weights = {rows, columns, {}};
      return;
    }
    std::vector<weighed> all;
    for (const network_unit& u : n.units())
      if (const double zeta = dna_kernel_weight(u.said, n.window->middle, w); zeta != 0)
        all.push_back({u.row, u.column, level_[u.level], zeta});
    std::vector<double> sums(rows * columns);
    if (n.is_onemode()) {
      add_onemode(all, rows, sums);
      if (is_averaged_) average(*n.basis, sums);
    } else {
      add_twomode(all, columns, sums);
    }
    std::vector<matrix_entry> entries;
    for (std::uint32_t i = 0; i != rows; ++i)
      for (std::uint32_t j = 0; j != columns; ++j)
        if (const double sum = sums[i * columns + j]; sum != 0) entries.push_back({i, j, sum});
    n.weights = {rows, columns, std::move(entries)};
    if (n.is_onemode()) n.weights = strongest_ties(std::move(n.weights), n.basis->options);
  }

 private:
  /// The content of a statement and its weight in a window.
  struct weighed {
    std::uint32_t row, column, level;
    double zeta;
  };
  using span = std::span<const weighed>;

  /// The leading elements that share a key.
  template <class Key>
  [[nodiscard]] static span first_alike(span all, Key key) {
    std::size_t size = 0;
    while (size != all.size() && all[size].*key == all.front().*key) ++size;
    return all.first(size);
  }
  template <class Key, class F>
  static void for_each_alike(span all, Key key, F&& f) {
    for (; !all.empty(); all = all.subspan(first_alike(all, key).size())) f(first_alike(all, key));
  }

  void add_twomode(std::vector<weighed>& all, std::size_t columns, std::vector<double>& sums) const {
    std::stable_sort(all.begin(), all.end(), less_by(&weighed::level));
    for (const weighed& each : all) {
      const double q = how_ == qualifier_aggregation::ignore ? 1 : has_signs_ ? (each.level - 0.5) * 2 : each.level;
      sums[each.row * columns + each.column] += q * each.zeta;
    }
  }

  /// Adds the weights of a one-mode network, including the diagonal.
  void add_onemode(std::vector<weighed>& all, std::size_t rows, std::vector<double>& sums) const {
    std::stable_sort(all.begin(), all.end(), less_by([](const weighed& each) {
                       return std::tuple{each.column, each.row, each.level};
                     }));
    for_each_alike(all, &weighed::column, [&](span column) {
      for_each_alike(column, &weighed::row, [&](span one) {
        for_each_alike(column, &weighed::row,
                       [&](span other) { add_pairs(one, other, sums[one[0].row * rows + other[0].row]); });
      });
    });
  }
  void add_pairs(span one, span other, double& sum) const {
    for_each_alike(one, &weighed::level, [&](span k) {
      for_each_alike(other, &weighed::level, [&](span l) {
        const double apart = std::abs(static_cast<double>(k[0].level) - static_cast<double>(l[0].level));
        const double similar = is_nominal_ || levels_ == 1 ? 1 : std::abs(1 - apart / (levels_ - 1));
        const double different = 1 - similar;
        for (const weighed& t : k)
          for (const weighed& u : l) {
            const double z = std::sqrt(t.zeta * u.zeta);
            if (how_ == qualifier_aggregation::congruence) sum += similar * z;
            if (how_ == qualifier_aggregation::conflict) sum += different * z;
            if (how_ == qualifier_aggregation::subtract) sum = sum + similar * z - different * z;
            if (how_ == qualifier_aggregation::ignore) sum += z;
          }
      });
    });
  }

  void average(const network_basis& b, std::vector<double>& sums) {
    if (factors_.empty()) find_factors(b);
    for (std::size_t cell = 0; cell != sums.size(); ++cell)
      if (factors_[cell] != 0) sums[cell] *= factors_[cell];
  }
  /// For each pair of rows, the sum of 2 / (n + m) over the levels of columns that at least one of them has, where n
  /// and m are the numbers of their statements there over the whole time.
  void find_factors(const network_basis& b) {
    const std::size_t size = b.rows.size();
    const std::size_t wide = b.columns.size() * levels_;
    std::vector<double> n(size * wide);
    for (const network_unit& u : b.units) ++n[u.row * wide + u.column * levels_ + level_[u.level]];
    factors_.resize(size * size);
    for (std::size_t i = 0; i != size; ++i)
      for (std::size_t j = 0; j != size; ++j)
        for (std::size_t k = 0; k != wide; ++k)
          if (const double sum = n[i * wide + k] + n[j * wide + k]; sum != 0) factors_[i * size + j] += 2 / sum;
  }

  qualifier_aggregation how_;
  bool is_nominal_;
  bool has_signs_;
  std::uint32_t levels_ = 0;
  std::vector<std::uint32_t> level_;  // by level of the scale
  std::vector<double> factors_;
  bool is_averaged_ = false;
  bool has_no_weights_ = false;
};

}  // namespace detail

/// Kernel-smoothed networks as Discourse Network Analyzer 3 (DNA) computes them where it departs from its
/// documentation: statements are weighted by whole units of time, so that a triangular or epanechnikov kernel leans to
/// one side; the diagonal is filled; `average` multiplies by the sum of 2 / (n + m) over the levels of columns; other
/// normalizations are treated as `average` in one-mode networks and ignored in two-mode networks; `combine` is treated
/// as `subtract`.
class dna_smoother final : public network_smoother {
 public:
  /// @param is_open whether kernels other than gaussian use only the days strictly between the ends of a window, and
  ///   each network has a basis with its own nodes only. DNA's polarization does this; its networks do not.
  dna_smoother(std::shared_ptr<const network_basis> basis, const window_options& w, bool is_open)
      : basis_{std::move(basis)}, window_{w}, is_open_{is_open && w.kernel != network_kernel::gaussian} {}

  /// @complexity the square of the number of rows and, for one-mode networks, the number of pairs of statements on each
  ///   column
  [[nodiscard]] discourse_network network_in(const placed_window& window) override {
    const auto within =
        is_open_ ? std::make_shared<const network_basis>(detail::basis_within(*basis_, window)) : basis_;
    const std::size_t first = is_open_ ? 0 : window.first_unit;
    const std::size_t end = is_open_ ? within->units.size() : window.end_unit;
    discourse_network n = detail::network_of(within, first, end, true);
    n.window = window.days;
    if (is_open_) {
      detail::dna_smoothing{*within, basis_->units}.weigh(n, window_);
    } else {
      if (!shared_) shared_.emplace(*basis_);
      shared_->weigh(n, window_);
    }
    return n;
  }

 private:
  std::shared_ptr<const network_basis> basis_;
  window_options window_;
  bool is_open_;
  std::optional<detail::dna_smoothing> shared_{};
};

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_dna_smoothing)

#include "stancegraph/network/kernel_smoothing.hpp"

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE double dna_kernel_weight(day t, day middle, const window_options& w) {
  const double u = 2 * static_cast<double>(whole_units(t, middle, w.unit)) / static_cast<double>((w.size + 1) / 2 * 2);
  // Same order of arithmetic as DNA, to match the last bit.
  if (w.kernel == network_kernel::gaussian) return 1 / std::sqrt(2 * std::numbers::pi) * std::exp(-0.5 * u * u);
  if (std::abs(u) <= 1 && w.kernel == network_kernel::triangular) return std::abs(1 - u);
  if (std::abs(u) <= 1 && w.kernel == network_kernel::epanechnikov) return 0.75 * (1 - u) * (1 - u);
  return kernel_weight(w.kernel, u);
}

STANCEGRAPH_INLINE network_basis basis_within(const network_basis& b, const placed_window& window) {
  network_basis within{b.graph, b.options, b.scale, {}, {}, {}};
  for (const network_unit& u : std::span{b.units}.subspan(window.first_unit, window.end_unit - window.first_unit))
    if (window.days.from < u.said && u.said < window.days.to) within.units.push_back(u);
  const auto keep_used = [&](const std::vector<network_entity>& all, std::uint32_t network_unit::*place) {
    std::vector<network_entity> kept;
    const std::vector<std::uint32_t> used = used_places(all.size(), false, within.units, place);
    for (const std::uint32_t i : used) kept.push_back(all[i]);
    const std::vector<std::uint32_t> number = numbers_in_network(all.size(), used);
    for (network_unit& u : within.units) u.*place = number[u.*place];
    return kept;
  };
  within.rows = keep_used(b.rows, &network_unit::row);
  within.columns = keep_used(b.columns, &network_unit::column);
  return within;
}

}  // namespace detail

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_dna_smoothing)
