// SPDX-License-Identifier: BSL-1.0
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "asked.hpp"
#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using program::asked;
using json = nlohmann::json;

namespace {

/// Two pairs of friends, each of whom is a foe of one of the other pair; m is liked by all.
std::string written_edges() {
  const auto file = places::scratch("signed-measures") / "edges.csv";
  places::write(file,
                "from,to,sign,weight\na,b,1,2\nc,d,1,1\na,c,-1,3\nb,d,-1,1\nm,a,1,1\nm,b,1,1\nm,c,1,1\nm,d,1,1\n");
  return file.string();
}

}  // namespace

TEST_CASE("centrality lists the measures of each node by descending PN index", "[program]") {
  const auto all = asked({"centrality", "--edges", written_edges()});
  REQUIRE(all.size() == 5);
  CHECK(all[0]["node"] == "m");
  CHECK(all[0]["positive"] == 4);
  CHECK(all[0]["negative"] == 0);
  CHECK(all[0]["ratio"] == 1);
  for (std::size_t i = 1; i != all.size(); ++i) CHECK(all[i - 1]["pn"] >= all[i]["pn"]);
  for (const auto& node : all) {
    if (node["node"] != "a") continue;
    CHECK(node["positive"] == 2);
    CHECK(node["negative"] == 1);
    CHECK(node["positive_strength"] == 3);
    CHECK(node["negative_strength"] == 3);
    CHECK(node["net"] == 1);
    CHECK_THAT(node["ratio"].get<double>(), WithinAbs(2.0 / 3, 1e-12));
  }
  const auto directed = asked({"centrality", "--edges", written_edges(), "--directed"});
  REQUIRE(directed.size() == 5);
  for (const auto& node : directed) {
    CHECK_FALSE(node.contains("eigenvector"));
    if (node["node"] == "m")
      CHECK((node["out_positive"] == 4 && node["in_positive"] == 0 && node["in_ratio"].is_null()));
  }
  const auto table = program::run({"centrality", "--edges", written_edges()});
  CHECK_THAT(table.out, ContainsSubstring("EIGENVECTOR"));
}

TEST_CASE("centrality omits undefined measures and explains them in a note", "[program]") {
  const auto file = places::scratch("signed-measures-none") / "edges.csv";
  places::write(file, "from,to,sign\na,b,-1\n");
  const auto run = program::run({"centrality", "--edges", file.string(), "--format", "json"});
  CHECK(run.code == 0);
  CHECK_THAT(run.err, ContainsSubstring("the PN index is undefined: its equations have no unique solution"));
  CHECK_THAT(run.err, ContainsSubstring("no single eigenvector dominates"));
  CHECK(json::parse(run.out)[0]["pn"].is_null());
}

TEST_CASE("centrality of a corpus names the statements", "[program]") {
  for (const auto& node : asked({"centrality", program::talks}))
    CHECK((node["statements"].size() > 0) == (node["positive"] != 0 || node["negative"] != 0));
}

TEST_CASE("a random seed that is too large is refused, not shortened", "[program]") {
  const auto result = program::run({"blocks", "--edges", written_edges(), "--seed", "4294967296"});
  CHECK(result.code == 2);
  CHECK_THAT(result.err, ContainsSubstring("--seed: expected a number from 0 to 4294967295, found '4294967296'"));
}

TEST_CASE("blocks finds friends within and foes between by default, or groups that fit a given pattern", "[program]") {
  const auto two = asked({"blocks", "--edges", written_edges()});
  CHECK(two["clusterable"] == false);
  CHECK(two["criterion"] == 1);  // m must be with one pair; its two ties to the other pair count half
  CHECK(two["ties"].size() == 2);
  const auto mediated = asked({"blocks", "--edges", written_edges(), "--pattern", "pnp,npp,ppp"});
  CHECK(mediated["criterion"] == 0);
  CHECK(mediated["ties"].empty());
  REQUIRE(mediated["classes"].size() == 3);
  CHECK(mediated["classes"][2] == json{"m"});
  std::set<std::string> pairs;
  for (std::size_t c = 0; c != 2; ++c) pairs.insert(mediated["classes"][c].dump());
  CHECK(pairs == std::set<std::string>{R"(["a","b"])", R"(["c","d"])"});
  const auto csv = program::run({"blocks", "--edges", written_edges(), "--format", "csv"});
  CHECK_THAT(csv.out, ContainsSubstring("node,class\n"));
  const auto three = asked({"blocks", program::talks, "--classes", "3"});
  for (const auto& tie : three["ties"]) CHECK(tie["statements"].size() >= 2);
}

TEST_CASE("blocks refuses invalid patterns and numbers", "[program]") {
  const auto fault = [](std::vector<std::string> more) {
    more.insert(more.begin(), {"blocks", "--edges", written_edges()});
    const auto run = program::run(more);
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    return run.err;
  };
  CHECK_THAT(fault({"--pattern", "pn,n"}), ContainsSubstring("'pn,n' has 2 rows, but row 2 has 1 letter"));
  CHECK_THAT(fault({"--pattern", "pn,pp"}), ContainsSubstring("'pn,pp' gives classes 1 and 2 two different signs"));
  CHECK_THAT(fault({"--pattern", "px,xp"}), ContainsSubstring("'px,xp' has a letter other than p and n in row 1"));
  CHECK_THAT(fault({"--pattern", "pn,np", "--classes", "2"}),
             ContainsSubstring(
                 "--classes and --pattern cannot be combined: the pattern has a row for each class; give one of them"));
  CHECK_THAT(fault({"--alpha", "1.5"}), ContainsSubstring("--alpha: expected a number from 0 to 1, found '1.5'"));
  CHECK_THAT(fault({"--classes", "0"}), ContainsSubstring("--classes: expected a whole number from 1, found '0'"));
  CHECK_THAT(fault({"--starts", "0"}), ContainsSubstring("--starts: expected a whole number from 1, found '0'"));
  CHECK(program::run({"blocks"}).code == 2);
}

TEST_CASE("projection lists the positions on which each pair agrees or disagrees", "[program]") {
  const auto file = places::scratch("projection") / "statements.csv";
  places::write(file,
                "id,holders,position,polarity\n"
                "s1,a,p,support\ns2,b,p,support\ns3,c,p,oppose\n"
                "s4,a,q,support\ns5,b,q,oppose\ns6,c,q,oppose\ns7,d,r,support\n");
  const auto all = asked({"projection", file.string(), "--infer"});
  REQUIRE(all.size() == 3);
  CHECK(all[0] == json::parse(R"({"one":"a","other":"b","sign":"ambivalent","alike":1,"opposite":1,"alike_on":["p"],
                                  "opposite_on":["q"],"statements":["s1","s2","s4","s5"]})"));
  CHECK(all[1]["sign"] == "negative");
  CHECK(all[1]["opposite"] == 2);
  CHECK(all[2]["sign"] == "ambivalent");
  const auto columns = asked({"projection", file.string(), "--infer", "--onto-columns"});
  REQUIRE(columns.size() == 1);
  CHECK(columns[0] == json::parse(R"({"one":"p","other":"q","sign":"ambivalent","alike":2,"opposite":1,
                                      "alike_on":["a","c"],"opposite_on":["b"],
                                      "statements":["s1","s2","s3","s4","s5","s6"]})"));
  const auto table = program::run({"projection", file.string(), "--infer"});
  CHECK_THAT(table.out, ContainsSubstring("ambivalent"));
}
