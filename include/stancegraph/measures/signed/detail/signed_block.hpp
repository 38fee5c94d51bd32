// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stancegraph/measures/signed/signed_graph.hpp"

namespace stancegraph::detail {

/// A tie seen from one of its ends.
struct signed_arc {
  std::uint32_t to = 0;
  std::uint32_t tie = 0;
};

/// A signed graph whose ties can be reached by number and by node.
class signed_block {
 public:
  /// @pre there are no loops, and the ends are less than `nodes`
  signed_block(std::size_t nodes, std::vector<signed_tie> ties) : ties_(std::move(ties)), starts_(nodes + 1) {
    for (const signed_tie& t : ties_) ++starts_[t.from + 1], ++starts_[t.to + 1];
    for (std::size_t v = 0; v != nodes; ++v) starts_[v + 1] += starts_[v];
    arcs_.resize(2 * ties_.size());
    std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
    for (std::uint32_t e = 0; e != ties_.size(); ++e) {
      arcs_[next[ties_[e].from]++] = {ties_[e].to, e};
      arcs_[next[ties_[e].to]++] = {ties_[e].from, e};
    }
  }

  [[nodiscard]] std::size_t node_count() const noexcept { return starts_.size() - 1; }
  [[nodiscard]] const std::vector<signed_tie>& ties() const noexcept { return ties_; }
  [[nodiscard]] std::span<const signed_arc> arcs(std::size_t node) const {
    return std::span{arcs_}.subspan(starts_[node], starts_[node + 1] - starts_[node]);
  }
  [[nodiscard]] bool is_negative(std::size_t tie) const { return ties_[tie].weight < 0; }

  /// The absolute weights of the ties.
  [[nodiscard]] std::vector<double> weights() const {
    std::vector<double> all;
    for (const signed_tie& t : ties_) all.push_back(std::abs(t.weight));
    return all;
  }

 private:
  std::vector<signed_tie> ties_;
  std::vector<std::size_t> starts_;
  std::vector<signed_arc> arcs_{};
};

}  // namespace stancegraph::detail
