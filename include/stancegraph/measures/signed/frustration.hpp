// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include "stancegraph/measures/signed/detail/frustration_search.hpp"
#include "stancegraph/measures/signed/detail/signed_reduction.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"

namespace stancegraph {

/// How far frustration is followed.
enum class frustration_effort : std::uint8_t {
  bounded,  ///< good sides, and a bound by cuts; often that is a proof already
  proved,   ///< on, until the sides are proved to be the best
};

/// What is known of the frustration while it is looked for.
struct frustration_progress {
  double value = 0;        ///< of the best sides so far
  double lower_bound = 0;  ///< no sides frustrate less
};

/// A lower bound from elsewhere, such as semidefinite_bound:
/// `double (std::size_t nodes, std::span<const signed_tie> ties, double enough, const std::function<bool()>& stop)`.
/// It may end where it has come to what is enough, since more would help nobody, and ends when it is told to stop.
using detail::frustration_bound;

/// How frustration is looked for.
struct frustration_options {
  frustration_effort effort = frustration_effort::proved;  ///< how far
  /// Then it ends with what it has, sides having been looked for in no more than half of it; none: no limit.
  std::optional<std::chrono::duration<double>> at_most{};
  frustration_bound
      bound{};  ///< asked once of each block that is dense, or where cuts come on slowly; none: cuts alone
  std::function<void(const frustration_progress&)> tell{};  ///< called now and then
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
  using clock = std::chrono::steady_clock;
  const clock::time_point start = clock::now();
  const auto is_over = [&](double share) {
    return options.at_most && clock::now() - start >= *options.at_most * share;
  };
  const auto is_half_over = [&] { return is_over(0.5); };
  const auto stop = [&] { return is_over(1); };

  detail::signed_reduction reduced = detail::reduce(nodes, ties);
  std::vector<detail::frustration_search> searches;
  searches.reserve(reduced.blocks.size());
  for (const detail::numbered_block& b : reduced.blocks) searches.emplace_back(b.graph, reduced.step);
  const auto known = [&] {
    frustration_progress sum{reduced.always, reduced.always};
    for (const detail::frustration_search& s : searches) {
      sum.value += s.best().frustrated;
      sum.lower_bound += s.lower_bound();
    }
    return sum;
  };
  const auto tell = [&] {
    if (options.tell) options.tell(known());
  };
  for (detail::frustration_search& s : searches) s.find_sides(is_half_over, stop);
  tell();
  for (detail::frustration_search& s : searches) {
    s.raise_bound(options.bound, stop);
    tell();
  }
  if (options.effort == frustration_effort::proved)
    for (detail::frustration_search& s : searches) s.prove(stop, tell);

  frustration_result result;
  result.lower_bound = known().lower_bound;
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

/// Line balance: 1 − 2L / m, with L the frustration and m the summed weight of all ties, without signs. It is 1 exactly
/// for balanced graphs. With 4 ties of weight 1, one of them frustrated, it is 1 − 2 · 1 / 4 = 0.5.
/// @param ties those of the graph @param value its frustration index
/// @returns nothing for a graph without ties, whose balance is undefined
/// @complexity linear
/// @see Aref & Wilson (2018), Measuring partial balance in signed networks, doi:10.1093/comnet/cnx044
[[nodiscard]] inline std::optional<double> line_balance(std::span<const signed_tie> ties, double value) {
  double all = 0;
  for (const signed_tie& t : ties) all += std::abs(t.weight);
  return all == 0 ? std::nullopt : std::optional{1 - 2 * value / all};
}

}  // namespace stancegraph
