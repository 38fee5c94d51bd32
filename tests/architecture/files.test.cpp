// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <filesystem>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "places.hpp"

namespace fs = std::filesystem;

namespace {

/// Every text file that people of the project have written.
std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (auto const* folder : {"include", "src", "examples", "tests", "bench", "cmake", "scripts", "docs"}) {
    for (auto const& entry : fs::recursive_directory_iterator{places::source() / folder}) {
      auto const path = fs::relative(entry.path(), places::source()).generic_string();
      if (entry.is_regular_file() && !path.starts_with("tests/data/") && !path.starts_with("tests/golden/"))
        files.push_back(entry.path());
    }
  }
  return files;
}

bool is_code(fs::path const& file) {
  auto const extension = file.extension();
  return extension == ".hpp" || extension == ".cpp" || extension == ".cmake" || extension == ".awk" ||
         extension == "" || file.filename() == "CMakeLists.txt";
}

}  // namespace

TEST_CASE("each file of code begins with its licence", "[architecture]") {
  for (auto const& file : sources()) {
    if (!is_code(file)) continue;
    INFO(file.string());
    CHECK(places::read(file).substr(0, 100).find("SPDX-License-Identifier: BSL-1.0\n") != std::string::npos);
  }
}

TEST_CASE("each header says that it is included once", "[architecture]") {
  for (auto const& file : sources()) {
    if (file.extension() != ".hpp") continue;
    INFO(file.string());
    CHECK(places::read(file).find("#pragma once\n") != std::string::npos);
  }
}

TEST_CASE("no file keeps notes of what is still to be done", "[architecture]") {
  // Written apart, so that this file keeps none either.
  std::array<std::string, 4> const marks{
      "TO"
      "DO",
      "FIX"
      "ME",
      "X"
      "XX",
      "HA"
      "CK"};
  for (auto const& file : sources()) {
    auto const text = places::read(file);
    for (auto const& mark : marks) {
      INFO(file.string() << " " << mark);
      CHECK_FALSE(std::regex_search(text, std::regex{"\\b" + mark + "\\b"}));
    }
  }
}

TEST_CASE("each header of a layer has a test file of the same name, and each test file a header", "[architecture]") {
  for (auto const* layer : {"core", "corpus", "graph", "views", "query", "analysis", "io", "render"}) {
    auto const headers = places::source() / "include" / "stancegraph" / layer;
    auto const tests = places::source() / "tests" / layer;
    if (fs::exists(headers)) {
      for (auto const& entry : fs::directory_iterator{headers}) {
        if (entry.path().extension() != ".hpp") continue;
        INFO(layer << "/" << entry.path().filename().string());
        CHECK(fs::exists(tests / (entry.path().stem().string() + ".test.cpp")));
      }
    }
    if (fs::exists(tests)) {
      for (auto const& entry : fs::directory_iterator{tests}) {
        auto const name = entry.path().filename().string();
        auto const end = name.find(".test.cpp");
        if (end == std::string::npos) continue;
        INFO("tests/" << layer << "/" << name);
        CHECK(fs::exists(headers / (name.substr(0, end) + ".hpp")));
      }
    }
  }
}
