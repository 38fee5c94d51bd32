// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/toml/write_toml.hpp"

#include <cstddef>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "io/toml/toml_cases.hpp"
#include "places.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using toml_cases::ids_of;
using toml_cases::two_actors;

namespace {

std::vector<std::string> names_of(const std::vector<sg::toml_text>& files) {
  std::vector<std::string> names;
  for (const auto& file : files) names.push_back(file.name);
  return names;
}

}  // namespace

TEST_CASE("statements are written to one file per document under a portable name", "[io]") {
  sg::corpus c;
  sg::statement s;
  s.holders = {c.add(sg::actor{.id = "a", .name = "A"})};
  s.position = c.add(sg::position{.id = "p", .label = "P"});
  s.coder = "first";
  s.id = "of none";
  c.add(s);
  std::vector<std::string> expected{"actors.toml", "positions.toml", "documents.toml", "statements.toml"};
  const std::string longest(200, '/');
  std::string cut;
  for (int i = 0; i != 66; ++i) cut += "%2F";
  for (const auto& [id, name] : std::vector<std::pair<std::string, std::string>>{{"..", "%2E."},
                                                                                 {".hidden", "%2Ehidden"},
                                                                                 {longest, cut},
                                                                                 {"\xC5\x81", "%C5%81"},
                                                                                 {"Case", "Case"},
                                                                                 {"a/b \\", "a%2Fb%20%5C"},
                                                                                 {"case", "case~2"}}) {
    s.evidence.document = c.add(sg::document{.id = id});
    s.id = "of " + id.substr(0, 100);
    c.add(s);
    expected.push_back("statements/" + name + ".toml");
  }
  const auto files = sg::to_toml(c);
  CHECK(names_of(files) == expected);
  CHECK(files[8].text == R"(document = "Case"
coder = "first"

[[statement]]
id = "of Case"
holders = ["a"]
position = "p"
polarity = "support"
)");
  const auto folder = places::scratch("toml-names") / "c";
  sg::write_toml(c, folder);
  CHECK(is_same(sg::read_toml(folder), c));
}

TEST_CASE("statement files are numbered if their names would sort differently", "[io]") {
  const auto files = [](const std::vector<std::string>& order) {
    std::string text = two_actors + std::string{"[[position]]\nid = \"p\"\nlabel = \"P\"\n"};
    for (const auto* id : {"times", "guardian", "wire"}) text += "[[document]]\nid = \"" + std::string{id} + "\"\n";
    for (std::size_t i = 0; i != order.size(); ++i)
      text += "[[statement]]\nid = \"s" + std::to_string(i) +
              "\"\nholders = [\"nato\"]\nposition = \"p\"\npolarity = \"support\"\n" +
              (order[i].empty() ? "" : "document = \"" + order[i] + "\"\n");
    auto all = sg::to_toml(sg::parse_toml({{"x.toml", text}}));
    all.erase(all.begin(), all.begin() + 3);
    return all;
  };
  using names = std::vector<std::string>;
  CHECK(names_of(files({"guardian", "times", "times", "wire"})) ==
        names{"statements/guardian.toml", "statements/times.toml", "statements/wire.toml"});
  CHECK(names_of(files({"times", "guardian"})) == names{"statements/1-times.toml", "statements/2-guardian.toml"});
  CHECK(names_of(files({"", "times"})) == names{"statements.toml", "statements/times.toml"});
  CHECK(names_of(files({"guardian", ""})) == names{"statements/guardian.toml", "statements/statements.toml"});
  CHECK(names_of(files({"times", ""})) == names{"statements/1-times.toml", "statements/2-statements.toml"});
  CHECK(names_of(files({"wire", "times", "guardian", "times"})) ==
        names{"statements/1-wire.toml", "statements/2-statements.toml"});
  const auto mixed = files({"times", "guardian", "times", ""});
  CHECK(names_of(mixed) == names{"statements.toml", "statements/statements.toml"});
  CHECK_THAT(mixed[0].text, !StartsWith("document") && ContainsSubstring("\ndocument = \"guardian\"\n"));
}

TEST_CASE("a file that would exceed the size limit is continued in another file", "[io]") {
  sg::corpus c;
  const std::string note(64'000, 'x');
  for (int i = 0; i != 1100; ++i) c.add(sg::actor{.id = std::to_string(i), .name = "A", .note = note});
  const auto files = sg::to_toml(c);
  REQUIRE(files.size() == 3);
  CHECK(files[1].name == "actors~2.toml");
  CHECK(files[2].name == "actors~3.toml");
  CHECK(is_same(sg::parse_toml(files), c));
}

TEST_CASE("existing files in a folder are never overwritten", "[io]") {
  const auto folder = places::scratch("toml-keep");
  places::write(folder / "c" / "README.md", "mine");
  places::write(folder / "file", "mine");
  const auto c = random_corpus(7);
  CHECK_THROWS_WITH(sg::write_toml(c, folder / "c"), ContainsSubstring("toml-keep/c: is not empty"));
  CHECK_THROWS_WITH(sg::write_toml(c, folder / "file"), ContainsSubstring("is a file"));
  CHECK_THROWS_AS(sg::write_toml(c, folder / "no" / "c"), sg::io_error);
  CHECK_THROWS_AS(sg::write_toml(c, "/dev/full"), sg::io_error);
  CHECK_THROWS_AS(sg::write_toml(c, "/dev/full/c"), sg::io_error);
  CHECK_THROWS_AS(sg::write_toml(c, "/proc/c"), sg::io_error);
  CHECK(std::distance(fs::directory_iterator{folder}, {}) == 2);
  CHECK(std::distance(fs::directory_iterator{folder / "c"}, {}) == 1);
  places::write(folder / "new.part" / "mine", "mine");
  sg::write_toml(c, folder / "new");
  CHECK(places::read(folder / "new.part" / "mine") == "mine");
  CHECK(is_same(sg::read_toml(folder / "new"), c));
}

TEST_CASE("writing TOML obeys a stop signal, leaves nothing behind then, and counts records and files", "[io]") {
  const auto folder = places::scratch("toml-control");
  const auto c = random_corpus(4);
  run_controls::check([&](const sg::run_control& control) {
    std::vector<std::string> texts;
    for (const sg::toml_text& each : sg::to_toml(c, control)) texts.push_back(each.text);
    return texts;
  });
  CHECK_THROWS_AS(sg::write_toml(c, folder / "stopped", {.stop = [] { return true; }}), sg::limit_error);
  CHECK(fs::is_empty(folder));
  int written = 0;
  run_controls::check([&](const sg::run_control& control) {
    const auto target = folder / std::to_string(written++);
    sg::write_toml(c, target, control);
    return ids_of(sg::read_toml(target));
  });
}
