// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/csv/signed_edges.hpp"

#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "faults.hpp"
#include "places.hpp"

namespace sg = stancegraph;

namespace {

sg::signed_edges edges_in(const std::string& text) {
  std::istringstream in{text};
  return sg::read_signed_edges(in, "e.csv");
}

std::vector<std::string> names_of(const sg::signed_edges& g) {
  std::vector<std::string> names;
  for (const sg::network_entity& each : g.network.nodes) {
    CHECK(each.id == each.name);
    names.push_back(each.id);
  }
  return names;
}

std::string faults_in_edges(const std::string& text) {
  return faults_when([&] { static_cast<void>(edges_in(text)); });
}

}  // namespace

TEST_CASE("ties keep the order of rows, and nodes the order of first appearance", "[io]") {
  const sg::signed_edges g = edges_in("to,from,sign,weight\nb,a,-1,2.5\n\"c, d\",b,+,1\na,a,\u2212,3\n");
  CHECK(names_of(g) == std::vector<std::string>{"a", "b", "c, d"});
  CHECK(g.network.ties == std::vector<sg::signed_tie>{{0, 1, -2.5}, {1, 2, 1}, {0, 0, -3}});
  CHECK(g.unused_columns.empty());
}

TEST_CASE("a tie of weight 0 is dropped, but its nodes are kept", "[io]") {
  const sg::signed_edges g = edges_in("from,to,sign,weight\na,b,1,0\nb,c,-1,1\n");
  CHECK(names_of(g) == std::vector<std::string>{"a", "b", "c"});
  CHECK(g.network.ties == std::vector<sg::signed_tie>{{1, 2, -1}});
}

TEST_CASE("a sign can be written in several ways, and an edge without a weight weighs 1", "[io]") {
  const sg::signed_edges g =
      edges_in("from;to;sign\na;b;1\na;b;+1\na;b;+\na;b;1.0\na;b;-1\na;b;-\na;b;\u2212\na;b;\u22121\na;b;-1.0\n");
  REQUIRE(g.network.ties.size() == 9);
  for (std::size_t i = 0; i != 9; ++i) CHECK(g.network.ties[i].weight == (i < 4 ? 1 : -1));
  CHECK(edges_in("from,to,sign\n").network.nodes.empty());
}

TEST_CASE("a tie without a sign is positive unless its weight is negative", "[io]") {
  CHECK(edges_in("from,to\na,b\n").network.ties == std::vector<sg::signed_tie>{{0, 1, 1}});
  CHECK(edges_in("from,to,weight\na,b,2\nb,c,-0.5\n").network.ties ==
        std::vector<sg::signed_tie>{{0, 1, 2}, {1, 2, -0.5}});
  CHECK_THAT(faults_in_edges("from,to,weight\na,b,heavy\n"), Catch::Matchers::ContainsSubstring("e.csv:2:5"));
}

TEST_CASE("blanks around names are ignored, and blanks inside them are not", "[io]") {
  const sg::signed_edges g = edges_in(
      "from,to,sign\nUSA,Iran,-1\nUSA ,Iraq,-1\n\u00A0Iran\u2003,\tIraq, 1 \nNew York,NewYork,1\nusa,\u3000USA,1\n");
  CHECK(names_of(g) == std::vector<std::string>{"USA", "Iran", "Iraq", "New York", "NewYork", "usa"});
  CHECK(g.network.ties.size() == 5);
  CHECK_THAT(faults_in_edges("from,to\na, \n"), Catch::Matchers::ContainsSubstring("this tie has no node at one end"));
}

TEST_CASE("the statements behind ties are read, each of them once", "[io]") {
  const sg::signed_edges g = edges_in("from,to,statements\na,b,s2;s1; s2\nb,c,\nc,d,s1;x\\;y\n");
  CHECK(g.network.statements == std::vector<std::string>{"s2", "s1", "x;y"});
  CHECK(g.network.behind == std::vector<std::vector<std::uint32_t>>{{0, 1}, {}, {1, 2}});
  CHECK_FALSE(edges_in("from,to\na,b\n").network.has_statements());
  CHECK_FALSE(edges_in("from,to,statements\na,b,\n").network.has_statements());
}

TEST_CASE("unknown columns are skipped and listed with the name they may misspell", "[io]") {
  const sg::signed_edges g = edges_in("note,from,to,sgin,,frustrated\nx,a,b,-1,,yes\n");
  CHECK(g.network.ties == std::vector<sg::signed_tie>{{0, 1, 1}});
  REQUIRE(g.unused_columns.size() == 3);
  CHECK(g.unused_columns[0].name == "note");
  CHECK_FALSE(g.unused_columns[0].near.has_value());
  CHECK(g.unused_columns[1].name == "sgin");
  CHECK(g.unused_columns[1].near == "sign");
  CHECK(g.unused_columns[2].name == "frustrated");
}

TEST_CASE("level codes are refused because they are neither signs nor weights", "[io]") {
  const std::string faults = faults_in_edges("from,to,code,statements\na,b,3,s1\n");
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:1:9"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("combine"));
  CHECK(edges_in("from,to,weight,code\na,b,3,x\n").network.ties.size() == 1);
}

TEST_CASE("unprintable names and overflowing sums of weights are reported with their places", "[io]") {
  const std::string faults =
      faults_in_edges("from,to,sign,weight\na\xFF,b,1,1\na,b\x1B[2J,1,1\na,\u202Eb,1,1\na,b,1,1e308\na,b,1,1e100\n");
  for (const char* const place : {"e.csv:2:1", "e.csv:3:3", "e.csv:4:3", "e.csv:5:7"})
    CHECK_THAT(faults, Catch::Matchers::ContainsSubstring(place));
  for (const char* const what : {"0xFF", "U+001B", "U+202E", "1e100"})
    CHECK_THAT(faults, Catch::Matchers::ContainsSubstring(what));
  CHECK(faults.find("e.csv:6") == std::string::npos);
}

TEST_CASE("every fault in a file of ties is reported with its place", "[io]") {
  const std::string faults =
      faults_in_edges("from,to,sign,weight\na,b,0,1\na,,1,1\na,b,1\na,b,-1,-2\na,b,positive,heavy\n");
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:2:5"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("is not a sign"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:3:3"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:4:6"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("this row has 3 cells, the header 4"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:5:8"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:6:5"));
  CHECK_THAT(faults, Catch::Matchers::ContainsSubstring("e.csv:6:14"));
  CHECK_THAT(faults_in_edges("from,too,sign\n"), Catch::Matchers::ContainsSubstring("did you mean 'to'"));
  CHECK_THAT(faults_in_edges("from,to,from\n"), Catch::Matchers::ContainsSubstring("two columns are called 'from'"));
  CHECK_THAT(faults_in_edges("from,sign\n"), Catch::Matchers::ContainsSubstring("there is no column 'to'"));
  CHECK_THAT(faults_in_edges(""), Catch::Matchers::ContainsSubstring("the file is empty"));
}

TEST_CASE("signed edges are read from a file, and a missing file is named", "[io]") {
  const auto folder = places::scratch("signed-edges");
  places::write(folder / "e.csv", "from,to,sign\na,b,-1\n");
  CHECK(sg::read_signed_edges(folder / "e.csv").network.ties.size() == 1);
  CHECK_THROWS_AS(sg::read_signed_edges(folder / "none.csv"), sg::io_error);
}
