// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/table.hpp"

#include <random>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "stancegraph/render/text_width.hpp"

using namespace stancegraph;

TEST_CASE("columns are aligned, and lines have no trailing blanks", "[render]") {
  CHECK(to_text({{"id", "label"}, {{"a", "red lines"}, {"abc", ""}}}) ==
        "id   label\n"
        "───  ─────────\n"
        "a    red lines\n"
        "abc\n");
}

TEST_CASE("numbers can be aligned right", "[render]") {
  CHECK(to_text({{"actor", "n"}, {{"biden", "7"}, {"putin", "12"}}}, {.right_aligned = {1}}) ==
        "actor   n\n"
        "─────  ──\n"
        "biden   7\n"
        "putin  12\n");
}

TEST_CASE("column widths are measured as on a terminal", "[render]") {
  CHECK(to_text({{}, {{"条約", "x"}, {"Київ", "y"}, {"e\u0301", "z"}}}) == "条約  x\nКиїв  y\ne\u0301     z\n");
}

TEST_CASE("text that exceeds its column is wrapped", "[render]") {
  CHECK(to_text({{}, {{"a", "accepting red lines", "b"}}}, {.width = 15}) ==
        "a  accepting  b\n"
        "   red lines\n");
}

TEST_CASE("text that exceeds its column can be truncated", "[render]") {
  CHECK(to_text({{}, {{"a", "accepting red lines", "b"}}}, {.width = 17, .overflow = cell_overflow::cut}) ==
        "a  accepting …  b\n");
}

TEST_CASE("line breaks in a cell are kept", "[render]") {
  CHECK(to_text({{}, {{"a\nb", "c"}}}) == "a  c\nb\n");
  CHECK(to_text({{}, {{"a\nb", "c"}}}, {.overflow = cell_overflow::cut}) == "a b  c\n");
}

TEST_CASE("control characters in a table do not reach the terminal", "[render]") {
  CHECK(to_text({{}, {{"a\x1B[31mb", "\xFF"}}}) == "a\xEF\xBF\xBD[31mb  \xEF\xBF\xBD\n");
}

TEST_CASE("short rows are padded, and a table without rows gives no text", "[render]") {
  CHECK(to_text({{"a", "b"}, {{"x"}}}) == "a  b\n─  ─\nx\n");
  CHECK(to_text({}) == "");
}

TEST_CASE("no line exceeds the terminal while columns can shrink", "[render]") {
  std::mt19937 random{11};
  for (int i = 0; i != 200; ++i) {
    text_table table;
    for (auto r = random() % 5; r != 0; --r) {
      table.rows.emplace_back();
      for (int column = 0; column != 3; ++column)
        table.rows.back().push_back(std::string(random() % 40, 'x') + " " + std::string(random() % 20, 'y'));
    }
    const std::size_t width = 28 + random() % 60;
    for (const cell_overflow overflow : {cell_overflow::wrap, cell_overflow::cut}) {
      std::istringstream lines{to_text(table, {.width = width, .overflow = overflow})};
      for (std::string line; std::getline(lines, line);) {
        CHECK(display_width(line) <= width);
        CHECK_FALSE(line.ends_with(' '));
      }
    }
  }
}
