// SPDX-License-Identifier: BSL-1.0
#pragma once

// Queries made from a list of choices. They have few variables, so that all records can be tried for each. Choice 0 is
// the simplest and follows when the list ends: fewer and smaller choices make a simpler query.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// Makes a query from a list of choices.
class query_maker {
 public:
  explicit query_maker(std::vector<std::uint8_t> choices) : choices_{std::move(choices)} {}

  std::string operator()() {
    std::string q = "MATCH " + pick({"(a:Actor), (p:Position)", "(a)-[s:stance]->(p)", "(a)-[s:support|oppose]->(p)",
                                     "(p)<-[s:oppose]-(a)", "(s:Statement)-[:voice]->(a), (p:Position)",
                                     "(a)-[s:stance]->(p), (s)-[:document]->(d)",
                                     "(a)-[s:stance]->(p), (s)-[:addressee]->(b)", "(s)-[:condition]->(p), (a:Actor)",
                                     "(a:Actor {kind: 'state'}), (p:Position), (q:Relation {predicate: 'part_of'})"});
    if (maybe())
      q += ", " + pick({"(a)-[r:member_of|allied_with]->(x)", "(a)-[r:speaks_for]-(x)", "(p)-[r:part_of*0..2]->(w)",
                        "(a)-[r:member_of|advises*1..2]-(x)", "(p)-[r:implies|contradicts*2]->(w)",
                        "(a)-[:member_of]->(x)-[:member_of]->(y)", "(e:Event)-[:participant]->(a)"});
    if (maybe())
      q += " HOLDS " + pick({"AT '2021-12-07'", "DURING '2021'", "DURING '2021-12' CERTAINLY", "AT '2022' POSSIBLY"});
    if (maybe()) q += " WHERE " + condition(0);
    if (maybe())
      q += " OPTIONAL MATCH " + pick({"(a)-[:support]->(w2)", "(p)<-[t:stance]-(b2) WHERE b2 <> a",
                                      "(a)-[:member_of]->(b2)", "(a)-[t:oppose]->(p) HOLDS AT '2021-12-07'"});
    if (maybe()) q += " MATCH " + pick({"(a)-[u:stance]->(z)", "(p)<-[u:support]-(z)", "(p)-[:part_of]-(z)"});
    return q + " RETURN *";
  }

 private:
  std::size_t choose(std::size_t n) { return at_ < choices_.size() ? choices_[at_++] % n : 0; }
  bool maybe() { return choose(2) == 1; }
  std::string pick(const std::vector<std::string>& from) { return from[choose(from.size())]; }
  std::string condition(int depth) {
    const std::string one =
        pick({"a.kind = 'state'", "a.kind <> 'person'", "a.note IS NULL", "p.kind IN ['claim', 'demand']",
              "EXISTS { (a)-[:support]->(p) }", "NOT EXISTS { (c)-[k:oppose]->(p) WHERE c <> a }",
              "EXISTS { (c)-[k:stance {rank: 'preferred'}]->(p) }", "p.label CONTAINS 'a'", "size(a.name) > 4",
              "possibly(p.note STARTS WITH 'b')", "certainly(a.note < 'm')",
              "EXISTS { (v)-[:part_of|implies]->(m) WHERE p UNDER v }",
              "EXISTS { (v)-[:stance]->(p) WHERE v SPEAKING FOR a }",
              "NOT EXISTS { (a)-[k:stance]->(v) WHERE NOT EXISTS { (k)-[:voice]->(c) } }",
              "EXISTS { (a)-[k:stance]->(v)<-[l:stance]-(c) WHERE k.polarity = l.polarity AND c <> a }"});
    if (depth == 4 || !maybe()) return one;
    const std::string negated = pick({"", "NOT "}) + "(" + one + ")";
    const std::string joined = negated + pick({" AND ", " OR "});
    return joined + condition(depth + 1);
  }

  std::vector<std::uint8_t> choices_;
  std::size_t at_ = 0;
};
