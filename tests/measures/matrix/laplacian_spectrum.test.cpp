// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/matrix/laplacian_spectrum.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"

using namespace stancegraph;
using random_networks::symmetric;

namespace {

void check_equal(const std::vector<double>& found, const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i != found.size(); ++i) CHECK(found[i] == Approx(expected[i]).margin(1e-12));
}

}  // namespace

TEST_CASE("spectra of a complete network, a star and a path match the textbook", "[measures]") {
  check_equal(normalised_spectrum(symmetric(3, {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}})), {0.5, 0.5, 0});
  check_equal(normalised_spectrum(symmetric(4, {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}})), {4.0 / 6, 1.0 / 6, 1.0 / 6, 0});
  check_equal(normalised_spectrum(symmetric(3, {{0, 1, 2}, {1, 2, 2}})), {0.75, 0.25, 0});
  check_equal(normalised_spectrum(symmetric(3, {{0, 1, 1}, {0, 2, -5}})), {1, 0, 0});
  check_equal(normalised_spectrum(sparse_matrix{2, 2, {}}), {0, 0});
  CHECK(normalised_spectrum({}).empty());
  check_equal(normalised_spectrum(symmetric(3, {{0, 1, 1}, {1, 2, 2}}), network_spectrum::degrees),
              {0.5, 2.0 / 6, 1.0 / 6});
}

TEST_CASE("a spectrum sums to 1, has a 0 for each component, and does not depend on names or units", "[measures]") {
  std::mt19937 engine{23};
  for (int round = 0; round != 100; ++round) {
    const auto network = random_networks::network(engine, 7, 1, 4, 30);
    const auto spectrum = normalised_spectrum(network);
    if (network.cells().empty()) continue;
    CHECK(std::accumulate(spectrum.begin(), spectrum.end(), 0.0) == Approx(1));
    CHECK(std::ranges::is_sorted(spectrum, std::ranges::greater{}));
    // Characteristic sums: Σ λ = Σ d and Σ λ² = Σ d² + Σ w², before division.
    double sum = 0;
    double squares = 0;
    std::vector<double> degree(7);
    for (const auto& e : network.cells()) {
      degree[e.row] += e.value;
      squares += e.value * e.value;
    }
    for (const double d : degree) {
      sum += d;
      squares += d * d;
    }
    double found = 0;
    for (const double v : spectrum) found += v * sum * v * sum;
    CHECK(found == Approx(squares));
    std::vector<matrix_entry> renamed;
    for (const auto& e : network.cells()) renamed.push_back({6 - e.row, 6 - e.column, e.value * 3});
    CHECK(spectral_distance(spectrum, normalised_spectrum(sparse_matrix{7, 7, renamed})) == Approx(0).margin(1e-12));
  }
}

TEST_CASE("the distance of spectra is 1 from an empty network and at most 2", "[measures]") {
  std::mt19937 engine{24};
  for (int round = 0; round != 50; ++round) {
    const auto a = normalised_spectrum(random_networks::network(engine, 6, 1, 4, 60));
    const auto b = normalised_spectrum(random_networks::network(engine, 6, 1, 4, 60));
    const std::vector<double> none(6);
    CHECK(spectral_distance(a, none) == Approx(1));
    CHECK(spectral_distance(a, b) <= 2);
    CHECK(spectral_distance(a, b) == spectral_distance(b, a));
  }
}
