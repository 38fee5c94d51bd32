// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// What represents a network when networks are compared by their spectra.
enum class network_spectrum : bool {
  laplacian,  ///< the eigenvalues of the Laplacian, D − A
  degrees,    ///< the row sums: how much weight each node has, not to whom it is tied; for networks with many nodes
};

/// The normalised spectrum of a network: the eigenvalues of its Laplacian L = D − A in descending order, divided by
/// their sum. A is the matrix of tie weights and D the diagonal matrix of its row sums. Negative weights and the
/// diagonal are ignored. A network without positive weights has the spectrum 0, …, 0.
/// @param of network_spectrum::degrees uses the row sums of the positive weights, diagonal included, instead of the
///   eigenvalues
/// @returns one number per node; empty for an empty network. For a connected network every number except the last is
///   positive.
/// @pre the network is symmetric
/// @complexity O(n³) with n nodes; for degrees O(m + n log n) with m ties
[[nodiscard]] std::vector<double> normalised_spectrum(const sparse_matrix& network,
                                                      network_spectrum of = network_spectrum::laplacian);

/// The distance between two spectra: Σ_k |a_k − b_k|. For normalised spectra it is at most 2, and it is 1 between a
/// network that has ties and one that has none.
/// @param a, b spectra, as returned by normalised_spectrum()
/// @returns at least 0; 0 for empty spectra
/// @pre both spectra have the same length
/// @complexity linear in the length
/// @see Wilson, R. C. & Zhu, P. (2008). A study of graph spectra for comparing graphs and trees. Pattern Recognition
///   41(9), 2833–2841. https://doi.org/10.1016/j.patcog.2008.03.011
/// @see Masuda, N. & Holme, P. (2019). Detecting sequences of system states in temporal networks. Scientific Reports 9,
///   795. https://doi.org/10.1038/s41598-018-37534-2
[[nodiscard]] double spectral_distance(std::span<const double> a, std::span<const double> b);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_matrix_laplacian_spectrum)

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>

#include "stancegraph/measures/matrix/detail/symmetric_eigen.hpp"

namespace stancegraph {

namespace detail {

/// Sorts the values in descending order and divides them by their sum, unless the sum is 0. Kahan summation makes sums
/// that are mathematically equal also equal in floating point.
STANCEGRAPH_INLINE void sort_and_normalise(std::vector<double>& values) {
  std::sort(values.begin(), values.end(), std::greater<>{});
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

STANCEGRAPH_INLINE std::vector<double> normalised_spectrum(const sparse_matrix& network, network_spectrum of) {
  assert(is_symmetric(network, 1e-9));
  const std::size_t n = network.row_count();
  std::vector<double> result(n);
  if (of == network_spectrum::degrees) {
    for (const matrix_entry& e : network.cells()) result[e.row] += std::max(e.value, 0.0);
  } else if (n != 0) {
    std::vector<double> laplacian(n * n);
    for (const matrix_entry& e : network.cells()) {
      if (e.row == e.column || e.value < 0) continue;
      laplacian[e.column * n + e.row] -= e.value;
      laplacian[e.row * n + e.row] += e.value;
    }
    result = detail::symmetric_eigen_of(laplacian.data(), n, false).values;
    for (double& value : result) value = std::max(0.0, value);
  }
  detail::sort_and_normalise(result);
  return result;
}

STANCEGRAPH_INLINE double spectral_distance(std::span<const double> a, std::span<const double> b) {
  assert(a.size() == b.size());
  double result = 0;
  for (std::size_t i = 0; i != a.size(); ++i) result += std::abs(a[i] - b[i]);
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_matrix_laplacian_spectrum)
