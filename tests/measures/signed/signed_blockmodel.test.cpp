// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/signed/signed_blockmodel.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <vector>

#include "catch.hpp"
#include "highland_tribes.hpp"
#include "random_signed_graph.hpp"

using namespace stancegraph;

namespace {

/// Three camps of two, allies within, foes between.
sparse_matrix three_camps() {
  std::vector<signed_tie> ties;
  for (std::uint32_t u = 0; u != 6; ++u)
    for (std::uint32_t v = u + 1; v != 6; ++v) ties.push_back({u, v, u / 2 == v / 2 ? 1.0 : -1.0});
  return signed_matrix(6, ties);
}

}  // namespace

TEST_CASE("three mutually hostile camps are clusterable but do not fit into two classes", "[measures]") {
  const clusterability_result r = clusterability(three_camps());
  CHECK(r.is_clusterable);
  CHECK(r.class_of == std::vector<std::uint32_t>{0, 0, 1, 1, 2, 2});
  const signed_partition three = signed_blockmodel(three_camps(), {.most_classes = 3});
  CHECK(three.criterion == 0);
  CHECK(three.class_of == r.class_of);
  CHECK(signed_blockmodel(three_camps(), {.most_classes = 6}).criterion == 0);
  // Two camps have to share a class: their four negative ties count half.
  CHECK(signed_blockmodel(three_camps()).criterion == 2);
}

TEST_CASE("three classes of the tribes of highland New Guinea leave two ties that do not fit", "[measures]") {
  CHECK(signed_blockmodel(signed_matrix(16, highland_tribes()), {.most_classes = 3}).criterion == 1);
}

TEST_CASE("a negative tie between nodes connected by positive ties prevents clusterability", "[measures]") {
  const std::vector<signed_tie> ties{{0, 1, 1}, {1, 2, 1}, {0, 2, -3}, {2, 3, -1}};
  const clusterability_result r = clusterability(signed_matrix(4, ties));
  CHECK_FALSE(r.is_clusterable);
  CHECK(r.against == std::vector<signed_tie>{{0, 2, -3}});
  CHECK(r.class_of == std::vector<std::uint32_t>{0, 0, 0, 1});
  CHECK(clusterability(sparse_matrix{}).is_clusterable);
}

TEST_CASE("the search for classes finds the optimal partition of small graphs", "[measures]") {
  random_numbers engine{std::mt19937{8}};
  for (int round = 0; round != 100; ++round) {
    const std::uint32_t n = 1 + engine() % 7;
    const sparse_matrix g = signed_matrix(n, random_ties(engine, n, 70, 50, 3));
    const std::size_t k = 1 + engine() % 3;
    const double alpha = static_cast<double>(1 + engine() % 9) / 10;
    double least = std::numeric_limits<double>::infinity();
    std::vector<std::uint32_t> class_of(n, 0);
    for (bool is_more = true; is_more;) {
      double sum = 0;
      for (std::uint32_t u = 0; u != n; ++u)
        for (std::uint32_t v = u + 1; v < n; ++v) {
          const double w = g.at(u, v);
          if (class_of[u] == class_of[v] && w < 0) sum += alpha * -w;
          if (class_of[u] != class_of[v] && w > 0) sum += (1 - alpha) * w;
        }
      CHECK(partition_criterion(g, class_of, alpha) == Approx(sum).margin(1e-12));
      least = std::min(least, sum);
      is_more = false;
      for (std::uint32_t& c : class_of) {
        if (++c < k) {
          is_more = true;
          break;
        }
        c = 0;
      }
    }
    const signed_partition found = signed_blockmodel(g, {.most_classes = k, .alpha = alpha});
    CHECK(found.criterion == Approx(least).margin(1e-9));
    CHECK(std::ranges::all_of(found.class_of, [&](std::uint32_t c) { return c < k; }));
  }
}

TEST_CASE("a pattern finds groups other than friends within and foes between", "[measures]") {
  // Three groups of five: the first at odds within and with both others, the third friends with the second alone.
  block_pattern pattern{3};
  pattern.set(0, 0, false);
  pattern.set(1, 2, true);
  CHECK(pattern.is_positive(2, 1));
  CHECK_FALSE(pattern.is_positive(0, 2));
  std::vector<signed_tie> ties;
  for (std::uint32_t group = 0; group != 3; ++group)
    for (std::uint32_t u = 0; u != 5; ++u)
      for (std::uint32_t v = u + 1; v != 5; ++v)
        ties.push_back({5 * group + u, 5 * group + v, group == 0 ? -1.0 : 1.0});
  for (std::uint32_t u = 0; u != 5; ++u) {
    ties.push_back({u, 5 + u, -1});
    ties.push_back({u, 10 + u, -1});
    ties.push_back({5 + u, 10 + u, 1});
  }
  const sparse_matrix g = signed_matrix(15, ties);
  const signed_partition found = signed_blockmodel(g, pattern);
  CHECK(found.criterion == 0);
  CHECK(std::ranges::count(found.class_of, 0U) == 5);
  CHECK(std::ranges::all_of(std::span{found.class_of}.first(5), [](std::uint32_t c) { return c == 0; }));
  // Friends within and foes between do not fit them.
  CHECK(signed_blockmodel(g, {.most_classes = 3}).criterion > 0);
}

TEST_CASE("the search with a pattern finds the optimal partition of small graphs", "[measures]") {
  random_numbers engine{std::mt19937{18}};
  for (int round = 0; round != 60; ++round) {
    const std::uint32_t n = 1 + engine() % 6;
    std::vector<signed_tie> ties = random_ties(engine, n, 70, 50, 3);
    if (round % 3 == 0) ties.push_back({engine() % n, 0, engine() % 2 == 0 ? 1.0 : -2.0});
    const sparse_matrix g = signed_matrix(n, ties);
    const std::size_t k = 1 + engine() % 3;
    const double alpha = static_cast<double>(1 + engine() % 9) / 10;
    block_pattern pattern{k};
    for (std::size_t c = 0; c != k; ++c)
      for (std::size_t d = 0; d <= c; ++d) pattern.set(c, d, engine() % 2 == 0);
    double least = std::numeric_limits<double>::infinity();
    const auto all = static_cast<std::size_t>(std::pow(k, n));
    for (std::size_t code = 0; code != all; ++code) {
      std::vector<std::uint32_t> class_of(n);
      for (std::size_t v = 0, left = code; v != n; ++v, left /= k) class_of[v] = static_cast<std::uint32_t>(left % k);
      double sum = 0;
      for (std::uint32_t u = 0; u != n; ++u)
        for (std::uint32_t v = u; v < n; ++v) {
          const bool wanted = pattern.is_positive(class_of[u], class_of[v]);
          if (wanted && g.at(u, v) < 0) sum += alpha * -g.at(u, v);
          if (!wanted && g.at(u, v) > 0) sum += (1 - alpha) * g.at(u, v);
        }
      CHECK(partition_criterion(g, class_of, pattern, alpha) == Approx(sum).margin(1e-12));
      least = std::min(least, sum);
    }
    const signed_partition found = signed_blockmodel(g, pattern, {.alpha = alpha, .starts = 60});
    CHECK(found.criterion == Approx(least).margin(1e-9));
    CHECK(partition_criterion(g, found.class_of, pattern, alpha) == Approx(found.criterion).margin(1e-12));
  }
}

TEST_CASE("the default pattern is friends within and foes between", "[measures]") {
  random_numbers engine{std::mt19937{19}};
  for (int round = 0; round != 50; ++round) {
    const std::uint32_t n = 1 + engine() % 9;
    const sparse_matrix g = signed_matrix(n, random_ties(engine, n, 70, 50, 3));
    const std::size_t k = 1 + engine() % 4;
    std::vector<std::uint32_t> class_of(n);
    for (std::uint32_t& c : class_of) c = static_cast<std::uint32_t>(engine() % k);
    CHECK(partition_criterion(g, class_of, block_pattern{k}) == Approx(partition_criterion(g, class_of)).margin(1e-12));
  }
}

TEST_CASE("signed modularity matches its formula", "[measures]") {
  random_numbers engine{std::mt19937{9}};
  for (int round = 0; round != 100; ++round) {
    const std::uint32_t n = 1 + engine() % 9;
    const sparse_matrix g = signed_matrix(n, random_ties(engine, n, 60, engine() % 101, 3));
    std::vector<std::uint32_t> class_of(n);
    for (std::uint32_t& c : class_of) c = engine() % 3;
    const auto part = [](double w, bool positive) { return positive ? std::max(w, 0.0) : std::max(-w, 0.0); };
    double all[2] = {0, 0};
    std::vector<double> strength[2] = {std::vector<double>(n), std::vector<double>(n)};
    for (std::uint32_t i = 0; i != n; ++i)
      for (std::uint32_t j = 0; j != n; ++j)
        for (const bool positive : {false, true}) {
          strength[positive ? 1 : 0][i] += part(g.at(i, j), positive);
          all[positive ? 1 : 0] += part(g.at(i, j), positive);
        }
    double q = 0;
    for (std::uint32_t i = 0; i != n; ++i)
      for (std::uint32_t j = 0; j != n; ++j) {
        if (class_of[i] != class_of[j]) continue;
        q += g.at(i, j);
        if (all[1] > 0) q -= strength[1][i] * strength[1][j] / all[1];
        if (all[0] > 0) q += strength[0][i] * strength[0][j] / all[0];
      }
    if (all[0] + all[1] > 0) q /= all[0] + all[1];
    CHECK(signed_modularity(g, class_of) == Approx(q).margin(1e-12));
  }
  // Two camps of two: within them half of all positive weight more than expected, and as much less negative weight.
  const std::vector<signed_tie> ties{{0, 1, 1}, {2, 3, 1}, {0, 2, -1}, {1, 3, -1}};
  CHECK(signed_modularity(signed_matrix(4, ties), std::vector<std::uint32_t>{0, 0, 1, 1}) == 0.5);
}

TEST_CASE("a stop request ends the search for classes after one start and is reported", "[measures]") {
  bool is_stopped = false;
  std::vector<std::uintmax_t> told;
  const signed_partition r =
      signed_blockmodel(three_camps(), {.most_classes = 3,
                                        .control = {.progress =
                                                        [&](std::uintmax_t done, std::uintmax_t) {
                                                          told.push_back(done);
                                                          is_stopped = true;
                                                        },
                                                    .stop = [&] { return is_stopped; }}});
  CHECK(r.is_stopped);
  CHECK(told == std::vector<std::uintmax_t>{1});
  CHECK(r.criterion == 0);  // the first start is the partition of clusterability
  CHECK_FALSE(signed_blockmodel(three_camps()).is_stopped);
}

TEST_CASE("a pattern is parsed from text, and errors in it are named", "[measures]") {
  const block_pattern mediated = block_pattern_of("pnp,npp,ppp");
  REQUIRE(mediated.class_count() == 3);
  for (std::size_t i = 0; i != 3; ++i)
    for (std::size_t j = 0; j != 3; ++j)
      CHECK(mediated.is_positive(i, j) == !((i == 0 && j == 1) || (i == 1 && j == 0)));
  for (const char* const wrong : {"", "pn", "pn,n", "pn,pp", "px,xp", "pn,np,"})
    CHECK_THROWS_AS(block_pattern_of(wrong), invalid_value);
}
