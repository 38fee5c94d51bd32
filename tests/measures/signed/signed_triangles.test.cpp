// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/signed/signed_triangles.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "highland_tribes.hpp"
#include "random_signed_graph.hpp"

using namespace stancegraph;

TEST_CASE("signed triangles are classified by their negative ties", "[measures]") {
  // Four of one another: ab −, ac +, ad +, bc −, bd −, cd +.
  const std::vector<signed_tie> ties{{0, 1, -1}, {0, 2, 1}, {0, 3, 1}, {1, 2, -1}, {1, 3, -1}, {2, 3, 1}};
  const signed_triangle_counts t = signed_triangles(signed_matrix(4, ties));
  CHECK(t == signed_triangle_counts{1, 0, 3, 0});
  CHECK(strong_balance(t) == 1.0);
  CHECK(weak_balance(t) == 1.0);
}

TEST_CASE("a triangle of three foes is weakly but not strongly balanced", "[measures]") {
  const signed_triangle_counts t{2, 1, 1, 4};
  CHECK(strong_balance(t) == 3.0 / 8);
  CHECK(weak_balance(t) == 7.0 / 8);
  CHECK_FALSE(strong_balance(signed_triangle_counts{}));
  CHECK_FALSE(weak_balance(signed_triangle_counts{}));
}

TEST_CASE("signed triangles match a loop over all triples of nodes", "[measures]") {
  random_numbers engine{std::mt19937{5}};
  for (int round = 0; round != 200; ++round) {
    const std::uint32_t n = engine() % 15;
    std::vector<signed_tie> ties = random_ties(engine, n, 10 + engine() % 91, engine() % 101, 4);
    if (n != 0) ties.push_back({n - 1, n - 1, 2});
    const sparse_matrix g = signed_matrix(n, ties);
    std::array<std::uint64_t, 4> count{};
    std::array<double, 4> weight{};
    for (std::uint32_t a = 0; a != n; ++a)
      for (std::uint32_t b = a + 1; b < n; ++b)
        for (std::uint32_t c = b + 1; c < n; ++c) {
          const std::array<double, 3> w{g.at(a, b), g.at(b, c), g.at(a, c)};
          if (w[0] * w[1] * w[2] == 0) continue;
          const auto kind = static_cast<std::size_t>((w[0] < 0) + (w[1] < 0) + (w[2] < 0));
          ++count[kind];
          weight[kind] += std::cbrt(std::abs(w[0] * w[1] * w[2]));
        }
    const signed_triangle_counts found = signed_triangles(g);
    CHECK(found == signed_triangle_counts{count[0], count[1], count[2], count[3]});
    const signed_triangle_weights weighed = weighted_signed_triangles(g);
    CHECK(weighed.all_positive == Approx(weight[0]));
    CHECK(weighed.one_negative == Approx(weight[1]));
    CHECK(weighed.two_negative == Approx(weight[2]));
    CHECK(weighed.all_negative == Approx(weight[3]));
    const signed_triangle_counts directed = directed_signed_triangles(g);
    CHECK(directed == signed_triangle_counts{8 * count[0], 8 * count[1], 8 * count[2], 8 * count[3]});
  }
}

TEST_CASE("directed signed triangles are semicycles of three ties", "[measures]") {
  random_numbers engine{std::mt19937{6}};
  for (int round = 0; round != 100; ++round) {
    const std::uint32_t n = 3 + engine() % 7;
    std::vector<signed_tie> ties;
    for (std::uint32_t u = 0; u != n; ++u)
      for (std::uint32_t v = 0; v != n; ++v)
        if (u != v && engine() % 2 == 0) ties.push_back({u, v, engine() % 2 == 0 ? -2.0 : 1.0});
    std::array<std::uint64_t, 4> count{};
    const auto joins = [](const signed_tie& t, std::uint32_t a, std::uint32_t b) {
      return (t.from == a && t.to == b) || (t.from == b && t.to == a);
    };
    for (std::uint32_t a = 0; a != n; ++a)
      for (std::uint32_t b = a + 1; b < n; ++b)
        for (std::uint32_t c = b + 1; c < n; ++c)
          for (const signed_tie& x : ties)
            for (const signed_tie& y : ties)
              for (const signed_tie& z : ties)
                if (joins(x, a, b) && joins(y, b, c) && joins(z, a, c))
                  ++count[static_cast<std::size_t>((x.weight < 0) + (y.weight < 0) + (z.weight < 0))];
    CHECK(directed_signed_triangles(directed_signed_matrix(n, ties)) ==
          signed_triangle_counts{count[0], count[1], count[2], count[3]});
  }
}

TEST_CASE("the tribes of highland New Guinea form 68 triangles, nine of them unbalanced", "[measures]") {
  const signed_triangle_counts t = signed_triangles(signed_matrix(16, highland_tribes()));
  CHECK(t == signed_triangle_counts{19, 2, 40, 7});
  CHECK(strong_balance(t) == Approx(59.0 / 68));
}
