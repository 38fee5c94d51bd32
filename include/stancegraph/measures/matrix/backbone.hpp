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

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/matrix/laplacian_spectrum.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"

/// @file
/// The backbone of a network: the smallest set of positions whose network is close to the network of all positions. The
/// other positions are the redundant set. The loss of a set of positions is the spectral_distance() between the network
/// of that set and the network of all positions.
/// @see the function dna_backbone of rDNA, the R package of Discourse Network Analyzer, by Philip Leifeld and Tim
///   Henrichsen: https://github.com/leifeld/dna
/// @see Kirkpatrick, S., Gelatt, C. D. & Vecchi, M. P. (1983). Optimization by simulated annealing. Science 220(4598),
///   671–680. https://doi.org/10.1126/science.220.4598.671

namespace stancegraph {

/// A function that takes column numbers (positions) in ascending order and returns the one-mode network of the rows
/// computed from these columns only. The rows must be the same for every set of columns.
template <class F>
concept NetworkOfColumns = std::is_invocable_r_v<sparse_matrix, F, std::span<const std::uint32_t>>;

/// Options for finding a backbone.
struct backbone_options {
  network_spectrum spectrum = network_spectrum::laplacian;  ///< spectrum that represents a network in a loss
  /// nested: whether all columns whose removal costs exactly the same least loss are removed together, so that their
  /// numbers do not decide which of them comes first
  bool are_equals_removed_together = false;
  std::size_t most_sets = 20000;   ///< try every set if there are at most this many; otherwise use simulated annealing
  std::size_t iterations = 10000;  ///< steps of simulated annealing
  std::uint64_t seed = 1;          ///< random seed for simulated annealing
  run_control control{};           ///< a search ends with the best set so far; nested_backbone() throws limit_error
};

/// One step of a nested backbone: one position is removed.
struct nested_backbone_step {
  std::uint32_t column = 0;   ///< the column removed in this step
  double backbone_loss = 0;   ///< loss of the columns that remain
  double redundant_loss = 0;  ///< loss of all columns removed so far, taken as a set
  std::size_t round = 0;      ///< number of the removal round, from 0; columns removed together share a round

  /// True if all fields are equal.
  friend bool operator==(const nested_backbone_step&, const nested_backbone_step&) = default;
};

/// A backbone and the redundant set, with their losses.
struct backbone_result {
  std::vector<std::uint32_t> backbone{};   ///< columns of the backbone, ascending
  std::vector<std::uint32_t> redundant{};  ///< all other columns, ascending
  double backbone_loss = 0;                ///< loss of the backbone, without the penalty
  double redundant_loss = 0;               ///< loss of the redundant set, without the penalty
  double penalised_loss = 0;               ///< the minimized value: backbone_loss times the penalty factor
  bool is_exact = false;                   ///< true if every set was tried; if false, a better set may exist
  bool is_stopped = false;                 ///< the control ended the search before its end
};

/// Computes the loss of sets of columns and remembers each result.
template <NetworkOfColumns F>
class backbone_losses {
 public:
  /// @param columns number of columns
  backbone_losses(std::size_t columns, F network_of, network_spectrum spectrum)
      : network_of_(std::move(network_of)), spectrum_(spectrum), columns_(columns), full_(spectrum_of(all(true))) {}

  /// The set of all columns, or the empty set.
  [[nodiscard]] std::vector<bool> all(bool are_in) const { return std::vector<bool>(columns_, are_in); }

  /// The columns in a set, or the columns outside it, in ascending order.
  [[nodiscard]] static std::vector<std::uint32_t> listed(const std::vector<bool>& set, bool are_in = true) {
    std::vector<std::uint32_t> result;
    for (std::uint32_t c = 0; c != set.size(); ++c)
      if (set[c] == are_in) result.push_back(c);
    return result;
  }

  /// The spectral distance between the network of these columns and the network of all columns.
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

/// Ranks positions by how much the network needs them: repeatedly removes the position whose removal costs least, until
/// none remains. The last steps therefore name the most important positions.
///
/// If several columns cost the same, the one with the highest number is removed. With
/// backbone_options::are_equals_removed_together, all columns with exactly the lowest loss are removed in the same
/// round, the highest number first, and each is listed with the loss of its own removal.
/// @param columns number of columns
/// @param network_of returns the network of a set of columns
/// @returns one step per column, in the order of removal; empty if there are no columns
/// @throws limit_error if a limit of the control is reached
/// @complexity O(c²) networks and spectra, with c columns
template <NetworkOfColumns F>
[[nodiscard]] std::vector<nested_backbone_step> nested_backbone(std::size_t columns, F network_of,
                                                                const backbone_options& o = {}) {
  const bool is_together = o.are_equals_removed_together;
  backbone_losses<F> loss{columns, std::move(network_of), o.spectrum};
  std::vector<bool> kept = loss.all(true);
  std::vector<bool> redundant = loss.all(false);
  std::vector<nested_backbone_step> result;
  run_meter meter{o.control, "the nested backbone", columns};
  for (std::size_t round = 0; result.size() != columns; ++round) {
    std::vector<std::pair<std::uint32_t, double>> losses;
    double least = 2;
    for (const std::uint32_t c : backbone_losses<F>::listed(kept)) {
      meter.check();
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
      meter.add();
      if (!is_together) break;
    }
  }
  return result;
}

namespace detail {

/// The number of sets whose size is between `least` and `most`, but at most `cap`.
[[nodiscard]] std::size_t sets_of(std::size_t columns, std::size_t least, std::size_t most, std::size_t cap);

/// Searches for the set of columns with the lowest penalised loss.
template <class Loss>
class backbone_search {
 public:
  backbone_search(std::size_t columns, std::size_t least, std::size_t most, Loss loss, const run_meter& meter)
      : columns_(columns), least_(least), most_(most), loss_(std::move(loss)), meter_(meter) {}

  std::vector<bool> best{};
  double lowest = 0;

  /// Tries every set. Among equally good sets, it keeps the smallest, then the one with the lowest columns.
  bool try_all() {
    for (std::size_t size = least_; size <= most_; ++size) {
      std::vector<bool> set(columns_);
      std::fill(set.begin(), set.begin() + static_cast<std::ptrdiff_t>(size), true);
      do {
        keep(set, loss_(set));
        if (meter_.is_over()) return false;
      } while (std::prev_permutation(set.begin(), set.end()));
    }
    return true;
  }

  /// Simulated annealing. A move adds a column, removes one, or exchanges two; each kind that the size limits allow is
  /// equally likely. A move that lowers the loss is accepted. A move that raises it by Δ is accepted with probability
  /// exp(−Δ) · T(t), where the temperature T(t) = 1 − 1 / (1 + exp(5 − 12 t / n)) falls from about 1 to about 0 over
  /// the steps t = 1 … n. Afterwards the best set is improved by single moves until none helps.
  bool anneal(std::size_t iterations, std::uint64_t seed) {
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
      if (meter_.is_over()) return false;
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
      const auto count = static_cast<std::size_t>(std::count(from.begin(), from.end(), true));
      for (const auto& [has_more, has_less] : moves_of(count))
        for (std::size_t added = 0; added != (has_more ? columns_ : 1); ++added)
          for (std::size_t removed = 0; removed != (has_less ? columns_ : 1); ++removed) {
            if (meter_.is_over()) return false;
            if ((has_more && from[added]) || (has_less && !from[removed])) continue;
            std::vector<bool> moved = from;
            if (has_more) moved[added] = true;
            if (has_less) moved[removed] = false;
            again = keep(moved, loss_(moved)) || again;
          }
    }
    return true;
  }

 private:
  /// The kinds of move that a set of this size allows, as pairs: does a column enter, does a column leave?
  [[nodiscard]] std::vector<std::pair<bool, bool>> moves_of(std::size_t size) const {
    std::vector<std::pair<bool, bool>> result;
    if (size < most_) result.emplace_back(true, false);
    if (size > least_) result.emplace_back(false, true);
    if (size != 0 && size != columns_) result.emplace_back(true, true);
    return result;
  }

  [[nodiscard]] static std::size_t drawn_of(const std::vector<bool>& set, bool is_in, std::mt19937_64& engine) {
    auto left = engine() % static_cast<std::uint64_t>(std::count(set.begin(), set.end(), is_in));
    for (std::size_t c = 0;; ++c)
      if (set[c] == is_in && left-- == 0) return c;
  }

  /// Keeps the set if it is better than the best so far, or equally good and smaller.
  bool keep(const std::vector<bool>& set, double loss) {
    const auto is_smaller = [&] {
      return std::count(set.begin(), set.end(), true) < std::count(best.begin(), best.end(), true);
    };
    if (!best.empty() && (loss > lowest + 1e-12 || (loss >= lowest - 1e-12 && !is_smaller()))) return false;
    const bool has_best = !best.empty();
    best = set;
    // the bound never rises, so two sets cannot replace each other forever
    lowest = has_best ? std::min(lowest, loss) : loss;
    return true;
  }

  std::size_t columns_;
  std::size_t least_;
  std::size_t most_;
  Loss loss_;
  const run_meter& meter_;
};

/// Finds the best backbone whose size is between `least` and `most`.
template <class F>
[[nodiscard]] backbone_result backbone_of(std::size_t columns, F network_of, std::size_t least, std::size_t most,
                                          double penalty, const backbone_options& o) {
  backbone_losses<F> loss{columns, std::move(network_of), o.spectrum};
  const auto n = static_cast<double>(columns);
  const auto penalised = [&](const std::vector<bool>& set) {
    const auto size = static_cast<double>(std::count(set.begin(), set.end(), true));
    return loss(set) * std::exp(-penalty * (n - size) / n);
  };
  const run_meter meter{o.control, "the search for a backbone"};
  backbone_search search{columns, least, most, penalised, meter};
  backbone_result result;
  const bool tries_all = sets_of(columns, least, most, o.most_sets + 1) <= o.most_sets;
  result.is_stopped = tries_all ? !search.try_all() : !search.anneal(o.iterations, o.seed);
  result.is_exact = tries_all && !result.is_stopped;
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

/// Finds the backbone of a given size with the lowest loss. Every set is tried if there are at most
/// backbone_options::most_sets of them; otherwise the search is simulated annealing, and backbone_result::is_exact is
/// false.
/// @param columns number of columns
/// @param network_of returns the network of a set of columns
/// @param size number of columns in the backbone
/// @returns backbone and redundant set, both ascending. If every set was tried, the one with the lowest columns among
///   those of equal loss. If a limit of the control is reached, the best set so far
/// @pre 0 < size ≤ columns
/// @complexity one network and one spectrum for each set tried
template <NetworkOfColumns F>
[[nodiscard]] backbone_result fixed_backbone(std::size_t columns, F network_of, std::size_t size,
                                             const backbone_options& o = {}) {
  assert(size != 0 && size <= columns);
  return detail::backbone_of(columns, std::move(network_of), size, size, 0, o);
}

/// Finds the backbone that best balances loss and size. It minimizes loss · exp(−penalty (n − size) / n) for n columns,
/// so a larger penalty gives a smaller backbone. The backbone has at least one column and leaves out at least one.
/// Every set is tried where fixed_backbone() would try every set.
/// @param penalty weight of the size, at least 0; 0 compares losses only
/// @param columns number of columns
/// @param network_of returns the network of a set of columns
/// @returns backbone and redundant set, both ascending; the smaller one of two backbones of equal penalised loss. If a
///   limit of the control is reached, the best set so far
/// @pre at least two columns
/// @complexity one network and one spectrum for each set tried
template <NetworkOfColumns F>
[[nodiscard]] backbone_result penalised_backbone(std::size_t columns, F network_of, double penalty,
                                                 const backbone_options& o = {}) {
  assert(columns > 1 && penalty >= 0);
  return detail::backbone_of(columns, std::move(network_of), 1, columns - 1, penalty, o);
}

/// Evaluates a backbone chosen by hand: its losses, including the penalty of penalised_backbone().
/// @param columns number of columns
/// @param network_of returns the network of a set of columns
/// @param backbone the chosen columns, in any order
/// @param penalty weight of the size, at least 0; default 0
/// @returns backbone and redundant set, both ascending, with their losses; it never counts as exact
/// @pre the columns are less than `columns` and distinct
/// @complexity three networks and their spectra
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

#if STANCEGRAPH_DEFINES(measures_matrix_backbone)

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE std::size_t sets_of(std::size_t columns, std::size_t least, std::size_t most, std::size_t cap) {
  double all = 0;
  for (std::size_t size = least; size <= most; ++size) {
    double sets = 1;
    for (std::size_t i = 0; i != size; ++i) sets = sets * static_cast<double>(columns - i) / static_cast<double>(i + 1);
    all += sets;
  }
  return all >= static_cast<double>(cap) ? cap : static_cast<std::size_t>(std::llround(all));
}

}  // namespace detail

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(measures_matrix_backbone)
