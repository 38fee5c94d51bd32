// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/toml/toml.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "io/toml/toml_cases.hpp"
#include "places.hpp"
#include "random_corpus.hpp"
#include "stancegraph/io/toml/detail/toml_writer.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;
using toml_cases::ids_of;

namespace {

/// Files in the order in which they would be read from a folder: by name, those of `statements/` last.
std::vector<sg::toml_text> in_reading_order(std::vector<sg::toml_text> files) {
  std::ranges::sort(files, {}, [](const sg::toml_text& f) {
    return std::pair{f.name.find('/') != f.name.npos, f.name};
  });
  return files;
}

}  // namespace

TEST_CASE("a written corpus is read back unchanged and in its order", "[io]") {
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    INFO(seed);
    const auto c = random_corpus(seed);
    const auto files = sg::to_toml(c);
    const auto again = sg::parse_toml(in_reading_order(files));
    CHECK(is_same(again, c));
    CHECK(ids_of(again) == ids_of(c));
    // Writing again gives the same bytes.
    const auto twice = sg::to_toml(again);
    REQUIRE(twice.size() == files.size());
    for (std::size_t i = 0; i != files.size(); ++i) {
      CHECK(twice[i].name == files[i].name);
      CHECK(twice[i].text == files[i].text);
    }
  }
}

TEST_CASE("statements are read back in their order, whatever the order of their documents", "[io]") {
  // Names that differ only in case, names that begin like others, and an empty name.
  sg::corpus few;
  std::vector<sg::document_handle> documents{{}};
  for (const auto* id : {"b", "a", "B", "a-b"}) documents.push_back(few.add(sg::document{.id = id}));
  sg::statement s;
  s.holders = {few.add(sg::actor{.id = "x", .name = "X"})};
  s.position = few.add(sg::position{.id = "p", .label = "P"});
  std::size_t sequences = 1;
  for (int size = 0; size != 5; ++size, sequences *= documents.size())
    for (std::size_t sequence = 0; sequence != sequences; ++sequence) {
      auto c = few;
      for (auto [i, rest] = std::pair{0, sequence}; i != size; ++i, rest /= documents.size()) {
        s.id = std::to_string(i);
        s.evidence.document = documents[rest % documents.size()];
        c.add(s);
      }
      const auto files = sg::to_toml(c);
      if (ids_of(sg::parse_toml(in_reading_order(files))) != ids_of(c)) FAIL("sequence " << sequence << " of " << size);
      // The statements of each document are in one file.
      CHECK(files.size() <= 3 + documents.size());
    }
}

TEST_CASE("files with many continuations are read in the order of the corpus", "[io]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const auto c = random_corpus(seed, {.actors = 120, .statements = 120});
    sg::run_meter meter{{}, "writing TOML"};
    const auto files = sg::detail::toml_writer<sg::toml_text>{c, meter, 100}.files();
    CHECK(files.size() > c.actors().size());
    CHECK(ids_of(sg::parse_toml(in_reading_order(files))) == ids_of(c));
  }
}

TEST_CASE("a corpus written to a folder is read back in its order", "[io]") {
  const auto folder = places::scratch("toml-write");
  for (const std::uint64_t seed : {7U, 8U, 9U}) {
    const auto c = random_corpus(seed);
    const auto target = folder / std::to_string(seed);
    sg::write_toml(c, target);
    CHECK(is_same(sg::read_toml(target), c));
    CHECK(ids_of(sg::read_toml(target)) == ids_of(c));
  }
  const auto c = random_corpus(7);
  fs::create_directories(folder / "empty");
  sg::write_toml(c, folder / "empty" / "");
  CHECK(is_same(sg::read_toml(folder / "empty"), c));
  sg::write_toml({}, folder / "nothing/");
  CHECK(is_same(sg::read_toml(folder / "nothing"), {}));
  CHECK(std::distance(fs::directory_iterator{folder}, {}) == 5);
}
