// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/column_statements.hpp"

#include <cstdint>
#include <set>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"

using namespace stancegraph;

TEST_CASE("each column lists its statements once in order of time", "[network]") {
  for (std::uint64_t seed = 0; seed != 50; ++seed) {
    const stance_graph g{naive::network_corpus(seed)};
    // Statements by two holders make two units; the two outlets of a column may have many statements.
    const network_basis b = make_network_basis(g, {.columns = network_role::outlet});
    const auto found = statements_by_column(b);
    REQUIRE(found.size() == b.columns.size());
    for (std::uint32_t column = 0; column != found.size(); ++column) {
      std::set<statement_handle> expected;
      for (const network_unit& u : b.units)
        if (u.column == column) expected.insert(u.statement);
      CHECK(std::set<statement_handle>(found[column].begin(), found[column].end()) == expected);
      CHECK(found[column].size() == expected.size());
      CHECK(std::ranges::is_sorted(found[column], {}, [&](statement_handle s) { return counted_day(g.records(), s); }));
    }
  }
}
