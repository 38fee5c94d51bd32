// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/value.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace sg = stancegraph;

namespace {

sg::query_value time(std::string_view text) { return sg::coded_time{sg::date{text}, text}; }

/// Values of all types, in their order.
std::vector<sg::query_value> rising() {
  using list = const sg::value_list;
  return {false,
          true,
          std::int64_t{-1},
          0.5,
          std::int64_t{2},
          std::string_view{"a"},
          std::string_view{"b"},
          time("2021-12-06"),
          time("2021-12-07"),
          sg::record_ref{sg::record_kind::actor, 1},
          sg::record_ref{sg::record_kind::position, 0},
          std::make_shared<list>(list{std::int64_t{1}}),
          std::make_shared<list>(list{std::int64_t{1}, std::int64_t{0}}),
          {}};
}

}  // namespace

TEST_CASE("values of all types have one total order", "[match]") {
  const auto all = rising();
  for (std::size_t i = 0; i != all.size(); ++i)
    for (std::size_t j = 0; j != all.size(); ++j) {
      INFO(i << " " << j);
      CHECK((order(all[i], all[j]) < 0) == (i < j));
      CHECK((all[i] == all[j]) == (i == j));
    }
  CHECK(sg::query_value{2.0} == sg::query_value{std::int64_t{2}});
}

TEST_CASE("comparing with a missing value or another type is unknown", "[match]") {
  const sg::query_value nothing, one{std::int64_t{1}};
  CHECK(is_same(nothing, nothing) == sg::truth::unknown);
  CHECK(is_same(nothing, one) == sg::truth::unknown);
  CHECK(is_less(one, nothing) == sg::truth::unknown);
  CHECK(is_less(one, sg::query_value{std::string_view{"x"}}) == sg::truth::unknown);
  CHECK(is_same(one, sg::query_value{1.0}) == sg::truth::yes);
}

TEST_CASE("comparing times has three possible results", "[match]") {
  CHECK(is_same(time("2021-12-07"), time("2021-12-07")) == sg::truth::yes);
  CHECK(is_same(time("2021-12-07"), time("2021-12-08")) == sg::truth::no);
  CHECK(is_same(time("2021-12-07"), time("2021-12")) == sg::truth::unknown);
  CHECK(is_less(time("2021-11"), time("2021-12-07")) == sg::truth::yes);
  CHECK(is_less(time("2021-12"), time("2021-12-07")) == sg::truth::unknown);
  CHECK(is_less(time("2021-12-08"), time("2021-12-07")) == sg::truth::no);
  CHECK(sg::query_value{sg::coded_time{sg::date{"2021"}, ""}}.is_null());
}

TEST_CASE("the negation of unknown is unknown", "[match]") {
  CHECK((!sg::truth::yes) == sg::truth::no);
  CHECK((!sg::truth::no) == sg::truth::yes);
  CHECK((!sg::truth::unknown) == sg::truth::unknown);
}
