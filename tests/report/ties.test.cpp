// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/ties.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "stancegraph/io/csv/report_csv.hpp"

namespace sg = stancegraph;

namespace {

std::string header_of(const sg::report_table& table) {
  return text_of([&](const auto& write) { sg::write_csv(table, write); });
}

}  // namespace

TEST_CASE("ties always have the same columns, and ties of windows have two more", "[report]") {
  CHECK(header_of(sg::ties_table()) == "from,to,sign,weight,statements\n");
  CHECK(header_of(sg::windowed_ties_table("Who", "With whom")) ==
        "from,to,sign,weight,statements,window_start,window_end\n");
  CHECK(header_of(sg::coded_ties_table()) == "from,to,code,statements\n");
  CHECK(header_of(sg::windowed(sg::coded_ties_table())) == "from,to,code,statements,window_start,window_end\n");
}

TEST_CASE("a sign is plus or minus in tables and a number in JSON", "[report]") {
  const sg::report_column sign = sg::ties_table().columns[2];
  CHECK(sg::text_for_people(sign, sg::sign_cell(true)) == "-");
  CHECK(sg::items_for_programs(sign, sg::sign_cell(true)) == std::vector<std::string>{"-1"});
  CHECK(sg::items_for_programs(sign, sg::sign_cell(false)) == std::vector<std::string>{"1"});
}
