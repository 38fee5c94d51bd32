// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/projection.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "run_controls.hpp"
#include "signed_network_sample.hpp"

using namespace stancegraph;

namespace {

/// Ties from the first `rows` nodes to the others, some of them twice.
signed_network random_two_mode(random_numbers& engine, std::uint32_t rows, std::uint32_t columns) {
  std::vector<signed_tie> ties;
  for (std::uint32_t r = 0; r != rows; ++r)
    for (std::uint32_t c = 0; c != columns; ++c)
      for (std::uint32_t times = engine() % 3; times != 0; --times)
        ties.push_back({r, rows + c, engine() % 2 == 0 ? 1.0 : -1.0});
  return network_of(rows + columns, std::move(ties));
}

}  // namespace

TEST_CASE("a projection lists what each pair shares, on which side, and the statements behind it", "[analysis]") {
  random_numbers engine{std::mt19937{21}};
  std::size_t found = 0;
  for (int round = 0; round != 60; ++round) {
    const signed_network n = random_two_mode(engine, 4, 3);
    for (const bool is_onto_second : {false, true}) {
      std::map<std::pair<std::uint32_t, std::uint32_t>, double> side;
      for (const signed_tie& t : n.ties)
        side[is_onto_second ? std::pair{t.to, t.from} : std::pair{t.from, t.to}] += t.weight;
      const auto pairs = projection(n, is_onto_second);
      std::size_t expected = 0;
      for (std::uint32_t one = 0; one != 7; ++one)
        for (std::uint32_t other = one + 1; other != 7; ++other) {
          std::vector<std::uint32_t> alike;
          std::vector<std::uint32_t> opposite;
          std::set<std::uint32_t> statements;
          for (std::uint32_t thing = 0; thing != 7; ++thing) {
            const auto a = side.find({one, thing});
            const auto b = side.find({other, thing});
            if (a == side.end() || b == side.end() || a->second == 0 || b->second == 0) continue;
            (a->second * b->second > 0 ? alike : opposite).push_back(thing);
            for (std::uint32_t t = 0; t != n.ties.size(); ++t) {
              const auto [node, of] =
                  is_onto_second ? std::pair{n.ties[t].to, n.ties[t].from} : std::pair{n.ties[t].from, n.ties[t].to};
              if ((node == one || node == other) && of == thing) statements.insert(t);
            }
          }
          if (alike.empty() && opposite.empty()) continue;
          ++expected;
          const auto at =
              std::ranges::find_if(pairs, [&](const projected_pair& p) { return p.one == one && p.other == other; });
          REQUIRE(at != pairs.end());
          CHECK(at->alike == alike);
          CHECK(at->opposite == opposite);
          CHECK(at->statements == std::vector<std::uint32_t>(statements.begin(), statements.end()));
          CHECK((at->sign() == projected_sign::ambivalent) == (!alike.empty() && !opposite.empty()));
        }
      CHECK(pairs.size() == expected);
      found += expected;
    }
  }
  CHECK(found > 100);
}

TEST_CASE("a node at both ends of ties appears in the projection of either mode", "[analysis]") {
  // b takes a side on c, and a takes one on b.
  const auto pairs = projection(network_of(3, {{0, 2, 1}, {1, 2, -1}, {0, 1, 1}}));
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].balance() == -1);
  CHECK(pairs[0].opposite == std::vector<std::uint32_t>{2});
}

TEST_CASE("the projection obeys a stop signal and counts pairs", "[analysis]") {
  const signed_network n = network_of(4, {{0, 3, 1}, {1, 3, -1}, {2, 3, 1}});
  run_controls::check([&](const run_control& control) {
    std::vector<std::vector<std::uint32_t>> behind;
    for (const projected_pair& each : projection(n, false, control)) behind.push_back(each.statements);
    return behind;
  });
}
