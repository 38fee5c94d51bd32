// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/records.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "report_sample.hpp"
#include "stancegraph/query/select.hpp"
#include "stancegraph/report/people_table.hpp"

namespace sg = stancegraph;

namespace {

using rows = std::vector<std::vector<std::string>>;

template <class Handles>
sg::people_table seen(const sg::corpus& c, const Handles& all) {
  return sg::for_people(std::get<sg::report_table>(sg::records_report(c, counts(c), all).parts.front()));
}

}  // namespace

TEST_CASE("records of every kind are listed with the number of their statements", "[report]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::corpus c = random_corpus(seed);
    const sg::statement_counts n = counts(c);
    const auto check = [&](const auto& all, const std::vector<std::size_t>& by_row) {
      const auto table = seen(c, all);
      REQUIRE(table.rows.size() == all.size());
      for (std::size_t i = 0; i != all.size(); ++i) {
        CHECK(table.rows[i][0] == c[all[i]].id);
        CHECK(table.rows[i][3] == std::to_string(by_row[all[i].row()]));
      }
    };
    check(sg::select<sg::actor>(c), n.actors);
    check(sg::select<sg::position>(c), n.positions);
    check(sg::select<sg::event>(c), n.events);
    check(sg::select<sg::document>(c), n.documents);
    CHECK(seen(c, sg::select_relations(c)).rows.size() == c.relations().size());
    CHECK(seen(c, sg::select_statements(c, {})).rows.size() == c.statements().size());
  }
}

TEST_CASE("empty columns are omitted", "[report]") {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann", .kind = sg::actor_kind::person});
  CHECK(seen(c, std::vector{ann}).rows == rows{{"ann", "Ann", "person", "0"}});
  const auto bob = c.add(sg::actor{.id = "bob", .name = "Bob", .other_names = {{"Rob", {}}, {"Bert", {}}}});
  CHECK(seen(c, std::vector{bob}).rows == rows{{"bob", "Bob", "unspecified", "0", "Rob, Bert"}});
}

TEST_CASE("a relation shows an id only if it has its own", "[report]") {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto bob = c.add(sg::actor{.id = "bob", .name = "Bob"});
  const auto plain = c.add(sg::relate<sg::predicate::arms>(ann, bob));
  CHECK(seen(c, std::vector{plain}).columns.size() == 6);
  auto named = sg::relate<sg::predicate::advises>(ann, bob);
  named.id = "deal";
  named.period = sg::date{"2021"};
  CHECK(seen(c, std::vector{c.add(named)}).rows == rows{{"ann", "advises", "bob", "2021", "", "", "deal"}});
}
