// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/answer.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/query/language.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

/// A match: the rows of the variables of its parts, then the relations of its paths. What a negated part came to is not
/// part of it.
std::vector<std::uint32_t> match_of(const sg::detail::match_state& m) {
  std::vector<std::uint32_t> match;
  for (const sg::pattern_part& part : m.pattern.parts)
    for (const sg::variable v : part.variables) match.push_back(m.rows[v]);
  for (std::size_t v = 0; v != m.paths.size(); ++v)
    if (m.rows[v] != sg::detail::match_state::none) match.insert(match.end(), m.paths[v].begin(), m.paths[v].end());
  return match;
}

/// All that a pattern may match, by trying every record for every variable.
class naive_matcher : public sg::detail::match_state {
 public:
  using match_state::match_state;

  std::vector<std::vector<std::uint32_t>> matches() {
    std::vector<std::vector<std::uint32_t>> found;
    parts(0, [&] { found.push_back(match_of(*this)); });
    std::ranges::sort(found);
    return found;
  }
  bool has_match(const sg::pattern_part& part) override {
    const auto rows_before = rows;
    const auto paths_before = paths;
    bool has = false;
    assign(part, 0, [&] { has = true; });
    rows = rows_before;
    paths = paths_before;
    return has;
  }

 private:
  void parts(std::size_t i, const std::function<void()>& f) {
    if (i == pattern.parts.size()) return f();
    bool has_matched = false;
    const sg::pattern_part& part = pattern.parts[i];
    assign(part, 0, [&] {
      has_matched = true;
      parts(i + 1, f);
    });
    if (has_matched || !part.is_optional) return;
    for (const sg::variable v : part.variables) rows[v] = none, paths[v].clear();
    parts(i + 1, f);
  }
  void assign(const sg::pattern_part& part, std::size_t i, const std::function<void()>& f) {
    if (i == part.variables.size()) {
      if (holds(part)) f();
      return;
    }
    const sg::variable v = part.variables[i];
    if (pattern.variables[v].is_path) {
      rows[v] = 0;
      return grow(part, i, f);
    }
    for (std::uint32_t row = 0; row != index.size(pattern.variables[v].kind); ++row) {
      rows[v] = row;
      if (index.has(pattern.variables[v].kind, row)) assign(part, i + 1, f);
    }
    rows[v] = none;
  }
  /// All sequences of relations up to three long.
  void grow(const sg::pattern_part& part, std::size_t i, const std::function<void()>& f) {
    auto& path = paths[part.variables[i]];
    assign(part, i + 1, f);
    if (path.size() == 2) return;
    for (std::uint32_t r = 0; r != index.records().relations().size(); ++r) {
      path.push_back(r);
      grow(part, i, f);
      path.pop_back();
    }
  }
  bool names(const sg::link_atom& l) const {
    if (rows[l.from] == none || rows[l.to] == none) return false;
    const sg::corpus& c = index.records();
    if (l.what == sg::link::participant) {
      const auto& all = c[sg::event_handle{rows[l.from]}].participants;
      return std::ranges::find(all, sg::actor_handle{rows[l.to]}) != all.end();
    }
    const sg::statement s = c[sg::statement_handle{rows[l.from]}];
    const auto has = [&](const auto& list) {
      return std::ranges::find(list, sg::actor_handle{rows[l.to]}) != list.end();
    };
    switch (l.what) {
      case sg::link::holder:
        return has(s.holders);
      case sg::link::on_behalf_of:
        return has(s.on_behalf_of);
      case sg::link::voice:
        return has(s.voice);
      case sg::link::addressee:
        return has(s.addressees);
      case sg::link::position:
        return s.position == sg::position_handle{rows[l.to]};
      case sg::link::condition:
        return std::ranges::any_of(s.conditions,
                                   [&](const auto& each) { return each.position == sg::position_handle{rows[l.to]}; });
      case sg::link::event:
        return s.event == sg::event_handle{rows[l.to]};
      default:
        return s.evidence.document == sg::document_handle{rows[l.to]};
    }
  }
  bool joins(const sg::relation_atom& a) const {
    if (rows[a.subject] == none || rows[a.object] == none) return false;
    const auto& way = paths[a.relation];
    const bool is_path = pattern.variables[a.relation].is_path;
    const std::vector<std::uint32_t> all = is_path ? way : std::vector{rows[a.relation]};
    if (all.size() < a.least || all.size() > a.most) return false;
    const sg::record_kind kind = pattern.variables[a.subject].kind;
    std::size_t at = rows[a.subject];
    for (std::size_t i = 0; i != all.size(); ++i) {
      const sg::relation& r = index.records()[sg::relation_handle{all[i]}];
      if (!a.has(r.predicate) || r.subject.kind() != kind || r.object.kind() != kind) return false;
      if (std::count(all.begin(), all.end(), all[i]) != 1) return false;
      if (r.subject.row() == at) {
        at = r.object.row();
      } else if (a.is_either && r.object.row() == at) {
        at = r.subject.row();
      } else {
        return false;
      }
    }
    return at == rows[a.object];
  }
  bool holds(const sg::pattern_part& part) {
    return std::ranges::all_of(part.links, [&](const auto& l) { return names(l); }) &&
           std::ranges::all_of(part.relations, [&](const auto& r) { return joins(r); }) &&
           std::ranges::all_of(part.conditions,
                               [&](const auto& e) { return sg::detail::truth_of(e, *this) == sg::truth::yes; });
  }
};

std::vector<std::vector<std::uint32_t>> planned(const sg::query_index& index, const sg::graph_pattern& p) {
  sg::query_meter meter{{}};
  sg::detail::matcher m{index, p, meter};
  std::vector<std::vector<std::uint32_t>> found;
  while (m.next()) found.push_back(match_of(m));
  std::ranges::sort(found);
  return found;
}

/// Questions made at random, of few variables so that all records can be tried for each.
class query_maker {
 public:
  explicit query_maker(std::uint64_t seed) : random_{seed} {}

  std::string operator()() {
    std::string q = "MATCH " + pick({"(a)-[s:stance]->(p)", "(a)-[s:support|oppose]->(p)", "(p)<-[s:oppose]-(a)",
                                     "(a:Actor), (p:Position)", "(s:Statement)-[:voice]->(a), (p:Position)",
                                     "(a)-[s:stance]->(p), (s)-[:document]->(d)"});
    if (maybe())
      q += ", " + pick({"(a)-[r:member_of|allied_with]->(b)", "(a)-[r:speaks_for]-(b)", "(p)-[r:part_of*0..2]->(w)",
                        "(a)-[r:member_of|advises*1..2]-(b)", "(p)-[r:implies|contradicts*2]->(w)",
                        "(e:Event)-[:participant]->(a)"});
    if (maybe()) q += " HOLDS " + pick({"AT '2021-12-07'", "DURING '2021'", "DURING '2021-12' CERTAINLY"});
    if (maybe()) q += " WHERE " + condition();
    if (maybe())
      q += " OPTIONAL MATCH " +
           pick({"(a)-[:support]->(w2)", "(p)<-[t:stance]-(b2) WHERE b2 <> a", "(a)-[:member_of]->(b2)"});
    return q + " RETURN *";
  }

 private:
  bool maybe() { return random_() % 2 == 0; }
  std::string pick(const std::vector<std::string>& from) { return from[random_() % from.size()]; }
  std::string condition() {
    const std::string one =
        pick({"a.kind = 'state'", "a.kind <> 'person'", "a.note IS NULL", "p.kind IN ['claim', 'demand']",
              "EXISTS { (a)-[:support]->(p) }", "NOT EXISTS { (c)-[x:oppose]->(p) WHERE c <> a }",
              "EXISTS { (c)-[x:stance {rank: 'preferred'}]->(p) }", "p.label CONTAINS 'a'", "size(a.name) > 4"});
    if (random_() % 3 != 0) return one;
    return "NOT (" + one + ") " + pick({"AND", "OR"}) + " " + condition();
  }
  std::mt19937_64 random_;
};

sg::query_answer ask(const sg::stance_graph& g, const std::string& text, const sg::query_limits& limits = {}) {
  return sg::answer(sg::query_index{g}, sg::parse_query(g.records(), text), limits);
}

std::string shown(const sg::stance_graph& g, const std::string& text) {
  const sg::stance_query q = sg::parse_query(g.records(), text);
  const sg::query_answer a = sg::answer(sg::query_index{g}, q);
  std::string all;
  for (const sg::value_list& row : a.rows) {
    for (const sg::query_value& v : row) all += to_text(g.records(), v) + "|";
    all += "\n";
  }
  return all;
}

/// Two actors of a body, one of whom opposes what the other supports.
sg::stance_graph small() {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A", .kind = sg::actor_kind::person});
  const auto b = c.add(sg::actor{.id = "b", .name = "B", .kind = sg::actor_kind::person});
  const auto body = c.add(sg::actor{.id = "body", .name = "Body"});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  const auto q = c.add(sg::position{.id = "q", .label = "Q"});
  const auto say = [&](const char* id, std::vector<sg::actor_handle> who, sg::position_handle on, sg::polarity how,
                       const char* said) {
    sg::statement s;
    s.id = id;
    s.holders = std::move(who);
    s.position = on;
    s.polarity = how;
    if (said != nullptr) s.said = sg::date{said};
    s.confidence = s.id == "s1" ? 1 : 3;
    c.add(s);
  };
  say("s1", {a}, p, sg::polarity::support, "2021-12-07");
  say("s2", {b}, p, sg::polarity::oppose, "2021-12");
  say("s3", {a, b}, q, sg::polarity::support, nullptr);
  c.add(sg::relate<sg::predicate::speaks_for>(a, body));
  c.add(sg::relate<sg::predicate::member_of>(b, body));  // a member does not speak for the whole
  c.add(sg::relate<sg::predicate::part_of>(q, p));
  return sg::stance_graph{std::move(c)};
}

}  // namespace

TEST_CASE("what a plan matches is what trying every record matches, in graphs and in views", "[query]") {
  std::size_t matches = 0;
  for (std::uint64_t seed = 0; seed != 400; ++seed) {
    const sg::stance_graph g{random_corpus(
        seed, {.actors = 3, .positions = 3, .events = 2, .documents = 2, .relations = 5, .statements = 5})};
    query_maker make{seed};
    const std::string text = make();
    INFO("seed " << seed << ": " << text);
    const sg::stance_query q = sg::parse_query(g.records(), text);
    const auto compare = [&](const sg::query_index& index) {
      sg::query_meter meter{{}};
      const auto all = naive_matcher{index, q.pattern, meter}.matches();
      CHECK(planned(index, q.pattern) == all);
      matches += all.size();
    };
    compare(sg::query_index{g});
    compare(sg::query_index{g | sg::views::as_of(sg::date{"2021-12-07"}.earliest())});
  }
  CHECK(matches > 300);
}

TEST_CASE("columns are counted, collected, compared and added up by groups", "[query]") {
  const auto g = small();
  CHECK(shown(g,
              "MATCH (a)-[s:stance]->(p) RETURN a, count(*), count(DISTINCT p), collect(s), min(s.confidence), "
              "max(s.confidence), sum(s.confidence), avg(s.confidence)") ==
        "a|2|2|s1; s3|1|3|4|2.0|\nb|2|2|s2; s3|3|3|6|3.0|\n");
  CHECK(shown(g, "MATCH (a:Actor {id: 'body'})-[s:stance]->(p) RETURN count(*), sum(s.confidence), max(s.said)") ==
        "0|0||\n");
  CHECK(shown(g, "MATCH (a)-[s:stance]->(p) RETURN a, count(*) AS n HAVING n > 2").empty());
}

TEST_CASE("rows are sorted, nothing last, and cut; each once where that is asked", "[query]") {
  const auto g = small();
  CHECK(shown(g, "MATCH (s:Statement) RETURN s, s.said ORDER BY s.said") == "s1|2021-12-07|\ns2|2021-12|\ns3||\n");
  CHECK(shown(g, "MATCH (s:Statement) RETURN s ORDER BY s.id DESC SKIP 1 LIMIT 1") == "s2|\n");
  CHECK(shown(g, "MATCH (a)-[:stance]->(p) RETURN DISTINCT p ORDER BY p") == "p|\nq|\n");
  CHECK(shown(g, "MATCH (a)-[:stance]->(p) RETURN p LIMIT 0").empty());
}

TEST_CASE("a row tells what it rests on, the ways of UNDER and SPEAKING FOR among it", "[query]") {
  const auto g = small();
  CHECK(shown(g, "MATCH (x)-[:support]->(y)<-[:oppose]-(z) RETURN x, z, evidence()") == "a|b|s1; s2|\n");
  CHECK(shown(g, "MATCH (x)-[s:support]->(y) WHERE y UNDER 'p' AND x SPEAKING FOR 'body' RETURN s, evidence()") ==
        "s1|s1; a speaks_for body|\ns3|s3; a speaks_for body; q part_of p|\n");
  CHECK(shown(g, "MATCH (x)-[r:speaks_for*1..2]->(y) RETURN x, size(r), evidence()") == "a|1|a speaks_for body|\n");
}

TEST_CASE("dates that are known in part make conditions unknown, which only possibly() takes", "[query]") {
  const auto g = small();
  const std::string before = "MATCH (s:Statement) WHERE s.said < '2021-12-10' RETURN s ORDER BY s";
  CHECK(shown(g, before) == "s1|\n");
  CHECK(shown(g, "MATCH (s:Statement) WHERE possibly(s.said < '2021-12-10') RETURN s ORDER BY s") == "s1|\ns2|\ns3|\n");
  CHECK(shown(g, "MATCH (s:Statement) WHERE NOT s.said < '2021-12-10' RETURN s").empty());
  CHECK(shown(g, "MATCH (s:Statement) WHERE s.said DURING '2021-12' RETURN s ORDER BY s") == "s1|\ns2|\n");
  CHECK(shown(g, "MATCH (a)-[s:stance]->(p) HOLDS AT '2021-12-08' CERTAINLY RETURN DISTINCT s") == "s1|\n");
  CHECK(shown(g, "MATCH (a)-[s:stance]->(p) HOLDS AT '2021-12-08' RETURN DISTINCT s ORDER BY s") == "s1|\ns2|\ns3|\n");
}

TEST_CASE("a query that runs away is stopped", "[query]") {
  const auto g = small();
  const std::string all = "MATCH (a:Actor), (b:Actor), (c:Actor), (d:Actor) RETURN ";
  CHECK_THROWS_AS(ask(g, all + "a", {.rows = 80}), sg::query_stopped);
  CHECK(ask(g, all + "a", {.rows = 81}).rows.size() == 81);
  CHECK(ask(g, all + "a LIMIT 5", {.rows = 5}).rows.size() == 5);
  std::string many = "MATCH (a0:Actor)";
  for (int i = 1; i != 14; ++i) many += ", (a" + std::to_string(i) + ":Actor)";
  CHECK_THROWS_AS(ask(g, many + " RETURN count(*)", {.steps = 100'000}), sg::query_stopped);
}

TEST_CASE("an explanation begins where least is looked at", "[query]") {
  const auto g = small();
  const sg::stance_query q = sg::parse_query(g.records(), "MATCH (x)-[s:stance]->(y {id: 'q'}) RETURN x");
  CHECK(explain(sg::query_index{g}, q).starts_with("y is q"));
}
