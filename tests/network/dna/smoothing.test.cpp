// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/smoothing.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

namespace {

/// The weights of one window as DNA sums them: over columns, levels, levels, statements, statements.
double summed_as_dna(const discourse_network& n, std::size_t i, std::size_t j, const window_options& w) {
  const auto& units = n.basis->units;
  const auto at = [&](std::uint32_t row, std::uint32_t column, std::uint32_t level) {
    std::vector<double> zetas;
    for (const network_unit& u : n.units())
      if (u.row == row && u.column == column && u.level == level)
        zetas.push_back(detail::dna_kernel_weight(u.said, n.window->middle, w));
    return zetas;
  };
  const auto count = [&](std::uint32_t row, std::uint32_t column, std::uint32_t level) {
    return std::ranges::count_if(
        units, [&](const network_unit& u) { return u.row == row && u.column == column && u.level == level; });
  };
  const auto one = static_cast<std::uint32_t>(i), other = static_cast<std::uint32_t>(j);
  double sum = 0, factor = 0;
  for (std::uint32_t column = 0; column != n.basis->columns.size(); ++column)
    for (std::uint32_t k = 0; k != 2; ++k) {
      if (const auto both = count(one, column, k) + count(other, column, k); both != 0)
        factor += 2.0 / static_cast<double>(both);
      for (std::uint32_t l = 0; l != 2; ++l)
        for (const double x : at(one, column, k))
          for (const double y : at(other, column, l)) {
            const double z = std::sqrt(x * y);
            const double similar = k == l ? 1 : 0;
            sum = sum + similar * z - (1 - similar) * z;
          }
    }
  return sum != 0 && factor != 0 ? sum * factor : sum;
}

}  // namespace

TEST_CASE("with DNA conventions triangular kernels are one-sided and the diagonal is filled", "[network]") {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"});
  const auto b = c.add(actor{.id = "b", .name = "B"});
  const auto p = c.add(position{.id = "p", .label = "P"});
  const auto add = [&](actor_handle who, const char* when) {
    statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {who};
    s.position = p;
    s.polarity = who == a ? polarity::support : polarity::oppose;
    s.said = date{when};
    c.add(s);
  };
  add(a, "2021-01-01");
  add(b, "2021-01-05");
  network_options o{.type = network_type::onemode, .aggregation = qualifier_aggregation::conflict};
  const window_options w{window_unit::days, 4, network_kernel::triangular};
  const stance_graph g{std::move(c)};
  const auto ours = network_windows(g, o, w);
  REQUIRE(ours.size() == 1);
  CHECK(ours[0].weights.cells().empty());  // both on the edge, where a triangle is 0
  o.conventions = dna_conventions();
  const auto theirs = network_windows(g, o, w);
  REQUIRE(theirs.size() == 1);
  CHECK(theirs[0].weights.at(0, 1) == 0);  // |1 − 1| = 0 before the middle, |1 + 1| = 2 after it
  o.aggregation = qualifier_aggregation::congruence;
  CHECK_THAT(network_windows(g, o, w)[0].weights.at(1, 1), WithinAbs(2, 1e-12));
}

TEST_CASE("with DNA conventions kernel weights are identical to the last bit", "[network]") {
  std::size_t cells = 0;
  for (std::uint64_t seed = 0; seed != 12; ++seed)
    for (const network_kernel kernel : {network_kernel::uniform, network_kernel::epanechnikov,
                                        network_kernel::triangular, network_kernel::gaussian}) {
      const stance_graph g{naive::network_corpus(seed)};
      network_options o{.type = network_type::onemode,
                        .aggregation = qualifier_aggregation::subtract,
                        .normalization = network_normalization::average};
      o.conventions = dna_conventions();
      const window_options w{window_unit::days, 6, kernel};
      bool has_both = true;
      for (const discourse_network& n : network_windows(g, o, w)) {
        std::vector<bool> has(2);
        for (const network_unit& u : n.basis->units) has[u.level] = true;
        has_both = has_both && has[0] && has[1];
        for (std::size_t i = 0; has_both && i != n.rows.size(); ++i)
          for (std::size_t j = 0; j != n.rows.size(); ++j, ++cells)
            REQUIRE(n.weights.at(i, j) == summed_as_dna(n, i, j, w));
      }
    }
  CHECK(cells > 1000);
}

TEST_CASE("with DNA conventions an open window contains only statements strictly between its ends and their nodes",
          "[network]") {
  std::size_t cells = 0, edges = 0;
  for (std::uint64_t seed = 0; seed != 12; ++seed)
    for (const network_kernel kernel :
         {network_kernel::uniform, network_kernel::epanechnikov, network_kernel::triangular}) {
      const stance_graph g{naive::network_corpus(seed)};
      network_options o{.type = network_type::onemode,
                        .aggregation = qualifier_aggregation::subtract,
                        .normalization = network_normalization::average};
      o.conventions = dna_conventions({.is_indented = false, .is_open = true});
      const window_options w{window_unit::days, 6, kernel};
      const network_basis whole = make_network_basis(g, o);
      if (std::ranges::none_of(whole.units, [](const network_unit& u) { return u.level == 0; }) ||
          std::ranges::none_of(whole.units, [](const network_unit& u) { return u.level == 1; }))
        continue;
      for (const discourse_network& n : network_windows(g, o, w)) {
        std::set<std::string> inside;
        std::size_t units = 0;
        for (const network_unit& u : whole.units) {
          if (u.said == n.window->from || u.said == n.window->to) ++edges;
          if (u.said <= n.window->from || n.window->to <= u.said) continue;
          inside.insert(whole.rows[u.row].id);
          ++units;
        }
        CHECK(n.units().size() == units);
        std::set<std::string> rows;
        for (std::size_t i = 0; i != n.rows.size(); ++i) rows.insert(n.row(i).id);
        CHECK(rows == inside);
        for (std::size_t i = 0; i != n.rows.size(); ++i)
          for (std::size_t j = 0; j != n.rows.size(); ++j, ++cells)
            REQUIRE(n.weights.at(i, j) == summed_as_dna(n, i, j, w));
      }
    }
  CHECK(cells > 300);
  CHECK(edges > 100);
}

TEST_CASE("with DNA conventions a level that does not occur in the range is missing, also with isolates", "[network]") {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"});
  const auto p = c.add(position{.id = "p", .label = "P"});
  for (const char* when : {"2021-01-01", "2021-01-02", "2021-01-03"}) {
    statement s;
    s.id = when;
    s.holders = {a};
    s.position = p;
    s.said = date{when};
    c.add(s);
  }
  network_options o{.type = network_type::twomode, .aggregation = qualifier_aggregation::subtract};
  o.conventions = dna_conventions();
  for (const bool has_isolates : {false, true}) {
    o.has_isolates = has_isolates;
    const auto series = network_windows(stance_graph{c}, o, {window_unit::days, 2, network_kernel::uniform});
    REQUIRE(series.size() == 1);
    CHECK(series.front().weights.at(0, 0) == -1.5);  // the only level is its first, which it takes for opposition
  }
}
