// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/reliability/reliability_coefficients.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace stancegraph;
using Catch::Matchers::WithinAbs;

namespace {

constexpr std::nullopt_t none = std::nullopt;

/// The worked example of Krippendorff (2019): four coders, twelve units.
const ratings<int> twelve_units{
    {1, 1, none, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3},    {2, 2, 2, 2},       {1, 2, 3, 4},
    {4, 4, 4, 4},    {1, 1, 2, 1}, {2, 2, 2, 2}, {none, 5, 5, 5}, {none, none, 1, 1}, {none, 3, none, none},
};

/// Two coders by the cells of their table: how often the first gave the row and the second the column.
ratings<int> two_coders(const std::vector<std::vector<int>>& table) {
  ratings<int> all;
  for (std::size_t a = 0; a != table.size(); ++a)
    for (std::size_t b = 0; b != table[a].size(); ++b)
      for (int n = 0; n != table[a][b]; ++n) all.push_back({static_cast<int>(a), static_cast<int>(b)});
  return all;
}

/// Coders who often give the true value, and sometimes no value.
ratings<int> random_ratings(std::mt19937& random, std::size_t units, std::size_t coders, bool with_gaps) {
  ratings<int> all;
  for (std::size_t u = 0; u != units; ++u) {
    const int truth = static_cast<int>(random() % 5) + 1;
    all.emplace_back();
    for (std::size_t c = 0; c != coders; ++c) {
      if (with_gaps && random() % 4 == 0)
        all.back().emplace_back();
      else
        all.back().emplace_back(random() % 3 == 0 ? static_cast<int>(random() % 5) + 1 : truth);
    }
  }
  return all;
}

/// α from its definition: the mean difference of pairs within units over that of all pairs, pair by pair.
template <class Difference>
double naive_alpha(const ratings<int>& all, Difference difference) {
  std::vector<int> pairable;
  double observed = 0;
  for (const auto& unit : all) {
    std::vector<int> values;
    for (const auto& rating : unit)
      if (rating) values.push_back(*rating);
    if (values.size() < 2) continue;
    pairable.insert(pairable.end(), values.begin(), values.end());
  }
  for (const auto& unit : all) {
    const auto n = std::count_if(unit.begin(), unit.end(), [](const auto& rating) { return rating.has_value(); });
    for (std::size_t i = 0; i != unit.size(); ++i)
      for (std::size_t j = 0; j != unit.size(); ++j)
        if (i != j && unit[i] && unit[j])
          observed += difference(pairable, *unit[i], *unit[j]) / static_cast<double>(n - 1);
  }
  double expected = 0;
  for (std::size_t i = 0; i != pairable.size(); ++i)
    for (std::size_t j = 0; j != pairable.size(); ++j)
      if (i != j) expected += difference(pairable, pairable[i], pairable[j]);
  const auto n = static_cast<double>(pairable.size());
  return 1 - (observed / n) / (expected / (n * (n - 1)));
}

double nominal(const std::vector<int>&, int a, int b) { return a == b ? 0 : 1; }
double interval(const std::vector<int>&, int a, int b) { return (a - b) * (a - b); }
double ratio(const std::vector<int>&, int a, int b) { return std::pow(double(a - b) / double(a + b), 2); }
double ordinal(const std::vector<int>& all, int a, int b) {
  double between = 0;
  for (const int each : all) {
    if (each == a || each == b)
      between += 0.5;
    else if (std::min(a, b) < each && each < std::max(a, b))
      between += 1;
  }
  return a == b ? 0 : between * between;
}

}  // namespace

TEST_CASE("alpha matches the published example at each level of measurement", "[measures]") {
  CHECK_THAT(*krippendorff_alpha<measurement::nominal>(twelve_units), WithinAbs(0.743, 0.0005));
  CHECK_THAT(*krippendorff_alpha<measurement::ordinal>(twelve_units), WithinAbs(0.815, 0.0005));
  CHECK_THAT(*krippendorff_alpha<measurement::interval>(twelve_units), WithinAbs(0.849, 0.0005));
  CHECK_THAT(*krippendorff_alpha<measurement::ratio>(twelve_units), WithinAbs(0.797, 0.0005));
}

TEST_CASE("alpha matches its definition, with and without missing ratings", "[measures]") {
  std::mt19937 random{7};
  for (int round = 0; round != 40; ++round) {
    const auto all = random_ratings(random, 2 + random() % 20, 2 + random() % 4, round % 2 == 0);
    const auto alpha = krippendorff_alpha<measurement::nominal>(all);
    if (!alpha) continue;
    CHECK_THAT(*alpha, WithinAbs(naive_alpha(all, nominal), 1e-12));
    CHECK_THAT(*krippendorff_alpha<measurement::ordinal>(all), WithinAbs(naive_alpha(all, ordinal), 1e-12));
    CHECK_THAT(*krippendorff_alpha<measurement::interval>(all), WithinAbs(naive_alpha(all, interval), 1e-12));
    CHECK_THAT(*krippendorff_alpha<measurement::ratio>(all), WithinAbs(naive_alpha(all, ratio), 1e-12));
  }
}

TEST_CASE("kappa matches published examples", "[measures]") {
  // Fifty proposals that two readers accept or refuse: they agree on 35, by chance they would on 25.
  CHECK_THAT(*cohen_kappa(two_coders({{20, 5}, {10, 15}})), WithinAbs(0.4, 1e-12));
  // Ten units, fourteen ratings of five names each.
  const std::vector<std::vector<int>> table{{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0},
                                            {2, 2, 8, 1, 1},  {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2},
                                            {6, 5, 2, 1, 0},  {0, 2, 2, 3, 7}};
  ratings<int> units;
  for (const auto& row : table) {
    units.emplace_back();
    for (std::size_t value = 0; value != row.size(); ++value)
      units.back().insert(units.back().end(), static_cast<std::size_t>(row[value]), static_cast<int>(value));
  }
  CHECK_THAT(*fleiss_kappa(units), WithinAbs(0.210, 0.0005));
}

TEST_CASE("weighted kappa weights disagreements by their distance", "[measures]") {
  // By hand: rows 3 4 3, columns 4 3 3 of ten. Linear: 3 + 2 * 1 = 5 observed; expected (3*3 + 4*4 + 4*3 + 3*3) / 10
  // and twice (3*3 + 3*4) / 10, which is 8.8. Quadratic: 3 + 4 observed; expected 4.6 + 4 * 2.1 = 13.
  const auto all = two_coders({{2, 1, 0}, {1, 2, 1}, {1, 0, 2}});
  CHECK_THAT(*cohen_kappa(all, kappa_weights::linear), WithinAbs(1 - 5 / 8.8, 1e-12));
  CHECK_THAT(*cohen_kappa(all, kappa_weights::quadratic), WithinAbs(1 - 7 / 13.0, 1e-12));
  CHECK_THAT(*cohen_kappa(all), WithinAbs(1 - 4 / 6.7, 1e-12));
}

TEST_CASE("agreement does not depend on the order of coders or units", "[measures]") {
  std::mt19937 random{11};
  auto all = random_ratings(random, 30, 4, true);
  const auto complete = random_ratings(random, 30, 2, false);
  const auto alpha = krippendorff_alpha<measurement::ordinal>(all);
  auto swapped = complete;
  for (auto& unit : all) std::shuffle(unit.begin(), unit.end(), random);
  for (auto& unit : swapped) std::swap(unit[0], unit[1]);
  std::shuffle(all.begin(), all.end(), random);
  CHECK_THAT(*krippendorff_alpha<measurement::ordinal>(all), WithinAbs(*alpha, 1e-12));
  CHECK_THAT(*cohen_kappa(swapped), WithinAbs(*cohen_kappa(complete), 1e-12));
  CHECK_THAT(*fleiss_kappa(swapped), WithinAbs(*fleiss_kappa(complete), 1e-12));
}

TEST_CASE("agreement does not depend on the labels of categories or the scale of numbers", "[measures]") {
  std::mt19937 random{13};
  const auto numbers = random_ratings(random, 25, 3, true);
  ratings<std::string> names;
  ratings<double> scaled;
  for (const auto& unit : numbers) {
    names.emplace_back();
    scaled.emplace_back();
    for (const auto& rating : unit) {
      names.back().push_back(rating ? std::optional{std::string(1, static_cast<char>('z' - *rating))} : none);
      scaled.back().push_back(rating ? std::optional{*rating * 2.5 + 40} : none);
    }
  }
  CHECK_THAT(*krippendorff_alpha<measurement::nominal>(names),
             WithinAbs(*krippendorff_alpha<measurement::nominal>(numbers), 1e-12));
  CHECK_THAT(*krippendorff_alpha<measurement::interval>(scaled),
             WithinAbs(*krippendorff_alpha<measurement::interval>(numbers), 1e-12));
  CHECK_THAT(*krippendorff_alpha<measurement::ordinal>(scaled),
             WithinAbs(*krippendorff_alpha<measurement::ordinal>(numbers), 1e-12));
}

TEST_CASE("perfect agreement is 1, and agreement is undefined if all values are the same", "[measures]") {
  const ratings<int> perfect{{1, 1}, {2, 2}, {3, 3}};
  CHECK(*krippendorff_alpha<measurement::ratio>(perfect) == 1);
  CHECK(*cohen_kappa(perfect) == 1);
  CHECK(*fleiss_kappa(perfect) == 1);
  const ratings<int> one_value{{4, 4}, {4, 4}};
  CHECK_FALSE(krippendorff_alpha<measurement::nominal>(one_value));
  CHECK_FALSE(cohen_kappa(one_value));
  CHECK_FALSE(fleiss_kappa(one_value));
  const ratings<int> nobody_twice{{1, none}, {none, 2}};
  CHECK_FALSE(krippendorff_alpha<measurement::nominal>(nobody_twice));
  CHECK_FALSE(cohen_kappa(nobody_twice));
  CHECK_FALSE(krippendorff_alpha<measurement::interval>(ratings<int>{}));
  CHECK_FALSE(cohen_kappa(ratings<int>{}));
  CHECK_FALSE(fleiss_kappa(ratings<int>{}));
}
