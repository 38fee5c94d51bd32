// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/community/k_means.hpp"
#include "stancegraph/measures/community/partition.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// Groups the nodes of a network by spectral clustering.
///
/// Node i becomes the point whose coordinates are the i-th entries of the k eigenvectors with the lowest eigenvalues of
/// the normalized Laplacian I − D^(−1/2) A D^(−1/2). A is the matrix of tie weights, and D the diagonal matrix of their
/// absolute row sums; the diagonal of A is ignored. Points are scaled to length 1 and grouped by k_means(). k is the
/// number of groups or, if the network has negative weights and more than one group is requested, one less, because one
/// eigenvector already separates two opposed groups. Nodes without ties are placed at the origin and so share a group.
/// @param network tie weights, which may be negative
/// @param groups number of groups
/// @param o options of k_means(); its control is checked before and after, not while, the eigenvectors are computed
/// @returns an empty partition for an empty network
/// @pre the network is symmetric, and 0 < groups ≤ number of nodes, or the network is empty
/// @throws limit_error if a limit of the control is reached
/// @complexity O(n³) with n nodes
/// @see Ng, A. Y., Jordan, M. I. & Weiss, Y. (2001). On spectral clustering: analysis and an algorithm. Advances in
///   Neural Information Processing Systems 14.
/// @see von Luxburg, U. (2007). A tutorial on spectral clustering. Statistics and Computing 17(4), 395–416.
///   https://doi.org/10.1007/s11222-007-9033-z
/// @see Kunegis, J. et al. (2010). Spectral analysis of signed graphs for clustering, prediction and visualization.
///   Proceedings of the 2010 SIAM International Conference on Data Mining, 559–570.
///   https://doi.org/10.1137/1.9781611972801.49
[[nodiscard]] partition spectral_clustering(const sparse_matrix& network, std::size_t groups,
                                            const centre_search& o = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_community_spectral_clustering)

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

#include "stancegraph/measures/matrix/detail/symmetric_eigen.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE partition spectral_clustering(const sparse_matrix& network, std::size_t groups,
                                                 const centre_search& o) {
  assert(is_symmetric(network, 1e-9));
  const std::size_t n = network.row_count();
  if (n == 0) return {};
  assert(groups != 0 && groups <= n);
  const run_meter meter{o.control, "spectral clustering"};
  meter.check();
  std::vector<double> degree(n);
  for (const matrix_entry& e : network.cells())
    if (e.row != e.column) degree[e.row] += std::abs(e.value);
  std::vector<double> laplacian(n * n);
  for (std::size_t i = 0; i != n; ++i) laplacian[i * n + i] = 1;
  for (const matrix_entry& e : network.cells())
    if (e.row != e.column) laplacian[e.column * n + e.row] -= e.value / std::sqrt(degree[e.row] * degree[e.column]);
  const detail::symmetric_eigen eigen = detail::symmetric_eigen_of(laplacian.data(), n, true);
  meter.check();
  const bool is_signed = std::ranges::any_of(network.cells(), [](const matrix_entry& e) { return e.value < 0; });
  const std::size_t vectors = is_signed && groups > 1 ? groups - 1 : groups;
  std::vector<std::vector<double>> points(n, std::vector<double>(vectors));
  for (std::size_t i = 0; i != n; ++i) {
    if (degree[i] == 0) continue;
    double square = 0;
    for (std::size_t k = 0; k != vectors; ++k) {
      points[i][k] = eigen.vector_entry(k, i);
      square += points[i][k] * points[i][k];
    }
    if (square > 0)
      for (double& x : points[i]) x /= std::sqrt(square);
  }
  centre_search search = o;
  search.control.time_limit = meter.rest().time_limit;
  return k_means(points, groups, search).groups;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_community_spectral_clustering)
