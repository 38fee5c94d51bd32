// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using json = nlohmann::json;

namespace {

json asked(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin() + 1, "corpus/ukraine-2021");
  arguments.insert(arguments.end(), {"--format", "json"});
  const auto result = program::run(arguments);
  CHECK(result.err.empty());
  REQUIRE(result.code == 0);
  return json::parse(result.out);
}

}  // namespace

TEST_CASE("coalitions partition the actors and list shared positions with their statements", "[program]") {
  for (const std::string method : {"leiden", "ward", "consensus"}) {
    std::set<int> seen;
    std::set<std::string> members;
    for (const auto& row : asked({"coalitions", "--method", method})) {
      CHECK(row["method"] == method);
      if (seen.insert(row["coalition"].get<int>()).second)
        for (const auto& each : row["members"]) CHECK(members.insert(each).second);
      if (row["position"].is_null()) continue;
      CHECK(row["holders"].size() > 1);
      CHECK(row["statements"].size() >= 1);
      for (const auto& holder : row["holders"])
        CHECK(std::find(row["members"].begin(), row["members"].end(), holder) != row["members"].end());
    }
    CHECK(members.contains("putin"));
    CHECK(seen.size() > 1);
  }
  CHECK(asked({"coalitions", "--compare"}).size() == 11);
  const auto refused = program::run({"coalitions", "corpus/ukraine-2021", "--method", "louvain", "--k", "3"});
  CHECK(refused.code == 2);
  CHECK_THAT(refused.err, ContainsSubstring("finds the number of coalitions itself"));
  const auto drawn = program::run({"coalitions", "corpus/ukraine-2021", "--rows", "camp", "--method", "leiden", "-o",
                                   "-", "--as", "dot", "--title", "Two sides"});
  CHECK(drawn.code == 0);
  CHECK_THAT(drawn.out, ContainsSubstring("coalition 1"));
  CHECK_THAT(drawn.out, ContainsSubstring("Two sides"));
  CHECK(program::run({"coalitions", "corpus/ukraine-2021", "--compare", "-o", "x.svg"}).code == 2);
  CHECK(program::run({"coalitions", "corpus/ukraine-2021", "--as", "svg"}).code == 2);
}

TEST_CASE("polarization reports an index, a bound, two camps and the positions that divide them", "[program]") {
  const auto whole = asked({"polarization", "--from", "2022-01"});
  REQUIRE(whole.size() == 1);
  CHECK(whole[0]["index"] > 0);
  CHECK(whole[0]["at_most"] == whole[0]["index"]);
  CHECK(whole[0]["camps"].size() == 2);
  for (const auto& row : asked({"polarization", "--positions"}))
    CHECK(row["oppose"].get<int>() + row["both"].get<int>() + row["support"].get<int>() > 0);
  CHECK(program::run({"polarization", "corpus/ukraine-2021", "--k", "1"}).code == 2);
  CHECK_THAT(program::run({"polarization", "corpus/ukraine-2021", "--k", "999"}).err, ContainsSubstring("only"));
  CHECK_THAT(program::run({"polarization", "corpus/ukraine-2021", "--size", "2"}).err, ContainsSubstring("--window"));
}

TEST_CASE("a nested backbone removes each position once, and a fixed one has the requested size", "[program]") {
  const auto nested = asked({"backbone", "--from", "2022-01"});
  std::set<std::string> positions;
  for (const auto& row : nested) CHECK(positions.insert(row["column"]).second);
  CHECK(nested.back()["redundant_loss"].get<double>() == Approx(0).margin(1e-9));
  CHECK(nested.back()["left"] == 0);
  std::size_t kept = 0;
  const auto fixed = asked({"backbone", "--from", "2022-01", "--method", "fixed", "--k", "2"});
  CHECK(fixed.size() == positions.size());
  for (const auto& row : fixed) kept += row["set"] == "backbone" ? 1U : 0U;
  CHECK(kept == 2);
  CHECK(program::run({"backbone", "corpus/ukraine-2021", "--method", "penalty", "--penalty", "dear"}).code == 2);
}

TEST_CASE("phases with too many windows are refused with advice", "[program]") {
  const auto result =
      program::run({"phases", program::talks, "--dna-compat", "--from", "1900-01-01", "--to", "2099-12-31"});
  CHECK(result.code == 2);
  CHECK_THAT(result.err, ContainsSubstring("more than 1000 windows to compare; give --from and --to"));
}

TEST_CASE("DNA kernel matrices are accepted by phases and polarization despite rounding errors", "[program]") {
  for (const char* kernel : {"uniform", "triangular", "epanechnikov", "gaussian"}) {
    const auto with = [&](std::vector<std::string> options) {
      for (const char* each : {"--from", "2021-11-20", "--to", "2022-01-10", "--window", "weeks", "--size", "3",
                               "--kernel", kernel, "--dna-compat"})
        options.emplace_back(each);
      return program::run(options);
    };
    CHECK(with({"phases", program::talks, "--type", "onemode", "--distance", "spectral"}).code == 0);
    CHECK(with({"polarization", program::talks, "--rows", "camp"}).code == 0);
  }
}

TEST_CASE("phases are consecutive, and brokers are sorted by betweenness", "[program]") {
  std::string last;
  int state = 0;
  for (const auto& row : asked({"phases", "--from", "2021-11", "--window", "weeks"})) {
    CHECK(row["from"].get<std::string>() > last);
    CHECK(row["state"] != state);
    last = row["from"];
    state = row["state"];
  }
  CHECK(state != 0);
  double most = 1e9;
  for (const auto& row : asked({"brokers"})) {
    CHECK(row["betweenness"].get<double>() <= most);
    most = row["betweenness"];
    if (most > 0) CHECK(row["statements"].size() > 0);
  }
}

TEST_CASE("sensitivity shows how a number varies with documents, days, confidence and samples of statements",
          "[program]") {
  const auto whole = json::parse(program::run({"balance", program::talks, "--format", "json"}).out);
  const auto rows = asked({"sensitivity", "--of", "strong-balance", "--draws", "3"});
  REQUIRE(rows.size() == 4);
  std::vector<std::string> under;
  for (const auto& row : rows) {
    under.push_back(row["under"]);
    CHECK(row["value"] == whole["balance"]["strong"]);
    CHECK(row["lowest"] <= row["low"]);
    CHECK(row["low"] <= row["median"]);
    CHECK(row["median"] <= row["high"]);
    CHECK(row["high"] <= row["highest"]);
    CHECK(row["undefined"] == 0);
  }
  CHECK(under == std::vector<std::string>{"documents", "dates", "confidence", "statements"});
  CHECK(rows[0]["runs"] == 5);
  CHECK(rows[1]["runs"] == 5);
  CHECK(rows[3]["runs"] == 3);
  // Leaving out a document gives the same as a corpus that never had it.
  const auto runs = asked({"sensitivity", "--of", "frustration", "--under", "documents", "--runs"});
  REQUIRE(runs.size() == 5);
  const auto one =
      json::parse(program::run({"sensitivity", program::talks, "--of", "frustration", "--under", "documents",
                                "--exclude", "document=" + runs[0]["run"].get<std::string>(), "--format", "json"})
                      .out);
  CHECK(runs[0]["value"] == one[0]["value"]);
}

TEST_CASE("sensitivity shows how stable a partition is and refuses invalid options", "[program]") {
  std::set<std::string> members;
  for (const auto& row : asked({"sensitivity", "--of", "coalitions", "--method", "leiden", "--under", "documents"})) {
    CHECK(members.insert(row["member"]).second);
    CHECK(row["likeness"] <= 1);
    if (!row["group_stability"].is_null()) {
      CHECK(row["group_stability"] > 0);
      CHECK(row["group_stability"] <= 1);
    }
    if (!row["member_stability"].is_null()) CHECK(row["member_stability"] <= 1);
  }
  CHECK(members.contains("putin"));
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--under", "document"},
                                                {"--draws", "0"},
                                                {"--of", "sides", "--k", "3"},
                                                {"--k", "1"}}) {
    std::vector<std::string> arguments{"sensitivity", program::talks};
    arguments.insert(arguments.end(), wrong.begin(), wrong.end());
    CHECK(program::run(arguments).code == 2);
  }
  CHECK_THAT(program::run({"sensitivity", program::talks, "--of", "sides", "--under", "documents,date"}).err,
             ContainsSubstring("did you mean"));
}

TEST_CASE("a number of coalitions below one or above the number of members is refused", "[program]") {
  CHECK_THAT(program::run({"coalitions", program::talks, "--k", "0"}).err,
             ContainsSubstring("--k: expected a whole number from 1, found '0'"));
  CHECK_THAT(program::run({"sensitivity", program::talks, "--of", "coalitions", "--k", "0"}).err,
             ContainsSubstring("--k: expected a whole number from 2, found '0'"));
  CHECK_THAT(program::run({"sensitivity", program::talks, "--of", "coalitions", "--k", "999"}).err,
             ContainsSubstring("there are only"));
  CHECK_THAT(program::run({"sensitivity", program::talks, "--of", "modularity", "--method", "leiden", "--k", "2"}).err,
             ContainsSubstring("--k and --method leiden cannot be combined: this method finds the number"));
}

TEST_CASE("phases require at least two states and two windows", "[program]") {
  const auto few = program::run({"phases", program::talks, "--most", "1"});
  CHECK(few.code == 2);
  CHECK_THAT(few.err, ContainsSubstring("--most: expected a whole number from 2, found '1'"));
  CHECK_THAT(program::run({"phases", program::talks, "--from", "2021-12", "--to", "2021-12"}).err,
             ContainsSubstring("there is one window only"));
}

TEST_CASE("sensitivity reports runs in which the number is undefined", "[program]") {
  const auto folder = places::scratch("sensitivity_undefined");
  places::write(folder / "statements.csv",
                "id,holders,position,polarity,said\ns1,Ann,tax,support,2021-01-05\n"
                "s2,Bob,tax,support,2021-01-06\ns3,Cid,tax,support,2021-01-07\n");
  const auto run = program::run(
      {"sensitivity", folder.string(), "--infer", "--of", "strong-balance", "--under", "statements", "--draws", "20"});
  REQUIRE(run.code == 0);
  CHECK_THAT(run.err, ContainsSubstring(" of 20 runs have no value"));
}

TEST_CASE("sensitivity reports that nothing can be varied", "[program]") {
  const auto folder = places::scratch("sensitivity_of_little");
  places::write(folder / "statements.csv",
                "id,holders,position,polarity,said\ns1,Ann,tax,support,2021-01-05\ns2,Bob,tax,oppose,2021-01-06\n");
  const auto run = program::run({"sensitivity", folder.string(), "--infer", "--of", "laplacian-minimum", "--under",
                                 "dates,statements", "--draws", "5", "--format", "json"});
  REQUIRE(run.code == 0);
  CHECK_THAT(run.err, ContainsSubstring("dates: nothing varies"));
  const auto all = nlohmann::json::parse(run.out);
  CHECK(all[0]["runs"] == 0);
  CHECK(all[1]["runs"] == 5);
  CHECK(all[0]["value"].get<double>() == Approx(0).margin(1e-9));
}

TEST_CASE("a number that rounds to zero has no sign", "[program]") {
  for (const auto* command : {"centrality", "balance"}) {
    const auto run =
        program::run({command, program::talks, command == std::string{"balance"} ? "--spectrum" : "--isolates"});
    REQUIRE(run.code == 0);
    CHECK_THAT(run.out,
               !ContainsSubstring("-0.000 ") && !ContainsSubstring("-0.0000") && !ContainsSubstring("-0.000,"));
  }
}

TEST_CASE("sensitivity and polarization report the same E-I index", "[program]") {
  const auto run =
      program::run({"sensitivity", program::talks, "--of", "e-i", "--under", "documents", "--format", "json"});
  REQUIRE(run.code == 0);
  const auto told = program::run({"polarization", program::talks, "--format", "json"});
  CHECK(nlohmann::json::parse(run.out)[0]["value"] == nlohmann::json::parse(told.out)[0]["e_i"]);
}
