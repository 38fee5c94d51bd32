// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/polarization/polarization.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"

using namespace stancegraph;
using random_networks::below;
using random_networks::symmetric;

namespace {

/// The definition, cell by cell.
double naive_distance(const sparse_matrix& congruence, const sparse_matrix& conflict, const partition& p) {
  const std::size_t n = congruence.row_count();
  std::vector<double> size(p.group_count);
  for (const auto camp : p.group_of) ++size[camp];
  double within = 0;
  for (const double s : size) within += s * (s - 1);
  const double between = static_cast<double>(n * (n - 1)) - within;
  double all_congruence = 0;
  double all_conflict = 0;
  for (const auto& e : congruence.cells()) all_congruence += e.value;
  for (const auto& e : conflict.cells()) all_conflict += e.value;
  double result = 0;
  for (std::size_t i = 0; i != n; ++i)
    for (std::size_t j = 0; j != n; ++j) {
      if (i == j) continue;
      const double a = size[p.group_of[i]];
      const double b = size[p.group_of[j]];
      if (p.group_of[i] == p.group_of[j])
        result += std::abs(congruence.at(i, j) - a * (a - 1) / within * (all_congruence / within)) + conflict.at(i, j);
      else
        result += congruence.at(i, j) + std::abs(conflict.at(i, j) - a * b / between * (all_conflict / between));
    }
  return result / (2 * (all_congruence + all_conflict));
}

}  // namespace

TEST_CASE("two camps that agree within and oppose each other are found and are strongly polarized", "[measures]") {
  const auto congruence = symmetric(4, {{0, 1, 1}, {2, 3, 1}});
  const auto conflict = symmetric(4, {{0, 2, 1}, {0, 3, 1}, {1, 2, 1}, {1, 3, 1}});
  // e_c = 2/4 · 4/4, e_d = 4/8 · 8/8: half of each weight is missed: (4 · 1/2 + 8 · 1/2) / (2 · 12)
  const auto found = polarization(congruence, conflict);
  REQUIRE(found);
  CHECK(found->camps == partition{{0, 0, 1, 1}, 2});
  CHECK(found->distance == Approx(0.25));
  CHECK(found->index == Approx(0.75));
  CHECK(found->is_exact());
  // The worst even split: 4 congruent pairs between, 4 conflicting within: 4·0.5 + 4 + 4 + 4·0.5 + 4·0.5, by 24.
  const auto worst = polarization(congruence, conflict, {.are_camps_even = true, .is_greatest = true});
  REQUIRE(worst);
  CHECK(worst->distance == Approx(naive_distance(congruence, conflict, partition{{0, 1, 0, 1}, 2})));
  CHECK(worst->index == 1 - worst->distance);
  CHECK(worst->distance > found->distance);
}

TEST_CASE("polarization is undefined for an empty network, a single actor and a network without ties", "[measures]") {
  CHECK_FALSE(polarization({}, {}));
  CHECK_FALSE(polarization(sparse_matrix{1, 1, {}}, sparse_matrix{1, 1, {}}));
  CHECK_FALSE(polarization(sparse_matrix{4, 4, {}}, sparse_matrix{4, 4, {}}));
  CHECK_FALSE(polarization(symmetric(2, {{0, 1, 1}}), sparse_matrix{2, 2, {}}, {.camps = 3}));
}

TEST_CASE("the distance matches its definition, and the index is 1 minus the minimum over all partitions into camps",
          "[measures]") {
  std::mt19937 engine{11};
  for (int round = 0; round != 150; ++round) {
    const std::uint32_t nodes = 3 + below(engine, 6);
    const std::uint32_t camps = 2 + below(engine, 2);
    const auto congruence = random_networks::network(engine, nodes, 1, 4, 20 + below(engine, 81));
    const auto conflict = random_networks::network(engine, nodes, 1, 4, 20 + below(engine, 81));
    if (congruence.cells().empty() && conflict.cells().empty()) continue;
    double least = 2;
    double greatest = 0, greatest_even = 0, least_even = 2;
    random_networks::for_each_partition(nodes, [&](const partition& p) {
      const double distance = naive_distance(congruence, conflict, p);
      CHECK(polarization_distance(congruence, conflict, p) == Approx(distance));
      if (p.group_count != camps) return;
      least = std::min(least, distance);
      greatest = std::max(greatest, distance);
      const auto members = members_of(p);
      const auto [small, large] = std::ranges::minmax(members, {}, [](const auto& m) { return m.size(); });
      if (large.size() - small.size() > 1) return;
      greatest_even = std::max(greatest_even, distance);
      least_even = std::min(least_even, distance);
    });
    const auto found = polarization(congruence, conflict, {.camps = camps});
    REQUIRE(found);
    CHECK(found->is_exact());
    CHECK(found->index == Approx(1 - least));
    CHECK(found->camps.group_count == camps);
    CHECK(polarization_distance(congruence, conflict, found->camps) == Approx(found->distance));
    const auto distance = [&](bool are_camps_even, bool is_greatest) {
      return polarization(congruence, conflict,
                          {.camps = camps, .are_camps_even = are_camps_even, .is_greatest = is_greatest})
          ->distance;
    };
    CHECK(distance(true, true) == Approx(greatest_even));
    CHECK(distance(true, false) == Approx(least_even));
    CHECK(distance(false, true) == Approx(greatest));
    // Cut short, it says how much higher the index might be.
    const auto hurried =
        polarization(congruence, conflict, {.camps = camps, .most_steps = below(engine, 4), .runs = 1});
    CHECK(hurried->index <= 1 - least + 1e-9);
    CHECK(hurried->index + hurried->gap >= 1 - least - 1e-9);
  }
}

TEST_CASE("polarization does not depend on the unit of the weights", "[measures]") {
  std::mt19937 engine{12};
  for (int round = 0; round != 50; ++round) {
    const auto congruence = random_networks::network(engine, 6, 1, 3, 60);
    const auto conflict = random_networks::network(engine, 6, 1, 3, 60);
    const auto times = [](const sparse_matrix& m, double by) {
      std::vector<matrix_entry> cells(m.cells().begin(), m.cells().end());
      for (auto& e : cells) e.value *= by;
      return sparse_matrix{m.row_count(), m.column_count(), cells};
    };
    const auto once = polarization(congruence, conflict);
    const auto thrice = polarization(times(congruence, 3), times(conflict, 3));
    REQUIRE(once.has_value() == thrice.has_value());
    if (once) CHECK(once->index == Approx(thrice->index));
  }
}

TEST_CASE("with a time limit of 0, polarization still returns camps and a gap that covers the optimum", "[measures]") {
  std::mt19937 engine{13};
  const auto congruence = random_networks::network(engine, 9, 1, 3, 60);
  const auto conflict = random_networks::network(engine, 9, 1, 3, 60);
  const auto whole = polarization(congruence, conflict);
  const auto hurried = polarization(congruence, conflict, {.control = {.time_limit = std::chrono::seconds{0}}});
  REQUIRE(whole->is_exact());
  CHECK_FALSE(hurried->is_exact());
  CHECK(hurried->camps.group_of.size() == 9);
  CHECK(hurried->index <= whole->index + 1e-9);
  CHECK(hurried->index + hurried->gap >= whole->index - 1e-9);
}
