// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/polarization/van_der_eijk.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

namespace {

double agreement(const std::vector<double>& frequencies) { return van_der_eijk_agreement(frequencies).value(); }

}  // namespace

TEST_CASE("agreement is 1 for one category, 0 for an even spread and -1 for two opposite ends", "[measures]") {
  CHECK(agreement({0, 0, 7, 0}) == Approx(1));
  CHECK(agreement({4, 4, 4, 4, 4}) == Approx(0).margin(1e-12));
  CHECK(agreement({5, 0, 0, 0, 5}) == Approx(-1));
  CHECK(agreement({5, 0, 5}) == Approx(-1));
  CHECK_FALSE(van_der_eijk_agreement(std::vector<double>{0, 0, 0}));
}

TEST_CASE("agreement is the weighted mean over layers", "[measures]") {
  // Two neighbours of five: 1 − 1/4. Layers of (2, 3, 0): 4 people at 1/2, 1 at 1.
  CHECK(agreement({6, 6, 0, 0, 0}) == Approx(0.75));
  CHECK(agreement({2, 3, 0}) == Approx((4 * 0.5 + 1) / 5));
  // (1, 0, 1, 1) of four: triples with two used: 1-0-1 (1, 2, 3), 1-0-1 (1, 2, 4), 0-1-1: U = (2 − 6) / (2 · 3), S = 3.
  CHECK(agreement({1, 0, 1, 1}) == Approx(-4.0 / 6 / 3));
}

TEST_CASE("agreement lies between -1 and 1 and does not depend on the direction of the scale or the number of people",
          "[measures]") {
  std::mt19937 engine{10};
  for (int round = 0; round != 300; ++round) {
    std::vector<double> f(3 + engine() % 4);
    for (double& x : f) x = static_cast<double>(engine() % 6);
    f.front() += 1;
    const double a = agreement(f);
    CHECK(a >= -1 - 1e-12);
    CHECK(a <= 1 + 1e-12);
    std::vector<double> mirrored = f;
    std::ranges::reverse(mirrored);
    CHECK(agreement(mirrored) == Approx(a).margin(1e-12));
    for (double& x : f) x *= 3;
    CHECK(agreement(f) == Approx(a).margin(1e-12));
  }
}
