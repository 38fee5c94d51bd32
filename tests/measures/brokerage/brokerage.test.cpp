// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/brokerage/brokerage.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;
using random_networks::below;

TEST_CASE("each of the five brokerage roles is determined by the groups of the three nodes", "[measures]") {
  const sparse_matrix path{3, 3, {{0, 1, 1}, {1, 2, 1}}};
  const auto role_of = [&](const std::vector<std::uint32_t>& groups) {
    const auto counts = brokerage(path, partition_of(groups));
    CHECK(counts[0].all() == 0);
    CHECK(counts[1].all() == 1);
    CHECK(counts[2].all() == 0);
    for (std::size_t role = 0; role != 5; ++role)
      if (counts[1].in_role[role] != 0) return static_cast<brokerage_role>(role);
    return brokerage_role{};
  };
  CHECK(role_of({0, 0, 0}) == brokerage_role::coordinator);
  CHECK(role_of({0, 1, 0}) == brokerage_role::itinerant);
  CHECK(role_of({0, 0, 1}) == brokerage_role::representative);
  CHECK(role_of({0, 1, 1}) == brokerage_role::gatekeeper);
  CHECK(role_of({0, 1, 2}) == brokerage_role::liaison);
  const sparse_matrix closed{3, 3, {{0, 1, 1}, {1, 2, 1}, {0, 2, 1}}};
  CHECK(brokerage(closed, partition{{0, 0, 0}, 1})[1].all() == 0);
}

TEST_CASE("brokerage matches a count over all triples", "[measures]") {
  std::mt19937 engine{3};
  for (int round = 0; round != 200; ++round) {
    const std::uint32_t n = 1 + below(engine, 8);
    std::vector<matrix_entry> ties;
    for (std::uint32_t i = 0; i != n; ++i)
      for (std::uint32_t j = 0; j != n; ++j)
        if (below(engine, 3) == 0) ties.push_back({i, j, 1.0 - 2.0 * below(engine, 2)});
    const sparse_matrix network{n, n, ties};
    std::vector<std::uint32_t> labels;
    for (std::uint32_t i = 0; i != n; ++i) labels.push_back(below(engine, 3));
    std::vector<brokerage_count> expected(n);
    for (std::uint32_t v = 0; v != n; ++v)
      for (std::uint32_t a = 0; a != n; ++a)
        for (std::uint32_t c = 0; c != n; ++c) {
          if (a == v || a == c || v == c) continue;
          if (network.at(a, v) == 0 || network.at(v, c) == 0 || network.at(a, c) != 0) continue;
          const bool av = labels[a] == labels[v];
          const bool vc = labels[v] == labels[c];
          const bool ac = labels[a] == labels[c];
          ++expected[v].in_role[av && vc ? 0U : ac ? 1U : av ? 2U : vc ? 3U : 4U];
        }
    CHECK(brokerage(network, partition_of(labels)) == expected);
  }
}

TEST_CASE("in a symmetric network a node is as often a representative as a gatekeeper", "[measures]") {
  std::mt19937 engine{4};
  for (int round = 0; round != 50; ++round) {
    const auto network = random_networks::network(engine, 8, 1, 2, 40);
    for (const auto& count : brokerage(network, partition{{0, 1, 0, 1, 2, 2, 0, 1}, 3}))
      CHECK(count.in(brokerage_role::representative) == count.in(brokerage_role::gatekeeper));
  }
}

TEST_CASE("brokerage obeys a stop signal and counts ties", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, 1, 3, 40);
  run_controls::check([&](const run_control& control) {
    return brokerage(network, partition{std::vector<std::uint32_t>(12), 1}, control);
  });
}
