// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/network/kernel_smoothing.hpp"
#include "stancegraph/network/sliding_projection.hpp"
#include "stancegraph/network/window_placement.hpp"

namespace stancegraph {

/// Makes the networks of one series under a kernel, window by window, for counting_conventions::smoother.
class network_smoother {
 public:
  network_smoother() = default;
  network_smoother(const network_smoother&) = delete;
  network_smoother& operator=(const network_smoother&) = delete;
  virtual ~network_smoother() = default;
  /// The network of a window of the series.
  [[nodiscard]] virtual discourse_network network_in(const placed_window& window) = 0;
};

namespace detail {

/// The weights of a network under a kernel: of two modes, statements count as much as they weigh. Of one mode, two
/// weigh √(ζ₁ζ₂), so that each counts √ζ; what their number divides is divided by the sum of ζ.
inline void weigh_by_kernel(discourse_network& n, const window_options& w) {
  const auto zeta = [&](const network_unit& u) {
    return kernel_weight(w.kernel, kernel_distance(u.said, n.window->middle, w));
  };
  if (!n.is_onemode()) return weigh(n, zeta);
  network_counts x = counts_of(n, [&](const network_unit& u) { return std::sqrt(zeta(u)); });
  x.statement_sums.assign(x.rows, 0);
  const auto row = numbers_in_network(n.basis->rows.size(), n.rows);
  for (const network_unit& u : n.units()) x.statement_sums[row[u.row]] += zeta(u);
  n.weights = onemode_weights(x, n.basis->scale, n.basis->options);
}

}  // namespace detail

/// Calls `f(network)` with each network of a series, in the order of time. What counts once is found for all of the
/// time at once, not for each window. Without isolates, a network has the nodes of its own statements; with a kernel,
/// all have all nodes, so that they can be compared cell by cell.
///
/// Kernels weigh statements by their distance from the middle (kernel_distance(), kernel_weight()): two-mode weights
/// are made of Σ ζ where others are made of counts; one-mode weights sum √(ζ₁ζ₂) over pairs of statements, `average`
/// divides by (Σ ζ + Σ ζ) / 2 of the two. counting_conventions::smoother may weigh them otherwise.
/// @throws invalid_value as place_windows() does
/// @complexity without a kernel, a one-mode network costs what entered and left its window since the one before, each
///   times the levels of rows of its column, and the rows of all the time and the square of its own; all other networks
///   cost what make_discourse_network() costs for the statements of their windows, and so do those of more than 8192
///   rows
template <class F>
void for_each_network(const std::shared_ptr<const network_basis>& basis, const window_options& w, F&& f) {
  constexpr std::size_t most_sliding = 8192;
  const network_basis& b = *basis;
  const std::vector<placed_window> windows = place_windows(b, w);
  const bool has_kernel = w.kernel != network_kernel::no;
  const auto network_in = [&](const placed_window& window) {
    discourse_network n =
        detail::network_of(basis, window.first_unit, window.end_unit, has_kernel || b.options.has_isolates);
    n.window = window.days;
    return n;
  };
  if (has_kernel && b.options.conventions.smoother != nullptr) {
    const std::unique_ptr<network_smoother> smoother = b.options.conventions.smoother(basis, w);
    for (const placed_window& window : windows) f(smoother->network_in(window));
    return;
  }
  if (has_kernel) {
    for (const placed_window& window : windows) {
      discourse_network n = network_in(window);
      detail::weigh_by_kernel(n, w);
      f(std::move(n));
    }
    return;
  }
  if (b.options.type == network_type::twomode || b.rows.size() > most_sliding) {
    for (const placed_window& window : windows) {
      discourse_network n = network_in(window);
      detail::weigh(n, [](const network_unit&) { return 1.0; });
      f(std::move(n));
    }
    return;
  }
  sliding_projection sum{b};
  std::size_t first = 0, end = 0;
  for (const placed_window& window : windows) {
    for (; end < window.end_unit; ++end) sum.add(b.units[end]);
    for (; first < window.first_unit; ++first) sum.remove(b.units[first]);
    const std::vector<std::uint32_t> rows = b.options.has_isolates ? detail::numbers_below(b.rows.size()) : sum.rows();
    f(discourse_network{basis, rows, rows, strongest_ties(sum.weights(rows), b.options), window.first_unit,
                        window.end_unit, window.days});
  }
}

/// The networks of a series, in the order of time. @copydetails for_each_network
/// @throws invalid_value as expect_valid() and place_windows() do
[[nodiscard]] inline std::vector<discourse_network> network_windows(const stance_graph& g, const network_options& o,
                                                                    const window_options& w) {
  expect_valid(o);
  std::vector<discourse_network> all;
  for_each_network(std::make_shared<const network_basis>(make_network_basis(g, o)), w,
                   [&](discourse_network n) { all.push_back(std::move(n)); });
  return all;
}

}  // namespace stancegraph
