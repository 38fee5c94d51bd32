// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

namespace stancegraph {

/// The 138 kinds of triads in a directed signed graph: triads that differ only in the names of their nodes are one
/// kind. A name begins with the name of the triad without signs (numbers of mutual, asymmetric and null pairs, and a
/// letter, after Holland and Leinhardt). The signs of the ties ab, ba, ac, ca, bc and cb between the nodes a, b and c
/// follow: P (positive), N (negative) or 0 (none).
/// @see Holland, P. W. & Leinhardt, S. (1976). Local structure in social networks. Sociological Methodology 7, 1–45.
///   https://doi.org/10.2307/270703
inline constexpr auto signed_triad_names = std::to_array<std::string_view>(
    {"003-000000",  "012-0000P0",  "012-0000N0",  "102-0000PP",  "102-0000NP",  "102-0000NN",  "021C-0PP000",
     "021C-0NP000", "021C-0PN000", "021C-0NN000", "021U-0P0P00", "021U-0N0P00", "021U-0N0N00", "021D-P0P000",
     "021D-N0P000", "021D-N0N000", "111U-0P00PP", "111U-0N00PP", "111U-0P00NP", "111U-0P00PN", "111U-0N00NP",
     "111U-0N00PN", "111U-0P00NN", "111U-0N00NN", "111D-P000PP", "111D-N000PP", "111D-P000NP", "111D-P000PN",
     "111D-N000NP", "111D-N000PN", "111D-P000NN", "111D-N000NN", "201-00PPPP",  "201-00NPPP",  "201-00PNPP",
     "201-00NNPP",  "201-00NPNP",  "201-00NPPN",  "201-00PNPN",  "201-00NNNP",  "201-00NNPN",  "201-00NNNN",
     "030C-P00PP0", "030C-N00PP0", "030C-N00PN0", "030C-N00NN0", "030T-0P0PP0", "030T-0N0PP0", "030T-0P0NP0",
     "030T-0P0PN0", "030T-0N0NP0", "030T-0N0PN0", "030T-0P0NN0", "030T-0N0NN0", "120U-0P0PPP", "120U-0N0PPP",
     "120U-0P0PNP", "120U-0N0NPP", "120U-0N0PNP", "120U-0N0PPN", "120U-0P0PNN", "120U-0N0NNP", "120U-0N0PNN",
     "120U-0N0NNN", "120D-P0P0PP", "120D-N0P0PP", "120D-P0P0NP", "120D-N0N0PP", "120D-N0P0NP", "120D-P0N0NP",
     "120D-P0P0NN", "120D-N0N0NP", "120D-N0P0NN", "120D-N0N0NN", "120C-0PP0PP", "120C-0NP0PP", "120C-0PN0PP",
     "120C-0PP0NP", "120C-0PP0PN", "120C-0NN0PP", "120C-0NP0NP", "120C-0NP0PN", "120C-0PN0NP", "120C-0PN0PN",
     "120C-0PP0NN", "120C-0NN0NP", "120C-0NN0PN", "120C-0NP0NN", "120C-0PN0NN", "120C-0NN0NN", "210-PPP0PP",
     "210-NPP0PP",  "210-PNP0PP",  "210-PPN0PP",  "210-PPP0NP",  "210-PPP0PN",  "210-NNP0PP",  "210-NPN0PP",
     "210-NPP0NP",  "210-NPP0PN",  "210-PNN0PP",  "210-PNP0NP",  "210-PNP0PN",  "210-PPN0NP",  "210-PPN0PN",
     "210-PPP0NN",  "210-NNN0PP",  "210-NNP0NP",  "210-NNP0PN",  "210-NPN0NP",  "210-NPN0PN",  "210-NPP0NN",
     "210-PNN0NP",  "210-PNN0PN",  "210-PNP0NN",  "210-PPN0NN",  "210-NNN0NP",  "210-NNN0PN",  "210-NNP0NN",
     "210-NPN0NN",  "210-PNN0NN",  "210-NNN0NN",  "300-PPPPPP",  "300-NPPPPP",  "300-NNPPPP",  "300-NPNPPP",
     "300-PNNPPP",  "300-PPNPNP",  "300-NNNPPP",  "300-NNPNPP",  "300-NPNPNP",  "300-PNNPPN",  "300-NNNNPP",
     "300-NNNPNP",  "300-NNNPPN",  "300-NPNPNN",  "300-NNNNNP",  "300-NNNNNN"});

/// The number of triads of each kind, in the order of signed_triad_names.
using signed_triad_counts = std::array<std::uint64_t, signed_triad_names.size()>;

/// The triad census of a directed signed graph: how many of all sets of three nodes belong to each of the 138 kinds.
/// Weights count as their signs; loops are ignored.
/// @param signed_graph ties from rows to columns
/// @returns all zero for fewer than three nodes
/// @pre the matrix is square
/// @complexity O(m d log d) with m ties, at most d of them at one node
/// @see Batagelj, V. & Mrvar, A. (2001). A subquadratic triad census algorithm for large sparse networks with small
///   maximum degree. Social Networks 23(3), 237–243. https://doi.org/10.1016/S0378-8733(01)00035-1
[[nodiscard]] signed_triad_counts signed_triads(const sparse_matrix& signed_graph);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(measures_signed_signed_triads)

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace stancegraph {

namespace detail {

/// The code of a triad with these six ties; each is 0 (negative), 1 (none) or 2 (positive).
[[nodiscard]] constexpr std::size_t triad_code(const std::array<std::uint8_t, 6>& ties) {
  std::size_t code = 0;
  for (const std::uint8_t t : ties) code = 3 * code + t;
  return code;
}

/// The kind of each of the 729 triads, by code.
[[nodiscard]] inline const std::array<std::uint8_t, 729>& triad_kinds() {
  static const std::array<std::uint8_t, 729> kinds = [] {
    std::array<std::uint8_t, 729> all{};
    for (std::size_t kind = 0; kind != signed_triad_names.size(); ++kind) {
      const std::string_view signs = signed_triad_names[kind].substr(signed_triad_names[kind].size() - 6);
      std::array<std::array<std::uint8_t, 3>, 3> tie{};
      std::size_t next = 0;
      for (const auto& [a, b] : {std::pair{0U, 1U}, {1U, 0U}, {0U, 2U}, {2U, 0U}, {1U, 2U}, {2U, 1U}})
        tie[a][b] = static_cast<std::uint8_t>(std::string_view{"N0P"}.find(signs[next++]));
      std::array<std::size_t, 3> p{0, 1, 2};
      do {
        const std::array<std::uint8_t, 6> turned{tie[p[0]][p[1]], tie[p[1]][p[0]], tie[p[0]][p[2]],
                                                 tie[p[2]][p[0]], tie[p[1]][p[2]], tie[p[2]][p[1]]};
        all[triad_code(turned)] = static_cast<std::uint8_t>(kind);
      } while (std::ranges::next_permutation(p).found);
    }
    return all;
  }();
  return kinds;
}

}  // namespace detail

STANCEGRAPH_INLINE signed_triad_counts signed_triads(const sparse_matrix& signed_graph) {
  const auto n = static_cast<std::uint32_t>(signed_graph.row_count());
  const auto tie = [&](std::uint32_t a, std::uint32_t b) {
    const double w = signed_graph.at(a, b);
    return static_cast<std::uint8_t>(w < 0 ? 0 : w > 0 ? 2 : 1);
  };
  std::vector<std::vector<std::uint32_t>> around(n);
  for (const matrix_entry& e : signed_graph.cells()) {
    if (e.row == e.column) continue;
    around[e.row].push_back(e.column);
    around[e.column].push_back(e.row);
  }
  for (std::vector<std::uint32_t>& all : around) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }
  signed_triad_counts count{};
  const auto& kinds = detail::triad_kinds();
  std::vector<std::uint32_t> third;
  // Each triad that has a tie is counted at its first pair that has one (Batagelj & Mrvar 2001).
  for (std::uint32_t a = 0; a != n; ++a)
    for (const std::uint32_t b : around[a]) {
      if (b < a) continue;
      third.clear();
      std::set_union(around[a].begin(), around[a].end(), around[b].begin(), around[b].end(), std::back_inserter(third));
      const std::uint8_t ab = tie(a, b);
      const std::uint8_t ba = tie(b, a);
      count[kinds[detail::triad_code({ab, ba, 1, 1, 1, 1})]] += n - third.size();
      for (const std::uint32_t c : third) {
        if (c == a || c == b) continue;
        const bool a_has_c = std::binary_search(around[a].begin(), around[a].end(), c);
        if (b < c || (a < c && c < b && !a_has_c))
          ++count[kinds[detail::triad_code({ab, ba, tie(a, c), tie(c, a), tie(b, c), tie(c, b)})]];
      }
    }
  std::uint64_t with_ties = 0;
  for (const std::uint64_t each : count) with_ties += each;
  const std::uint64_t nodes = n;
  count[0] = (n < 3 ? 0 : nodes * (nodes - 1) / 2 * (nodes - 2) / 3) - with_ties;
  return count;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_signed_signed_triads)
