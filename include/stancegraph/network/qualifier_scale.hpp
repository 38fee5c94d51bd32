// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/polarity.hpp"
#include "stancegraph/network/network_options.hpp"

namespace stancegraph {

/// The role that corresponds to a qualifier.
[[nodiscard]] constexpr network_role role_of(network_qualifier q) noexcept {
  return q == network_qualifier::act          ? network_role::act
         : q == network_qualifier::confidence ? network_role::confidence
                                              : network_role::polarity;
}

/// The levels of a qualifier: numbers q_k, or names.
struct qualifier_scale {
  /// Denotes the lack of a level: the statement does not count.
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::uint32_t>
      level{};  ///< by number of the value, the last for statements without one; `none` if it has no level
  std::vector<double> values{};  ///< q_k by level
  bool is_nominal = false;       ///< whether levels are names, which are either equal or different
  std::vector<bool> is_there{};  ///< by level: whether a statement of the range has it

  /// The number of levels.
  [[nodiscard]] std::size_t size() const noexcept { return values.size(); }
  /// The distance of two levels, from 0 to 1: |q_k − q_l| / (q_max − q_min) for numbers, 0 if all levels are equal; for
  /// names 0 if they are equal, otherwise 1.
  [[nodiscard]] double distance(std::size_t k, std::size_t l) const noexcept {
    if (k == l) return 0;
    if (is_nominal) return 1;
    return std::abs(values[k] - values[l]) / (values.back() - values.front());
  }
};

/// The levels of a qualifier. Polarity has 0 (oppose) and 1 (support), if they occur; confidence has the numbers that
/// occur; act has the acts that occur, by their words. If the qualifier is ignored, all values form one level, unless
/// counting_conventions::ignored_scale gives others.
/// @param is_there by number of the value, the last for statements without one: whether a statement of the range has it
[[nodiscard]] qualifier_scale make_qualifier_scale(const network_options& o, const std::vector<bool>& is_there);

/// The levels of a qualifier as if it were not ignored.
/// @param is_there as for make_qualifier_scale()
[[nodiscard]] qualifier_scale scale_of_levels(const network_options& o, const std::vector<bool>& is_there);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_qualifier_scale)

#include <algorithm>

#include "stancegraph/core/speech_act.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE qualifier_scale make_qualifier_scale(const network_options& o, const std::vector<bool>& is_there) {
  if (o.aggregation != qualifier_aggregation::ignore) return scale_of_levels(o, is_there);
  if (o.conventions.ignored_scale != nullptr) return o.conventions.ignored_scale(o, is_there);
  qualifier_scale scale;
  scale.is_nominal = o.qualifier == network_qualifier::act;
  scale.level.assign(is_there.size(), 0);
  scale.values.assign(1, 0);
  scale.is_there.assign(1, true);
  return scale;
}

STANCEGRAPH_INLINE qualifier_scale scale_of_levels(const network_options& o, const std::vector<bool>& is_there) {
  qualifier_scale scale;
  scale.is_nominal = o.qualifier == network_qualifier::act;
  scale.level.assign(is_there.size(), qualifier_scale::none);
  const auto add = [&](std::size_t value, double q) {
    scale.level[value] = static_cast<std::uint32_t>(scale.values.size());
    scale.values.push_back(q);
    scale.is_there.push_back(is_there[value]);
  };
  if (o.qualifier == network_qualifier::polarity) {
    add(static_cast<std::size_t>(polarity::oppose), 0);
    add(static_cast<std::size_t>(polarity::support), 1);
  } else {
    std::vector<std::size_t> there;
    for (std::size_t i = 0; i + 1 < is_there.size(); ++i)
      if (is_there[i]) there.push_back(i);
    if (scale.is_nominal)
      std::sort(there.begin(), there.end(), less_by([](std::size_t i) { return to_word(static_cast<speech_act>(i)); }));
    for (const std::size_t i : there) add(i, scale.is_nominal ? 0 : static_cast<double>(i + 1));
  }
  return scale;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_qualifier_scale)
