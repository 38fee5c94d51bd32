// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/measures/polarization/polarization.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// The polarization index of Discourse Network Analyzer 3 (DNA): the *greatest* polarization_distance() over all
/// partitions into camps of sizes as equal as possible. DNA searches at random; this search is exact within its limits.
/// @param o options of the search; the two that DNA fixes are ignored
/// @param is_normalized rDNA's `normalizeScores`; if false, the index is multiplied by Σ congruence + Σ conflict
/// @pre as for polarization()
/// @returns nothing if there are fewer nodes than camps, or neither congruence nor conflict; without normalization, 0
///   if there are no camps. The gap is an upper bound on how much higher the index could be.
/// @complexity as polarization()
[[nodiscard]] std::optional<polarization_result> dna_polarization(const sparse_matrix& congruence,
                                                                  const sparse_matrix& conflict,
                                                                  polarization_options o = {},
                                                                  bool is_normalized = true);

/// The polarization of networks with these options: dna_polarization() if they follow DNA, otherwise polarization().
/// @param is_normalized as for dna_polarization(); ignored otherwise
/// @returns as dna_polarization() or polarization()
/// @pre as for polarization()
/// @complexity as polarization()
[[nodiscard]] inline std::optional<polarization_result> polarization_with_dna_rules(const network_options& network,
                                                                                    const sparse_matrix& congruence,
                                                                                    const sparse_matrix& conflict,
                                                                                    const polarization_options& o = {},
                                                                                    bool is_normalized = true) {
  return follows_dna(network.conventions) ? dna_polarization(congruence, conflict, o, is_normalized)
                                          : polarization(congruence, conflict, o);
}

/// The aggregation from which polarization takes congruence or conflict. For series of networks, DNA uses congruence −
/// conflict for both.
/// @param is_series whether the network belongs to a series
/// @param wanted congruence or conflict
[[nodiscard]] inline qualifier_aggregation aggregation_for_polarization(const network_options& network, bool is_series,
                                                                        qualifier_aggregation wanted) noexcept {
  return is_series && follows_dna(network.conventions) ? qualifier_aggregation::subtract : wanted;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_dna_polarization)

#include <cmath>

namespace stancegraph {

STANCEGRAPH_INLINE std::optional<polarization_result> dna_polarization(const sparse_matrix& congruence,
                                                                       const sparse_matrix& conflict,
                                                                       polarization_options o, bool is_normalized) {
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

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_dna_polarization)
