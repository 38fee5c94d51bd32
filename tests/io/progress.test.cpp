// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "places.hpp"
#include <stancegraph/io/csv/csv.hpp>
#include <stancegraph/io/progress.hpp>

namespace sg = stancegraph;

TEST_CASE("progress rises, never passes the total, and ends with it", "[io]") {
  std::string text = "id,holders,position,polarity,note\n";
  const std::string note(1000, 'n');
  for (int i = 0; i != 4000; ++i) text += std::to_string(i) + ",a,p,support," + note + "\n";
  const auto file = places::scratch("progress") / "statements.csv";
  sg::write_file(file, text);
  std::vector<std::uintmax_t> done;
  const sg::progress watch = [&](std::uintmax_t so_far, std::uintmax_t total) {
    CHECK(total == text.size());
    done.push_back(so_far);
  };
  const auto read = sg::read_csv_statements(file, {.infer = true, .progress = watch});
  CHECK(read.records.statements().size() == 4000);
  REQUIRE(done.size() > 1);
  CHECK(std::is_sorted(done.begin(), done.end()));
  CHECK(done.back() == text.size());
}
