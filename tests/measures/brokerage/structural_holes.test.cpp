// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/brokerage/structural_holes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;
using random_networks::below;
using random_networks::symmetric;

TEST_CASE("the centre of a star is unconstrained, while its ends and all nodes of a triangle are constrained",
          "[measures]") {
  const auto star = structural_holes(symmetric(4, {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}}));
  CHECK(star[0].effective_size == Approx(3));
  CHECK(star[0].constraint.value() == Approx(1.0 / 3));
  CHECK(star[1].effective_size == Approx(1));
  CHECK(star[1].constraint.value() == Approx(1));
  const auto triangle = structural_holes(symmetric(3, {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}}));
  CHECK(triangle[0].effective_size == Approx(1));  // two contacts, each half redundant
  CHECK(triangle[0].constraint.value() == Approx(2 * 0.75 * 0.75));
  const auto alone = structural_holes(sparse_matrix{1, 1, {{0, 0, 5}}});
  CHECK(alone[0].effective_size == 0);
  CHECK_FALSE(alone[0].constraint);
}

TEST_CASE("the effective size of a node without weights is its degree minus the mean degree among its contacts",
          "[measures]") {
  std::mt19937 engine{5};
  for (int round = 0; round != 100; ++round) {
    const auto network = random_networks::network(engine, 7, 1, 1, 50);
    const auto holes = structural_holes(network);
    for (std::size_t i = 0; i != 7; ++i) {
      const auto contacts = network.row(i);
      double among = 0;
      for (const auto& a : contacts)
        for (const auto& b : contacts) among += network.at(a.column, b.column);
      const auto n = static_cast<double>(contacts.size());
      CHECK(holes[i].effective_size == Approx(n == 0 ? 0 : n - among / n));
    }
  }
}

TEST_CASE("constraint and effective size match their definitions, also with weights and directions", "[measures]") {
  std::mt19937 engine{6};
  for (int round = 0; round != 200; ++round) {
    const std::uint32_t n = 2 + below(engine, 6);
    std::vector<matrix_entry> ties;
    for (std::uint32_t i = 0; i != n; ++i)
      for (std::uint32_t j = 0; j != n; ++j)
        if (below(engine, 2) == 0) ties.push_back({i, j, 1.0 + below(engine, 4)});
    const sparse_matrix m{n, n, ties};
    const auto z = [&](std::size_t i, std::size_t j) { return i == j ? 0 : m.at(i, j) + m.at(j, i); };
    const auto p = [&](std::size_t i, std::size_t j) {
      double all = 0;
      for (std::size_t k = 0; k != n; ++k) all += z(i, k);
      return all == 0 ? 0 : z(i, j) / all;
    };
    const auto holes = structural_holes(m);
    for (std::size_t i = 0; i != n; ++i) {
      double constraint = 0;
      double size = 0;
      for (std::size_t j = 0; j != n; ++j) {
        if (z(i, j) == 0) continue;
        double most = 0;
        for (std::size_t k = 0; k != n; ++k) most = std::max(most, z(j, k));
        double indirect = 0;
        double redundant = 0;
        for (std::size_t q = 0; q != n; ++q) {
          if (q == i || q == j) continue;
          indirect += p(i, q) * p(q, j);
          redundant += p(i, q) * z(j, q) / most;
        }
        constraint += (p(i, j) + indirect) * (p(i, j) + indirect);
        size += 1 - redundant;
      }
      CHECK(holes[i].constraint.value_or(0) == Approx(constraint));
      CHECK(holes[i].effective_size == Approx(size));
    }
  }
}

TEST_CASE("structural holes obey a stop signal and count nodes", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, 1, 3, 40);
  run_controls::check([&](const run_control& control) {
    std::vector<double> sizes;
    for (const structural_hole& each : structural_holes(network, control)) sizes.push_back(each.effective_size);
    return sizes;
  });
}
