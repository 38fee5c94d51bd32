// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/matrix/backbone.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <set>
#include <span>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"

using namespace stancegraph;
using random_networks::below;

namespace {

/// Rows that share columns, by how often each says each: the network of some columns.
struct shared_columns {
  std::uint32_t rows;
  std::vector<std::vector<double>> counts;  ///< of each column, by row

  sparse_matrix operator()(std::span<const std::uint32_t> columns) const {
    std::vector<matrix_entry> cells;
    for (const auto c : columns)
      for (std::uint32_t i = 0; i != rows; ++i)
        for (std::uint32_t j = 0; j != rows; ++j)
          if (i != j) cells.push_back({i, j, counts[c][i] * counts[c][j]});
    return {rows, rows, cells};
  }
};

shared_columns random_columns(std::mt19937& engine, std::uint32_t rows, std::uint32_t columns) {
  shared_columns result{rows, {}};
  for (std::uint32_t c = 0; c != columns; ++c) {
    result.counts.emplace_back();
    for (std::uint32_t i = 0; i != rows; ++i)
      result.counts.back().push_back(below(engine, 2) * (1.0 + below(engine, 3)));
  }
  return result;
}

/// Sorted row sums by their total, compared place by place.
double degree_loss(const sparse_matrix& a, const sparse_matrix& b) {
  const auto degrees = [](const sparse_matrix& m) {
    std::vector<double> d(m.row_count());
    double all = 0;
    for (const auto& e : m.cells()) {
      d[e.row] += e.value;
      all += e.value;
    }
    if (all != 0)
      for (double& x : d) x /= all;
    std::ranges::sort(d, std::greater<>{});
    return d;
  };
  double result = 0;
  const auto x = degrees(a);
  const auto y = degrees(b);
  for (std::size_t i = 0; i != x.size(); ++i) result += std::abs(x[i] - y[i]);
  return result;
}

/// Losses of degrees; columns with the same least loss are removed together.
const backbone_options by_degrees{.spectrum = network_spectrum::degrees, .are_equals_removed_together = true};

}  // namespace

TEST_CASE("a column that nobody shares is removed first, and removing all columns costs 1", "[measures]") {
  // Column 0 joins all three rows, column 1 the first two, column 2 is the first's alone.
  const shared_columns network{3, {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}}};
  const auto steps = nested_backbone(3, network);
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].column == 2);
  CHECK(steps[0].backbone_loss == Approx(0).margin(1e-12));
  CHECK(steps[0].redundant_loss == Approx(1));
  // All: a triangle with weights 2, 1, 1, whose Laplacian has 5, 3, 0. Column 0: 3, 3, 0. Column 1: 2, 0, 0.
  CHECK(steps[1].column == 1);
  CHECK(steps[1].backbone_loss == Approx(2 * (5.0 / 8 - 0.5)));
  CHECK(steps[2].column == 0);
  CHECK(steps[2].backbone_loss == Approx(1));
  CHECK(steps[2].redundant_loss == Approx(0).margin(1e-12));
  // Of degrees: 3, 3, 2 against 2, 2, 2.
  const auto together = nested_backbone(3, network, by_degrees);
  CHECK(together[1].backbone_loss == Approx(2 * (3.0 / 8 - 1.0 / 3) + (1.0 / 3 - 0.25)));
}

TEST_CASE("columns of equal cost are removed one by one or together, starting with the last", "[measures]") {
  const shared_columns network{3, {{1, 1, 1}, {1, 1, 1}, {1, 1, 0}}};
  const auto ours = nested_backbone(3, network);
  const auto together = nested_backbone(3, network, by_degrees);
  // Degrees 5, 5, 4; without column 2: 4, 4, 4; without column 0 or 1: 3, 3, 2.
  CHECK(together[0].column == 1);
  CHECK(together[1].column == 0);
  CHECK(together[0].backbone_loss == together[1].backbone_loss);
  CHECK(together[2].column == 2);
  CHECK(ours[0].column == 1);
  CHECK(ours[1].backbone_loss > ours[0].backbone_loss);
}

TEST_CASE("each step of the nested backbone removes the cheapest column, and the losses match their sets",
          "[measures]") {
  std::mt19937 engine{21};
  for (int round = 0; round != 60; ++round) {
    const std::uint32_t columns = 1 + below(engine, 6);
    const auto network = random_columns(engine, 5, columns);
    for (const auto spectrum : {network_spectrum::laplacian, network_spectrum::degrees}) {
      const auto steps =
          nested_backbone(columns, network,
                          {.spectrum = spectrum, .are_equals_removed_together = spectrum == network_spectrum::degrees});
      REQUIRE(steps.size() == columns);
      std::vector<std::uint32_t> kept;
      for (std::uint32_t c = 0; c != columns; ++c) kept.push_back(c);
      const auto full = network(kept);
      const auto loss = [&](const std::vector<std::uint32_t>& set) {
        return spectrum == network_spectrum::degrees
                   ? degree_loss(full, network(set))
                   : spectral_distance(normalised_spectrum(full), normalised_spectrum(network(set)));
      };
      std::vector<std::uint32_t> redundant;
      for (const auto& step : steps) {
        double least = 2;
        for (const auto c : kept) {
          auto less = kept;
          std::erase(less, c);
          least = std::min(least, loss(less));
        }
        std::erase(kept, step.column);
        redundant.push_back(step.column);
        std::ranges::sort(redundant);
        CHECK(step.redundant_loss == Approx(loss(redundant)).margin(1e-9));
        if (spectrum == network_spectrum::degrees)
          continue;  // columns removed together keep the loss of their own removal
        CHECK(step.backbone_loss == Approx(least).margin(1e-9));
        CHECK(step.backbone_loss == Approx(loss(kept)).margin(1e-9));
      }
    }
  }
}

TEST_CASE("the fixed and the penalised backbone are optimal, and annealing finds nothing better", "[measures]") {
  std::mt19937 engine{22};
  for (int round = 0; round != 40; ++round) {
    const std::uint32_t columns = 2 + below(engine, 5);
    const auto network = random_columns(engine, 4, columns);
    const double penalty = below(engine, 8) / 2.0;
    const std::size_t size = 1 + below(engine, columns);
    double best_fixed = 3;
    double best_penalised = 3;
    for (std::uint32_t bits = 1; bits != (1U << columns); ++bits) {
      std::vector<std::uint32_t> set;
      for (std::uint32_t c = 0; c != columns; ++c)
        if ((bits >> c & 1U) != 0) set.push_back(c);
      const auto e = evaluated_backbone(columns, network, set, penalty);
      if (set.size() == size) best_fixed = std::min(best_fixed, e.backbone_loss);
      if (set.size() != columns) best_penalised = std::min(best_penalised, e.penalised_loss);
    }
    const auto fixed = fixed_backbone(columns, network, size);
    CHECK(fixed.is_exact);
    CHECK(fixed.backbone.size() == size);
    CHECK(fixed.backbone_loss == Approx(best_fixed).margin(1e-9));
    const auto penalised = penalised_backbone(columns, network, penalty);
    CHECK(penalised.is_exact);
    CHECK(penalised.penalised_loss == Approx(best_penalised).margin(1e-9));
    CHECK(penalised.backbone.size() + penalised.redundant.size() == columns);
    const backbone_options annealing{.most_sets = 0, .iterations = 300, .seed = 5};
    const auto annealed = penalised_backbone(columns, network, penalty, annealing);
    CHECK_FALSE(annealed.is_exact);
    CHECK(annealed.penalised_loss >= best_penalised - 1e-9);
    CHECK(annealed.penalised_loss == Approx(best_penalised).margin(0.2));
    CHECK(annealed.backbone == penalised_backbone(columns, network, penalty, annealing).backbone);
    CHECK(fixed_backbone(columns, network, size, annealing).backbone.size() == size);
  }
}

TEST_CASE("annealing returns the smallest of several sets with the same loss", "[measures]") {
  // Rows 0 and 1 share twelve columns, all alike: without a penalty any two sets lose the same.
  const shared_columns network{2, std::vector<std::vector<double>>(12, {1, 1})};
  for (std::uint64_t seed = 1; seed != 6; ++seed) {
    const auto found = penalised_backbone(12, network, 0, {.most_sets = 0, .iterations = 50, .seed = seed});
    CHECK_FALSE(found.is_exact);
    CHECK(found.penalised_loss == Approx(0).margin(1e-12));
    CHECK(found.backbone.size() == 1);
  }
}

TEST_CASE("columns removed together belong to the same round", "[measures]") {
  const shared_columns network{3, {{1, 1, 1}, {1, 1, 1}, {1, 1, 0}}};
  const auto together = nested_backbone(3, network, by_degrees);
  CHECK(together[0].round == 0);
  CHECK(together[1].round == 0);
  CHECK(together[2].round == 1);
  const auto ours = nested_backbone(3, network);
  CHECK(ours[2].round == 2);
}

TEST_CASE("with a time limit of 0, a backbone has the requested size and is not claimed to be optimal", "[measures]") {
  std::mt19937 engine{21};
  const shared_columns columns = random_columns(engine, 5, 8);
  const run_control no_time{.time_limit = std::chrono::seconds{0}};
  for (const std::size_t most_sets : {std::size_t{0}, std::size_t{20000}}) {
    const backbone_result found = fixed_backbone(8, columns, 3, {.most_sets = most_sets, .control = no_time});
    CHECK(found.backbone.size() == 3);
    CHECK(found.redundant.size() == 5);
    CHECK(found.is_stopped);
    CHECK_FALSE(found.is_exact);
  }
  CHECK_FALSE(fixed_backbone(8, columns, 3).is_stopped);
  CHECK_THROWS_AS(nested_backbone(8, columns, {.control = no_time}), limit_error);
}
