// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include <Eigen/Eigenvalues>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Which numbers stand for a network when it is compared with others by its spectrum.
enum class network_spectrum : bool {
  laplacian,  ///< the eigenvalues of the Laplacian, D − A
  degrees,    ///< the row sums: the Laplacian without A
};

namespace detail {

/// The values, highest first, divided by their sum if there is one. Summed with compensation, so that sums that are
/// equal on paper are equal.
inline void sort_and_normalise(std::vector<double>& values) {
  std::ranges::sort(values, std::greater<>{});
  double sum = 0;
  double lost = 0;
  for (const double v : values) {
    const double next = v - lost;
    const double raised = sum + next;
    lost = (raised - sum) - next;
    sum = raised;
  }
  sum -= lost;
  if (sum > 0)
    for (double& v : values) v /= sum;
}

}  // namespace detail

/// The spectrum of a network: the eigenvalues of its Laplacian D − A, with the row sums D, highest first, divided by
/// their sum. Negative weights count as none. All 0 for a network without weights.
/// @pre the network is symmetric @returns as many numbers as there are nodes; of a connected network all but the last
///   are positive
/// @complexity cubic in nodes; of degrees, linear in ties
[[nodiscard]] inline std::vector<double> normalised_spectrum(const sparse_matrix& network,
                                                             network_spectrum of = network_spectrum::laplacian) {
  assert(is_symmetric(network, 1e-9));
  const std::size_t n = network.row_count();
  std::vector<double> result(n);
  if (of == network_spectrum::degrees) {
    for (const matrix_entry& e : network.cells()) result[e.row] += std::max(e.value, 0.0);
  } else if (n != 0) {
    const auto size = static_cast<Eigen::Index>(n);
    Eigen::MatrixXd laplacian = Eigen::MatrixXd::Zero(size, size);
    for (const matrix_entry& e : network.cells()) {
      if (e.row == e.column || e.value < 0) continue;
      laplacian(e.row, e.column) -= e.value;
      laplacian(e.row, e.row) += e.value;
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver{laplacian, Eigen::EigenvaluesOnly};
    for (std::size_t i = 0; i != n; ++i) result[i] = std::max(0.0, solver.eigenvalues()[static_cast<Eigen::Index>(i)]);
  }
  detail::sort_and_normalise(result);
  return result;
}

/// How far two spectra are from each other: the sum of the differences of their values, place by place. At most 2; 1
/// between that of a network with ties and that of one without.
/// @pre they are equally long
[[nodiscard]] inline double spectral_distance(std::span<const double> a, std::span<const double> b) {
  assert(a.size() == b.size());
  double result = 0;
  for (std::size_t i = 0; i != a.size(); ++i) result += std::abs(a[i] - b[i]);
  return result;
}

}  // namespace stancegraph
