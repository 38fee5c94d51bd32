// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/debate_phases.hpp"

#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

namespace {

/// A debate of two phases, found by two methods, of which the second is the best.
sg::debate_phases two_phases(const sg::corpus& c) {
  sg::debate_phases d;
  d.windows = 3;
  d.found.solutions = {{sg::clustering_method::single, {{0, 0, 1}, 2}, 0.25, 1.5},
                       {sg::clustering_method::ward, {{0, 1, 1}, 2}, 0.5, std::numeric_limits<double>::infinity()}};
  d.found.best = 1;
  d.phases = {{sg::to_day({2021, 1, 1}), sg::to_day({2021, 1, 31}), 0, 1, {c.statements().find("s1")}},
              {sg::to_day({2021, 2, 1}),
               sg::to_day({2021, 3, 31}),
               1,
               2,
               {c.statements().find("s1"), c.statements().find("s2")}}};
  return d;
}

sg::corpus two_statements() {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto tax = c.add(sg::position{.id = "tax", .label = "Tax"});
  for (const char* id : {"s1", "s2"}) c.add(sg::statement{.id = id, .holders = {ann}, .position = tax});
  return c;
}

std::vector<std::string> notes_of(const sg::report& r) {
  std::vector<std::string> notes;
  for (const auto& note : r.notes)
    if (const std::string text = note.text(); !text.empty()) notes.push_back(text);
  return notes;
}

}  // namespace

TEST_CASE("a phases report has a row for each phase with the method, its scores and the statements", "[report]") {
  const sg::corpus c = two_statements();
  const sg::report report = debate_phases_report(c, two_phases(c));
  CHECK(rows_of(table_of(report)) == std::vector<std::string>{"2021-01-01|2021-01-31|1|1|ward||0.5|s1",
                                                              "2021-02-01|2021-03-31|2|2|ward||0.5|s1;s2"});
  const std::string seen = text_of([&](const auto& write) { sg::write_terminal(report, write); });
  CHECK(seen.ends_with("\n\n2 states by ward, Dunn's index ∞, modularity 0.500\n"));
  CHECK(notes_of(report).empty());
}

TEST_CASE("the methods that find states are listed side by side with the best one marked", "[report]") {
  const sg::corpus c = two_statements();
  const sg::report report = phase_methods_report(two_phases(c));
  CHECK(rows_of(table_of(report)) == std::vector<std::string>{"single|2|1.5|0.25|false", "ward|2||0.5|true"});
  const std::string seen = text_of([&](const auto& write) { sg::write_terminal(report, write); });
  CHECK(seen.find("∞") != seen.npos);
  CHECK(seen.find("best") != seen.npos);
}

TEST_CASE("a note says that a single window has no phases", "[report]") {
  sg::debate_phases d;
  d.windows = 1;
  const sg::corpus c = two_statements();
  for (const sg::report& report : {debate_phases_report(c, d), phase_methods_report(d)}) {
    CHECK(rows_of(table_of(report)).empty());
    CHECK(notes_of(report) == std::vector<std::string>{"there is one window only, and nothing to compare it with"});
  }
  d.windows = 0;
  CHECK(notes_of(debate_phases_report(c, d)).empty());
}
