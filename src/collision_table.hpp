// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <map>
#include <tuple>
#include <vector>

#include "shell.hpp"
#include "stancegraph/analysis/collisions.hpp"

namespace stancegraph::program {

/// The sides of the collisions over one position or pair of positions, each actor once.
struct contest {
  std::map<actor_handle, collision_side> first{};   ///< supporters
  std::map<actor_handle, collision_side> second{};  ///< opponents; in a contradiction, supporters of the other position
};

/// Collisions for people: one row for each position with all who support and all who oppose it, then one for each pair
/// of positions that contradict each other.
class collision_table {
 public:
  void add(collision_kind kind, const collision_side& first, const collision_side& second);
  void write(shell& sh, const corpus& c) const;

 private:
  std::map<std::tuple<collision_kind, position_handle, position_handle>, contest> contests_{};
  std::size_t collisions_ = 0;
};

}  // namespace stancegraph::program
