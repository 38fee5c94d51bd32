// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/column_networks.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/network/discourse_network.hpp"

using namespace stancegraph;

TEST_CASE("the network of some columns equals that of a corpus with only these columns", "[network]") {
  int compared = 0;
  for (std::uint64_t seed = 0; seed != 120; ++seed) {
    const stance_graph g{random_corpus(seed, {.actors = 6, .positions = 6, .statements = 80})};
    for (const auto normalization : {network_normalization::no, network_normalization::average,
                                     network_normalization::jaccard, network_normalization::cosine}) {
      network_options o{.type = network_type::onemode,
                        .aggregation = qualifier_aggregation::subtract,
                        .normalization = normalization,
                        .has_isolates = true};
      const auto basis = std::make_shared<const network_basis>(make_network_basis(g, o));
      const column_networks networks{basis};
      CHECK(networks.column_count() == basis->columns.size());
      std::vector<std::uint32_t> all, some;
      value_filter others{network_role::position, {}, value_filter::action::leave_out};
      for (std::uint32_t c = 0; c != basis->columns.size(); ++c) {
        all.push_back(c);
        if ((seed + c) % 3 != 0)
          some.push_back(c);
        else
          others.values.push_back(basis->columns[c].id);
      }
      CHECK(networks(all) == make_discourse_network(basis).weights);
      o.only.push_back(others);
      const auto kept = std::make_shared<const network_basis>(make_network_basis(g, o));
      if (kept->scale.values != basis->scale.values) continue;  // a level that is only said of the others
      const auto expected = make_discourse_network(kept);
      REQUIRE(expected.rows.size() == basis->rows.size());
      CHECK(networks(some) == expected.weights);
      compared += expected.weights.cells().empty() ? 0 : 1;
    }
  }
  CHECK(compared > 100);
}

TEST_CASE("the scale of levels comes from the whole range or from the statements that are kept", "[network]") {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"}), b = c.add(actor{.id = "b", .name = "B"});
  const auto p = c.add(position{.id = "p", .label = "P"}), q = c.add(position{.id = "q", .label = "Q"});
  const auto say = [&](actor_handle who, position_handle on, std::uint8_t confidence) {
    statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {who};
    s.position = on;
    s.confidence = confidence;
    c.add(s);
  };
  say(a, p, 1);
  say(b, p, 2);
  say(a, q, 1);
  say(b, q, 1);
  say(a, q, 3);
  network_options o{.type = network_type::onemode,
                    .qualifier = network_qualifier::confidence,
                    .aggregation = qualifier_aggregation::congruence,
                    .only = {{network_role::confidence, {"3"}, value_filter::action::leave_out}}};
  const auto weight = [&](bool are_kept_levels_the_scale) {
    o.conventions.are_kept_levels_the_scale = are_kept_levels_the_scale;
    const column_networks networks{std::make_shared<const network_basis>(make_network_basis(stance_graph{c}, o))};
    return networks(std::vector<std::uint32_t>{0}).at(0, 1);
  };
  CHECK(weight(false) == 0.5);  // 1 and 2 of 1 to 3
  CHECK(weight(true) == 0);     // of 1 to 2
}
