// SPDX-License-Identifier: BSL-1.0
// The keys of the program's JSON are a contract: keys may be added, but none may change its name or place.
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "help.hpp"
#include "places.hpp"
#include "run.hpp"

namespace {

using json = nlohmann::json;

/// Every key of a value with the keys above it, such as `/balance/strong`; the items of a list are `[]`. No value is an
/// empty text: a missing one is null.
void collect(const json& value, const std::string& above, std::set<std::string>& all) {
  INFO(above);
  CHECK_FALSE(value == "");
  if (value.is_array())
    for (const json& each : value) collect(each, above + "[]", all);
  if (!value.is_object()) return;
  for (const auto& [key, inner] : value.items()) {
    all.insert(above + "/" + key);
    collect(inner, above + "/" + key, all);
  }
}

}  // namespace

TEST_CASE("JSON keys of version 0.1 have neither disappeared nor moved", "[program]") {
  const auto folder = places::scratch("json_contract");
  const auto small = program::small_corpus(folder / "small");
  places::write(folder / "edges.csv", "from,to,sign,weight\na,b,+,2\nb,c,-,1\nc,a,+,1\nc,d,-,3\n");
  std::istringstream lines{places::read(places::source() / "tests" / "golden" / "program" / "json_keys.txt")};
  std::set<std::string> present;
  std::size_t commands = 0;
  std::size_t keys = 0;
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    if (line.starts_with("  ")) {
      CHECK(present.contains(line.substr(2)));
      ++keys;
      continue;
    }
    auto words = program::words_of(line);
    for (std::string& word : words) {
      if (word == "EDGES") word = (folder / "edges.csv").string();
      if (word == "SMALL") word = small.string();
    }
    words.insert(words.end(), {"--format", "json"});
    const auto result = program::run(words);
    INFO(result.err);
    REQUIRE(result.code == 0);
    present.clear();
    collect(json::parse(result.out), "", present);
    ++commands;
  }
  CHECK(commands == 47);
  CHECK(keys > 500);
}
