// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/network_projection.hpp"

#include <random>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

TEST_CASE("what stands above the diagonal is mirrored below it", "[analysis]") {
  const sparse_matrix m = mirrored(3, {{0, 1, 2}, {0, 2, 3}, {1, 2, 5}});
  CHECK(is_symmetric(m));
  CHECK(m.cells().size() == 6);
  CHECK(m.at(2, 1) == 5);
  CHECK(mirrored(0, {}).row_count() == 0);
}

TEST_CASE("one-mode weights are the sums of all pairs of counts, in DNA's way as well", "[analysis]") {
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
    o.is_dna_compatible = true;
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

TEST_CASE("two-mode weights of nothing are none", "[analysis]") {
  network_options o;
  o.normalization = network_normalization::activity;
  CHECK(twomode_weights(make_network_counts(2, 2, 1, {}), {{}, {0}, false}, o).cells().empty());
}
