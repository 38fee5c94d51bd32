// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include <stancegraph/core/order_by.hpp>

using namespace stancegraph;

using entry = std::pair<int, std::string>;

TEST_CASE("values are sorted by a member or by a function of them", "[core]") {
  std::vector<entry> all{{2, "b"}, {1, "ccc"}, {3, "aa"}};
  std::sort(all.begin(), all.end(), less_by(&entry::first));
  CHECK(all == std::vector<entry>{{1, "ccc"}, {2, "b"}, {3, "aa"}});
  std::sort(all.begin(), all.end(), greater_by(&entry::second));
  CHECK(all == std::vector<entry>{{1, "ccc"}, {2, "b"}, {3, "aa"}});
  std::sort(all.begin(), all.end(), less_by([](const entry& e) { return e.second.size(); }));
  CHECK(all == std::vector<entry>{{2, "b"}, {3, "aa"}, {1, "ccc"}});
}

TEST_CASE("values with equal keys stay in order when the sort is stable, in both directions", "[core]") {
  const std::vector<entry> all{{1, "x"}, {2, "y"}, {1, "z"}};
  std::vector<entry> up = all, down = all;
  std::stable_sort(up.begin(), up.end(), less_by(&entry::first));
  std::stable_sort(down.begin(), down.end(), greater_by(&entry::first));
  CHECK(up == std::vector<entry>{{1, "x"}, {1, "z"}, {2, "y"}});
  CHECK(down == std::vector<entry>{{2, "y"}, {1, "x"}, {1, "z"}});
}
