// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include <stancegraph/corpus/table.hpp>

using namespace stancegraph;

static_assert(std::forward_iterator<handle_range<actor>::iterator>);

TEST_CASE("an index finds the same rows as a map", "[corpus]") {
  std::mt19937 random{1};
  for (int round = 0; round != 30; ++round) {
    detail::id_index index;
    std::vector<std::string> ids;
    std::unordered_map<std::string, std::uint32_t> naive;
    const auto id_of = [&](std::uint32_t row) -> std::string_view { return ids[row]; };
    if (round % 3 == 0) index.reserve(random() % 300, id_of);
    CHECK(index.find("nothing", id_of) == detail::id_index::none);
    for (auto n = random() % 600; n != 0; --n) {
      const auto id = std::to_string(random() % 400);
      const auto row = static_cast<std::uint32_t>(ids.size());
      const auto [at, is_new] = naive.try_emplace(id, row);
      if (is_new) ids.push_back(id);
      REQUIRE(index.insert(id, row, id_of) == (is_new ? detail::id_index::none : at->second));
    }
    for (int i = 0; i != 500; ++i) {
      const auto id = std::to_string(i);
      const auto at = naive.find(id);
      CHECK(index.find(id, id_of) == (at == naive.end() ? detail::id_index::none : at->second));
    }
  }
}

TEST_CASE("rows inserted in bulk are found like rows inserted one by one", "[corpus]") {
  for (std::size_t n : {0u, 1u, 11u, 12u, 13u, 1000u}) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i != n; ++i) ids.push_back("id" + std::to_string(i * 7));
    const auto id_of = [&](std::uint32_t row) -> std::string_view { return ids[row]; };
    detail::id_index index;
    CHECK(index.assign(n, id_of) == detail::id_index::none);
    for (std::size_t i = 0; i != n; ++i) CHECK(index.find(ids[i], id_of) == i);
    CHECK(index.find("id1", id_of) == detail::id_index::none);
    if (n < 2) continue;
    ids.back() = ids.front();
    CHECK(index.assign(n, id_of) == n - 1);
  }
}

TEST_CASE("a table keeps records in the order of insertion and finds them by id", "[corpus]") {
  corpus c;
  CHECK(c.actors().empty());
  CHECK_FALSE(c.actors().find("a0"));
  for (std::size_t i = 0; i != 100; ++i) {
    const auto id = "a" + std::to_string(i);
    CHECK(c.add(actor{.id = id, .name = "A"}) == actor_handle{i});
  }
  CHECK(c.actors().size() == 100);
  std::size_t row = 0;
  for (const actor_handle h : c.actors().handles()) {
    CHECK(h.row() == row++);
    CHECK(c.actors().find(c.actors()[h].id) == h);
  }
  CHECK(row == 100);
  CHECK(c.actors().handles().size() == 100);
  CHECK(std::distance(c.actors().begin(), c.actors().end()) == 100);
  CHECK_FALSE(c.actors().find("a100"));
  CHECK_FALSE(c.actors().find(""));
}
