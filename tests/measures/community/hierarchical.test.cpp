// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/community/hierarchical.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.hpp"
#include "random_networks.hpp"
#include "run_controls.hpp"

using namespace stancegraph;
using random_networks::below;

namespace {

/// Points on a line.
distance_matrix line(const std::vector<double>& points) {
  distance_matrix d{points.size()};
  for (std::size_t i = 1; i < points.size(); ++i)
    for (std::size_t j = 0; j != i; ++j) d.set(i, j, std::abs(points[i] - points[j]));
  return d;
}

std::vector<double> heights(const std::vector<group_merge>& hierarchy) {
  std::vector<double> result;
  for (const auto& m : hierarchy) result.push_back(m.height);
  return result;
}

}  // namespace

TEST_CASE("each linkage merges four points on a line as expected", "[measures]") {
  const auto d = line({0, 1, 4, 6});
  CHECK(heights(hierarchical_clustering(d, linkage::single)) == std::vector<double>{1, 2, 3});
  CHECK(heights(hierarchical_clustering(d, linkage::complete)) == std::vector<double>{1, 2, 6});
  CHECK(heights(hierarchical_clustering(d, linkage::average)) == std::vector<double>{1, 2, 4.5});
  const auto ward = hierarchical_clustering(d, linkage::ward);
  CHECK(ward[2].height == Approx(std::sqrt(2 * 2 * 2 / 4.0) * 4.5));  // of centres 0.5 and 5
  CHECK(ward[0] == group_merge{0, 1, 1});
  CHECK(ward[1] == group_merge{2, 3, 2});
  CHECK(ward[2].first == 4);
  CHECK(ward[2].second == 5);
  CHECK(cut(ward, 4, 2) == partition{{0, 0, 1, 1}, 2});
  CHECK(cut(ward, 4, 4).group_count == 4);
  CHECK(cut(ward, 4, 1).group_count == 1);
  CHECK(cut_at(ward, 4, 1.5) == partition{{0, 0, 1, 2}, 3});
  CHECK(hierarchical_clustering(distance_matrix{1}, linkage::single).empty());
  CHECK(cut({}, 0, 0) == partition{});
}

TEST_CASE("the heights of a hierarchy match the distances between groups and never decrease", "[measures]") {
  std::mt19937 engine{41};
  for (int round = 0; round != 150; ++round) {
    const std::uint32_t n = 2 + below(engine, 7);
    std::vector<double> x, y;
    for (std::uint32_t i = 0; i != n; ++i) {
      x.push_back(below(engine, 1000) / 100.0);
      y.push_back(below(engine, 1000) / 100.0);
    }
    distance_matrix d{n};
    for (std::size_t i = 1; i < n; ++i)
      for (std::size_t j = 0; j != i; ++j) d.set(i, j, std::hypot(x[i] - x[j], y[i] - y[j]));
    for (const auto by : {linkage::single, linkage::average, linkage::complete, linkage::ward}) {
      const auto far = [&](const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
        if (by == linkage::ward) {
          const auto centre = [](const auto& group, const auto& of) {
            double sum = 0;
            for (const auto node : group) sum += of[node];
            return sum / static_cast<double>(group.size());
          };
          const double sizes = static_cast<double>(a.size() * b.size()) / static_cast<double>(a.size() + b.size());
          return std::sqrt(2 * sizes) * std::hypot(centre(a, x) - centre(b, x), centre(a, y) - centre(b, y));
        }
        double least = 1e9, most = 0, sum = 0;
        for (const auto i : a)
          for (const auto j : b) {
            least = std::min(least, d.at(i, j));
            most = std::max(most, d.at(i, j));
            sum += d.at(i, j);
          }
        if (by == linkage::single) return least;
        if (by == linkage::complete) return most;
        return sum / static_cast<double>(a.size() * b.size());
      };
      const auto hierarchy = hierarchical_clustering(d, by);
      REQUIRE(hierarchy.size() == n - 1);
      std::vector<std::vector<std::uint32_t>> groups;
      for (std::uint32_t i = 0; i != n; ++i) groups.push_back({i});
      std::vector<bool> is_left(n, true);
      for (std::size_t step = 0; step != hierarchy.size(); ++step) {
        double nearest = 1e9;
        for (std::size_t a = 0; a != groups.size(); ++a)
          for (std::size_t b = a + 1; b < groups.size(); ++b)
            if (is_left[a] && is_left[b]) nearest = std::min(nearest, far(groups[a], groups[b]));
        const auto& m = hierarchy[step];
        CHECK(m.height == Approx(nearest));
        CHECK(far(groups[m.first], groups[m.second]) == Approx(nearest));
        if (step != 0) CHECK(m.height >= hierarchy[step - 1].height - 1e-9);
        auto both = groups[m.first];
        both.insert(both.end(), groups[m.second].begin(), groups[m.second].end());
        is_left[m.first] = is_left[m.second] = false;
        groups.push_back(both);
        is_left.push_back(true);
        const auto left = cut(hierarchy, n, n - 1 - step);
        CHECK(left.group_count == n - 1 - step);
        for (const auto i : both) CHECK(left.group_of[i] == left.group_of[both.front()]);
      }
    }
  }
}

TEST_CASE("hierarchical clustering obeys a stop signal and counts its merges", "[measures]") {
  std::mt19937 engine{91};
  const auto network = random_networks::network(engine, 12, -2, 3, 70);
  run_controls::check([&](const run_control& control) {
    return hierarchical_clustering(distances(network), linkage::average, control);
  });
}
