// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/core/name_key.hpp"

#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

TEST_CASE("names that differ in case, composition or surrounding blanks are the same", "[core]") {
  CHECK(is_same_name("Joe Biden", " joe biden"));
  CHECK(is_same_name("Сергей Лавров", "СЕРГЕЙ ЛАВРОВ"));
  CHECK(is_same_name("Jose\u0301 Borrell", "JOSÉ BORRELL\u00A0"));
  CHECK(is_same_name("", " "));
  CHECK_FALSE(is_same_name("Jose Borrell", "José Borrell"));
  CHECK_FALSE(is_same_name("Joe Biden", "JoeBiden"));
  CHECK_FALSE(is_same_name("Putin", "Pu\u200Btin"));
}

TEST_CASE("two names are the same if and only if their keys are equal", "[core]") {
  std::mt19937 random{1};
  const std::vector<std::string> parts{"a", "A", "e\u0301", "é", "É", " ", "\u00A0", "s", "\u212A", "k"};
  const auto made = [&] {
    std::string text;
    for (auto n = random() % 4; n != 0; --n) text += parts[random() % parts.size()];
    return text;
  };
  for (int round = 0; round != 5'000; ++round) {
    const std::string a = made(), b = made();
    CHECK(is_same_name(a, b) == (name_key(a) == name_key(b)));
    CHECK(name_key(name_key(a)) == name_key(a));
  }
}

TEST_CASE("accents, compatibility forms and invisible characters do not change how a name looks", "[core]") {
  CHECK(name_look("Lukašenka") == name_look("Lukasenka"));
  CHECK(name_look("Pu\u200Btin") == name_look("Putin"));
  CHECK(name_look("ﬁnland") == name_look("Finland"));
  CHECK(name_look("Ｎａｔｏ") == U"nato");
  CHECK(name_look("Putin") != name_look("Poutine"));
}
