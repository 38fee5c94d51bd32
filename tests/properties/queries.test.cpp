// SPDX-License-Identifier: BSL-1.0

// For thousands of queries, a plan matches the same as trying every record. With RapidCheck a query that fails is made
// smaller; without it the property is tried on seeded queries only.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_matches.hpp"
#include "random_corpus.hpp"
#include "random_query.hpp"
#include "stancegraph/match/answer.hpp"
#include "stancegraph/match/language.hpp"
#include "stancegraph/views.hpp"
#ifdef STANCEGRAPH_WITH_RAPIDCHECK
#include <rapidcheck.h>
#endif

namespace sg = stancegraph;

namespace {

struct random_case {
  std::uint64_t seed = 0;
  corpus_sizes sizes{};
  std::vector<std::uint8_t> choices{};
};

/// The number of matches of a query in a graph and in a view of it. @throws if a plan finds other matches
std::size_t matches_of(const random_case& asked) {
  const sg::stance_graph g{random_corpus(asked.seed, asked.sizes)};
  const std::string text = query_maker{asked.choices}();
  const sg::stance_query q = sg::parse_query(g.records(), text);
  std::size_t matches = 0;
  const auto compare = [&](const sg::query_index& index) {
    sg::query_meter meter{{}};
    const auto all = naive_matcher{index, q.pattern, meter}.matches();
    if (planned(index, q.pattern) != all)
      throw std::runtime_error{"seed " + std::to_string(asked.seed) + ", " + std::to_string(all.size()) +
                               " matches: " + text};
    matches += all.size();
  };
  compare(sg::query_index{g});
  compare(sg::query_index{g | sg::views::as_of(sg::date{"2021-12-07"}.earliest())});
  return matches;
}

/// The rows of a query with this text after RETURN.
std::vector<sg::value_list> rows_of(const sg::query_index& index, std::string text, const std::string& returned) {
  text.replace(text.find("RETURN"), std::string::npos, "RETURN " + returned);
  return answer(index, sg::parse_query(index.records(), text)).rows;
}

/// Each row once, in the order of first appearance.
std::vector<sg::value_list> once_each(const std::vector<sg::value_list>& rows) {
  std::vector<sg::value_list> kept;
  for (const auto& row : rows)
    if (std::find(kept.begin(), kept.end(), row) == kept.end()) kept.push_back(row);
  return kept;
}

constexpr corpus_sizes small{.actors = 3, .positions = 3, .events = 2, .documents = 2, .relations = 5, .statements = 5};

}  // namespace

TEST_CASE("a query plan matches a brute-force search for seeded queries", "[properties]") {
  std::mt19937_64 random{1};
  std::size_t matches = 0;
  for (std::uint64_t seed = 0; seed != 3000; ++seed) {
    random_case asked{seed, small, {}};
    for (int i = 0; i != 24; ++i) asked.choices.push_back(static_cast<std::uint8_t>(random()));
    matches += matches_of(asked);
  }
  CHECK(matches > 2000);
}

TEST_CASE("dropping duplicates early does not change answers that ignore them", "[properties]") {
  std::mt19937_64 random{2};
  std::size_t repeats = 0;
  for (std::uint64_t seed = 0; seed != 1000; ++seed) {
    std::vector<std::uint8_t> choices;
    for (int i = 0; i != 24; ++i) choices.push_back(static_cast<std::uint8_t>(random()));
    const std::string text = query_maker{choices}();
    const sg::query_index index{sg::stance_graph{random_corpus(seed, small)}};
    INFO("seed " << seed << ": " << text);
    for (const std::string returned : {"p", "a", "a.kind, p", "a, p.kind", "a, a.kind, p"}) {
      const auto all = rows_of(index, text, returned);
      const auto kept = once_each(all);
      CHECK(rows_of(index, text, "DISTINCT " + returned) == kept);
      repeats += all.size() - kept.size();
    }
    std::map<sg::record_ref, std::set<sg::record_ref>> positions_of;
    for (const auto& row : rows_of(index, text, "a, p"))
      positions_of[*row[0].as<sg::record_ref>()].insert(*row[1].as<sg::record_ref>());
    std::vector<sg::value_list> counts;
    for (const auto& [a, positions] : positions_of)
      counts.push_back({a, static_cast<std::int64_t>(positions.size()), *positions.begin(), *positions.rbegin()});
    CHECK(rows_of(index, text, "a, count(DISTINCT p), min(p), max(p)") == counts);
  }
  CHECK(repeats > 1000);
}

#ifdef STANCEGRAPH_WITH_RAPIDCHECK
TEST_CASE("a query plan matches a brute-force search for queries that can be shrunk", "[properties]") {
  rc::detail::TestParams how;
  how.maxSuccess = 3000;
  how.seed = 7;
  const auto result = rc::detail::checkTestable(
      [] {
        const auto up_to = [](std::size_t most) { return *rc::gen::inRange<std::size_t>(0, most + 1); };
        const random_case asked{*rc::gen::inRange<std::uint64_t>(0, 1'000'000),
                                {.actors = up_to(3),
                                 .positions = up_to(3),
                                 .events = up_to(2),
                                 .documents = up_to(2),
                                 .relations = up_to(5),
                                 .statements = up_to(5)},
                                *rc::gen::container<std::vector<std::uint8_t>>(24, rc::gen::arbitrary<std::uint8_t>())};
        matches_of(asked);
      },
      rc::detail::TestMetadata{}, how);
  std::ostringstream told;
  rc::detail::printResultMessage(result, told);
  INFO(told.str());
  CHECK(result.is<rc::detail::SuccessResult>());
}
#endif
