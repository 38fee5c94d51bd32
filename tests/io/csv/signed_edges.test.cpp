// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/csv/signed_edges.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "places.hpp"

namespace sg = stancegraph;

namespace {

sg::signed_edges read(const std::string& text) {
  std::istringstream in{text};
  return sg::read_signed_edges(in, "e.csv");
}

/// What the reader finds wrong.
std::string faults_of(const std::string& text) {
  try {
    static_cast<void>(read(text));
  } catch (const sg::parse_error& wrong) {
    return sg::to_string(wrong.diagnostics());
  }
  return "nothing";
}

}  // namespace

TEST_CASE("signed edges are read in the order of rows, nodes in the order in which they come up", "[io]") {
  const sg::signed_edges g = read("to,from,sign,weight\nb,a,-1,2.5\n\"c, d\",b,+,1\na,a,\u2212,0\n");
  CHECK(g.nodes == std::vector<std::string>{"a", "b", "c, d"});
  REQUIRE(g.edges.size() == 3);
  CHECK(g.edges[0].from == 0);
  CHECK(g.edges[0].to == 1);
  CHECK(g.edges[0].weight == -2.5);
  CHECK(g.edges[1].weight == 1);
  CHECK(g.edges[2].from == g.edges[2].to);
  CHECK(g.edges[2].weight == 0);
}

TEST_CASE("a sign is written in several ways, and without weights each edge weighs 1", "[io]") {
  const sg::signed_edges g =
      read("from;to;sign\na;b;1\na;b;+1\na;b;+\na;b;1.0\na;b;-1\na;b;-\na;b;\u2212\na;b;\u22121\na;b;-1.0\n");
  REQUIRE(g.edges.size() == 9);
  for (std::size_t i = 0; i != 9; ++i) CHECK(g.edges[i].weight == (i < 4 ? 1 : -1));
  CHECK(read("from,to,sign\n").nodes.empty());
}

TEST_CASE("a name that cannot be shown, and a weight whose sum would be none, are told with their places", "[io]") {
  const std::string faults =
      faults_of("from,to,sign,weight\na\xFF,b,1,1\na,b\x1B[2J,1,1\na,\u202Eb,1,1\na,b,1,1e308\na,b,1,1e100\n");
  for (const char* const place : {"e.csv:2:1", "e.csv:3:3", "e.csv:4:3", "e.csv:5:7"})
    CHECK_THAT(faults, Catch::Matchers::ContainsSubstring(place));
  for (const char* const what : {"0xFF", "U+001B", "U+202E", "1e100"})
    CHECK_THAT(faults, Catch::Matchers::ContainsSubstring(what));
  CHECK(faults.find("e.csv:6") == std::string::npos);
}

TEST_CASE("all that is wrong with signed edges is told with its place", "[io]") {
  const std::string faults = faults_of("from,to,sign,weight\na,b,0,1\na,,1,1\na,b,1\na,b,-1,-2\na,b,positive,heavy\n");
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:2:5"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("is not a sign"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:3:3"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:4:6"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("a row of 3 cells under a header of 4"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:5:8"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:6:5"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:6:14"));
  CHECK_THAT(faults_of("from,too,sign\n"), Catch::Matchers::ContainsSubstring("did you mean 'to'"));
  CHECK_THAT(faults_of("from,to,from\n"), Catch::Matchers::ContainsSubstring("two columns are called 'from'"));
  CHECK_THAT(faults_of("from,to\n"), Catch::Matchers::ContainsSubstring("there is no column"));
  CHECK_THAT(faults_of(""), Catch::Matchers::ContainsSubstring("the file is empty"));
}

TEST_CASE("signed edges are read from a file, and a file that is not there is named", "[io]") {
  const auto folder = places::scratch("signed-edges");
  places::write(folder / "e.csv", "from,to,sign\na,b,-1\n");
  CHECK(sg::read_signed_edges(folder / "e.csv").edges.size() == 1);
  CHECK_THROWS_AS(sg::read_signed_edges(folder / "none.csv"), sg::io_error);
}
