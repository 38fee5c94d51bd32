// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/network_series.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;

namespace {

std::shared_ptr<const network_basis> basis_of(std::uint64_t seed, network_type type) {
  const stance_graph g{naive::network_corpus(seed)};
  return std::make_shared<const network_basis>(make_network_basis(g, {.type = type}));
}

}  // namespace

TEST_CASE("without windows a series has one network, and otherwise one for each window", "[network]") {
  const auto basis = basis_of(7, network_type::twomode);
  std::vector<discourse_network> one, several, expected;
  const auto gather = [](auto& all) { return [&](discourse_network n) { all.push_back(std::move(n)); }; };
  for_each_network(basis, std::nullopt, gather(one));
  REQUIRE(one.size() == 1);
  CHECK(one[0].weights == make_discourse_network(basis).weights);
  CHECK(!one[0].window);
  const window_options weeks{.unit = window_unit::weeks};
  for_each_network(basis, std::optional{weeks}, gather(several));
  for_each_network(basis, weeks, gather(expected));
  REQUIRE(several.size() == expected.size());
  CHECK(several.size() > 1);
  for (std::size_t i = 0; i != several.size(); ++i) {
    CHECK(several[i].window == expected[i].window);
    CHECK(several[i].weights == expected[i].weights);
  }
}

TEST_CASE("expanding a network to all nodes keeps its weights and adds no others", "[network]") {
  for (const auto type : {network_type::onemode, network_type::twomode})
    for (std::uint64_t seed = 0; seed != 20; ++seed) {
      const auto basis = basis_of(seed, type);
      const auto& columns = type == network_type::onemode ? basis->rows : basis->columns;
      for_each_network(basis, window_options{.unit = window_unit::weeks}, [&](const discourse_network& n) {
        const sparse_matrix all = on_all_nodes(n);
        REQUIRE(all.row_count() == basis->rows.size());
        REQUIRE(all.column_count() == columns.size());
        CHECK(all.cells().size() == n.weights.cells().size());
        for (const matrix_entry& e : all.cells()) {
          bool is_found = false;
          for (const matrix_entry& own : n.weights.cells())
            is_found = is_found || (n.row(own.row) == basis->rows[e.row] && n.column(own.column) == columns[e.column] &&
                                    own.value == e.value);
          CHECK(is_found);
        }
      });
    }
}

TEST_CASE("a single network and a series obey a stop signal and count networks", "[network]") {
  const auto basis = basis_of(7, network_type::onemode);
  for (const auto& windows :
       {std::optional<window_options>{}, std::optional{window_options{.unit = window_unit::weeks}}})
    run_controls::check([&](const run_control& control) {
      std::vector<sparse_matrix> all;
      for_each_network(
          basis, windows, [&](const discourse_network& n) { all.push_back(n.weights); }, control);
      return all;
    });
}
