// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/supersession.hpp"

#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;

namespace {

using rows = std::vector<statement_handle>;

/// A corpus in which an actor speaks on these dates, in this order; nothing means an unknown day.
struct spoken {
  corpus c{};
  rows all{};

  explicit spoken(const std::vector<std::optional<std::string>>& dates) {
    const auto a = c.add(actor{.id = "a", .name = "A"});
    const auto p = c.add(position{.id = "p", .label = "P"});
    for (const auto& each : dates) {
      statement s{.id = "s" + std::to_string(all.size()), .holders = {a}, .position = p};
      if (each) s.said = date{*each};
      all.push_back(c.add(s));
    }
  }
  [[nodiscard]] supersession found() const { return superseded_among(c, all); }
};

}  // namespace

TEST_CASE("a later statement supersedes earlier ones, whatever their order in the corpus", "[query]") {
  const spoken s{{"2021-12-08", "2021-12-07", "2021-11"}};
  CHECK(s.found().standing == rows{s.all[0]});
  CHECK(s.found().superseded == rows{s.all[1], s.all[2]});
}

TEST_CASE("statements of the same day or of overlapping periods do not supersede each other", "[query]") {
  CHECK(spoken{{"2021-12-07", "2021-12-07"}}.found().superseded.empty());
  CHECK(spoken{{"2021-12", "2021-12-07"}}.found().superseded.empty());
}

TEST_CASE("a statement without a date or document neither supersedes nor is superseded", "[query]") {
  const spoken s{{std::nullopt, "2021-12-07"}};
  CHECK(s.found().standing == s.all);
}
