// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/detail/cells.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "stancegraph/io/csv/csv.hpp"

using stancegraph::csv_list;
using stancegraph::detail::split_cell;

namespace {

std::vector<std::string> texts_of(std::string_view cell) {
  std::vector<std::string> texts;
  for (const auto& item : split_cell(cell)) texts.push_back(item.text);
  return texts;
}

}  // namespace

TEST_CASE("items joined in a cell can be split again", "[io]") {
  using list = std::vector<std::string>;
  for (const list& items : {list{}, list{"a"}, list{"a", "b"}, list{"a;b", "c\\", "\\;", ";"}, list{"Ä", "\\\\", "x;"}})
    CHECK(texts_of(csv_list(items)) == items);
  CHECK(csv_list(list{"a;b", "c\\"}) == "a\\;b;c\\\\");
}

TEST_CASE("a backslash before an ordinary letter is literal, and each item has its offset", "[io]") {
  CHECK(texts_of("C:\\x;y") == std::vector<std::string>{"C:\\x", "y"});
  CHECK(texts_of("a\\") == std::vector<std::string>{"a\\"});
  CHECK(texts_of("a;;") == std::vector<std::string>{"a", "", ""});
  const auto items = split_cell("a\\;b;cd;e");
  REQUIRE(items.size() == 3);
  CHECK(items[1].offset == 5);
  CHECK(items[2].offset == 8);
}
