// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/polarization/esteban_ray.hpp"

#include <cmath>
#include <random>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("people at one place are not polarized, and two halves at opposite ends are polarized most", "[measures]") {
  CHECK(esteban_ray(std::vector<opinion_group>{}) == 0);
  CHECK(esteban_ray(std::vector<opinion_group>{{5, 0.3}}) == 0);
  CHECK(esteban_ray(std::vector<opinion_group>{{3, -1}, {3, 1}}, 1) == Approx(0.5));
  CHECK(esteban_ray(std::vector<opinion_group>{{3, -1}, {3, 1}}, 1.6) == Approx(2 / std::pow(2, 2.6)));
  // 1/4 and 3/4 at a distance of 2: 2 (1/16 · 3/4 + 9/16 · 1/4)
  CHECK(esteban_ray(std::vector<opinion_group>{{1, -1}, {3, 1}}, 1) == Approx(0.375));
}

TEST_CASE("two halves at opposite ends maximize polarization, and numbers matter only as shares", "[measures]") {
  std::mt19937 engine{9};
  for (int round = 0; round != 300; ++round) {
    std::vector<opinion_group> groups;
    std::vector<opinion_group> tenfold;
    for (int place = -2; place != 3; ++place) {
      groups.push_back({static_cast<double>(engine() % 5), place / 2.0});
      tenfold.push_back({groups.back().weight * 10, groups.back().place});
    }
    const double alpha = 0.1 + static_cast<double>(engine() % 15) / 10;
    CHECK(esteban_ray(groups, alpha) <= 2 / std::pow(2, 1 + alpha) + 1e-12);
    CHECK(esteban_ray(tenfold, alpha) == Approx(esteban_ray(groups, alpha)));
  }
}
