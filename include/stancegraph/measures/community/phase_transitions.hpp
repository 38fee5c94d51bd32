// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/community/coalitions.hpp"
#include "stancegraph/measures/community/modularity.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/distance_matrix.hpp"
#include "stancegraph/measures/matrix/laplacian_spectrum.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// How the distance between two networks of the same nodes is defined.
enum class network_distance : std::uint8_t {
  absdiff,   ///< sum of the absolute differences of all cells
  spectral,  ///< spectral_distance() of their spectra; for one-mode networks
};

/// The words for network_distance.
template <>
struct vocabulary<network_distance> {
  static constexpr std::string_view what = "distance of networks";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"absdiff", "spectral"});
};

/// The criterion that selects the best set of states.
enum class phase_criterion : std::uint8_t {
  dunn,        ///< dunn_index(), as Masuda and Holme use
  modularity,  ///< modularity() of the similarities
};

/// The words for phase_criterion.
template <>
struct vocabulary<phase_criterion> {
  static constexpr std::string_view what = "criterion";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"dunn", "modularity"});
};

/// Options of phase_transitions().
struct phase_options {
  network_distance distance = network_distance::absdiff;    ///< distance between slices
  network_spectrum spectrum = network_spectrum::laplacian;  ///< spectrum for spectral distances
  bool is_scaled = true;                                    ///< divide the cells of each slice by their sum
  /// clustering methods to try; any but `consensus`
  std::vector<clustering_method> methods{
      clustering_method::single, clustering_method::average,  clustering_method::complete, clustering_method::ward,
      clustering_method::kmeans, clustering_method::kmedoids, clustering_method::spectral};
  std::size_t least_states = 2;                       ///< fewest states to try
  std::size_t most_states = 6;                        ///< most states to try
  phase_criterion criterion = phase_criterion::dunn;  ///< selects the best number of states and the best method
  std::uint64_t seed = 1;                             ///< random seed for the methods that use one
  run_control control{};  ///< progress is in pairs of slices compared, then in partitions tried
};

/// A phase: consecutive slices in the same state.
struct phase {
  std::size_t first = 0;    ///< number of the first slice
  std::size_t last = 0;     ///< number of the last slice
  std::uint32_t state = 0;  ///< the state; it may occur again later

  /// True if all fields are equal.
  friend bool operator==(const phase&, const phase&) = default;
};

/// The states found by one method.
struct phase_solution {
  clustering_method method = clustering_method::average;  ///< the method
  partition states{};                                     ///< the state of each slice
  double modularity = 0;  ///< modularity() of the states in the network of similarities (1 − distance)
  double dunn = 0;        ///< dunn_index() of the states
};

/// The states and phases of a debate.
struct phase_result {
  distance_matrix distances{};              ///< distances between slices, divided by the greatest
  std::vector<phase_solution> solutions{};  ///< one per method, in the given order
  std::size_t best = 0;                     ///< index of the best solution by the criterion, the first of equal ones
  std::vector<phase> phases{};              ///< the phases of the best solution, in order of time
};

/// The Dunn index: how well groups are separated. It is the least distance between members of different groups divided
/// by the greatest distance between members of the same group.
/// @returns infinity if every distance within groups is 0; 0 for fewer than two groups
/// @pre the matrix and the partition have the same nodes
/// @complexity O(n²) with n nodes
/// @see Dunn, J. C. (1973). A fuzzy relative of the ISODATA process and its use in detecting compact well-separated
///   clusters. Journal of Cybernetics 3(3), 32–57. https://doi.org/10.1080/01969727308546046
[[nodiscard]] double dunn_index(const distance_matrix& d, const partition& groups);

/// The distance between every pair of networks, each a slice of time.
///
/// absdiff: d_ij = Σ_rc |X_i[r][c] − X_j[r][c]|, where X_i is the matrix of slice i, divided by the sum of its cells if
/// phase_options::is_scaled is set and the sum is not 0. spectral: spectral_distance() of the normalised spectra.
/// @param slices the networks
/// @param o distance, spectrum and scaling
/// @returns a distance of at least 0 for each pair; a matrix without items if there are no networks
/// @pre all networks have the same rows and columns, and are symmetric for spectral distances
/// @throws limit_error if a limit of the control is reached
/// @complexity O(s² c) with s slices of c stored cells, and one spectrum per slice for spectral distances
[[nodiscard]] distance_matrix slice_distances(std::span<const sparse_matrix> slices, const phase_options& o = {});

/// Finds the states and phases of a debate: slices of time are compared, similar slices share a state, and a phase
/// lasts while the state does not change. States are numbered in order of first appearance.
///
/// Slices may be networks of moving windows or smoothed networks. Distances between slices are divided by the greatest
/// distance. Each method groups the slices; the criterion selects the number of states (the smallest of equally good
/// numbers) and then the method (the first of equally good ones).
/// @param slices networks in order of time, all with the same rows and columns
/// @returns only the distances if there are fewer than two slices
/// @pre 0 < least_states ≤ most_states, and there is at least one method, none of them consensus
/// @throws limit_error if a limit of the control is reached
/// @complexity that of slice_distances(), and O(s³) per method and number of states, with s slices
/// @see Masuda, N. & Holme, P. (2019). Detecting sequences of system states in temporal networks. Scientific Reports 9,
///   795. https://doi.org/10.1038/s41598-018-37534-2
[[nodiscard]] phase_result phase_transitions(std::span<const sparse_matrix> slices, const phase_options& o = {});

/// The number of steps that phase_transitions() counts for a number of slices.
/// @complexity linear in the methods
[[nodiscard]] std::size_t phase_steps(std::size_t slices, const phase_options& o);

/// phase_transitions() as a part of longer work.
/// @param meter counts the steps; the control of the options is ignored
/// @returns as phase_transitions()
/// @pre as for phase_transitions()
/// @throws limit_error as phase_transitions()
/// @complexity that of phase_transitions()
[[nodiscard]] phase_result phase_transitions(std::span<const sparse_matrix> slices, const phase_options& o,
                                             run_meter& meter);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_phase_transitions)

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE double dunn_index(const distance_matrix& d, const partition& groups) {
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

namespace detail {

[[nodiscard]] STANCEGRAPH_INLINE distance_matrix distances_of_slices(std::span<const sparse_matrix> slices,
                                                                     const phase_options& o, run_meter& meter) {
  distance_matrix result{slices.size()};
  std::vector<std::vector<double>> spectra;
  std::vector<double> scale;
  for (const sparse_matrix& slice : slices) {
    meter.check();
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
    for (std::size_t j = 0; j != i; ++j) {
      result.set(i, j, spectra.empty() ? cellwise(i, j) : spectral_distance(spectra[i], spectra[j]));
      meter.add();
    }
  return result;
}

/// The options by which a method groups slices into states.
[[nodiscard]] inline coalition_options state_options(clustering_method m, std::size_t slices, const phase_options& o) {
  return {.method = m, .most_groups = std::min(o.most_states, slices - 1), .seed = o.seed};
}

}  // namespace detail

STANCEGRAPH_INLINE std::size_t phase_steps(std::size_t slices, const phase_options& o) {
  if (slices < 2) return 0;
  std::size_t steps = slices * (slices - 1) / 2;
  for (const clustering_method m : o.methods)
    steps += detail::partitions_tried(slices, detail::state_options(m, slices, o), o.least_states);
  return steps;
}

STANCEGRAPH_INLINE phase_result phase_transitions(std::span<const sparse_matrix> slices, const phase_options& o,
                                                  run_meter& meter) {
  assert(o.least_states != 0 && o.least_states <= o.most_states && !o.methods.empty());
  phase_result result;
  result.distances = detail::distances_of_slices(slices, o, meter);
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
    const partition states = detail::best_grouped(similarity, result.distances, detail::state_options(method, n, o),
                                                  o.least_states, meter, score);
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

STANCEGRAPH_INLINE distance_matrix slice_distances(std::span<const sparse_matrix> slices, const phase_options& o) {
  run_meter meter{o.control, "comparing slices", slices.size() < 2 ? 0 : slices.size() * (slices.size() - 1) / 2};
  return detail::distances_of_slices(slices, o, meter);
}

STANCEGRAPH_INLINE phase_result phase_transitions(std::span<const sparse_matrix> slices, const phase_options& o) {
  run_meter meter{o.control, "the search for phases", phase_steps(slices.size(), o)};
  return phase_transitions(slices, o, meter);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_phase_transitions)
