// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <optional>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/measures/polarization/polarization.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// The polarization index of Discourse Network Analyzer 3 (DNA): the *greatest* polarization_distance() over the
/// partitions into camps as even as can be. DNA searches at random; this search is exact within its steps.
/// @param o those of the search; the two that DNA decides are ignored
/// @param is_normalized rDNA's `normalizeScores`: if not, the index is multiplied by Σ congruence + Σ conflict
/// @pre as polarization()
/// @returns nothing where there are fewer nodes than camps, or neither congruence nor conflict; 0 of no camps if it is
///   not normalized. The gap is how much higher the index might be.
/// @complexity as polarization()
[[nodiscard]] inline std::optional<polarization_result> dna_polarization(const sparse_matrix& congruence,
                                                                         const sparse_matrix& conflict,
                                                                         polarization_options o = {},
                                                                         bool is_normalized = true) {
  o.are_camps_even = true;
  o.is_greatest = true;
  auto found = polarization(congruence, conflict, o);
  if (!found) return is_normalized ? found : polarization_result{};
  const auto sum = [](const sparse_matrix& m) {
    double all = 0;
    for (const matrix_entry& e : m.cells())
      if (e.row != e.column) all += std::abs(e.value);
    return all;
  };
  const double scale = is_normalized ? 1 : sum(congruence) + sum(conflict);
  found->index = scale * found->distance;
  found->gap *= scale;
  return found;
}

/// The polarization of networks of these options: dna_polarization() where they follow DNA, else polarization().
/// @param is_normalized only DNA has a choice @pre as polarization() @complexity as polarization()
[[nodiscard]] inline std::optional<polarization_result> polarization_with_dna_rules(const network_options& network,
                                                                                    const sparse_matrix& congruence,
                                                                                    const sparse_matrix& conflict,
                                                                                    const polarization_options& o = {},
                                                                                    bool is_normalized = true) {
  return follows_dna(network.conventions) ? dna_polarization(congruence, conflict, o, is_normalized)
                                          : polarization(congruence, conflict, o);
}

/// The aggregation of a network that polarization takes for congruence or for conflict. Over time, DNA takes
/// congruence − conflict for each of the two.
/// @param is_series whether the network is one of a series @param wanted congruence or conflict
[[nodiscard]] inline qualifier_aggregation aggregation_for_polarization(const network_options& network, bool is_series,
                                                                        qualifier_aggregation wanted) noexcept {
  return is_series && follows_dna(network.conventions) ? qualifier_aggregation::subtract : wanted;
}

}  // namespace stancegraph
