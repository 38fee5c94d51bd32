// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// The triangles of each kind: their number or their total weight.
template <class Number>
struct signed_triangle_census {
  Number all_positive{};  ///< +++
  Number one_negative{};  ///< ++−
  Number two_negative{};  ///< +−−
  Number all_negative{};  ///< −−−

  /// The sum over all kinds.
  [[nodiscard]] Number total() const { return all_positive + one_negative + two_negative + all_negative; }

  /// True if all numbers are equal.
  friend bool operator==(const signed_triangle_census&, const signed_triangle_census&) = default;
};

/// Numbers of triangles.
using signed_triangle_counts = signed_triangle_census<std::uint64_t>;
/// Total weights of triangles.
using signed_triangle_weights = signed_triangle_census<double>;

/// Counts the triangles of a signed graph by kind. A triangle is three nodes that are all tied to each other; its kind
/// is the number of negative ties among the three. Loops are ignored.
/// @returns all zero if there is no triangle
/// @pre the matrix is symmetric
/// @complexity O(m √m) with m ties
/// @see Cartwright, D. & Harary, F. (1956). Structural balance: a generalization of Heider's theory. Psychological
///   Review 63(5), 277–293. https://doi.org/10.1037/h0046049
[[nodiscard]] signed_triangle_counts signed_triangles(const sparse_matrix& signed_graph);

/// The total weight of the triangles of each kind. The weight of a triangle is the geometric mean of the absolute
/// weights of its three ties; if all weights are ±1, the result equals signed_triangles(). Loops are ignored.
/// @param signed_graph tie weights
/// @returns all zero if there is no triangle
/// @pre the matrix is symmetric
/// @complexity O(m √m) with m ties
[[nodiscard]] signed_triangle_weights weighted_signed_triangles(const sparse_matrix& signed_graph);

/// Counts the semicycles of three ties in a directed signed graph by kind. A semicycle is three nodes and, for each
/// pair of them, one tie in either direction; two nodes with ties in both directions yield separate semicycles. A
/// symmetric matrix therefore gives eight times the numbers of signed_triangles(). Loops are ignored.
/// @param signed_graph ties from rows to columns
/// @returns all zero if there is no semicycle
/// @pre the matrix is square
/// @complexity O(m √m) with m ties
/// @see Cartwright, D. & Harary, F. (1956). Structural balance: a generalization of Heider's theory. Psychological
///   Review 63(5), 277–293. https://doi.org/10.1037/h0046049
[[nodiscard]] signed_triangle_counts directed_signed_triangles(const sparse_matrix& signed_graph);

/// Strong balance: the share of balanced triangles, those with an even number of negative ties (+++ and +−−).
/// @param t numbers or weights of triangles
/// @returns a share from 0 to 1; nothing if there is no triangle
/// @complexity constant
/// @see Cartwright, D. & Harary, F. (1956). Structural balance: a generalization of Heider's theory. Psychological
///   Review 63(5), 277–293. https://doi.org/10.1037/h0046049
template <class Number>
[[nodiscard]] std::optional<double> strong_balance(const signed_triangle_census<Number>& t) {
  if (t.total() == Number{}) return std::nullopt;
  return static_cast<double>(t.all_positive + t.two_negative) / static_cast<double>(t.total());
}

/// Weak balance: the share of triangles that do not have exactly one negative tie. Unlike in strong balance, three
/// mutual foes are allowed: the enemy of an enemy need not be a friend.
/// @param t numbers or weights of triangles
/// @returns a share from 0 to 1; nothing if there is no triangle
/// @complexity constant
/// @see Davis, J. A. (1967). Clustering and structural balance in graphs. Human Relations 20(2), 181–187.
///   https://doi.org/10.1177/001872676702000206
template <class Number>
[[nodiscard]] std::optional<double> weak_balance(const signed_triangle_census<Number>& t) {
  if (t.total() == Number{}) return std::nullopt;
  return static_cast<double>(t.all_positive + t.two_negative + t.all_negative) / static_cast<double>(t.total());
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_signed_signed_triangles)

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace stancegraph {

namespace detail {

/// Every tied pair of nodes, stored at the node with fewer neighbours, with the data that `Tie` holds.
template <class Tie>
struct forward_ties {
  struct arc {
    std::uint32_t to = 0;
    Tie tie{};
  };
  std::vector<std::size_t> starts{};
  std::vector<arc> arcs{};
};

/// Numbers the nodes by their number of ties, so that no node has many forward ties.
template <class Tie, class Make>
[[nodiscard]] forward_ties<Tie> forward(const sparse_matrix& g, Make&& make) {
  const std::size_t n = g.row_count();
  std::vector<std::uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), less_by([&](std::uint32_t v) { return g.row(v).size(); }));
  std::vector<std::uint32_t> rank(n);
  for (std::uint32_t i = 0; i != n; ++i) rank[order[i]] = i;
  forward_ties<Tie> all;
  all.arcs.reserve(g.cells().size() / 2);
  for (const std::uint32_t v : order) {
    all.starts.push_back(all.arcs.size());
    for (const matrix_entry& e : g.row(v))
      if (rank[e.column] > rank[v]) all.arcs.push_back({rank[e.column], make(e)});
  }
  all.starts.push_back(all.arcs.size());
  return all;
}

/// Calls `visit` with the three ties of each triangle.
template <class Tie, class Visitor>
void for_each_triangle(const forward_ties<Tie>& g, Visitor&& visit) {
  const std::size_t n = g.starts.size() - 1;
  std::vector<std::uint32_t> seen_by(n, 0);
  std::vector<Tie> tie_to(n);
  for (std::uint32_t u = 0; u != n; ++u) {
    if (g.starts[u + 1] - g.starts[u] < 2) continue;
    for (std::size_t i = g.starts[u]; i != g.starts[u + 1]; ++i) {
      seen_by[g.arcs[i].to] = u + 1;
      tie_to[g.arcs[i].to] = g.arcs[i].tie;
    }
    for (std::size_t i = g.starts[u]; i != g.starts[u + 1]; ++i) {
      const std::uint32_t v = g.arcs[i].to;
      for (std::size_t j = g.starts[v]; j != g.starts[v + 1]; ++j)
        if (const std::uint32_t w = g.arcs[j].to; seen_by[w] == u + 1) visit(g.arcs[i].tie, g.arcs[j].tie, tie_to[w]);
    }
  }
}

/// The amount of positive and of negative ties between two nodes.
struct tie_amounts {
  double positive = 0;
  double negative = 0;
};

[[nodiscard]] STANCEGRAPH_INLINE signed_triangle_weights weigh_triangles(const forward_ties<tie_amounts>& g) {
  signed_triangle_weights sum;
  for_each_triangle(g, [&](const tie_amounts& a, const tie_amounts& b, const tie_amounts& c) {
    sum.all_positive += a.positive * b.positive * c.positive;
    sum.one_negative += a.negative * b.positive * c.positive + a.positive * b.negative * c.positive +
                        a.positive * b.positive * c.negative;
    sum.two_negative += a.positive * b.negative * c.negative + a.negative * b.positive * c.negative +
                        a.negative * b.negative * c.positive;
    sum.all_negative += a.negative * b.negative * c.negative;
  });
  return sum;
}

}  // namespace detail

STANCEGRAPH_INLINE signed_triangle_counts signed_triangles(const sparse_matrix& signed_graph) {
  std::array<std::uint64_t, 4> count{};
  const auto ties = detail::forward<std::uint8_t>(
      signed_graph, [](const matrix_entry& e) { return static_cast<std::uint8_t>(e.value < 0 ? 1 : 0); });
  detail::for_each_triangle(ties, [&](std::uint8_t a, std::uint8_t b, std::uint8_t c) { ++count[a + b + c]; });
  return {count[0], count[1], count[2], count[3]};
}

STANCEGRAPH_INLINE signed_triangle_weights weighted_signed_triangles(const sparse_matrix& signed_graph) {
  return detail::weigh_triangles(detail::forward<detail::tie_amounts>(signed_graph, [](const matrix_entry& e) {
    const double root = std::cbrt(std::abs(e.value));
    return e.value > 0 ? detail::tie_amounts{root, 0} : detail::tie_amounts{0, root};
  }));
}

STANCEGRAPH_INLINE signed_triangle_counts directed_signed_triangles(const sparse_matrix& signed_graph) {
  // Each tied pair is stored in both rows, so that it is found from either end.
  std::vector<matrix_entry> both;
  for (const matrix_entry& e : signed_graph.cells())
    for (const auto& [row, column] : {std::pair{e.row, e.column}, std::pair{e.column, e.row}})
      both.push_back({row, column, e.value > 0 ? 4.0 : 5.0});
  const sparse_matrix joined{signed_graph.row_count(), signed_graph.row_count(), std::move(both)};
  // Sums in a cell: 4 is +, 5 is −, 8 is two +, 9 is one of each, 10 is two −.
  const auto sum = detail::weigh_triangles(detail::forward<detail::tie_amounts>(joined, [](const matrix_entry& e) {
    const double negative = e.value > 6 ? e.value - 8 : e.value - 4;
    return detail::tie_amounts{(e.value > 6 ? 2 : 1) - negative, negative};
  }));
  const auto whole = [](double number) { return static_cast<std::uint64_t>(std::llround(number)); };
  return {whole(sum.all_positive), whole(sum.one_negative), whole(sum.two_negative), whole(sum.all_negative)};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_signed_signed_triangles)
