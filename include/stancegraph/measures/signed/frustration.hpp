// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/signed/detail/frustration_search.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"

namespace stancegraph {

/// How much effort the search for the frustration index makes.
enum class frustration_effort : std::uint8_t {
  bounded,  ///< stop at good sides and a lower bound from cutting planes; this is often a proof already
  proved,   ///< continue until the sides are proved to be optimal
};

/// A function that returns a lower bound on the frustration index:
/// `double (std::size_t nodes, std::span<const signed_tie> ties, double enough, const run_control& control)`.
/// It may return early when its bound reaches `enough`, and returns its best bound so far when it reaches a limit of
/// the control.
using detail::frustration_bound;

/// Options of frustration().
struct frustration_options {
  frustration_effort effort = frustration_effort::proved;  ///< when to stop
  /// A further lower bound, computed at most once per block: for a dense block, or if cuts raise the bound only slowly.
  /// If empty, cuts alone are used.
  frustration_bound bound{};
  /// When the time limit expires or a stop is requested, the best result so far is returned; at most half of the time
  /// goes to the search for sides. Progress is the share of the value that is proved, in thousandths.
  run_control control{};
};

/// Two sides of a signed graph, and the ties that they frustrate.
struct frustration_result {
  double value = 0;         ///< total absolute weight of the frustrated ties
  double lower_bound = 0;   ///< no sides can frustrate less
  bool is_optimal = false;  ///< true if it is proved that no other sides frustrate less
  /// the side of each node, 0 or 1; the first node of each connected component is on side 0
  std::vector<std::uint8_t> side;
  std::vector<std::size_t> ties;  ///< indices of the frustrated ties, ascending
};

/// The frustration index (line index of balance): the least total weight of ties that must be removed, or change their
/// sign, to make a signed graph balanced. A graph is balanced if its nodes can be divided into two sides with positive
/// ties within sides and negative ties between them.
///
/// L = min_s Σ |w_ij| over the ties (i, j) that s frustrates, where s assigns each node to one of two sides and w_ij is
/// the weight of a tie. s frustrates a positive tie between the sides and a negative tie within a side. If all weights
/// are 1 or −1, L is a number of ties. Parallel ties count separately; a negative loop is always frustrated, a positive
/// loop and a tie of weight 0 never. L is 0 exactly for balanced graphs. It does not change if the signs of all ties of
/// a node are reversed (switching). Example: a triangle with one negative tie has L = 1.
///
/// Method: a node with one tie that outweighs all its other ties is merged with that neighbour, and biconnected
/// components are solved separately, by branch and cut. The linear programme has constraints from negative cycles and
/// negative cliques, and its dual is solved. Each lower bound is recomputed from the weights as a combination of
/// constraints, so it holds however inexactly the programme is solved. For integer weights the bound is rounded up to
/// the next possible sum. For other weights, or if the total exceeds 10⁸ times their greatest common divisor, sides
/// count as optimal within a relative error of 10⁻⁹.
///
/// @param nodes number of nodes
/// @param ties positive and negative ties
/// @returns the same result for the same input, unless the time limit is reached; 0, proved, if there are no ties
/// @pre the ends of the ties are less than `nodes`, and the weights are finite
/// @complexity exponential in the worst case; sparse random graphs of a hundred nodes take seconds
/// @see Harary, F. (1959). On the measurement of structural balance. Behavioral Science 4(4), 316–323.
/// @see Barahona, F., Grötschel, M., Jünger, M. & Reinelt, G. (1988). An application of combinatorial optimization to
///   statistical physics and circuit layout design. Operations Research 36(3), 493–513.
///   https://doi.org/10.1287/opre.36.3.493
/// @see Aref, S., Mason, A. J. & Wilson, M. C. (2020). A modeling and computational study of the frustration index in
///   signed networks. Networks 75(1), 95–110. https://doi.org/10.1002/net.21907
[[nodiscard]] frustration_result frustration(std::size_t nodes, std::span<const signed_tie> ties,
                                             const frustration_options& options = {});

/// The frustration index of a signed graph given as a matrix. frustration_result::ties are indices into
/// ties_of(signed_graph).
/// @param signed_graph tie weights
/// @returns as for ties
/// @pre the matrix is symmetric
/// @complexity as for ties
[[nodiscard]] frustration_result frustration(const sparse_matrix& signed_graph,
                                             const frustration_options& options = {});

/// Line balance: 1 − 2L / m, with L the frustration and m the summed weight of all ties, without signs. It is 1 exactly
/// for balanced graphs. With 4 ties of weight 1, one of them frustrated, it is 1 − 2 · 1 / 4 = 0.5.
/// @param ties the ties of the graph
/// @param value the frustration index of the graph, as in frustration_result::value
/// @returns at most 1, and at least 0 if no tie of a node with itself is negative; nothing for a graph without ties,
///   whose balance is undefined
/// @complexity O(m) with m ties
/// @see Aref, S. & Wilson, M. C. (2018). Measuring partial balance in signed networks. Journal of Complex Networks
///   6(4), 566–595. https://doi.org/10.1093/comnet/cnx044
[[nodiscard]] std::optional<double> line_balance(std::span<const signed_tie> ties, double value);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_signed_frustration)

#include <algorithm>
#include <cmath>
#include <numeric>

#include "stancegraph/measures/signed/detail/signed_reduction.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE frustration_result frustration(const sparse_matrix& signed_graph,
                                                  const frustration_options& options) {
  return frustration(signed_graph.row_count(), ties_of(signed_graph), options);
}

STANCEGRAPH_INLINE std::optional<double> line_balance(std::span<const signed_tie> ties, double value) {
  double all = 0;
  for (const signed_tie& t : ties) all += std::abs(t.weight);
  return all == 0 ? std::nullopt : std::optional{1 - 2 * value / all};
}

STANCEGRAPH_INLINE frustration_result frustration(std::size_t nodes, std::span<const signed_tie> ties,
                                                  const frustration_options& options) {
  const run_meter meter{options.control, "the search for the least frustration"};
  const auto is_half_over = [&] { return meter.is_over(0.5); };
  const auto stop = [&] { return meter.is_over(); };
  const auto rest = [&] { return meter.rest(); };

  detail::signed_reduction reduced = detail::reduce(nodes, ties);
  std::vector<detail::frustration_search> searches;
  searches.reserve(reduced.blocks.size());
  for (const detail::numbered_block& b : reduced.blocks) searches.emplace_back(b.graph, reduced.step);
  const auto lower_bound = [&] {
    double sum = reduced.always;
    for (const detail::frustration_search& s : searches) sum += s.lower_bound();
    return sum;
  };
  const auto tell = [&] {
    if (!options.control.progress) return;
    double value = reduced.always;
    for (const detail::frustration_search& s : searches) value += s.best().frustrated;
    const double proved = value == 0 ? 1 : lower_bound() / value;
    meter.report(static_cast<std::uintmax_t>(1000 * std::clamp(proved, 0.0, 1.0)), 1000);
  };
  for (detail::frustration_search& s : searches) s.find_sides(is_half_over, stop);
  tell();
  for (detail::frustration_search& s : searches) {
    s.raise_bound(options.bound, stop, rest);
    tell();
  }
  if (options.effort == frustration_effort::proved)
    for (detail::frustration_search& s : searches) s.prove(stop, rest, tell);

  frustration_result result;
  result.lower_bound = lower_bound();
  result.is_optimal = std::all_of(searches.begin(), searches.end(), [](const auto& each) { return each.is_proved(); });
  for (std::size_t b = 0; b != searches.size(); ++b) {
    const std::vector<std::uint32_t>& names = reduced.blocks[b].nodes;
    for (std::size_t v = 1; v != names.size(); ++v)
      (void)reduced.joined.join(names[0], names[v], searches[b].best().side[0] != searches[b].best().side[v]);
  }
  for (std::uint32_t v = 0; v != nodes; ++v) result.side.push_back(reduced.joined.find(v).second ? 1 : 0);
  for (std::size_t t = 0; t != ties.size(); ++t)
    if (ties[t].weight != 0 && detail::is_frustrated(ties[t], result.side)) {
      result.ties.push_back(t);
      result.value += std::abs(ties[t].weight);
    }
  if (result.is_optimal) result.lower_bound = result.value;
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_signed_frustration)
