// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

namespace stancegraph::detail {

/// The coefficient of an edge in a cut.
struct cut_term {
  std::uint32_t edge = 0;
  float times = 0;
};

/// A cut: an inequality that every set of frustrated edges satisfies. The sum of `times` over the edges of the set is
/// at least `least`.
struct cut {
  std::vector<cut_term> terms{};  ///< sorted by edge; each edge occurs once
  double least = 0;
};

/// A set of distinct cuts.
class cut_pool {
 public:
  /// Adds a cut if it is new and not empty. @return whether it was added
  bool add(cut c) {
    if (c.terms.empty() || !known_.insert(key_of(c)).second) return false;
    double square = 0;
    for (const cut_term& t : c.terms) square += t.times * t.times;
    scales_.push_back(1 / std::sqrt(square));
    cuts_.push_back(std::move(c));
    return true;
  }

  [[nodiscard]] std::size_t size() const noexcept { return cuts_.size(); }
  [[nodiscard]] const cut& operator[](std::size_t which) const { return cuts_[which]; }

  /// The violation of a cut by x: positive if x violates it, negative if there is slack.
  [[nodiscard]] double violation(std::size_t which, std::span<const double> x) const {
    double d = cuts_[which].least;
    for (const cut_term& t : cuts_[which].terms) d -= t.times * x[t.edge];
    return d;
  }
  /// The factor that turns a violation into the Euclidean distance from the cut.
  [[nodiscard]] double scale(std::size_t which) const { return scales_[which]; }

  /// Removes all cuts except those with is_kept(number); the others keep their order.
  /// @param moved called with the old and the new number of each remaining cut
  template <class Keep, class Moved>
  void keep(Keep&& is_kept, Moved&& moved) {
    std::size_t next = 0;
    for (std::size_t c = 0; c != cuts_.size(); ++c) {
      if (!is_kept(c)) {
        known_.erase(key_of(cuts_[c]));
        continue;
      }
      moved(c, next);
      if (next != c) cuts_[next] = std::move(cuts_[c]);
      scales_[next++] = scales_[c];
    }
    cuts_.resize(next);
    scales_.resize(next);
  }

 private:
  static std::uint64_t key_of(const cut& c) {
    std::uint64_t key = 1469598103934665603U;
    for (const cut_term& t : c.terms)
      for (const std::uint64_t part : {std::uint64_t{t.edge}, static_cast<std::uint64_t>(std::llround(t.times))}) {
        key = (key ^ part) * 1099511628211U;
        key ^= key >> 29U;
      }
    return key;
  }

  std::vector<cut> cuts_{};
  std::vector<double> scales_{};
  std::unordered_set<std::uint64_t> known_{};
};

}  // namespace stancegraph::detail
