// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/report_terminal.hpp"

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("a terminal report has aligned columns and separate lines for sentences", "[render]") {
  CHECK(text_of([](const auto& write) { sg::write_terminal(sample_report(), write); }) ==
        "WHO        STANCE  COUNT  WEIGHT  SAID                   STATEMENTS\n"
        "─────────  ──────  ─────  ──────  ─────────────────────  ────────────────────────\n"
        "Joe Biden  oppose      2    0.12  2021-12-07             s1, gazette, s2, gazette\n"
        "A & \"B\"               -1          2021-12-07/2021-12-09\n"
        "\n"
        "2 samples\n");
}

TEST_CASE("a table without rows is written as a sentence, or omitted if its rows have no name", "[render]") {
  CHECK(text_of([](const auto& write) { sg::write_terminal(sample_table(), write); }) == "There are no samples.\n");
  sg::report_table silent = sample_table();
  silent.noun.clear();
  CHECK(text_of([&](const auto& write) { sg::write_terminal(silent, write); }).empty());
}

TEST_CASE("a table without a header consists only of rows", "[render]") {
  sg::report_table table{.columns = {{.heading = "Name"}, {.heading = "Count", .type = sg::column_type::integer}}};
  table.has_header = false;
  table.add({"actors", 34});
  CHECK(text_of([&](const auto& write) { sg::write_terminal(table, write); }) == "actors  34\n");
}
