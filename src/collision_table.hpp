// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "shell.hpp"
#include "stancegraph/analysis/collisions.hpp"

namespace stancegraph::program {

/// Writes collisions for people: one row for each position with all who support and all who oppose it, then one for
/// each pair of positions that contradict each other.
void write_table(shell& sh, const corpus& c, const std::vector<collision>& all);

}  // namespace stancegraph::program
