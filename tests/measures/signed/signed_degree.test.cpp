// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/signed/signed_degree.hpp"

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_signed_graph.hpp"

using namespace stancegraph;

TEST_CASE("signed degrees count incoming and outgoing ties of each sign", "[measures]") {
  const sparse_matrix g = directed_signed_matrix(3, std::vector<signed_tie>{{0, 1, 2}, {0, 2, -3}, {1, 2, 1}});
  const std::vector<signed_degree> out = signed_degrees(g);
  CHECK(out[0].positive == 1);
  CHECK(out[0].negative == 1);
  CHECK(out[0].positive_strength == 2);
  CHECK(out[0].negative_strength == 3);
  CHECK(out[0].net() == 0);
  CHECK(out[0].ratio() == 0.5);
  CHECK_FALSE(out[2].ratio());
  const std::vector<signed_degree> in = signed_degrees(g, tie_direction::in);
  CHECK(in[2].positive == 1);
  CHECK(in[2].negative == 1);
  CHECK(in[1].net() == 1);
  CHECK(in[0].positive + in[0].negative == 0);
}

TEST_CASE("the signed Laplacian and its normalized form match their formulas", "[measures]") {
  random_numbers engine{std::mt19937{2}};
  for (int round = 0; round != 50; ++round) {
    const std::uint32_t n = 1 + engine() % 8;
    const sparse_matrix g = signed_matrix(n, random_ties(engine, n, 50, 50, 3));
    const sparse_matrix l = signed_laplacian(g);
    const sparse_matrix normalized = normalized_signed_laplacian(g);
    std::vector<double> degree(n, 0);
    for (std::uint32_t i = 0; i != n; ++i)
      for (std::uint32_t j = 0; j != n; ++j) degree[i] += std::abs(g.at(i, j));
    for (std::uint32_t i = 0; i != n; ++i)
      for (std::uint32_t j = 0; j != n; ++j) {
        CHECK(l.at(i, j) == (i == j ? degree[i] : 0) - g.at(i, j));
        const double expected =
            degree[i] == 0 || degree[j] == 0 ? 0 : (i == j ? 1 : 0) - g.at(i, j) / std::sqrt(degree[i] * degree[j]);
        CHECK(normalized.at(i, j) == Approx(expected));
      }
  }
}
