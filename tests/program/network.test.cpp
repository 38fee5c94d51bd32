// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "asked.hpp"
#include "bulk_statements.hpp"
#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using program::bulk;
using json = nlohmann::json;

namespace {

json network(const std::string& corpus, std::vector<std::string> options) {
  options.insert(options.begin(), {"network", corpus, "--infer"});
  return program::asked(std::move(options));
}

}  // namespace

TEST_CASE("network prints a matrix with the names of its rows and columns", "[program]") {
  const auto corpus = bulk("network_matrix");
  const auto same = network(corpus, {"--type", "onemode", "--aggregation", "congruence"});
  CHECK(same["rows"] == json{"Ann", "Bob", "Cid"});
  CHECK(same["columns"] == same["rows"]);
  CHECK(same["values"] == json{{0, 2, 1}, {2, 0, 0}, {1, 0, 0}});
  CHECK(same["statements"] == 6);
  const auto less = network(corpus, {"--type", "onemode", "--aggregation", "subtract", "--duplicates", "year"});
  CHECK(less["values"] == json{{0, 1, 0}, {1, 0, -1}, {0, -1, 0}});
  const auto two = network(corpus, {"--aggregation", "subtract", "--normalization", "activity"});
  CHECK(two["columns"] == json{"road", "tax"});
  CHECK(two["values"] == json{{-0.5, 0.5}, {0, 1}, {-0.5, -0.5}});
}

TEST_CASE("network can be filtered by dates and values, with and without isolates", "[program]") {
  const auto corpus = bulk("network_narrowed");
  CHECK(network(corpus, {"--from", "2021-02", "--to", "2021-02"})["rows"] == json{"Bob", "Cid"});
  CHECK(network(corpus, {"--exclude", "holder=Ann", "--exclude", "holder=Cid"})["rows"] == json{"Bob"});
  CHECK(network(corpus, {"--exclude", "holder=Ann", "--invert", "holder"})["values"] == json{{1, 1}});
  CHECK(network(corpus, {"--exclude", "holder=Ann", "--isolates"})["rows"] == json{"Ann", "Bob", "Cid"});
  CHECK(network(corpus, {"--exclude", "polarity=oppose"})["columns"] == json{"tax"});
}

TEST_CASE("network series give the days of each network", "[program]") {
  const auto corpus = bulk("network_windows");
  const auto months = network(corpus, {"--type", "onemode", "--window", "months", "--size", "2"});
  REQUIRE(months.size() == 2);
  CHECK(months[0]["from"] == "2021-01-01");
  CHECK(months[0]["to"] == "2021-02-28");
  CHECK(months[0]["values"] == json{{0, 2, 1}, {2, 0, 2}, {1, 2, 0}});
  CHECK(months[1]["rows"] == json{"Ann", "Bob", "Cid"});
  const auto smoothed = network(corpus, {"--window", "days", "--size", "20", "--kernel", "triangular"});
  CHECK(smoothed.size() == 37);
  CHECK(smoothed.front()["middle"] == "2021-01-15");
  const auto dna = network(
      corpus, {"--window", "months", "--size", "1", "--from", "2021-01-01", "--to", "2021-03-31", "--dna-compat"});
  REQUIRE(dna.size() == 3);
  CHECK(dna[2]["middle"] == "2021-03-01");
  CHECK(dna[2]["statements"] == 1);
}

TEST_CASE("one-mode networks keep only their strongest ties, also in a series", "[program]") {
  const auto corpus = bulk("network_strongest");
  const auto same = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"--type", "onemode", "--aggregation", "congruence"});
    return network(corpus, options);
  };
  CHECK(same({"--threshold", "1.5"})["values"] == json{{0, 2, 0}, {2, 0, 0}, {0, 0, 0}});
  // For Ann the tie to Bob, for Cid that to Ann.
  CHECK(same({"--top", "1"})["values"] == json{{0, 2, 1}, {2, 0, 0}, {1, 0, 0}});
  const auto windows = network(corpus, {"--type", "onemode", "--window", "months", "--size", "2", "--threshold", "2"});
  CHECK(windows[0]["values"] == json{{0, 2, 0}, {2, 0, 2}, {0, 2, 0}});
}

TEST_CASE("network lists the statements behind each tie on request", "[program]") {
  const auto ties = network(bulk("network_ties"), {"--type", "onemode", "--aggregation", "congruence", "--ties"});
  REQUIRE(ties.size() == 2);
  CHECK(ties[0] == json{{"from", "Ann"},
                        {"to", "Bob"},
                        {"sign", 1},
                        {"weight", 2},
                        {"statements", {"s1", "s2", "s3"}},
                        {"row", "Ann"},
                        {"column", "Bob"},
                        {"value", 2},
                        {"over", {"tax"}}});
  CHECK(ties[1]["statements"] == json{"s5", "s6"});
  const auto corpus = bulk("network_signed_ties");
  const auto differing = network(corpus, {"--type", "onemode", "--aggregation", "conflict", "--ties"});
  REQUIRE(!differing.empty());
  CHECK(differing[0]["sign"] == -1);
  CHECK(differing[0]["value"] == differing[0]["weight"]);
  const auto against = network(corpus, {"--aggregation", "subtract", "--ties"});
  CHECK(std::ranges::count(against, -1, [](const json& tie) { return tie["sign"].get<int>(); }) == 3);
  for (const auto& tie : against)
    CHECK(tie["sign"].get<double>() * tie["weight"].get<double>() == tie["value"].get<double>());
}

TEST_CASE("ties of a network series give their ends and windows, and integer codes replace weights", "[program]") {
  const auto corpus = bulk("network_ties_of_windows");
  const auto series = network(corpus, {"--type", "onemode", "--window", "months", "--size", "2", "--ties"});
  REQUIRE(series.size() == 5);
  CHECK(series[0]["from"] == "Ann");
  CHECK(series[0]["to"] == "Bob");
  CHECK(series[0]["window_start"] == "2021-01-01");
  CHECK(series[0]["window_end"] == "2021-02-28");
  CHECK(series[0]["middle"] > series[0]["window_start"]);
  CHECK(series[0]["middle"] < series[0]["window_end"]);
  const auto header = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"network", corpus, "--infer", "--ties", "--format", "csv"});
    const auto out = program::run(options).out;
    return out.substr(0, out.find('\n'));
  };
  CHECK(header({}) == "from,to,sign,weight,statements");
  CHECK(header({"--window", "months"}) == "from,to,sign,weight,statements,window_start,window_end");
  CHECK(header({"--aggregation", "combine"}) == "from,to,code,statements");
  CHECK(network(corpus, {"--aggregation", "combine", "--ties"})[0]["code"] == 2);
}

TEST_CASE("every output format of network shows its ties or cells", "[program]") {
  const auto corpus = bulk("network_formats");
  for (const char* format : {"markdown", "latex"}) {
    const auto shown = program::run({"network", corpus, "--infer", "--format", format});
    CHECK(shown.code == 0);
    CHECK_THAT(shown.out, ContainsSubstring("Weight") && ContainsSubstring("Ann"));
  }
}

TEST_CASE("network writes CSV as a matrix and lists ties in a table", "[program]") {
  const auto corpus = bulk("network_forms");
  CHECK(program::run({"network", corpus, "--infer", "--format", "csv"}).out ==
        "holder,road,tax\nAnn,1,1\nBob,0,2\nCid,1,1\n");
  const auto table = program::run({"network", program::talks, "--type", "onemode", "--aggregation", "conflict"});
  CHECK(table.code == 0);
  CHECK_THAT(table.out, ContainsSubstring("AND HOLDER"));
  CHECK_THAT(table.out, ContainsSubstring("Ukraine in NATO"));
  const auto series = program::run({"network", corpus, "--infer", "--format", "csv", "--window", "months"});
  CHECK_THAT(series.out, ContainsSubstring("from,middle,to,row,column,value"));
  CHECK_THAT(series.out, ContainsSubstring("2021-02-01,2021-02-14,2021-02-28,Cid,tax,1"));
}

TEST_CASE("network can be drawn as nodes and ties or as a matrix", "[program]") {
  const auto folder = places::scratch("network_pictures");
  const auto draw = [&](const std::string& file, std::vector<std::string> options) {
    options.insert(options.begin(), {"network", program::talks, "--rows", "camp", "-o", (folder / file).string()});
    const auto result = program::run(options);
    INFO(result.err);
    REQUIRE(result.code == 0);
    return places::read(folder / file);
  };
  const auto ties = draw("ties.svg", {"--type", "onemode", "--aggregation", "subtract"});
  CHECK_THAT(ties, ContainsSubstring("disagree more often than not"));
  const auto matrix = draw("matrix.svg", {"--type", "onemode", "--aggregation", "subtract", "--matrix"});
  CHECK_THAT(matrix, ContainsSubstring("<title>Russia – Ukraine: "));
  CHECK_THAT(draw("two.dot", {"--aggregation", "subtract"}), ContainsSubstring("digraph"));
}

TEST_CASE("network reports incompatible options", "[program]") {
  const auto corpus = bulk("network_wrong");
  const auto told = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"network", corpus, "--infer"});
    const auto result = program::run(options);
    CHECK(result.code == 2);
    return result.err;
  };
  CHECK_THAT(told({"--aggregation", "conflict"}),
             ContainsSubstring("--aggregation conflict needs --type onemode; the default is twomode"));
  CHECK_THAT(told({"--type", "onemode", "--normalization", "activity"}),
             ContainsSubstring("--normalization activity needs --type twomode; found --type onemode"));
  CHECK_THAT(told({"--rows", "position"}), ContainsSubstring("--rows and --columns are both position"));
  CHECK_THAT(told({"--weeks", "sunday"}), ContainsSubstring("--weeks needs --duplicates week"));
  CHECK_THAT(told({"--exclude", "Ann"}),
             ContainsSubstring("--exclude: 'Ann' has no name and value; write --exclude ROLE=VALUE"));
  CHECK_THAT(told({"--exclude", "who=Ann"}), ContainsSubstring("there is no role 'who'"));
  CHECK_THAT(told({"--invert", "holder"}),
             ContainsSubstring("--invert holder needs --exclude holder=VALUE, which says what to keep"));
  CHECK_THAT(told({"--kernel", "uniform"}),
             ContainsSubstring("--kernel needs --window: it is about windows of time; give it as well"));
  CHECK_THAT(told({"--window", "events", "--kernel", "uniform"}),
             ContainsSubstring("--kernel uniform needs --window days, weeks, months or years; found --window events"));
  CHECK_THAT(told({"--window", "days", "--size", "0"}),
             ContainsSubstring("--size: expected a whole number from 1, found '0'"));
  CHECK_THAT(told({"--from", "2021-02", "--to", "2021-01"}), ContainsSubstring("--to is earlier than --from"));
  CHECK_THAT(told({"--matrix"}),
             ContainsSubstring("--matrix needs --output: it is a kind of picture; give it as well"));
  CHECK_THAT(told({"--as", "png"}),
             ContainsSubstring("--as needs --output: it is the format of a picture; give it as well"));
  CHECK_THAT(told({"--matrix", "-o", "x.png"}), ContainsSubstring("drawn as SVG"));
  CHECK_THAT(told({"--matrix", "-o", "-", "--as", "png"}),
             ContainsSubstring("--matrix and --as png cannot be combined: a matrix is drawn as SVG"));
  CHECK_THAT(told({"--layout", "circo", "-o", "x.svg"}),
             ContainsSubstring("--layout needs --type onemode: a two-mode network is drawn in columns"));
  CHECK_THAT(told({"--window", "days", "-o", "x.svg"}),
             ContainsSubstring("--window and --output cannot be combined: a picture shows one network; choose its time "
                               "with --from and --to; give one of them"));
  CHECK_THAT(told({"--top", "2"}), ContainsSubstring("--top needs --type onemode; the default is twomode"));
  CHECK_THAT(told({"--type", "onemode", "--top", "0"}),
             ContainsSubstring("--top: expected a whole number from 1, found '0'"));
  CHECK_THAT(told({"--type", "onemode", "--threshold", "low"}),
             ContainsSubstring("--threshold: expected a number from 0"));
  CHECK_THAT(told({"--threads", "0"}), ContainsSubstring("--threads: expected a whole number from 1, found '0'"));
  const auto unknown = program::run({"network", corpus, "--infer", "--exclude", "holder=Dora"});
  CHECK(unknown.code == 2);
  CHECK_THAT(unknown.err, ContainsSubstring("--exclude: no actor is called 'Dora'"));
  CHECK_THAT(program::run({"network", corpus, "--infer", "--exclude", "act=shouting"}).err,
             ContainsSubstring("there is no act 'shouting'; expected asserts, denies,"));
}

TEST_CASE("network gives the same bytes for the same command line", "[program]") {
  const std::vector<std::string> line{"network",  program::talks,    "--type", "onemode",  "--aggregation",
                                      "subtract", "--normalization", "cosine", "--format", "json"};
  auto one = line, three = line;
  one.insert(one.end(), {"--threads", "1"});
  three.insert(three.end(), {"--threads", "3"});
  CHECK(program::run(line).out == program::run(one).out);
  CHECK(program::run(line).out == program::run(three).out);
}

TEST_CASE("network reports why no statement counts and why a series has no windows", "[program]") {
  const auto told = [](const std::string& corpus, const std::vector<std::string>& options) {
    std::vector<std::string> line{"network", corpus, "--infer"};
    line.insert(line.end(), options.begin(), options.end());
    const auto result = program::run(line);
    CHECK(result.code == 0);
    return result.err;
  };
  const auto corpus = bulk("network_empty");
  CHECK_THAT(told(corpus, {"--qualifier", "act", "--aggregation", "subtract"}),
             ContainsSubstring("no statement counts: of 6 statements, 6 have a usable holder, 6 have a usable "
                               "position, 0 have a usable act\n"));
  CHECK_THAT(told(corpus, {"--qualifier", "act", "--aggregation", "ignore"}), !ContainsSubstring("no statement"));
  CHECK_THAT(told(corpus, {"--from", "2030"}), ContainsSubstring("; others are left out by --from, --to or --exclude"));
  CHECK_THAT(told(corpus, {"--window", "years", "--size", "5"}),
             ContainsSubstring("no window of 5 years fits into the time of the statements that count"));
  CHECK_THAT(told(corpus, {"--window", "months"}), !ContainsSubstring("no window"));
  const auto neutral = places::scratch("network_neutral");
  places::write(neutral / "statements.csv", "id,holders,position,polarity\ns1,Ann,tax,neutral\n");
  CHECK_THAT(
      told(neutral.string(), {"--type", "onemode", "--aggregation", "subtract"}),
      ContainsSubstring("of 1 statement, 1 has a usable holder, 1 has a usable position, 0 have a usable polarity"));
  const auto undated = places::scratch("network_undated");
  places::write(undated / "statements.csv", "id,holders,position,polarity\ns1,Ann,tax,support\n");
  CHECK_THAT(told(undated.string(), {"--window", "weeks"}), ContainsSubstring("no statement that counts has a date"));
  CHECK_THAT(told(undated.string(), {}), !ContainsSubstring("date"));
}

TEST_CASE("with DNA conventions kernel windows or only their centres lie within the range", "[program]") {
  const auto corpus = bulk("network_indented");
  const auto windows = [&](const std::string& answer) {
    return network(corpus,
                   {"--dna-compat", "--window", "weeks", "--size", "2", "--kernel", "uniform", "--indent-time", answer})
        .size();
  };
  CHECK(windows("no") == 9);
  CHECK(windows("yes") == 7);
  CHECK(program::run({"network", corpus, "--window", "weeks", "--indent-time", "maybe"}).code == 2);
  CHECK_THAT(program::run({"network", corpus, "--window", "weeks", "--kernel", "uniform", "--indent-time", "no"}).err,
             ContainsSubstring(
                 "--indent-time needs --dna-compat: other windows always lie within the time range; give it as well"));
}

TEST_CASE("network accepts any name of a value to leave out", "[program]") {
  const auto without = [](const std::string& name) {
    return program::run({"network", program::talks, "--exclude", "holder=" + name, "--format", "csv"});
  };
  const auto by_name = without("Joe Biden");
  CHECK(by_name.code == 0);
  CHECK(by_name.out != without("Jake Sullivan").out);
  CHECK(without("Biden").out == by_name.out);
  CHECK(without("joe biden").out == by_name.out);
}
