// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/tie_rule.hpp"

#include "catch.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;

namespace {

const qualifier_scale polarities{{}, {0, 1}, false};

network_options dividing_by(network_normalization n, bool is_dna = false) {
  network_options o;
  o.aggregation = qualifier_aggregation::congruence;
  o.normalization = n;
  if (is_dna) o.conventions = dna_conventions();
  return o;
}

}  // namespace

TEST_CASE("a weight is divided by the divisor of the normalization, and is 0 if that is 0", "[network]") {
  using enum network_normalization;
  const row_sums a{4, 4, 10}, b{6, 6, 40};
  CHECK(tie_rule{dividing_by(no), polarities}.weight(5, 0, a, b) == 5);
  CHECK(tie_rule{dividing_by(average), polarities}.weight(5, 0, a, b) == 1);
  CHECK(tie_rule{dividing_by(cosine), polarities}.weight(5, 0, a, b) == 0.25);
  CHECK(tie_rule{dividing_by(cosine, true), polarities}.weight(12, 0, a, b) == 0.5);
  CHECK(tie_rule{dividing_by(jaccard), polarities}.weight(4, -2, a, b) == 0.5);
  CHECK(tie_rule{dividing_by(average), polarities}.weight(5, 0, {}, {}) == 0);
}

TEST_CASE("Jaccard uses counts of 1, and with DNA conventions the real counts", "[network]") {
  using enum network_normalization;
  CHECK(tie_rule{dividing_by(jaccard), polarities}.counted(3) == 1);
  CHECK(tie_rule{dividing_by(jaccard), polarities}.counted(0) == 0);
  CHECK(tie_rule{dividing_by(jaccard, true), polarities}.counted(3) == 3);
  CHECK(tie_rule{dividing_by(average), polarities}.counted(3) == 3);
}

TEST_CASE("terms are products of counts weighted by the distance of their levels", "[network]") {
  network_options o;
  const auto term = [&](qualifier_aggregation how, std::size_t k, std::size_t l) {
    o.aggregation = how;
    return tie_rule{o, qualifier_scale{{}, {1, 2, 3}, false}}.term(k, l, 2, 3);
  };
  using enum qualifier_aggregation;
  CHECK(term(ignore, 0, 2) == 6);
  CHECK(term(congruence, 0, 1) == 3);
  CHECK(term(conflict, 0, 2) == 6);
  CHECK(term(subtract, 0, 2) == -6);
  CHECK(term(subtract, 0, 1) == 0);
}

TEST_CASE("row sums use the counts as the tie rule converts them", "[network]") {
  const network_counts x = make_network_counts(2, 2, 2, {{0, 0, 0, 3}, {0, 1, 1, 2}, {1, 0, 1, 1}});
  const auto plain = sums_of_rows(x, tie_rule{dividing_by(network_normalization::cosine), polarities});
  CHECK((plain[0].statements == 5 && plain[0].counts == 5 && plain[0].squares == 13));
  const auto ones = sums_of_rows(x, tie_rule{dividing_by(network_normalization::jaccard), polarities});
  CHECK((ones[0].statements == 5 && ones[0].counts == 2 && ones[0].squares == 2));
}
