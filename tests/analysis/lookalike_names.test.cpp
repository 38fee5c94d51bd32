// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/lookalike_names.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "run_controls.hpp"

using namespace stancegraph;

namespace {

bool alike(std::string_view a, std::string_view b) {
  CHECK(is_lookalike(name_shape{a}, name_shape{b}) == is_lookalike(name_shape{b}, name_shape{a}));
  return is_lookalike(name_shape{a}, name_shape{b});
}

std::vector<std::string> shared(const std::vector<std::string>& names, std::size_t most = 10) {
  corpus c;
  for (std::size_t i = 0; i != names.size(); ++i) c.add(actor{.id = "a" + std::to_string(i), .name = names[i]});
  std::vector<diagnostic> found;
  warn_of_shared_names(c, most, found);
  std::vector<std::string> messages;
  for (const diagnostic& d : found) messages.push_back(d.message + (d.hint.empty() ? "" : "; " + d.hint));
  return messages;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("names are similar if they differ in one letter of five, or in two of nine with a common beginning",
          "[analysis]") {
  CHECK(alike("Macron", "Marcon"));
  CHECK_FALSE(alike("Iran", "Iraq"));
  CHECK(alike("Zelenskyy", "Zelensky"));
  CHECK(alike("Yanukovych", "Yanukovich"));
  CHECK_FALSE(alike("Macron", "Merkel"));
}

TEST_CASE("a letter of any script counts as one", "[analysis]") {
  CHECK(alike("Лавров", "Лавроф"));
  CHECK_FALSE(alike("Иран", "Ирак"));
}

TEST_CASE("names that look identical are similar however short they are", "[analysis]") {
  CHECK(alike("USA", "usa"));
  CHECK(alike("EU", "E\u200BU"));
  CHECK(alike("Tür", "Tur"));
}

TEST_CASE("names that differ in a number are not similar", "[analysis]") {
  CHECK_FALSE(alike("Resolution 1973", "Resolution 1974"));
}

TEST_CASE("a name shared by several actors is reported regardless of case and Unicode composition", "[analysis]") {
  CHECK(shared({"A", "B"}).empty());
  CHECK(shared({"José", "JOSE\u0301 "}) == texts{"actors 'a0' and 'a1' are both called 'José'"});
  CHECK(shared({"A", "a", "B", "b"}, 0) == texts{"2 names are shared by several actors"});
}

TEST_CASE("names of different actors that look alike are reported", "[analysis]") {
  CHECK(shared({"Putin", "Pu\u200Btin"}) ==
        texts{"actors 'a0' and 'a1' have names that look alike: 'Putin' and 'Pu\u200Btin'; 'Pu\u200Btin' has the "
              "invisible character U+200B"});
  CHECK(shared({"Ozdemir", "Özdemir"}) ==
        texts{"actors 'a0' and 'a1' have names that look alike: 'Ozdemir' and 'Özdemir'"});
}

TEST_CASE("the comparison of names obeys a stop signal and counts actors", "[analysis]") {
  corpus c;
  for (const char* id : {"a", "b"}) c.add(actor{.id = id, .name = "Ann"});
  run_controls::check([&](const run_control& control) {
    std::vector<diagnostic> found;
    warn_of_shared_names(c, 10, found, control);
    return found.size();
  });
}
