// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/counts.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "report_sample.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

namespace {

/// The count of a name in a group; 0 if it is not listed.
std::int64_t count_of(const sg::report_table& table, const std::string& group, const std::string& name) {
  for (const auto& row : table.rows)
    if (sg::items_for_programs(table.columns[0], row.cells[0]).front() == group &&
        sg::items_for_programs(table.columns[1], row.cells[1]).front() == name)
      return std::get<std::int64_t>(row.cells[2].value);
  return 0;
}

}  // namespace

TEST_CASE("a counts report has every nonzero count under its group and name", "[report]") {
  for (std::uint64_t seed = 0; seed != 20; ++seed) {
    const sg::corpus c = random_corpus(seed);
    const sg::statement_counts n = counts(c);
    const auto table = table_of(sg::counts_report(c, n, {.top = 2, .created = {{"actors", 3}, {"documents", 0}}}));
    CHECK(count_of(table, "records", "relations") == static_cast<std::int64_t>(c.relations().size()));
    CHECK(count_of(table, "created", "actors") == 3);
    CHECK(std::ranges::count(rows_of(table), "created|documents|0") == 0);
    for (const auto polarity : {sg::polarity::support, sg::polarity::oppose})
      CHECK(count_of(table, "polarity", std::string{to_word(polarity)}) ==
            static_cast<std::int64_t>(n.polarities[polarity]));
    for (const auto d : c.documents().handles())
      CHECK(count_of(table, "document", c[d].id) == static_cast<std::int64_t>(n.documents[d.row()]));
    const auto of_actors =
        std::ranges::count_if(rows_of(table), [](const std::string& row) { return row.starts_with("actor|"); });
    CHECK(of_actors == std::min<std::ptrdiff_t>(2, std::ranges::count_if(n.actors, [](auto k) { return k != 0; })));
  }
}

TEST_CASE("tables of counts show each group once and the period of the statements, and JSON the days", "[report]") {
  sg::corpus c;
  const auto a = c.add(sg::actor{.id = "a", .name = "Ann"});
  const auto p = c.add(sg::position{.id = "p", .label = "peace"});
  c.add(sg::statement{.id = "s1", .holders = {a}, .position = p, .said = sg::date{"2021-12-07"}});
  c.add(sg::statement{.id = "s2", .holders = {a}, .voice = {a}, .position = p});
  const sg::report report = sg::counts_report(c, counts(c));
  CHECK(rows_of(table_of(report, "said")) == std::vector<std::string>{"2021-12-07|2021-12-07|false|false|1"});
  const std::string text = text_of([&](const auto& write) { sg::write_terminal(report, write); });
  CHECK(text.find("\nhearsay      at first hand    1\n             through 1 voice  1\n\n") != text.npos);
  CHECK(text.find("\nactor        Ann              2\n\n") != text.npos);
  CHECK(text.ends_with("\n\nsaid 2021-12-07; 1 without a date\n"));
}

TEST_CASE("a counts report without dates has no days", "[report]") {
  const sg::corpus c;
  CHECK(rows_of(table_of(sg::counts_report(c, counts(c)), "said")) == std::vector<std::string>{"||false|false|0"});
}
