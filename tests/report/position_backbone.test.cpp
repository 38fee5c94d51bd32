// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/position_backbone.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;

namespace {

std::shared_ptr<const sg::network_basis> basis_of(std::uint64_t seed) {
  return std::make_shared<const sg::network_basis>(
      make_network_basis(sg::stance_graph{naive::network_corpus(seed)},
                         {.type = sg::network_type::onemode, .aggregation = sg::qualifier_aggregation::congruence}));
}

std::string ids(const sg::network_basis& b, const std::vector<sg::statement_handle>& all) {
  std::vector<std::string> texts;
  for (const auto s : all) texts.emplace_back(b.graph.records().statements().id(s));
  return sg::joined(texts, ";");
}

}  // namespace

TEST_CASE("a nested backbone report has a row for each step with its statements", "[report]") {
  for (std::uint64_t seed = 0; seed != 10; ++seed) {
    const auto basis = basis_of(seed);
    const auto spared = nested_backbone(basis);
    std::vector<std::string> expected;
    for (const sg::spared_position& each : spared)
      expected.push_back(std::to_string(expected.size() + 1) + "|" + basis->columns[each.column].id + "|" +
                         sg::short_number(each.backbone_loss) + "|" + sg::short_number(each.redundant_loss) + "|" +
                         std::to_string(each.units_left) + "|" + ids(*basis, each.statements));
    const sg::report report = nested_backbone_report(*basis, spared);
    CHECK(rows_of(table_of(report)) == expected);
  }
}

TEST_CASE("a backbone report lists kept positions, then omitted ones, and the search method", "[report]") {
  const auto basis = basis_of(8);
  REQUIRE(basis->columns.size() > 2);
  auto found = fixed_backbone(basis, 2);
  const auto statements = statements_by_column(*basis);
  std::vector<std::string> expected;
  for (const auto& [set, columns, loss] : {std::tuple{"backbone|", found.backbone, found.backbone_loss},
                                           std::tuple{"redundant|", found.redundant, found.redundant_loss}})
    for (const std::uint32_t column : columns)
      expected.push_back(set + basis->columns[column].id + "|" + sg::short_number(loss) + "|true|" +
                         ids(*basis, statements[column]));
  CHECK(expected.size() == basis->columns.size());
  const sg::report report = backbone_report(*basis, found);
  CHECK(rows_of(table_of(report)) == expected);
  const auto sentence = [&] {
    const sg::report r = backbone_report(*basis, found);
    return std::get<sg::report_sentence>(r.parts.at(1)).text();
  };
  CHECK(sentence().find("all sets were tried") != std::string::npos);
  found.is_exact = false;
  CHECK(sentence().find("a better one may exist") != std::string::npos);
}
