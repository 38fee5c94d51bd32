// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/counting_conventions.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "days_said.hpp"
#include "stancegraph/network/network_windows.hpp"

using namespace stancegraph;
using days_said::said_on;

namespace {

const std::vector<day> three_days{to_day({2021, 1, 1}), to_day({2021, 1, 2}), to_day({2021, 1, 3})};

/// Every tie weighs 1.
tie_terms unit_terms(const network_options& o, const qualifier_scale& q) {
  tie_terms terms = make_tie_terms(o, q);
  terms.divisor = tie_divisor::product_of_counts;
  return terms;
}

}  // namespace

TEST_CASE("a convention for ties replaces the terms of a one-mode weight", "[network]") {
  const network_counts x = make_network_counts(2, 1, 1, {{0, 0, 0, 3}, {1, 0, 0, 5}});
  const qualifier_scale one_level{{}, {0}, false};
  network_options o{.type = network_type::onemode};
  CHECK(onemode_weights(x, one_level, o).at(0, 1) == 15);
  o.conventions.ties = &unit_terms;
  CHECK(onemode_weights(x, one_level, o).at(0, 1) == 1);
}

TEST_CASE("a convention for prominence replaces the divisors of combined columns", "[network]") {
  const network_counts x = make_network_counts(2, 1, 2, {{0, 0, 1, 1}, {1, 0, 1, 1}});
  const qualifier_scale polarities{{}, {0, 1}, false};
  network_options o{.aggregation = qualifier_aggregation::combine, .normalization = network_normalization::prominence};
  CHECK(twomode_weights(x, polarities, o).at(0, 0) == 0.5);
  o.conventions.combined_prominence = [](std::size_t, std::size_t columns, std::span<const matrix_entry>) {
    return std::vector<double>(columns, 4);
  };
  CHECK(twomode_weights(x, polarities, o).at(0, 0) == 0.25);
  o.normalization = network_normalization::activity;
  CHECK(twomode_weights(x, polarities, o).at(0, 0) == 1);
}

TEST_CASE("a convention for windows replaces their placement, and window sizes are still validated", "[network]") {
  network_options o;
  o.conventions.windows = [](const network_basis& b, const window_options&) {
    return std::vector<placed_window>{{{}, 0, b.units.size()}};
  };
  const network_basis b = said_on(three_days, o);
  REQUIRE(place_windows(b, {window_unit::days, 1}).size() == 1);
  CHECK(place_windows(b, {window_unit::days, 1}).front().end_unit == 3);
  CHECK_THROWS_AS(place_windows(b, {window_unit::days, 0}), invalid_value);
  CHECK_THROWS_AS(place_windows(b, {window_unit::events, 1, network_kernel::uniform}), invalid_value);
}

TEST_CASE("a convention for smoothing affects only kernel networks", "[network]") {
  struct empty_networks final : network_smoother {
    explicit empty_networks(std::shared_ptr<const network_basis> b) : basis{std::move(b)} {}
    discourse_network network_in(const placed_window& window) override {
      discourse_network n;
      n.basis = basis;
      n.window = window.days;
      return n;
    }
    std::shared_ptr<const network_basis> basis;
  };
  network_options o;
  o.conventions.smoother = [](std::shared_ptr<const network_basis> b, const window_options&) {
    return std::unique_ptr<network_smoother>{std::make_unique<empty_networks>(std::move(b))};
  };
  const auto basis = std::make_shared<const network_basis>(said_on(three_days, o));
  std::size_t rows = 0, windows = 0;
  const auto take = [&](const discourse_network& n) {
    rows += n.rows.size();
    ++windows;
  };
  for_each_network(basis, {window_unit::days, 1, network_kernel::uniform}, take);
  CHECK((windows == 3 && rows == 0));
  for_each_network(basis, {window_unit::days, 1}, take);
  CHECK((windows == 6 && rows == 3));
}
