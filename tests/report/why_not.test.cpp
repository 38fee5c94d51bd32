// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/why_not.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "report_sample.hpp"
#include "stancegraph/graph.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::polarity;

/// Ann and her statements on peace.
struct talks {
  sg::corpus c{};
  sg::actor_handle ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  sg::position_handle peace = c.add(sg::position{.id = "peace", .label = "peace"});

  void say(const char* id, sg::polarity polarity, const char* said, sg::rank rank = sg::rank::normal) {
    sg::statement s{.id = id, .holders = {ann}, .position = peace, .polarity = polarity, .said = sg::date{said}};
    s.rank = rank;
    if (rank == sg::rank::deprecated) s.reason = "misread";
    c.add(s);
  }
  [[nodiscard]] sg::report_table table(sg::polarity value) const {
    const sg::stance_graph g{c};
    return table_of(sg::obstacles_report(c, ann, peace, value, why_not(g, ann, peace, value)));
  }
};

}  // namespace

TEST_CASE("an obstacle is a row that names its statement and explains why it does not count", "[report]") {
  talks t;
  t.say("s1", support, "2020");
  t.say("s2", oppose, "2021");
  t.say("s3", support, "2022", sg::rank::deprecated);
  const auto table = t.table(support);
  CHECK(rows_of(table) == std::vector<std::string>{"ann|peace|support|superseded|s1|s2||",
                                                   "ann|peace|support|said_otherwise|s2|||",
                                                   "ann|peace|support|deprecated|s3|||"});
  std::vector<std::string> because;
  for (const auto& row : table.rows) because.push_back(std::get<std::string>(row.cells[7].value));
  CHECK(because == std::vector<std::string>{"said before s2", "says oppose", "deprecated: misread"});
  CHECK(sg::statements_behind(table, table.rows[0]) == std::vector<std::string>{"s1"});
}

TEST_CASE("an obstacle for an unsaid stance has no statement", "[report]") {
  const auto table = talks{}.table(support);
  CHECK(rows_of(table) == std::vector<std::string>{"ann|peace|support|unsaid||||"});
  CHECK(table.rows[0].cells[4].is_missing());
  CHECK(sg::statements_behind(table, table.rows[0]).empty());
}

TEST_CASE("an out-of-view obstacle is worded by the required certainty", "[report]") {
  talks t;
  t.say("s1", support, "2020");
  const sg::obstacle hidden{sg::obstacle_kind::out_of_view, t.c.statements().find("s1"), {}, {}, {}};
  CHECK(sg::obstacle_in_words(t.c, hidden, false) == "the statement is not in force then");
  CHECK(sg::obstacle_in_words(t.c, hidden, true) == "the statement is not certainly in force then");
}
