// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// The ratings of one variable: one row per unit and in it one value per coder; the value is empty if the coder did not
/// rate the unit. Values may have any totally ordered type: words, numbers, enumerators.
template <std::totally_ordered Value>
using ratings = std::vector<std::vector<std::optional<Value>>>;

/// The level of measurement of a variable. It defines δ²(c, k), the squared difference between the values c and k.
enum class measurement : std::uint8_t {
  nominal,   ///< names: δ² = 0 for equal values, otherwise 1
  ordinal,   ///< ranks: δ² = (number of ratings from c to k, those at both ends counted half)²
  interval,  ///< numbers with meaningful differences: δ² = (c − k)²
  ratio,     ///< numbers with a true zero: δ² = ((c − k) / (c + k))²
};

/// The words for measurement.
template <>
struct vocabulary<measurement> {
  static constexpr std::string_view what = "level of measurement";  ///< noun in messages
  /// the words, in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"nominal", "ordinal", "interval", "ratio"});
};

/// How the size of a disagreement is weighted in Cohen's κ.
enum class kappa_weights : std::uint8_t {
  equal,      ///< every disagreement has weight 1
  linear,     ///< weight = distance between the two values in the sorted list of values
  quadratic,  ///< weight = the square of that distance
};

namespace detail {

/// The distinct values in ascending order, and each rating as the index of its value.
template <class Value>
struct numbered_ratings {
  std::vector<Value> values;
  std::vector<std::vector<std::size_t>> units;  ///< the ratings of each unit, without missing ones

  explicit numbered_ratings(const ratings<Value>& all) {
    for (const auto& unit : all)
      for (const auto& rating : unit)
        if (rating) values.push_back(*rating);
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    for (const auto& unit : all) {
      units.emplace_back();
      for (const auto& rating : unit)
        if (rating)
          units.back().push_back(
              static_cast<std::size_t>(std::lower_bound(values.begin(), values.end(), *rating) - values.begin()));
    }
  }
};

/// 1 − observed / expected; nothing if no disagreement is expected.
[[nodiscard]] inline std::optional<double> beyond_chance(double observed, double expected) {
  if (expected == 0) return std::nullopt;
  return 1 - observed / expected;
}

/// δ² of two values.
/// @param among number of pairable ratings with each value
template <measurement Level, class Value>
[[nodiscard]] double squared_difference(const std::vector<Value>& values, const std::vector<double>& among,
                                        std::size_t c, std::size_t k) {
  if (c == k) return 0;
  if constexpr (Level == measurement::nominal) {
    return 1;
  } else if constexpr (Level == measurement::ordinal) {
    double between = (among[c] + among[k]) / 2;
    for (std::size_t i = std::min(c, k) + 1; i < std::max(c, k); ++i) between += among[i];
    return between * between;
  } else {
    const auto a = static_cast<double>(values[c]);
    const auto b = static_cast<double>(values[k]);
    const double d = Level == measurement::ratio ? (a - b) / (a + b) : a - b;
    return d * d;
  }
}

}  // namespace detail

/// Krippendorff's α: how much coders agree beyond chance. It accepts any number of coders and missing ratings.
///
/// α = 1 − D_o / D_e. D_o is the mean δ² over the pairs of ratings within units; a pair counts 1 / (r − 1) in a unit of
/// r ratings. D_e is the mean δ² over all pairs of ratings of units that have at least two ratings. 1: perfect
/// agreement; 0: agreement by chance; negative: systematic disagreement. By convention α ≥ 0.8 is reliable, and α ≥
/// 0.667 allows tentative conclusions.
/// @tparam Level the level of measurement; interval and ratio require numbers, ratio requires numbers of one sign
/// @param all the ratings
/// @returns at most 1; nothing if no unit has two ratings or all pairable ratings are equal
/// @complexity O(R log V + V²) with R ratings of V distinct values; ordinal O(R log V + V³)
/// @see Krippendorff, K. (2019). Content Analysis: An Introduction to Its Methodology, 4th edition, chapter 12. SAGE.
///   https://doi.org/10.4135/9781071878781
/// @see Hayes, A. F. & Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding data.
///   Communication Methods and Measures 1(1), 77–89. https://doi.org/10.1080/19312450709336664
template <measurement Level, class Value>
requires(Level == measurement::nominal || Level == measurement::ordinal || std::is_arithmetic_v<Value>)
    [[nodiscard]] std::optional<double> krippendorff_alpha(const ratings<Value>& all) {
  const detail::numbered_ratings<Value> r{all};
  std::vector<double> among(r.values.size());
  double pairable = 0;
  for (const auto& unit : r.units) {
    if (unit.size() < 2) continue;
    pairable += static_cast<double>(unit.size());
    for (const std::size_t value : unit) ++among[value];
  }
  double observed = 0;
  for (const auto& unit : r.units)
    for (std::size_t i = 0; i != unit.size(); ++i)
      for (std::size_t j = i + 1; j < unit.size(); ++j)
        observed += 2 * detail::squared_difference<Level>(r.values, among, unit[i], unit[j]) /
                    static_cast<double>(unit.size() - 1);
  double expected = 0;
  for (std::size_t c = 0; c != among.size(); ++c)
    for (std::size_t k = c + 1; k != among.size(); ++k)
      if (among[c] != 0 && among[k] != 0)
        expected += 2 * among[c] * among[k] * detail::squared_difference<Level>(r.values, among, c, k);
  return detail::beyond_chance(observed, expected / (pairable - 1));
}

/// Cohen's κ: how much two coders agree beyond chance.
///
/// κ = 1 − Σ w_ab o_ab / Σ w_ab e_ab, where o_ab is the number of units that the first coder rated a and the second b,
/// e_ab = (units the first rated a) · (units the second rated b) / (all units) is the number expected by chance, and
/// w_ab is the weight of the disagreement. Units that one coder did not rate are ignored.
/// @param all the ratings, one row per unit
/// @param weights weight of a disagreement; default: every disagreement has weight 1
/// @returns at most 1; nothing if no unit has both ratings or both coders use a single value only
/// @pre every unit has exactly two entries, which may be empty
/// @complexity O(R log V + V²) with R ratings of V distinct values
/// @see Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement
///   20(1), 37–46. https://doi.org/10.1177/001316446002000104
/// @see Cohen, J. (1968). Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial
///   credit. Psychological Bulletin 70(4), 213–220. https://doi.org/10.1037/h0026256
template <class Value>
[[nodiscard]] std::optional<double> cohen_kappa(const ratings<Value>& all,
                                                kappa_weights weights = kappa_weights::equal) {
  ratings<Value> both;
  for (const auto& unit : all) {
    assert(unit.size() == 2);
    if (unit[0] && unit[1]) both.push_back(unit);
  }
  const detail::numbered_ratings<Value> r{both};
  const auto weight = [&](std::size_t a, std::size_t b) {
    if (weights == kappa_weights::equal) return a == b ? 0.0 : 1.0;
    const double apart = static_cast<double>(std::max(a, b) - std::min(a, b));
    return weights == kappa_weights::linear ? apart : apart * apart;
  };
  std::vector<double> first(r.values.size());
  std::vector<double> second(r.values.size());
  double observed = 0;
  for (const auto& unit : r.units) {
    observed += weight(unit[0], unit[1]);
    ++first[unit[0]];
    ++second[unit[1]];
  }
  double expected = 0;
  for (std::size_t a = 0; a != first.size(); ++a)
    for (std::size_t b = 0; b != second.size(); ++b) expected += first[a] * second[b] * weight(a, b);
  return detail::beyond_chance(observed, r.units.empty() ? 0 : expected / static_cast<double>(r.units.size()));
}

/// Fleiss' κ: how much any number of coders agree beyond chance on nominal values, if every unit has the same number of
/// ratings. For two coders it equals Scott's π.
///
/// κ = (P − E) / (1 − E), where P is the share of agreeing pairs of ratings within units, and E = Σ_v p_v², where p_v
/// is the share of value v in all ratings.
/// @param all the ratings, one row per unit
/// @returns at most 1; nothing if there are no units or all ratings are equal
/// @pre no rating is missing, and every unit has the same number of ratings, at least two
/// @complexity O(R log V + R c) with R ratings of V distinct values and c ratings per unit
/// @see Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76(5),
///   378–382. https://doi.org/10.1037/h0031619
/// @see Scott, W. A. (1955). Reliability of content analysis: the case of nominal scale coding. Public Opinion
///   Quarterly 19(3), 321–325. https://doi.org/10.1086/266577
template <class Value>
[[nodiscard]] std::optional<double> fleiss_kappa(const ratings<Value>& all) {
  const detail::numbered_ratings<Value> r{all};
  std::vector<double> of(r.values.size());
  double ratings_in_all = 0;
  double agreement = 0;
  for (const auto& unit : r.units) {
    assert(unit.size() >= 2 && unit.size() == all.front().size());
    double same = 0;
    for (std::size_t i = 0; i != unit.size(); ++i) {
      ++of[unit[i]];
      for (std::size_t j = 0; j != unit.size(); ++j) same += i != j && unit[i] == unit[j] ? 1 : 0;
    }
    const auto n = static_cast<double>(unit.size());
    ratings_in_all += n;
    agreement += same / (n * (n - 1));
  }
  if (r.units.empty()) return std::nullopt;
  double by_chance = 0;
  for (const double n : of) by_chance += n * n / (ratings_in_all * ratings_in_all);
  return detail::beyond_chance(1 - agreement / static_cast<double>(r.units.size()), of.size() == 1 ? 0 : 1 - by_chance);
}

}  // namespace stancegraph
