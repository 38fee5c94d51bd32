// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/collisions.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "report_sample.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

TEST_CASE("a collisions report has a row for each collision in the order of the result", "[report]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {})};
    const sg::corpus& c = g.records();
    const auto all = collisions(g);
    const sg::report report = sg::collisions_report(g, {});
    const auto& table = table_of(report);
    std::size_t at = 0;
    table.for_each_row([&](const sg::report_row& row) {
      const sg::collision& each = all.at(at++);
      CHECK(std::get<sg::report_ref>(row.cells[2].value).id == c[each.first.actor].id);
      CHECK(std::get<sg::report_ref>(row.cells[7].value).id == c[each.second.actor].id);
      CHECK(row.cells[12].is_missing() == (each.kind == sg::collision_kind::opposition));
      std::size_t behind = each.first.statements.size() + each.second.statements.size();
      for (const auto s : each.first.statements) behind -= std::ranges::count(each.second.statements, s) != 0;
      CHECK(sg::statements_behind(table, row).size() == behind);
    });
    CHECK(at == all.size());
    seen += at;
    const std::string text = text_of([&](const auto& write) { sg::write_terminal(report, write); });
    CHECK(text.find(sg::counted(all.size(), "collision")) != text.npos);
  }
  CHECK(seen > 20);
}

TEST_CASE("a collisions report explains why parties do not collide, and only then", "[report]") {
  sg::corpus c;
  const auto russia = c.add(sg::actor{.id = "russia", .name = "Russia"});
  const auto nato = c.add(sg::actor{.id = "nato", .name = "NATO"});
  const auto silent = c.add(sg::actor{.id = "silent", .name = "Silent"});
  const auto halt = c.add(sg::position{.id = "halt", .label = "NATO halts"});
  c.add(sg::statement{.id = "s1", .holders = {russia}, .position = halt});
  c.add(sg::statement{.id = "s2", .holders = {nato}, .position = halt, .polarity = sg::polarity::oppose});
  const sg::stance_graph g{std::move(c)};
  const auto notes_of = [&](sg::actor_handle one, sg::actor_handle other) {
    const sg::report report = sg::collisions_report(g, {one, other});
    static_cast<void>(rows_of(table_of(report)));
    std::vector<std::string> notes;
    for (const auto& note : report.notes)
      if (const std::string text = note.text(); !text.empty()) notes.push_back(text);
    return notes;
  };
  CHECK(notes_of(russia, nato).empty());
  CHECK(notes_of(russia, silent) ==
        std::vector<std::string>{"neither 'silent' nor anybody who belongs to it has a stance here"});
  CHECK(notes_of(russia, russia) ==
        std::vector<std::string>{"both parties are 'russia': only collisions within it count"});
}
