// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/networks.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "report_sample.hpp"
#include "stancegraph/io/csv/report_csv.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

namespace {

/// Ann and Bob agree twice on tax, Ann and Cid disagree on it.
std::shared_ptr<const sg::network_basis> tax_basis(sg::network_options o) {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto bob = c.add(sg::actor{.id = "bob", .name = "Bob"});
  const auto cid = c.add(sg::actor{.id = "cid", .name = "Cid"});
  const auto tax = c.add(sg::position{.id = "tax", .label = "Higher tax"});
  const auto add = [&](const char* id, sg::actor_handle who, sg::polarity polarity, const char* said) {
    c.add(sg::statement{
        .id = id, .holders = {who}, .position = tax, .polarity = polarity, .said = sg::date{std::string{said}}});
  };
  add("s1", ann, sg::polarity::support, "2021-01-05");
  add("s2", bob, sg::polarity::support, "2021-01-06");
  add("s3", bob, sg::polarity::support, "2021-01-07");
  add("s4", cid, sg::polarity::oppose, "2021-02-01");
  return std::make_shared<const sg::network_basis>(sg::make_network_basis(sg::stance_graph{std::move(c)}, o));
}

const sg::network_options signed_onemode{.type = sg::network_type::onemode,
                                         .aggregation = sg::qualifier_aggregation::subtract};

std::string csv_of(const sg::report& r) {
  return text_of([&](const auto& write) { sg::write_csv(r, write); });
}
std::string terminal_of(const sg::report& r) {
  return text_of([&](const auto& write) { sg::write_terminal(r, write); });
}

/// The matrix in a cell.
std::vector<std::vector<double>> numbers_in(const sg::report_cell& cell) {
  std::vector<std::vector<double>> rows;
  std::get<std::shared_ptr<const sg::report_table>>(cell.value)->for_each_row([&](const sg::report_row& row) {
    rows.push_back(std::get<std::vector<double>>(row.cells.front().value));
  });
  return rows;
}

}  // namespace

TEST_CASE("a network report has axes and cells in JSON and ties in tables", "[report]") {
  const sg::report one = networks_report(tax_basis(signed_onemode), std::nullopt);
  const sg::report_table& network = table_of(one);
  CHECK(network.shape == sg::json_shape::object);
  REQUIRE(network.rows.size() == 1);
  const auto& cells = network.rows.front().cells;
  CHECK(std::get<std::string>(cells[0].value) == "onemode");
  CHECK(std::get<std::int64_t>(cells[1].value) == 4);
  CHECK(std::get<std::vector<sg::report_ref>>(cells[2].value) ==
        std::vector<sg::report_ref>{{"ann", "Ann"}, {"bob", "Bob"}, {"cid", "Cid"}});
  CHECK(cells[3].value == cells[2].value);
  CHECK(numbers_in(cells[4]) == std::vector<std::vector<double>>{{0, 2, -1}, {2, 0, -2}, {-1, -2, 0}});
  CHECK(csv_of(one) == "holder,ann,bob,cid\nann,0,2,-1\nbob,2,0,-2\ncid,-1,-2,0\n");
  CHECK(terminal_of(one) ==
        "HOLDER  AND HOLDER  WEIGHT  STATEMENTS  OVER\n"
        "──────  ──────────  ──────  ──────────  ──────────\n"
        "Ann     Bob              2           3  Higher tax\n"
        "Bob     Cid             -2           3  Higher tax\n"
        "Ann     Cid             -1           2  Higher tax\n");
}

TEST_CASE("network ties have the common tie columns and cite their statements", "[report]") {
  const auto basis = tax_basis(signed_onemode);
  const sg::report one = network_ties_report(basis, std::nullopt);
  CHECK(csv_of(one) ==
        "from,to,sign,weight,statements\n"
        "ann,bob,1,2,s1;s2;s3\n"
        "ann,cid,-1,1,s1;s4\n"
        "bob,cid,-1,2,s2;s3;s4\n");
  CHECK(rows_of(table_of(one))[1] == "ann|cid|-1|1|s1;s4|ann|cid|-1|tax");
  CHECK(csv_of(network_ties_report(basis, sg::window_options{.unit = sg::window_unit::months})) ==
        "from,to,sign,weight,statements,window_start,window_end\n"
        "ann,bob,1,2,s1;s2;s3,2021-01-01,2021-01-31\n");
  auto two = signed_onemode;
  two.type = sg::network_type::twomode;
  two.aggregation = sg::qualifier_aggregation::combine;
  CHECK(csv_of(network_ties_report(tax_basis(two), std::nullopt)) ==
        "from,to,code,statements\nann,tax,1,s1\nbob,tax,1,s2;s3\ncid,tax,2,s4\n");
  CHECK(terminal_of(network_ties_report(tax_basis(two), std::nullopt)) ==
        "HOLDER  POSITION    CODE  STATEMENTS\n"
        "──────  ──────────  ────  ──────────\n"
        "Cid     Higher tax     2           1\n"
        "Ann     Higher tax     1           1\n"
        "Bob     Higher tax     1           2\n");
}

TEST_CASE("a series report has an object with cells for each network in order of time", "[report]") {
  const sg::window_options weeks{.unit = sg::window_unit::weeks, .size = 2};
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 15; ++seed) {
    const auto basis = std::make_shared<const sg::network_basis>(
        sg::make_network_basis(sg::stance_graph{naive::network_corpus(seed)}, signed_onemode));
    const sg::report series = networks_report(basis, weeks);
    std::vector<sg::report_row> rows;
    table_of(series).for_each_row([&](const sg::report_row& row) { rows.push_back(row); });
    std::size_t at = 0;
    std::string cells = "from,middle,to,row,column,value\n";
    sg::for_each_network(basis, weeks, [&](const sg::discourse_network& n) {
      const auto& row = rows.at(at++).cells;
      CHECK(std::get<sg::day>(row[1].value) == n.window->middle);
      CHECK(std::get<std::int64_t>(row[4].value) == static_cast<std::int64_t>(n.statement_count()));
      const auto numbers = numbers_in(row[7]);
      REQUIRE(numbers.size() == n.rows.size());
      for (std::size_t i = 0; i != n.rows.size(); ++i)
        for (std::size_t j = 0; j != n.columns.size(); ++j) CHECK(numbers[i][j] == n.weights.at(i, j));
      for (const sg::matrix_entry& e : n.weights.cells())
        cells += to_string(n.window->from) + "," + to_string(n.window->middle) + "," + to_string(n.window->to) + "," +
                 n.row(e.row).id + "," + n.column(e.column).id + "," + sg::short_number(e.value) + "\n";
    });
    CHECK(at == rows.size());
    CHECK(csv_of(series) == cells);
    seen += at;
  }
  CHECK(seen > 15);
}

TEST_CASE("the heading of a role column is written in words", "[report]") {
  CHECK(sg::heading_of(sg::network_role::on_behalf_of) == "On behalf of");
  CHECK(network_ties_table({.type = sg::network_type::onemode, .rows = sg::network_role::holder_kind}, false)
            .columns[1]
            .heading == "And holder kind");
}
