// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/conventions.hpp"

#include "catch.hpp"
#include "days_said.hpp"
#include "stancegraph/network/network_windows.hpp"

using namespace stancegraph;

TEST_CASE("default conventions are not DNA's, and DNA's are recognized with any settings", "[network]") {
  CHECK_FALSE(follows_dna({}));
  CHECK(follows_dna(dna_conventions()));
  CHECK(follows_dna(dna_conventions({.is_indented = false, .is_open = true})));
  counting_conventions other = dna_conventions();
  other.weeks = week_count::iso;
  CHECK(follows_dna(other));
}

TEST_CASE("DNA conventions are equal if their settings are", "[network]") {
  CHECK(dna_conventions() == dna_conventions());
  CHECK(dna_conventions() != dna_conventions({.is_indented = false}));
  CHECK(dna_conventions() != dna_conventions({.is_open = true}));
  CHECK(dna_conventions() != counting_conventions{});
}

TEST_CASE("with DNA conventions weekly duplicates are counted from Sunday, regardless of the year", "[network]") {
  network_options o{.duplicates = duplicate_scope::week};
  o.conventions = dna_conventions();
  const auto group = [&](day said) { return duplicate_group({}, said, o); };
  CHECK(group(to_day({2021, 5, 2})) == group(to_day({2021, 5, 8})));  // from Sunday to Saturday
  CHECK(group(to_day({2021, 5, 2})) != group(to_day({2021, 5, 1})));
  CHECK(group(to_day({2021, 5, 5})) == group(to_day({2022, 5, 4})));
}
