// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using json = nlohmann::json;

namespace {

/// The small corpus, with what Alpha and Beta say through a herald, and through the herald's clerk.
std::string heralds(const std::string& name) {
  const auto folder = program::small_corpus(places::scratch(name));
  places::write(folder / "heralds.toml", R"([[actor]]
id = "herald"
name = "the herald"

[[actor]]
id = "clerk"
name = "the clerk"

[[statement]]
id = "h1"
holders = ["alpha"]
voice = ["herald", "clerk"]
position = "no-wall"
polarity = "oppose"
document = "gazette"
paragraph = 9
attribution = "reported_speech"

[[statement]]
id = "h2"
holders = ["alpha"]
voice = ["herald"]
position = "no-wall"
polarity = "oppose"

[[statement]]
id = "h3"
holders = ["beta"]
voice = ["herald"]
position = "wall"
polarity = "oppose"
)");
  return folder.string();
}

std::string as_csv(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "csv"});
  const auto result = program::run(arguments);
  INFO(result.err);
  REQUIRE(result.code == 0);
  return result.out;
}

}  // namespace

TEST_CASE("sources lists reported statements with their chain of voices and place", "[program]") {
  const auto corpus = heralds("sources");
  CHECK(as_csv({"sources", corpus}) ==
        "statement,holders,position,polarity,voice,depth,document,attribution\n"
        "h1,alpha,no-wall,oppose,herald;clerk,2,gazette,reported_speech\n"
        "h2,alpha,no-wall,oppose,herald,1,,\n"
        "h3,beta,wall,oppose,herald,1,,\n");
  CHECK_THAT(program::run({"sources", corpus, "--through", "the clerk"}).out,
             ContainsSubstring("Alpha → the herald → the clerk      2  oppose    keep the view  h1, gazette ¶9\n"));
  CHECK_THAT(as_csv({"sources", corpus, "--actor", "beta"}), ContainsSubstring("attribution\nh3,beta"));
  CHECK(program::run({"sources", corpus, "--through", "alpha"}).out ==
        "There are no statements that came through somebody.\n");
}

TEST_CASE("sources lists stances known only through one voice", "[program]") {
  const auto corpus = heralds("sources_only");
  const auto header = std::string{"holder,position,polarity,only_through,statements\n"};
  // Beta opposes the wall in the gazette as well.
  CHECK(as_csv({"sources", corpus, "--only"}) == header + "alpha,no-wall,oppose,herald,h1;h2\n");
  CHECK(as_csv({"sources", corpus, "--only", "--through", "herald"}) == header + "alpha,no-wall,oppose,herald,h1;h2\n");
  CHECK(as_csv({"sources", corpus, "--only", "--through", "clerk"}) == header);
  CHECK(as_csv({"sources", corpus, "--only", "--actor", "beta"}) == header);
}

TEST_CASE("sources distinguishes direct from reported statements", "[program]") {
  const auto corpus = heralds("sources_counts");
  CHECK(as_csv({"sources", corpus, "--counts"}) ==
        "holder,direct,reported,deepest,direct_quote,reported_speech,author_voice,inferred\n"
        "alpha,s1,h1;h2,2,0,1,0,0\n"
        "beta,s2;s3;s4,h3,1,0,0,0,0\n");
}

TEST_CASE("sources shared by two actors are voices and documents", "[program]") {
  const auto corpus = heralds("sources_shared");
  CHECK(as_csv({"sources", corpus, "--actor", "alpha", "--shared-with", "beta"}) ==
        "source,kind,first_statements,second_statements\n"
        "herald,voice,h1;h2,h3\n"
        "gazette,document,s1;h1,s2;s3;s4\n");
  CHECK(program::run({"sources", corpus, "--actor", "alpha", "--shared-with", "clerk"}).out ==
        "There are no sources that both share.\n");
}

TEST_CASE("sources refuses options that cannot be combined", "[program]") {
  for (const auto& [arguments, message] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"--only", "--counts"}, "--only and --counts cannot be combined; give one of them"},
           {{"--shared-with", "Biden"}, "--shared-with needs --actor: it compares two actors; give it as well"},
           {{"--counts", "--through", "Biden"},
            "--through and --counts cannot be combined: counts are of all statements of a holder; give one of them"}}) {
    auto all = std::vector<std::string>{"sources", program::talks};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const auto result = program::run(all);
    CHECK(result.code == 2);
    CHECK_THAT(result.err, ContainsSubstring(message));
  }
}

TEST_CASE("every chain of voices in the example corpus starts with its holders in JSON", "[program]") {
  const auto all = json::parse(program::run({"sources", program::talks, "--format", "json"}).out);
  REQUIRE(all.size() > 50);
  for (const auto& each : all) {
    CHECK_FALSE(each["holders"].empty());
    CHECK(each["voice"].size() == each["depth"]);
    CHECK(each["depth"] > 0);
  }
}
