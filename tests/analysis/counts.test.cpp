// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/counts.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

using namespace stancegraph;

namespace {

/// One actor, one position and statements on it that differ in when they were said.
corpus said_on(const std::vector<std::string>& dates) {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"});
  const auto p = c.add(position{.id = "p", .label = "P"});
  for (const std::string& each : dates) {
    statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {a};
    s.position = p;
    if (!each.empty()) s.said = date{each};
    c.add(s);
  }
  return c;
}

}  // namespace

TEST_CASE("counts match a loop over whole statements", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const corpus c = random_corpus(seed);
    const statement_counts n = counts(c);
    std::size_t supports = 0, without_act = 0, preferred = 0, undated = 0, without_document = 0;
    std::vector<std::size_t> actors(c.actors().size()), positions(c.positions().size()),
        documents(c.documents().size()), events(c.events().size());
    std::vector<std::size_t> hearsay;
    for (const statement_handle h : c.statements().handles()) {
      const statement s = c[h];
      supports += s.polarity == polarity::support;
      without_act += !s.act;
      preferred += s.rank == rank::preferred;
      undated += !s.said;
      without_document += !s.evidence.document;
      for (const actor_handle a : std::set<actor_handle>(s.holders.begin(), s.holders.end())) ++actors[a.row()];
      ++positions[s.position.row()];
      if (s.evidence.document) ++documents[s.evidence.document.row()];
      if (s.event) ++events[s.event.row()];
      hearsay.resize(std::max(hearsay.size(), s.voice.size() + 1));
      ++hearsay[s.voice.size()];
    }
    INFO("seed " << seed);
    CHECK(n.polarities[polarity::support] == supports);
    CHECK(n.polarities.none == 0);
    CHECK(n.acts.none == without_act);
    CHECK(n.ranks[rank::preferred] == preferred);
    CHECK(n.undated == undated);
    CHECK(n.without_document == without_document);
    CHECK(n.actors == actors);
    CHECK(n.positions == positions);
    CHECK(n.documents == documents);
    CHECK(n.events == events);
    CHECK(n.hearsay == hearsay);
  }
}

TEST_CASE("a corpus without statements has counts of 0 and no days", "[analysis]") {
  const statement_counts n = counts(corpus{});
  CHECK(n == statement_counts{});
  CHECK_FALSE(n.said);
}

TEST_CASE("the days of statements span from the earliest to the latest", "[analysis]") {
  const statement_counts n = counts(said_on({"2021-12-07", "2021-11", "", "2022-01-03/2022-01-09"}));
  REQUIRE(n.said);
  CHECK(to_string(n.said->earliest) == "2021-11-01");
  CHECK(to_string(n.said->latest) == "2022-01-09");
  CHECK(n.undated == 1);
}

TEST_CASE("a date that is open on one side counts with its known day and is marked as open", "[analysis]") {
  const auto days = [](const char* earliest, const char* latest) {
    return said_days{date{earliest}.earliest(), date{latest}.latest()};
  };
  said_days expected = days("2021-11-30", "2021-12-30");
  expected.is_open_before = true;
  CHECK(counts(said_on({"2021-12-04", "../2021-11", "2021-12-30"})).said == expected);
  expected = days("2021-12-07", "2021-12-20");
  expected.is_open_before = true;
  CHECK(counts(said_on({"2021-12-07", "../2021-12-20"})).said == expected);
  expected = days("2021-12-17", "2021-12-17");
  expected.is_open_after = true;
  CHECK(counts(said_on({"2021-12-17/.."})).said == expected);
  expected = days("2021-12-01", "2021-12-17");
  expected.is_open_before = expected.is_open_after = true;
  CHECK(counts(said_on({"2021-12-17/..", "../2021-12-01"})).said == expected);
}

TEST_CASE("a period that is open on both sides adds no day", "[analysis]") {
  std::optional<said_days> days;
  add_said(days, period{});
  CHECK_FALSE(days);
  add_said(days, date{"2021-12-17"});
  const std::optional<said_days> before = days;
  add_said(days, period{});
  CHECK(days == before);
}

TEST_CASE("the highest counts come first, and equal counts keep the order of the corpus", "[analysis]") {
  const std::vector<std::size_t> by_row{2, 0, 5, 2};
  using entry = std::pair<actor_handle, std::size_t>;
  CHECK(most_counted<actor>(by_row, 9) ==
        std::vector<entry>{{actor_handle{2}, 5}, {actor_handle{0}, 2}, {actor_handle{3}, 2}});
  CHECK(most_counted<actor>(by_row, 1) == std::vector<entry>{{actor_handle{2}, 5}});
  CHECK(most_counted<actor>({}, 9).empty());
}

TEST_CASE("the days of statements show whether they are open at either end", "[analysis]") {
  const auto when = [](const std::vector<const char*>& dates) {
    std::optional<said_days> days;
    for (const char* const each : dates) add_said(days, date{each});
    return to_string(days.value());
  };
  CHECK(when({"2021-12-04"}) == "2021-12-04");
  CHECK(when({"2021-12-04", "2021-12-30"}) == "2021-12-04 to 2021-12-30");
  CHECK(when({"2021-12-04", "../2021-11", "2021-12-30"}) == "2021-11-30 or earlier to 2021-12-30");
  CHECK(when({"../2021-11"}) == "2021-11-30 or earlier");
  CHECK(when({"2021-12-17/.."}) == "2021-12-17 or later");
  CHECK(when({"2021-12-17/..", "../2021-12-17"}) == "2021-12-17 or earlier to 2021-12-17 or later");
}
