// SPDX-License-Identifier: BSL-1.0
#include <map>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "rules.hpp"

using namespace architecture;

namespace {

/// The target of each header, from the build.
std::map<std::string, std::string> targets() {
  std::map<std::string, std::string> result;
  std::istringstream lines{places::read(STANCEGRAPH_HEADER_LIST)};
  for (std::string target, path; lines >> target >> path;) result[path] = target;
  return result;
}

source_tree tree_of(std::initializer_list<std::pair<std::string, std::string>> files) {
  source_tree tree;
  for (const auto& [path, text] : files) tree.emplace(path, read_header(path, text));
  return tree;
}

}  // namespace

TEST_CASE("every include of the library follows the arrows between layers", "[architecture]") {
  const auto tree = read_source_tree();
  REQUIRE_FALSE(tree.empty());
  CHECK(broken_arrows(tree) == faults{});
}

TEST_CASE("no header includes itself, directly or indirectly", "[architecture]") {
  CHECK(cycles(read_source_tree()) == faults{});
}

TEST_CASE("no layer uses the detail namespace of another", "[architecture]") {
  CHECK(details_named_by_others(read_source_tree()) == faults{});
}

TEST_CASE("a header reaches no heavy library except that of its own target", "[architecture]") {
  CHECK(heavy_includes(read_source_tree(), targets()) == faults{});
}

TEST_CASE("each layer's umbrella header includes all of its headers that need no heavy library", "[architecture]") {
  CHECK(missing_in_umbrella(read_source_tree(), targets()) == faults{});
}

TEST_CASE("each type that is declared in fwd.hpp is defined by a header", "[architecture]") {
  CHECK(undefined_forward_declarations(read_source_tree()) == faults{});
}

TEST_CASE("each header includes the standard headers of the names that it uses", "[architecture]") {
  CHECK(missing_standard_includes(read_source_tree()) == faults{});
}

TEST_CASE("no header exceeds 400 lines, and the median is at most 120", "[architecture]") {
  const auto tree = read_source_tree();
  CHECK(too_long(tree, 400) == faults{});
  CHECK(median_length(tree) <= 120);
}

TEST_CASE("no folder or header has a catch-all name", "[architecture]") {
  CHECK(catch_all_folders(read_source_tree()) == faults{});
}

TEST_CASE("the rules detect an include against the arrows, of a sibling, of a missing file, and outside any layer",
          "[architecture]") {
  CHECK(
      broken_arrows(tree_of({{"core/a.hpp", "#include <stancegraph/corpus/b.hpp>\n"}, {"corpus/b.hpp", ""}})).size() ==
      1);
  CHECK(
      broken_arrows(tree_of({{"io/a.hpp", "#include \"stancegraph/render/b.hpp\"\n"}, {"render/b.hpp", ""}})).size() ==
      1);
  CHECK(broken_arrows(tree_of({{"io/a.hpp", " # include <stancegraph/io/b.hpp>\n"}})).size() == 1);
  CHECK(broken_arrows(tree_of({{"core/a.hpp", "#include <stancegraph/core.hpp>\n"}, {"core.hpp", ""}})).size() == 1);
  CHECK(broken_arrows(tree_of({{"core/a.hpp", "#include <stancegraph/stancegraph.hpp>\n"}, {"stancegraph.hpp", ""}}))
            .size() == 1);
  CHECK(broken_arrows(tree_of({{"common/a.hpp", ""}})).size() == 1);
  CHECK(broken_arrows(tree_of({{"io/a.hpp", "#include <stancegraph/core.hpp>\n"}, {"core.hpp", ""}})).empty());
  CHECK(broken_arrows(tree_of({{"corpus/b.hpp", "#include <stancegraph/core/a.hpp>\n"}, {"core/a.hpp", ""}})).empty());
}

TEST_CASE("the rules detect a standard name without its header, and one whose header only a definition includes",
          "[architecture]") {
  const std::string definition = "\n#if STANCEGRAPH_DEFINES(core_b)\n#include <map>\nstd::map<int, int> m;\n#endif\n";
  const auto tree = tree_of({
      {"core/a.hpp", "#include <vector>\n// std::set\nstd::vector<int> v;\n"},
      {"core/b.hpp", "#include \"stancegraph/core/a.hpp\"\nstd::vector<int> v;\n" + definition},
      {"core/c.hpp", "#include \"stancegraph/core/b.hpp\"\nstd::map<int, int> m;\n"},
      {"core/d.hpp", "#include <ranges>\n#include \"stancegraph/core/a.hpp\"\nauto b = std::ranges::find(v, 1);\n"},
  });
  CHECK(missing_standard_includes(tree) == faults{"core/c.hpp uses std::map without including its header",
                                                  "core/d.hpp uses std::ranges::find without including its header"});
}

TEST_CASE("the rules detect an include cycle", "[architecture]") {
  const auto tree = tree_of({{"core/a.hpp", "#include <stancegraph/core/b.hpp>\n"},
                             {"core/b.hpp", "#include <stancegraph/core/c.hpp>\n"},
                             {"core/c.hpp", "#include <stancegraph/core/b.hpp>\n"}});
  CHECK(cycles(tree).size() == 2);
}

TEST_CASE("the rules detect the use of another layer's detail namespace and allow the layer's own", "[architecture]") {
  const auto tree =
      tree_of({{"core/a.hpp", "namespace stancegraph::detail { struct inner {}; void f() { {} } void g(); }"},
               {"core/b.hpp", "inline auto x = detail::g(); // detail::commented_out\n"},
               {"corpus/c.hpp", "namespace stancegraph { detail::inner y; }"}});
  CHECK(details_named_by_others(tree) == faults{"corpus/c.hpp names detail::inner of another layer"});
}

TEST_CASE("the rules detect a heavy library that is reached indirectly", "[architecture]") {
  const auto tree = tree_of(
      {{"io.hpp", "#include <stancegraph/io/toml/toml.hpp>\n"}, {"io/toml/toml.hpp", "#include <toml++/toml.h>\n"}});
  CHECK(heavy_includes(tree, {{"io.hpp", "base"}, {"io/toml/toml.hpp", "toml"}}).size() == 1);
  CHECK(heavy_includes(tree, {{"io.hpp", "toml"}, {"io/toml/toml.hpp", "toml"}}).empty());
}

TEST_CASE("the rules detect a header missing from its umbrella", "[architecture]") {
  const auto tree = tree_of({{"io.hpp", ""}, {"io/csv.hpp", ""}, {"io/toml/toml.hpp", ""}});
  CHECK(missing_in_umbrella(tree, {{"io.hpp", "base"}, {"io/csv.hpp", "base"}, {"io/toml/toml.hpp", "toml"}}) ==
        faults{"io.hpp does not include io/csv.hpp"});
}

TEST_CASE("the rules detect a forward declaration without a definition", "[architecture]") {
  const auto tree = tree_of({{"fwd.hpp", "class a;\nstruct b;\nclass c;\n"},
                             {"core/a.hpp", "class a : public c {};\nstruct b {};\nstruct c {};\n"}});
  CHECK(undefined_forward_declarations(tree) == faults{"no header defines class c"});
}
