// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/polarization/bimodality.hpp"

#include <vector>

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("two clusters are more bimodal than an even spread, and a single cluster is less bimodal", "[measures]") {
  std::vector<double> heaps;
  std::vector<double> even;
  std::vector<double> heap;
  for (int i = 0; i != 1000; ++i) {
    heaps.push_back(i % 2 == 0 ? -1 : 1);
    even.push_back(i);
    heap.push_back(i % 10 != 0 ? i % 3 - 1 : i % 20 == 0 ? -10 : 10);
  }
  CHECK(bimodality(heaps).value() == Approx(1).margin(0.01));
  CHECK(bimodality(even).value() == Approx(5.0 / 9).margin(0.01));
  CHECK(bimodality(heap).value() < 5.0 / 9);
}

TEST_CASE("the bimodality coefficient matches an example computed by hand", "[measures]") {
  // Mean 0, m2 = 1, m3 = 0, m4 = 1: excess kurtosis 3/2 (5 (1 − 3) + 6) = −6, n-term 3 · 9 / 2 = 13.5.
  CHECK(bimodality(std::vector<double>{-1, -1, 1, 1}).value() == Approx(1 / 7.5));
  CHECK_FALSE(bimodality(std::vector<double>{1, 2, 3}));
  CHECK_FALSE(bimodality(std::vector<double>{2, 2, 2, 2}));
}
