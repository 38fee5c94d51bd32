// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/signed/signed_triads.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_signed_graph.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"

using namespace stancegraph;

namespace {

/// Of the six ways to write three nodes the last in the alphabet: the same for triads that are the same.
std::string canonical(const sparse_matrix& g, std::array<std::uint32_t, 3> nodes) {
  std::string best;
  std::ranges::sort(nodes);
  do {
    std::string word;
    for (const auto& [a, b] : {std::pair{0U, 1U}, {1U, 0U}, {0U, 2U}, {2U, 0U}, {1U, 2U}, {2U, 1U}}) {
      const double w = g.at(nodes[a], nodes[b]);
      word += w < 0 ? 'N' : w > 0 ? 'P' : '0';
    }
    best = std::max(best, word);
  } while (std::ranges::next_permutation(nodes).found);
  return best;
}

/// A triad as its name spells it.
sparse_matrix spelled(std::string_view name) {
  const std::string_view signs = name.substr(name.size() - 6);
  std::vector<signed_tie> ties;
  std::size_t next = 0;
  for (const auto& [a, b] : {std::pair{0U, 1U}, {1U, 0U}, {0U, 2U}, {2U, 0U}, {1U, 2U}, {2U, 1U}}) {
    if (signs[next] != '0') ties.push_back({a, b, signs[next] == 'P' ? 1.0 : -1.0});
    ++next;
  }
  return directed_signed_matrix(3, ties);
}

}  // namespace

TEST_CASE("the 138 triad names describe 138 different triads, and each is counted under its own name", "[measures]") {
  std::set<std::string> all;
  for (std::size_t kind = 0; kind != signed_triad_names.size(); ++kind) {
    const sparse_matrix g = spelled(signed_triad_names[kind]);
    all.insert(canonical(g, {0, 1, 2}));
    const signed_triad_counts count = signed_triads(g);
    CAPTURE(signed_triad_names[kind]);
    CHECK(count[kind] == 1);
    CHECK(std::accumulate(count.begin(), count.end(), std::uint64_t{0}) == 1);
  }
  CHECK(all.size() == 138);
}

TEST_CASE("the signed triad census counts every three nodes once", "[measures]") {
  std::map<std::string, std::size_t> kinds;
  for (std::size_t kind = 0; kind != signed_triad_names.size(); ++kind)
    kinds[canonical(spelled(signed_triad_names[kind]), {0, 1, 2})] = kind;
  random_numbers engine{std::mt19937{3}};
  for (int round = 0; round != 150; ++round) {
    const std::uint32_t n = engine() % 13;
    const std::uint32_t rare = 1 + engine() % 6;
    std::vector<signed_tie> ties;
    for (std::uint32_t u = 0; u != n; ++u)
      for (std::uint32_t v = 0; v != n; ++v)
        if (engine() % rare == 0) ties.push_back({u, v, engine() % 3 == 0 ? -1.5 : 1.0});
    const sparse_matrix g = directed_signed_matrix(n, ties);
    signed_triad_counts expected{};
    for (std::uint32_t a = 0; a != n; ++a)
      for (std::uint32_t b = a + 1; b < n; ++b)
        for (std::uint32_t c = b + 1; c < n; ++c) ++expected[kinds.at(canonical(g, {a, b, c}))];
    CHECK(signed_triads(g) == expected);
  }
}
