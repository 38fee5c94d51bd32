// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/centrality.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>

#include "catch.hpp"
#include "run_controls.hpp"
#include "signed_network_sample.hpp"
#include "stancegraph/measures/signed/signed_spectrum.hpp"

using namespace stancegraph;

TEST_CASE("nodes are ordered by their PN index, the highest first", "[analysis]") {
  random_numbers engine{std::mt19937{11}};
  for (int round = 0; round != 40; ++round)
    for (const bool is_directed : {false, true}) {
      const signed_network n = random_signed_network(engine);
      const centrality_result r = centrality(n, {.is_directed = is_directed});
      REQUIRE(r.order.size() == n.nodes.size());
      const node_numbers& first = is_directed ? r.pn_in : r.pn;
      for (std::size_t i = 1; first && i < r.order.size(); ++i) CHECK((*first)[r.order[i - 1]] >= (*first)[r.order[i]]);
      const sparse_matrix m =
          is_directed ? directed_signed_matrix(n.nodes.size(), n.ties) : signed_matrix(n.nodes.size(), n.ties);
      CHECK(r.pn == (is_directed ? std::nullopt : pn_index(m, pn_kind::all)));
      CHECK(r.pn_out == (is_directed ? pn_index(m, pn_kind::out) : std::nullopt));
      std::size_t starts = 0;
      for (const signed_degree& d : r.out) starts += d.positive + d.negative;
      CHECK(starts == n.ties.size() * (is_directed ? 1 : 2));
      auto statements = statements_by_node(n);
      for (auto& each : statements)
        std::ranges::sort(each, {}, [&](std::uint32_t place) { return n.statements[place]; });
      CHECK(r.statements == statements);
    }
}

TEST_CASE("a network with too many nodes for solving equations gets only degrees", "[analysis]") {
  const centrality_result r = centrality(network_of(3, {{0, 1, 1}, {1, 2, -1}}), {.most_for_equations = 2});
  CHECK(r.is_too_large);
  CHECK_FALSE(r.pn.has_value());
  CHECK_FALSE(r.eigenvector.has_value());
  CHECK(r.out[1].positive == 1);
  CHECK(r.out[1].negative == 1);
}

TEST_CASE("centrality obeys a stop signal and counts its steps", "[analysis]") {
  for (const bool is_directed : {false, true})
    for (const std::size_t most : {2U, 2000U})
      run_controls::check([&](const run_control& control) {
        return centrality(network_of(3, {{0, 1, 1}, {1, 2, -1}}),
                          {.is_directed = is_directed, .most_for_equations = most, .control = control})
            .order;
      });
}
