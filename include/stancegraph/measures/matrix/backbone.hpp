// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "stancegraph/measures/matrix/laplacian_spectrum.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

/// @file
/// Which positions make a network what it is (the backbone), and which may be left out (the redundant set). A network
/// of some positions is close to that of all if their spectra are: loss is the spectral_distance() of the two.

namespace stancegraph {

/// From some columns (positions), rising, to the one-mode network of the rows that is made of those alone. The rows are
/// the same for any columns.
template <class F>
concept NetworkOfColumns = std::is_invocable_r_v<sparse_matrix, F, std::span<const std::uint32_t>>;

/// How backbones are found.
struct backbone_options {
  network_spectrum spectrum = network_spectrum::laplacian;  ///< what stands for a network when losses are computed
  /// nested: whether all columns whose removal would cost exactly the same least loss go at once
  bool are_equals_removed_together = false;
  std::size_t most_sets = 20000;   ///< up to so many sets, all are tried; else it is searched for by annealing
  std::size_t iterations = 10000;  ///< of annealing
  std::uint64_t seed = 1;          ///< of annealing
};

/// One position less.
struct nested_backbone_step {
  std::uint32_t column = 0;   ///< which one became redundant
  double backbone_loss = 0;   ///< of those left
  double redundant_loss = 0;  ///< of those that are redundant by now
  std::size_t round = 0;      ///< from 0; columns that went at once have the same

  /// The same step.
  friend bool operator==(const nested_backbone_step&, const nested_backbone_step&) = default;
};

/// A backbone, and what it leaves out.
struct backbone_result {
  std::vector<std::uint32_t> backbone{};   ///< rising
  std::vector<std::uint32_t> redundant{};  ///< rising
  double backbone_loss = 0;                ///< of the backbone, without penalty
  double redundant_loss = 0;               ///< of the redundant set, without penalty
  double penalised_loss = 0;               ///< what was made small: backbone_loss, times the penalty if there is one
  bool is_exact = false;                   ///< whether all sets were tried; else it may be lower, at best 0
};

/// The losses of sets of columns, each computed once.
template <NetworkOfColumns F>
class backbone_losses {
 public:
  /// @param columns how many there are
  backbone_losses(std::size_t columns, F network_of, network_spectrum spectrum)
      : network_of_(std::move(network_of)), spectrum_(spectrum), columns_(columns), full_(spectrum_of(all(true))) {}

  /// A set with all columns, or with none.
  [[nodiscard]] std::vector<bool> all(bool are_in) const { return std::vector<bool>(columns_, are_in); }

  /// The columns of a set, or those that are not in it.
  [[nodiscard]] static std::vector<std::uint32_t> listed(const std::vector<bool>& set, bool are_in = true) {
    std::vector<std::uint32_t> result;
    for (std::uint32_t c = 0; c != set.size(); ++c)
      if (set[c] == are_in) result.push_back(c);
    return result;
  }

  /// How far the network of a set of columns is from that of all.
  [[nodiscard]] double operator()(const std::vector<bool>& set) {
    const auto known = known_.find(set);
    if (known != known_.end()) return known->second;
    return known_[set] = spectral_distance(full_, spectrum_of(set));
  }

 private:
  [[nodiscard]] std::vector<double> spectrum_of(const std::vector<bool>& set) {
    return normalised_spectrum(network_of_(listed(set)), spectrum_);
  }

  F network_of_;
  network_spectrum spectrum_;
  std::size_t columns_;
  std::vector<double> full_;
  std::map<std::vector<bool>, double> known_{};
};

/// The positions in the order in which they can be spared: the one whose removal costs least first, until none is left.
/// Of equals the last column; where equals are removed together all of them, the last first, each with the loss as if
/// it went alone.
/// @param columns how many there are
/// @complexity columns² networks and their spectra
template <NetworkOfColumns F>
[[nodiscard]] std::vector<nested_backbone_step> nested_backbone(std::size_t columns, F network_of,
                                                                const backbone_options& o = {}) {
  const bool is_together = o.are_equals_removed_together;
  backbone_losses<F> loss{columns, std::move(network_of), o.spectrum};
  std::vector<bool> kept = loss.all(true);
  std::vector<bool> redundant = loss.all(false);
  std::vector<nested_backbone_step> result;
  for (std::size_t round = 0; result.size() != columns; ++round) {
    std::vector<std::pair<std::uint32_t, double>> losses;
    double least = 2;
    for (const std::uint32_t c : backbone_losses<F>::listed(kept)) {
      kept[c] = false;
      losses.emplace_back(c, loss(kept));
      kept[c] = true;
      least = std::min(least, losses.back().second);
    }
    for (auto at = losses.rbegin(); at != losses.rend(); ++at) {
      if (is_together ? at->second != least : at->second > least + 1e-12) continue;
      kept[at->first] = false;
      redundant[at->first] = true;
      result.push_back({at->first, is_together ? least : at->second, loss(redundant), round});
      if (!is_together) break;
    }
  }
  return result;
}

namespace detail {

/// How many sets there are of each size from `least` to `most`, or `cap` if there are more.
[[nodiscard]] inline std::size_t sets_of(std::size_t columns, std::size_t least, std::size_t most, std::size_t cap) {
  double all = 0;
  for (std::size_t size = least; size <= most; ++size) {
    double sets = 1;
    for (std::size_t i = 0; i != size; ++i) sets = sets * static_cast<double>(columns - i) / static_cast<double>(i + 1);
    all += sets;
  }
  return all >= static_cast<double>(cap) ? cap : static_cast<std::size_t>(std::llround(all));
}

/// A set of columns, while another with less penalised loss is looked for.
template <class Loss>
class backbone_search {
 public:
  backbone_search(std::size_t columns, std::size_t least, std::size_t most, Loss loss)
      : columns_(columns), least_(least), most_(most), loss_(std::move(loss)) {}

  std::vector<bool> best{};
  double lowest = 0;

  /// Tries all sets. Of equals the smallest, and of those the one with the first columns.
  void try_all() {
    for (std::size_t size = least_; size <= most_; ++size) {
      std::vector<bool> set(columns_);
      std::fill(set.begin(), set.begin() + static_cast<std::ptrdiff_t>(size), true);
      do keep(set, loss_(set));
      while (std::prev_permutation(set.begin(), set.end()));
    }
  }

  /// Simulated annealing: sets one move away (one column more, one less, one for another, as the sizes allow, all kinds
  /// of move alike) are taken if they lose less, and else with probability exp(−what they lose more) × temperature,
  /// where temperature falls from 1 to 0 as 1 − 1 / (1 + exp(5 − 12 t / T)). Then moves are made as long as one helps.
  void anneal(std::size_t iterations, std::uint64_t seed) {
    std::mt19937_64 engine{seed};
    std::vector<bool> current(columns_);
    std::uint32_t size = 0;
    while (size != least_) {
      const std::size_t drawn = engine() % columns_;
      if (!current[drawn]) ++size;
      current[drawn] = true;
    }
    double here = loss_(current);
    keep(current, here);
    for (std::size_t t = 1; t <= iterations; ++t) {
      const double temperature =
          1 - 1 / (1 + std::exp(5 - 12 * static_cast<double>(t) / static_cast<double>(iterations)));
      std::vector<bool> moved = current;
      const std::vector<std::pair<bool, bool>> moves = moves_of(size);
      if (moves.empty()) break;
      const auto [has_more, has_less] = moves[engine() % moves.size()];
      const std::size_t added = has_more ? drawn_of(current, false, engine) : columns_;
      const std::size_t removed = has_less ? drawn_of(current, true, engine) : columns_;
      if (has_more) moved[added] = true;
      if (has_less) moved[removed] = false;
      const double there = loss_(moved);
      const double draw = static_cast<double>(engine() >> 11U) * 0x1p-53;
      if (there >= here && draw >= std::exp(here - there) * temperature) continue;
      current = moved;
      size = static_cast<std::uint32_t>(size + (has_more ? 1 : 0) - (has_less ? 1 : 0));
      here = there;
      keep(current, here);
    }
    for (bool again = true; again;) {
      again = false;
      const std::vector<bool> from = best;
      const auto count = static_cast<std::size_t>(std::ranges::count(from, true));
      for (const auto& [has_more, has_less] : moves_of(count))
        for (std::size_t added = 0; added != (has_more ? columns_ : 1); ++added)
          for (std::size_t removed = 0; removed != (has_less ? columns_ : 1); ++removed) {
            if ((has_more && from[added]) || (has_less && !from[removed])) continue;
            std::vector<bool> moved = from;
            if (has_more) moved[added] = true;
            if (has_less) moved[removed] = false;
            again = keep(moved, loss_(moved)) || again;
          }
    }
  }

 private:
  /// Whether one comes in and whether one goes out, of each kind of move that a set of a size allows.
  [[nodiscard]] std::vector<std::pair<bool, bool>> moves_of(std::size_t size) const {
    std::vector<std::pair<bool, bool>> result;
    if (size < most_) result.emplace_back(true, false);
    if (size > least_) result.emplace_back(false, true);
    if (size != 0 && size != columns_) result.emplace_back(true, true);
    return result;
  }

  [[nodiscard]] static std::size_t drawn_of(const std::vector<bool>& set, bool is_in, std::mt19937_64& engine) {
    auto left = engine() % static_cast<std::uint64_t>(std::ranges::count(set, is_in));
    for (std::size_t c = 0;; ++c)
      if (set[c] == is_in && left-- == 0) return c;
  }

  /// Of equals the smaller.
  bool keep(const std::vector<bool>& set, double loss) {
    const auto is_smaller = [&] { return std::ranges::count(set, true) < std::ranges::count(best, true); };
    if (!best.empty() && (loss > lowest + 1e-12 || (loss >= lowest - 1e-12 && !is_smaller()))) return false;
    const bool has_best = !best.empty();
    best = set;
    lowest = has_best ? std::min(lowest, loss) : loss;  // never more, so that no two sets can take turns
    return true;
  }

  std::size_t columns_;
  std::size_t least_;
  std::size_t most_;
  Loss loss_;
};

/// The best backbone of a size from `least` to `most`.
template <class F>
[[nodiscard]] backbone_result backbone_of(std::size_t columns, F network_of, std::size_t least, std::size_t most,
                                          double penalty, const backbone_options& o) {
  backbone_losses<F> loss{columns, std::move(network_of), o.spectrum};
  const auto n = static_cast<double>(columns);
  const auto penalised = [&](const std::vector<bool>& set) {
    const auto size = static_cast<double>(std::ranges::count(set, true));
    return loss(set) * std::exp(-penalty * (n - size) / n);
  };
  backbone_search search{columns, least, most, penalised};
  backbone_result result;
  result.is_exact = sets_of(columns, least, most, o.most_sets + 1) <= o.most_sets;
  result.is_exact ? search.try_all() : search.anneal(o.iterations, o.seed);
  result.backbone = backbone_losses<F>::listed(search.best);
  result.redundant = backbone_losses<F>::listed(search.best, false);
  result.penalised_loss = search.lowest;
  result.backbone_loss = loss(search.best);
  std::vector<bool> redundant = search.best;
  redundant.flip();
  result.redundant_loss = loss(redundant);
  return result;
}

}  // namespace detail

/// The backbone of a given size with the least loss. All sets are tried where that is feasible; else a set is searched
/// for by simulated annealing with a seed (detail in backbone_options).
/// @pre 0 < size ≤ columns
/// @complexity a network and its spectrum for each set that is tried
template <NetworkOfColumns F>
[[nodiscard]] backbone_result fixed_backbone(std::size_t columns, F network_of, std::size_t size,
                                             const backbone_options& o = {}) {
  assert(size != 0 && size <= columns);
  return detail::backbone_of(columns, std::move(network_of), size, size, 0, o);
}

/// The backbone with the least loss where large ones are penalised: loss × exp(−penalty (n − size) / n) of n columns.
/// It has at least one column, and at least one is left out. Searched for as fixed_backbone() is.
/// @param penalty not negative; the higher, the smaller the backbone
/// @pre at least two columns
template <NetworkOfColumns F>
[[nodiscard]] backbone_result penalised_backbone(std::size_t columns, F network_of, double penalty,
                                                 const backbone_options& o = {}) {
  assert(columns > 1 && penalty >= 0);
  return detail::backbone_of(columns, std::move(network_of), 1, columns - 1, penalty, o);
}

/// How good a backbone chosen by hand is: its losses, with the penalty of penalised_backbone().
/// @pre the columns are there, each once
template <NetworkOfColumns F>
[[nodiscard]] backbone_result evaluated_backbone(std::size_t columns, F network_of,
                                                 std::span<const std::uint32_t> backbone, double penalty = 0,
                                                 const backbone_options& o = {}) {
  backbone_losses<F> loss{columns, std::move(network_of), o.spectrum};
  std::vector<bool> set = loss.all(false);
  for (const std::uint32_t c : backbone) set[c] = true;
  backbone_result result{loss.listed(set), loss.listed(set, false), loss(set)};
  const auto n = static_cast<double>(columns);
  result.penalised_loss = result.backbone_loss * std::exp(-penalty * (n - static_cast<double>(backbone.size())) / n);
  set.flip();
  result.redundant_loss = loss(set);
  return result;
}

}  // namespace stancegraph
