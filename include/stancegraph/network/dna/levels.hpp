// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/qualifier_scale.hpp"

namespace stancegraph {

/// The levels of a qualifier that Discourse Network Analyzer 3 (DNA) ignores: they remain separate for a normalization
/// that counts them, and statements without a value form a level too.
/// @param is_there as for make_qualifier_scale()
[[nodiscard]] inline qualifier_scale dna_ignored_scale(const network_options& o, const std::vector<bool>& is_there) {
  qualifier_scale scale = scale_of_levels(o, is_there);
  for (std::size_t i = 0; i != is_there.size(); ++i) {
    if (!is_there[i] || scale.level[i] != qualifier_scale::none) continue;
    scale.level[i] = static_cast<std::uint32_t>(scale.values.size());
    scale.values.push_back(0);
    scale.is_there.push_back(true);
  }
  return scale;
}

}  // namespace stancegraph
