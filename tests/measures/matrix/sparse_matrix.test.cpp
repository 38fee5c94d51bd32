// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("a sparse matrix adds up entries at the same place and drops zeros", "[measures]") {
  const sparse_matrix m{2, 3, {{1, 2, 4}, {0, 1, 2}, {1, 2, -1}, {0, 0, 5}, {0, 0, -5}}};
  CHECK(m.row_count() == 2);
  CHECK(m.column_count() == 3);
  CHECK(std::vector(m.cells().begin(), m.cells().end()) == std::vector<matrix_entry>{{0, 1, 2}, {1, 2, 3}});
  CHECK(m.row(0).size() == 1);
  CHECK(m.at(0, 0) == 0);
  CHECK(m.at(1, 2) == 3);
  CHECK_FALSE(is_symmetric(m));
  CHECK(is_symmetric(sparse_matrix{2, 2, {{0, 1, 2}, {1, 0, 2}, {1, 1, 7}}}));
  CHECK_FALSE(is_symmetric(sparse_matrix{2, 2, {{0, 1, 2}, {1, 0, 3}}}));
  // In one order of summation a rounding residue remains, in another it does not.
  CHECK(is_symmetric(sparse_matrix{2, 2, {{0, 0, 1}, {0, 1, 2e-16}}}, 1e-9));
  CHECK_FALSE(is_symmetric(sparse_matrix{2, 2, {{0, 0, 1}, {0, 1, 2e-16}}}));
  CHECK_FALSE(is_symmetric(sparse_matrix{2, 2, {{0, 1, 2e-16}}}, 1e-9));
  CHECK(sparse_matrix{}.row_count() == 0);
  sparse_matrix given{2, 2, {{0, 1, 2}}};
  const sparse_matrix taken{std::move(given)};
  CHECK(taken.row_count() == 2);
  CHECK(given.row_count() == 0);  // NOLINT: a matrix that was moved from is empty
}

TEST_CASE("a sparse matrix holds the same values as a map of its cells", "[measures]") {
  std::mt19937 engine{7};
  const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
  for (int round = 0; round != 100; ++round) {
    const std::uint32_t rows = 1 + random() % 6;
    const std::uint32_t columns = 1 + random() % 6;
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> expected;
    std::vector<matrix_entry> entries;
    for (std::uint32_t k = random() % 30; k != 0; --k) {
      const matrix_entry e{random() % rows, random() % columns, static_cast<double>(random() % 5) - 2};
      entries.push_back(e);
      expected[{e.row, e.column}] += e.value;
    }
    const sparse_matrix m{rows, columns, entries};
    std::size_t kept = 0;
    for (std::uint32_t i = 0; i != rows; ++i)
      for (std::uint32_t j = 0; j != columns; ++j) {
        CHECK(m.at(i, j) == expected[{i, j}]);
        kept += expected[{i, j}] != 0 ? 1 : 0;
      }
    CHECK(m.cells().size() == kept);
  }
}
