// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/network/network_roles.hpp"

namespace stancegraph {

/// The order of the rows or columns of a network, in its matrix, its pictures and every list of its ties: by name, then
/// by id.
/// @param entities nodes in any order; may be empty
/// @returns the places of the entities, in that order
/// @complexity n log n for n entities
[[nodiscard]] std::vector<std::uint32_t> matrix_order(std::span<const network_entity> entities);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_matrix_order)

#include <algorithm>
#include <numeric>
#include <tuple>

namespace stancegraph {

STANCEGRAPH_INLINE std::vector<std::uint32_t> matrix_order(std::span<const network_entity> entities) {
  std::vector<std::uint32_t> order(entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   less_by([&](std::uint32_t i) { return std::tie(entities[i].name, entities[i].id); }));
  return order;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_matrix_order)
