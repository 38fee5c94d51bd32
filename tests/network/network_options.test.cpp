// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/network_options.hpp"

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("network options use the words of rDNA if it has them", "[network]") {
  CHECK(from_word<network_type>("onemode") == network_type::onemode);
  CHECK(from_word<qualifier_aggregation>("congruence") == qualifier_aggregation::congruence);
  CHECK(from_word<network_normalization>("no") == network_normalization::no);
  CHECK(from_word<network_normalization>("prominence") == network_normalization::prominence);
  CHECK(from_word<duplicate_scope>("acrossrange") == duplicate_scope::acrossrange);
  CHECK(from_word<window_unit>("events") == window_unit::events);
  CHECK(from_word<network_kernel>("gaussian") == network_kernel::gaussian);
  CHECK(from_word<network_role>("confidence") == network_role::confidence);
  CHECK(from_word<network_qualifier>("confidence") == network_qualifier::confidence);
  CHECK(from_word<week_count>("sunday") == week_count::sunday);
  CHECK(word_count<network_role> == static_cast<std::size_t>(network_role::confidence) + 1);
}

TEST_CASE("default network options are those of rDNA", "[network]") {
  const network_options o;
  CHECK(o.type == network_type::twomode);
  CHECK(o.aggregation == qualifier_aggregation::ignore);
  CHECK(o.normalization == network_normalization::no);
  CHECK(o.duplicates == duplicate_scope::include);
  CHECK_FALSE(o.has_isolates);
  CHECK(o.conventions == counting_conventions{});
}
