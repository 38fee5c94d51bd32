// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/graph/properties.hpp"

#include <cstdint>
#include <string_view>
#include <type_traits>

#include "catch.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

namespace {

template <class Tag>
using value_of = typename boost::property_traits<typename boost::property_map<sg::stance_graph, Tag>::type>::value_type;
static_assert(std::is_same_v<value_of<boost::vertex_index_t>, std::uint32_t>);
static_assert(std::is_same_v<value_of<boost::edge_index_t>, std::uint32_t>);
static_assert(std::is_same_v<value_of<boost::vertex_name_t>, std::string_view>);
static_assert(std::is_same_v<value_of<boost::edge_weight_t>, double>);

}  // namespace

TEST_CASE("indices are the numbers of vertices and edges, and names are the ids of their records", "[graph]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    const auto name = get(boost::vertex_name, g);
    for (const auto a : c.actors().handles()) CHECK(get(name, g.vertex(a)) == c[a].id);
    for (const auto p : c.positions().handles()) CHECK(name[g.vertex(p)] == c[p].id);
    for (const auto e : c.events().handles()) CHECK(get(boost::vertex_name, g, g.vertex(e)) == c[e].id);
    std::uint32_t number = 0;
    for (auto [v, end] = vertices(g); v != end; ++v) CHECK(get(boost::vertex_index, g, *v) == number++);
    number = 0;
    for (auto [e, end] = edges(g); e != end; ++e) {
      CHECK(get(boost::edge_index, g, *e) == number++);
      CHECK(get(boost::edge_weight, g, *e) == 1.0);
    }
  }
}
