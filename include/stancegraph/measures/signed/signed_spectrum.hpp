// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <Eigen/Dense>

#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/measures/signed/signed_degree.hpp"

/// @file
/// What is measured on a signed graph with linear algebra. The numbers are exact but for rounding: all eigenvalues are
/// worked out, which takes time with the cube of the nodes.

namespace stancegraph {

/// What of a tie counts.
enum class tie_value : std::uint8_t {
  sign,    ///< 1 or −1
  weight,  ///< its weight with its sign
};

namespace detail {

[[nodiscard]] inline Eigen::MatrixXd dense(const sparse_matrix& m, tie_value what) {
  Eigen::MatrixXd all =
      Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(m.row_count()), static_cast<Eigen::Index>(m.column_count()));
  for (const matrix_entry& e : m.cells())
    all(e.row, e.column) = what == tie_value::weight ? e.value : e.value > 0 ? 1.0 : -1.0;
  return all;
}

[[nodiscard]] inline Eigen::VectorXd eigenvalues(const Eigen::MatrixXd& m) {
  return Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>{m, Eigen::EigenvaluesOnly}.eigenvalues();
}

[[nodiscard]] inline std::vector<double> numbers_of(const Eigen::VectorXd& v) {
  return {v.data(), v.data() + v.size()};
}

}  // namespace detail

/// Eigenvalues of a symmetric matrix, ascending; with signed_laplacian() those of the signed Laplacian.
/// @pre the matrix is symmetric
/// @complexity n³ with n rows
[[nodiscard]] inline std::vector<double> spectrum(const sparse_matrix& symmetric) {
  if (symmetric.row_count() == 0) return {};
  return detail::numbers_of(detail::eigenvalues(detail::dense(symmetric, tie_value::weight)));
}

/// Walk balance: tr e^A / tr e^|A| (Estrada 2019): closed walks with an even number of negative ties against those with
/// an odd one, long ones counting little. In (0, 1], and 1 exactly for balanced graphs. 1 for a graph without ties.
/// @pre the matrix is symmetric
/// @complexity n³ with n nodes
[[nodiscard]] inline double walk_balance(const sparse_matrix& signed_graph, tie_value what = tie_value::sign) {
  if (signed_graph.row_count() == 0) return 1;
  const Eigen::MatrixXd a = detail::dense(signed_graph, what);
  const Eigen::VectorXd with_signs = detail::eigenvalues(a);
  const Eigen::VectorXd without = detail::eigenvalues(a.cwiseAbs());
  // The largest is the same factor above and below, and keeps the exponentials finite.
  const double largest = without.maxCoeff();
  return (with_signs.array() - largest).exp().sum() / (without.array() - largest).exp().sum();
}

/// Eigenvector centrality: the eigenvector of the eigenvalue that is largest without its sign (Bonacich & Lloyd 2004).
/// Opposed camps have opposite signs. Scaled so that the entry that is largest without its sign is 1, the first of them
/// where there are several. Ties count as their signs.
/// @return nothing where two such eigenvalues are the same to eight decimals, as without ties: no one vector dominates
/// @pre the matrix is symmetric
/// @complexity n³ with n nodes
[[nodiscard]] inline std::optional<std::vector<double>> signed_eigenvector_centrality(
    const sparse_matrix& signed_graph) {
  if (signed_graph.row_count() == 0) return std::nullopt;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved{detail::dense(signed_graph, tie_value::sign)};
  const Eigen::ArrayXd size = (solved.eigenvalues().array().abs() * 1e8).round();
  Eigen::Index at = 0;
  const double largest = size.maxCoeff(&at);
  if ((size == largest).count() != 1) return std::nullopt;
  const Eigen::VectorXd v = solved.eigenvectors().col(at);
  const double most = v.cwiseAbs().maxCoeff();
  Eigen::Index first = 0;
  while (std::abs(v(first)) < most * (1 - 1e-9)) ++first;
  return detail::numbers_of(v / v(first));
}

/// Which PN index is meant.
enum class pn_kind : std::uint8_t {
  all,  ///< without directions: (I − cM)⁻¹ 1
  out,  ///< ties that start from a node: (I − c² M Mᵀ)⁻¹ (I + cM) 1
  in,   ///< ties that lead to it: (I − c² Mᵀ M)⁻¹ (I + cMᵀ) 1
};

/// The PN index of each node (Everett & Borgatti 2014): status from positive and negative ties, with M = P − 2N and
/// c = 1 / (2n − 2). Ties count as their signs.
/// @return by row; nothing where the equations have no one solution, as for two nodes with a negative tie
/// @pre the matrix is square, and symmetric for pn_kind::all
/// @complexity n³ with n nodes
[[nodiscard]] inline std::optional<std::vector<double>> pn_index(const sparse_matrix& signed_graph,
                                                                 pn_kind kind = pn_kind::all) {
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
