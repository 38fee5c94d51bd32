// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/position_polarization.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "report_sample.hpp"
#include "stancegraph/analysis/position_polarization.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/report/polarization_over_time.hpp"

namespace sg = stancegraph;

TEST_CASE("a position polarization report has a row for each position of each network with its statements",
          "[report]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 15; ++seed)
    for (const bool is_dna : {false, true}) {
      const auto basis = std::make_shared<const sg::network_basis>(make_network_basis(
          sg::stance_graph{naive::network_corpus(seed)},
          {.type = sg::network_type::onemode,
           .aggregation = sg::qualifier_aggregation::subtract,
           .normalization = sg::network_normalization::average,
           .conventions = is_dna ? sg::dna_conventions({.is_open = true}) : sg::counting_conventions{}}));
      // In DNA's way, an open kernel gives each network positions of its own.
      std::optional<sg::window_options> windows;
      if (seed % 3 != 0)
        windows = sg::window_options{.unit = sg::window_unit::weeks,
                                     .size = 2,
                                     .kernel = seed % 3 == 1 ? sg::network_kernel::no : sg::network_kernel::uniform};
      const sg::report report = position_polarization_report(basis, windows);
      std::vector<sg::report_row> rows;
      table_of(report).for_each_row([&](const sg::report_row& row) { rows.push_back(row); });
      std::size_t at = 0;
      for_each_network(basis, windows, [&](const sg::discourse_network& n) {
        for (const sg::position_polarization& p : polarization_by_position(n)) {
          const auto& row = rows.at(at++).cells;
          CHECK(row[0].is_missing() == !windows.has_value());
          const std::string id = std::get<sg::report_ref>(row[2].value).id;
          CHECK(std::get<std::int64_t>(row[3].value) == static_cast<std::int64_t>(p.opposing));
          CHECK(std::get<double>(row[6].value) == p.esteban_ray);
          // The statements are those on the position that the row names.
          const auto& statements = std::get<std::vector<sg::report_ref>>(row[8].value);
          CHECK(!statements.empty());
          const sg::corpus& c = n.basis->graph.records();
          for (const sg::report_ref& each : statements)
            CHECK(c[c.statements().position(c.statements().find(each.id))].id == id);
          ++seen;
        }
      });
      CHECK(at == rows.size());
    }
  CHECK(seen > 50);
}

TEST_CASE("polarization of networks and of positions begin with the same optional days of a window", "[report]") {
  for (const auto& columns : {sg::polarization_table().columns, sg::position_polarization_table().columns}) {
    CHECK(columns[0].key == "from");
    CHECK(columns[1].key == "to");
    for (std::size_t i = 0; i != 2; ++i) {
      CHECK(columns[i].type == sg::column_type::date);
      CHECK(columns[i].is_optional);
      CHECK(columns[i].meaning == sg::window_columns()[i].meaning);
    }
  }
}
