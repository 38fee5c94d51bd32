// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <utility>
#include <vector>

#include "stancegraph/measures/signed/detail/cut_basis.hpp"
#include "stancegraph/measures/signed/detail/cut_pool.hpp"

namespace stancegraph::detail {

/// The linear programme that bounds frustration from below: minimize Σ weight · x over edges, with 0 ≤ x ≤ 1 and all
/// cuts found so far.
///
/// It is solved by the simplex method from its dual: multipliers of cuts (y) and of edge bounds must add up to the
/// weights. A dual solution stays feasible when an edge is fixed or a cut is added, so each solution starts from the
/// last one. A basis has one multiplier per edge: that of a bound of this edge, or that of a cut. Only the inverse of
/// the cut part is stored. `bound` returns a valid lower bound for any multipliers, however inexact.
///
/// No library is used, because this solver continues from the last solution. It proved the optimum of three graphs of
/// 50 nodes and 200 ties in 0.05 to 0.06 s each, and one of 100 nodes and 400 ties in 1.8 s. HiGHS, on the AND model,
/// took 3.5 to 4.4 s each, and 36 s (docs/explanation/performance.md).
class cut_program {
 public:
  /// @pre weights are at least 0
  explicit cut_program(std::vector<double> weights)
      : weights_(std::move(weights)), low_(weights_.size(), 0.0), high_(weights_.size(), 1.0) {
    // Equal weights make many bases equivalent; tiny differences distinguish them.
    std::mt19937_64 engine{1};
    for (const double w : weights_) nudged_.push_back(w + 1e-5 * static_cast<double>(engine() >> 11U) * 0x1p-53);
    reset();
  }

  [[nodiscard]] std::size_t edge_count() const noexcept { return weights_.size(); }

  /// The solution.
  [[nodiscard]] std::span<const double> x() const noexcept { return now_.x; }

  /// Restricts x of an edge to a range. Call `resume` after the last restriction.
  void restrict(std::size_t edge, double low, double high) {
    low_[edge] = low;
    high_[edge] = high;
  }
  [[nodiscard]] double low(std::size_t edge) const { return low_[edge]; }
  [[nodiscard]] double high(std::size_t edge) const { return high_[edge]; }

  /// Adds a cut if it is new. @return whether it was added
  bool add(cut c) {
    if (!cuts_.add(std::move(c))) return false;
    now_.row_of_cut.push_back(none);
    return true;
  }

  [[nodiscard]] std::size_t cut_count() const noexcept { return cuts_.size(); }

  /// Removes cuts outside the basis with more than this slack.
  void forget_loose_cuts(double slack) {
    std::vector<std::uint32_t> rows;
    cuts_.keep([&](std::size_t c) { return now_.row_of_cut[c] != none || violation(c) >= -slack; },
               [&](std::size_t from, std::size_t to) {
                 rows.push_back(now_.row_of_cut[from]);
                 if (rows.back() != none) now_.cut_of_row[rows.back()] = static_cast<std::uint32_t>(to);
               });
    now_.row_of_cut = std::move(rows);
    candidates_.clear();
  }

  /// The current basis, to be restored by put_back() after a trial. No cut may be added or removed in between.
  [[nodiscard]] const cut_basis& save() const noexcept { return now_; }
  void put_back(const cut_basis& saved) { now_ = saved; }

  /// Recomputes x from the basis, after edge bounds have changed or to remove rounding errors.
  void resume() {
    if (!renew_x()) rebuild();
  }

  /// Improves the solution until no cut is violated.
  /// @returns true if that took at most `most_steps` steps and was not stopped
  template <class Stop>
  bool solve(std::size_t most_steps, Stop&& stop) {
    bool is_fresh = false;  // true if x was recomputed since the last step; only then is the end reliable
    for (std::size_t step = 0; step != most_steps; ++step) {
      if (step % 100 == 99) resume();
      if (step % 16 == 15 && stop()) return false;
      if (const entering in = best_entering(); in.edge != none || in.cut != none) {
        if (!exchange(in)) return false;
        is_fresh = false;
      } else if (std::exchange(is_fresh, true)) {
        return true;
      } else {
        resume();
      }
    }
    return false;
  }

  /// A lower bound on the weight of any set of edges that satisfies all cuts and restrictions: the cuts weighted by
  /// their multipliers and, for each edge, the better bound for the rest of its weight. Stores these rests in
  /// `reduced`.
  [[nodiscard]] double bound(std::vector<double>& reduced) const {
    reduced = weights_;
    double sum = 0;
    for (const std::uint32_t row : now_.rows) {
      const double y = now_.value[row];
      if (y <= 0) continue;
      const cut& c = cuts_[now_.cut_of_row[row]];
      sum += c.least * y;
      for (const cut_term& t : c.terms) reduced[t.edge] -= t.times * y;
    }
    for (std::size_t e = 0; e != edge_count(); ++e) sum += reduced[e] * (reduced[e] > 0 ? low_[e] : high_[e]);
    return sum;
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  static constexpr double tolerance = 1e-7;

  /// What enters the basis: a cut, or a bound of an edge.
  struct entering {
    std::uint32_t cut = none;
    std::uint32_t edge = none;
    double sign = 1;
    double gain = tolerance;
  };

  [[nodiscard]] double* row(std::uint32_t r) { return now_.inverse.data() + std::size_t{r} * now_.width; }

  [[nodiscard]] double violation(std::size_t which) const { return cuts_.violation(which, now_.x); }

  void reset() {
    now_ = {};
    now_.row_of_cut.assign(cuts_.size(), none);
    now_.slot_of_edge.assign(edge_count(), none);
    now_.sign.assign(edge_count(), 1);
    now_.own = nudged_;
    now_.x = low_;
  }

  void grow() {
    // An odd number of cache lines, so that entries of one column do not map to the same cache set.
    const std::size_t wider = (now_.width + now_.width / 4 + 32) / 16 * 16 + 8;
    std::vector<double> inverse(wider * wider, 0.0);
    for (std::size_t r = 0; r != now_.width; ++r)
      std::copy_n(now_.inverse.begin() + static_cast<std::ptrdiff_t>(r * now_.width), now_.width,
                  inverse.begin() + static_cast<std::ptrdiff_t>(r * wider));
    now_.inverse = std::move(inverse);
    now_.width = wider;
    now_.value.resize(wider, 0.0);
    now_.cut_of_row.resize(wider, none);
    now_.edge_of_slot.resize(wider, none);
  }

  /// Recomputes x. @return true if the inverse still fits the cuts in the basis
  bool renew_x() {
    std::vector<double>& x = now_.x;
    work_.assign(now_.width, 0.0);
    for (std::size_t e = 0; e != edge_count(); ++e)
      if (now_.slot_of_edge[e] == none) x[e] = now_.sign[e] > 0 ? low_[e] : high_[e];
    for (const std::uint32_t r : now_.rows) {
      const cut& c = cuts_[now_.cut_of_row[r]];
      double cost = c.least;
      for (const cut_term& t : c.terms)
        if (now_.slot_of_edge[t.edge] == none) cost -= t.times * x[t.edge];
      if (cost == 0) continue;
      const double* const from = row(r);
      for (std::size_t j = 0; j != now_.width; ++j) work_[j] += cost * from[j];
    }
    for (std::size_t j = 0; j != now_.width; ++j)
      if (now_.edge_of_slot[j] != none) x[now_.edge_of_slot[j]] = work_[j];
    return std::all_of(now_.rows.begin(), now_.rows.end(),
                       [&](std::uint32_t r) { return std::abs(violation(now_.cut_of_row[r])) < 1e-6; });
  }

  /// Recomputes the inverse from the cuts in the basis by elimination. If they are linearly dependent, the basis starts
  /// again without cuts.
  void rebuild() {
    std::vector<std::uint32_t> slots;
    for (std::uint32_t j = 0; j != now_.width; ++j)
      if (now_.edge_of_slot[j] != none) slots.push_back(j);
    const std::size_t k = now_.rows.size();
    // One row per slot and one column per cut; `right` becomes the inverse.
    std::vector<double> left(k * k, 0.0);
    std::vector<double> right(k * k, 0.0);
    std::vector<std::uint32_t> place(now_.width, none);
    for (std::uint32_t j = 0; j != k; ++j) place[slots[j]] = j;
    for (std::size_t c = 0; c != k; ++c)
      for (const cut_term& t : cuts_[now_.cut_of_row[now_.rows[c]]].terms)
        if (now_.slot_of_edge[t.edge] != none) left[place[now_.slot_of_edge[t.edge]] * k + c] = t.times;
    for (std::size_t j = 0; j != k; ++j) right[j * k + j] = 1;
    for (std::size_t c = 0; c != k; ++c) {
      std::size_t best = c;
      for (std::size_t r = c; r != k; ++r)
        if (std::abs(left[r * k + c]) > std::abs(left[best * k + c])) best = r;
      if (std::abs(left[best * k + c]) < 1e-9) return reset();
      if (best != c)
        for (std::size_t j = 0; j != k; ++j) {
          std::swap(left[best * k + j], left[c * k + j]);
          std::swap(right[best * k + j], right[c * k + j]);
        }
      const double inverse = 1 / left[c * k + c];
      for (std::size_t j = 0; j != k; ++j) left[c * k + j] *= inverse, right[c * k + j] *= inverse;
      for (std::size_t r = 0; r != k; ++r) {
        const double factor = left[r * k + c];
        if (r == c || factor == 0) continue;
        for (std::size_t j = c; j != k; ++j) left[r * k + j] -= factor * left[c * k + j];
        for (std::size_t j = 0; j != k; ++j) right[r * k + j] -= factor * right[c * k + j];
      }
    }
    bool is_feasible = true;
    now_.own = nudged_;
    for (std::size_t c = 0; c != k; ++c) {
      double y = 0;
      for (std::size_t j = 0; j != k; ++j) {
        row(now_.rows[c])[slots[j]] = right[c * k + j];
        y += right[c * k + j] * nudged_[now_.edge_of_slot[slots[j]]];
      }
      now_.value[now_.rows[c]] = y;
      is_feasible = is_feasible && y > -1e-6;
      for (const cut_term& t : cuts_[now_.cut_of_row[now_.rows[c]]].terms) now_.own[t.edge] -= t.times * y;
    }
    for (std::size_t e = 0; e != edge_count(); ++e) {
      now_.own[e] *= now_.sign[e];
      is_feasible = is_feasible && (now_.slot_of_edge[e] != none || now_.own[e] > -1e-6);
    }
    if (!is_feasible || !renew_x()) reset();
  }

  [[nodiscard]] entering best_entering() {
    entering best;
    for (std::uint32_t j = 0; j != now_.width; ++j) {
      const std::uint32_t e = now_.edge_of_slot[j];
      if (e == none) continue;
      if (const double gain = low_[e] - now_.x[e]; gain > best.gain) best = {none, e, 1, gain};
      if (const double gain = now_.x[e] - high_[e]; gain > best.gain) best = {none, e, -1, gain};
    }
    const auto look = [&] {
      for (const std::uint32_t c : candidates_) {
        if (now_.row_of_cut[c] != none) continue;
        const double d = violation(c);
        if (d > tolerance && d * cuts_.scale(c) > best.gain) best = {c, none, 1, d * cuts_.scale(c)};
      }
    };
    look();
    if (best.cut != none) return best;
    // The most violated cuts are the candidates until none of them is violated.
    std::vector<std::pair<double, std::uint32_t>> broken;
    for (std::uint32_t c = 0; c != cuts_.size(); ++c)
      if (now_.row_of_cut[c] == none)
        if (const double d = violation(c); d > tolerance) broken.emplace_back(-d * cuts_.scale(c), c);
    std::sort(broken.begin(), broken.end());
    candidates_.clear();
    for (std::size_t i = 0; i != std::min<std::size_t>(broken.size(), 60); ++i) candidates_.push_back(broken[i].second);
    look();
    return best;
  }

  /// Adds a multiple of the row in work_ to another row.
  void add_to(double* to, double factor) const {
    const double* const from = work_.data();
    if (3 * filled_.size() < now_.width)
      for (const std::uint32_t j : filled_) to[j] += factor * from[j];
    else
      for (std::size_t j = 0; j != now_.width; ++j) to[j] += factor * from[j];
  }

  /// Exchanges one member of the basis. @return false if nothing would leave, which only rounding errors can cause
  bool exchange(const entering& in) {
    if (now_.rows.size() + 2 > now_.width) grow();
    std::vector<std::uint32_t>& slot_of = now_.slot_of_edge;
    // The decrease of each multiplier per unit of the entering one.
    falls_.assign(now_.width, 0.0);
    own_falls_.assign(edge_count(), 0.0);
    double gain = 0;
    const auto column = [&](std::uint32_t edge, double times) {
      if (slot_of[edge] == none) {
        own_falls_[edge] += times;
        return;
      }
      for (const std::uint32_t r : now_.rows) falls_[r] += times * row(r)[slot_of[edge]];
    };
    if (in.cut != none) {
      gain = violation(in.cut);
      for (const cut_term& t : cuts_[in.cut].terms) column(t.edge, t.times);
    } else {
      gain = in.sign > 0 ? low_[in.edge] - now_.x[in.edge] : now_.x[in.edge] - high_[in.edge];
      column(in.edge, in.sign);
    }
    for (const std::uint32_t r : now_.rows) {
      if (std::abs(falls_[r]) < 1e-11) falls_[r] = 0;
      if (falls_[r] == 0) continue;
      for (const cut_term& t : cuts_[now_.cut_of_row[r]].terms)
        if (slot_of[t.edge] == none) own_falls_[t.edge] -= t.times * falls_[r];
    }
    // The first multiplier to reach 0 leaves; of several, the one that decreases most.
    double least = std::numeric_limits<double>::infinity();
    double fall = 0;
    std::uint32_t leaving_row = none;
    std::uint32_t leaving_edge = none;
    const auto compare = [&](double value, double by, std::uint32_t r, std::uint32_t e) {
      if (by <= tolerance) return;
      const double ratio = std::max(0.0, value) / by;
      if (ratio > least + 1e-12 || (ratio > least - 1e-12 && by <= fall)) return;
      least = ratio;
      fall = by;
      leaving_row = r;
      leaving_edge = e;
    };
    for (const std::uint32_t r : now_.rows) compare(now_.value[r], falls_[r], r, none);
    for (std::uint32_t e = 0; e != edge_count(); ++e)
      if (own_falls_[e] != 0 && slot_of[e] == none) {
        own_falls_[e] *= now_.sign[e];
        compare(now_.own[e], own_falls_[e], none, e);
      }
    if (fall == 0) return false;
    // The row of the inverse that belongs to the leaving member.
    work_.assign(now_.width, 0.0);
    if (leaving_row != none) {
      std::copy_n(row(leaving_row), now_.width, work_.begin());
    } else {
      for (const std::uint32_t r : now_.rows) {
        const auto& terms = cuts_[now_.cut_of_row[r]].terms;
        const auto at =
            std::partition_point(terms.begin(), terms.end(), [&](const cut_term& t) { return t.edge < leaving_edge; });
        if (at == terms.end() || at->edge != leaving_edge) continue;
        const double factor = -at->times * now_.sign[leaving_edge];
        const double* const from = row(r);
        for (std::size_t j = 0; j != now_.width; ++j) work_[j] += factor * from[j];
      }
      const auto slot = static_cast<std::uint32_t>(std::find(now_.edge_of_slot.begin(), now_.edge_of_slot.end(), none) -
                                                   now_.edge_of_slot.begin());
      now_.edge_of_slot[slot] = leaving_edge;
      slot_of[leaving_edge] = slot;
      work_[slot] = now_.sign[leaving_edge];
    }
    for (double& v : work_) v = std::abs(v) < 1e-12 ? 0 : v / fall;
    filled_.clear();
    for (std::uint32_t j = 0; j != now_.width; ++j) {
      if (work_[j] == 0) continue;
      filled_.push_back(j);
      if (now_.edge_of_slot[j] != none) now_.x[now_.edge_of_slot[j]] += gain * work_[j];
    }
    for (const std::uint32_t r : now_.rows) {
      if (falls_[r] == 0 || r == leaving_row) continue;
      now_.value[r] -= least * falls_[r];
      add_to(row(r), -falls_[r]);
    }
    for (std::uint32_t e = 0; e != edge_count(); ++e)
      if (own_falls_[e] != 0 && slot_of[e] == none) now_.own[e] -= least * own_falls_[e];
    if (in.cut != none) {
      std::uint32_t r = leaving_row;
      if (r == none) {
        r = static_cast<std::uint32_t>(std::find(now_.cut_of_row.begin(), now_.cut_of_row.end(), none) -
                                       now_.cut_of_row.begin());
        now_.rows.push_back(r);
      } else {
        now_.row_of_cut[now_.cut_of_row[r]] = none;
      }
      std::copy_n(work_.begin(), now_.width, row(r));
      now_.cut_of_row[r] = in.cut;
      now_.row_of_cut[in.cut] = r;
      now_.value[r] = least;
    } else {
      if (leaving_row != none) {
        now_.row_of_cut[now_.cut_of_row[leaving_row]] = none;
        now_.cut_of_row[leaving_row] = none;
        std::fill_n(row(leaving_row), now_.width, 0.0);
        std::erase(now_.rows, leaving_row);
      }
      const std::uint32_t slot = slot_of[in.edge];
      for (const std::uint32_t r : now_.rows) row(r)[slot] = 0;
      slot_of[in.edge] = none;
      now_.edge_of_slot[slot] = none;
      now_.sign[in.edge] = in.sign;
      now_.own[in.edge] = least;
      now_.x[in.edge] = in.sign > 0 ? low_[in.edge] : high_[in.edge];
    }
    return true;
  }

  std::vector<double> weights_;
  std::vector<double> nudged_{};
  std::vector<double> low_;
  std::vector<double> high_;
  cut_pool cuts_{};
  std::vector<std::uint32_t> candidates_{};
  cut_basis now_{};
  std::vector<double> work_{};
  std::vector<std::uint32_t> filled_{};  // places where work_ is not 0
  std::vector<double> falls_{};
  std::vector<double> own_falls_{};
};

}  // namespace stancegraph::detail
