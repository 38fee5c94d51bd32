// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/pattern.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/match/answer.hpp"
#include "stancegraph/match/language.hpp"
#include "stancegraph/match/matches.hpp"
#include "stancegraph/query/find.hpp"

namespace sg = stancegraph;

namespace {

template <class Range>
auto sorted(Range&& matches) {
  std::vector<typename std::remove_cvref_t<Range>::row> all;
  for (const auto& row : matches) all.push_back(row);
  std::ranges::sort(all);
  return all;
}

/// The rows of a query in the language, as ids.
std::vector<std::string> asked(const sg::query_index& index, const std::string& text) {
  const sg::stance_query q = sg::parse_query(index.records(), text);
  std::vector<std::string> all;
  for (const sg::value_list& row : sg::answer(index, q).rows) {
    all.emplace_back();
    for (const sg::query_value& v : row) all.back() += sg::to_text(index.records(), v) + "|";
  }
  std::ranges::sort(all);
  return all;
}
template <class Range>
std::vector<std::string> ids(const sg::corpus& c, Range&& matches) {
  std::vector<std::string> all;
  const auto id = [&](auto h) {
    return h ? std::string{id_of(c,
                                 {sg::kind_of<typename decltype(h)::record_type>, static_cast<std::uint32_t>(h.row())})}
             : "";
  };
  for (const auto& row : matches) all.push_back(std::apply([&](auto... h) { return ((id(h) + "|") + ...); }, row));
  std::ranges::sort(all);
  return all;
}

}  // namespace

TEST_CASE("a typed pattern has the same matches as the equivalent query", "[match]") {
  std::size_t rows = 0;
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 5})};
    const sg::query_index index{g};
    const auto compare = [&](const std::vector<std::string>& typed, const std::string& text) {
      INFO(text);
      CHECK(typed == asked(index, text));
      rows += typed.size();
    };
    {
      sg::pattern q;
      const auto a = q.any<sg::actor>(), b = q.any<sg::actor>();
      const auto s = q.any<sg::statement>(), t = q.any<sg::statement>();
      const auto p = q.any<sg::position>();
      q.stance(a, s, p, sg::polarity::support).stance(b, t, p, sg::polarity::oppose).different(a, b);
      compare(ids(g.records(), matches(index, q, a, s, p, t, b)),
              "MATCH (a)-[s:support]->(p)<-[t:oppose]-(b) WHERE a <> b RETURN a, s, p, t, b");
    }
    {
      sg::pattern q;
      const auto a = q.any<sg::actor>();
      const auto s = q.any<sg::statement>();
      const auto p = q.any<sg::position>();
      q.stance(a, s, p).without([&](sg::pattern& no) {
        const auto b = no.any<sg::actor>();
        no.stance(b, no.any<sg::statement>(), p, sg::polarity::oppose).different(a, b);
      });
      compare(ids(g.records(), matches(index, q, a, s, p)),
              "MATCH (a)-[s:stance]->(p) WHERE NOT EXISTS { (b)-[:oppose]->(p) WHERE a <> b } RETURN a, s, p");
    }
    {
      sg::pattern q;
      const auto p = q.any<sg::position>();
      sg::pattern_term<sg::actor> a{};
      q.optionally([&](sg::pattern& maybe) {
        a = maybe.any<sg::actor>();
        maybe.stance(a, maybe.any<sg::statement>(), p, sg::polarity::support);
      });
      compare(ids(g.records(), matches(index, q, p, a)),
              "MATCH (p:Position) OPTIONAL MATCH (a)-[:support]->(p) RETURN p, a");
    }
    {
      sg::pattern q;
      const auto a = q.any<sg::actor>(), b = q.any<sg::actor>();
      const auto s = q.any<sg::statement>();
      q.related<sg::predicate::member_of>(a, b).linked<sg::link::voice>(s, a).in_force(
          s, sg::date{"2021-12-07"}.whole(), sg::certainty::certainly);
      compare(ids(g.records(), matches(index, q, a, b, s)),
              "MATCH (a)-[:member_of]->(b) MATCH (s:Statement)-[:voice]->(a) HOLDS AT '2021-12-07' CERTAINLY RETURN a, "
              "b, s");
    }
  }
  CHECK(rows > 300);
}

TEST_CASE("a match lists its evidence, and conditions by record or function restrict the matches", "[match]") {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A"});
  const auto body = c.add(sg::actor{.id = "body", .name = "Body"});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  const auto whole = c.add(sg::position{.id = "whole", .label = "Whole"});
  for (const char* id : {"s1", "s2"}) {
    sg::statement s;
    s.id = id;
    s.holders = {a};
    s.position = p;
    c.add(s);
  }
  const auto office = c.add(sg::relate<sg::predicate::holds_office_in>(a, body));
  const auto part = c.add(sg::relate<sg::predicate::part_of>(p, whole));
  const sg::stance_graph g{std::move(c)};
  const sg::query_index index{g};

  sg::pattern q;
  const auto who = q.any<sg::actor>(), of = q.one(body);
  const auto s = q.any<sg::statement>();
  const auto on = q.any<sg::position>(), all = q.one(whole);
  q.stance(who, s, on)
      .speaking_for(who, of)
      .under(on, all)
      .where([](const sg::corpus& records, sg::statement_handle h) { return records.statements().id(h) == "s2"; }, s);
  auto found = matches(index, q, who, s);
  std::size_t n = 0;
  for (const auto& [actor, statement] : found) {
    ++n;
    CHECK(actor == a);
    CHECK(statement == sg::statement_handle{1});
    CHECK(found.evidence() ==
          std::vector<sg::record_ref>{{sg::record_kind::statement, 1},
                                      {sg::record_kind::relation, static_cast<std::uint32_t>(office.row())},
                                      {sg::record_kind::relation, static_cast<std::uint32_t>(part.row())}});
  }
  CHECK(n == 1);
}

TEST_CASE("an empty pattern has one match", "[match]") {
  const sg::stance_graph g;
  const sg::query_index index{g};
  std::size_t n = 0;
  for ([[maybe_unused]] const auto& row : matches(index, sg::pattern{})) ++n;
  CHECK(n == 1);
}

namespace {

/// a supports p, b opposes it and supports q; a is a member of c.
sg::stance_graph two_sides() {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A"});
  const auto b = c.add(sg::actor{.id = "b", .name = "B"});
  const auto body = c.add(sg::actor{.id = "c", .name = "C"});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  const auto q = c.add(sg::position{.id = "q", .label = "Q"});
  c.add(sg::relate<sg::predicate::member_of>(a, body));
  const auto say = [&](sg::actor_handle who, sg::position_handle on, sg::polarity how) {
    sg::statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {who};
    s.position = on;
    s.polarity = how;
    c.add(s);
  };
  say(a, p, sg::polarity::support);
  say(b, p, sg::polarity::oppose);
  say(b, q, sg::polarity::support);
  return sg::stance_graph{std::move(c)};
}

}  // namespace

TEST_CASE("a condition on an optional variable stated outside its part is checked after the part", "[match]") {
  const sg::stance_graph g = two_sides();
  const sg::query_index index{g};
  sg::pattern q;
  const auto p = q.any<sg::position>();
  const auto against = q.any<sg::actor>();
  sg::pattern_term<sg::actor> who;
  sg::pattern_term<sg::statement> s;
  q.stance(against, q.any<sg::statement>(), p);
  q.optionally([&](sg::pattern& maybe) {
    who = maybe.any<sg::actor>();
    s = maybe.any<sg::statement>();
    maybe.stance(who, s, p, sg::polarity::oppose);
  });
  const auto rows = [&] { return ids(g.records(), matches(index, q, p, against, who)); };
  CHECK(rows() == std::vector<std::string>{"p|a|b|", "p|b|b|", "q|b||"});
  // A condition, which is not true if the variable is empty.
  sg::pattern kept = q;
  kept.where([](const sg::corpus& c, sg::actor_handle a) { return c[a].id == "b"; }, who);
  CHECK(ids(g.records(), matches(index, kept, p, against, who)) == std::vector<std::string>{"p|a|b|", "p|b|b|"});
  sg::pattern none = q;
  none.where([](const sg::corpus&, sg::actor_handle) { return false; }, who);
  CHECK(ids(g.records(), matches(index, none, p, against, who)).empty());
  // A link, a relation, and a difference.
  sg::pattern other = q;
  other.different(against, who);
  CHECK(ids(g.records(), matches(index, other, p, against, who)) == std::vector<std::string>{"p|a|b|"});
  sg::pattern linked = q;
  const auto held = linked.any<sg::position>();
  linked.linked<sg::link::position>(s, held);
  CHECK(ids(g.records(), matches(index, linked, p, against, held)) == std::vector<std::string>{"p|a|p|", "p|b|p|"});
  sg::pattern member = q;
  member.related<sg::predicate::member_of>(who, member.any<sg::actor>());
  CHECK(ids(g.records(), matches(index, member, p, against, who)).empty());
  // The first pattern is unchanged: copies share no conditions.
  CHECK(rows() == std::vector<std::string>{"p|a|b|", "p|b|b|", "q|b||"});
}

TEST_CASE("variables of a nested part cannot be used outside it", "[match]") {
  sg::pattern q;
  const auto a = q.any<sg::actor>();
  sg::pattern_term<sg::actor> inner;
  q.without([&](sg::pattern& no) {
    inner = no.any<sg::actor>();
    no.related<sg::predicate::member_of>(a, inner);
    CHECK_THROWS_AS(no.optionally([](sg::pattern&) {}), sg::invalid_value);
  });
  CHECK_THROWS_AS(q.different(a, inner), sg::invalid_value);
  CHECK_THROWS_AS(q.without([&](sg::pattern& no) { no.different(a, inner); }), sg::invalid_value);
  // The pattern is unchanged.
  q.where([](const sg::corpus& c, sg::actor_handle each) { return c[each].id == "b"; }, a);
  const sg::stance_graph g = two_sides();
  const sg::query_index index{g};
  CHECK(ids(g.records(), matches(index, q, a)) == std::vector<std::string>{"b|"});
}

TEST_CASE("a variable bound to an unknown record has no match", "[match]") {
  const sg::stance_graph g = two_sides();
  const sg::query_index index{g};
  sg::pattern q;
  const auto nobody = q.one(sg::find<sg::actor>(g.records(), "nobody").only());
  const auto p = q.any<sg::position>();
  q.stance(nobody, q.any<sg::statement>(), p);
  CHECK(ids(g.records(), matches(index, q, p)).empty());
}

TEST_CASE("a relation variable without ends matches every relation, and a bound one matches itself", "[match]") {
  const sg::stance_graph g = two_sides();
  const sg::query_index index{g};
  sg::pattern all;
  const auto r = all.any<sg::relation>();
  CHECK(ids(g.records(), matches(index, all, r)).size() == 1);
  // One relation has one subject.
  const auto c = sg::actor_handle{2};
  sg::pattern twice;
  const auto same = twice.any<sg::relation>();
  const auto x = twice.any<sg::actor>(), y = twice.any<sg::actor>();
  twice.related<sg::predicate::member_of>(x, same, twice.one(c))
      .related<sg::predicate::member_of>(y, same, twice.one(c));
  CHECK(ids(g.records(), matches(index, twice, x, y)) == std::vector<std::string>{"a|a|"});
}

TEST_CASE("a bound relation is distinguished from others in distinct rows and in negated parts", "[match]") {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A"}), b = c.add(sg::actor{.id = "b", .name = "B"});
  c.add(sg::relate<sg::predicate::member_of>(a, c.add(sg::actor{.id = "x", .name = "X"})));
  c.add(sg::relate<sg::predicate::member_of>(b, c.add(sg::actor{.id = "y", .name = "Y"})));
  const sg::stance_graph g{std::move(c)};
  const sg::query_index index{g};
  sg::pattern twice;
  const auto r = twice.any<sg::relation>();
  const auto s = twice.any<sg::actor>(), o = twice.any<sg::actor>();
  const auto s2 = twice.any<sg::actor>(), o2 = twice.any<sg::actor>();
  twice.related<sg::predicate::member_of>(s, r, o).related<sg::predicate::member_of>(s2, r, o2);
  CHECK(ids(g.records(), matches(index, twice, s2).distinct()) == std::vector<std::string>{"a|", "b|"});
  sg::pattern none;
  const auto who = none.one(a);
  const auto other = none.any<sg::relation>();
  none.without([&](sg::pattern& no) { no.related<sg::predicate::member_of>(who, other, no.any<sg::actor>()); });
  CHECK(ids(g.records(), matches(index, none, other)).size() == 1);
}

TEST_CASE("iteration over matches can be given other limits", "[match]") {
  const sg::stance_graph g = two_sides();
  const sg::query_index index{g};
  sg::pattern q;
  const auto a = q.any<sg::actor>();
  const auto walk = [&](const sg::query_limits& limits) {
    std::size_t n = 0;
    for (const auto& [count] : matches(index, q, sg::count(a)).within(limits)) n += count;
    return n;
  };
  CHECK(walk({.rows = 1}) == 3);
  CHECK_THROWS_AS(walk({.rows = 0}), sg::limit_error);
}
