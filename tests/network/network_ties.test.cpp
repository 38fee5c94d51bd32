// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/network_ties.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"

using namespace stancegraph;

namespace {

std::vector<network_tie> ties_in_order(const discourse_network& n) {
  std::vector<network_tie> all;
  for_each_tie(n, [&](network_tie t) { all.push_back(std::move(t)); });
  return all;
}

}  // namespace

TEST_CASE("each tie of a one-mode network is listed once with the columns that its ends share", "[network]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const auto n =
        make_discourse_network(stance_graph{naive::network_corpus(seed)},
                               {.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract});
    const auto ties = ties_in_order(n);
    CHECK(2 * ties.size() == n.weights.cells().size());
    for (const network_tie& t : ties) {
      CHECK(t.row < t.column);
      CHECK(t.weight == n.weights.at(t.row, t.column));
      std::vector<std::uint32_t> shared;
      for (std::uint32_t column = 0; column != n.basis->columns.size(); ++column) {
        const auto speaks = [&](std::uint32_t row) {
          return std::ranges::any_of(n.units(),
                                     [&](const network_unit& u) { return u.row == n.rows[row] && u.column == column; });
        };
        if (speaks(t.row) && speaks(t.column)) shared.push_back(column);
      }
      CHECK(t.shared == shared);
      CHECK(t.statements == statements_behind(network_evidence{n}.of(t.row, t.column)));
      ++seen;
    }
  }
  CHECK(seen > 50);
}

TEST_CASE("the ties of a two-mode network are its nonzero cells", "[network]") {
  const auto n = make_discourse_network(stance_graph{naive::network_corpus(3)}, {});
  const auto ties = ties_in_order(n);
  REQUIRE(ties.size() == n.weights.cells().size());
  for (std::size_t i = 0; i != ties.size(); ++i) {
    CHECK(ties[i].row == n.weights.cells()[i].row);
    CHECK(ties[i].column == n.weights.cells()[i].column);
    CHECK(ties[i].shared.empty());
    CHECK(static_cast<double>(ties[i].statements.size()) <= ties[i].weight);
  }
}

TEST_CASE("ties are sorted by absolute weight, and equal ones keep their order", "[network]") {
  const auto n =
      make_discourse_network(stance_graph{naive::network_corpus(5)}, {.aggregation = qualifier_aggregation::subtract});
  const auto ordered = ties_in_order(n);
  const auto strongest = ties_by_strength(n);
  REQUIRE(strongest.size() == ordered.size());
  CHECK(std::ranges::is_permutation(strongest, ordered));
  const auto place = [&](const network_tie& t) { return std::ranges::find(ordered, t) - ordered.begin(); };
  for (std::size_t i = 1; i < strongest.size(); ++i) {
    const double before = std::abs(strongest[i - 1].weight), here = std::abs(strongest[i].weight);
    CHECK((before > here || (before == here && place(strongest[i - 1]) < place(strongest[i]))));
  }
}

TEST_CASE("a tie shows disagreement if its weight is negative or counts conflict", "[network]") {
  using enum qualifier_aggregation;
  CHECK(is_disagreement({.aggregation = conflict}, 2));
  CHECK(is_disagreement({.aggregation = subtract}, -2));
  CHECK(!is_disagreement({.aggregation = subtract}, 2));
  CHECK(!is_disagreement({.aggregation = congruence}, 2));
}
