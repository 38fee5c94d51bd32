// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/position_polarization.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

using namespace stancegraph;

TEST_CASE("each actor who speaks of a position counts once, on one side or on both", "[analysis]") {
  std::size_t counted = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const stance_graph g{random_corpus(seed, {.actors = 8, .positions = 4, .statements = 60})};
    const auto n =
        make_discourse_network(g, {.type = network_type::onemode, .aggregation = qualifier_aggregation::congruence});
    std::vector<position_polarization> expected;
    for (std::uint32_t column = 0; column != n.basis->columns.size(); ++column) {
      std::set<std::uint32_t> against, in_favour, anybody;
      for (const auto& u : n.units()) {
        if (u.column != column) continue;
        const bool is_for = g.records().statements().polarity(u.statement) == polarity::support;
        (is_for ? in_favour : against).insert(u.row);
        anybody.insert(u.row);
      }
      if (anybody.empty()) continue;
      position_polarization p{column};
      p.supporting = anybody.size() - against.size();
      p.opposing = anybody.size() - in_favour.size();
      p.divided = anybody.size() - p.supporting - p.opposing;
      const auto all = static_cast<double>(anybody.size());
      const double a = static_cast<double>(p.opposing) / all;
      const double d = static_cast<double>(p.divided) / all;
      const double s = static_cast<double>(p.supporting) / all;
      // Σ π² π' |y − y'| over the three pairs, both ways.
      p.esteban_ray = 2 * a * s * (a + s) + a * d * (a + d) + d * s * (d + s);
      expected.push_back(p);
      counted += anybody.size() > 2 ? 1 : 0;
    }
    const auto found = polarization_by_position(n);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i != found.size(); ++i) {
      CHECK(found[i].column == expected[i].column);
      CHECK(found[i].opposing == expected[i].opposing);
      CHECK(found[i].divided == expected[i].divided);
      CHECK(found[i].supporting == expected[i].supporting);
      CHECK(found[i].esteban_ray == Approx(expected[i].esteban_ray).margin(1e-12));
      if (found[i].divided == 0 && found[i].opposing == found[i].supporting) CHECK(found[i].agreement == Approx(-1));
      if (found[i].divided == 0 && found[i].opposing == 0) CHECK(found[i].agreement == Approx(1));
    }
  }
  CHECK(counted > 50);
}
