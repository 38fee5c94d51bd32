// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph::detail {

/// The eigenvalues and eigenvectors of a symmetric matrix.
struct symmetric_eigen {
  std::vector<double> values{};   ///< ascending
  std::vector<double> vectors{};  ///< one after the other, in the order of the values; empty if not asked for
  bool is_accurate = true;        ///< false if the iteration did not converge

  /// An entry of the eigenvector of a value, both numbered from 0.
  [[nodiscard]] double vector_entry(std::size_t value, std::size_t entry) const {
    return vectors[value * values.size() + entry];
  }
};

/// Decomposes a symmetric matrix with Eigen's solver. It takes long to compile, so only this header includes it.
/// @param matrix the columns one after the other; only the lower triangle is read
/// @param size the number of rows. @pre at least 1, and `matrix` has size² entries
/// @complexity the cube of the size
[[nodiscard]] symmetric_eigen symmetric_eigen_of(const double* matrix, std::size_t size, bool with_vectors);

}  // namespace stancegraph::detail

#if STANCEGRAPH_DEFINES(measures_matrix_detail_symmetric_eigen)

#include <Eigen/Eigenvalues>

namespace stancegraph::detail {

STANCEGRAPH_INLINE symmetric_eigen symmetric_eigen_of(const double* matrix, std::size_t size, bool with_vectors) {
  const auto n = static_cast<Eigen::Index>(size);
  const Eigen::Map<const Eigen::MatrixXd> all{matrix, n, n};
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver{
      all, with_vectors ? Eigen::ComputeEigenvectors : Eigen::EigenvaluesOnly};
  symmetric_eigen found;
  found.values.assign(solver.eigenvalues().data(), solver.eigenvalues().data() + n);
  if (with_vectors) found.vectors.assign(solver.eigenvectors().data(), solver.eigenvectors().data() + n * n);
  found.is_accurate = solver.info() == Eigen::Success;
  return found;
}

}  // namespace stancegraph::detail

#endif  // STANCEGRAPH_DEFINES(measures_matrix_detail_symmetric_eigen)
