// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "faults.hpp"
#include "golden.hpp"
#include "places.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/io/csv/detail/csv_input.hpp"

namespace sg = stancegraph;
namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;

namespace {

sg::corpus known_records() {
  sg::corpus c;
  for (const char* id : {"biden", "putin", "lavrov"}) c.add(sg::actor{.id = id, .name = id});
  for (const char* id : {"sanctions", "invasion"}) c.add(sg::position{.id = id, .label = id});
  c.add(sg::event{.id = "call", .label = "Call"});
  c.add(sg::document{.id = "paper"});
  return c;
}

/// The faults that a reader finds, each on a line that ends.
template <class Read>
std::string messages_of(const Read& read) {
  return faults_when(read) + "\n";
}

std::string messages_of_text(const std::string& text) {
  return messages_of([&] {
    std::istringstream in{text};
    static_cast<void>(sg::read_csv_statements(in, "s.csv", {}, known_records()));
  });
}

const std::string shortest_header = "id,holders,position,polarity";

}  // namespace

TEST_CASE("every fault in a file of statements is reported in one run with its place", "[io]") {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator{places::data("bad/csv")})
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  REQUIRE(files.size() > 20);
  std::string all;
  for (const fs::path& file : files) {
    std::ifstream in{file, std::ios::binary};
    const std::string name = file.filename().string();
    all += messages_of([&] { static_cast<void>(sg::read_csv_statements(in, name, {}, known_records())); }) + "\n";
  }
  golden::check("csv/statements.txt", all);
}

TEST_CASE("every fault in the tables of a folder is reported in one run with its place", "[io]") {
  const std::string folder = places::data("bad/csv/tables").string();
  std::string found = messages_of([&] { static_cast<void>(sg::read_csv(folder)); });
  for (std::size_t at = 0; (at = found.find(folder + "/")) != std::string::npos;) found.erase(at, folder.size() + 1);
  golden::check("csv/tables.txt", found);
}

TEST_CASE("a blank in a list and an inferred name with a blank are each reported once", "[io]") {
  const auto found = [](const std::string& holders) {
    return messages_of([&] {
      std::istringstream in{shortest_header + "\ns-1," + holders + ",sanctions,support\n"};
      static_cast<void>(sg::read_csv_statements(in, "s.csv", {.infer = true}));
    });
  };
  CHECK(found("Macron; Scholz") ==
        "s.csv:2:12: error: this item of a list begins or ends with a space (separate items by ';' alone)\n");
  CHECK(found(" Macron") == "s.csv:2:5: error: id ' Macron' begins or ends with a blank\n");
}

TEST_CASE("a faulty actor is reported once and not again where it is referred to", "[io]") {
  const auto folder = places::scratch("csv_stand_in");
  places::write(folder / "actors.csv", "id,name,kind\nbiden,Joe Biden,persn\n");
  places::write(folder / "positions.csv", "id,label\nsanctions,Sanctions,too many\n");
  places::write(folder / "statements.csv", shortest_header + "\ns-1,biden,sanctions,support\n");
  try {
    static_cast<void>(sg::read_csv(folder));
    FAIL("nothing was found");
  } catch (const sg::parse_error& wrong) {
    CHECK(wrong.diagnostics().size() == 2);
  }
}

TEST_CASE("a missing required column stops reading before the tables that refer to its table", "[io]") {
  const auto folder = places::scratch("csv_no_column");
  places::write(folder / "actors.csv", "name\nJoe Biden\n");
  places::write(folder / "statements.csv", shortest_header + "\ns-1,biden,sanctions,support\n");
  CHECK_THROWS_MATCHES(sg::read_csv(folder), sg::parse_error,
                       Catch::Matchers::MessageMatches(Catch::Matchers::EndsWith("there is no column 'id'")));
}

TEST_CASE("only a thousand faults are listed, and the others are counted", "[io]") {
  std::string text = shortest_header + "\n";
  for (int i = 0; i != 3000; ++i) text += "s,nobody,sanctions,suport\n";
  CHECK_THAT(messages_of_text(text), ContainsSubstring("and 5000 more errors"));
}

TEST_CASE("faults and their places do not depend on the boundaries of the buffer", "[io]") {
  for (const char* name : {"ragged.csv", "control.csv", "lists.csv", "open_quote.csv", "text_after_quote.csv",
                           "missing_columns.csv", "utf16.csv", "semicolons.csv"}) {
    const std::string text = places::read(places::data("bad/csv") / name);
    const auto read = [&](std::size_t buffer) {
      return messages_of([&] {
        std::size_t at = 0;
        const auto source = [&](char* to, std::size_t size) {
          const std::size_t n = text.copy(to, size, at);
          at += n;
          return n;
        };
        sg::detail::csv_input in{known_records(), {}, 0, buffer};
        in.read<sg::statement>(source, name);
        static_cast<void>(in.finish());
      });
    };
    const std::string expected = read(1 << 16);
    CHECK_THAT(expected, ContainsSubstring(name));
    for (std::size_t buffer = 1; buffer <= 64; ++buffer) {
      CAPTURE(name, buffer);
      CHECK(read(buffer) == expected);
    }
  }
}

TEST_CASE("a line of 10 MB is either read or reported once", "[io]") {
  constexpr std::size_t size = 10'000'000;
  const auto one = [](const std::string& text) {
    const std::string found = messages_of_text(text);
    return found.substr(0, 300);
  };
  const std::string row = shortest_header + ",note\ns-1,biden,sanctions,support,";
  CHECK_THAT(one(row + std::string(size, 'x') + "\n"), ContainsSubstring("s.csv:2:29: error: note has 10000000 bytes"));
  CHECK_THAT(one(row + std::string(size, ',') + "\n"),
             ContainsSubstring("s.csv:2:30: error: this row has 10000005 cells"));
  CHECK_THAT(one(row + '"' + std::string(size, '"') + "x"), ContainsSubstring("s.csv:2:"));
  CHECK_THAT(one(row + '"' + std::string(size, 'x') + "\n"),
             ContainsSubstring("s.csv:2:29: error: this quote is never"));
  CHECK_THAT(one("id" + std::string(size, ',')), ContainsSubstring("s.csv:1:4: error: unknown column ''"));
  CHECK_THAT(one(std::string(size, 'x')), ContainsSubstring("s.csv:1:1: error: unknown column 'xxx"));
  CHECK_THAT(one(shortest_header + "\ns-1," + std::string(size, ';') + ",sanctions,support\n"),
             ContainsSubstring("s.csv:2:5: error: this item of a list is empty"));
  std::string names = shortest_header + "\ns-1,";
  while (names.size() < size) names += "biden;\"\"";
  CHECK_THAT(one(names + ",sanctions,support\n"), ContainsSubstring("s.csv:2:"));
}

TEST_CASE("a row of more than 64 MiB is a fault, and the next row is still read", "[io]") {
  for (const char* const start : {"s-1,biden,sanctions,support,", "s-1,biden,sanctions,support,\""}) {
    std::string text = shortest_header + ",note\n" + start;
    text.append(sg::detail::csv_reader::longest_row, 'x');
    text += "\ns-2,biden,sanctions,suport,\n";
    const std::string found = messages_of_text(text);
    CHECK_THAT(found, ContainsSubstring("64 MiB"));
    CHECK_THAT(found, ContainsSubstring("s.csv:3:21: error: unknown polarity 'suport'"));
  }
}

TEST_CASE("a folder that is missing, is a file or holds no table is reported with that reason", "[io]") {
  const auto folder = places::scratch("csv_no_folder");
  CHECK_THROWS_AS(sg::read_csv(folder / "none"), sg::io_error);
  CHECK_THROWS_AS(sg::read_csv(folder), sg::io_error);
  places::write(folder / "file", "");
  CHECK_THROWS_AS(sg::read_csv(folder / "file"), sg::io_error);
  CHECK_THROWS_AS(sg::read_csv_statements(folder / "none.csv"), sg::io_error);
  CHECK_THROWS_AS(sg::read_csv_statements(folder), sg::io_error);
}

TEST_CASE("arbitrary bytes in CSV are either read or refused", "[io]") {
  const std::string good =
      shortest_header +
      ",said,conditions,note\ns-1,biden;putin,sanctions,support,2021,if invasion,\"a, \"\"b\"\"\nc\"\n";
  std::uint64_t state = 1;
  const auto below = [&](std::size_t n) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33) % n;
  };
  constexpr std::string_view bytes{"\"\";,\n\r\\ \0\xEF\xBB\xBF\xFFx[]", 17};
  for (int i = 0; i != 3000; ++i) {
    std::string text = good;
    for (std::size_t n = below(8); n != 0; --n) text[below(text.size())] = bytes[below(bytes.size())];
    if (below(4) == 0) text.resize(below(text.size()));
    std::istringstream in{text};
    try {
      const sg::csv_contents found = sg::read_csv_statements(in, "s.csv", {.infer = true});
      CHECK(found.records.statements().size() <= 2);
    } catch (const sg::parse_error& wrong) {
      CHECK_FALSE(wrong.diagnostics().empty());
    }
  }
}
