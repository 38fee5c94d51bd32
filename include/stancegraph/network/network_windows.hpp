// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/network/sliding_projection.hpp"
#include "stancegraph/network/window_placement.hpp"

namespace stancegraph {

/// Makes the networks of a series with a kernel, window by window. Set by counting_conventions::smoother.
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

/// Computes the weights of a network with a kernel. In a two-mode network, a statement counts as its kernel weight ζ.
/// In a one-mode network, a pair of statements counts √(ζ₁ζ₂), so each counts √ζ; divisors use the sum of ζ in place of
/// the number of statements. @param control as for onemode_weights()
void weigh_by_kernel(discourse_network& n, const window_options& w, const run_control& control);

}  // namespace detail

/// Calls `f(network)` for each network of a series, in the order of time. Duplicates are found over the whole time, not
/// per window. Without isolates, each network has the nodes of its own statements; with a kernel, every network has all
/// nodes, so that networks can be compared cell by cell.
///
/// Kernels weight statements by their distance from the middle of the window; see kernel_distance() and
/// kernel_weight(). Two-mode weights use Σ ζ in place of counts. One-mode weights sum √(ζ₁ζ₂) over pairs of statements,
/// and `average` divides by half of the sum of ζ over the statements of both rows. counting_conventions::smoother can
/// replace this.
/// @param w unit, size and kernel of the windows
/// @param f called with each network; not called if there are no windows
/// @param control progress is in networks
/// @throws invalid_value as place_windows()
/// @throws limit_error if a limit of the control is reached
/// @complexity Without a kernel, a one-mode network costs, for each unit that enters or leaves the window, the number
///   of (row, level) pairs of its column, plus the number of all rows and the square of its own rows. All other
///   networks, and those with more than 8192 rows, cost as much as make_discourse_network() for the statements of their
///   windows.
template <class F>
void for_each_network(const std::shared_ptr<const network_basis>& basis, const window_options& w, F&& f,
                      const run_control& control = {}) {
  constexpr std::size_t most_sliding = 8192;
  const network_basis& b = *basis;
  const std::vector<placed_window> windows = place_windows(b, w);
  run_meter meter{control, "making networks", windows.size()};
  const bool has_kernel = w.kernel != network_kernel::no;
  const auto network_in = [&](const placed_window& window) {
    discourse_network n =
        detail::network_of(basis, window.first_unit, window.end_unit, has_kernel || b.options.has_isolates);
    n.window = window.days;
    return n;
  };
  if (has_kernel && b.options.conventions.smoother != nullptr) {
    const std::unique_ptr<network_smoother> smoother = b.options.conventions.smoother(basis, w);
    for (const placed_window& window : windows) {
      f(smoother->network_in(window));
      meter.add();
    }
    return;
  }
  if (has_kernel) {
    for (const placed_window& window : windows) {
      discourse_network n = network_in(window);
      detail::weigh_by_kernel(n, w, meter.rest());
      f(std::move(n));
      meter.add();
    }
    return;
  }
  if (b.options.type == network_type::twomode || b.rows.size() > most_sliding) {
    for (const placed_window& window : windows) {
      discourse_network n = network_in(window);
      detail::weigh(
          n, [](const network_unit&) { return 1.0; }, meter.rest());
      f(std::move(n));
      meter.add();
    }
    return;
  }
  sliding_projection sum{b};
  std::size_t first = 0, end = 0;
  for (const placed_window& window : windows) {
    for (; end < window.end_unit; ++end) {
      meter.check();
      sum.add(b.units[end]);
    }
    for (; first < window.first_unit; ++first) {
      meter.check();
      sum.remove(b.units[first]);
    }
    const std::vector<std::uint32_t> rows = b.options.has_isolates ? detail::numbers_below(b.rows.size()) : sum.rows();
    f(discourse_network{basis, rows, rows, strongest_ties(sum.weights(rows), b.options), window.first_unit,
                        window.end_unit, window.days});
    meter.add();
  }
}

/// The networks of a series, in the order of time, as for_each_network() makes them.
/// @param o options of the networks
/// @param w unit, size and kernel of the windows
/// @param control progress is in networks
/// @returns an empty list if there are no windows
/// @throws invalid_value as expect_valid() and place_windows()
/// @throws limit_error if a limit of the control is reached
/// @complexity as for_each_network(); space is that of all networks
[[nodiscard]] std::vector<discourse_network> network_windows(const stance_graph& g, const network_options& o,
                                                             const window_options& w, const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_network_windows)

#include <cmath>

#include "stancegraph/network/kernel_smoothing.hpp"

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE void weigh_by_kernel(discourse_network& n, const window_options& w, const run_control& control) {
  const auto zeta = [&](const network_unit& u) {
    return kernel_weight(w.kernel, kernel_distance(u.said, n.window->middle, w));
  };
  if (!n.is_onemode()) return weigh(n, zeta, control);
  network_counts x = counts_of(n, [&](const network_unit& u) { return std::sqrt(zeta(u)); });
  x.statement_sums.assign(x.rows, 0);
  const auto row = numbers_in_network(n.basis->rows.size(), n.rows);
  for (const network_unit& u : n.units()) x.statement_sums[row[u.row]] += zeta(u);
  n.weights = onemode_weights(x, n.basis->scale, n.basis->options, control);
}

}  // namespace detail

STANCEGRAPH_INLINE std::vector<discourse_network> network_windows(const stance_graph& g, const network_options& o,
                                                                  const window_options& w, const run_control& control) {
  expect_valid(o);
  std::vector<discourse_network> all;
  for_each_network(
      std::make_shared<const network_basis>(make_network_basis(g, o)), w,
      [&](discourse_network n) { all.push_back(std::move(n)); }, control);
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_network_windows)
