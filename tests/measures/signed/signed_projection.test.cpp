// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/signed/signed_projection.hpp"

#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "run_controls.hpp"

using namespace stancegraph;

TEST_CASE("two actors who agree on one position and disagree on another have an ambivalent tie", "[measures]") {
  // Rows a, b, c, d; three positions.
  const sparse_matrix sides{4, 3, {{0, 0, 1}, {0, 1, 1}, {1, 0, 1}, {1, 1, -1}, {2, 0, -2}, {2, 1, -1}, {3, 1, 5}}};
  const std::vector<projected_tie> ties = signed_projection(sides);
  CHECK(ties ==
        std::vector<projected_tie>{{0, 1, 1, 1}, {0, 2, 0, 2}, {0, 3, 1, 0}, {1, 2, 1, 1}, {1, 3, 0, 1}, {2, 3, 0, 1}});
  CHECK(ties[0].sign() == projected_sign::ambivalent);
  CHECK(ties[1].sign() == projected_sign::negative);
  CHECK(ties[2].sign() == projected_sign::positive);
  CHECK(signed_projection(transposed(sides)) == std::vector<projected_tie>{{0, 1, 2, 1}});
  CHECK(signed_projection(sparse_matrix{3, 2, {}}).empty());
}

TEST_CASE("a signed projection compares every two rows column by column", "[measures]") {
  std::mt19937 engine{4};
  for (int round = 0; round != 100; ++round) {
    const std::uint32_t rows = 1 + engine() % 8;
    const std::uint32_t columns = 1 + engine() % 8;
    std::vector<matrix_entry> cells;
    for (std::uint32_t r = 0; r != rows; ++r)
      for (std::uint32_t c = 0; c != columns; ++c) cells.push_back({r, c, static_cast<double>(engine() % 3) - 1});
    const sparse_matrix m{rows, columns, cells};
    std::vector<projected_tie> expected;
    for (std::uint32_t a = 0; a != rows; ++a)
      for (std::uint32_t b = a + 1; b < rows; ++b) {
        projected_tie t{a, b, 0, 0};
        for (std::uint32_t c = 0; c != columns; ++c) {
          if (m.at(a, c) * m.at(b, c) > 0) ++t.alike;
          if (m.at(a, c) * m.at(b, c) < 0) ++t.opposite;
        }
        if (t.alike + t.opposite != 0) expected.push_back(t);
      }
    CHECK(signed_projection(m) == expected);
    CHECK(transposed(transposed(m)) == m);
  }
}

TEST_CASE("the signed projection obeys a stop signal and counts columns", "[measures]") {
  const sparse_matrix m{3, 2, {{0, 0, 1}, {1, 0, -1}, {1, 1, 2}, {2, 1, 1}}};
  run_controls::check([&](const run_control& control) { return signed_projection(m, control); });
}
