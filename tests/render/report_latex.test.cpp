// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/report_latex.hpp"

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("a LaTeX report is a tabular with booktabs rules", "[render]") {
  CHECK(text_of([](const auto& write) { sg::write_latex(sample_report(), write); }) ==
        "\\begin{tabular}{llrrlp{0.6\\linewidth}}\n"
        "\\toprule\n"
        "Who & Stance & Count & Weight & Said & Statements \\\\\n"
        "\\midrule\n"
        "Joe Biden & oppose & 2 & 0.12 & 2021-12-07 & s1, gazette, s2, gazette \\\\\n"
        "A \\& \"B\" &  & -1 &  & 2021-12-07/2021-12-09 &  \\\\\n"
        "\\bottomrule\n"
        "\\end{tabular}\n"
        "\n"
        "2 samples\n");
}

TEST_CASE("cell text never becomes a LaTeX command", "[render]") {
  sg::report_table table{.columns = {{.heading = "A"}, {.heading = "B"}}};
  table.add({"\\ ~ ^ # $ % & _ { } < >", "[x]"});
  CHECK(text_of([&](const auto& write) { sg::write_latex(table, write); }) ==
        "\\begin{tabular}{ll}\n\\toprule\nA & B \\\\\n\\midrule\n"
        "\\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\# \\$ \\% \\& \\_ \\{ \\} \\textless{} "
        "\\textgreater{} & {}[x] \\\\\n\\bottomrule\n\\end{tabular}\n");
}
