// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/signed/frustration.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "highland_tribes.hpp"
#include "random_signed_graph.hpp"
#include "stancegraph/measures/signed/detail/signed_reduction.hpp"

using namespace stancegraph;

namespace {

/// Whether the sides and ties of a result give its value.
void check_proof(const frustration_result& r, std::size_t nodes, const std::vector<signed_tie>& ties) {
  REQUIRE(r.side.size() == nodes);
  double sum = 0;
  std::vector<std::size_t> expected;
  for (std::size_t t = 0; t != ties.size(); ++t) {
    const bool is_between = r.side[ties[t].from] != r.side[ties[t].to];
    if (is_between ? ties[t].weight <= 0 : ties[t].weight >= 0) continue;
    sum += std::abs(ties[t].weight);
    expected.push_back(t);
  }
  CHECK(r.ties == expected);
  CHECK(r.value == Approx(sum));
  CHECK(r.lower_bound <= r.value);
}

std::vector<signed_tie> cycle_of(std::uint32_t nodes, std::uint32_t negatives) {
  std::vector<signed_tie> ties;
  for (std::uint32_t v = 0; v != nodes; ++v) ties.push_back({v, (v + 1) % nodes, v < negatives ? -1.0 : 1.0});
  return ties;
}

std::vector<signed_tie> sparse_random(std::uint32_t seed, std::uint32_t nodes, std::size_t count) {
  random_numbers engine{std::mt19937{seed}};
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  while (pairs.size() != count) {
    const std::uint32_t u = engine() % nodes;
    const std::uint32_t v = engine() % nodes;
    if (u < v) pairs.emplace(u, v);
  }
  std::vector<signed_tie> ties;
  for (const auto& [u, v] : pairs) ties.push_back({u, v, engine() % 10 < 3 ? -1.0 : 1.0});
  return ties;
}

}  // namespace

TEST_CASE("a cycle has frustration 1 if an odd number of its ties is negative, or else 0", "[measures]") {
  for (std::uint32_t nodes = 3; nodes != 12; ++nodes)
    for (std::uint32_t negatives = 0; negatives <= nodes; ++negatives) {
      const frustration_result r = frustration(nodes, cycle_of(nodes, negatives));
      CHECK(r.value == negatives % 2);
      CHECK(r.is_optimal);
      CHECK(r.lower_bound == r.value);
    }
}

TEST_CASE("n mutual foes have a frustration of floor((n - 1)^2 / 4)", "[measures]") {
  for (std::uint32_t n = 1; n != 13; ++n) {
    std::vector<signed_tie> ties;
    for (std::uint32_t u = 0; u != n; ++u)
      for (std::uint32_t v = u + 1; v < n; ++v) ties.push_back({u, v, -1});
    const frustration_result r = frustration(n, ties);
    CHECK(r.value == static_cast<double>((n - 1) * (n - 1) / 4));
    CHECK(r.is_optimal);
  }
}

TEST_CASE("the tribes of highland New Guinea have a frustration of seven", "[measures]") {
  const std::vector<signed_tie> ties = highland_tribes();
  REQUIRE(ties.size() == 58);
  const frustration_result r = frustration(16, ties);
  CHECK(r.value == 7);
  CHECK(r.is_optimal);
  CHECK(r.value == naive_frustration(16, ties));
  check_proof(r, 16, ties);
}

TEST_CASE("frustration is the minimum weight of frustrated ties over all assignments of sides", "[measures]") {
  random_numbers engine{std::mt19937{11}};
  for (int round = 0; round != 300; ++round) {
    const std::uint32_t nodes = 2 + engine() % 11;
    const std::vector<signed_tie> ties =
        random_ties(engine, nodes, 20 + engine() % 81, engine() % 101, round % 3 == 0 ? 5 : 1);
    const frustration_result r = frustration(nodes, ties);
    CAPTURE(round, nodes, ties.size());
    CHECK(r.value == naive_frustration(nodes, ties));
    CHECK(r.is_optimal);
    check_proof(r, nodes, ties);
  }
}

TEST_CASE("frustration handles weights of any size, parallel ties and loops", "[measures]") {
  random_numbers engine{std::mt19937{12}};
  for (int round = 0; round != 200; ++round) {
    const std::uint32_t nodes = 1 + engine() % 9;
    std::vector<signed_tie> ties;
    for (std::uint32_t k = engine() % 30; k != 0; --k)
      ties.push_back({static_cast<std::uint32_t>(engine() % nodes), static_cast<std::uint32_t>(engine() % nodes),
                      (static_cast<double>(engine() % 2001) - 1000) / 300});
    const frustration_result r = frustration(nodes, ties);
    CHECK(r.value == Approx(naive_frustration(nodes, ties)).margin(1e-9));
    CHECK(r.is_optimal);
    check_proof(r, nodes, ties);
  }
}

TEST_CASE("frustration uses a common step of the weights only if their sums can resolve it", "[measures]") {
  CHECK(detail::common_step(std::vector<signed_tie>{{0, 1, 4}, {1, 2, -6}}) == 2);
  CHECK(detail::common_step(std::vector<signed_tie>{{0, 1, 3e8}, {1, 2, -6e8}}) == 3e8);
  CHECK(detail::common_step(std::vector<signed_tie>{{0, 1, 9e8}, {1, 2, -9e8 + 1}}) == 0);
  CHECK(detail::common_step(std::vector<signed_tie>{{0, 1, 0.5}}) == 0);
  random_numbers engine{std::mt19937{13}};
  for (int round = 0; round != 30; ++round) {
    std::vector<signed_tie> ties = random_ties(engine, 8, 90, 60);
    for (signed_tie& t : ties) t.weight = t.weight * 9e8 + engine() % 3;
    const frustration_result r = frustration(8, ties);
    CHECK(r.value == Approx(naive_frustration(8, ties)).epsilon(2e-9));
    CHECK(r.is_optimal);
  }
}

TEST_CASE("switching a node does not change the frustration", "[measures]") {
  for (std::uint32_t seed = 0; seed != 5; ++seed) {
    std::vector<signed_tie> ties = sparse_random(seed, 40, 130);
    const frustration_result before = frustration(40, ties);
    for (signed_tie& t : ties)
      if ((t.from % 7 == 3) != (t.to % 7 == 3)) t.weight = -t.weight;
    const frustration_result after = frustration(40, ties);
    CHECK(before.is_optimal);
    CHECK(after.is_optimal);
    CHECK(before.value == after.value);
  }
}

TEST_CASE("each component of a balanced graph has two sides, with its first node on side 0", "[measures]") {
  const std::vector<signed_tie> ties{{1, 2, 1}, {2, 4, -1}, {1, 4, -1}, {3, 5, -1}};
  const frustration_result r = frustration(7, ties);
  CHECK(r.value == 0);
  CHECK(r.is_optimal);
  CHECK(r.ties.empty());
  CHECK(r.side == std::vector<std::uint8_t>{0, 0, 0, 0, 1, 1, 0});
}

TEST_CASE("an empty graph and a graph without ties have frustration 0", "[measures]") {
  CHECK(frustration(0, {}).is_optimal);
  CHECK(frustration(0, {}).value == 0);
  CHECK(frustration(3, {}).side == std::vector<std::uint8_t>{0, 0, 0});
  CHECK(frustration(sparse_matrix{2, 2, {}}).value == 0);
}

TEST_CASE("the frustration of fifty nodes and two hundred ties is proved and reproducible", "[measures]") {
  const std::vector<signed_tie> ties = sparse_random(7, 50, 200);
  const frustration_result one = frustration(50, ties);
  const frustration_result other = frustration(50, ties);
  CHECK(one.is_optimal);
  check_proof(one, 50, ties);
  CHECK(one.side == other.side);
  // Without branches the bound holds too.
  const frustration_result bounded = frustration(50, ties, {.effort = frustration_effort::bounded});
  CHECK(bounded.lower_bound <= one.value);
  CHECK(bounded.value >= one.value);
}

TEST_CASE("frustration returns the best result so far when its time expires", "[measures]") {
  const std::vector<signed_tie> ties = sparse_random(3, 150, 700);
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::uintmax_t> told;
  const frustration_result r = frustration(150, ties,
                                           {.control = {.progress =
                                                            [&](std::uintmax_t done, std::uintmax_t total) {
                                                              CHECK(total == 1000);
                                                              told.push_back(done);
                                                            },
                                                        .time_limit = std::chrono::milliseconds{300}}});
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{5});
  CHECK_FALSE(r.is_optimal);
  CHECK(r.lower_bound < r.value);
  check_proof(r, 150, ties);
  REQUIRE_FALSE(told.empty());
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.front() > 0);
  CHECK(told.back() <= 1000);
  CHECK(told.back() == static_cast<std::uintmax_t>(1000 * r.lower_bound / r.value));
}

TEST_CASE("with a time limit of 0, disjoint negative cycles give a lower bound on frustration", "[measures]") {
  const std::vector<signed_tie> ties = sparse_random(3, 150, 700);
  const frustration_result r = frustration(150, ties, {.control = {.time_limit = std::chrono::seconds{0}}});
  CHECK(r.lower_bound > r.value / 2);
  check_proof(r, 150, ties);
}

TEST_CASE("rounding errors in sums of weights do not keep the search from ending", "[measures]") {
  const double three = 0.30000000000000004, four = 0.40000000000000002, six = 0.60000000000000009;
  const std::vector<signed_tie> ties{{0, 1, six}, {0, 2, six}, {0, 3, three}, {1, 2, four}, {1, 3, four}, {2, 3, four}};
  const frustration_result r = frustration(4, ties);
  CHECK(r.value == 0);
  CHECK(r.is_optimal);
  random_numbers engine{std::mt19937{5}};
  for (int round = 0; round != 200; ++round) {
    const std::uint32_t nodes = 4 + engine() % 4;
    std::vector<signed_tie> all;
    for (std::uint32_t u = 0; u != nodes; ++u)
      for (std::uint32_t v = 0; v != u; ++v)
        all.push_back({v, u, 0.1 * static_cast<double>(1 + engine() % 9) * ((u + v) % 2 == 0 ? 1 : -1)});
    CHECK(frustration(nodes, all).value == 0);
  }
}

TEST_CASE("complete graphs get a lower bound even with a time limit of 0", "[measures]") {
  random_numbers engine{std::mt19937{6}};
  CHECK(frustration(320, random_ties(engine, 320, 100, 50), {.control = {.time_limit = std::chrono::seconds{0}}})
            .lower_bound > 500);
}

TEST_CASE("negative cycles that share no weight never weigh more than the frustration", "[measures]") {
  const auto never = [] { return false; };
  const auto packed = [&](std::size_t nodes, std::vector<signed_tie> ties) {
    const detail::signed_block block{nodes, std::move(ties)};
    const std::vector<std::uint8_t> side = detail::switching_search{block}.search(3, never).side;
    return detail::cycle_packing{block, side}.weight(never);
  };
  for (std::uint32_t seed = 0; seed != 60; ++seed) {
    const std::uint32_t nodes = 4 + seed % 8;
    std::vector<signed_tie> ties = sparse_random(seed, nodes, std::size_t{nodes} * (nodes - 1) / 3);
    for (std::size_t i = 0; i != ties.size(); ++i) ties[i].weight *= 0.25 * static_cast<double>(1 + i * seed % 7);
    INFO("seed " << seed);
    CHECK(packed(nodes, ties) <= naive_frustration(nodes, ties));
  }
  // A cycle of 40 is found from both ends; two cycles on one tie share the weight of that tie.
  CHECK(packed(40, cycle_of(40, 1)) == 1);
  CHECK(packed(4, {{0, 1, -3}, {1, 2, 2}, {2, 0, 2}, {1, 3, 2}, {3, 0, 2}}) == 3);
  CHECK(packed(3, {{0, 1, -1}, {1, 2, -1}, {0, 2, 1}}) == 0);
}

TEST_CASE("line balance is 1 for balanced graphs, decreases with frustration and is undefined without ties",
          "[measures]") {
  random_numbers engine{std::mt19937{77}};
  for (int round = 0; round != 50; ++round) {
    const std::uint32_t n = engine() % 8;
    const std::vector<signed_tie> ties = random_ties(engine, n, 60, 50, 3);
    const auto balance = line_balance(ties, frustration(n, ties).value);
    REQUIRE(balance.has_value() == !ties.empty());
    if (ties.empty()) continue;
    double all = 0;
    for (const signed_tie& t : ties) all += std::abs(t.weight);
    CHECK(std::abs(*balance - (1 - 2 * naive_frustration(n, ties) / all)) < 1e-12);
  }
}
