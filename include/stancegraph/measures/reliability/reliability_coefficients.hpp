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

/// What coders made of the units they coded, for one variable: a row for each unit, in it a value for each coder, and
/// nothing where a coder has none. Values of any type that is totally ordered: words, numbers, enumerators.
template <std::totally_ordered Value>
using ratings = std::vector<std::vector<std::optional<Value>>>;

/// What the values of a variable mean, and so how far apart two of them are (δ², the squared difference).
enum class measurement : std::uint8_t {
  nominal,   ///< names: δ² is 0 for the same value, else 1
  ordinal,   ///< ranks: (number of ratings from the one to the other value, the two ends counted half)²
  interval,  ///< numbers whose differences mean something: (c − k)²
  ratio,     ///< numbers with a zero that means none: ((c − k) / (c + k))²
};

/// How measurement is written.
template <>
struct vocabulary<measurement> {
  static constexpr std::string_view what = "level of measurement";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"nominal", "ordinal", "interval", "ratio"});
};

/// How far disagreements count in Cohen's κ.
enum class kappa_weights : std::uint8_t {
  equal,      ///< any two different values disagree alike
  linear,     ///< by the number of values between them
  quadratic,  ///< by its square
};

namespace detail {

/// The values of ratings, each once and in order, and each rating as the number of its value.
template <class Value>
struct numbered_ratings {
  std::vector<Value> values;
  std::vector<std::vector<std::size_t>> units;  ///< of each unit, the ratings there are

  explicit numbered_ratings(const ratings<Value>& all) {
    for (const auto& unit : all)
      for (const auto& rating : unit)
        if (rating) values.push_back(*rating);
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    for (const auto& unit : all) {
      units.emplace_back();
      for (const auto& rating : unit)
        if (rating)
          units.back().push_back(static_cast<std::size_t>(std::ranges::lower_bound(values, *rating) - values.begin()));
    }
  }
};

/// 1 − observed / expected; nothing where chance would not disagree either.
[[nodiscard]] inline std::optional<double> beyond_chance(double observed, double expected) {
  if (expected == 0) return std::nullopt;
  return 1 - observed / expected;
}

/// δ² of two values of a variable. @param among how many pairable ratings have each value
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

/// Krippendorff's α: how far coders agree beyond chance, for any number of coders, with ratings missing.
///
/// α = 1 − D_o / D_e. D_o is the mean δ² of the pairs of ratings within units, a unit's pairs weighted by
/// 1 / (its ratings − 1); D_e the mean δ² of all pairs of ratings that are in units with at least two. 1: they agree
/// always; 0: as if they had drawn from all ratings by chance; below 0: they differ more than that. By custom α ≥ 0.8
/// is relied on, and α ≥ 0.667 for tentative conclusions.
/// @tparam Level what the values mean; interval and ratio need numbers, those of ratio being of one sign
/// @returns nothing where no unit has two ratings, or where all such ratings are the same and α is not defined
/// @complexity R log V + V² with R ratings of V different values; ordinal V³
/// @see Krippendorff, Content Analysis (2019), chapter 12, https://doi.org/10.4135/9781071878781; Hayes & Krippendorff
///   (2007), https://doi.org/10.1080/19312450709336664
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

/// Cohen's κ of two coders: 1 − (disagreement observed) / (disagreement of two coders who give each value as often as
/// these two do, each on his own). Units that one of them did not rate are left out.
/// @pre each unit has two ratings or places for them
/// @returns nothing where no unit has both ratings, or both coders give one value alone
/// @complexity R log V + V² with R ratings of V different values
/// @see Cohen (1960), https://doi.org/10.1177/001316446002000104; with weights (1968), https://doi.org/10.1037/h0026256
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

/// Fleiss' κ: agreement beyond chance of any number of coders on names, each unit having the same number of ratings.
/// Chance is drawing from the ratings of all coders together, so that for two coders it is Scott's π.
/// @pre no rating is missing, and every unit has as many, at least two
/// @returns nothing where there is no unit, or all ratings are the same
/// @complexity R log V with R ratings of V different values
/// @see Fleiss (1971), https://doi.org/10.1037/h0031619; Scott (1955), https://doi.org/10.1086/266577
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
