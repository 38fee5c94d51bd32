// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/network_projection.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <stdexcept>
#include <vector>

#include "catch.hpp"
#include "run_controls.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

TEST_CASE("mirroring copies the upper triangle below the diagonal", "[network]") {
  const sparse_matrix m = mirrored(3, {{{0, 1, 2}, {0, 2, 3}, {1, 1, 7}}, {}, {{1, 2, 5}}});
  CHECK(is_symmetric(m));
  CHECK(m.cells().size() == 7);
  CHECK(m.at(1, 1) == 7);
  CHECK(m.at(2, 1) == 5);
  CHECK(mirrored(0, {}).row_count() == 0);
}

namespace {

/// Counts of few rows on few columns, whole ones or, as kernels have them, others.
network_counts some_counts(std::mt19937_64& random, std::size_t rows, std::size_t columns, std::size_t levels,
                           bool is_whole) {
  std::vector<network_count> all;
  for (std::uint32_t i = 0; i != rows; ++i)
    for (std::uint32_t j = 0; j != columns; ++j)
      for (std::uint32_t k = 0; k != levels; ++k)
        if (random() % 3 == 0) all.push_back({i, j, k, (is_whole ? 1 : 0.1) * static_cast<double>(1 + random() % 4)});
  return make_network_counts(rows, columns, levels, all);
}

network_options some_options(std::mt19937_64& random) {
  network_options o;
  o.type = network_type::onemode;
  o.aggregation = static_cast<qualifier_aggregation>(random() % 4);
  o.normalization = static_cast<network_normalization>(random() % 4);
  if (random() % 4 == 0) o.conventions = dna_conventions();
  o.threads = 1 + static_cast<unsigned>(random() % 3);
  return o;
}

qualifier_scale some_scale(std::mt19937_64& random, std::size_t levels) {
  qualifier_scale scale{{}, {}, random() % 3 == 0};
  for (std::size_t k = 0; k != levels; ++k) scale.values.push_back(static_cast<double>(k));
  return scale;
}

}  // namespace

TEST_CASE("one-mode weights are computed by tie_rule from the counts of two rows", "[network]") {
  std::mt19937_64 random{2};
  for (int round = 0; round != 400; ++round) {
    const std::size_t rows = random() % 9, columns = 1 + random() % 4, levels = 1 + random() % 3;
    const network_counts x = some_counts(random, rows, columns, levels, random() % 2 == 0);
    const qualifier_scale scale = some_scale(random, levels);
    network_options o = some_options(random);
    const sparse_matrix m = onemode_weights(x, scale, o);
    o.threads = 1 + o.threads % 3;
    CHECK(onemode_weights(x, scale, o) == m);
    const tie_rule rule{o, scale};
    const auto sums = sums_of_rows(x, rule);
    INFO(to_word(o.aggregation) << ", " << to_word(o.normalization) << (scale.is_nominal ? ", names" : ""));
    for (std::uint32_t a = 0; a != rows; ++a)
      for (std::uint32_t b = 0; b != rows; ++b) {
        double terms = 0, shared = 0;
        for (const network_count& c : x.cells)
          for (const network_count& d : x.cells) {
            if (c.row != a || d.row != b || c.column != d.column) continue;
            const double mine = rule.counted(c.count), other = rule.counted(d.count);
            terms += rule.term(c.level, d.level, mine, other);
            if (c.level == d.level) shared += tie_rule::shared(mine, other);
          }
        REQUIRE_THAT(m.at(a, b), WithinAbs(a == b ? 0 : rule.weight(terms, shared, sums[a], sums[b]), 1e-12));
      }
  }
}

TEST_CASE("network rows are produced in order, contain its ties and do not depend on memory or threads", "[network]") {
  std::mt19937_64 random{3};
  for (int round = 0; round != 300; ++round) {
    const std::size_t rows = random() % 150, columns = 1 + random() % 40, levels = 1 + random() % 3;
    const network_counts x = some_counts(random, rows, columns, levels, true);
    const qualifier_scale scale = some_scale(random, levels);
    network_options o = some_options(random);
    const sparse_matrix m = onemode_weights(x, scale, o);
    if (random() % 2 == 0) o.threshold = static_cast<double>(random() % 4);
    if (random() % 2 == 0) o.top = 1 + random() % 5;
    std::size_t next = 0;
    for_each_onemode_row(x, scale, o, random() % 100'000, [&](std::size_t i, std::span<const matrix_entry> ties) {
      REQUIRE(i == next++);
      std::vector<matrix_entry> expected;
      for (const matrix_entry& e : m.row(i))
        if (std::abs(e.value) >= o.threshold) expected.push_back(e);
      std::ranges::stable_sort(expected, std::ranges::greater{},
                               [](const matrix_entry& e) { return std::abs(e.value); });
      if (o.top && expected.size() > *o.top) expected.resize(*o.top);
      std::ranges::sort(expected, {}, &matrix_entry::column);
      REQUIRE(std::ranges::equal(ties, expected));
    });
    CHECK(next == rows);
    CHECK(onemode_weights(x, scale, o) == strongest_ties(m, o));
  }
}

TEST_CASE("a tie is kept if it is among the strongest of either end", "[network]") {
  // 0 is tied to all, the more the later; 1 and 2 to one another, most weakly.
  const sparse_matrix m = mirrored(4, {{{0, 1, 2}, {0, 2, -3}, {0, 3, 4}, {1, 2, 1}, {3, 3, 9}}});
  network_options o;
  o.top = 1;
  CHECK(strongest_ties(m, o) == mirrored(4, {{{0, 1, 2}, {0, 2, -3}, {0, 3, 4}, {3, 3, 9}}}));
  o.threshold = 3;
  CHECK(strongest_ties(m, o) == mirrored(4, {{{0, 2, -3}, {0, 3, 4}, {3, 3, 9}}}));
  o.top.reset();
  o.threshold = 3.5;
  CHECK(strongest_ties(m, o) == mirrored(4, {{{0, 3, 4}, {3, 3, 9}}}));
}

TEST_CASE("an exception thrown by the row callback reaches the caller", "[network]") {
  std::mt19937_64 random{4};
  network_options o;
  o.threads = 2;
  const auto refuse = [](std::size_t i, std::span<const matrix_entry>) {
    if (i == 3) throw std::runtime_error{"enough"};
  };
  CHECK_THROWS_WITH(for_each_onemode_row(some_counts(random, 9, 2, 1, true), {{}, {0}, false}, o, 0, refuse), "enough");
}

TEST_CASE("two-mode weights of an empty network are empty", "[network]") {
  network_options o;
  o.normalization = network_normalization::activity;
  CHECK(twomode_weights(make_network_counts(2, 2, 1, {}), {{}, {0}, false}, o).cells().empty());
}

TEST_CASE("one-mode weights and rows obey a stop signal and count rows", "[network]") {
  std::mt19937_64 random{7};
  const network_counts x = some_counts(random, 30, 4, 2, true);
  const network_options o{.type = network_type::onemode};
  const qualifier_scale scale{{}, {0, 1}, false};
  run_controls::check([&](const run_control& control) { return onemode_weights(x, scale, o, control); });
  run_controls::check([&](const run_control& control) {
    std::vector<std::size_t> rows;
    for_each_onemode_row(
        x, scale, o, 1 << 20, [&](std::size_t i, std::span<const matrix_entry>) { rows.push_back(i); }, control);
    return rows;
  });
}
