// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/toml/toml_format.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "places.hpp"
#include "random_corpus.hpp"
#include "stancegraph/io/toml/toml.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string format(std::string_view text) { return sg::format_toml(text, "x.toml"); }

/// The same file as a person might write it: keys in any order, comments and empty lines anywhere.
std::string dishevelled(const std::string& text, std::uint64_t seed, std::size_t& comments) {
  std::mt19937_64 random{seed};
  const auto one_in = [&](std::uint64_t n) { return random() % n == 0; };
  const auto comment = [&] { return "# c" + std::to_string(comments++) + " \"'[=" + (one_in(2) ? "  \t" : ""); };
  std::vector<std::string> keys;  // of the record that is being read, with their comments
  std::string out;
  const auto flush = [&] {
    for (std::size_t i = keys.size(); i > 1; --i) std::swap(keys[i - 1], keys[random() % i]);
    for (const auto& key : keys) out += key;
    keys.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    std::string line = text.substr(at, end - at);
    if (line.ends_with(" = \"\"\"")) {
      for (end = at + line.size(); text.compare(end, 3, "\"\"\"") != 0; ++end)
        if (text[end] == '\\') ++end;
      end += 3;
      line = text.substr(at, end - at);
    } else if (line.ends_with(" = [")) {
      end = text.find("\n]", at) + 2;
      line = text.substr(at, end - at);
    }
    at = end + 1;
    if (line.find(" = [\"") != line.npos && line.find("\", \"") == line.npos && one_in(3))
      line.insert(line.find('[') + 1, " " + comment() + "\n" + (one_in(2) ? comment() + "\n" : ""));
    std::string lines;
    while (one_in(4)) lines += (one_in(3) ? std::string{"\n\n"} : std::string{}) + "  " + comment() + "\n";
    if (one_in(5)) lines += "\n \t\n";
    lines += line + (!line.empty() && one_in(4) ? "\t" + comment() : "") + "\n";
    if (line.starts_with("[[") || line.empty()) {
      flush();
      out += lines;
    } else {
      keys.push_back(lines);
    }
  }
  flush();
  if (one_in(2)) out += comment() + "\n\n\n" + comment();
  return out;
}

}  // namespace

TEST_CASE("formatting gives one canonical layout and keeps all comments", "[io]") {
  CHECK(format(R"(# About the file.

# About the coder.
coder = 'first' # behind the coder
document = "d"   #behind the document


# Block one.

# Block two.
[[statement]]   # behind the header
position = "p" # behind a key
# before a key

# and more
polarity = "support"
holders = [ # open
  "a", # first
  # alone
  'b'   # second
] # close
id = "s1"
note = """
one
  # no comment
"two" ""\"""" # behind lines
span = [0x10, 20]
# before the next


[[statement]]
id = "s2"
addressees = []
holders = ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "cccccccccccccccccccccccccccc"] # wide
position = 'a\b "c"'
polarity = "support"
# end

# of all)") == R"(# About the file.

document = "d" #behind the document
# About the coder.
coder = "first" # behind the coder

# Block one.

# Block two.
[[statement]] # behind the header
id = "s1"
# open
# first
# alone
# second
holders = ["a", "b"] # close
position = "p" # behind a key
# before a key
# and more
polarity = "support"
span = [16, 20]
note = """
one
  # no comment
"two" ""\"""" # behind lines

# before the next

[[statement]]
id = "s2"
holders = [
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
  "cccccccccccccccccccccccccccc",
] # wide
addressees = []
position = "a\\b \"c\""
polarity = "support"

# end

# of all
)");
}

TEST_CASE("formatting turns inline tables of records into tables", "[io]") {
  CHECK(format(R"(
actor = [ # one
  { name = "A", id = "a" }, # two
  # three
  { "id" = "b", name = "B", other_names = ["x"] } # four
] # five
document = "d"
position = []
)") == R"(# five
document = "d"
position = []

# one
[[actor]]
id = "a" # two
name = "A"

# three
[[actor]]
id = "b"
name = "B"
other_names = ["x"] # four
)");
}

TEST_CASE("formatting a file without records keeps its comments", "[io]") {
  CHECK(format("").empty());
  CHECK(format("\n\n") == "");
  CHECK(format("\xEF\xBB\xBF# a\r\n# b\r\n\r\n\r\n  # c") == "# a\n# b\n\n# c\n");
  CHECK(format("coder = \"x\"\n# end") == "coder = \"x\"\n\n# end\n");
}

TEST_CASE("formatting keeps every character of a text and escapes only where needed", "[io]") {
  const auto note = [](std::string_view value) {
    const auto text = format("[[actor]]\nid = \"a\"\nname = \"A\"\nnote = " + std::string{value} + "\n");
    CHECK(format(text) == text);
    return text.substr(text.find("note = ") + 7);
  };
  CHECK(note(R"('tab	 \ "')") == R"("tab\t \\ \"")"
                                    "\n");
  CHECK(note(R"("\u0000\u001b\u202E\u00e9\U0001F54A")") == "\"\\u0000\\u001B\\u202E\xC3\xA9\xF0\x9F\x95\x8A\"\n");
  CHECK(note("\"\\n\"") == "\"\"\"\n\n\"\"\"\n");
  CHECK(note(R"("a\n\"\"\"\"\"")") == "\"\"\"\na\n\"\"\\\"\"\\\"\"\"\"\n");
  CHECK(note(R"("\n\\")") == "\"\"\"\n\n\\\\\"\"\"\n");
  CHECK(note("'''\r\none\r\n\ttwo '''") == "\"\"\"\none\n\ttwo \"\"\"\n");
  CHECK(note("\"\"\"a \\\n   b\"\"\"") == "\"a b\"\n");
}

TEST_CASE("the output of the writer is canonical", "[io]") {
  for (std::uint64_t seed = 0; seed != 50; ++seed)
    for (const auto& file : sg::to_toml(random_corpus(seed))) CHECK(sg::format_toml(file.text, file.name) == file.text);
}

TEST_CASE("formatting changes no record or comment, and formatting again changes nothing", "[io]") {
  for (std::uint64_t seed = 0; seed != 100; ++seed) {
    INFO(seed);
    const auto c = random_corpus(seed);
    auto files = sg::to_toml(c);
    for (auto& file : files) {
      std::size_t comments = 0;
      const auto text = dishevelled(file.text, seed, comments);
      file.text = sg::format_toml(text, file.name);
      INFO(text << "\n-----\n" << file.text);
      REQUIRE(sg::format_toml(file.text, file.name) == file.text);
      for (std::size_t i = 0; i != comments; ++i)
        REQUIRE(file.text.find("# c" + std::to_string(i) + " \"'[=\n") != std::string::npos);
    }
    REQUIRE(is_same(sg::parse_toml(files), c));
  }
}

TEST_CASE("unknown keys and wrong types are reported instead of formatted", "[io]") {
  CHECK_THROWS_AS(format("[[actr]]\n"), sg::parse_error);
  CHECK_THROWS_WITH(format("x = 1\n[[actor]]\nid = 5\nnmae = \"A\"\n"),
                    ContainsSubstring("x.toml:1:1: error: unknown key 'x'") &&
                        ContainsSubstring("x.toml:3:6: error: 'id': expected a string") &&
                        ContainsSubstring("x.toml:4:1: error: unknown key 'nmae'"));
  CHECK_THROWS_WITH(format("[[actor"), ContainsSubstring("not valid TOML"));
  // The formatter does not check references.
  CHECK_NOTHROW(format("[[statement]]\nid = \"s\"\nholders = [\"a\"]\nposition = \"p\"\npolarity = \"for\"\n"));
}

TEST_CASE("formatted text is compared with the original by its values and comments", "[io]") {
  sg::detail::fault_log log;
  const auto same = [&](std::string_view a, std::string_view b) {
    return sg::detail::is_same_toml({"a", a, log}, {"b", b, log});
  };
  CHECK(same("coder = 'x' # c\n", "# c\ncoder = \"x\""));
  CHECK_FALSE(same("coder = 'x' # c\n", "coder = 'x'\n"));
  CHECK_FALSE(same("coder = 'x'", "coder = 'y'"));
  CHECK_FALSE(same("coder = 'x'", "coder = 'x"));
}

TEST_CASE("formatting a folder rewrites its files or only lists those that need it", "[io]") {
  const auto folder = places::scratch("toml-format");
  const std::string good = "[[actor]]\nid = \"a\"\nname = \"A\"\n";
  const std::string crooked = "[[actor]]\nname = 'B'\nid = 'b' # b\n";
  places::write(folder / "good.toml", good);
  places::write(folder / "crooked.toml", crooked);
  places::write(folder / "statements" / "crooked.toml", "[[position]]\nlabel='P'\nid='p'");
  const std::vector<fs::path> expected{folder / "crooked.toml", folder / "statements" / "crooked.toml"};
  CHECK(sg::format_toml_folder(folder, {.is_check_only = true}) == expected);
  CHECK(places::read(folder / "crooked.toml") == crooked);
  CHECK(sg::format_toml_folder(folder) == expected);
  CHECK(places::read(folder / "crooked.toml") == "[[actor]]\nid = \"b\" # b\nname = \"B\"\n");
  CHECK(sg::format_toml_folder(folder).empty());
}

TEST_CASE("formatting changes no file of a folder if one of them has a fault", "[io]") {
  const auto folder = places::scratch("toml-format-fault");
  const std::string crooked = "[[actor]]\nname = 'B'\nid = 'b'\n";
  places::write(folder / "a.toml", crooked);
  places::write(folder / "b.toml", "[[actr]]\n");
  places::write(folder / "c.toml", "[[actor\n");
  CHECK_THROWS_WITH(sg::format_toml_folder(folder), ContainsSubstring("b.toml:1:3") && ContainsSubstring("c.toml:1:8"));
  CHECK(places::read(folder / "a.toml") == crooked);
  CHECK_THROWS_AS(sg::format_toml_folder(folder / "no"), sg::io_error);
}

TEST_CASE("the example corpus of the project is canonical", "[io]") {
  CHECK(sg::format_toml_folder(places::source() / "corpus" / "ukraine-2021", {.is_check_only = true}).empty());
}
