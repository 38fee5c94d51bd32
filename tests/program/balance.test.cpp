// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "bulk_statements.hpp"
#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using json = nlohmann::json;

namespace {

/// Friends a, b and c, foes of d; but b and c are foes.
std::string written_edges() {
  const auto file = places::scratch("balance") / "edges.csv";
  places::write(file, "from,to,sign\na,b,1\na,c,1\nb,c,-1\na,d,-1\nb,d,-1\nc,d,-1\n");
  return file.string();
}

}  // namespace

TEST_CASE("balance weights triangles by their ties and reports the smallest eigenvalue of the Laplacian", "[program]") {
  const auto file = places::scratch("balance") / "weights.csv";
  const auto measured = [&](const std::string& edges) {
    places::write(file, "from,to,sign,weight\n" + edges);
    const auto run = program::run({"balance", "--edges", file.string(), "--format", "json"});
    REQUIRE(run.code == 0);
    return json::parse(run.out);
  };
  const auto both = measured("a,b,1,1\nb,c,1,1\na,c,1,1\nd,e,1,8\ne,f,1,8\nd,f,-1,8\n");
  CHECK(both["balance"]["strong"] == 0.5);
  CHECK_THAT(both["weighted"]["strong"].get<double>(), WithinAbs(1.0 / 9, 1e-12));
  CHECK(both["weighted"]["walk"] < both["balance"]["walk"]);
  CHECK_THAT(both["laplacian_minimum"].get<double>(), WithinAbs(0, 1e-9));
  CHECK_THAT(program::run({"balance", "--edges", file.string()}).out, ContainsSubstring("By weight: strong 0.111"));
  // For a triangle with one negative tie: 2 - 2 cos(60 degrees), times the weight of the ties.
  CHECK_THAT(measured("a,b,1,3\nb,c,1,3\na,c,-1,3\n")["laplacian_minimum"].get<double>(), WithinAbs(3, 1e-9));
  const auto plain = measured("a,b,1,1\nb,c,1,1\na,c,-1,1\n");
  CHECK(plain.at("weighted").is_null());
  CHECK_THAT(plain["laplacian_minimum"].get<double>(), WithinAbs(1, 1e-9));
  CHECK(measured("a,b,1,1e100\nb,c,1,1e100\na,c,-1,1\n")["weighted"]["walk"] <= 1);
}

TEST_CASE("balance of signed edges reports the triangles and the ties that do not fit", "[program]") {
  const auto run = program::run({"balance", "--edges", written_edges(), "--exact", "--format", "json"});
  REQUIRE(run.code == 0);
  CHECK(run.err.empty());
  const auto all = json::parse(run.out);
  CHECK(all["nodes"] == 4);
  CHECK(all["edges"] == 6);
  CHECK(all["positive"] == 2);
  CHECK(all["negative"] == 4);
  CHECK(all["triangles"] == json{{"+++", 0}, {"++-", 1}, {"+--", 2}, {"---", 1}});
  CHECK(all["balance"]["strong"] == 0.5);
  CHECK(all["balance"]["weak"] == 0.75);
  CHECK(all["balance"]["walk"] > 0);
  CHECK(all["balance"]["walk"] < 1);
  CHECK_THAT(all["balance"]["frustration"].get<double>(), WithinAbs(1 - 2.0 / 6, 1e-12));
  CHECK(all["frustration"]["value"] == 1);
  CHECK(all["frustration"]["lower_bound"] == 1);
  CHECK(all["frustration"]["optimal"] == true);
  CHECK(all["frustration"]["partition"] == json::parse(R"([["a","b","c"],["d"]])"));
  CHECK(all["frustration"]["ties"] == json::parse(R"([{"from":"b","to":"c","sign":-1,"weight":1,"statements":null}])"));
}

TEST_CASE("balance of a corpus names the statements behind each frustrated tie", "[program]") {
  const auto run = program::run({"balance", program::talks, "--format", "json"});
  REQUIRE(run.code == 0);
  const auto all = json::parse(run.out);
  CHECK(all["frustration"]["lower_bound"] <= all["frustration"]["value"]);
  std::size_t nodes = 0;
  for (const auto& side : all["frustration"]["partition"]) nodes += side.size();
  CHECK(all["nodes"] == nodes);
  for (const auto& tie : all["frustration"]["ties"]) CHECK(tie["statements"].size() >= 2);
  CHECK(program::run({"balance", program::talks, "--format", "json"}).out == run.out);
  const auto later = program::run({"balance", program::talks, "--from", "2099-01-01", "--format", "json"});
  CHECK(json::parse(later.out)["edges"] == 0);
  CHECK(json::parse(later.out)["balance"]["strong"].is_null());
  CHECK(json::parse(later.out)["balance"]["frustration"].is_null());
}

TEST_CASE("balance of a corpus accepts any roles, filters and optional weights", "[program]") {
  const auto corpus = program::bulk("balance_of_roles");
  const auto ties = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"balance", corpus, "--infer", "--format", "csv"});
    const auto run = program::run(options);
    INFO(run.err);
    CHECK(run.code == 0);
    return run.out.substr(run.out.find('\n') + 1);
  };
  CHECK(ties({}) == "Ann,Bob,1,1,s1;s2;s3,no\nBob,Cid,-1,1,s2;s3;s4,no\n");
  CHECK(ties({"--weighted", "--exclude", "position=road"}) ==
        "Ann,Bob,1,2,s1;s2;s3,no\nAnn,Cid,-1,1,s1;s4,no\nBob,Cid,-1,2,s2;s3;s4,no\n");
  CHECK(ties({"--weighted", "--normalization", "average", "--duplicates", "acrossrange", "--exclude",
              "position=road"}) == "Ann,Bob,1,1,s1;s2,no\nAnn,Cid,-1,1,s1;s4,no\nBob,Cid,-1,1,s2;s4,no\n");
  CHECK(ties({"--rows", "position", "--columns", "holder", "--exclude", "holder=Ann"}) == "road,tax,1,1,s4;s6,no\n");
  for (const std::string option : {"--rows=camp", "--weighted", "--exclude=holder=x", "--infer"}) {
    const auto run = program::run({"balance", "--edges", written_edges(), option});
    CHECK(run.code == 2);
    CHECK_THAT(run.err, ContainsSubstring(
                            option.substr(0, option.find('=')) +
                            " and --edges cannot be combined: --edges takes the ties as they are; give one of them"));
  }
}

TEST_CASE("balance lists all eigenvalues of the signed Laplacian on request", "[program]") {
  const auto file = places::scratch("balance_spectrum") / "edges.csv";
  places::write(file, "from,to,sign\na,b,1\nb,c,1\na,c,-1\n");
  const auto run = program::run({"balance", "--edges", file.string(), "--spectrum", "--format", "json"});
  const auto spectrum = json::parse(run.out)["laplacian_spectrum"].get<std::vector<double>>();
  REQUIRE(spectrum.size() == 3);
  for (std::size_t i = 0; i != 3; ++i) CHECK_THAT(spectrum[i], WithinAbs(i == 2 ? 4 : 1, 1e-9));
  CHECK_THAT(program::run({"balance", "--edges", file.string(), "--spectrum"}).out,
             ContainsSubstring("Eigenvalues of the signed Laplacian: 1.000, 1.000, 4.000\n"));
  CHECK(program::run({"balance", "--edges", file.string(), "--spectrum", "--directed"}).code == 2);
  CHECK(program::run({"balance", "--edges", file.string(), "--spectrum", "--format", "csv"}).code == 2);
}

TEST_CASE("balance notes ties of a node with itself and includes them in the frustration", "[program]") {
  const auto file = places::scratch("balance_loops") / "edges.csv";
  places::write(file, "from,to,sign\na,a,-1\na,b,1\nb,b,1\n");
  const auto run = program::run({"balance", "--edges", file.string(), "--format", "json"});
  CHECK_THAT(run.err, ContainsSubstring("2 ties of a node with itself"));
  CHECK(json::parse(run.out)["frustration"]["value"] == 1);
}

TEST_CASE("balance of directed edges reports semicycles and triads but no closed walks", "[program]") {
  const auto run = program::run({"balance", "--edges", written_edges(), "--directed", "--format", "json"});
  REQUIRE(run.code == 0);
  const auto all = json::parse(run.out);
  CHECK(all["triangles"] == json{{"+++", 0}, {"++-", 1}, {"+--", 2}, {"---", 1}});
  CHECK(all["balance"]["walk"].is_null());
  CHECK(all["triads"].size() == 138);
  std::size_t sum = 0;
  for (const auto& each : all["triads"]) sum += each.get<std::size_t>();
  CHECK(sum == 4);
}

TEST_CASE("balance shows the sides in a table and writes a row for each tie to CSV", "[program]") {
  const auto table = program::run({"balance", "--edges", written_edges()});
  CHECK_THAT(table.out, ContainsSubstring("Frustration: 1, proved to be the least"));
  CHECK_THAT(table.out, ContainsSubstring("Side 1: a, b, c\nSide 2: d\n"));
  const auto rows = program::run({"balance", "--edges", written_edges(), "--format", "csv"});
  CHECK_THAT(rows.out, ContainsSubstring("from,to,sign,weight,statements,frustrated\n"));
  CHECK_THAT(rows.out, ContainsSubstring("b,c,-1,1,,yes\n"));
  CHECK_THAT(rows.out, ContainsSubstring("a,b,1,1,,no\n"));
}

TEST_CASE("balance requires either a corpus or edges and reports faults in the edges", "[program]") {
  CHECK(program::run({"balance"}).code == 2);
  CHECK(program::run({"balance", program::talks, "--edges", written_edges()}).code == 2);
  CHECK(program::run({"balance", program::talks, "--directed"}).code == 2);
  CHECK(program::run({"balance", "--edges", written_edges(), "--from", "2020"}).code == 2);
  CHECK(program::run({"balance", "--edges", "/nowhere/e.csv"}).code == 4);
  const auto bad = places::scratch("balance-bad") / "edges.csv";
  places::write(bad, "from,to,sign\na,b,2\n");
  const auto run = program::run({"balance", "--edges", bad.string()});
  CHECK(run.code == 3);
  CHECK_THAT(run.err, ContainsSubstring(":2:5"));
}

TEST_CASE("balance of very many nodes reports everything except walk balance", "[program]") {
  const auto file = places::scratch("balance-many") / "edges.csv";
  std::string edges = "from,to,sign\n";
  for (int i = 0; i != 2001; ++i) edges += std::to_string(i) + "," + std::to_string(i + 1) + ",-1\n";
  places::write(file, edges);
  const auto run = program::run({"balance", "--edges", file.string(), "--format", "json"});
  CHECK(run.code == 0);
  CHECK_THAT(run.err, ContainsSubstring("more than 2000 nodes"));
  const auto all = json::parse(run.out);
  CHECK(all["nodes"] == 2002);
  CHECK(all["balance"]["walk"].is_null());
  CHECK(all["frustration"]["value"] == 0);
  CHECK(all["frustration"]["optimal"] == true);
}

TEST_CASE("balance notes pairs of nodes with several ties and keeps each tie", "[program]") {
  const auto file = places::scratch("balance_of_several") / "edges.csv";
  places::write(file, "from,to,sign,weight\na,b,1,1\nb,a,-1,1\nb,c,1,1\nb,c,1,1\nc,d,1,0\n");
  const auto run = program::run({"balance", "--edges", file.string(), "--format", "json"});
  REQUIRE(run.code == 0);
  CHECK_THAT(run.err, ContainsSubstring("2 pairs of nodes with several ties"));
  const auto all = json::parse(run.out);
  CHECK(all["nodes"] == 4);
  CHECK(all["edges"] == 4);
  CHECK(all["frustration"]["value"] == 1);
}
