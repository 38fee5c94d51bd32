// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "stancegraph/analysis/sensitivity.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/measures/community/coalitions.hpp"
#include "stancegraph/measures/signed/frustration.hpp"
#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/network/network_options.hpp"

/// @file
/// What can be measured of a corpus in one number or one partition, by name.

namespace stancegraph::program {

/// What is measured.
enum class measure : std::uint8_t {
  polarization,       ///< the index
  e_i,                ///< Krackhardt and Stern's, of the camps of polarization
  modularity,         ///< of the coalitions
  frustration,        ///< the least number of ties that do not fit
  line_balance,       ///< 1 − 2 × frustration / ties
  strong_balance,     ///< of triangles
  weak_balance,       ///< of triangles
  walk_balance,       ///< of walks
  laplacian_minimum,  ///< the least eigenvalue of the signed Laplacian
  coalitions,         ///< who is with whom
  camps,              ///< the camps of polarization
  sides,              ///< the sides of frustration
};

/// Whether it is a partition, not a number.
[[nodiscard]] constexpr bool is_partition(measure m) { return m >= measure::coalitions; }
/// Whether it looks for camps.
[[nodiscard]] constexpr bool is_of_camps(measure m) {
  return m == measure::polarization || m == measure::e_i || m == measure::camps;
}
/// Whether it looks for coalitions.
[[nodiscard]] constexpr bool is_of_coalitions(measure m) {
  return m == measure::modularity || m == measure::coalitions;
}

}  // namespace stancegraph::program

namespace stancegraph {

/// How measures are written.
template <>
struct vocabulary<program::measure> {
  static constexpr std::string_view what = "measure";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"polarization", "e-i", "modularity", "frustration", "line-balance", "strong-balance", "weak-balance",
       "walk-balance", "laplacian-minimum", "coalitions", "camps", "sides"});
};

}  // namespace stancegraph

namespace stancegraph::program {

/// A measure of the network that options make of a graph.
class measurement {
 public:
  /// @param groups how many camps (2 where it is not told) or coalitions
  measurement(measure of, const network_options& network, const coalition_options& how,
              std::optional<std::size_t> groups);

  /// The number. @pre it is no partition
  [[nodiscard]] std::optional<double> value(const stance_graph& g);
  /// The partition, its members by their ids. @pre it is one
  [[nodiscard]] named_partition groups(const stance_graph& g);
  /// How often it was not proved that there is no better partition.
  [[nodiscard]] std::size_t inexact() const noexcept { return inexact_; }

 private:
  struct polarized;

  [[nodiscard]] discourse_network network(const stance_graph& g, qualifier_aggregation how) const;
  [[nodiscard]] polarized polarize(const stance_graph& g);
  [[nodiscard]] coalition_partition coalesce(const discourse_network& n) const;
  [[nodiscard]] frustration_result frustrate(const discourse_network& n);

  measure of_;
  network_options network_;
  coalition_options coalitions_;
  std::size_t camps_;
  std::size_t inexact_ = 0;
};

}  // namespace stancegraph::program
