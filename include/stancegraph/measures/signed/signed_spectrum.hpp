// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/measures/signed/signed_degree.hpp"

/// @file
/// Spectral measures of signed graphs. Results are exact up to rounding errors, because all eigenvalues are computed;
/// the time is cubic in the number of nodes.

namespace stancegraph {

/// Which value of a tie enters the matrix.
enum class tie_value : std::uint8_t {
  sign,    ///< 1 or −1
  weight,  ///< the signed weight
};

/// The eigenvalues of a symmetric matrix in ascending order. Pass signed_laplacian() for the spectrum of the signed
/// Laplacian.
/// @returns one number per row; empty for an empty matrix
/// @pre the matrix is symmetric
/// @complexity O(n³) with n rows
[[nodiscard]] std::vector<double> spectrum(const sparse_matrix& symmetric);

/// Walk balance: how balanced a signed graph is, judged by its closed walks.
///
/// K = tr e^A / tr e^|A|, where A is the signed adjacency matrix and |A| its absolute values. K compares closed walks
/// with an even and with an odd number of negative ties; a walk of length k counts 1/k!. K lies in (0, 1], and is 1
/// exactly for balanced graphs.
/// @param what use only the signs of ties (default) or their weights
/// @returns 1 for a graph without ties
/// @pre the matrix is symmetric
/// @complexity O(n³) with n nodes
/// @see Estrada, E. & Benzi, M. (2014). Walk-based measure of balance in signed networks: detecting lack of balance in
///   social networks. Physical Review E 90, 042802. https://doi.org/10.1103/PhysRevE.90.042802
/// @see Estrada, E. (2019). Rethinking structural balance in signed social networks. Discrete Applied Mathematics 268,
///   70–90. https://doi.org/10.1016/j.dam.2019.04.019
[[nodiscard]] double walk_balance(const sparse_matrix& signed_graph, tie_value what = tie_value::sign);

/// Signed eigenvector centrality: the eigenvector of the adjacency matrix for the eigenvalue with the largest absolute
/// value. Ties count as their signs. Members of opposed camps have opposite signs. The vector is scaled so that its
/// first entry of largest absolute value is 1.
/// @returns a number from −1 to 1 per node, in the order of the rows; nothing for an empty graph or if two eigenvalues
///   share the largest absolute value to eight decimals (for example without ties), because then no single vector
///   dominates
/// @pre the matrix is symmetric
/// @complexity O(n³) with n nodes
/// @see Bonacich, P. & Lloyd, P. (2004). Calculating status with negative relations. Social Networks 26(4), 331–338.
///   https://doi.org/10.1016/j.socnet.2004.08.007
[[nodiscard]] std::optional<std::vector<double>> signed_eigenvector_centrality(const sparse_matrix& signed_graph);

/// The variants of the PN index, with c and M as in pn_index().
enum class pn_kind : std::uint8_t {
  all,  ///< undirected: (I − cM)⁻¹ 1
  out,  ///< outgoing ties: (I − c² M Mᵀ)⁻¹ (I + cM) 1
  in,   ///< incoming ties: (I − c² Mᵀ M)⁻¹ (I + cMᵀ) 1
};

/// The PN index: the status of each node from its positive and negative ties.
///
/// PN = (I − cM)⁻¹ 1 with M = P − 2N and c = 1 / (2n − 2); pn_kind lists the directed variants. P and N are the
/// adjacency matrices of the positive and of the negative ties, I is the identity matrix, 1 the vector of ones and n
/// the number of nodes. Ties count as their signs.
/// @param kind undirected (default), outgoing or incoming ties
/// @returns one number per node, in the order of the rows; 1 for a single node; nothing if the equations have no unique
///   solution, as for two nodes with a negative tie
/// @pre the matrix is square, and symmetric for pn_kind::all
/// @complexity O(n³) with n nodes
/// @see Everett, M. G. & Borgatti, S. P. (2014). Networks containing negative ties. Social Networks 38, 111–120.
///   https://doi.org/10.1016/j.socnet.2014.03.005
[[nodiscard]] std::optional<std::vector<double>> pn_index(const sparse_matrix& signed_graph,
                                                          pn_kind kind = pn_kind::all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_signed_signed_spectrum)

#include <algorithm>
#include <cmath>

#include <Eigen/LU>

#include "stancegraph/measures/matrix/detail/symmetric_eigen.hpp"

namespace stancegraph {

namespace detail {

[[nodiscard]] STANCEGRAPH_INLINE Eigen::MatrixXd dense(const sparse_matrix& m, tie_value what) {
  Eigen::MatrixXd all =
      Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(m.row_count()), static_cast<Eigen::Index>(m.column_count()));
  for (const matrix_entry& e : m.cells())
    all(e.row, e.column) = what == tie_value::weight ? e.value : e.value > 0 ? 1.0 : -1.0;
  return all;
}

[[nodiscard]] STANCEGRAPH_INLINE std::vector<double> eigenvalues(const Eigen::MatrixXd& m) {
  return symmetric_eigen_of(m.data(), static_cast<std::size_t>(m.rows()), false).values;
}

[[nodiscard]] std::vector<double> numbers_of(const Eigen::VectorXd& v);

STANCEGRAPH_INLINE std::vector<double> numbers_of(const Eigen::VectorXd& v) { return {v.data(), v.data() + v.size()}; }

}  // namespace detail

STANCEGRAPH_INLINE std::vector<double> spectrum(const sparse_matrix& symmetric) {
  if (symmetric.row_count() == 0) return {};
  return detail::eigenvalues(detail::dense(symmetric, tie_value::weight));
}

STANCEGRAPH_INLINE double walk_balance(const sparse_matrix& signed_graph, tie_value what) {
  if (signed_graph.row_count() == 0) return 1;
  const Eigen::MatrixXd a = detail::dense(signed_graph, what);
  const std::vector<double> signed_values = detail::eigenvalues(a);
  const std::vector<double> values = detail::eigenvalues(a.cwiseAbs());
  const Eigen::Map<const Eigen::VectorXd> with_signs{signed_values.data(), a.rows()};
  const Eigen::Map<const Eigen::VectorXd> without{values.data(), a.rows()};
  // Dividing both sums by the largest exponential keeps them finite.
  const double largest = without.maxCoeff();
  return (with_signs.array() - largest).exp().sum() / (without.array() - largest).exp().sum();
}

STANCEGRAPH_INLINE std::optional<std::vector<double>> signed_eigenvector_centrality(const sparse_matrix& signed_graph) {
  if (signed_graph.row_count() == 0) return std::nullopt;
  const std::size_t n = signed_graph.row_count();
  const detail::symmetric_eigen solved =
      detail::symmetric_eigen_of(detail::dense(signed_graph, tie_value::sign).data(), n, true);
  const auto rows = static_cast<Eigen::Index>(n);
  const Eigen::Map<const Eigen::ArrayXd> values{solved.values.data(), rows};
  const Eigen::ArrayXd size = (values.abs() * 1e8).round();
  Eigen::Index at = 0;
  const double largest = size.maxCoeff(&at);
  if ((size == largest).count() != 1) return std::nullopt;
  const Eigen::VectorXd v = Eigen::Map<const Eigen::MatrixXd>{solved.vectors.data(), rows, rows}.col(at);
  const double most = v.cwiseAbs().maxCoeff();
  Eigen::Index first = 0;
  while (std::abs(v(first)) < most * (1 - 1e-9)) ++first;
  return detail::numbers_of(v / v(first));
}

STANCEGRAPH_INLINE std::optional<std::vector<double>> pn_index(const sparse_matrix& signed_graph, pn_kind kind) {
  const auto n = static_cast<Eigen::Index>(signed_graph.row_count());
  if (n < 2) return std::vector<double>(signed_graph.row_count(), 1.0);
  Eigen::MatrixXd m = detail::dense(signed_graph, tie_value::sign);
  m = m.unaryExpr([&](double sign) { return (sign < 0 ? 2 * sign : sign) / static_cast<double>(2 * n - 2); });
  if (kind == pn_kind::in) m.transposeInPlace();
  const Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(n, n);
  const Eigen::VectorXd ones = Eigen::VectorXd::Ones(n);
  const Eigen::MatrixXd left =
      kind == pn_kind::all ? Eigen::MatrixXd{identity - m} : Eigen::MatrixXd{identity - m * m.transpose()};
  const Eigen::VectorXd right = kind == pn_kind::all ? ones : Eigen::VectorXd{ones + m * ones};
  const Eigen::FullPivLU<Eigen::MatrixXd> solver{left};
  if (!solver.isInvertible()) return std::nullopt;
  return detail::numbers_of(solver.solve(right));
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_signed_signed_spectrum)
