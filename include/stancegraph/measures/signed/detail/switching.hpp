// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace stancegraph::detail {

/// Sets of nodes for which it is known which are on the same side and which on opposite sides (union–find with parity).
class switching_classes {
 public:
  explicit switching_classes(std::size_t nodes) : parent_(nodes), turned_(nodes, 0) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  /// The representative of the node's set, and whether the node is on the opposite side.
  [[nodiscard]] std::pair<std::uint32_t, bool> find(std::uint32_t node) {
    std::uint32_t root = node;
    std::uint8_t turned = 0;
    while (parent_[root] != root) {
      turned ^= turned_[root];
      root = parent_[root];
    }
    const bool is_turned = turned != 0;
    while (parent_[node] != root && node != root) {
      const std::uint32_t next = parent_[node];
      const std::uint8_t rest = turned ^ turned_[node];
      parent_[node] = root;
      turned_[node] = turned;
      turned = rest;
      node = next;
    }
    return {root, is_turned};
  }

  /// Records that two nodes are on the same side or on opposite sides. The smaller of the two representatives
  /// represents the merged set.
  /// @returns false if the opposite is already known
  bool join(std::uint32_t one, std::uint32_t other, bool opposite) {
    auto [a, a_turned] = find(one);
    auto [b, b_turned] = find(other);
    const bool turned = (a_turned != b_turned) != opposite;
    if (a == b) return !turned;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    turned_[b] = turned ? 1 : 0;
    return true;
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint8_t> turned_;  ///< 1 if the node is opposite to its parent
};

}  // namespace stancegraph::detail
