// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/debate_phases.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "run_controls.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;

TEST_CASE("the phases of a debate are computed from its networks on all nodes and cite their statements",
          "[analysis]") {
  std::size_t phases = 0;
  for (std::uint64_t seed = 0; seed != 12; ++seed) {
    const auto basis = std::make_shared<const network_basis>(
        make_network_basis(stance_graph{naive::network_corpus(seed)},
                           {.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract}));
    const window_options weeks{.unit = window_unit::weeks};
    std::vector<discourse_network> networks;
    std::vector<sparse_matrix> slices;
    for_each_network(basis, weeks, [&](discourse_network n) {
      slices.push_back(on_all_nodes(n));
      networks.push_back(std::move(n));
    });
    const phase_result expected = phase_transitions(slices);
    const debate_phases found = phases_of_debate(basis, weeks);
    CHECK(found.windows == networks.size());
    CHECK(found.found.best == expected.best);
    REQUIRE(found.phases.size() == expected.phases.size());
    for (std::size_t i = 0; i != found.phases.size(); ++i) {
      const phase& p = expected.phases[i];
      std::set<statement_handle> statements;
      for (std::size_t at = p.first; at <= p.last; ++at)
        for (const network_unit& u : networks[at].units()) statements.insert(u.statement);
      CHECK(found.phases[i] == debate_phase{networks[p.first].window->from,
                                            networks[p.last].window->to,
                                            p.state,
                                            p.last - p.first + 1,
                                            {statements.begin(), statements.end()}});
      ++phases;
    }
  }
  CHECK(phases > 12);
}

TEST_CASE("with the DNA convention the phases of a debate are chosen by modularity", "[analysis]") {
  const auto basis = std::make_shared<const network_basis>(
      make_network_basis(stance_graph{naive::network_corpus(9)}, {.type = network_type::onemode,
                                                                  .aggregation = qualifier_aggregation::subtract,
                                                                  .conventions = dna_conventions()}));
  const debate_phases found = phases_of_debate(basis, {.unit = window_unit::weeks});
  REQUIRE(found.windows > 2);
  for (const phase_solution& each : found.found.solutions)
    CHECK(each.modularity <= found.found.solutions[found.found.best].modularity + 1e-12);
}

TEST_CASE("the search for the phases of a debate obeys a stop signal and counts networks and comparisons",
          "[analysis]") {
  const auto basis = std::make_shared<const network_basis>(
      make_network_basis(stance_graph{naive::network_corpus(9)}, {.type = network_type::onemode}));
  run_controls::check([&](const run_control& control) {
    return phases_of_debate(basis, {.unit = window_unit::weeks}, {.control = control}).phases;
  });
}
