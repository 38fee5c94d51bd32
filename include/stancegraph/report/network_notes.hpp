// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_options.hpp"

/// @file
/// Sentences that explain why a network or series is empty.

namespace stancegraph {

/// Explains why no statement counts for a basis, with the number of usable statements per role. Empty if any statement
/// counts.
/// @complexity linear in the statements
[[nodiscard]] std::string why_no_statements(const network_basis& b);

/// Explains why a series has no windows. Empty if it has windows, or if no statement counts at all.
/// @throws invalid_value as place_windows()
[[nodiscard]] std::string why_no_windows(const network_basis& b, const window_options& w);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_network_notes)

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/network/usable_statements.hpp"
#include "stancegraph/network/window_placement.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::string why_no_statements(const network_basis& b) {
  if (!b.units.empty()) return {};
  const usable_statement_counts n = usable_statements(b);
  if (n.in_use == 0)
    return n.all == 0 ? "no statement counts: the corpus has none"
                      : "no statement counts: all statements of the corpus are deprecated";
  std::string text;
  for (const usable_value_count& each : n.values)
    text += (text.empty() ? "" : ", ") + std::to_string(each.statements) + (each.statements == 1 ? " has" : " have") +
            " a usable " + std::string{to_word(each.role)};
  const network_options& o = b.options;
  return "no statement counts: of " + counted(n.in_use, "statement") + ", " + text +
         (o.from || o.to || !o.only.empty() ? "; others are left out by --from, --to or --exclude" : "");
}

STANCEGRAPH_INLINE std::string why_no_windows(const network_basis& b, const window_options& w) {
  if (!place_windows(b, w).empty() || b.units.empty()) return {};
  const std::string_view units = to_word(w.unit);
  return "no window of " + counted(w.size, units.substr(0, units.size() - 1)) +
         (b.units.front().said == day::last() ? ": no statement that counts has a date"
                                              : " fits into the time of the statements that count");
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_network_notes)
