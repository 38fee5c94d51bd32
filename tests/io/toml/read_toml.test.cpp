// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/toml/read_toml.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "io/toml/toml_cases.hpp"
#include "places.hpp"
#include "random_corpus.hpp"
#include "stancegraph/io/toml/write_toml.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using toml_cases::two_actors;

namespace {

/// The faults that reading finds, one per line. Messages of toml++ about invalid TOML are cut, because they differ from
/// version to version.
std::string faults_of(const std::vector<sg::toml_text>& files) {
  try {
    (void)sg::parse_toml(files);
    return "";
  } catch (const sg::parse_error& wrong) {
    std::string all;
    for (const auto& each : wrong.diagnostics()) {
      const std::string line = to_string(each);
      all +=
          line.substr(0, line.find(" not valid TOML:") == line.npos ? line.npos : line.find(" not valid TOML:") + 15) +
          "\n";
    }
    return all;
  }
}
std::string faults_of(std::string text) { return faults_of({{"x.toml", std::move(text)}}); }

}  // namespace

TEST_CASE("every fault in a TOML file is reported once with its place", "[io]") {
  std::vector<fs::path> files;
  for (const auto& each : fs::directory_iterator{places::data("bad/toml")})
    if (each.path().extension() == ".toml") files.push_back(each.path());
  std::ranges::sort(files);
  CHECK(files.size() >= 15);
  for (const auto& file : files) {
    INFO(file.string());
    const auto found = faults_of({{file.filename().string(), places::read(file)}});
    auto expected = file;
    expected.replace_extension(".expected");
    if (const char* bless = std::getenv("STANCEGRAPH_BLESS"); bless != nullptr && std::string_view{bless} == "1")
      places::write(expected, found);
    CHECK(found == places::read(expected));
  }
}

TEST_CASE("a record may precede the records it refers to, or be in another file", "[io]") {
  const auto c = sg::parse_toml({{"a.toml", R"(
document = "article"
coder = "first"
[[statement]]
id = "s1"
holders = ["russia"]
on_behalf_of = ["nato"]
voice = ["nato", "russia", "nato"]
addressees = ["nato"]
position = "p"
polarity = "oppose"
act = "denies"
conditions = ["if q", "unless p"]
condition_join = "any"
said = "2021-12"
holds = "2021-12/.."
event = "e"
paragraph = 3
span = [10, 20]
digest = "6301ad19d3e6cb21ae06c25a10b6b2c58ef145e84b711b9f1ba3918a1a8eb7c3"
attribution = "reported_speech"
rank = "deprecated"
reason = "mistaken"
confidence = 2
coded_at = "2022-01-01"
quote = "no"
note = """
two
lines"""
[[relation]]
subject = "q"
predicate = "implies"
object = "p"
[[statement]]
id = "s2"
holders = ["nato", "russia"]
position = "p"
polarity = "support"
document = "other"
coder = "second"
)"},
                                 {"b.toml", two_actors},
                                 {"c.toml", R"(
position = [{ id = "p", label = "P", kind = "claim" }, { id = "q", label = "Q", summary = "S." }]
[[event]]
id = "e"
label = "E"
kind = "call"
participants = ["nato"]
planned = true
period = "2021"
place = "Geneva"
[[document]]
id = "article"
size = 9223372036854775807
[[document]]
id = "other"
)"}});
  const auto s = c[c.statements().find("s1")];
  const auto russia = c.actors().find("russia");
  const auto nato = c.actors().find("nato");
  CHECK(s.holders == std::vector{russia});
  CHECK(s.on_behalf_of == std::vector{nato});
  CHECK(s.voice == std::vector{nato, russia, nato});
  CHECK(c[s.position].label == "P");
  CHECK(s.polarity == sg::polarity::oppose);
  CHECK(s.act == sg::speech_act::denies);
  REQUIRE(s.conditions.size() == 2);
  CHECK(s.conditions[1].op == sg::condition_operator::unless);
  CHECK(c[s.conditions[0].position].id == "q");
  CHECK(s.condition_join == sg::condition_join::any);
  CHECK(s.said == sg::date{"2021-12"});
  CHECK(s.holds == sg::date{"2021-12/.."});
  CHECK(s.coded_at == sg::date{"2022-01-01"});
  CHECK(c[s.event].is_planned);
  CHECK(c[s.evidence.document].id == "article");
  CHECK(c[s.evidence.document].size == 9223372036854775807u);
  CHECK(s.evidence.paragraph == 3u);
  CHECK(s.evidence.span == sg::text_span{10, 20});
  CHECK(s.evidence.attribution == sg::attribution::reported_speech);
  CHECK(s.rank == sg::rank::deprecated);
  CHECK(s.confidence == 2);
  CHECK(s.coder == "first");
  CHECK(s.note == "two\nlines");
  const auto other = c[c.statements().find("s2")];
  CHECK(c[other.evidence.document].id == "other");
  CHECK(other.coder == "second");
  REQUIRE(c.relations().size() == 1);
  CHECK(c.relations().begin()->id == "q implies p");
  CHECK(c[c.relations().begin()->evidence.document].id == "article");
  CHECK(c[russia].other_names[1] == sg::other_name{"Soviet Union", sg::date{"1922-12-30/1991-12-26"}});
}

TEST_CASE("a byte order mark and CRLF line ends change nothing", "[io]") {
  std::string text = "\xEF\xBB\xBF";
  for (const char c : std::string_view{two_actors}) text += c == '\n' ? "\r\n" : std::string(1, c);
  text += "note = \"\"\"\r\none\r\ntwo\"\"\"\r\n";
  const auto c = sg::parse_toml({{"x.toml", text}});
  CHECK(c[c.actors().find("nato")].note == "one\ntwo");
  CHECK_THAT(faults_of(text + "kind = \"x\"\r\n"), ContainsSubstring("x.toml:14:9: error: unknown kind"));
}

TEST_CASE("a fault in one file does not hide faults in others", "[io]") {
  const auto found =
      faults_of({{"a.toml", "[[actor]\n"}, {"b.toml", "[[actor]]\nid = \"a\"\nname = 5\n"}, {"c.toml", "x"}});
  CHECK_THAT(found, ContainsSubstring("a.toml:1:9: error: not valid TOML"));
  CHECK_THAT(found, ContainsSubstring("b.toml:3:8: error: 'name': expected a string"));
  CHECK_THAT(found, ContainsSubstring("c.toml:1:"));
}

TEST_CASE("references to a table that cannot be parsed are not reported", "[io]") {
  const std::string statement =
      "[[statement]]\nid = \"s\"\nholders = [\"russia\"]\nposition = \"p\"\npolarity = \"suport\"\nconditions = [\"wen "
      "p\"]\n"
      "event = \"e\"\ndocument = \"d\"\n[[relation]]\nsubject = \"russia\"\npredicate = \"arms\"\nobject = \"nato\"\n";
  // A table without a name may be of any kind.
  CHECK(faults_of({{"a.toml", "[["}, {"s.toml", statement}}) ==
        "a.toml:1:3: error: expected the name of a table\n"
        "s.toml:5:13: error: unknown polarity 'suport' (did you mean 'support'?)\n"
        "s.toml:6:16: error: unknown condition operator 'wen' (expected if, unless, even_if, while, until)\n");
  CHECK(faults_of({{"a.toml", "[[actor"}, {"s.toml", statement}}) ==
        "a.toml:1:8: error: not valid TOML\n"
        "s.toml:4:13: error: unknown position 'p'\n"
        "s.toml:5:13: error: unknown polarity 'suport' (did you mean 'support'?)\n"
        "s.toml:6:16: error: unknown condition operator 'wen' (expected if, unless, even_if, while, until)\n"
        "s.toml:6:20: error: unknown position 'p'\n"
        "s.toml:7:10: error: unknown event 'e'\n"
        "s.toml:8:13: error: unknown document 'd'\n");
}

TEST_CASE("a table that is not valid TOML does not hide faults in other tables", "[io]") {
  const std::string before = "[[actor]]\nid = \"a\"\nname = 5\n\n[[event]]\nid = \"e\"\nlabel = \"E\"\n";
  const std::string after = "\n\n[[actor]]\nid = \"b\"\nname = \"B\"\nkind = \"stat\"\n";
  for (const auto* line :
       {"place =", "place", "place = = 1", "place = \"x", "place = x\"", "place = {", "place = }", "participants = [",
        "participants = [\"x\"", "participants = [\"x\" \"y\"]", "note = \"\"\"", "note = '''", "note = \"\\q\"",
        "id = \"again\"", "[[event", "[event]]", "[[]]", "\xC5\x81 = 1", "a.a.=1"}) {
    INFO(line);
    const auto found = faults_of(before + line + after);
    CHECK(std::ranges::count(found, '\n') == 3);
    CHECK_THAT(found, StartsWith("x.toml:3:8: error: 'name': expected a string"));
    CHECK_THAT(found, ContainsSubstring("\nx.toml:8:"));
    CHECK_THAT(found, ContainsSubstring("\nx.toml:13:9: error: unknown kind of actor 'stat'"));
  }
}

TEST_CASE("text that resembles a table inside a string or array is not a table", "[io]") {
  CHECK(faults_of("[[actor]]\nid = \"a\"\nname = \"A\"\nnote = \"\"\"\n[[event]]\nid = 1\n\"\"\"\n"
                  "other_names = [\n[\"[x]\"],\n[[1]]]\n[[event]]\nid =\n[[event]]\nid = \"e\"\n") ==
        "x.toml:9:1: error: 'other_names': expected a string, found a list\n"
        "x.toml:10:1: error: 'other_names': expected a string, found a list\n"
        "x.toml:12:5: error: not valid TOML\n"
        "x.toml:13:1: error: event 'e' has no 'label'\n");
}

TEST_CASE("an unreadable default causes no faults in the records to which it would apply", "[io]") {
  CHECK(faults_of("document =\n[[position]]\nid = \"p\"\nlabel = \"P\"\n[[statement]]\nid = \"s\"\nholders = [\"x\"]\n"
                  "position = \"p\"\npolarity = \"support\"\nparagraph = 1\n") ==
        "x.toml:1:11: error: not valid TOML\n"
        "x.toml:7:13: error: unknown actor 'x'\n");
}

TEST_CASE("tables that conflict with each other are reported although each is valid", "[io]") {
  CHECK(faults_of("actor = [{ id = \"a\", name = \"A\" }]\n[[actor]]\nid = \"b\"\nname = \"B\"\n") ==
        "x.toml:2:1: error: not valid TOML\n");
  CHECK(faults_of("[actor]\nid = \"a\"\n[actor]\nid = \"b\"\n[actr]\n[actr]\n") ==
        "x.toml:1:1: error: expected [[actor]], found a table\n"
        "x.toml:3:1: error: expected [[actor]], found a table\n"
        "x.toml:5:2: error: unknown table 'actr' (did you mean 'actor'?)\n");
}

TEST_CASE("megabytes of broken tables are reported in reasonable time", "[io]") {
  const auto many = [](std::string_view table) {
    std::string text;
    while (text.size() < 2'000'000) text += table;
    return text;
  };
  CHECK_THAT(faults_of(many("[[a]]\n") + "x"), ContainsSubstring("unknown table 'a'"));
  for (const auto* table :
       {"[[a]]\nx\n", "[[actor]]\nx = [\n", "[[actor]]\nx = \"\"\"\n", "[a]\nx\ny = '''\n[[b]]\ny = \"\"\"\n"})
    CHECK_THAT(faults_of(many(table)), ContainsSubstring(" more errors"));
}

TEST_CASE("a duplicate id is reported with the place of the first record, across files", "[io]") {
  CHECK(faults_of({{"a.toml", two_actors}, {"b.toml", "[[actor]]\nid = \"nato\"\nname = \"again\"\n"}}) ==
        "b.toml:2:7: error: there is already an actor 'nato' (the first one is at a.toml:9:7)\n");
}

TEST_CASE("texts that are too long are reported", "[io]") {
  CHECK_THAT(faults_of("[[actor]]\nid = \"" + std::string(201, 'x') + "\"\nname = \"X\"\n"),
             ContainsSubstring("x.toml:2:7: error: the id has 201 bytes; at most 200"));
  CHECK_THAT(faults_of("[[actor]]\nid = \"x\"\nname = \"" + std::string(10'000'000, 'x') + "\"\n"),
             ContainsSubstring("x.toml:3:9: error: name has 10000000 bytes"));
}

TEST_CASE("a line of ten megabytes is read in reasonable time", "[io]") {
  // Records of two bytes' letters, all in one line: places are found without counting from its start.
  std::string text = "actor = [";
  for (int i = 0; text.size() < 10'000'000; ++i)
    text += "{ id = \"Ł" + std::to_string(i) + "\", name = \"Łódź\", kind = \"" + (i % 100 == 0 ? "stat" : "state") +
            "\" }, ";
  const auto found = faults_of(text + "]\n");
  CHECK_THAT(found, ContainsSubstring("x.toml:1:50: error: unknown kind of actor 'stat'"));
  CHECK_THAT(found, ContainsSubstring(" more errors"));
}

TEST_CASE("endlessly nested text is refused without recursion", "[io]") {
  CHECK_THAT(faults_of("a = " + std::string(100'000, '[')), ContainsSubstring("x.toml:1:"));
  CHECK_THAT(faults_of("a = " + std::string(100, '[') + std::string(100, ']')), ContainsSubstring("unknown"));
  std::string braces = "a = ";
  for (int i = 0; i != 100'000; ++i) braces += "{a=";
  CHECK_THAT(faults_of(braces), ContainsSubstring("x.toml:1:5: error: the table in braces is not closed"));
  std::string dots = "a";
  for (int i = 0; i != 1'000'000; ++i) dots += ".a";
  for (const auto& text : {dots + " = 1", "[" + dots + "]", "[[" + dots + "]]", "a = {" + dots + " = 1}"})
    CHECK_THAT(faults_of(text), ContainsSubstring("more than 1000 dotted keys"));
  std::string many;
  for (int i = 0; i != 900; ++i) many += "k" + std::to_string(i) + ".a = 1\n";
  CHECK_THAT(faults_of(many), ContainsSubstring("unknown table 'k0'"));
  CHECK(
      faults_of("# " + std::string(5000, '.') + "\n[[actor]]\nid = \"a\"\nname = \"" + std::string(5000, '.') + "\"\n")
          .empty());
}

TEST_CASE("binary data gives a few messages rather than one for each byte", "[io]") {
  std::string bytes;
  for (int i = 0; i != 100'000; ++i) bytes += static_cast<char>(i * 7919 >> 3);
  const auto found = faults_of(bytes);
  CHECK(std::ranges::count(found, '\n') == 21);
  CHECK_THAT(found, ContainsSubstring("more errors like these: the file is not UTF-8 text"));
}

TEST_CASE("arbitrary bytes are either read or refused", "[io]") {
  const std::string good = places::read(places::data("bad/toml/unknown-references.toml"));
  for (std::size_t i = 0; i != good.size(); ++i) {
    for (const char c : {'\0', '"', '\n', '\xC3', '[', '\\', '#', '.', '='}) {
      std::string text = good;
      text[i] = c;
      CHECK_FALSE(faults_of(text).empty());
    }
    CHECK_NOTHROW(faults_of(good.substr(0, i)));
  }
}

TEST_CASE("all TOML files of a folder and its statements folder are read except hidden files", "[io]") {
  const auto folder = places::scratch("toml-folder");
  places::write(folder / "z.toml", two_actors);
  places::write(folder / "statements" / "a.toml", "[[position]]\nid = \"p\"\nlabel = \"P\"\n");
  places::write(folder / ".hidden.toml", "no");
  places::write(folder / "README.md", "no");
  places::write(folder / "other" / "x.toml", "no");
  fs::create_directories(folder / "folder.toml");
  const auto c = sg::read_toml(folder);
  CHECK(c.actors().size() == 2);
  CHECK(c.positions().size() == 1);
}

TEST_CASE("a folder that is missing, is a file or has no TOML file is reported with its path", "[io]") {
  const auto folder = places::scratch("toml-none");
  CHECK_THROWS_AS(sg::read_toml(folder / "no"), sg::io_error);
  CHECK_THROWS_WITH(sg::read_toml(folder / "no"), ContainsSubstring("toml-none/no: there is no such folder"));
  places::write(folder / "file.toml", "");
  CHECK_THROWS_WITH(sg::read_toml(folder / "file.toml"), ContainsSubstring("is a file, expected a folder"));
  CHECK(sg::read_toml(folder).actors().empty());
  fs::remove(folder / "file.toml");
  CHECK_THROWS_AS(sg::read_toml(folder), sg::parse_error);
  CHECK_THROWS_WITH(sg::read_toml(folder), ContainsSubstring("toml-none: error: there is no TOML file in this folder"));
}

TEST_CASE("a file of more than 64 MiB is refused before it is read", "[io]") {
  const auto folder = places::scratch("toml-large");
  places::write(folder / "a.toml", "");
  fs::resize_file(folder / "a.toml", (std::uintmax_t{64} << 20) + 1);
  CHECK_THROWS_WITH(sg::read_toml(folder), ContainsSubstring("a.toml: has 67108865 bytes; at most 67108864 are read"));
}

TEST_CASE("the example corpus of the project is read", "[io]") {
  const auto c = sg::read_toml(places::source() / "corpus" / "ukraine-2021");
  CHECK(c.actors().size() > 40);
  CHECK(c.statements().size() > 100);
}

TEST_CASE("reading TOML respects its limits and reports each file as progress", "[io]") {
  const fs::path folder = places::scratch("toml_bounds") / "corpus";
  sg::write_toml(random_corpus(1), folder);
  std::vector<std::uintmax_t> told;
  std::uintmax_t files = 0;
  (void)sg::read_toml(
      folder, {.progress = [&](std::uintmax_t done, std::uintmax_t total) { told.push_back(done), files = total; }});
  REQUIRE(files > 1);
  CHECK(told.size() == files);
  CHECK(told.back() == files);
  CHECK_THROWS_AS(sg::read_toml(folder, {.memory_limit = 10}), sg::limit_error);
  CHECK_THROWS_AS(sg::read_toml(folder, {.time_limit = std::chrono::seconds{-1}}), sg::limit_error);
}
