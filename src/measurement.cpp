// SPDX-License-Identifier: BSL-1.0
#include "measurement.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "signed_source.hpp"
#include "stancegraph/measures/brokerage/e_i_index.hpp"
#include "stancegraph/measures/polarization/polarization.hpp"
#include "stancegraph/measures/signed/signed_spectrum.hpp"
#include "stancegraph/measures/signed/signed_triangles.hpp"
#include "stancegraph/network/dna/polarization.hpp"

namespace stancegraph::program {

namespace {

[[nodiscard]] named_partition named(const discourse_network& n, partition groups) {
  named_partition result{{}, std::move(groups)};
  for (std::size_t i = 0; i != n.rows.size(); ++i) result.names.push_back(n.row(i).id);
  return result;
}

}  // namespace

struct measurement::polarized {
  discourse_network network;
  std::optional<polarization_result> found;
};

measurement::measurement(measure of, const network_options& network, const coalition_options& how,
                         std::optional<std::size_t> groups)
    : of_{of}, network_{network}, coalitions_{how}, camps_{groups.value_or(2)} {
  coalitions_.groups = groups.value_or(0);
}

std::optional<double> measurement::value(const stance_graph& g) {
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
  if (of_ == measure::line_balance) {
    if (ties.empty()) return std::nullopt;
    return 1 - 2 * frustrate(n).value / static_cast<double>(ties.size());
  }
  const sparse_matrix m = signed_matrix(n.rows.size(), ties);
  if (of_ == measure::walk_balance) return walk_balance(m);
  if (of_ == measure::laplacian_minimum) return spectrum(signed_laplacian(m)).front();
  const signed_triangle_counts triangles = signed_triangles(m);
  return of_ == measure::strong_balance ? strong_balance(triangles) : weak_balance(triangles);
}

named_partition measurement::groups(const stance_graph& g) {
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

discourse_network measurement::network(const stance_graph& g, qualifier_aggregation how) const {
  network_options o = network_;
  o.aggregation = how;
  return make_discourse_network(g, o);
}

measurement::polarized measurement::polarize(const stance_graph& g) {
  discourse_network congruence = network(g, qualifier_aggregation::congruence);
  const sparse_matrix conflict = network(g, qualifier_aggregation::conflict).weights;
  const polarization_options o{.camps = static_cast<std::uint32_t>(camps_)};
  auto found = polarization_with_dna_rules(network_, congruence.weights, conflict, o);
  if (found && !found->is_exact()) ++inexact_;
  return {std::move(congruence), std::move(found)};
}

coalition_partition measurement::coalesce(const discourse_network& n) const {
  coalition_options o = coalitions_;
  o.groups = std::min(o.groups, n.rows.size());
  return stancegraph::coalitions(n.weights, o);
}

frustration_result measurement::frustrate(const discourse_network& n) {
  frustration_result found = frustration(n.rows.size(), signs_of(n), {.effort = frustration_effort::bounded});
  if (!found.is_optimal) ++inexact_;
  return found;
}

}  // namespace stancegraph::program
