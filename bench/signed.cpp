// SPDX-License-Identifier: BSL-1.0

// bench_signed write FOLDER                 writes the graphs that peers read: two nodes and a sign on each line
// bench_signed triangles FILE               counts the triangles of a graph by their signs
// bench_signed frustration FILE SECONDS     finds the frustration of a graph, with a time limit
//
// The graphs are random, and three in ten ties are negative. triangles.txt has 20,000 nodes and 400,000 ties, with many
// ties at a few nodes. 50-a.txt, 50-b.txt and 50-c.txt have 50 nodes and 200 ties, 100.txt has 100 and 400, 200.txt has
// 200 and 800.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <limits>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/measures/signed/frustration.hpp"
#include "stancegraph/measures/signed/semidefinite_bound.hpp"
#include "stancegraph/measures/signed/signed_triangles.hpp"
#include "synthetic.hpp"

namespace fs = std::filesystem;
namespace sg = stancegraph;

namespace {

double since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Writes a graph with the given number of different ties, between nodes that `some` draws.
template <class Some>
void write(const fs::path& file, std::size_t ties, std::uint64_t seed, Some&& some) {
  std::mt19937_64 random{seed};
  std::ofstream out{file};
  std::set<std::pair<std::size_t, std::size_t>> there;
  while (there.size() != ties) {
    const std::size_t a = some(random), b = some(random);
    if (a != b && there.emplace(std::min(a, b), std::max(a, b)).second)
      out << a << ' ' << b << ' ' << (random() % 10 < 3 ? -1 : 1) << '\n';
  }
}

void write_all(const fs::path& folder) {
  fs::create_directories(folder);
  const zipf by_fame{20'000};
  write(folder / "triangles.txt", 400'000, 1, [&](auto& random) {
    return random() % 2 == 0 ? by_fame(random) : static_cast<std::size_t>(random() % 20'000);
  });
  const auto even = [](std::size_t nodes) {
    return [nodes](auto& random) { return static_cast<std::size_t>(random() % nodes); };
  };
  write(folder / "50-a.txt", 200, 1, even(50));
  write(folder / "50-b.txt", 200, 2, even(50));
  write(folder / "50-c.txt", 200, 3, even(50));
  write(folder / "100.txt", 400, 1, even(100));
  write(folder / "200.txt", 800, 1, even(200));
}

std::vector<sg::signed_tie> read(const fs::path& file, std::size_t& nodes) {
  std::vector<sg::signed_tie> ties;
  std::ifstream in{file};
  if (!in) throw std::runtime_error{"cannot read " + file.string()};
  std::uint32_t a = 0, b = 0;
  nodes = 0;
  for (double sign = 0; in >> a >> b >> sign;) {
    ties.push_back({a, b, sign});
    nodes = std::max<std::size_t>(nodes, std::max(a, b) + 1);
  }
  return ties;
}

void triangles(const fs::path& file) {
  std::size_t nodes = 0;
  std::vector<sg::matrix_entry> both;
  for (const sg::signed_tie& t : read(file, nodes)) {
    both.push_back({t.from, t.to, t.weight});
    both.push_back({t.to, t.from, t.weight});
  }
  const sg::sparse_matrix m{nodes, nodes, std::move(both)};
  double best = std::numeric_limits<double>::max();
  sg::signed_triangle_counts found;
  for (int i = 0; i != 5; ++i) {
    const auto start = std::chrono::steady_clock::now();
    found = sg::signed_triangles(m);
    best = std::min(best, since(start));
  }
  std::printf("triangles %.1f %zu\n", best, static_cast<std::size_t>(found.total()));
}

void frustration(const fs::path& file, double seconds) {
  std::size_t nodes = 0;
  const std::vector<sg::signed_tie> ties = read(file, nodes);
  const auto start = std::chrono::steady_clock::now();
  const sg::frustration_result found = sg::frustration(
      nodes, ties,
      {.bound = sg::semidefinite_bound, .control = {.time_limit = std::chrono::duration<double>{seconds}}});
  std::printf("frustration %.1f %.0f %.0f %s\n", since(start), found.value, found.lower_bound,
              found.is_optimal ? "proved" : "stopped");
}

}  // namespace

int main(int count, char** arguments) try {
  const std::string task = count > 2 ? arguments[1] : "";
  if (task == "write" && count == 3) return write_all(arguments[2]), 0;
  if (task == "triangles" && count == 3) return triangles(arguments[2]), 0;
  if (task == "frustration" && count == 4) return frustration(arguments[2], std::stod(arguments[3])), 0;
  return std::fprintf(stderr, "see bench/signed.cpp\n"), 2;
} catch (const std::exception& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}
