// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/verify/verify.hpp"

#include <filesystem>
#include <string>

#include "catch.hpp"
#include "run.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;

namespace {

constexpr auto text = "The gazette\n\nAlpha wants a wall. Beta does not.\n";

/// A corpus with one statement on the words "Alpha wants a wall." and the text it was coded from.
std::filesystem::path coded(const std::filesystem::path& folder) {
  using namespace stancegraph;
  const auto bytes = std::string_view{text};
  places::write(folder / "texts" / "gazette.txt", text);
  places::write(folder / "corpus" / "all.toml",
                "[[actor]]\nid = \"alpha\"\nname = \"Alpha\"\n[[position]]\nid = \"wall\"\nlabel = \"wall\"\n"
                "[[document]]\nid = \"gazette\"\nfile = \"gazette.txt\"\nsha256 = \"" +
                    to_string(sha256(bytes)) + "\"\nsize = " + std::to_string(bytes.size()) +
                    "\n[[statement]]\nid = \"s1\"\nholders = [\"alpha\"]\nposition = \"wall\"\npolarity = \"support\"\n"
                    "document = \"gazette\"\nparagraph = 2\nspan = [13, 32]\ndigest = \"" +
                    to_string(sha256(bytes.substr(13, 19))) + "\"\n");
  return folder;
}

}  // namespace

TEST_CASE("verify counts correct evidence and exits with 0", "[program]") {
  const auto folder = coded(places::scratch("verify_right"));
  const auto result =
      program::run({"verify", (folder / "corpus").string(), "--documents", (folder / "texts").string()});
  CHECK(result.code == 0);
  CHECK(result.err.empty());
  CHECK_THAT(result.out, EndsWith("compared the places of 1 statement, 0 relations and 0 events with 1 text; all are "
                                  "correct\n"));
}

TEST_CASE("verify writes its findings in the format that is asked for", "[program]") {
  const auto folder = coded(places::scratch("verify_format"));
  const std::vector<std::string> line{
      "verify", (folder / "corpus").string(), "--documents", (folder / "texts").string(), "--format", "csv"};
  const auto right = program::run(line);
  CHECK(right.code == 0);
  CHECK(right.out == "severity,file,line,column,message,hint\n");
  places::write(folder / "texts" / "gazette.txt", "Alpha wants no wall.\n");
  const auto wrong = program::run(line);
  CHECK(wrong.code == 1);
  CHECK_THAT(wrong.out, ContainsSubstring("\nerror," + (folder / "texts" / "gazette.txt").string() + ","));
  CHECK(wrong.err.empty());
}

TEST_CASE("verify counts what it could not compare and does not call it correct", "[program]") {
  const auto folder = coded(places::scratch("verify_nothing"));
  const auto texts = (folder / "texts").string();
  places::write(folder / "corpus" / "more.toml",
                "[[document]]\nid = \"leaflet\"\n[[statement]]\nid = \"s2\"\nholders = [\"alpha\"]\nposition = "
                "\"wall\"\npolarity = \"oppose\"\ndocument = \"leaflet\"\n");
  const auto some = program::run({"verify", (folder / "corpus").string(), "--documents", texts});
  CHECK(some.code == 0);
  CHECK_THAT(some.err, ContainsSubstring("note: 1 statement of 2 not compared: no place in a document\n"));
  CHECK_THAT(some.err, ContainsSubstring("1 document of 2 not located: no file name and no digest\n"));
  CHECK_THAT(some.out, EndsWith("all are correct\n"));

  places::write(folder / "bulk.csv", "id,holders,position,polarity\n1,alpha,wall,support\n");
  const auto none = program::run({"verify", (folder / "bulk.csv").string(), "--infer", "--documents", texts});
  CHECK(none.code == 0);
  CHECK_THAT(none.out, EndsWith("bulk.csv: nothing to compare\n"));
  CHECK_THAT(none.err, ContainsSubstring("1 statement of 1 not compared: no place in a document\n"));
  CHECK_THAT(none.err, ContainsSubstring("nothing was verified"));
}

TEST_CASE("verify reports a changed text and exits with 1", "[program]") {
  const auto folder = coded(places::scratch("verify_changed"));
  places::write(folder / "texts" / "gazette.txt", "The old gazette\n\nAlpha wants a wall. Beta does not.\n");
  const auto result =
      program::run({"verify", (folder / "corpus").string(), "--documents", (folder / "texts").string()});
  CHECK(result.code == 1);
  CHECK_THAT(result.err, ContainsSubstring("statement 's1'"));
  CHECK_THAT(result.err, ContainsSubstring("these words are now at [17, 36) in paragraph 2"));
}

TEST_CASE("verify reports a missing text as a finding and a missing folder as an error", "[program]") {
  const auto folder = coded(places::scratch("verify_missing"));
  std::filesystem::remove(folder / "texts" / "gazette.txt");
  const auto corpus = (folder / "corpus").string();
  CHECK(program::run({"verify", corpus, "--documents", (folder / "texts").string()}).code == 1);
  CHECK(program::run({"verify", corpus, "--documents", (folder / "none").string()}).code == 4);
  CHECK(program::run({"verify", corpus}).code == 2);
}
