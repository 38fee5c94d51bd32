// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/core/number_text.hpp"

#include <limits>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

namespace sg = stancegraph;

TEST_CASE("the shortest text of a number parses back to the same number", "[core]") {
  CHECK(sg::short_number(2) == "2");
  CHECK(sg::short_number(-0.0) == "0");
  CHECK(sg::short_number(0.1) == "0.1");
  CHECK(sg::short_number(1.0 / 3) == "0.3333333333333333");
  std::mt19937_64 random{5};
  std::uniform_real_distribution<double> any{-1e6, 1e6};
  for (int i = 0; i != 1000; ++i) {
    const double value = any(random);
    CHECK(std::stod(sg::short_number(value)) == value);
  }
}

TEST_CASE("a fixed-point number has the requested digits, and zero has no sign", "[core]") {
  CHECK(sg::fixed_number(0.5, 3) == "0.500");
  CHECK(sg::fixed_number(-0.0004, 3) == "0.000");
  CHECK(sg::fixed_number(-0.0006, 3) == "-0.001");
  CHECK(sg::fixed_number(12, 0) == "12");
  CHECK(sg::fixed_number(std::numeric_limits<double>::max(), 2).size() == 312);
}

TEST_CASE("significant digits are counted from the first nonzero digit", "[core]") {
  CHECK(sg::significant_number(0.123456, 4) == "0.1235");
  CHECK(sg::significant_number(2, 4) == "2");
  CHECK(sg::significant_number(-0.0, 4) == "0");
  CHECK(sg::significant_number(123456, 4) == "1.235e+05");
}

TEST_CASE("a noun is plural after every number except one", "[core]") {
  CHECK(sg::counted(0, "actor") == "0 actors");
  CHECK(sg::counted(1, "actor") == "1 actor");
  CHECK(sg::counted(2, "actor") == "2 actors");
}

TEST_CASE("joined texts are separated, including the empty ones", "[core]") {
  CHECK(sg::joined(std::vector<std::string>{}).empty());
  CHECK(sg::joined(std::vector<std::string>{"a", "", "c"}) == "a, , c");
  CHECK(sg::joined(std::vector<std::string>{"a", "b"}, "; ") == "a; b");
}
