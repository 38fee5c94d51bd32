// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/counting_conventions.hpp"
#include "stancegraph/network/dna/tie_terms.hpp"

namespace stancegraph {

/// Settings for windows with a kernel; the functions of Discourse Network Analyzer (DNA) differ in them.
struct dna_window_settings {
  bool is_indented = true;  ///< whether whole windows lie within the time span of the statements, or only their middles
  bool is_open = false;     ///< whether windows exclude their end points, as in dna_smoother
};

/// The conventions of Discourse Network Analyzer 3 (DNA) and its R package rDNA, for reproducing published numbers.
/// The words for the options of a network follow rDNA's `dna_network()`.
///
/// Weeks begin on Sunday (DNA follows the locale of the machine, which usually means Sunday), and the same week or
/// month of two years is one scope of duplicates. Backbones scale levels by the kept statements. For everything else
/// see dna_duplicate_period(), dna_ignored_scale(), dna_tie_terms(), dna_combined_prominence(), dna_windows() and
/// dna_smoother; for measures of networks see dna_polarization(), dna_backbone_options() and dna_phase_options().
[[nodiscard]] counting_conventions dna_conventions(const dna_window_settings& windows = {});

/// Whether conventions are those of dna_conventions(), regardless of the numbering of weeks and the placement of
/// windows.
[[nodiscard]] inline bool follows_dna(const counting_conventions& c) noexcept { return c.ties == &dna_tie_terms; }

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_dna_conventions)

#include <memory>
#include <utility>

#include "stancegraph/network/dna/duplicates.hpp"
#include "stancegraph/network/dna/levels.hpp"
#include "stancegraph/network/dna/smoothing.hpp"
#include "stancegraph/network/dna/windows.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE counting_conventions dna_conventions(const dna_window_settings& windows) {
  using windows_function = decltype(counting_conventions::windows);
  using smoother_function = decltype(counting_conventions::smoother);
  const windows_function indented = [](const network_basis& b, const window_options& w) {
    return dna_windows(b, w, true);
  };
  const windows_function overlapping = [](const network_basis& b, const window_options& w) {
    return dna_windows(b, w, false);
  };
  const smoother_function closed = [](std::shared_ptr<const network_basis> b, const window_options& w) {
    return std::unique_ptr<network_smoother>{std::make_unique<dna_smoother>(std::move(b), w, false)};
  };
  const smoother_function open = [](std::shared_ptr<const network_basis> b, const window_options& w) {
    return std::unique_ptr<network_smoother>{std::make_unique<dna_smoother>(std::move(b), w, true)};
  };
  return {.weeks = week_count::sunday,
          .are_kept_levels_the_scale = true,
          .duplicate_period = &dna_duplicate_period,
          .ignored_scale = &dna_ignored_scale,
          .ties = &dna_tie_terms,
          .combined_prominence = &dna_combined_prominence,
          .windows = windows.is_indented ? indented : overlapping,
          .smoother = windows.is_open ? open : closed};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_dna_conventions)
