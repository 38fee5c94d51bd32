// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <queue>
#include <random>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/measures/signed/detail/cut_program.hpp"
#include "stancegraph/measures/signed/detail/signed_block.hpp"

namespace stancegraph::detail {

/// Finds cuts that a solution violates.
///
/// A walk in the graph may take each tie as it is, at price x, or with its sign reversed, at price 1 − x. Each node has
/// two copies, one per side. A walk from one copy of a node to its other copy with a price below 1 is a negative cycle
/// with too little frustration. Five copies, each joined to the opposite copy of every other by such walks, form a
/// negative clique, in which at least four ties are frustrated; larger odd cliques work alike.
class cut_finder {
 public:
  explicit cut_finder(const signed_block& graph) : graph_{graph} {}

  /// Adds cycles that are violated by at least `violation`, the most violated first, and few of them per tie.
  /// @returns number of cycles added
  template <class Stop>
  std::size_t add_cycles(cut_program& program, double violation, Stop&& stop) {
    const std::size_t n = graph_.node_count();
    take(program.x());
    std::vector<std::pair<double, cut>> found;
    for (std::uint32_t v = 0; v != n && !stop(); ++v) {
      walk_from(v, 1 - violation);
      std::vector<std::uint32_t> ends;
      for (const signed_arc a : graph_.arcs(v))
        for (const std::uint32_t flipped : {0U, 1U}) {
          const std::uint32_t state = 2 * a.to + (1U ^ negative(a.tie) ^ flipped);
          if (distance_[state] + price(a.tie, flipped) >= 1 - violation) continue;
          add_cycle(program, v, state, {a.tie, flipped}, found);
        }
    }
    std::stable_sort(found.begin(), found.end(), less_by(&std::pair<double, cut>::first));
    std::vector<std::uint8_t> uses(graph_.ties().size());
    std::size_t added = 0;
    for (auto& [sum, c] : found) {
      if (added > n + 100) break;
      if (std::any_of(c.terms.begin(), c.terms.end(), [&](const cut_term& t) { return uses[t.edge] > 3; })) continue;
      const std::vector<cut_term> terms = c.terms;
      if (!program.add(std::move(c))) continue;
      for (const cut_term& t : terms) ++uses[t.edge];
      ++added;
    }
    return added;
  }

  /// Adds up to `most` negative cliques that are violated by at least `violation`. Large graphs are skipped, because
  /// all walks are stored: 16 bytes for each of 2n² states with n nodes.
  /// @returns number of cliques added
  template <class Stop>
  std::size_t add_cliques(cut_program& program, double violation, std::size_t most, Stop&& stop) {
    const auto n = static_cast<std::uint32_t>(graph_.node_count());
    if (n < least_clique || n > most_for_cliques) return 0;
    take(program.x());
    between_.assign(std::size_t{n} * 2 * n, unreached);
    trace_.resize(between_.size());
    for (std::uint32_t v = 0; v != n; ++v) {
      if (stop()) return 0;
      walk_from(v, 1.01);
      for (std::uint32_t s = 0; s != 2 * n; ++s) {
        between_[std::size_t{v} * 2 * n + s] = static_cast<float>(std::min<double>(distance_[s], unreached));
        trace_[std::size_t{v} * 2 * n + s] = previous_[s];
      }
    }
    std::vector<std::pair<double, cut>> found;
    for (std::uint32_t start = 0; start != 2 * n && !stop(); ++start) grow_clique(program, start % n, violation, found);
    std::stable_sort(found.begin(), found.end(), less_by(&std::pair<double, cut>::first));
    std::size_t added = 0;
    for (auto& [depth, c] : found)
      if (added != most && program.add(std::move(c))) ++added;
    return added;
  }

 private:
  static constexpr float unreached = 9;
  static constexpr std::size_t least_clique = 5;
  static constexpr std::size_t most_for_cliques = 3000;

  struct step {
    std::uint32_t tie = 0;
    std::uint32_t flipped = 0;
    std::uint32_t from = 0;  // state before the step
  };

  [[nodiscard]] std::uint32_t negative(std::uint32_t tie) const { return graph_.is_negative(tie) ? 1 : 0; }

  // A small extra price per step makes the shortest of equal walks win.
  void take(std::span<const double> x) {
    price_.resize(x.size());
    for (std::size_t e = 0; e != x.size(); ++e) price_[e] = std::clamp(x[e], 0.0, 1.0);
  }
  [[nodiscard]] double price(std::uint32_t tie, std::uint32_t flipped) const {
    return 1e-5 + (flipped != 0 ? 1 - price_[tie] : price_[tie]);
  }

  void walk_from(std::uint32_t source, double limit) {
    distance_.assign(2 * graph_.node_count(), std::numeric_limits<double>::infinity());
    previous_.resize(distance_.size());
    distance_[2 * source] = 0;
    heap_.clear();
    heap_.emplace_back(0.0, 2 * source);
    while (!heap_.empty()) {
      std::pop_heap(heap_.begin(), heap_.end(), std::greater{});
      const auto [d, state] = heap_.back();
      heap_.pop_back();
      if (d > distance_[state]) continue;
      for (const signed_arc a : graph_.arcs(state / 2))
        for (const std::uint32_t flipped : {0U, 1U}) {
          const double sum = d + price(a.tie, flipped);
          const std::uint32_t next = 2 * a.to + ((state & 1U) ^ negative(a.tie) ^ flipped);
          if (sum >= limit || sum >= distance_[next]) continue;
          distance_[next] = sum;
          previous_[next] = {a.tie, flipped, state};
          heap_.emplace_back(sum, next);
          std::push_heap(heap_.begin(), heap_.end(), std::greater{});
        }
    }
  }

  /// Adds the innermost negative cycle of the walk from `source` to `state` and back by a last tie.
  void add_cycle(const cut_program& program, std::uint32_t source, std::uint32_t state,
                 std::pair<std::uint32_t, std::uint32_t> last, std::vector<std::pair<double, cut>>& found) const {
    std::vector<step> steps{{last.first, last.second, state}};
    std::vector<std::uint32_t> nodes{source, state / 2};
    for (std::uint32_t s = state; s != 2 * source; s = previous_[s].from) {
      steps.push_back(previous_[s]);
      nodes.push_back(previous_[s].from / 2);
    }
    std::size_t begin = 0;
    std::size_t end = steps.size();
    std::map<std::uint32_t, std::size_t> seen;
    for (std::size_t i = 0; i != nodes.size(); ++i) {
      if (const auto at = seen.find(nodes[i]); at != seen.end() && i - at->second < end - begin) {
        begin = at->second;
        end = i;
      }
      seen[nodes[i]] = i;
    }
    std::map<std::uint32_t, float> times;
    cut c{{}, 1};
    std::uint32_t parity = 0;
    for (std::size_t i = begin; i != end; ++i) {
      times[steps[i].tie] += steps[i].flipped != 0 ? -1.0F : 1.0F;
      if (steps[i].flipped != 0) c.least -= 1;
      parity ^= negative(steps[i].tie) ^ steps[i].flipped;
    }
    if (parity == 0) return;
    finish(program, std::move(c), times, 1e-6, found);
  }

  static void finish(const cut_program& program, cut c, const std::map<std::uint32_t, float>& times, double violation,
                     std::vector<std::pair<double, cut>>& found) {
    double sum = -c.least;
    double square = 0;
    for (const auto& [tie, factor] : times) {
      if (factor == 0) continue;
      c.terms.push_back({tie, factor});
      sum += factor * program.x()[tie];
      square += factor * factor;
    }
    if (sum < -violation) found.emplace_back(sum / std::sqrt(square), std::move(c));
  }

  /// The price of the walk from one copy to the opposite copy of another node.
  [[nodiscard]] float joined(std::uint32_t one, std::uint32_t other) const {
    if (one == other) return 1;
    return between_[std::size_t{one / 2} * 2 * graph_.node_count() + (other ^ (one & 1U) ^ 1U)];
  }

  void grow_clique(const cut_program& program, std::uint32_t node, double violation,
                   std::vector<std::pair<double, cut>>& found) {
    const auto states = static_cast<std::uint32_t>(2 * graph_.node_count());
    std::vector<float> sum(states, 0.0F);
    const auto count = [&](std::uint32_t member, float sign) {
      const float* const from = between_.data() + std::size_t{member / 2} * states;
      const std::uint32_t turn = (member & 1U) ^ 1U;
      for (std::uint32_t s = 0; s != states; ++s) sum[s] += sign * from[s ^ turn];
      sum[member] += sign * (1 - from[member ^ turn]);
    };
    std::vector<std::uint32_t> members;
    float total = 0;
    const auto join = [&](std::uint32_t member) {
      total += sum[member];
      members.push_back(member);
      count(member, 1);
    };
    const auto join_nearest = [&] {
      std::uint32_t nearest = 0;
      float best = std::numeric_limits<float>::max();
      for (std::uint32_t s = 0; s != states; ++s)
        if (const float value = sum[s] + 0.3F * static_cast<float>(engine_() >> 8U) * 0x1p-24F; value < best) {
          best = value;
          nearest = s;
        }
      join(nearest);
    };
    join(2 * node);
    while (members.size() != least_clique) join_nearest();
    bool is_better = true;
    for (int round = 0; is_better && round != 30; ++round) {
      is_better = false;
      for (std::uint32_t& member : members) {
        count(member, -1);
        total -= sum[member];
        float least = sum[member] - 1e-4F;
        for (std::uint32_t s = 0; s != states; ++s)
          if (sum[s] < least) {
            least = sum[s];
            member = s;
            is_better = true;
          }
        total += sum[member];
        count(member, 1);
      }
    }
    add_clique(program, members, violation, found);
    // Grow the clique while larger ones are violated by more: dense graphs need them.
    const auto lacks = [&] { return static_cast<float>(frustrated_in_clique(members.size())) - total; };
    std::vector<std::uint32_t> largest;
    for (float before = lacks(); members.size() < graph_.node_count(); before = lacks()) {
      largest = members;
      join_nearest();
      join_nearest();
      if (lacks() <= before) break;
    }
    if (largest.size() > least_clique) add_clique(program, std::move(largest), violation, found);
    if (members.size() >= graph_.node_count()) add_clique(program, std::move(members), violation, found);
  }

  /// The least number of frustrated ties in a negative clique with an odd number of nodes.
  [[nodiscard]] static double frustrated_in_clique(std::size_t nodes) {
    return static_cast<double>((nodes - 1) * (nodes - 1) / 4);
  }

  void add_clique(const cut_program& program, std::vector<std::uint32_t> members, double violation,
                  std::vector<std::pair<double, cut>>& found) const {
    const auto states = static_cast<std::uint32_t>(2 * graph_.node_count());
    std::sort(members.begin(), members.end());
    cut c{{}, frustrated_in_clique(members.size())};
    std::map<std::uint32_t, float> times;
    for (std::size_t i = 0; i != members.size(); ++i)
      for (std::size_t j = 0; j != i; ++j) {
        if (joined(members[i], members[j]) >= 1.5F) return;
        if (members[i] == members[j]) {
          c.least -= 1;
          continue;
        }
        // Walks are stored from the first copy of a node; those from the second copy are the same with opposite sides.
        const std::uint32_t source = members[i] & ~1U;
        for (std::uint32_t s = members[j] ^ (members[i] & 1U) ^ 1U; s != source;) {
          const step& last = trace_[std::size_t{source / 2} * states + s];
          times[last.tie] += last.flipped != 0 ? -1.0F : 1.0F;
          if (last.flipped != 0) c.least -= 1;
          s = last.from;
        }
      }
    finish(program, std::move(c), times, violation, found);
  }

  const signed_block& graph_;
  std::vector<double> price_{};
  std::vector<double> distance_{};
  std::vector<step> previous_{};
  std::vector<std::pair<double, std::uint32_t>> heap_{};
  std::vector<float> between_{};
  std::vector<step> trace_{};
  std::mt19937 engine_{1};
};

}  // namespace stancegraph::detail
