// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/coder_agreement.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "stancegraph/io/csv/report_csv.hpp"
#include "stancegraph/io/json/report_json.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

namespace {

/// Two coders of one text, who differ in one of two pairs; the first found a third statement.
sg::corpus two_coders() {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto peace = c.add(sg::position{.id = "peace", .label = "peace"});
  const auto paper = c.add(sg::document{.id = "paper"});
  const auto add = [&](const char* id, const char* coder, sg::polarity polarity, sg::text_span span) {
    sg::statement s{.id = id, .holders = {ann}, .position = peace, .polarity = polarity};
    s.coder = coder;
    s.evidence = {.document = paper, .span = span};
    c.add(s);
  };
  using enum sg::polarity;
  add("a1", "eve", support, {0, 10});
  add("a2", "eve", oppose, {10, 20});
  add("a3", "eve", support, {30, 40});
  add("b1", "kim", support, {0, 10});
  add("b2", "kim", support, {10, 20});
  return c;
}

}  // namespace

TEST_CASE("the JSON report of coder agreement has pairs, unpaired statements and figures with differing pairs",
          "[report]") {
  const sg::corpus c = two_coders();
  const sg::report report = sg::coder_agreement_report(c, compare_coders(c, "eve", "kim"));
  CHECK(rows_of(table_of(report, "coders")) == std::vector<std::string>{"eve", "kim"});
  CHECK(rows_of(table_of(report, "pairs")) == std::vector<std::string>{"a1|b1|1", "a2|b2|1"});
  CHECK(rows_of(table_of(report, "only_first")) == std::vector<std::string>{"a3"});
  CHECK(rows_of(table_of(report, "only_second")).empty());
  CHECK(rows_of(table_of(report))[0].starts_with("0.666"));
  const auto& variables = table_of(report, "variables");
  CHECK(variables.rows.size() == sg::word_count<sg::coded_variable>);
  for (const auto& row : variables.rows) {
    const bool is_polarity = std::get<std::string>(row.cells[0].value) == "polarity";
    const auto& differing = *std::get<std::shared_ptr<const sg::report_table>>(row.cells[6].value);
    CHECK(rows_of(differing) ==
          (is_polarity ? std::vector<std::string>{"a2|oppose|b2|support"} : std::vector<std::string>{}));
    CHECK(std::get<double>(row.cells[4].value) == (is_polarity ? 0.5 : 1));
  }
}

TEST_CASE("tables and CSV of coder agreement have the figures, or the differing values by coder", "[report]") {
  const sg::corpus c = two_coders();
  const sg::coder_agreement all = compare_coders(c, "eve", "kim");
  const auto csv = [&](bool lists) {
    return text_of([&](const auto& write) { sg::write_csv(sg::coder_agreement_report(c, all, lists), write); });
  };
  const auto text = [&](bool lists) {
    return text_of([&](const auto& write) { sg::write_terminal(sg::coder_agreement_report(c, all, lists), write); });
  };
  CHECK(csv(false).starts_with("variable,measurement,pairs,differ,observed,alpha\nholders,nominal,2,0,1,"));
  CHECK(csv(true) == "variable,first,first_value,second,second_value\npolarity,a2,oppose,b2,support\n");
  CHECK(
      text(false).ends_with("\n\n2 statements found by both, 1 by eve alone, 0 by kim alone\n"
                            "both took 0.667 of the text that either took as evidence\n"));
  CHECK(text(true).starts_with("VARIABLE  STATEMENT  eve     STATEMENT  kim\n"));
  CHECK(text(true).find("alone") == std::string::npos);
}

TEST_CASE("a value that a coder did not give is missing", "[report]") {
  sg::corpus c = two_coders();
  sg::statement s{.id = "b3", .holders = {c.actors().at("ann")}, .position = c.positions().at("peace")};
  s.act = sg::speech_act::demands;
  s.coder = "kim";
  s.evidence = {.document = c.documents().at("paper"), .span = sg::text_span{30, 40}};
  c.add(s);
  const sg::report r = sg::coder_agreement_report(c, sg::compare_coders(c, "eve", "kim"));
  const auto all = nlohmann::json::parse(text_of([&](const auto& write) { sg::write_json(r, write); }));
  for (const auto& variable : all["variables"])
    if (variable["variable"] == "act") {
      REQUIRE(variable["disagreements"].size() == 1);
      CHECK(variable["disagreements"][0]["first_value"].is_null());
      CHECK(variable["disagreements"][0]["second_value"] == "demands");
    }
  const sg::report unnamed = sg::coder_agreement_report(c, sg::compare_coders(c, "eve", ""));
  const auto other = nlohmann::json::parse(text_of([&](const auto& write) { sg::write_json(unnamed, write); }));
  CHECK(other["coders"] == nlohmann::json{"eve", nullptr});
}
