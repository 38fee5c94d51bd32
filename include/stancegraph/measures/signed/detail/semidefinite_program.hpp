// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "stancegraph/measures/matrix/detail/symmetric_eigen.hpp"
#include "stancegraph/measures/signed/detail/odd_clique.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"

namespace stancegraph::detail {

/// The semidefinite relaxation of frustration. The products x_i x_j of the sides are the entries of a matrix X that is
/// positive semidefinite, has a unit diagonal and satisfies the inequalities of odd cliques. The dual is solved, made
/// smooth by a penalty on the norm of X (Krislock, Malick & Roupin 2014, https://hal.science/hal-00665968). Any
/// multipliers give a valid bound, from the greatest eigenvalue of the remaining matrix.
class semidefinite_program {
 public:
  /// @pre at least one tie has a non-zero weight
  semidefinite_program(std::size_t nodes, std::span<const signed_tie> ties)
      : n_{static_cast<Eigen::Index>(nodes)}, objective_{Eigen::MatrixXd::Zero(n_, n_)} {
    for (const signed_tie& t : ties) all_ += std::abs(t.weight);
    scale_ = all_ / static_cast<double>(ties.size());
    for (const signed_tie& t : ties) {
      objective_(t.from, t.to) += t.weight / scale_ / 4;
      objective_(t.to, t.from) += t.weight / scale_ / 4;
    }
    at_.multipliers = Eigen::VectorXd::Constant(n_, objective_.cwiseAbs().rowwise().sum().maxCoeff());
  }

  /// A lower bound on the frustration of all sides.
  [[nodiscard]] double bound() const noexcept { return all_ / 2 - scale_ * least_; }

  /// Minimizes the dual by quasi-Newton steps; the multipliers of cliques stay at least 0.
  /// @param penalty weight of the norm of X; smaller values are closer to the relaxation, but slower
  template <class Stop>
  void descend(double penalty, std::size_t steps, Stop&& stop) {
    penalty_ = penalty;
    at_ = evaluated(std::move(at_.multipliers));
    steps_.clear();
    for (std::size_t i = 0; i != steps && !stop(); ++i) {
      Eigen::VectorXd direction = downhill();
      if (direction.dot(at_.gradient) >= 0) break;
      const double before = at_.value;
      if (!advance(direction)) break;
      if (before - at_.value < 1e-7 * std::abs(before)) break;
    }
  }

  /// Adds cliques that X violates.
  void add_cliques(std::size_t at_most) {
    std::vector<odd_clique> found = odd_clique_finder{at_.x}.find(cliques_, at_most);
    const std::size_t added = found.size();
    cliques_.insert(cliques_.end(), found.begin(), found.end());
    at_.multipliers.conservativeResize(n_ + static_cast<Eigen::Index>(cliques_.size()));
    at_.multipliers.tail(static_cast<Eigen::Index>(added)).setZero();
  }

  /// Removes cliques with a negligible multiplier.
  void forget_loose_cliques() {
    Eigen::Index kept = n_;
    for (Eigen::Index i = n_; i != at_.multipliers.size(); ++i) {
      if (at_.multipliers[i] < 1e-6) continue;
      cliques_[static_cast<std::size_t>(kept - n_)] = cliques_[static_cast<std::size_t>(i - n_)];
      at_.multipliers[kept++] = at_.multipliers[i];
    }
    cliques_.resize(static_cast<std::size_t>(kept - n_));
    at_.multipliers.conservativeResize(kept);
  }

 private:
  struct point {
    Eigen::VectorXd multipliers{};  ///< multipliers of the nodes, then of the cliques
    Eigen::VectorXd gradient{};
    double value = 0;
    Eigen::MatrixXd x{};
  };
  struct step {
    Eigen::VectorXd moved, turned;  ///< change of the multipliers, and of the gradient
    double product;
  };

  [[nodiscard]] point evaluated(Eigen::VectorXd multipliers) {
    Eigen::MatrixXd left = objective_;
    left.diagonal() -= multipliers.head(n_);
    double value = multipliers.head(n_).sum();
    double size = multipliers.head(n_).cwiseAbs().sum();
    for (std::size_t c = 0; c != cliques_.size(); ++c) {
      const double z = multipliers[n_ + static_cast<Eigen::Index>(c)];
      if (z == 0) continue;
      value += z * cliques_[c].most();
      size += z * cliques_[c].most();
      cliques_[c].for_each_pair([&](std::uint32_t i, std::uint32_t j, int sign) { left(i, j) += sign * z / 2; });
    }  // only the lower triangle is filled; the solver reads no other part
    const symmetric_eigen eigen = symmetric_eigen_of(left.data(), static_cast<std::size_t>(n_), true);
    const Eigen::Map<const Eigen::VectorXd> values{eigen.values.data(), n_};
    const Eigen::Map<const Eigen::MatrixXd> vectors{eigen.vectors.data(), n_, n_};
    const double n = static_cast<double>(n_);
    // The margin is far above rounding errors of the solver and of sums of weights.
    const double margin =
        1e-10 * (size + all_ / scale_ + n * left.selfadjointView<Eigen::Lower>().toDenseMatrix().norm());
    if (eigen.is_accurate) least_ = std::min(least_, value + n * values[n_ - 1] + margin);

    point p;
    Eigen::Index positive = 0;
    while (positive != n_ && values[n_ - 1 - positive] > 0) ++positive;
    const Eigen::MatrixXd half = vectors.rightCols(positive) * values.tail(positive).cwiseSqrt().asDiagonal();
    p.x = Eigen::MatrixXd::Zero(n_, n_);
    if (positive != 0) p.x.selfadjointView<Eigen::Lower>().rankUpdate(half, 1 / penalty_);
    p.x.triangularView<Eigen::StrictlyUpper>() = p.x.transpose();
    p.value = value + values.tail(positive).squaredNorm() / (2 * penalty_) + penalty_ * n * n / 2;
    p.gradient.resize(multipliers.size());
    p.gradient.head(n_) = (1 - p.x.diagonal().array()).matrix();
    for (std::size_t c = 0; c != cliques_.size(); ++c)
      p.gradient[n_ + static_cast<Eigen::Index>(c)] = cliques_[c].most() + cliques_[c].sum(p.x);
    p.multipliers = std::move(multipliers);
    return p;
  }

  /// Does this multiplier stay at 0?
  [[nodiscard]] bool is_held(Eigen::Index i) const { return i >= n_ && at_.multipliers[i] <= 0 && at_.gradient[i] > 0; }

  /// The search direction, from the curvature along the last steps (limited-memory BFGS).
  [[nodiscard]] Eigen::VectorXd downhill() const {
    Eigen::VectorXd d = -at_.gradient;
    const auto hold = [&] {
      for (Eigen::Index i = n_; i != d.size(); ++i)
        if (is_held(i)) d[i] = 0;
    };
    hold();
    std::vector<double> shares(steps_.size());
    for (std::size_t i = steps_.size(); i-- != 0;) {
      shares[i] = steps_[i].moved.dot(d) / steps_[i].product;
      d -= shares[i] * steps_[i].turned;
    }
    if (!steps_.empty()) d *= steps_.back().product / steps_.back().turned.squaredNorm();
    for (std::size_t i = 0; i != steps_.size(); ++i)
      d += (shares[i] - steps_[i].turned.dot(d) / steps_[i].product) * steps_[i].moved;
    hold();
    return d;
  }

  /// Moves along a direction with backtracking. @return false if no step size helps
  [[nodiscard]] bool advance(const Eigen::VectorXd& direction) {
    double far = steps_.empty() ? std::min(1.0, 1 / direction.norm()) : 1;
    for (int tries = 0; tries != 20; ++tries, far /= 2) {
      Eigen::VectorXd multipliers = at_.multipliers + far * direction;
      multipliers.tail(multipliers.size() - n_) = multipliers.tail(multipliers.size() - n_).cwiseMax(0);
      Eigen::VectorXd moved = multipliers - at_.multipliers;
      point next = evaluated(std::move(multipliers));
      if (next.value > at_.value + 1e-4 * at_.gradient.dot(moved)) continue;
      Eigen::VectorXd turned = next.gradient - at_.gradient;
      const double product = moved.dot(turned);
      if (product > 1e-12 * turned.squaredNorm()) {
        steps_.push_back({std::move(moved), std::move(turned), product});
        if (steps_.size() > 10) steps_.pop_front();
      }
      at_ = std::move(next);
      return true;
    }
    return false;
  }

  Eigen::Index n_;
  Eigen::MatrixXd objective_;
  double all_ = 0;
  double scale_ = 1;
  double penalty_ = 1;
  double least_ = std::numeric_limits<double>::infinity();
  std::vector<odd_clique> cliques_{};
  point at_{};
  std::deque<step> steps_{};
};

}  // namespace stancegraph::detail
