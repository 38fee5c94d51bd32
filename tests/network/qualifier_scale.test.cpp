// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/qualifier_scale.hpp"

#include "catch.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;

namespace {

network_options by(network_qualifier q, qualifier_aggregation how = qualifier_aggregation::subtract) {
  network_options o;
  o.qualifier = q;
  o.aggregation = how;
  return o;
}

std::vector<bool> some(std::size_t size, std::initializer_list<std::size_t> there) {
  std::vector<bool> is_there(size + 1);
  for (const std::size_t i : there) is_there[i] = true;
  return is_there;
}

}  // namespace

TEST_CASE("polarity levels are 0 and 1, and neutral has no level", "[network]") {
  const qualifier_scale s = make_qualifier_scale(by(network_qualifier::polarity), some(4, {0, 2}));
  REQUIRE(s.size() == 2);
  CHECK(s.level ==
        std::vector<std::uint32_t>{1, 0, qualifier_scale::none, qualifier_scale::none, qualifier_scale::none});
  CHECK(s.distance(0, 1) == 1);
  CHECK(s.distance(1, 1) == 0);
}

TEST_CASE("distances between confidence levels are scaled to the range that occurs", "[network]") {
  const qualifier_scale all = make_qualifier_scale(by(network_qualifier::confidence), some(3, {0, 1, 2, 3}));
  REQUIRE(all.size() == 3);
  CHECK(all.distance(0, 1) == 0.5);
  CHECK(all.distance(2, 0) == 1);
  const qualifier_scale two = make_qualifier_scale(by(network_qualifier::confidence), some(3, {1, 2}));
  REQUIRE(two.size() == 2);
  CHECK(two.distance(0, 1) == 1);
  CHECK(two.values == std::vector<double>{2, 3});
  const qualifier_scale one = make_qualifier_scale(by(network_qualifier::confidence), some(3, {1}));
  CHECK(one.distance(0, 0) == 0);
}

TEST_CASE("acts are nominal levels in the order of their words", "[network]") {
  const auto number = [](speech_act a) { return static_cast<std::size_t>(a); };
  const qualifier_scale s = make_qualifier_scale(
      by(network_qualifier::act), some(word_count<speech_act>, {number(speech_act::warns), number(speech_act::demands),
                                                                number(speech_act::denies)}));
  REQUIRE(s.size() == 3);
  CHECK(s.level[number(speech_act::demands)] == 0);
  CHECK(s.level[number(speech_act::denies)] == 1);
  CHECK(s.level[number(speech_act::warns)] == 2);
  CHECK(s.level[number(speech_act::agrees)] == qualifier_scale::none);
  CHECK(s.distance(0, 2) == 1);
}

TEST_CASE("an ignored qualifier has one level, and with DNA conventions one for each value", "[network]") {
  network_options o = by(network_qualifier::polarity, qualifier_aggregation::ignore);
  CHECK(make_qualifier_scale(o, some(4, {0, 2})).size() == 1);
  o.conventions = dna_conventions();
  const qualifier_scale s = make_qualifier_scale(o, some(4, {0, 2}));
  CHECK(s.size() == 3);
  CHECK(s.level[2] == 2);
  CHECK(s.level[3] == qualifier_scale::none);
}
