// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "places.hpp"

namespace fs = std::filesystem;

namespace {

/// Every text file written for this project.
std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (const auto* folder : {"include", "src", "examples", "tests", "bench", "cmake", "scripts", "docs"}) {
    for (const auto& entry : fs::recursive_directory_iterator{places::source() / folder}) {
      const auto path = fs::relative(entry.path(), places::source()).generic_string();
      // What npm installs for the benchmarks is not ours.
      if (path.find("/node_modules/") != std::string::npos) continue;
      if (entry.is_regular_file() && !path.starts_with("tests/data/") && !path.starts_with("tests/golden/"))
        files.push_back(entry.path());
    }
  }
  return files;
}

/// The names of the files in a folder with this ending, without it.
std::vector<std::string> names_in(const fs::path& folder, std::string_view ending) {
  std::vector<std::string> names;
  if (!fs::exists(folder)) return names;
  for (const auto& entry : fs::directory_iterator{folder}) {
    const auto name = entry.path().filename().string();
    if (name.ends_with(ending)) names.push_back(name.substr(0, name.size() - ending.size()));
  }
  return names;
}

/// The folders of public headers: every layer, and every room within one.
std::vector<std::string> rooms() {
  const auto root = places::source() / "include" / "stancegraph";
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator{root})
    if (entry.is_directory() && entry.path().filename() != "detail")
      found.push_back(fs::relative(entry.path(), root).generic_string());
  return found;
}

bool is_code(const fs::path& file) {
  const auto extension = file.extension();
  return extension == ".hpp" || extension == ".cpp" || extension == ".cmake" || extension == ".awk" ||
         extension == "" || file.filename() == "CMakeLists.txt";
}

}  // namespace

TEST_CASE("each source file begins with its licence", "[architecture]") {
  std::vector<std::string> without;
  for (const auto& file : sources())
    if (is_code(file) &&
        places::read(file).substr(0, 100).find("SPDX-License-Identifier: BSL-1.0\n") == std::string::npos)
      without.push_back(file.string());
  CHECK(without == std::vector<std::string>{});
}

TEST_CASE("each header has an include guard", "[architecture]") {
  std::vector<std::string> without;
  for (const auto& file : sources())
    if (file.extension() == ".hpp" && places::read(file).find("#pragma once\n") == std::string::npos)
      without.push_back(file.string());
  CHECK(without == std::vector<std::string>{});
}

TEST_CASE("no file contains notes on unfinished work", "[architecture]") {
  // Written in two parts, so that this file does not contain them.
  const std::regex mark{
      "\\b(TO"
      "DO|FIX"
      "ME|X"
      "XX|HA"
      "CK)\\b"};
  std::vector<std::string> with;
  for (const auto& file : sources())
    if (std::regex_search(places::read(file), mark)) with.push_back(file.string());
  CHECK(with == std::vector<std::string>{});
}

TEST_CASE("every public header has a test with the same stem, and every test of a layer has a header",
          "[architecture]") {
  // csv.hpp is tested in csv.test.cpp and, to keep that short, also in csv_faults.test.cpp.
  std::vector<std::string> alone;
  for (const std::string& room : rooms()) {
    const auto folder = places::source() / "include" / "stancegraph" / room;
    auto headers = names_in(folder, ".hpp");
    std::erase_if(headers, [&](const std::string& header) { return fs::is_directory(folder / header); });  // umbrellas
    const auto inner = names_in(folder / "detail", ".hpp");
    const auto tests = names_in(places::source() / "tests" / room, ".test.cpp");
    const auto is_tested_by = [](const std::string& test) {
      return [&](const std::string& header) { return test == header || test.starts_with(header + "_"); };
    };
    for (const auto& header : headers)
      if (std::ranges::find(tests, header) == tests.end()) alone.push_back(room + "/" + header + ".hpp");
    for (const auto& test : tests)
      if (std::ranges::none_of(headers, is_tested_by(test)) && std::ranges::none_of(inner, is_tested_by(test)))
        alone.push_back("tests/" + room + "/" + test + ".test.cpp");
  }
  CHECK(alone == std::vector<std::string>{});
}

TEST_CASE("test names are unique within a program", "[architecture]") {
  // CTest chooses the tests of a file by its name.
  std::map<std::pair<std::string, std::string>, int> seen;
  std::vector<std::string> twice;
  for (const std::string& room : rooms())
    for (const auto& test : names_in(places::source() / "tests" / room, ".test.cpp"))
      if (++seen[{room.substr(0, room.find('/')), test}] == 2) twice.push_back(room + "/" + test);
  CHECK(twice == std::vector<std::string>{});
}

TEST_CASE("every test has the tag of its folder", "[architecture]") {
  const std::regex opening{"TEST_CASE\\(([^{]*)\\{"};
  std::vector<std::string> without;
  std::size_t seen = 0;
  for (const auto& entry : fs::recursive_directory_iterator{places::source() / "tests"}) {
    const auto path = fs::relative(entry.path(), places::source() / "tests").generic_string();
    if (!path.ends_with(".test.cpp") || path.starts_with("architecture/")) continue;
    const std::string text = places::read(entry.path());
    const std::string tag = "[" + path.substr(0, path.find('/')) + "]";
    for (std::sregex_iterator it{text.begin(), text.end(), opening}, end; it != end; ++it, ++seen)
      if ((*it)[1].str().find(tag) == std::string::npos) without.push_back(path + ": " + (*it)[1].str());
  }
  CHECK(without == std::vector<std::string>{});
  CHECK(seen > 900);
}
