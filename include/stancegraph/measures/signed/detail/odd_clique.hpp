// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include <Eigen/Core>

namespace stancegraph::detail {

/// Three, five or seven nodes with signs s. For any sides x_i = ±1 the sum of s_i s_j x_i x_j over the pairs of k nodes
/// is at least −(k − 1) / 2, because the sum of s_i x_i is odd.
struct odd_clique {
  std::uint8_t size = 0;
  std::array<std::uint32_t, 7> nodes{};  ///< ascending
  std::array<std::int8_t, 7> signs{};    ///< the first sign is 1

  [[nodiscard]] double most() const noexcept { return (size - 1) / 2; }

  /// @param each called for each pair with both nodes, the greater first, and the product of their signs
  template <class Each>
  void for_each_pair(Each&& each) const {
    for (std::size_t i = 1; i < size; ++i)
      for (std::size_t j = 0; j != i; ++j) each(nodes[i], nodes[j], signs[i] * signs[j]);
  }
  [[nodiscard]] double sum(const Eigen::MatrixXd& x) const {
    double all = 0;
    for_each_pair([&](std::uint32_t i, std::uint32_t j, int sign) { all += sign * x(i, j); });
    return all;
  }
  friend auto operator<=>(const odd_clique&, const odd_clique&) = default;
};

/// Adds two nodes to a clique.
/// @pre the clique has at most five nodes
[[nodiscard]] inline odd_clique grown(odd_clique c, const std::array<std::pair<std::uint32_t, int>, 2>& by) {
  for (const auto& [node, sign] : by) {
    std::size_t at = c.size++;
    for (; at != 0 && c.nodes[at - 1] > node; --at) {
      c.nodes[at] = c.nodes[at - 1];
      c.signs[at] = c.signs[at - 1];
    }
    c.nodes[at] = node;
    c.signs[at] = static_cast<std::int8_t>(sign);
  }
  if (c.signs[0] < 0)
    for (std::int8_t& s : c.signs) s = static_cast<std::int8_t>(-s);
  return c;
}

/// Finds odd cliques that a matrix violates.
class odd_clique_finder {
 public:
  explicit odd_clique_finder(const Eigen::MatrixXd& x) : x_{x} {}

  /// The most violated cliques that are not yet known. All cliques of three nodes are examined; those of five and seven
  /// nodes are grown from the most violated cliques with two nodes fewer.
  /// @param at_most most cliques of each size
  [[nodiscard]] std::vector<odd_clique> find(const std::vector<odd_clique>& known, std::size_t at_most) const {
    const std::set<odd_clique> have(known.begin(), known.end());
    std::vector<odd_clique> all;
    std::vector<candidate> near = threes(8 * at_most);
    for (const std::size_t size : {3U, 5U, 7U}) {
      if (size != 3) near = grown_from(near);
      std::sort(near.begin(), near.end());
      near.erase(std::unique(near.begin(), near.end()), near.end());
      std::size_t left = at_most;
      for (const auto& [excess, clique] : near) {
        if (excess >= clearly || left == 0) break;
        if (have.contains(clique)) continue;
        all.push_back(clique);
        --left;
      }
    }
    return all;
  }

 private:
  using candidate = std::pair<double, odd_clique>;  ///< slack and clique; a negative slack is a violation
  static constexpr double clearly = -0.05;
  static constexpr double nearly = 0.5;

  [[nodiscard]] std::vector<candidate> threes(std::size_t at_most) const {
    std::vector<candidate> all;
    double least = nearly;
    for (std::uint32_t i = 2; i < x_.rows(); ++i)
      for (std::uint32_t j = 1; j != i; ++j)
        for (std::uint32_t k = 0; k != j; ++k) {
          const double a = x_(i, j), b = x_(i, k), c = x_(j, k);
          const auto look = [&](double sum, std::int8_t of_j, std::int8_t of_i) {
            if (sum + 1 < least) all.push_back({sum + 1, {3, {k, j, i}, {1, of_j, of_i}}});
          };
          look(a + b + c, 1, 1);
          look(a - b - c, -1, -1);
          look(-a + b - c, -1, 1);
          look(-a - b + c, 1, -1);
          if (all.size() > 2 * at_most + 1000) {
            const auto end = all.begin() + static_cast<std::ptrdiff_t>(at_most);
            std::nth_element(all.begin(), end, all.end());
            least = end->first;
            all.erase(end, all.end());
          }
        }
    return all;
  }

  [[nodiscard]] std::vector<candidate> grown_from(const std::vector<candidate>& bases) const {
    std::vector<candidate> all;
    for (const candidate& base : bases) grow(base.second, all);
    return all;
  }

  /// Adds the best two nodes to a clique.
  void grow(const odd_clique& base, std::vector<candidate>& all) const {
    Eigen::VectorXd pull = Eigen::VectorXd::Zero(x_.rows());
    for (std::size_t i = 0; i != base.size; ++i) pull += base.signs[i] * x_.col(base.nodes[i]);
    for (std::size_t i = 0; i != base.size; ++i) pull[base.nodes[i]] = 0;
    const double slack = base.most() + 1 + base.sum(x_);
    std::vector<std::uint32_t> order(static_cast<std::size_t>(x_.rows()));
    std::iota(order.begin(), order.end(), 0U);
    const std::size_t tried = std::min<std::size_t>(order.size(), 16);
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(tried), [&](auto l, auto m) {
      return std::pair{-std::abs(pull[l]), l} < std::pair{-std::abs(pull[m]), m};
    });
    const auto is_inside = [&](std::uint32_t v) {
      return std::find(base.nodes.begin(), base.nodes.begin() + base.size, v) != base.nodes.begin() + base.size;
    };
    double best = nearly;
    std::array<std::pair<std::uint32_t, int>, 2> pair{};
    for (std::size_t at = 0; at != tried; ++at) {
      const std::uint32_t l = order[at];
      if (is_inside(l)) continue;
      const int sign = pull[l] > 0 ? -1 : 1;
      for (std::uint32_t m = 0; m != x_.rows(); ++m) {
        const double of_m = pull[m] + sign * x_(l, m);
        const double sum = slack - std::abs(pull[l]) - std::abs(of_m);
        if (sum >= best || m == l || is_inside(m)) continue;
        best = sum;
        pair = {{{l, sign}, {m, of_m > 0 ? -1 : 1}}};
      }
    }
    if (best >= nearly) return;
    const odd_clique found = grown(base, pair);
    all.emplace_back(found.most() + found.sum(x_), found);  // recomputed, so that every base gives the same value
  }

  const Eigen::MatrixXd& x_;
};

}  // namespace stancegraph::detail
