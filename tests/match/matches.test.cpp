// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/match/matches.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "naive_matches.hpp"
#include "random_corpus.hpp"
#include "stancegraph/match/answer.hpp"
#include "stancegraph/match/language.hpp"

namespace sg = stancegraph;

namespace {

/// A value as the program shows it.
template <class T>
std::string shown(const sg::corpus& c, const T& value) {
  return to_text(c, sg::detail::to_query_value(value));
}
/// Sorts a list, whose order is that of the matches and depends on the plan.
std::string sorted(std::vector<std::string> items) {
  std::ranges::sort(items);
  std::string text;
  for (const std::string& each : items) text += (text.empty() ? "" : "; ") + each;
  return text;
}
template <class T>
std::string shown(const sg::corpus& c, const std::vector<T>& list) {
  std::vector<std::string> items;
  for (const T& each : list) items.push_back(shown(c, each));
  return sorted(std::move(items));
}
template <class Record>
std::string shown(const sg::corpus& c, const sg::ref_list<Record>& list) {
  return shown(c, list.handles());
}
std::string shown(const sg::corpus& c, const sg::query_value& v) {
  if (v.as<sg::query_value::list>() == nullptr) return to_text(c, v);
  std::vector<std::string> items;
  for (const sg::query_value& each : v.items()) items.push_back(to_text(c, each));
  return sorted(std::move(items));
}
/// Each row with its evidence.
template <class Range>
std::vector<std::string> lines(const sg::corpus& c, Range&& matches) {
  std::vector<std::string> all;
  for (const auto& row : matches) {
    all.push_back(std::apply([&](const auto&... each) { return ((shown(c, each) + "|") + ... + ""); }, row));
    for (const sg::record_ref& r : matches.evidence()) all.back() += " " + std::string{id_of(c, r)};
  }
  return all;
}
/// The same of a query in the language whose last column is evidence().
std::vector<std::string> asked_with_evidence(const sg::query_index& index, const std::string& text) {
  const sg::corpus& c = index.records();
  std::vector<std::string> all;
  for (const sg::value_list& row : answer(index, parse_query(c, text)).rows) {
    all.emplace_back();
    for (std::size_t i = 0; i + 1 < row.size(); ++i) all.back() += shown(c, row[i]) + "|";
    for (const sg::query_value& r : row.back().items()) all.back() += " " + to_text(c, r);
  }
  return all;
}

const auto confidence = [](const sg::corpus& c, sg::statement_handle s) { return c.statements().confidence(s); };
const auto polarity = [](const sg::corpus& c, sg::statement_handle s) { return c.statements().polarity(s); };

/// Who says what, on what.
struct stances {
  sg::pattern q{};
  sg::pattern_term<sg::actor> a = q.any<sg::actor>();
  sg::pattern_term<sg::statement> s = q.any<sg::statement>();
  sg::pattern_term<sg::position> p = q.any<sg::position>();

  stances() { q.stance(a, s, p); }
};

/// a says p twice and q once, b says p once.
sg::stance_graph four_statements() {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A"});
  const auto b = c.add(sg::actor{.id = "b", .name = "B"});
  c.add(sg::actor{.id = "silent", .name = "Silent"});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  const auto q = c.add(sg::position{.id = "q", .label = "Q"});
  int number = 0;
  for (const auto& [who, on] : {std::pair{a, p}, std::pair{b, p}, std::pair{a, q}, std::pair{a, p}}) {
    sg::statement s;
    s.id = "s" + std::to_string(number);
    s.holders = {who};
    s.position = on;
    if (number != 0) s.confidence = static_cast<std::uint8_t>(number);
    ++number;
    c.add(s);
  }
  return sg::stance_graph{std::move(c)};
}

}  // namespace

TEST_CASE("grouping, counting and sorting matches gives the same rows as the query language", "[match]") {
  std::size_t rows = 0;
  for (std::uint64_t seed = 0; seed != 150; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 5, .statements = 25})};
    const sg::corpus& c = g.records();
    const sg::query_index index{g};
    const stances of;
    const auto& [q, a, s, p] = of;
    const auto compare = [&](const std::vector<std::string>& typed, const std::string& text) {
      INFO("seed " << seed << ": " << text);
      CHECK(typed == asked_with_evidence(index, "MATCH (a)-[s:stance]->(p) " + text));
      rows += typed.size();
    };
    compare(
        lines(c, matches(index, q, a, count_distinct(p), sg::count()).order_by(sg::descending<1>, sg::ascending<0>)),
        "RETURN a, count(DISTINCT p) AS n, count(*), evidence() ORDER BY n DESC, a");
    compare(lines(c, matches(index, q, value(polarity, s), sg::count(), count(value(confidence, s)))),
            "RETURN s.polarity, count(*), count(s.confidence), evidence()");
    compare(lines(c, matches(index, q, p, least(value(confidence, s)), greatest(value(confidence, s)),
                             sum(value(confidence, s)), average(value(confidence, s)))),
            "RETURN p, min(s.confidence), max(s.confidence), sum(s.confidence), avg(s.confidence), evidence()");
    compare(
        lines(c, matches(index, q, a, collect(s), collect_distinct(p)).order_by(sg::descending<0>).skip(1).limit(2)),
        "RETURN a, collect(s), collect(DISTINCT p), evidence() ORDER BY a DESC SKIP 1 LIMIT 2");
    compare(lines(c, matches(index, q, a, p, s).order_by(sg::ascending<2>, sg::descending<0>).skip(2).limit(5)),
            "RETURN a, p, s, evidence() ORDER BY s, a DESC SKIP 2 LIMIT 5");
    compare(lines(c, matches(index, q, p, value(confidence, s), s)
                         .order_by(sg::ascending<1>, sg::descending<0>, sg::ascending<2>)),
            "RETURN p, s.confidence, s, evidence() ORDER BY s.confidence, p DESC, s");
    compare(lines(c, matches(index, q, a, count_distinct(p))
                         .having([](sg::actor_handle, std::size_t n) { return n > 2; })
                         .order_by(sg::ascending<1>)),
            "RETURN a, count(DISTINCT p) AS n, evidence() HAVING n > 2 ORDER BY n");
    compare(lines(c, matches(index, q, sg::count(), count_distinct(a))),
            "RETURN count(*), count(DISTINCT a), evidence()");
  }
  CHECK(rows > 3000);
}

TEST_CASE("groups match a brute-force search over all records", "[match]") {
  std::size_t groups = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 3, .statements = 9})};
    const sg::query_index index{g};
    sg::pattern q;
    const auto a = q.any<sg::actor>(), b = q.any<sg::actor>();
    const auto s = q.any<sg::statement>(), t = q.any<sg::statement>();
    const auto p = q.any<sg::position>();
    q.stance(a, s, p).stance(b, t, p).different(a, b);

    // The variables of a match are in the order of their creation.
    using pair = std::pair<sg::actor_handle, sg::actor_handle>;
    std::map<pair, std::set<std::uint32_t>> positions, evidence;
    std::map<pair, std::size_t> count;
    sg::query_meter meter{{}};
    for (const auto& m : naive_matcher{index, q.made(), meter}.matches()) {
      const pair key{sg::actor_handle{m[0]}, sg::actor_handle{m[1]}};
      positions[key].insert(m[4]);
      evidence[key].insert({m[2], m[3]});
      ++count[key];
    }
    auto found = matches(index, q, a, b, sg::count_distinct(p), sg::count());
    auto expected = count.begin();
    for (const auto& [who, other, on, n] : found) {
      REQUIRE(expected != count.end());
      const pair key{who, other};
      CHECK(key == expected->first);
      CHECK(on == positions[key].size());
      CHECK(n == expected->second);
      std::vector<sg::record_ref> statements;
      for (const std::uint32_t row : evidence[key]) statements.push_back({sg::record_kind::statement, row});
      CHECK(found.evidence() == statements);
      ++expected;
      ++groups;
    }
    CHECK(expected == count.end());
  }
  CHECK(groups > 200);
}

TEST_CASE("matches of a small corpus give the expected rows", "[match]") {
  const sg::stance_graph g = four_statements();
  const sg::corpus& c = g.records();
  const sg::query_index index{g};
  const stances of;
  const auto& [q, a, s, p] = of;
  using strings = std::vector<std::string>;

  CHECK(lines(c, matches(index, q, a, sg::count(), count_distinct(p))) == strings{"a|3|2| s0 s2 s3", "b|1|1| s1"});
  CHECK(lines(c, matches(index, q, p, s).order_by(sg::descending<1>).limit(2)) == strings{"p|s3| s3", "q|s2| s2"});
  CHECK(lines(c, matches(index, q, s, value(confidence, s)).order_by(sg::ascending<1>).skip(2)) ==
        strings{"s3|3| s3", "s0|| s0"});
  CHECK(lines(c, matches(index, q, s, value(confidence, s)).order_by(sg::descending<1>).limit(1)) ==
        strings{"s0|| s0"});
  // Among equal rows the first gives the evidence, sorted or not.
  CHECK(lines(c, matches(index, q, a, p).distinct()) == strings{"a|p| s0", "b|p| s1", "a|q| s2"});
  CHECK(lines(c, matches(index, q, a, p).distinct().order_by(sg::descending<1>, sg::descending<0>)) ==
        strings{"a|q| s2", "b|p| s1", "a|p| s0"});
  CHECK(lines(c, matches(index, q, a, p).limit(0)).empty());
}

TEST_CASE("an empty graph gives one row for ungrouped aggregates and no rows for grouped ones", "[match]") {
  const sg::query_index index{sg::stance_graph{}};
  const stances of;
  const auto& [q, a, s, p] = of;
  CHECK(lines(index.records(), matches(index, q, a, sg::count())).empty());
  CHECK(lines(index.records(), matches(index, q, sg::count(), sum(value(confidence, s)), average(value(confidence, s)),
                                       greatest(value(confidence, s)), collect(p))) ==
        std::vector<std::string>{"0|0||||"});
}

TEST_CASE("an unmatched optional variable is not counted and has no value", "[match]") {
  const sg::stance_graph g = four_statements();
  const sg::query_index index{g};
  sg::pattern q;
  const auto a = q.any<sg::actor>();
  sg::pattern_term<sg::statement> s{};
  q.optionally([&](sg::pattern& maybe) {
    s = maybe.any<sg::statement>();
    maybe.linked<sg::link::holder>(s, a);
  });
  CHECK(lines(g.records(), matches(index, q, a, sg::count(), count(s), count(value(confidence, s)), collect(s))) ==
        std::vector<std::string>{"a|3|3|2|s0; s2; s3| s0 s2 s3", "b|1|1|1|s1| s1", "silent|1|0|0||"});
}

TEST_CASE("the search ends after enough rows unless they are grouped or sorted", "[match]") {
  const sg::stance_graph g = four_statements();
  const sg::query_index index{g};
  stances of;
  std::size_t looked_at = 0;
  of.q.where([&](const sg::corpus&, sg::statement_handle) { return ++looked_at, true; }, of.s);
  auto two = matches(index, of.q, of.s).skip(1).limit(1);
  CHECK(looked_at == 0);
  CHECK(lines(g.records(), two) == std::vector<std::string>{"s1| s1"});
  CHECK(looked_at == 2);
  CHECK(lines(g.records(), matches(index, of.q, of.s).order_by(sg::ascending<0>).limit(1)).size() == 1);
  CHECK(looked_at > 5);
}

TEST_CASE("rows must meet all conditions, which are checked before rows are skipped", "[match]") {
  const sg::stance_graph g = four_statements();
  const sg::query_index index{g};
  const stances of;
  const auto known = [](sg::statement_handle, std::optional<std::uint8_t> n) { return n.has_value(); };
  const auto odd = [](sg::statement_handle, std::optional<std::uint8_t> n) { return n.value_or(1) % 2 == 1; };
  CHECK(lines(g.records(), matches(index, of.q, of.s, value(confidence, of.s))
                               .having(known)
                               .having(odd)
                               .skip(1)
                               .order_by(sg::ascending<1>)) == std::vector<std::string>{"s3|3| s3"});
}

TEST_CASE("matches return references, and value functions accept references or handles", "[match]") {
  std::size_t rows = 0;
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 6, .positions = 5, .statements = 25})};
    const sg::corpus& c = g.records();
    const sg::query_index index{g};
    const auto found = [&](auto is_wanted, auto rank) {
      sg::pattern q;
      const auto s = q.any<sg::statement>();
      const auto p = q.any<sg::position>();
      q.linked<sg::link::position>(s, p).where(is_wanted, s, p);
      std::vector<std::string> all;
      for (const auto& [each, on, of] : matches(index, q, s, p, value(rank, s))) {
        CHECK((&each.records() == &c && each.position() == on));
        all.push_back(std::string{each.id()} + " " + std::string{on.label()} + " " + std::string{to_word(*of)});
      }
      return all;
    };
    const auto by_ref = found(
        [](sg::statement_ref s, sg::position_ref p) {
          return s.polarity() == sg::polarity::support && p.kind() != sg::position_kind::claim;
        },
        [](sg::statement_ref s) { return s.rank(); });
    const auto by_handle = found(
        [](const sg::corpus& all, sg::statement_handle s, sg::position_handle p) {
          return all.statements().polarity(s) == sg::polarity::support && all[p].kind != sg::position_kind::claim;
        },
        [](const sg::corpus& all, sg::statement_handle s) { return all.statements().rank(s); });
    CHECK(by_ref == by_handle);
    rows += by_ref.size();
  }
  CHECK(rows > 100);
}
