// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace stancegraph {

/// Calls `f` with each name of a record other than its id: an actor's name and other names, a position's or event's
/// label, a document's title.
template <class Record, class F>
void for_each_name(const Record& r, F&& f) {
  if constexpr (requires { r.name; }) f(std::string_view{r.name});
  if constexpr (requires { r.label; }) f(std::string_view{r.label});
  if constexpr (requires { r.title; }) f(std::string_view{r.title});
  if constexpr (requires { r.other_names; })
    for (const auto& each : r.other_names) f(std::string_view{each.name});
}

}  // namespace stancegraph
