// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/network_windows.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "run_controls.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

namespace {

/// Options that the seed picks, of one mode.
network_options some_options(std::uint64_t seed) {
  std::mt19937_64 random{seed};
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  network_options o;
  o.type = network_type::onemode;
  o.rows = below(2) == 0 ? network_role::holder : network_role::position;
  o.columns = o.rows == network_role::holder ? network_role::position : network_role::holder;
  o.qualifier = static_cast<network_qualifier>(below(3));
  o.aggregation = static_cast<qualifier_aggregation>(below(4));
  o.normalization = static_cast<network_normalization>(below(4));
  o.duplicates = static_cast<duplicate_scope>(below(6));
  o.has_isolates = below(2) == 0;
  return o;
}

bool is_within(const naive::unit& u, const network_window& w) { return u.said && w.from <= *u.said && *u.said <= w.to; }

}  // namespace

TEST_CASE("each network of a series contains the statements of its days", "[network]") {
  std::size_t ties = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const stance_graph g{naive::network_corpus(seed)};
    const network_options o = some_options(seed);
    const window_options w{seed % 2 == 0 ? window_unit::days : window_unit::weeks, 1 + seed % 5};
    const naive::made_of made = naive::units_of(g.records(), o);
    INFO("seed " << seed << ", " << to_word(o.qualifier) << ", " << to_word(o.aggregation) << ", "
                 << to_word(o.normalization));
    for (const discourse_network& n : network_windows(g, o, w)) {
      std::map<std::string, naive::row_counts> x;
      std::map<std::string, double> sums;
      std::set<std::string> rows = o.has_isolates ? made.rows : std::set<std::string>{};
      for (const naive::unit& u : made.units) {
        if (!is_within(u, *n.window)) continue;
        x[u.row][u.column][u.level] += 1;
        ++sums[u.row];
        rows.insert(u.row);
      }
      REQUIRE(n.rows.size() == rows.size());
      for (std::size_t i = 0; i != n.rows.size(); ++i) {
        REQUIRE(rows.contains(n.row(i).id));
        for (std::size_t j = 0; j != n.rows.size(); ++j) {
          const std::string a = n.row(i).id, b = n.row(j).id;
          const double expected = i == j ? 0 : naive::weight_of(o, made.levels, x[a], x[b], sums[a], sums[b]);
          REQUIRE_THAT(n.weights.at(i, j), WithinAbs(expected, 1e-12));
          ties += expected != 0;
        }
      }
    }
  }
  CHECK(ties > 1000);
}

TEST_CASE("a sliding network equals one computed from scratch, also with DNA conventions", "[network]") {
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const stance_graph g{naive::network_corpus(seed)};
    network_options o = some_options(seed);
    o.conventions = dna_conventions();
    o.from = to_day({2020, 12, 20});
    o.to = to_day({2021, 1, 30});
    const auto basis = std::make_shared<const network_basis>(make_network_basis(g, o));
    for_each_network(basis, {window_unit::days, 1 + seed % 8}, [&](const discourse_network& n) {
      discourse_network afresh = detail::network_of(basis, n.first_unit, n.end_unit, o.has_isolates);
      detail::weigh(afresh, [](const network_unit&) { return 1.0; });
      CHECK(afresh.rows == n.rows);
      CHECK(afresh.weights == n.weights);
    });
  }
}

TEST_CASE("a kernel weights a pair of statements by the square root of the product of their weights", "[network]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    const stance_graph g{naive::network_corpus(seed)};
    network_options o = some_options(seed);
    o.normalization = network_normalization::no;
    const window_options w{window_unit::days, 2 + seed % 9, static_cast<network_kernel>(1 + seed % 4)};
    const naive::made_of made = naive::units_of(g.records(), o);
    for (const discourse_network& n : network_windows(g, o, w)) {
      REQUIRE(n.rows.size() == made.rows.size());
      const auto zeta = [&](const naive::unit& u) {
        if (!u.said) return 0.0;
        const double off =
            2 * static_cast<double>(n.window->middle.number - u.said->number) / static_cast<double>(w.size);
        return kernel_weight(w.kernel, off);
      };
      for (std::size_t i = 0; i != n.rows.size(); ++i)
        for (std::size_t j = 0; j != n.rows.size(); ++j) {
          double expected = 0;
          for (const naive::unit& u : made.units)
            for (const naive::unit& v : made.units) {
              if (i == j || u.row != n.row(i).id || v.row != n.row(j).id || u.column != v.column) continue;
              const double d = naive::distance(o, made.levels, u.level, v.level);
              using enum qualifier_aggregation;
              expected += std::sqrt(zeta(u) * zeta(v)) * (o.aggregation == ignore       ? 1
                                                          : o.aggregation == congruence ? 1 - d
                                                          : o.aggregation == conflict   ? d
                                                                                        : 1 - 2 * d);
            }
          REQUIRE_THAT(n.weights.at(i, j), WithinAbs(expected, 1e-9));
        }
    }
  }
}

TEST_CASE("a uniform kernel normalized by average equals a plain window normalized by average", "[network]") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const stance_graph g{naive::network_corpus(seed)};
    network_options o{.type = network_type::onemode,
                      .aggregation = qualifier_aggregation::congruence,
                      .normalization = network_normalization::average,
                      .has_isolates = true,
                      .from = to_day({2020, 12, 20}),
                      .to = to_day({2021, 1, 28})};
    const auto plain = network_windows(g, o, {window_unit::days, 7});
    const auto smoothed = network_windows(g, o, {window_unit::days, 6, network_kernel::uniform});
    for (const discourse_network& n : smoothed)
      for (const discourse_network& m : plain) {
        if (m.window != n.window) continue;
        ++compared;
        for (std::size_t i = 0; i != n.rows.size(); ++i)
          for (std::size_t j = 0; j != n.rows.size(); ++j)
            CHECK_THAT(n.weights.at(i, j), WithinAbs(m.weights.at(i, j), 1e-12));
      }
  }
  CHECK(compared > 40);
}

TEST_CASE("a series of networks obeys a stop signal and counts networks", "[network]") {
  const stance_graph g{naive::network_corpus(5)};
  for (const auto type : {network_type::onemode, network_type::twomode})
    for (const auto kernel : {network_kernel::no, network_kernel::gaussian})
      for (const bool is_dna : {false, true}) {
        network_options o{.type = type};
        if (is_dna) o.conventions = dna_conventions();
        run_controls::check([&](const run_control& control) {
          std::vector<sparse_matrix> all;
          for (discourse_network& n : network_windows(g, o, {window_unit::days, 6, kernel}, control))
            all.push_back(std::move(n.weights));
          return all;
        });
      }
}
