// SPDX-License-Identifier: BSL-1.0
#include <cmath>
#include <cstddef>
#include <limits>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "asked.hpp"
#include "catch.hpp"
#include "places.hpp"

// tests/data/dna/results.json has the results of Discourse Network Analyzer 3.0.11.5 for the statements beside it: its
// Exporter, Polarization (genetic, seed 12345) and nested backbone, with these arguments.

using json = nlohmann::json;

namespace {

json run_as_dna(const std::string& line) {
  std::istringstream words{line};
  std::vector<std::string> arguments;
  for (std::string word; words >> word;) arguments.push_back(word);
  arguments.insert(arguments.begin() + 1, (places::source() / "tests/data/dna").string());
  arguments.insert(arguments.end(), {"--infer", "--dna-compat"});
  return program::asked(std::move(arguments));
}

/// A number, or nothing if it is not one.
double number(const json& j) { return j.is_null() ? std::numeric_limits<double>::quiet_NaN() : j.get<double>(); }

/// Whether two numbers are equal to the last bit, or differ by at most a share of the second.
bool is_same(double ours, double dna, double share) {
  return ours == dna || (std::isnan(ours) && std::isnan(dna)) || std::abs(ours - dna) <= share * std::abs(dna);
}

void compare_network(const json& ours, const json& dna, double share) {
  if (dna.contains("middle")) CHECK(ours["middle"] == dna["middle"]);
  CHECK(ours["rows"] == dna["rows"]);
  CHECK(ours["columns"] == dna["columns"]);
  REQUIRE(ours["values"].size() == dna["values"].size());
  for (std::size_t i = 0; i != dna["values"].size(); ++i) {
    REQUIRE(ours["values"][i].size() == dna["values"][i].size());
    for (std::size_t j = 0; j != dna["values"][i].size(); ++j)
      CHECK(is_same(number(ours["values"][i][j]), number(dna["values"][i][j]), share));
  }
}

}  // namespace

TEST_CASE("the program gives the same results as Discourse Network Analyzer", "[program]") {
  const auto all = json::parse(places::read(places::source() / "tests/data/dna/results.json"));
  for (const auto& each : all) {
    const auto line = each["line"].get<std::string>();
    const auto& dna = each["gives"];
    INFO(line);
    const auto ours = run_as_dna(line);
    if (dna.is_object()) {
      compare_network(ours, dna, 0);
      continue;
    }
    // exp() in Java and in C may differ in the last bits.
    const double share = line.find("gaussian") == std::string::npos ? 0 : 1e-14;
    REQUIRE(ours.size() == dna.size());
    for (std::size_t i = 0; i != dna.size(); ++i) {
      if (line.starts_with("network")) {
        compare_network(ours[i], dna[i], share);
      } else if (line.starts_with("polarization")) {
        CHECK(is_same(number(ours[i]["index"]), number(dna[i]), 1e-12));
      } else {
        CHECK(ours[i]["column"] == dna[i][0]);
        CHECK(std::abs(ours[i]["backbone_loss"].get<double>() - dna[i][1].get<double>()) < 1e-12);
        CHECK(std::abs(ours[i]["redundant_loss"].get<double>() - dna[i][2].get<double>()) < 1e-12);
        CHECK(ours[i]["left"] == dna[i][3]);
      }
    }
  }
}
