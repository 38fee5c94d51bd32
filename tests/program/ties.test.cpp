// SPDX-License-Identifier: BSL-1.0
// One command can read the ties that another has written.
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using json = nlohmann::json;

namespace {

/// A file with the CSV of a command that succeeds.
std::string written(const std::string& name, std::vector<std::string> arguments) {
  const auto file = places::scratch("ties") / (name + ".csv");
  arguments.insert(arguments.end(), {"--format", "csv"});
  const auto run = program::run(arguments);
  INFO(run.err);
  REQUIRE(run.code == 0);
  CHECK(run.out.starts_with("from,to,sign,weight,statements"));
  places::write(file, run.out);
  return file.string();
}

/// What a command answers in JSON about a file of ties on its standard input.
json asked_of(const std::string& file, std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--edges", "-", "--format", "json"});
  const auto run = program::run(arguments, {.in = file});
  INFO(run.err);
  REQUIRE(run.code == 0);
  return json::parse(run.out);
}

json asked(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  const auto run = program::run(arguments);
  INFO(run.err);
  REQUIRE(run.code == 0);
  return json::parse(run.out);
}

}  // namespace

TEST_CASE("balance gives the same result for the ties it has written and keeps their statements", "[program]") {
  const std::string file = written("balance", {"balance", program::talks});
  const json first = asked({"balance", program::talks});
  const json again = asked_of(file, {"balance"});
  for (const char* const key : {"edges", "positive", "negative", "triangles"}) CHECK(first[key] == again[key]);
  CHECK(first["frustration"]["value"] == again["frustration"]["value"]);
  for (const json& tie : again["frustration"]["ties"]) CHECK(tie["statements"].size() >= 2);
  const auto note = program::run({"balance", "--edges", file});
  CHECK_THAT(note.err, ContainsSubstring("unused columns: 'frustrated'"));
}

TEST_CASE("blocks, centrality, coalitions and brokers read the ties written by balance", "[program]") {
  const std::string file = written("balance", {"balance", program::talks});
  CHECK(asked_of(file, {"blocks"})["criterion"] == asked({"blocks", program::talks})["criterion"]);
  std::set<std::string> nodes;
  for (const json& node : asked_of(file, {"centrality"})) {
    nodes.insert(node["node"]);
    CHECK(node["statements"].size() >= 1);
  }
  CHECK(nodes.contains("putin"));
  std::set<std::string> members;
  for (const json& row : asked_of(file, {"coalitions", "--method", "leiden"})) {
    CHECK(row["position"].is_null());
    for (const json& each : row["members"]) members.insert(each);
  }
  CHECK(members == nodes);
  CHECK(asked_of(file, {"coalitions", "--compare"}).size() == 11);
  const json brokers = asked_of(file, {"brokers", "--coalitions"});
  CHECK(brokers.size() == nodes.size());
  CHECK(brokers[0]["statements"].size() >= 2);
  CHECK(asked_of(file, {"brokers", "--directed"})[0].contains("gatekeeper"));
}

TEST_CASE("balance reads the ties written by coalitions and projection", "[program]") {
  const std::string ties = written("coalitions", {"coalitions", program::talks, "--method", "leiden", "--ties"});
  CHECK_THAT(places::read(ties), ContainsSubstring("from,to,sign,weight,statements,from_coalition,to_coalition\n"));
  const json weighted = asked({"balance", program::talks, "--weighted", "--normalization", "average"});
  const json again = asked_of(ties, {"balance"});
  CHECK(again["triangles"] == weighted["triangles"]);
  CHECK(again["weighted"]["strong"].get<double>() == Approx(weighted["weighted"]["strong"].get<double>()));

  const std::string projected = written("projection", {"projection", program::talks});
  std::size_t decided = 0;
  for (const json& pair : asked({"projection", program::talks})) decided += pair["alike"] != pair["opposite"] ? 1U : 0U;
  CHECK(asked_of(projected, {"balance"})["edges"] == decided);
}

TEST_CASE("projection of ties uses the first ends as rows and the second as columns", "[program]") {
  const auto file = places::scratch("ties") / "two-mode.csv";
  places::write(file,
                "from,to,sign,statements\na,p,1,s1\nb,p,1,s2\nc,p,-1,s3\na,q,1,s4\nb,q,-1,s5\nc,q,-1,s6\nd,r,1,s7\n");
  const json all = asked_of(file.string(), {"projection"});
  REQUIRE(all.size() == 3);
  CHECK(all[0] == json::parse(R"({"one":"a","other":"b","sign":"ambivalent","alike":1,"opposite":1,"alike_on":["p"],
                                  "opposite_on":["q"],"statements":["s1","s2","s4","s5"]})"));
  CHECK(all[1]["sign"] == "negative");
  CHECK(asked_of(file.string(), {"projection", "--onto-columns"}).size() == 1);
}

TEST_CASE("brokers reads groups from a file and requires one for each node", "[program]") {
  const auto ties = places::scratch("ties") / "broker.csv";
  const auto groups = places::scratch("ties-groups") / "groups.csv";
  places::write(ties, "from,to,sign\na,b,1\nb,c,1\na,d,-1\n");
  places::write(groups, "node,group\na,west\nb,west\nc,east\nd,east\n");
  const auto run = program::run({"brokers", "--edges", ties.string(), "--groups", groups.string(), "--format", "json"});
  REQUIRE(run.code == 0);
  CHECK_THAT(run.err, ContainsSubstring("1 negative tie left out"));
  const json all = json::parse(run.out);
  CHECK(all[0]["row"] == "b");
  CHECK(all[0]["group"] == "west");
  CHECK(all[0]["representative"] == 1);
  CHECK(all[0]["betweenness"] == 1);
  CHECK(all[0]["statements"].is_null());
  places::write(groups, "node,group\na,west\n");
  const auto missing = program::run({"brokers", "--edges", ties.string(), "--groups", groups.string()});
  CHECK(missing.code == 3);
  CHECK_THAT(missing.err, ContainsSubstring("node 'b' has no group"));
}

TEST_CASE("commands that read ties refuse codes, corpus options and two sources at once", "[program]") {
  const auto file = places::scratch("ties") / "codes.csv";
  places::write(file, "from,to,code,statements\na,b,3,s1\n");
  const auto good = places::scratch("ties-good") / "ties.csv";
  places::write(good, "from,to\na,b\n");
  for (const std::string command : {"balance", "blocks", "centrality", "coalitions", "brokers", "projection"}) {
    INFO(command);
    const auto run = program::run({command, "--edges", file.string()});
    CHECK(run.code == 3);
    CHECK_THAT(run.err, ContainsSubstring("codes.csv:1:9"));
    CHECK(program::run({command, "--edges", good.string()}).code == 0);
    CHECK(program::run({command, "--edges", good.string(), "--rows", "camp"}).code == 2);
    CHECK(program::run({command, program::talks, "--edges", good.string()}).code == 2);
    CHECK(program::run({command}).code == 2);
  }
  CHECK(program::run({"coalitions", "--edges", good.string(), "-o", "x.svg"}).code == 2);
  CHECK(program::run({"coalitions", program::talks, "--ties", "--compare"}).code == 2);
  CHECK(program::run({"brokers", program::talks, "--directed"}).code == 2);
}

TEST_CASE("blanks around a name do not create another node", "[program]") {
  const auto file = places::scratch("ties") / "blanks.csv";
  places::write(file, "from,to,sign\nUSA,Iran,-1\nUSA ,Iraq,-1\n Iran,Iraq,1\n");
  const json all = asked_of(file.string(), {"balance"});
  CHECK(all["nodes"] == 3);
  CHECK(all["balance"]["strong"] == 1);
}

TEST_CASE("balance, blocks, centrality, coalitions and brokers read the ties written by network", "[program]") {
  const std::vector<std::string> network{"network",       program::talks, "--type", "onemode",
                                         "--aggregation", "subtract",     "--ties"};
  const std::string file = written("network", network);
  const json weighted = asked({"balance", program::talks, "--weighted"});
  const json again = asked_of(file, {"balance"});
  for (const char* const key : {"edges", "positive", "negative", "triangles"}) CHECK(again[key] == weighted[key]);
  CHECK(again["frustration"]["value"] == weighted["frustration"]["value"]);
  for (const json& tie : again["frustration"]["ties"]) CHECK(tie["statements"].size() >= 2);
  CHECK(asked_of(file, {"blocks"})["edges"] == weighted["edges"]);
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"centrality"}, {"coalitions", "--method", "leiden"}, {"brokers"}})
    CHECK_FALSE(asked_of(file, command).empty());
}

TEST_CASE("projection reads the ties of a two-mode network", "[program]") {
  const std::string file =
      written("two-mode", {"network", program::talks, "--type", "twomode", "--aggregation", "subtract", "--ties"});
  const auto pairs = [](const json& all) {
    std::set<std::string> found;
    for (const json& pair : all) {
      const std::set<std::string> ends{pair["one"], pair["other"]};
      found.insert(*ends.begin() + " " + *ends.rbegin() + " " + pair["sign"].get<std::string>());
    }
    return found;
  };
  CHECK(pairs(asked_of(file, {"projection"})) == pairs(asked({"projection", program::talks})));
}
