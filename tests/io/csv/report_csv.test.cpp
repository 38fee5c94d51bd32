// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/csv/report_csv.hpp"

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("a CSV report has a column for each key and writes lists in one cell", "[io]") {
  CHECK(text_of([](const auto& write) { sg::write_csv(sample_report(), write); }) ==
        "who,stance,first_count,first_weight,is_true,said,statements\n"
        "biden,oppose,2,0.125,true,2021-12-07,s1;s2\n"
        "a;b,,-1,,false,2021-12-07/2021-12-09,\n");
}

TEST_CASE("only the first table meant for CSV is written", "[io]") {
  sg::report all;
  sg::report_table hidden = sample_table();
  hidden.forms.csv = false;
  all.add(std::move(hidden));
  all.add({.columns = {{.key = "a.b", .csv_key = "c"}, {.key = "d", .csv_key = "-"}}});
  all.add(sample_table());
  CHECK(text_of([&](const auto& write) { sg::write_csv(all, write); }) == "c\n");
}

TEST_CASE("a key from user data keeps its dots", "[io]") {
  CHECK(text_of([](const auto& write) {
          sg::write_csv(sg::report_table{.columns = {{.key = "p.label", .is_flat = true}}}, write);
        }) == "p.label\n");
}
