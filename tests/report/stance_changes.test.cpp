// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/stance_changes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "report_sample.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

namespace {

std::string ids(const sg::corpus& c, const std::vector<sg::statement_handle>& all) {
  std::vector<std::string> texts;
  for (const auto s : all) texts.emplace_back(c.statements().id(s));
  return sg::joined(texts, ";");
}
std::string day_or_nothing(sg::day d) { return to_string(d) == ".." ? "" : to_string(d); }

}  // namespace

TEST_CASE("a changes report has a row for each change with its days and the statements before and after", "[report]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    const sg::corpus& c = g.records();
    std::vector<std::string> expected;
    const auto all = stance_changes(g);
    for (const auto& [before, after] : all)
      expected.push_back(c[after.actor].id + "|" + c[after.position].id + "|" + std::string{to_word(before.value)} +
                         "|" + std::string{to_word(after.value)} + "|" +
                         std::string{to_word(std::min(before.held, after.held))} + "|" +
                         day_or_nothing(after.since.earliest) + "|" + day_or_nothing(after.since.latest) + "|" +
                         ids(c, before.statements) + "|" + ids(c, after.statements));
    CHECK(rows_of(table_of(sg::stance_changes_report(c, all))) == expected);
    seen += all.size();
  }
  CHECK(seen > 20);
}

TEST_CASE("a history report gives the end of each stance, or nothing if it has no end", "[report]") {
  std::size_t endless = 0;
  for (std::uint64_t seed = 0; seed != 40; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 4, .positions = 4})};
    const sg::corpus& c = g.records();
    std::vector<std::string> expected;
    const auto all = stance_history(g);
    for (const auto& each : all) {
      endless += each.last == sg::day::last();
      const auto last = last_reaffirmation(c, each);
      expected.push_back(c[each.actor].id + "|" + c[each.position].id + "|" + std::string{to_word(each.value)} + "|" +
                         std::string{to_word(each.held)} + "|" + day_or_nothing(each.since.earliest) + "|" +
                         day_or_nothing(each.since.latest) + "|" + day_or_nothing(each.last) + "|" +
                         (last ? std::string{c.statements().id(last)} : "") + "|" + ids(c, each.statements));
    }
    CHECK(rows_of(table_of(sg::stance_history_report(c, all))) == expected);
  }
  CHECK(endless > 20);
}

TEST_CASE("tables show the days of a change in one column, with dots for open ends", "[report]") {
  const sg::report_table table = sg::stance_changes_table();
  CHECK(sg::text_for_people(table.columns[5], sg::day_range{sg::to_day({2020, 2, 1}), sg::day::last()}) ==
        "2020-02-01/..");
  CHECK(text_of([](const auto& write) { sg::write_terminal(sg::stance_changes_table(), write); }) ==
        "There are no shifts.\n");
}
