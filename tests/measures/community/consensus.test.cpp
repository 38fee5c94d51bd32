// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/consensus.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;
using random_networks::below;

TEST_CASE("the consensus of three partitions joins nodes that two of them join", "[measures]") {
  const std::vector<partition> all{{{0, 0, 1, 1}, 2}, {{0, 0, 1, 1}, 2}, {{0, 1, 1, 1}, 2}};
  const auto d = shares_apart(all);
  CHECK(d.at(0, 1) == Approx(1.0 / 3));
  CHECK(d.at(1, 2) == Approx(2.0 / 3));
  CHECK(d.at(2, 3) == 0);
  const auto found = consensus(all);
  CHECK(found.groups == partition{{0, 0, 1, 1}, 2});
  CHECK(found.agreement == Approx((2 + adjusted_rand_index(all[0], all[2])) / 3));
  CHECK(consensus(all, 4).groups.group_count == 4);
}

TEST_CASE("the consensus of identical partitions is that partition", "[measures]") {
  std::mt19937 engine{45};
  for (int round = 0; round != 100; ++round) {
    const std::uint32_t n = 1 + below(engine, 8);
    std::vector<std::uint32_t> labels;
    for (std::uint32_t i = 0; i != n; ++i) labels.push_back(below(engine, 3));
    const std::vector<partition> all(1 + below(engine, 3), partition_of(labels));
    CHECK(consensus(all).groups == all.front());
    CHECK(consensus(all).agreement == Approx(1));
  }
}

TEST_CASE("members of a consensus group are together in at least half of the partitions on average", "[measures]") {
  std::mt19937 engine{46};
  for (int round = 0; round != 100; ++round) {
    const std::uint32_t n = 3 + below(engine, 6);
    std::vector<partition> all;
    for (std::uint32_t k = 1 + below(engine, 5); k != 0; --k) {
      std::vector<std::uint32_t> labels;
      for (std::uint32_t i = 0; i != n; ++i) labels.push_back(below(engine, 3));
      all.push_back(partition_of(labels));
    }
    const auto d = shares_apart(all);
    for (const auto& group : members_of(consensus(all).groups)) {
      double sum = 0, pairs = 0;
      for (const auto i : group)
        for (const auto j : group)
          if (i < j) {
            sum += d.at(i, j);
            ++pairs;
          }
      CHECK(sum <= pairs / 2 + 1e-6);
    }
  }
}

TEST_CASE("the search for a consensus obeys a stop signal and counts its merges", "[measures]") {
  const std::vector<partition> of{{{0, 0, 1, 1}, 2}, {{0, 0, 0, 1}, 2}};
  run_controls::check([&](const run_control& control) { return consensus(of, 0, control).groups; });
}
