// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/graph_pattern.hpp"

#include <set>

#include "catch.hpp"
#include "stancegraph/match/language.hpp"

namespace sg = stancegraph;

TEST_CASE("a condition needs the variables it names, except those bound inside EXISTS", "[match]") {
  const sg::corpus c;
  const auto q = sg::parse_query(c,
                                 "MATCH (a)-[s:stance]->(p) WHERE NOT EXISTS { (b)-[t:oppose]->(p) WHERE b <> a } "
                                 "RETURN a");
  const sg::expression& no = q.pattern.parts.front().conditions.back();
  std::set<std::string> needed;
  for_each_variable(no, [&](sg::variable v) { needed.insert(q.pattern.variables[v].name); });
  CHECK(needed == std::set<std::string>{"a", "p"});
}

TEST_CASE("a relation atom matches the predicates whose bits are set", "[match]") {
  const sg::corpus c;
  const auto q = sg::parse_query(c, "MATCH (a)-[:member_of|advises]->(b) RETURN a");
  const sg::relation_atom& atom = q.pattern.parts.front().relations.front();
  CHECK(atom.has(sg::predicate::member_of));
  CHECK(atom.has(sg::predicate::advises));
  CHECK_FALSE(atom.has(sg::predicate::speaks_for));
}
