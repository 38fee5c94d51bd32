// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/discourse_network.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "run_controls.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

namespace {

/// Statements of single holders, as (holder, position, polarity).
stance_graph said_by(const std::vector<std::tuple<std::string, std::string, polarity>>& all) {
  corpus c;
  for (const auto& [holder, on, way] : all) {
    auto a = c.actors().find(holder);
    if (!a) a = c.add(actor{.id = holder, .name = holder});
    auto p = c.positions().find(on);
    if (!p) p = c.add(position{.id = on, .label = on});
    statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {a};
    s.position = p;
    s.polarity = way;
    c.add(s);
  }
  return stance_graph{std::move(c)};
}

constexpr auto pro = polarity::support;
constexpr auto con = polarity::oppose;

/// a and b: both for p, once and twice; on q a is for, b against; a alone on r.
stance_graph example() {
  return said_by(
      {{"b", "p", pro}, {"b", "p", pro}, {"a", "p", pro}, {"a", "q", pro}, {"b", "q", con}, {"a", "r", con}});
}

double onemode(qualifier_aggregation aggregation, network_normalization normalization = network_normalization::no,
               bool is_dna = false) {
  const discourse_network n =
      make_discourse_network(example(), {.type = network_type::onemode,
                                         .aggregation = aggregation,
                                         .normalization = normalization,
                                         .conventions = is_dna ? dna_conventions() : counting_conventions{}});
  REQUIRE(n.rows.size() == 2);
  CHECK(n.weights.at(0, 0) == 0);
  CHECK(n.weights.at(0, 1) == n.weights.at(1, 0));
  return n.weights.at(0, 1);
}

/// Options that the seed picks, valid ones.
network_options some_options(std::uint64_t seed) {
  std::mt19937_64 random{seed};
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  network_options o;
  o.type = static_cast<network_type>(below(2));
  const network_role roles[] = {network_role::holder, network_role::position, network_role::addressee,
                                network_role::outlet};
  o.rows = roles[below(4)];
  do o.columns = roles[below(4)];
  while (o.columns == o.rows);
  o.qualifier = static_cast<network_qualifier>(below(3));
  do {
    o.aggregation = static_cast<qualifier_aggregation>(below(5));
    o.normalization = static_cast<network_normalization>(below(6));
    try {
      expect_valid(o);
      break;
    } catch (const invalid_value&) {
    }
  } while (true);
  o.duplicates = static_cast<duplicate_scope>(below(6));
  o.has_isolates = below(2) == 0;
  if (below(2) == 0) o.from = to_day({2020, 12, 28});
  if (below(3) == 0) o.to = to_day({2021, 1, 20});
  const auto action = [&] { return below(2) == 0 ? value_filter::action::keep : value_filter::action::leave_out; };
  if (below(3) == 0) o.only.push_back({network_role::holder, {"alpha", "Beta", "omega"}, action()});
  if (below(4) == 0) o.only.push_back({network_role::position, {"wall", "tax"}, action()});
  if (below(4) == 0) o.only.push_back({network_role::outlet, {"Times"}, action()});
  return o;
}

}  // namespace

TEST_CASE("congruence, conflict and their combinations match counts by hand", "[network]") {
  using enum qualifier_aggregation;
  CHECK(onemode(ignore) == 1 * 2 + 1 * 1);
  CHECK(onemode(congruence) == 2);
  CHECK(onemode(conflict) == 1);
  CHECK(onemode(subtract) == 1);
  using enum network_normalization;
  CHECK(onemode(congruence, average) == 2 / 3.0);
  CHECK(onemode(congruence, jaccard) == 1 / 4.0);  // p for; q for, q against, r against
  CHECK(onemode(ignore, jaccard) == 2 / 3.0);      // p, q; r
  CHECK_THAT(onemode(congruence, cosine), WithinAbs(2 / std::sqrt(3.0 * 5.0), 1e-12));
  CHECK_THAT(onemode(ignore, cosine), WithinAbs(3 / std::sqrt(3.0 * 5.0), 1e-12));
}

TEST_CASE("with DNA conventions cosine divides by the product of activities and Jaccard by counts", "[network]") {
  using enum qualifier_aggregation;
  using enum network_normalization;
  CHECK_THAT(onemode(congruence, cosine, true), WithinAbs(2 / 9.0, 1e-12));
  // m11: p 1·2; m10: a's q for and r; m01: b's q against.
  CHECK_THAT(onemode(congruence, jaccard, true), WithinAbs(2 / (2.0 + 2.0 + 1.0), 1e-12));
  CHECK_THAT(onemode(ignore, jaccard, true), WithinAbs(3 / (2.0 + 2.0 + 1.0), 1e-12));
  CHECK(onemode(congruence, average, true) == 2 / 3.0);
}

TEST_CASE("a two-mode network counts, subtracts or combines, and divides by row or column", "[network]") {
  using enum qualifier_aggregation;
  using enum network_normalization;
  const stance_graph g = said_by({{"a", "p", pro}, {"a", "p", pro}, {"a", "p", con}, {"a", "q", con}, {"b", "p", pro}});
  const auto cells = [&](qualifier_aggregation how, network_normalization by = network_normalization::no) {
    const discourse_network n = make_discourse_network(g, {.aggregation = how, .normalization = by});
    return std::vector{n.weights.at(0, 0), n.weights.at(0, 1), n.weights.at(1, 0), n.weights.at(1, 1)};
  };
  CHECK(cells(ignore) == std::vector<double>{3, 1, 1, 0});
  CHECK(cells(subtract) == std::vector<double>{1, -1, 1, 0});
  CHECK(cells(combine) == std::vector<double>{3, 2, 1, 0});
  CHECK(cells(ignore, activity) == std::vector<double>{0.75, 0.25, 1, 0});
  CHECK(cells(ignore, prominence) == std::vector<double>{0.75, 1, 0.25, 0});
  CHECK(cells(subtract, activity) == std::vector<double>{0.25, -0.25, 1, 0});
  CHECK(cells(subtract, prominence) == std::vector<double>{0.25, -1, 0.25, 0});
  CHECK(cells(combine, activity) == std::vector<double>{1.5, 1, 1, 0});
}

TEST_CASE("networks match their definitions", "[network]") {
  std::size_t ties = 0;
  for (std::uint64_t seed = 0; seed != 400; ++seed) {
    const stance_graph g{naive::network_corpus(seed)};
    const network_options o = some_options(seed);
    const discourse_network n = make_discourse_network(g, o);
    const naive::made_of made = naive::units_of(g.records(), o);
    INFO("seed " << seed << ", " << to_word(o.type) << ", " << to_word(o.qualifier) << ", " << to_word(o.aggregation)
                 << ", " << to_word(o.normalization) << ", " << to_word(o.duplicates));
    std::set<std::string> rows;
    for (std::size_t i = 0; i != n.rows.size(); ++i) rows.insert(n.row(i).id);
    REQUIRE(rows == made.rows);
    REQUIRE(rows.size() == n.rows.size());
    std::set<statement_handle> statements;
    std::map<std::string, naive::row_counts> x;
    std::map<std::string, double> in_row, in_column;
    for (const naive::unit& u : made.units) {
      x[u.row][u.column][u.level] += 1;
      ++in_row[u.row];
      ++in_column[u.column];
      statements.insert(u.statement);
    }
    CHECK(n.statement_count() == statements.size());
    ties += n.weights.cells().size();
    using enum qualifier_aggregation;
    using enum network_normalization;
    const auto twomode = [&](const std::string& row, const std::string& column) {
      double sum = 0;
      for (const auto& [level, count] : x[row][column]) {
        const auto rank = static_cast<double>(std::distance(made.levels.begin(), made.levels.find(level)));
        const bool is_polarity = o.qualifier == network_qualifier::polarity;
        if (o.aggregation == ignore) sum += count;
        if (o.aggregation == subtract)
          sum += count * (is_polarity ? 2 * level - 1 : o.qualifier == network_qualifier::act ? 1 : level);
        // The acts of these corpora are asserts, denies, demands; by their words the second and third change places.
        if (o.aggregation == combine && o.qualifier == network_qualifier::act) {
          const bool has_both = made.levels.contains(1) && made.levels.contains(2);
          const double place = has_both && level != 0 ? rank + (level == 1 ? 1 : -1) : rank;
          sum += std::pow(2, static_cast<double>(made.levels.size()) - 1 - place);
        } else if (o.aggregation == combine) {
          sum += is_polarity ? 2 - level : std::pow(2, static_cast<double>(made.levels.size()) - 1 - rank);
        }
      }
      return sum;
    };
    for (std::size_t i = 0; i != n.rows.size(); ++i)
      for (std::size_t j = 0; j != n.columns.size(); ++j) {
        const std::string row = n.row(i).id, column = n.column(j).id;
        double expected = 0;
        if (o.type == network_type::onemode) {
          expected = i == j ? 0 : naive::weight_of(o, made.levels, x[row], x[column], in_row[row], in_row[column]);
        } else {
          expected = twomode(row, column);
          double divisor = 0;
          if (o.normalization == activity)
            for (const std::string& each : made.columns)
              divisor += o.aggregation == combine ? (twomode(row, each) != 0) : 0;
          if (o.normalization == prominence)
            for (const std::string& each : made.rows)
              divisor += o.aggregation == combine ? (twomode(each, column) != 0) : 0;
          if (o.aggregation != combine) divisor = o.normalization == activity ? in_row[row] : in_column[column];
          if (o.normalization != network_normalization::no && expected != 0) expected /= divisor;
        }
        INFO(row << " " << column);
        REQUIRE_THAT(n.weights.at(i, j), WithinAbs(expected, 1e-12));
      }
  }
  CHECK(ties > 1000);  // there was something to compare
}

TEST_CASE("congruence and conflict by polarity add up to the count that ignores polarity", "[network]") {
  for (std::uint64_t seed = 0; seed != 100; ++seed) {
    const stance_graph g{naive::network_corpus(seed)};
    network_options o{.type = network_type::onemode};
    o.only = {{network_role::polarity, {"support", "oppose"}, value_filter::action::keep}};
    const auto with = [&](qualifier_aggregation how) {
      o.aggregation = how;
      return make_discourse_network(g, o);
    };
    using enum qualifier_aggregation;
    const auto all = with(ignore), same = with(congruence), other = with(conflict), less = with(subtract);
    for (std::size_t i = 0; i != all.rows.size(); ++i)
      for (std::size_t j = 0; j != all.rows.size(); ++j) {
        CHECK(same.weights.at(i, j) + other.weights.at(i, j) == all.weights.at(i, j));
        CHECK(same.weights.at(i, j) - other.weights.at(i, j) == less.weights.at(i, j));
      }
    CHECK(is_symmetric(less.weights));
  }
}

TEST_CASE("Jaccard and cosine congruence lie between 0 and 1 and are 1 for identical statements", "[network]") {
  using enum network_normalization;
  const stance_graph twins = said_by({{"a", "p", pro}, {"a", "q", con}, {"b", "p", pro}, {"b", "q", con}});
  for (const auto by : {jaccard, cosine}) {
    const network_options o{
        .type = network_type::onemode, .aggregation = qualifier_aggregation::congruence, .normalization = by};
    CHECK(make_discourse_network(twins, o).weights.at(0, 1) == 1);
    for (std::uint64_t seed = 0; seed != 50; ++seed) {
      const discourse_network n = make_discourse_network(stance_graph{naive::network_corpus(seed)}, o);
      for (const matrix_entry& e : n.weights.cells()) {
        CHECK(e.value > 0);
        CHECK(e.value <= 1 + 1e-12);
      }
    }
  }
}

TEST_CASE("a tie lists the statements it is based on", "[network]") {
  const auto ids = [](const stance_graph& g, const std::vector<statement_handle>& all) {
    std::string text;
    for (const auto s : all) text += g.records().statements().id(s);
    return text;
  };
  const stance_graph g = example();
  network_options o{.type = network_type::onemode, .aggregation = qualifier_aggregation::congruence};
  const discourse_network same = make_discourse_network(g, o);
  const auto why = network_evidence{same}.of(0, 1);
  REQUIRE(why.size() == 1);
  CHECK(same.basis->columns[why[0].column].id == "p");
  CHECK(ids(g, why[0].row_statements) == "s2");
  CHECK(ids(g, why[0].column_statements) == "s0s1");
  o.aggregation = qualifier_aggregation::conflict;
  const discourse_network other = make_discourse_network(g, o);
  const auto against = network_evidence{other}.of(1, 0);
  REQUIRE(against.size() == 1);
  CHECK(ids(g, against[0].row_statements) + ids(g, against[0].column_statements) == "s4s3");
  const discourse_network two = make_discourse_network(g, network_options{});
  const auto of_cell = network_evidence{two}.of(1, 0);
  REQUIRE(of_cell.size() == 1);
  CHECK(ids(g, of_cell[0].row_statements) == "s0s1");
  CHECK(network_evidence{two}.of(1, 2).empty());
}

TEST_CASE("a tie has evidence if and only if it has a weight", "[network]") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    const stance_graph g{naive::network_corpus(seed)};
    for (const auto how : {qualifier_aggregation::congruence, qualifier_aggregation::conflict}) {
      const discourse_network n = make_discourse_network(g, {.type = network_type::onemode, .aggregation = how});
      const network_evidence evidence{n};
      for (std::size_t i = 0; i != n.rows.size(); ++i)
        for (std::size_t j = 0; j != n.rows.size(); ++j)
          if (i != j) CHECK(evidence.of(i, j).empty() == (n.weights.at(i, j) == 0));
    }
  }
}

TEST_CASE("nodes are sorted by name, and an empty graph has no nodes", "[network]") {
  const discourse_network n =
      make_discourse_network(said_by({{"zeta", "p", pro}, {"Beta", "q", con}, {"alpha", "p", con}}), network_options{});
  REQUIRE(n.rows.size() == 3);
  CHECK(n.row(0).id == "Beta");
  CHECK(n.row(1).id == "alpha");
  CHECK(n.row(2).id == "zeta");
  const discourse_network empty = make_discourse_network(stance_graph{corpus{}}, network_options{});
  CHECK(empty.rows.empty());
  CHECK(empty.weights.cells().empty());
}

TEST_CASE("incompatible options are refused", "[network]") {
  using enum qualifier_aggregation;
  using enum network_normalization;
  const stance_graph g{corpus{}};
  const auto make = [&](network_options o) { return make_discourse_network(g, o); };
  CHECK_THROWS_AS(make({.type = network_type::onemode, .aggregation = combine}), invalid_value);
  CHECK_THROWS_AS(make({.type = network_type::onemode, .normalization = activity}), invalid_value);
  CHECK_THROWS_AS(make({.type = network_type::twomode, .aggregation = congruence}), invalid_value);
  CHECK_THROWS_AS(make({.type = network_type::twomode, .normalization = cosine}), invalid_value);
  CHECK_THROWS_AS(make({.rows = network_role::holder, .columns = network_role::holder}), invalid_value);
}

TEST_CASE("making a one-mode network obeys a stop signal and counts rows", "[network]") {
  const stance_graph g{naive::network_corpus(5)};
  for (const std::optional<std::size_t> top : {std::optional<std::size_t>{}, std::optional<std::size_t>{2}})
    for (const unsigned threads : {1U, 3U})
      run_controls::check([&](const run_control& control) {
        return make_discourse_network(g, {.type = network_type::onemode, .top = top, .threads = threads}, control)
            .weights;
      });
}
