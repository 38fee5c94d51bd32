// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/usable_statements.hpp"

#include <cstddef>
#include <cstdint>

#include "catch.hpp"
#include "naive_networks.hpp"

using namespace stancegraph;

TEST_CASE("usable statements of a network are counted role by role", "[network]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const corpus c = naive::network_corpus(seed);
    usable_statement_counts expected{c.statements().size(), 0, {}};
    std::size_t with_addressee = 0, with_position = 0, with_side = 0;
    for (const statement_handle h : c.statements().handles()) {
      const statement s = c.statements()[h];
      if (s.rank == rank::deprecated) continue;
      ++expected.in_use;
      ++with_position;
      if (!s.addressees.empty()) ++with_addressee;
      if (s.polarity == polarity::support || s.polarity == polarity::oppose) ++with_side;
    }
    expected.values = {{network_role::addressee, with_addressee}, {network_role::position, with_position}};
    network_options o{.rows = network_role::addressee};
    CHECK(usable_statements(make_network_basis(stance_graph{c}, o)) == expected);
    // A range of days and filters do not change which statements are usable.
    o.aggregation = qualifier_aggregation::subtract;
    o.only = {{network_role::polarity, {"support"}, value_filter::action::leave_out}};
    const network_basis narrowed = make_network_basis(stance_graph{c}, o);
    expected.values.push_back({network_role::polarity, with_side});
    CHECK(usable_statements(narrowed) == expected);
  }
}
