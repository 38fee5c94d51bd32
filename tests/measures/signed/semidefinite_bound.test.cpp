// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/signed/semidefinite_bound.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "catch.hpp"
#include "random_signed_graph.hpp"
#include "stancegraph/measures/signed/detail/odd_clique.hpp"
#include "stancegraph/measures/signed/frustration.hpp"

using namespace stancegraph;

namespace {

std::vector<signed_tie> foes(std::uint32_t nodes) {
  std::vector<signed_tie> ties;
  for (std::uint32_t u = 0; u != nodes; ++u)
    for (std::uint32_t v = u + 1; v != nodes; ++v) ties.push_back({u, v, -1});
  return ties;
}

/// As large as a product of sides can be, and not more than sides can be.
Eigen::MatrixXd random_correlations(random_numbers& engine, std::uint32_t nodes) {
  Eigen::MatrixXd vectors{3, nodes};
  for (Eigen::Index i = 0; i != vectors.size(); ++i)
    vectors.data()[i] = static_cast<double>(engine() % 2001) / 1000 - 1;
  vectors.colwise().normalize();
  return vectors.transpose() * vectors;
}

}  // namespace

TEST_CASE("the semidefinite bound never exceeds the frustration and is close to it", "[measures]") {
  random_numbers engine{std::mt19937{21}};
  double bounds = 0;
  double values = 0;
  for (int round = 0; round != 30; ++round) {
    const std::uint32_t nodes = 2 + engine() % 8;
    std::vector<signed_tie> ties =
        random_ties(engine, nodes, 30 + engine() % 71, engine() % 101, round % 2 == 0 ? 1 : 9);
    if (!ties.empty() && round % 3 == 0) ties.push_back(ties.front());
    if (!ties.empty() && round % 5 == 0) ties.push_back({0, nodes - 1, -ties.front().weight});
    if (round % 7 == 0) ties.push_back({0, 0, -2});
    const double value = naive_frustration(nodes, ties);
    const double bound = semidefinite_bound(nodes, ties);
    CAPTURE(round, nodes, ties.size());
    CHECK(bound >= 0);
    CHECK(bound <= value);
    bounds += bound;
    values += value;
  }
  CHECK(bounds > 0.99 * values);
}

TEST_CASE("the semidefinite bound equals the frustration of three, five or seven foes and of a cycle", "[measures]") {
  for (const std::uint32_t n : {3U, 5U, 7U})
    CHECK(semidefinite_bound(n, foes(n)) == Approx((n - 1) * (n - 1) / 4).margin(0.02));
  for (std::uint32_t n = 3; n != 9; ++n) {
    std::vector<signed_tie> ties;
    for (std::uint32_t v = 0; v != n; ++v) ties.push_back({v, (v + 1) % n, v == 0 ? -1.0 : 1.0});
    CHECK(semidefinite_bound(n, ties) == Approx(1).margin(0.02));
  }
}

TEST_CASE("the semidefinite bound scales with the weights", "[measures]") {
  random_numbers engine{std::mt19937{22}};
  std::vector<signed_tie> ties = random_ties(engine, 9, 60, 50, 5);
  const double before = semidefinite_bound(9, ties);
  for (signed_tie& t : ties) t.weight *= 1e9;
  CHECK(semidefinite_bound(9, ties) == Approx(1e9 * before).epsilon(1e-3));
}

TEST_CASE("the semidefinite bound is valid for weights of very different size and for ties that cancel out",
          "[measures]") {
  random_numbers engine{std::mt19937{26}};
  for (int round = 0; round != 20; ++round) {
    std::vector<signed_tie> ties = random_ties(engine, 6, 80, 50);
    for (signed_tie& t : ties) t.weight *= std::pow(10.0, static_cast<double>(engine() % 25) - 12);
    const double value = naive_frustration(6, ties);
    CHECK(semidefinite_bound(6, ties) <= value * (1 + 1e-12));
  }
  std::vector<signed_tie> cancelled;
  for (int i = 0; i != 3000; ++i) cancelled.insert(cancelled.end(), {{0, 1, 0.7}, {0, 1, -0.7}});
  const double bound = semidefinite_bound(2, cancelled);
  CHECK(bound == Approx(2100));
  CHECK(bound < 2100);
  for (const double weight : {1e-300, 1e100})
    CHECK(semidefinite_bound(3, std::vector<signed_tie>{{0, 1, -weight}, {1, 2, -weight}, {0, 2, -weight}}) ==
          Approx(weight).epsilon(0.02).scale(0).margin(0));
}

TEST_CASE("the semidefinite bound is 0 without nodes, without weights and above its maximum number of nodes",
          "[measures]") {
  CHECK(semidefinite_bound(0, {}) == 0);
  CHECK(semidefinite_bound(4, {}) == 0);
  CHECK(semidefinite_bound(2, std::vector<signed_tie>{{0, 1, 0}}) == 0);
  CHECK(semidefinite_bound(501, foes(3)) == 0);
  CHECK(semidefinite_bound(2, std::vector<signed_tie>{{0, 1, 1}}) == 0);
}

TEST_CASE("the semidefinite bound stops at a sufficient value and on request", "[measures]") {
  random_numbers engine{std::mt19937{23}};
  const std::vector<signed_tie> ties = random_ties(engine, 20, 50, 40);
  const double all = semidefinite_bound(20, ties);
  const double half = semidefinite_bound(20, ties, all / 2);
  CHECK(half >= all / 2);
  CHECK(half < all);
  int asked = 0;
  const double some = semidefinite_bound(20, ties, all, {.stop = [&] { return ++asked > 30; }});
  CHECK(asked > 30);
  CHECK(asked < 40);
  CHECK(some < all);
  CHECK(semidefinite_bound(20, ties) == all);
}

TEST_CASE("a semidefinite bound is computed if cuts progress slowly, and it proves the same optimum as branching",
          "[measures]") {
  random_numbers engine{std::mt19937{24}};
  const std::vector<signed_tie> ties = random_ties(engine, 24, 80, 50);
  std::size_t asked = 0;
  frustration_options how{.effort = frustration_effort::bounded};
  how.bound = [&](std::size_t nodes, std::span<const signed_tie> part, double enough, const run_control& control) {
    ++asked;
    return semidefinite_bound(nodes, part, enough, control);
  };
  const frustration_result with = frustration(24, ties, how);
  CHECK(asked == 1);
  CHECK(with.is_optimal);
  CHECK_FALSE(frustration(24, ties, {.effort = frustration_effort::bounded}).is_optimal);
  const frustration_result branched = frustration(24, ties);
  CHECK(branched.is_optimal);
  CHECK(branched.value == with.value);
  // A bound between that of the cuts and the optimum does not change the result.
  how.bound = [&](std::size_t, std::span<const signed_tie>, double, const run_control&) {
    return branched.value - 1.5;
  };
  CHECK(frustration(24, ties, how).lower_bound == branched.value - 1);
  how.effort = frustration_effort::proved;
  CHECK(frustration(24, ties, how).is_optimal);
  CHECK(frustration(24, ties, how).value == branched.value);
  // A bound of 0 changes nothing.
  how.bound = [](std::size_t, std::span<const signed_tie>, double, const run_control&) { return 0.0; };
  CHECK(frustration(24, ties, how).side == branched.side);
}

TEST_CASE("odd clique inequalities hold for all sides, and every violated one of size three is found", "[measures]") {
  random_numbers engine{std::mt19937{25}};
  std::array<std::size_t, 8> found{};
  for (int round = 0; round != 20; ++round) {
    const std::uint32_t nodes = 7 + engine() % 4;
    const Eigen::MatrixXd x = random_correlations(engine, nodes);
    const std::vector<detail::odd_clique> broken = detail::odd_clique_finder{x}.find({}, 10000);
    CHECK(std::set<detail::odd_clique>(broken.begin(), broken.end()).size() == broken.size());
    for (const detail::odd_clique& c : broken) {
      ++found.at(c.size);
      CHECK(c.sum(x) < -c.most() - 0.05);
      CHECK(std::is_sorted(c.nodes.begin(), c.nodes.begin() + c.size, std::less_equal<>{}));
      CHECK(c.signs[0] == 1);
      double least = 0;
      for (std::uint32_t sides = 0; sides != 1U << nodes; ++sides) {
        double sum = 0;
        c.for_each_pair([&](std::uint32_t i, std::uint32_t j, int sign) {
          sum += ((sides >> i) & 1U) == ((sides >> j) & 1U) ? sign : -sign;
        });
        least = std::min(least, sum);
      }
      CHECK(least == -c.most());
    }
    std::size_t expected = 0;
    for (std::uint32_t i = 0; i != nodes; ++i)
      for (std::uint32_t j = i + 1; j < nodes; ++j)
        for (std::uint32_t k = j + 1; k < nodes; ++k)
          for (const int of_j : {1, -1})
            for (const int of_k : {1, -1})
              if (of_j * x(i, j) + of_k * x(i, k) + of_j * of_k * x(j, k) < -1.05) ++expected;
    CHECK(static_cast<std::size_t>(std::ranges::count(broken, 3, &detail::odd_clique::size)) == expected);
    CHECK(detail::odd_clique_finder{x}.find(broken, 10000).size() <= broken.size());
    CHECK(detail::odd_clique_finder{x}.find({}, 2).size() <= 6);
  }
  CHECK(found[3] != 0);
  CHECK(found[5] != 0);
  CHECK(found[7] != 0);
}
