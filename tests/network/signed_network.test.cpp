// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/signed_network.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"

using namespace stancegraph;

namespace {

discourse_network network(std::uint64_t seed, network_type type) {
  return make_discourse_network(stance_graph{random_corpus(seed, {.actors = 6, .positions = 4, .statements = 40})},
                                {.type = type, .aggregation = qualifier_aggregation::subtract});
}

std::vector<std::string> ids_behind(const signed_network& n, std::size_t tie) {
  std::vector<std::string> ids;
  for (const std::uint32_t each : n.behind[tie]) ids.push_back(n.statements[each]);
  return ids;
}

}  // namespace

TEST_CASE("a signed network has the nodes, weights and statements of its discourse network", "[network]") {
  std::size_t ties = 0;
  for (std::uint64_t seed = 0; seed != 40; ++seed)
    for (const network_type type : {network_type::onemode, network_type::twomode}) {
      const discourse_network n = network(seed, type);
      const network_evidence evidence{n};
      const signed_network all = signed_network_of(n, tie_weighting::full);
      const bool is_onemode = type == network_type::onemode;
      REQUIRE(all.nodes.size() == n.rows.size() + (is_onemode ? 0 : n.columns.size()));
      REQUIRE(all.behind.size() == all.ties.size());
      std::size_t cells = 0;
      for (const matrix_entry& e : n.weights.cells()) cells += !is_onemode || e.row <= e.column ? 1U : 0U;
      CHECK(all.ties.size() == cells);
      for (std::size_t t = 0; t != all.ties.size(); ++t) {
        const std::uint32_t column = all.ties[t].to - static_cast<std::uint32_t>(is_onemode ? 0 : n.rows.size());
        CHECK(n.weights.at(all.ties[t].from, column) == all.ties[t].weight);
        CHECK(all.nodes[all.ties[t].to] == n.column(column));
        std::vector<std::string> expected;
        for (const statement_handle s : statements_behind(evidence.of(all.ties[t].from, column)))
          expected.emplace_back(n.basis->graph.records().statements().id(s));
        CHECK(ids_behind(all, t) == expected);
      }
      ties += all.ties.size();
    }
  CHECK(ties > 100);
}

TEST_CASE("unweighted ties keep the signs of the weights and have weight 1", "[network]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const discourse_network n = network(seed, network_type::onemode);
    const signed_network full = signed_network_of(n, tie_weighting::full);
    const signed_network unit = signed_network_of(n, tie_weighting::unit);
    CHECK(unit.ties == signs_of(n));
    for (std::size_t t = 0; t != full.ties.size(); ++t) {
      CHECK(unit.ties[t].weight * full.ties[t].weight > 0);
      CHECK(std::abs(unit.ties[t].weight) == 1);
    }
  }
}

TEST_CASE("a node has the statements of its ties, each of them once", "[network]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const signed_network n = signed_network_of(network(seed, network_type::onemode), tie_weighting::unit);
    const auto by_node = statements_by_node(n);
    REQUIRE(by_node.size() == n.nodes.size());
    for (std::uint32_t v = 0; v != n.nodes.size(); ++v) {
      std::set<std::uint32_t> expected;
      for (std::size_t t = 0; t != n.ties.size(); ++t)
        if (n.ties[t].from == v || n.ties[t].to == v) expected.insert(n.behind[t].begin(), n.behind[t].end());
      CHECK(by_node[v] == std::vector<std::uint32_t>(expected.begin(), expected.end()));
    }
  }
}

TEST_CASE("a row has all statements that count for it, even those without a tie", "[network]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const discourse_network n = network(seed, network_type::onemode);
    const auto rows = statements_of_rows(n);
    REQUIRE(rows.size() == n.rows.size());
    for (std::size_t i = 0; i != rows.size(); ++i) {
      std::set<std::string> expected;
      for (const network_unit& u : n.units())
        if (u.row == n.rows[i]) expected.emplace(n.basis->graph.records().statements().id(u.statement));
      CHECK(std::set<std::string>(rows[i].begin(), rows[i].end()) == expected);
    }
  }
}

TEST_CASE("finding the statements behind ties obeys a stop signal and counts cells", "[network]") {
  const discourse_network n = network(3, network_type::onemode);
  REQUIRE_FALSE(n.weights.cells().empty());
  run_controls::check(
      [&](const run_control& control) { return signed_network_of(n, tie_weighting::full, control).behind; });
}
