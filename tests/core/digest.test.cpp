// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

#include "catch.hpp"
#include <stancegraph/core/digest.hpp>

using namespace stancegraph;

static_assert(!parse_digest(""));
static_assert(digest{} == digest{});

TEST_CASE("a digest is written as 64 hexadecimal digits and parsed back", "[core]") {
  std::mt19937 random{1};
  for (int round = 0; round != 1'000; ++round) {
    digest d;
    for (auto& byte : d.bytes) byte = static_cast<std::uint8_t>(random());
    const auto text = to_string(d);
    CHECK(text.size() == 64);
    CHECK(parse_digest(text) == d);
  }
}

TEST_CASE("digits follow the order of the bytes", "[core]") {
  digest d;
  d.bytes[0] = 0x0F;
  d.bytes[31] = 0xA0;
  CHECK(to_string(d) == "0f" + std::string(60, '0') + "a0");
}

TEST_CASE("text other than 64 lower-case digits is not a digest", "[core]") {
  const std::string good(64, 'a');
  REQUIRE(parse_digest(good));
  CHECK_FALSE(parse_digest(good.substr(1)));
  CHECK_FALSE(parse_digest(good + "a"));
  CHECK_FALSE(parse_digest(""));
  for (int byte = 0; byte != 256; ++byte) {
    const bool is_digit = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f');
    for (std::size_t at : {0u, 1u, 63u}) {
      auto text = good;
      text[at] = static_cast<char>(byte);
      CHECK(parse_digest(text).has_value() == is_digit);
    }
  }
}

TEST_CASE("digests are ordered by their bytes", "[core]") {
  const auto low = *parse_digest("01" + std::string(62, 'f'));
  const auto high = *parse_digest("02" + std::string(62, '0'));
  CHECK(low < high);
  CHECK(low != high);
}
