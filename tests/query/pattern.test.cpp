// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/pattern.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/query/answer.hpp"
#include "stancegraph/query/language.hpp"
#include "stancegraph/query/matches.hpp"

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

TEST_CASE("a typed pattern matches what the same question in the language matches", "[query]") {
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

TEST_CASE("a match tells what it rests on; records and functions narrow what is matched", "[query]") {
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

TEST_CASE("an empty pattern has one match", "[query]") {
  const sg::stance_graph g;
  const sg::query_index index{g};
  std::size_t n = 0;
  for ([[maybe_unused]] const auto& row : matches(index, sg::pattern{})) ++n;
  CHECK(n == 1);
}
