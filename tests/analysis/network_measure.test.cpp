// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/network_measure.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

namespace {

constexpr network_options options{.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract};

}  // namespace

TEST_CASE("a measure selected by name is computed on the network of agreement minus disagreement", "[analysis]") {
  std::size_t defined = 0;
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const stance_graph g{random_corpus(seed, {.actors = 6, .positions = 4, .statements = 30})};
    const discourse_network n = make_discourse_network(g, options);
    const std::vector<signed_tie> ties = signs_of(n);
    const sparse_matrix m = signed_matrix(n.rows.size(), ties);
    const double least = frustration(n.rows.size(), ties).value;
    const auto value = [&](measure of) { return network_measure{of, options}.value(g); };
    if (n.rows.empty()) {
      CHECK_FALSE(value(measure::frustration).has_value());
      continue;
    }
    CHECK(value(measure::frustration) == least);
    CHECK(value(measure::line_balance) == line_balance(ties, least));
    CHECK(value(measure::strong_balance) == strong_balance(signed_triangles(m)));
    CHECK(value(measure::weak_balance) == weak_balance(signed_triangles(m)));
    CHECK_THAT(*value(measure::walk_balance), WithinAbs(walk_balance(m), 1e-12));
    CHECK_THAT(*value(measure::laplacian_minimum), WithinAbs(spectrum(signed_laplacian(m)).front(), 1e-12));
    defined += ties.empty() ? 0 : 1;
  }
  CHECK(defined > 10);
}

TEST_CASE("measures of an empty corpus are undefined", "[analysis]") {
  const stance_graph g{corpus{}};
  for (std::size_t i = 0; i != word_count<measure>; ++i) {
    const auto of = static_cast<measure>(i);
    network_measure m{of, options};
    if (is_partition(of))
      CHECK(m.groups(g).names.empty());
    else
      CHECK_FALSE(m.value(g).has_value());
  }
}

TEST_CASE("a partition selected by name contains the ids of all nodes", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 10; ++seed) {
    const stance_graph g{random_corpus(seed, {.actors = 6, .positions = 4, .statements = 40})};
    const discourse_network n = make_discourse_network(g, options);
    const named_partition sides = network_measure{measure::sides, options}.groups(g);
    REQUIRE(sides.names.size() == n.rows.size());
    for (std::size_t i = 0; i != n.rows.size(); ++i) CHECK(sides.names[i] == n.row(i).id);
    CHECK(sides.groups.group_count <= 2);
    const named_partition coalitions = network_measure{measure::coalitions, options, {}, std::nullopt}.groups(g);
    CHECK(coalitions.groups.group_of == stancegraph::coalitions(n.weights).groups.group_of);
  }
}
