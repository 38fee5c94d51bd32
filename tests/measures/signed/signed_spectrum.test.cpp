// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/signed/signed_spectrum.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "highland_tribes.hpp"
#include "random_signed_graph.hpp"
#include "stancegraph/measures/signed/frustration.hpp"

using namespace stancegraph;

namespace {

using rows = std::vector<std::vector<double>>;

rows times(const rows& a, const rows& b) {
  rows c(a.size(), std::vector<double>(a.size(), 0));
  for (std::size_t i = 0; i != a.size(); ++i)
    for (std::size_t k = 0; k != a.size(); ++k)
      for (std::size_t j = 0; j != a.size(); ++j) c[i][j] += a[i][k] * b[k][j];
  return c;
}

/// The trace of Σ A^k / k!.
double trace_of_exponential(const rows& a) {
  rows power(a.size(), std::vector<double>(a.size(), 0));
  for (std::size_t i = 0; i != a.size(); ++i) power[i][i] = 1;
  double sum = 0;
  double factor = 1;
  for (int k = 1; k != 60; ++k) {
    for (std::size_t i = 0; i != a.size(); ++i) sum += factor * power[i][i];
    power = times(power, a);
    factor /= k;
  }
  return sum;
}

rows signs_of(const sparse_matrix& g, bool has_signs) {
  rows a(g.row_count(), std::vector<double>(g.row_count(), 0));
  for (const matrix_entry& e : g.cells()) a[e.row][e.column] = e.value < 0 && has_signs ? -1 : 1;
  return a;
}

}  // namespace

TEST_CASE("walk balance is the trace of the signed matrix exponential divided by the unsigned one", "[measures]") {
  random_numbers engine{std::mt19937{21}};
  for (int round = 0; round != 40; ++round) {
    const std::uint32_t n = 1 + engine() % 9;
    const sparse_matrix g = signed_matrix(n, random_ties(engine, n, 60, engine() % 60, 3));
    CHECK(walk_balance(g) ==
          Approx(trace_of_exponential(signs_of(g, true)) / trace_of_exponential(signs_of(g, false))));
    const bool is_balanced = frustration(g).value == 0;
    CHECK((walk_balance(g) > 1 - 1e-9) == is_balanced);
  }
  CHECK(walk_balance(sparse_matrix{}) == 1);
  CHECK(walk_balance(signed_matrix(16, highland_tribes())) == Approx(0.3575761).margin(5e-8));  // as signnet has it
  // No number grows too large.
  std::vector<signed_tie> friends;
  for (std::uint32_t v = 1; v != 900; ++v)
    for (std::uint32_t u = v < 4 ? 0 : v - 4; u != v; ++u) friends.push_back({u, v, 1});
  CHECK(walk_balance(signed_matrix(900, friends)) == Approx(1));
}

TEST_CASE("the smallest eigenvalue of the signed Laplacian of a connected graph is 0 if and only if it is balanced",
          "[measures]") {
  random_numbers engine{std::mt19937{22}};
  for (int round = 0; round != 60; ++round) {
    const std::uint32_t n = 2 + engine() % 8;
    std::vector<signed_tie> ties = random_ties(engine, n, 40, 30, 3);
    for (std::uint32_t v = 1; v != n; ++v) ties.push_back({v - 1, v, 5});
    const sparse_matrix g = signed_matrix(n, ties);
    const std::vector<double> values = spectrum(signed_laplacian(g));
    CHECK(std::is_sorted(values.begin(), values.end()));
    CHECK(values.front() > -1e-9);
    CHECK((values.front() < 1e-9) == (frustration(g).value == 0));
    CHECK(spectrum(normalized_signed_laplacian(g)).back() < 2 + 1e-9);
  }
  CHECK(spectrum(sparse_matrix{}).empty());
  // A triangle with one negative tie: 1, 1, 4.
  const auto triangle =
      spectrum(signed_laplacian(signed_matrix(3, std::vector<signed_tie>{{0, 1, 1}, {1, 2, 1}, {0, 2, -1}})));
  CHECK(triangle[0] == Approx(1));
  CHECK(triangle[1] == Approx(1));
  CHECK(triangle[2] == Approx(4));
}

TEST_CASE("eigenvector centrality is an eigenvector that gives opposed camps opposite signs", "[measures]") {
  // Two camps of two and three, allies within, foes between.
  std::vector<signed_tie> ties;
  for (std::uint32_t u = 0; u != 5; ++u)
    for (std::uint32_t v = u + 1; v != 5; ++v) ties.push_back({u, v, (u < 2) == (v < 2) ? 1.0 : -1.0});
  const auto camps = signed_eigenvector_centrality(signed_matrix(5, ties));
  REQUIRE(camps);
  for (std::size_t v = 0; v != 5; ++v) CHECK((*camps)[v] == Approx(v < 2 ? 1 : -1));
  random_numbers engine{std::mt19937{23}};
  for (int round = 0; round != 40; ++round) {
    const std::uint32_t n = 2 + engine() % 8;
    const sparse_matrix g = signed_matrix(n, random_ties(engine, n, 60, 40));
    const auto v = signed_eigenvector_centrality(g);
    if (!v) continue;
    double stretch = 0;
    std::vector<double> image(n, 0);
    for (const matrix_entry& e : g.cells()) image[e.row] += e.value * (*v)[e.column];
    for (std::size_t i = 0; i != n; ++i)
      if (std::abs((*v)[i]) > 0.999) stretch = image[i] / (*v)[i];
    for (std::size_t i = 0; i != n; ++i) CHECK(image[i] == Approx(stretch * (*v)[i]).margin(1e-8));
    for (const double value : spectrum(g)) CHECK(std::abs(value) < std::abs(stretch) + 1e-8);
  }
  // 1 and −1 are as large as each other.
  CHECK_FALSE(signed_eigenvector_centrality(signed_matrix(2, std::vector<signed_tie>{{0, 1, 1}})));
  CHECK_FALSE(signed_eigenvector_centrality(sparse_matrix{2, 2, {}}));
}

TEST_CASE("the PN index solves the equations that define it", "[measures]") {
  random_numbers engine{std::mt19937{24}};
  for (int round = 0; round != 60; ++round) {
    const std::uint32_t n = 3 + engine() % 7;
    std::vector<signed_tie> ties = random_ties(engine, n, 60, 50, 2);
    const bool is_directed = round % 2 == 0;
    const sparse_matrix g = is_directed ? directed_signed_matrix(n, ties) : signed_matrix(n, ties);
    const double c = 1.0 / (2.0 * n - 2);
    rows m(n, std::vector<double>(n, 0));
    for (const matrix_entry& e : g.cells()) m[e.row][e.column] = e.value < 0 ? -2 * c : c;
    if (!is_directed) {
      const auto x = pn_index(g);
      REQUIRE(x);
      for (std::size_t i = 0; i != n; ++i) {
        double left = (*x)[i];
        for (std::size_t j = 0; j != n; ++j) left -= m[i][j] * (*x)[j];
        CHECK(left == Approx(1));
      }
      continue;
    }
    for (const pn_kind kind : {pn_kind::in, pn_kind::out}) {
      rows turned(n, std::vector<double>(n));
      for (std::size_t i = 0; i != n; ++i)
        for (std::size_t j = 0; j != n; ++j) turned[i][j] = m[j][i];
      const rows& a = kind == pn_kind::out ? m : turned;
      const rows square = times(a, kind == pn_kind::out ? turned : m);
      const auto x = pn_index(g, kind);
      REQUIRE(x);
      for (std::size_t i = 0; i != n; ++i) {
        double left = (*x)[i];
        double right = 1;
        for (std::size_t j = 0; j != n; ++j) {
          left -= square[i][j] * (*x)[j];
          right += a[i][j];
        }
        CHECK(left == Approx(right));
      }
    }
  }
  CHECK_FALSE(pn_index(signed_matrix(2, std::vector<signed_tie>{{0, 1, -1}})));
  CHECK(pn_index(sparse_matrix{1, 1, {}}) == std::vector<double>{1});
}
