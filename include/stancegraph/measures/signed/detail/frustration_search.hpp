// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/signed/detail/cut_finder.hpp"
#include "stancegraph/measures/signed/detail/cut_program.hpp"
#include "stancegraph/measures/signed/detail/cycle_packing.hpp"
#include "stancegraph/measures/signed/detail/signed_block.hpp"
#include "stancegraph/measures/signed/detail/switching.hpp"
#include "stancegraph/measures/signed/detail/switching_search.hpp"

namespace stancegraph::detail {

/// A function that returns a lower bound; stancegraph::frustration_bound describes it.
using frustration_bound = std::function<double(std::size_t nodes, std::span<const signed_tie> ties, double enough,
                                               const run_control& control)>;

/// Finds the least frustration of one block by branch and cut. A linear programme with cuts bounds each subproblem, and
/// a tie is frustrated in one branch and not in the other.
class frustration_search {
 public:
  /// @param step all differences of frustration are multiples of this number; 0: they may have any value
  frustration_search(const signed_block& graph, double step)
      : graph_{graph}, step_{step}, program_{graph.weights()}, finder_{graph}, search_{graph} {}

  /// Finds sides by a heuristic, and a first lower bound.
  /// @param is_half_over true once half of the time limit has passed; the heuristic then ends
  template <class Half, class Stop>
  void find_sides(Half&& is_half_over, Stop&& stop) {
    best_ = search_.search(20, is_half_over);
    open_.front().bound = cycle_packing{graph_, best_.side}.weight(stop);
  }

  /// Raises the lower bound without branching.
  /// @param other another bound, called at most once, if cuts raise the bound only slowly; may be empty
  /// @pre `other` outlives this object
  /// @param rest returns the limits that remain for it, as a run_control
  template <class Stop, class Rest>
  void raise_bound(const frustration_bound& other, Stop&& stop, Rest&& rest) {
    other_ = other ? &other : nullptr;
    if (!is_enough(open_.front().bound)) open_.front().bound = relax(open_.front().bound, true, stop, rest);
    if (is_enough(open_.front().bound)) open_.clear();
  }

  /// Branches until the sides are proved to be optimal.
  template <class Stop, class Rest, class Tell>
  void prove(Stop&& stop, Rest&& rest, Tell&& tell) {
    while (!open_.empty() && !stop()) {
      // Continue with a child of the last subproblem, for which the programme is ready; otherwise with the weakest
      // bound.
      const auto next =
          dives_ ? open_.end() - 1 : std::min_element(open_.begin(), open_.end(), less_by(&subproblem::bound));
      subproblem now = std::move(*next);
      open_.erase(next);
      dives_ = false;
      if (is_enough(now.bound)) continue;
      if (!restrict_to(now)) continue;
      program_.resume();
      now.bound = relax(now.bound, now.fixed.empty(), stop, rest);
      if (is_enough(now.bound)) continue;
      if (stop()) {
        open_.push_back(std::move(now));
        break;
      }
      branch(std::move(now), stop);
      tell();
    }
  }

  [[nodiscard]] const sides& best() const noexcept { return best_; }

  /// A lower bound on the frustration of all sides.
  [[nodiscard]] double lower_bound() const {
    double least = best_.frustrated;
    for (const subproblem& s : open_) least = std::min(least, s.bound);
    if (step_ > 0) least = std::min(best_.frustrated, step_ * std::ceil(least / step_ - 1e-6));
    return std::max(0.0, least);
  }
  [[nodiscard]] bool is_proved() const noexcept { return open_.empty(); }

 private:
  struct subproblem {
    std::vector<std::pair<std::uint32_t, bool>> fixed{};  ///< fixed ties, and whether each is frustrated
    double bound = 0;
  };

  /// Does this lower bound exclude anything better than the best sides?
  [[nodiscard]] bool is_enough(double bound) const { return bound >= enough(); }
  [[nodiscard]] double enough() const {
    return step_ > 0 ? best_.frustrated - step_ * (1 - 1e-6) : best_.frustrated * (1 - 1e-9);
  }

  /// Fixes the ties of the subproblem and all ties that follow from them. @return false if they contradict each other
  [[nodiscard]] bool restrict_to(const subproblem& s) {
    switching_classes joined{graph_.node_count()};
    const auto fix = [&](std::uint32_t e, bool frustrated) {
      const signed_tie& t = graph_.ties()[e];
      return joined.join(t.from, t.to, (t.weight < 0) != frustrated);
    };
    for (std::uint32_t e = 0; e != always_.size(); ++e)
      if (always_[e] >= 0 && !fix(e, always_[e] == 1)) return false;
    for (const auto& [e, frustrated] : s.fixed)
      if (!fix(e, frustrated)) return false;
    for (std::uint32_t e = 0; e != graph_.ties().size(); ++e) {
      const signed_tie& t = graph_.ties()[e];
      const auto [one, side] = joined.find(t.from);
      const auto [other, other_side] = joined.find(t.to);
      if (one != other) {
        program_.restrict(e, 0, 1);
        continue;
      }
      const double x = (side != other_side) != (t.weight < 0) ? 1 : 0;
      program_.restrict(e, x, x);
    }
    return true;
  }

  /// Adds cuts until they no longer help. @return the bound
  template <class Stop, class Rest>
  double relax(double bound, bool is_root, Stop&& stop, Rest&& rest) {
    std::array<double, 6> history{};
    const std::size_t memory = is_root ? 6 : 2;
    const double little = (step_ > 0 ? step_ : best_.frustrated * 1e-3) * (is_root ? 0.03 : 0.2);
    const std::size_t n = graph_.node_count();
    double own = 0;  // best value of the programme alone, which shows whether more cuts help
    const auto ask_other = [&] {
      if (other_ && !stop())
        bound = std::max(bound, (*std::exchange(other_, nullptr))(n, graph_.ties(), enough(), rest()));
    };
    // In dense graphs there are many cycles, and they give weak cuts.
    if (is_root && 4 * graph_.ties().size() > n * n) {
      ask_other();
      if (is_enough(bound)) return bound;
      finder_.add_cliques(program_, 0.05, 2 * n, stop);
    }
    for (std::size_t round = 0; !stop(); ++round) {
      const bool is_done = program_.solve(20000, stop);
      const double now = program_.bound(reduced_);
      own = std::max(own, now);
      bound = std::max(bound, own);
      if (is_enough(bound)) return bound;
      if (!is_done) break;
      if (is_root) fix_for_good(now);
      round_to_sides();
      if (is_enough(bound)) return bound;
      // If the programme is much larger than the matrix of the other bound, the other bound is faster.
      if (is_root && program_.cut_count() * graph_.ties().size() > 3000 * n) {
        ask_other();
        if (is_enough(bound)) return bound;
      }
      const bool stalls = round >= memory && own - history[round % memory] < little;
      history[round % memory] = own;
      if (stalls) break;
      std::size_t added = finder_.add_cycles(program_, is_root && round < 3 ? 0.1 : 0.02, stop);
      if (added < 20) added += finder_.add_cliques(program_, 0.05, 60, stop);
      if (added == 0) break;
      if (program_.cut_count() > 4 * graph_.ties().size() + 1000) program_.forget_loose_cuts(0.2);
    }
    return bound;
  }

  /// Fixes ties permanently: if moving x of a tie to the other end of its range costs more than can be saved, x stays
  /// where it is.
  void fix_for_good(double bound) {
    always_.resize(graph_.ties().size(), -1);
    bool is_new = false;
    for (std::uint32_t e = 0; e != always_.size(); ++e) {
      if (always_[e] >= 0 || program_.low(e) == program_.high(e) || !is_enough(bound + std::abs(reduced_[e]))) continue;
      always_[e] = reduced_[e] > 0 ? 0 : 1;
      program_.restrict(e, always_[e], always_[e]);
      is_new = true;
    }
    if (is_new) program_.resume();
  }

  /// Derives sides from x, starting with the ties whose x is nearest to 0 or 1.
  void round_to_sides() {
    std::vector<std::uint32_t> order(graph_.ties().size());
    std::iota(order.begin(), order.end(), 0U);
    const auto x = program_.x();
    std::stable_sort(order.begin(), order.end(), less_by([&](std::uint32_t e) { return std::min(x[e], 1 - x[e]); }));
    switching_classes joined{graph_.node_count()};
    for (const std::uint32_t e : order) {
      const signed_tie& t = graph_.ties()[e];
      (void)joined.join(t.from, t.to, (t.weight < 0) != (x[e] > 0.5));
    }
    std::vector<std::uint8_t> side(graph_.node_count());
    for (std::uint32_t v = 0; v != side.size(); ++v) side[v] = joined.find(v).second ? 1 : 0;
    if (sides found = search_.improved(std::move(side), graph_.node_count(), [] { return false; });
        found.frustrated < best_.frustrated)
      best_ = std::move(found);
  }

  /// Creates two subproblems by fixing the tie that raises both bounds most.
  template <class Stop>
  void branch(subproblem now, Stop&& stop) {
    std::vector<std::pair<double, std::uint32_t>> candidates;
    for (std::uint32_t e = 0; e != graph_.ties().size(); ++e) {
      const double away = std::min(program_.x()[e], 1 - program_.x()[e]);
      if (program_.low(e) != program_.high(e) && away > 1e-6)
        candidates.emplace_back(-away * std::abs(graph_.ties()[e].weight), e);
    }
    if (candidates.empty()) {
      for (std::uint32_t e = 0; e != graph_.ties().size(); ++e)
        if (program_.low(e) != program_.high(e)) candidates.emplace_back(0.0, e);
      if (candidates.empty()) return;  // everything is fixed, and these sides were tried
    }
    std::sort(candidates.begin(), candidates.end());
    if (candidates.size() > 12) candidates.resize(12);
    const auto before = program_.save();
    const double own = program_.bound(reduced_);
    double best_score = -1;
    std::uint32_t chosen = candidates.front().second;
    std::array<double, 2> bounds{now.bound, now.bound};
    for (const auto& [away, e] : candidates) {
      if (candidates.size() == 1 || stop()) break;
      std::array<double, 2> raised{};
      for (const std::size_t value : {0U, 1U}) {
        program_.restrict(e, static_cast<double>(value), static_cast<double>(value));
        program_.resume();
        (void)program_.solve(40, stop);
        raised[value] = std::max(own, program_.bound(reduced_));
        program_.put_back(before);
      }
      program_.restrict(e, 0, 1);
      const double score = (raised[0] - own + 1e-4) * (raised[1] - own + 1e-4);
      if (score <= best_score) continue;
      best_score = score;
      chosen = e;
      bounds = {std::max(now.bound, raised[0]), std::max(now.bound, raised[1])};
    }
    program_.resume();
    const std::size_t weaker = bounds[0] <= bounds[1] ? 0 : 1;
    for (const std::size_t value : {1 - weaker, weaker}) {
      if (is_enough(bounds[value])) continue;
      subproblem child{now.fixed, bounds[value]};
      child.fixed.emplace_back(chosen, value == 1);
      open_.push_back(std::move(child));
      dives_ = true;
    }
  }

  const signed_block& graph_;
  double step_;
  cut_program program_;
  cut_finder finder_;
  switching_search search_;
  sides best_{};
  std::vector<subproblem> open_{subproblem{}};
  std::vector<int> always_{};  ///< for each tie, 0 or 1 if it is fixed permanently, otherwise −1
  std::vector<double> reduced_{};
  const frustration_bound* other_ = nullptr;
  bool dives_ = false;
};

}  // namespace stancegraph::detail
