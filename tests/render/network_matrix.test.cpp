// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/network_matrix.hpp"

#include <algorithm>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "random_corpus.hpp"
#include "xml.hpp"

using namespace stancegraph;

TEST_CASE("each nonzero cell is a square with its weight as a tooltip", "[render]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const discourse_network n =
        make_discourse_network(stance_graph{naive::network_corpus(seed)},
                               {.type = network_type::onemode, .aggregation = qualifier_aggregation::subtract});
    const auto all = xml::parse(network_matrix(n, "Title"));
    const auto count = [&](const char* name) {
      return static_cast<std::size_t>(std::ranges::count(all, std::string{name}, &xml::element::name));
    };
    CHECK(count("g") == n.weights.cells().size());
    CHECK(count("rect") == n.weights.cells().size() + 2);
    CHECK(count("title") == n.weights.cells().size() + 1);
  }
}

TEST_CASE("a matrix picture of any corpus is well-formed and reproducible", "[render]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const discourse_network n = make_discourse_network(stance_graph{random_corpus(seed)}, network_options{});
    const std::string picture = network_matrix(n, "a < b & \"c\"");
    CHECK_FALSE(xml::parse(picture).empty());
    CHECK(picture == network_matrix(n, "a < b & \"c\""));
  }
}
