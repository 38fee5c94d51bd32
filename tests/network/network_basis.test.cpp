// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/network_basis.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"

using namespace stancegraph;

namespace {

stance_graph example() {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"});
  const auto b = c.add(actor{.id = "b", .name = "B"});
  const auto p = c.add(position{.id = "p", .label = "P"});
  const auto q = c.add(position{.id = "q", .label = "Q"});
  const auto d = c.add(document{.id = "d", .published = date{"2021-03-31"}});
  const auto add = [&](std::vector<actor_handle> holders, position_handle on, polarity way, const char* said) {
    statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = std::move(holders);
    s.position = on;
    s.polarity = way;
    if (said != nullptr) s.said = date{said};
    if (said == nullptr) s.evidence.document = d;
    c.add(s);
  };
  add({a, b}, p, polarity::support, "2021-03-02");
  add({a}, p, polarity::support, "2021-03-01");
  add({a}, q, polarity::neutral, "2021-03");
  add({b}, q, polarity::oppose, nullptr);
  add({b}, q, polarity::oppose, "../2021-02-01");
  return stance_graph{std::move(c)};
}

std::string told(const network_basis& b) {
  std::string text;
  for (const network_unit& u : b.units)
    text +=
        std::string{b.graph.records().statements().id(u.statement)} + b.rows[u.row].id + b.columns[u.column].id + " ";
  return text;
}

}  // namespace

TEST_CASE("a statement counts for each of its holders in order of time", "[network]") {
  CHECK(told(make_network_basis(example(), {})) == "s4bq s1ap s2aq s0ap s0bp s3bq ");
}

TEST_CASE("a neutral statement counts only if polarity is ignored", "[network]") {
  CHECK(told(make_network_basis(example(), {.aggregation = qualifier_aggregation::subtract})) ==
        "s4bq s1ap s0ap s0bp s3bq ");
}

TEST_CASE("a statement counts on its first possible day, or on the last if the first is unknown", "[network]") {
  const stance_graph g = example();
  CHECK(counted_day(g.records(), statement_handle{2}) == to_day({2021, 3, 1}));
  CHECK(counted_day(g.records(), statement_handle{3}) == to_day({2021, 3, 31}));
  CHECK(counted_day(g.records(), statement_handle{4}) == to_day({2021, 2, 1}));
  CHECK(told(make_network_basis(g, {.from = to_day({2021, 3, 1}), .to = to_day({2021, 3, 2})})) ==
        "s1ap s2aq s0ap s0bp ");
}

TEST_CASE("the first of several duplicates counts", "[network]") {
  CHECK(told(make_network_basis(example(), {.duplicates = duplicate_scope::month})) == "s4bq s1ap s2aq s0bp s3bq ");
  CHECK(told(make_network_basis(example(), {.duplicates = duplicate_scope::acrossrange})) == "s4bq s1ap s2aq s0bp ");
}

TEST_CASE("a filter on a mode removes single values, and a filter on another role removes whole statements",
          "[network]") {
  const auto without = [&](network_role role, const char* value, value_filter::action what) {
    network_options o;
    o.only = {{role, {value}, what}};
    return told(make_network_basis(example(), o));
  };
  using enum value_filter::action;
  CHECK(without(network_role::holder, "B", leave_out) == "s1ap s2aq s0ap ");
  CHECK(without(network_role::holder, "B", keep) == "s4bq s0bp s3bq ");
  CHECK(without(network_role::polarity, "support", leave_out) == "s4bq s2aq s3bq ");
  CHECK(without(network_role::document, "d", keep) == "s3bq ");
  CHECK(without(network_role::act, "denies", keep).empty());
  CHECK(without(network_role::holder, "nobody", leave_out) == "s4bq s1ap s2aq s0ap s0bp s3bq ");
}

TEST_CASE("isolates include nodes removed by filters but not those of documents left out", "[network]") {
  network_options o;
  o.has_isolates = true;
  o.only = {{network_role::position, {"p"}, value_filter::action::keep},
            {network_role::holder, {"b"}, value_filter::action::leave_out}};
  const network_basis b = make_network_basis(example(), o);
  CHECK(b.rows.size() == 2);
  CHECK(b.columns.size() == 2);
  CHECK(told(b) == "s1ap s0ap ");
  o.only = {{network_role::document, {"d"}, value_filter::action::keep}};
  CHECK(make_network_basis(example(), o).rows.size() == 1);
}

TEST_CASE("units match their definition for any scope of duplicates", "[network]") {
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const stance_graph g{naive::network_corpus(seed)};
    network_options o;
    o.duplicates = static_cast<duplicate_scope>(seed % 6);
    if (seed % 2 == 0) o.aggregation = qualifier_aggregation::subtract;
    const network_basis b = make_network_basis(g, o);
    const naive::made_of made = naive::units_of(g.records(), o);
    std::multiset<std::tuple<statement_handle, std::string, std::string>> ours, theirs;
    for (const network_unit& u : b.units) ours.emplace(u.statement, b.rows[u.row].id, b.columns[u.column].id);
    for (const naive::unit& u : made.units) theirs.emplace(u.statement, u.row, u.column);
    INFO("seed " << seed);
    CHECK(ours == theirs);
    CHECK(std::ranges::is_sorted(b.units, {}, &network_unit::said));
  }
}
