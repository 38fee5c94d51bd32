// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/csv/node_groups.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "faults.hpp"
#include "places.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;

namespace {

sg::node_groups groups_in(const std::string& text) {
  std::istringstream in{text};
  return sg::read_node_groups(in, "g.csv");
}

std::string faults_in_groups(const std::string& text) {
  return faults_when([&] { static_cast<void>(groups_in(text)); });
}

}  // namespace

TEST_CASE("groups are read by column names, and blanks around names are ignored", "[io]") {
  const sg::node_groups groups = groups_in("group,weight,node\nwest,1, a\nwest,2,b\u00A0\nwest,2,b\n");
  CHECK(groups == sg::node_groups{{"a", "west"}, {"b", "west"}});
  const auto file = places::scratch("node-groups") / "g.csv";
  places::write(file, "node,group\na,west\n");
  CHECK(sg::read_node_groups(file).size() == 1);
}

TEST_CASE("every fault in a file of groups is reported with its place", "[io]") {
  const std::string faults = faults_in_groups("node,group\na,west\na,east\n,west\nb,\n");
  for (const char* const each : {"g.csv:3:3", "'a' is in group 'west' already", "g.csv:4:1", "g.csv:5:3"})
    CHECK_THAT(faults, ContainsSubstring(each));
  CHECK_THAT(faults_in_groups("node,class\na,1\n"), ContainsSubstring("there is no column 'group'"));
  CHECK_THAT(faults_in_groups(""), ContainsSubstring("the file is empty"));
}

TEST_CASE("every node of a network needs a group", "[io]") {
  const sg::signed_network n{.nodes = {{"b", "B"}, {"a", "A"}, {"c", "C"}}};
  CHECK(sg::groups_of_nodes(n, {{"a", "1"}, {"b", "2"}, {"c", "1"}, {"d", "3"}}, "g.csv") ==
        std::vector<std::string>{"2", "1", "1"});
  CHECK_THROWS_WITH(sg::groups_of_nodes(n, {{"a", "1"}}, "g.csv"),
                    ContainsSubstring("node 'b' has no group") && ContainsSubstring("'c'"));
}
