// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/community/coalitions.hpp"
#include "stancegraph/measures/community/modularity.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"
#include "stancegraph/measures/matrix/laplacian_spectrum.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// How far two networks of the same nodes are from each other.
enum class network_distance : std::uint8_t {
  absdiff,   ///< the sum of the differences of all cells
  spectral,  ///< the spectral_distance() of their spectra, for one-mode networks
};

/// How network_distance is written.
template <>
struct vocabulary<network_distance> {
  static constexpr std::string_view what = "distance of networks";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"absdiff", "spectral"});
};

/// By what one of several sets of states is chosen.
enum class phase_criterion : std::uint8_t {
  dunn,        ///< dunn_index(), as Masuda and Holme choose
  modularity,  ///< modularity() of the similarities, as rDNA chooses
};

/// How phase_criterion is written.
template <>
struct vocabulary<phase_criterion> {
  static constexpr std::string_view what = "criterion";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"dunn", "modularity"});
};

/// How phase_transitions() finds states.
struct phase_options {
  network_distance distance = network_distance::absdiff;    ///< of slices
  network_spectrum spectrum = network_spectrum::laplacian;  ///< of spectral distances
  bool is_scaled = true;                                    ///< whether cells are divided by the sum of their slice
  /// by what slices are grouped, each but `consensus`
  std::vector<clustering_method> methods{
      clustering_method::single, clustering_method::average,  clustering_method::complete, clustering_method::ward,
      clustering_method::kmeans, clustering_method::kmedoids, clustering_method::spectral};
  std::size_t least_states = 2;                       ///< the fewest that are tried
  std::size_t most_states = 6;                        ///< the most that are tried
  phase_criterion criterion = phase_criterion::dunn;  ///< by what one is chosen
  std::uint64_t seed = 1;                             ///< of the methods that need one
};

/// A stretch of time in one state.
struct phase {
  std::size_t first = 0;    ///< its first slice
  std::size_t last = 0;     ///< its last slice
  std::uint32_t state = 0;  ///< the state, which may come back later

  /// The same phase.
  friend bool operator==(const phase&, const phase&) = default;
};

/// The states that a method finds.
struct phase_solution {
  clustering_method method = clustering_method::average;  ///< how
  partition states{};                                     ///< of each slice, its state
  double modularity = 0;  ///< modularity() of the states in the network of similarities, 1 − distance
  double dunn = 0;        ///< dunn_index() of the states
};

/// The states and phases of a debate.
struct phase_result {
  distance_matrix distances{};              ///< of slices, divided by the greatest
  std::vector<phase_solution> solutions{};  ///< one for each method, in their order
  std::size_t best = 0;                     ///< which of them is the best by the criterion, the first of equals
  std::vector<phase> phases{};              ///< the stretches of its states, in the order of time
};

/// How well groups are apart: the least distance between two things of different groups, divided by the greatest within
/// a group (Dunn). Infinite where all things in a group are at one place; 0 with fewer than two groups.
/// @complexity quadratic
/// @see Dunn (1973)
[[nodiscard]] inline double dunn_index(const distance_matrix& d, const partition& groups) {
  assert(d.size() == groups.group_of.size());
  if (groups.group_count < 2) return 0;
  double between = std::numeric_limits<double>::infinity();
  double within = 0;
  for (std::size_t i = 1; i < d.size(); ++i)
    for (std::size_t j = 0; j != i; ++j)
      if (groups.group_of[i] == groups.group_of[j])
        within = std::max(within, d.at(i, j));
      else
        between = std::min(between, d.at(i, j));
  return within == 0 ? std::numeric_limits<double>::infinity() : between / within;
}

/// How far each two of several networks are from each other.
/// @pre they have the same rows and columns; for spectral distances they are symmetric
/// @complexity slices² × cells; spectral also the spectra
[[nodiscard]] inline distance_matrix slice_distances(std::span<const sparse_matrix> slices,
                                                     const phase_options& o = {}) {
  distance_matrix result{slices.size()};
  std::vector<std::vector<double>> spectra;
  std::vector<double> scale;
  for (const sparse_matrix& slice : slices) {
    assert(slice.row_count() == slices.front().row_count() && slice.column_count() == slices.front().column_count());
    if (o.distance == network_distance::spectral) spectra.push_back(normalised_spectrum(slice, o.spectrum));
    const double sum = std::accumulate(slice.cells().begin(), slice.cells().end(), 0.0,
                                       [](double all, const matrix_entry& e) { return all + e.value; });
    scale.push_back(o.is_scaled && sum != 0 ? 1 / sum : 1);
  }
  const auto cellwise = [&](std::size_t i, std::size_t j) {
    const auto place = [](const matrix_entry& e) { return std::tie(e.row, e.column); };
    double sum = 0;
    auto a = slices[i].cells().begin();
    auto b = slices[j].cells().begin();
    const auto a_end = slices[i].cells().end();
    const auto b_end = slices[j].cells().end();
    while (a != a_end || b != b_end) {
      const bool has_a = a != a_end && (b == b_end || place(*a) <= place(*b));
      const bool has_b = b != b_end && (a == a_end || place(*b) <= place(*a));
      sum += std::abs((has_a ? a->value * scale[i] : 0) - (has_b ? b->value * scale[j] : 0));
      if (has_a) ++a;
      if (has_b) ++b;
    }
    return sum;
  };
  for (std::size_t i = 1; i < slices.size(); ++i)
    for (std::size_t j = 0; j != i; ++j)
      result.set(i, j, spectra.empty() ? cellwise(i, j) : spectral_distance(spectra[i], spectra[j]));
  return result;
}

/// The states and phases of a debate: slices of time are compared with each other, like slices are put into one state,
/// and a phase lasts as long as a state does. States are numbered as they first appear.
///
/// The slices may be networks of moving windows or smoothed ones. Their distances are divided by the greatest; each
/// method groups them, with the number of states that its criterion likes best (the smallest of equals), and the best
/// method's states make the phases.
/// @param slices in the order of time, all with the same rows and columns
/// @pre 0 < least_states ≤ most_states, and there is a method other than consensus
/// @returns nothing but the distances for fewer than two slices
/// @complexity as slice_distances(), and cubic in slices for each method and number
/// @see Masuda & Holme (2019), Detecting sequences of system states in temporal networks
[[nodiscard]] inline phase_result phase_transitions(std::span<const sparse_matrix> slices,
                                                    const phase_options& o = {}) {
  assert(o.least_states != 0 && o.least_states <= o.most_states && !o.methods.empty());
  phase_result result;
  result.distances = slice_distances(slices, o);
  const std::size_t n = slices.size();
  if (n < 2) return result;
  if (const double greatest = result.distances.greatest(); greatest > 0)
    for (std::size_t i = 1; i != n; ++i)
      for (std::size_t j = 0; j != i; ++j) result.distances.set(i, j, result.distances.at(i, j) / greatest);
  std::vector<matrix_entry> cells;
  for (std::uint32_t i = 0; i != n; ++i)
    for (std::uint32_t j = 0; j != n; ++j)
      if (i != j) cells.push_back({i, j, 1 - result.distances.at(i, j)});
  const sparse_matrix similarity{n, n, std::move(cells)};
  const auto score = [&](const partition& p) {
    return o.criterion == phase_criterion::dunn ? dunn_index(result.distances, p) : modularity(similarity, p);
  };
  for (const clustering_method method : o.methods) {
    assert(method != clustering_method::consensus);
    const coalition_options how{.method = method, .most_groups = std::min(o.most_states, n - 1), .seed = o.seed};
    const partition states = detail::best_grouped(similarity, result.distances, how, o.least_states, score);
    result.solutions.push_back({method, states, modularity(similarity, states), dunn_index(result.distances, states)});
  }
  for (std::size_t i = 1; i != result.solutions.size(); ++i)
    if (score(result.solutions[i].states) > score(result.solutions[result.best].states) + 1e-12) result.best = i;
  const partition& states = result.solutions[result.best].states;
  for (std::size_t i = 0; i != n; ++i)
    if (i != 0 && states.group_of[i] == states.group_of[i - 1])
      result.phases.back().last = i;
    else
      result.phases.push_back({i, i, states.group_of[i]});
  return result;
}

}  // namespace stancegraph
