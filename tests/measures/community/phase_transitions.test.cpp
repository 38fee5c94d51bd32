// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/phase_transitions.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;
using random_networks::below;
using random_networks::symmetric;

TEST_CASE("every method and criterion finds two states and three phases in a debate that changes and returns",
          "[measures]") {
  std::mt19937 engine{61};
  for (int round = 0; round != 20; ++round) {
    std::vector<sparse_matrix> slices;
    for (int t = 0; t != 12; ++t) {
      const double noise = below(engine, 2);
      slices.push_back(t >= 4 && t < 8 ? symmetric(4, {{0, 2, 20 + noise}, {1, 3, 20}})
                                       : symmetric(4, {{0, 1, 20 + noise}, {2, 3, 20}, {0, 3, 5}}));
    }
    for (const auto criterion : {phase_criterion::dunn, phase_criterion::modularity})
      for (const auto distance : {network_distance::absdiff, network_distance::spectral}) {
        // Dunn's index prefers to split off noise that has few values.
        const std::size_t most = criterion == phase_criterion::dunn ? 2 : 3;
        const auto found =
            phase_transitions(slices, {.distance = distance, .most_states = most, .criterion = criterion});
        CHECK(found.solutions.size() == 7);
        if (distance == network_distance::absdiff)
          CHECK(found.phases == std::vector<phase>{{0, 3, 0}, {4, 7, 1}, {8, 11, 0}});
        CHECK(found.distances.greatest() == Approx(1));
      }
    const auto two = phase_transitions(slices, {.most_states = 2});
    for (const auto& solution : two.solutions) {
      INFO(to_word(solution.method));
      CHECK(solution.states == partition{{0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0}, 2});
    }
  }
}

TEST_CASE("distances between time slices are sums over all cells or distances of spectra", "[measures]") {
  std::mt19937 engine{62};
  for (int round = 0; round != 60; ++round) {
    std::vector<sparse_matrix> slices;
    for (int t = 0; t != 4; ++t) slices.push_back(random_networks::network(engine, 5, 1, 4, below(engine, 101)));
    const auto sum = [](const sparse_matrix& m) {
      double all = 0;
      for (const auto& e : m.cells()) all += e.value;
      return all == 0 ? 1 : all;
    };
    const auto raw = slice_distances(slices, {.is_scaled = false});
    const auto scaled = slice_distances(slices);
    const auto spectral = slice_distances(slices, {.distance = network_distance::spectral});
    const auto degrees =
        slice_distances(slices, {.distance = network_distance::spectral, .spectrum = network_spectrum::degrees});
    for (std::size_t a = 0; a != 4; ++a)
      for (std::size_t b = 0; b != 4; ++b) {
        double expected = 0, expected_scaled = 0;
        for (std::size_t i = 0; i != 5; ++i)
          for (std::size_t j = 0; j != 5; ++j) {
            expected += std::abs(slices[a].at(i, j) - slices[b].at(i, j));
            expected_scaled += std::abs(slices[a].at(i, j) / sum(slices[a]) - slices[b].at(i, j) / sum(slices[b]));
          }
        CHECK(raw.at(a, b) == Approx(expected));
        CHECK(scaled.at(a, b) == Approx(expected_scaled));
        CHECK(spectral.at(a, b) ==
              Approx(spectral_distance(normalised_spectrum(slices[a]), normalised_spectrum(slices[b]))));
        CHECK(degrees.at(a, b) == Approx(spectral_distance(normalised_spectrum(slices[a], network_spectrum::degrees),
                                                           normalised_spectrum(slices[b], network_spectrum::degrees))));
      }
  }
}

TEST_CASE("the Dunn index compares the gap between groups with the widest group", "[measures]") {
  distance_matrix d{4};
  const std::vector<double> points{0, 1, 5, 7};
  for (std::size_t i = 1; i < 4; ++i)
    for (std::size_t j = 0; j != i; ++j) d.set(i, j, points[i] - points[j]);
  CHECK(dunn_index(d, partition{{0, 0, 1, 1}, 2}) == 2);
  CHECK(dunn_index(d, partition{{0, 1, 1, 1}, 2}) == Approx(1.0 / 6));
  CHECK(dunn_index(d, partition{{0, 0, 0, 0}, 1}) == 0);
  CHECK(dunn_index(d, partition{{0, 1, 2, 3}, 4}) == std::numeric_limits<double>::infinity());
}

TEST_CASE("fewer than two slices have no phases, and identical slices have distance 0", "[measures]") {
  CHECK(phase_transitions({}).phases.empty());
  CHECK(phase_transitions(std::vector<sparse_matrix>(1)).solutions.empty());
  const std::vector<sparse_matrix> same(3, symmetric(2, {{0, 1, 1}}));
  CHECK(phase_transitions(same).distances.greatest() == 0);
}

TEST_CASE("the search for phases obeys a stop signal and counts comparisons and partitions", "[measures]") {
  std::mt19937 engine{91};
  std::vector<sparse_matrix> slices;
  for (int i = 0; i != 7; ++i) slices.push_back(random_networks::network(engine, 5, 1, 3, 70));
  run_controls::check(
      [&](const run_control& control) { return phase_transitions(slices, {.control = control}).phases; });
  run_controls::check([&](const run_control& control) { return slice_distances(slices, {.control = control}); });
}
