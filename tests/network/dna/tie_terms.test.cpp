// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/tie_terms.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/network/network_projection.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

TEST_CASE("with DNA conventions names that only one actor has are conflicts on any column", "[network]") {
  network_options o;
  o.aggregation = qualifier_aggregation::conflict;
  const qualifier_scale names{{}, {0, 0}, true};
  CHECK_FALSE(tie_rule{o, names}.ties_all());
  o.conventions = dna_conventions();
  const tie_rule rule{o, names};
  CHECK(rule.ties_all());
  // Both have the first name, twice and three times; one the second as well, five times.
  CHECK(rule.weight(rule.term(0, 0, 2, 3), 0, {7, 7, 0}, {3, 3, 0}) == 5);
}

TEST_CASE("with DNA conventions one-mode weights are sums over all pairs of counts", "[network]") {
  std::mt19937_64 random{1};
  for (int round = 0; round != 200; ++round) {
    const std::size_t rows = 1 + random() % 6, columns = 1 + random() % 4, levels = 1 + random() % 3;
    std::vector<network_count> all;
    std::vector<double> x(rows * columns * levels);
    for (std::uint32_t i = 0; i != rows; ++i)
      for (std::uint32_t j = 0; j != columns; ++j)
        for (std::uint32_t k = 0; k != levels; ++k)
          if (random() % 2 == 0) {
            const auto count = static_cast<double>(1 + random() % 4);
            all.push_back({i, j, k, count});
            x[(i * columns + j) * levels + k] = count;
          }
    qualifier_scale scale{{}, {}, random() % 2 == 0};
    for (std::size_t k = 0; k != levels; ++k) scale.values.push_back(static_cast<double>(k));
    network_options o;
    o.aggregation = static_cast<qualifier_aggregation>(random() % 4);
    o.normalization = static_cast<network_normalization>(random() % 4);
    o.conventions = dna_conventions();
    const sparse_matrix m = onemode_weights(make_network_counts(rows, columns, levels, all), scale, o);
    INFO(to_word(o.aggregation) << ", " << to_word(o.normalization) << (scale.is_nominal ? ", names" : ""));
    for (std::size_t a = 0; a != rows; ++a)
      for (std::size_t b = 0; b != rows; ++b) {
        double sum = 0, a_sum = 0, b_sum = 0, m10 = 0, m01 = 0, m11 = 0;
        for (std::size_t j = 0; j != columns; ++j)
          for (std::size_t k = 0; k != levels; ++k) {
            const double mine = x[(a * columns + j) * levels + k];
            const double same = x[(b * columns + j) * levels + k];
            a_sum += mine;
            b_sum += same;
            if (same == 0) m10 += mine;
            if (mine == 0) m01 += same;
            m11 += mine * same;
            using enum qualifier_aggregation;
            const bool is_alone = (mine == 0) != (same == 0);
            if (scale.is_nominal && o.aggregation != ignore) {
              if (o.aggregation != conflict) sum += mine * same;
              if (o.aggregation == conflict && is_alone) sum += mine + same;
              if (o.aggregation == subtract && is_alone) sum -= mine + same;
              continue;
            }
            for (std::size_t l = 0; l != levels; ++l) {
              const double d = scale.distance(k, l), other = x[(b * columns + j) * levels + l];
              sum += mine * other *
                     (o.aggregation == ignore       ? 1
                      : o.aggregation == congruence ? 1 - d
                      : o.aggregation == conflict   ? d
                                                    : 1 - 2 * d);
            }
          }
        using enum network_normalization;
        const double divisor = o.normalization == average   ? (a_sum + b_sum) / 2
                               : o.normalization == jaccard ? m10 + m01 + m11
                               : o.normalization == cosine  ? a_sum * b_sum
                                                            : 1;
        REQUIRE_THAT(m.at(a, b), WithinAbs(a == b || divisor == 0 ? 0 : sum / divisor, 1e-12));
      }
  }
}

TEST_CASE("with DNA conventions prominence divides combined column j by the cells of row j if it exists", "[network]") {
  // Row 0 has both columns, row 1 the first alone.
  const std::vector<matrix_entry> cells{{0, 0, 1}, {0, 1, 1}, {1, 0, 1}};
  CHECK(dna_combined_prominence(2, 2, cells) == std::vector<double>{2, 1});
  CHECK(dna_combined_prominence(3, 2, cells) == std::vector<double>{2, 1});
  // Column 0 has nothing to be divided by, and is emptied before the cells of row 1 are counted.
  CHECK(dna_combined_prominence(2, 2, std::vector<matrix_entry>{{1, 0, 1}, {1, 1, 1}}) == std::vector<double>{0, 1});
  network_options o{.aggregation = qualifier_aggregation::combine, .normalization = network_normalization::prominence};
  const network_counts x = make_network_counts(2, 2, 2, {{1, 0, 0, 1}, {1, 1, 1, 1}});
  const qualifier_scale polarities{{}, {0, 1}, false};
  CHECK(twomode_weights(x, polarities, o).at(1, 0) == 2);
  o.conventions = dna_conventions();
  CHECK(twomode_weights(x, polarities, o).at(1, 0) == 0);
}
