// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "stancegraph/network/window_placement.hpp"

/// Statements that differ only in their days, and the windows that contain them.
namespace days_said {

using namespace stancegraph;

/// One statement on each day.
inline network_basis said_on(const std::vector<day>& days, const network_options& o = {}) {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"});
  const auto p = c.add(position{.id = "p", .label = "P"});
  for (const day d : days) {
    statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {a};
    s.position = p;
    if (d != day::last()) s.said = date{d};
    c.add(s);
  }
  return make_network_basis(stance_graph{std::move(c)}, o);
}

/// Each window: its days and the number of its units.
inline std::vector<std::string> written(const std::vector<placed_window>& windows) {
  std::vector<std::string> all;
  for (const placed_window& w : windows)
    all.push_back(to_string(w.days.from) + ".." + to_string(w.days.to) + " " +
                  std::to_string(w.end_unit - w.first_unit));
  return all;
}

/// Windows in the notation of written().
using texts = std::vector<std::string>;

}  // namespace days_said
