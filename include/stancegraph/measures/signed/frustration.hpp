// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/signed/detail/frustration_search.hpp"
#include "stancegraph/measures/signed/detail/signed_reduction.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"

namespace stancegraph {

/// How far frustration is followed.
enum class frustration_effort : std::uint8_t {
  bounded,  ///< good sides, and a bound by cuts; often that is a proof already
  proved,   ///< on, until the sides are proved to be the best
};

/// A lower bound from elsewhere, such as semidefinite_bound:
/// `double (std::size_t nodes, std::span<const signed_tie> ties, double enough, const run_control& control)`.
/// It may end where it has come to what is enough, since more would help nobody, and ends with what it has where it
/// reaches a bound of the control.
using detail::frustration_bound;

/// How frustration is looked for.
struct frustration_options {
  frustration_effort effort = frustration_effort::proved;  ///< how far
  frustration_bound
      bound{};  ///< asked once of each block that is dense, or where cuts come on slowly; none: cuts alone
  /// When the time limit expires or a stop is requested, the best result so far is returned; at most half of the time
  /// goes to the search for sides. Progress is the share of the value that is proved, in thousandths.
  run_control control{};
};

/// Two sides, and what they frustrate.
struct frustration_result {
  double value = 0;                ///< the summed weight, without sign, of the frustrated ties
  double lower_bound = 0;          ///< no sides frustrate less
  bool is_optimal = false;         ///< proved: none frustrate less than these
  std::vector<std::uint8_t> side;  ///< of each node, 0 or 1; the first node of each connected part stands on side 0
  std::vector<std::size_t> ties;   ///< which ties are frustrated, by their places, ascending
};

/// The frustration index (line index of balance): the least weight of ties that have to be taken away, or to turn into
/// their opposites, so that the nodes fall into two sides with positive ties within and negative ones between.
///
/// L = min over sides s of Σ |w| over ties that s frustrates: positive between the sides, or negative within one.
/// Without weights it is a number of ties. Several ties between the same two count each; a negative loop is always
/// frustrated, a positive one never; a tie of weight 0 never. L is 0 exactly for balanced graphs, and does not change
/// when all ties of a node turn into their opposites (switching).
///
/// Nodes that a single tie outweighs follow it, blocks are solved on their own, and what is left by branch and cut: a
/// linear programme over negative cycles and negative cliques, solved from its dual. Every bound is the sum of
/// a combination of cuts, taken anew from the weights, and so holds however inexact the programme was solved. With
/// whole weights it is rounded up to the next sum there can be; with others, or where they come to more than 1e8 times
/// their greatest common divisor, sides count as the best within a billionth.
///
/// @param nodes how many there are
/// @param ties positive and negative ones
/// @return the same for the same input, unless the time ran out. Without ties: 0, proved
/// @pre the ends of the ties are below `nodes`, the weights finite
/// @complexity exponential at worst; sparse random graphs of a hundred nodes take seconds
[[nodiscard]] inline frustration_result frustration(std::size_t nodes, std::span<const signed_tie> ties,
                                                    const frustration_options& options = {}) {
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
  result.is_optimal = std::ranges::all_of(searches, &detail::frustration_search::is_proved);
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

/// The frustration index of a matrix: that of ties_of(signed_graph), to which the places of ties refer.
/// @pre the matrix is symmetric
/// @complexity as for ties
[[nodiscard]] inline frustration_result frustration(const sparse_matrix& signed_graph,
                                                    const frustration_options& options = {}) {
  return frustration(signed_graph.row_count(), ties_of(signed_graph), options);
}

}  // namespace stancegraph
