// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/core/compiled.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "places.hpp"
#include "stancegraph/core/date.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;

namespace {

/// The names of the guarded parts of a header, in their order.
std::vector<std::string> guards_in(const std::string& text) {
  std::vector<std::string> names;
  const std::regex guard{R"(\n#if STANCEGRAPH_DEFINES\((\w+)\)\n)"};
  for (std::sregex_iterator at{text.begin(), text.end(), guard}, end; at != end; ++at) names.push_back((*at)[1]);
  return names;
}

}  // namespace

TEST_CASE("a program that links the compiled library sees declarations, and the functions are there", "[core]") {
#if defined(STANCEGRAPH_COMPILED) && !STANCEGRAPH_DEFINES(core_date)
  CHECK(sg::date{"2021-12-07"}.earliest() == sg::date{"2021-12-07/2021-12-30"}.earliest());
#else
  FAIL("the tests are not linked with stancegraph::compiled");
#endif
}

TEST_CASE("each guarded part is named after its header, and only such parts hold functions of the compiled library",
          "[core]") {
  const fs::path headers = places::source() / "include" / "stancegraph";
  std::vector<std::string> misnamed, outside;
  std::set<std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator{headers}) {
    if (entry.path().extension() != ".hpp" || entry.path().filename() == "compiled.hpp") continue;
    std::string stem = fs::relative(entry.path(), headers).replace_extension().generic_string();
    std::ranges::replace(stem, '/', '_');
    const std::string text = places::read(entry.path());
    for (const std::string& name : guards_in(text))
      if ((name != stem && !name.starts_with(stem + "_")) || !all.insert(name).second) misnamed.push_back(name);
    const std::string head = text.substr(0, text.find("\n#if STANCEGRAPH_DEFINES("));
    if (head.find("STANCEGRAPH_INLINE") != head.npos) outside.push_back(stem);
  }
  CHECK(misnamed == std::vector<std::string>{});
  CHECK(outside == std::vector<std::string>{});
  CHECK(all.size() > 100);
}
