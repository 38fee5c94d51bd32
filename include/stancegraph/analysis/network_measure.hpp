// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/analysis/sensitivity.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/brokerage/e_i_index.hpp"
#include "stancegraph/measures/community/coalitions.hpp"
#include "stancegraph/measures/polarization/polarization.hpp"
#include "stancegraph/measures/signed/frustration.hpp"
#include "stancegraph/measures/signed/signed_spectrum.hpp"
#include "stancegraph/measures/signed/signed_triangles.hpp"
#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/network/dna/polarization.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/signed_network.hpp"

namespace stancegraph {

/// A property of a corpus that is one number or one partition.
enum class measure : std::uint8_t {
  polarization,       ///< the index of polarization()
  e_i,                ///< e_i_index() of the camps of polarization
  modularity,         ///< modularity() of the coalitions in the network
  frustration,        ///< weight of the ties that violate the two best sides
  line_balance,       ///< line_balance(): 1 − 2 × frustration / ties
  strong_balance,     ///< strong_balance() of the triangles
  weak_balance,       ///< weak_balance() of the triangles
  walk_balance,       ///< walk_balance()
  laplacian_minimum,  ///< the smallest eigenvalue of the signed Laplacian
  coalitions,         ///< partition: the coalitions
  camps,              ///< partition: the camps of polarization
  sides,              ///< partition: the two sides of the frustration
};

/// The words for measure.
template <>
struct vocabulary<measure> {
  static constexpr std::string_view what = "measure";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"polarization", "e-i", "modularity", "frustration", "line-balance", "strong-balance", "weak-balance",
       "walk-balance", "laplacian-minimum", "coalitions", "camps", "sides"});
};

/// Whether a measure is a partition rather than a number.
[[nodiscard]] constexpr bool is_partition(measure m) noexcept { return m >= measure::coalitions; }
/// Whether a measure depends on the camps of polarization.
[[nodiscard]] constexpr bool is_of_camps(measure m) noexcept {
  return m == measure::polarization || m == measure::e_i || m == measure::camps;
}
/// Whether a measure depends on coalitions.
[[nodiscard]] constexpr bool is_of_coalitions(measure m) noexcept {
  return m == measure::modularity || m == measure::coalitions;
}

/// A measure, chosen by name, of the one-mode network of a graph with given options. It can be applied to many graphs,
/// such as the variants of a corpus.
class network_measure {
 public:
  /// @param of the measure
  /// @param network options of the network; the aggregation matters for modularity and coalitions only, since all other
  ///   measures choose their own
  /// @param how how coalitions are found
  /// @param groups number of camps (default 2) or of coalitions (default: the number with the highest modularity)
  network_measure(measure of, const network_options& network, const coalition_options& how = {},
                  std::optional<std::size_t> groups = {})
      : of_{of}, network_{network}, coalitions_{how}, camps_{groups.value_or(2)} {
    coalitions_.groups = groups.value_or(0);
  }

  /// The number; missing if it is undefined, for example without ties. @pre the measure is not a partition
  /// @complexity that of the measure
  [[nodiscard]] std::optional<double> value(const stance_graph& g) {
    if (is_of_camps(of_)) {
      const polarized p = polarize(g);
      if (!p.found) return std::nullopt;
      return of_ == measure::e_i ? e_i_index(p.network.weights, p.found->camps) : std::optional{p.found->index};
    }
    const discourse_network n =
        network(g, of_ == measure::modularity ? network_.aggregation : qualifier_aggregation::subtract);
    if (n.rows.empty()) return std::nullopt;
    if (of_ == measure::modularity) return coalesce(n).modularity;
    if (of_ == measure::frustration) return frustrate(n).value;
    const std::vector<signed_tie> ties = signs_of(n);
    if (of_ == measure::line_balance) return line_balance(ties, frustrate(n).value);
    const sparse_matrix m = signed_matrix(n.rows.size(), ties);
    if (of_ == measure::walk_balance) return walk_balance(m);
    if (of_ == measure::laplacian_minimum) return spectrum(signed_laplacian(m)).front();
    const signed_triangle_counts triangles = signed_triangles(m);
    return of_ == measure::strong_balance ? strong_balance(triangles) : weak_balance(triangles);
  }

  /// The partition, with the ids of its members. @pre the measure is a partition
  /// @complexity that of the measure
  [[nodiscard]] named_partition groups(const stance_graph& g) {
    if (of_ == measure::camps) {
      polarized p = polarize(g);
      return p.found ? named(p.network, std::move(p.found->camps)) : named_partition{};
    }
    if (of_ == measure::coalitions) {
      const discourse_network n = network(g, network_.aggregation);
      return named(n, coalesce(n).groups);
    }
    const discourse_network n = network(g, qualifier_aggregation::subtract);
    const frustration_result found = frustrate(n);
    return named(n, partition_of(std::vector<std::uint32_t>(found.side.begin(), found.side.end())));
  }

  /// The number of results so far whose camps or sides are not proved to be the best.
  [[nodiscard]] std::size_t inexact() const noexcept { return inexact_; }

 private:
  struct polarized {
    discourse_network network;
    std::optional<polarization_result> found;
  };

  [[nodiscard]] static named_partition named(const discourse_network& n, partition groups) {
    named_partition result{{}, std::move(groups)};
    for (std::size_t i = 0; i != n.rows.size(); ++i) result.names.push_back(n.row(i).id);
    return result;
  }
  [[nodiscard]] discourse_network network(const stance_graph& g, qualifier_aggregation how) const {
    network_options o = network_;
    o.aggregation = how;
    return make_discourse_network(g, o);
  }
  [[nodiscard]] polarized polarize(const stance_graph& g) {
    discourse_network congruence = network(g, qualifier_aggregation::congruence);
    auto found =
        polarization_with_dna_rules(network_, congruence.weights, network(g, qualifier_aggregation::conflict).weights,
                                    {.camps = static_cast<std::uint32_t>(camps_)});
    if (found && !found->is_exact()) ++inexact_;
    return {std::move(congruence), std::move(found)};
  }
  [[nodiscard]] coalition_partition coalesce(const discourse_network& n) const {
    coalition_options o = coalitions_;
    o.groups = std::min(o.groups, n.rows.size());
    return stancegraph::coalitions(n.weights, o);
  }
  [[nodiscard]] frustration_result frustrate(const discourse_network& n) {
    frustration_result found =
        stancegraph::frustration(n.rows.size(), signs_of(n), {.effort = frustration_effort::bounded});
    if (!found.is_optimal) ++inexact_;
    return found;
  }

  measure of_;
  network_options network_;
  coalition_options coalitions_;
  std::size_t camps_;
  std::size_t inexact_ = 0;
};

}  // namespace stancegraph
