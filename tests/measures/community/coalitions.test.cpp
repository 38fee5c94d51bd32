// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/coalitions.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"
#include "stancegraph/measures/community/hierarchical.hpp"

using namespace stancegraph;
using random_networks::below;
using random_networks::symmetric;

TEST_CASE("every method and the consensus find two camps that agree within and oppose each other", "[measures]") {
  std::mt19937 engine{51};
  for (int round = 0; round != 20; ++round) {
    const std::uint32_t n = 6 + below(engine, 6);
    std::vector<std::uint32_t> camp;
    for (std::uint32_t i = 0; i != n; ++i) camp.push_back(i < 3 ? 0 : i < 6 ? 1 : below(engine, 2));
    std::vector<matrix_entry> ties;
    for (std::uint32_t i = 0; i != n; ++i)
      for (std::uint32_t j = 0; j != i; ++j) ties.push_back({i, j, camp[i] == camp[j] ? 2.0 + below(engine, 2) : -1.0});
    const auto all = coalitions_by_all_methods(symmetric(n, ties), distances(symmetric(n, ties)));
    REQUIRE(all.size() == 11);
    for (const auto& found : all) {
      INFO(to_word(found.method));
      CHECK(found.groups == partition_of(camp));
      CHECK(found.agreement == Approx(1));
      CHECK(found.modularity == Approx(modularity(symmetric(n, ties), found.groups)));
    }
  }
}

TEST_CASE("coalitions use the chosen method with the given number of groups or the most modular number", "[measures]") {
  std::mt19937 engine{52};
  for (int round = 0; round != 40; ++round) {
    const std::uint32_t n = 3 + below(engine, 6);
    const auto network = random_networks::network(engine, n, -2, 3, 70);
    const auto d = distances(network);
    const auto all = coalitions_by_all_methods(network, d);
    for (std::size_t m = 0; m != all.size(); ++m) {
      const coalition_options open{.method = static_cast<clustering_method>(m)};
      CHECK(coalitions(network, open).groups == all[m].groups);
      CHECK(coalitions(network, open).modularity == all[m].modularity);
    }
    const auto hierarchy = hierarchical_clustering(d, linkage::average);
    double most = -2;
    for (std::size_t groups = 2; groups <= std::min<std::size_t>(6, n); ++groups)
      most = std::max(most, modularity(network, cut(hierarchy, n, groups)));
    CHECK(all[static_cast<std::size_t>(clustering_method::average)].modularity == Approx(most).margin(1e-9));
    for (const auto method : {clustering_method::single, clustering_method::ward, clustering_method::kmedoids}) {
      const std::size_t asked = 1 + below(engine, n);
      CHECK(coalitions(network, {.method = method, .groups = asked}).groups.group_count == asked);
    }
    CHECK(coalitions(network, {.method = clustering_method::consensus, .groups = 2}).groups.group_count == 2);
  }
}

TEST_CASE("an empty network has no coalitions, and a single actor forms one", "[measures]") {
  for (std::size_t m = 0; m <= static_cast<std::size_t>(clustering_method::consensus); ++m) {
    const coalition_options o{.method = static_cast<clustering_method>(m)};
    CHECK(coalitions(sparse_matrix{}, o).groups == partition{});
    CHECK(coalitions(sparse_matrix{1, 1, {}}, o).groups == partition{{0}, 1});
  }
}

TEST_CASE("the search for coalitions obeys a stop signal and counts the partitions it tries", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, -2, 3, 70);
  for (std::size_t m = 0; m <= static_cast<std::size_t>(clustering_method::consensus); ++m)
    for (const std::size_t groups : {0U, 3U}) {
      INFO(to_word(static_cast<clustering_method>(m)) << " " << groups);
      run_controls::check([&](const run_control& control) {
        return coalitions(network, {.method = static_cast<clustering_method>(m), .groups = groups, .control = control})
            .groups;
      });
    }
}
