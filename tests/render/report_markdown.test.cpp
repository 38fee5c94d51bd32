// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/report_markdown.hpp"

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("a Markdown report is a pipe table with right-aligned numbers", "[render]") {
  CHECK(text_of([](const auto& write) { sg::write_markdown(sample_report(), write); }) ==
        "| Who | Stance | Count | Weight | Said | Statements |\n"
        "|---|---|---:|---:|---|---|\n"
        "| Joe Biden | oppose | 2 | 0.12 | 2021-12-07 | s1, gazette, s2, gazette |\n"
        "| A \\& \"B\" |  | -1 |  | 2021-12-07/2021-12-09 |  |\n"
        "\n"
        "2 samples\n");
}

TEST_CASE("cell text never becomes markup or ends its row", "[render]") {
  sg::report_table table{.columns = {{.heading = "A"}}};
  table.add({"a|b *c* `d` <e> [f](g)\nh\ti"});
  CHECK(text_of([&](const auto& write) { sg::write_markdown(table, write); }) ==
        "| A |\n|---|\n| a\\|b \\*c\\* \\`d\\` \\<e\\> \\[f\\](g)<br>h i |\n");
}
