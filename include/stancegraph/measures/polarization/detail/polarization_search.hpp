// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/community/detail/modularity_moves.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph::detail {

/// The contribution of a pair of nodes to the distance from perfect polarization. For fixed camp sizes the distance is
/// the sum of these contributions over all pairs.
class polarization_cost {
 public:
  /// @param sign 1 to search for the least distance, −1 for the greatest
  polarization_cost(const sparse_matrix& congruence, const sparse_matrix& conflict, double sign)
      : count_(congruence.row_count()), sign_(sign), congruence_(count_ * count_), conflict_(count_ * count_) {
    for (const matrix_entry& e : congruence.cells()) add(e, congruence_, all_congruence_);
    for (const matrix_entry& e : conflict.cells()) add(e, conflict_, all_conflict_);
  }

  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  [[nodiscard]] double all() const noexcept { return all_congruence_ + all_conflict_; }

  /// Sets the sizes of the camps.
  void resize(const std::vector<std::uint32_t>& sizes) {
    camps_ = sizes.size();
    double within = 0;
    for (const double n : sizes) within += n * (n - 1);
    const auto n = static_cast<double>(count_);
    const double between = n * (n - 1) - within;
    expected_.assign(camps_ * camps_, 0);
    for (std::size_t c = 0; c != camps_; ++c)
      for (std::size_t d = 0; d != camps_; ++d) {
        const double pairs = c == d ? sizes[c] * (sizes[c] - 1.0) : 1.0 * sizes[c] * sizes[d];
        const double of = c == d ? within : between;
        if (of != 0) expected_[c * camps_ + d] = pairs / of * (c == d ? all_congruence_ : all_conflict_) / of;
      }
  }

  /// The signed contribution of nodes i and j in camps c and d, in both directions.
  [[nodiscard]] double operator()(std::size_t i, std::size_t j, std::size_t c, std::size_t d) const {
    const double congruent = congruence_[i * count_ + j];
    const double opposed = conflict_[i * count_ + j];
    const double expected = expected_[c * camps_ + d];
    const double far = c == d ? std::abs(congruent - expected) + std::abs(opposed)
                              : std::abs(congruent) + std::abs(opposed - expected);
    return sign_ * far / all();  // factor 2 for both directions, divided by 2 all() to normalize
  }

 private:
  void add(const matrix_entry& e, std::vector<double>& to, double& sum) const {
    if (e.row == e.column) return;
    to[std::size_t{e.row} * count_ + e.column] = e.value;
    sum += std::abs(e.value);
  }

  std::size_t count_;
  double sign_;
  std::vector<double> congruence_;
  std::vector<double> conflict_;
  double all_congruence_ = 0;
  double all_conflict_ = 0;
  std::size_t camps_ = 0;
  std::vector<double> expected_{};  ///< expected weight between a node in camp c and a node in camp d
};

/// Searches for the partition with the least cost. The number of camps is fixed, and no camp is empty.
class polarization_search {
 public:
  polarization_search(polarization_cost cost, std::size_t camps, std::uint64_t most_steps, run_meter meter)
      : cost_(std::move(cost)), camps_(camps), steps_left_(most_steps), meter_(std::move(meter)) {}

  double best = std::numeric_limits<double>::infinity();
  double open = std::numeric_limits<double>::infinity();  ///< lower bound on the cost of all partitions not examined
  std::vector<std::uint32_t> best_camps{};

  /// All combinations of camp sizes, each with the largest camp first; the most even ones come first.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> all_sizes() const {
    std::vector<std::vector<std::uint32_t>> result;
    std::vector<std::uint32_t> sizes;
    add_sizes(static_cast<std::uint32_t>(cost_.size()), static_cast<std::uint32_t>(cost_.size()), sizes, result);
    std::reverse(result.begin(), result.end());  // most even sizes first
    return result;
  }

  /// Exchanges nodes between camps of the given sizes while that lowers the cost, starting from random partitions.
  void descend(const std::vector<std::uint32_t>& sizes, std::size_t runs, std::mt19937_64& engine) {
    cost_.resize(sizes);
    const std::size_t n = cost_.size();
    for (std::size_t run = 0; run != runs && (best_camps.empty() || !meter_.is_over()); ++run) {
      std::vector<std::uint32_t> camp_of(n);
      const std::vector<std::uint32_t> order = shuffled(n, engine);
      for (std::size_t c = 0, next = 0; c != sizes.size(); ++c)
        for (std::uint32_t k = 0; k != sizes[c]; ++k) camp_of[order[next++]] = static_cast<std::uint32_t>(c);
      std::vector<double> to(n * camps_);
      for (std::size_t i = 0; i != n; ++i) add_costs_of(i, camp_of[i], 1, 0, to);
      for (bool again = true; again;) {
        again = false;
        for (std::size_t i = 0; i != n; ++i)
          for (std::size_t j = i + 1; j != n; ++j) {
            const std::uint32_t c = camp_of[i];
            const std::uint32_t d = camp_of[j];
            if (c == d) continue;
            const double gain = to[i * camps_ + c] + to[j * camps_ + d] - to[i * camps_ + d] - to[j * camps_ + c] -
                                2 * cost_(i, j, c, d) + cost_(i, j, c, c) + cost_(i, j, d, d);
            if (gain <= margin) continue;
            add_costs_of(i, c, -1, 0, to);
            add_costs_of(j, d, -1, 0, to);
            std::swap(camp_of[i], camp_of[j]);
            add_costs_of(i, d, 1, 0, to);
            add_costs_of(j, c, 1, 0, to);
            again = true;
          }
      }
      double cost = 0;
      for (std::size_t i = 0; i != n; ++i) cost += to[i * camps_ + camp_of[i]] / 2;
      keep(cost, camp_of);
    }
  }

  /// Examines all partitions into camps of the given sizes, except those that cannot be better than the best known.
  void branch(const std::vector<std::uint32_t>& sizes) {
    cost_.resize(sizes);
    const std::size_t n = cost_.size();
    // The least cost of the pairs of nodes that are not placed yet.
    unplaced_.assign(n + 1, 0);
    for (std::size_t i = n; i-- != 0;) {
      unplaced_[i] = unplaced_[i + 1];
      for (std::size_t j = i + 1; j != n; ++j) {
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t c = 0; c != camps_; ++c)
          for (std::size_t d = c; d != camps_; ++d)
            if (c != d || sizes[c] > 1) least = std::min(least, cost_(i, j, c, d));
        unplaced_[i] += least;
      }
    }
    room_ = sizes;
    sizes_ = sizes;
    camp_of_.assign(n, 0);
    to_.assign(n * camps_, 0);
    if (meter_.is_over()) steps_left_ = 0;
    place(0, 0);
  }

 private:
  static constexpr double margin = 1e-12;

  void add_sizes(std::uint32_t left, std::uint32_t most, std::vector<std::uint32_t>& sizes,
                 std::vector<std::vector<std::uint32_t>>& result) const {
    if (sizes.size() == camps_) {
      if (left == 0) result.push_back(sizes);
      return;
    }
    const auto still = static_cast<std::uint32_t>(camps_ - sizes.size());
    for (std::uint32_t size = std::min(most, left); size != 0; --size) {
      if (left - size < still - 1 || std::uint64_t{size} * still < left) continue;
      sizes.push_back(size);
      add_sizes(left - size, size, sizes, result);
      sizes.pop_back();
    }
  }

  /// Adds to each node from `first` on, for each camp it may join, the cost of its pair with node i in camp c.
  void add_costs_of(std::size_t i, std::size_t c, double times, std::size_t first, std::vector<double>& to) const {
    for (std::size_t j = first; j != cost_.size(); ++j)
      if (j != i)
        for (std::size_t d = 0; d != camps_; ++d) to[j * camps_ + d] += times * cost_(i, j, c, d);
  }

  void keep(double cost, const std::vector<std::uint32_t>& camp_of) {
    if (cost >= best - margin) return;
    best = cost;
    best_camps = camp_of;
  }

  /// Places the nodes from i on. `cost` is the cost among the nodes before i.
  void place(std::size_t i, double cost) {
    const std::size_t n = cost_.size();
    if (i == n) return keep(cost, camp_of_);
    double least = cost + unplaced_[i];
    for (std::size_t j = i; j != n; ++j) {
      double nearest = std::numeric_limits<double>::infinity();
      for (std::size_t c = 0; c != camps_; ++c)
        if (room_[c] != 0) nearest = std::min(nearest, to_[j * camps_ + c]);
      least += nearest;
    }
    if (least >= best - margin) return;
    if (steps_left_ == 0) {
      open = std::min(open, least);
      return;
    }
    --steps_left_;
    if (steps_left_ % 256 == 0 && meter_.is_over()) steps_left_ = 0;
    for (std::uint32_t c = 0; c != camps_; ++c) {
      if (room_[c] == 0) continue;
      // Empty camps of the same size are interchangeable: only the first is tried.
      if (c != 0 && room_[c] == sizes_[c] && room_[c - 1] == sizes_[c - 1] && sizes_[c] == sizes_[c - 1]) continue;
      camp_of_[i] = c;
      --room_[c];
      const std::vector<double> before(to_.begin() + static_cast<std::ptrdiff_t>((i + 1) * camps_), to_.end());
      add_costs_of(i, c, 1, i + 1, to_);
      place(i + 1, cost + to_[i * camps_ + c]);
      std::copy(before.begin(), before.end(), to_.begin() + static_cast<std::ptrdiff_t>((i + 1) * camps_));
      ++room_[c];
    }
  }

  polarization_cost cost_;
  std::size_t camps_;
  std::uint64_t steps_left_;
  run_meter meter_;
  std::vector<double> unplaced_{};
  std::vector<std::uint32_t> sizes_{};
  std::vector<std::uint32_t> room_{};
  std::vector<std::uint32_t> camp_of_{};
  std::vector<double> to_{};  ///< for each node and camp, the cost with the nodes placed so far
};

}  // namespace stancegraph::detail
