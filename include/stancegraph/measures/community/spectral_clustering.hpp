// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <vector>

#include <Eigen/Eigenvalues>

#include "stancegraph/measures/community/k_means.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Groups by the spectrum of a network: nodes become points, by the k lowest eigenvectors of the normalised Laplacian
/// I − D^(−1/2) A D^(−1/2), points are put at distance 1 from the origin, and k_means() groups them. In a signed
/// network D has the sums of the weights without their sign, so that opponents come to lie opposite each other; as one
/// vector then parts two groups already, k − 1 are taken. Nodes without ties lie at the origin, and so together.
/// @param o how k_means() searches
/// @pre the network is symmetric, and 0 < groups ≤ the number of nodes, or there are no nodes
/// @complexity cubic in nodes
/// @see Ng, Jordan & Weiss (2001), On spectral clustering; Kunegis et al. (2010)
[[nodiscard]] inline partition spectral_clustering(const sparse_matrix& network, std::size_t groups,
                                                   const centre_search& o = {}) {
  assert(is_symmetric(network, 1e-9));
  const std::size_t n = network.row_count();
  if (n == 0) return {};
  assert(groups != 0 && groups <= n);
  std::vector<double> degree(n);
  for (const matrix_entry& e : network.cells())
    if (e.row != e.column) degree[e.row] += std::abs(e.value);
  const auto size = static_cast<Eigen::Index>(n);
  Eigen::MatrixXd laplacian = Eigen::MatrixXd::Identity(size, size);
  for (const matrix_entry& e : network.cells())
    if (e.row != e.column) laplacian(e.row, e.column) -= e.value / std::sqrt(degree[e.row] * degree[e.column]);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver{laplacian};
  const bool is_signed = std::ranges::any_of(network.cells(), [](const matrix_entry& e) { return e.value < 0; });
  const std::size_t vectors = is_signed && groups > 1 ? groups - 1 : groups;
  std::vector<std::vector<double>> points(n, std::vector<double>(vectors));
  for (std::size_t i = 0; i != n; ++i) {
    if (degree[i] == 0) continue;
    double square = 0;
    for (std::size_t k = 0; k != vectors; ++k) {
      points[i][k] = solver.eigenvectors()(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k));
      square += points[i][k] * points[i][k];
    }
    if (square > 0)
      for (double& x : points[i]) x /= std::sqrt(square);
  }
  return k_means(points, groups, o).groups;
}

}  // namespace stancegraph
