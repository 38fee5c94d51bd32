// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/timeline.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_stances.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

namespace {

void check_order(const sg::corpus& c, const std::vector<sg::timeline_entry>& entries,
                 std::vector<sg::statement_handle> expected) {
  std::vector<sg::statement_handle> listed;
  for (const auto& e : entries) {
    listed.push_back(e.statement);
    CHECK(e.said == naive_said(c, c[e.statement]));
  }
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const auto &before = entries[i - 1], &after = entries[i];
    CHECK(is_before(after.said, before.said) != sg::certainty::certainly);
    CHECK(before.said.begins.latest <= after.said.begins.latest);
    if (before.said.begins == after.said.begins) CHECK(before.statement < after.statement);
  }
  std::sort(listed.begin(), listed.end());
  CHECK(listed == expected);
}

}  // namespace

TEST_CASE("a timeline lists each statement once and never before a statement that is certainly earlier", "[query]") {
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed)};
    for (const auto a : g.records().actors().handles()) check_order(g.records(), timeline(g, a), statements_of(g, a));
    for (const auto p : g.records().positions().handles())
      check_order(g.records(), timeline(g, p), statements_on(g, p));
  }
}

TEST_CASE("a timeline is sorted by last day, then by first day, then in corpus order", "[query]") {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "A"});
  const auto p = c.add(sg::position{.id = "p", .label = "P"});
  for (const char* when : {"2021-12", "2021-12-08", "2021-12-07", "2021-12-31", "2021-12-08"}) {
    sg::statement s;
    s.id = std::to_string(c.statements().size());
    s.holders = {a};
    s.position = p;
    s.said = sg::date{when};
    c.add(s);
  }
  const sg::stance_graph g{std::move(c)};
  std::string order;
  for (const auto& e : timeline(g, a)) order += g.records().statements().id(e.statement);
  CHECK(order == "21403");
  CHECK(timeline(g, p) == timeline(g, a));
}
