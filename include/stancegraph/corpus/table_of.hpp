// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

#include "stancegraph/corpus/corpus.hpp"

namespace stancegraph {

/// The table of a kind of record: `table_of<actor>(c)` is `c.actors()`.
template <class Record>
[[nodiscard]] const auto& table_of(const corpus& c) noexcept {
  if constexpr (std::same_as<Record, actor>)
    return c.actors();
  else if constexpr (std::same_as<Record, position>)
    return c.positions();
  else if constexpr (std::same_as<Record, event>)
    return c.events();
  else if constexpr (std::same_as<Record, document>)
    return c.documents();
  else if constexpr (std::same_as<Record, relation>)
    return c.relations();
  else if constexpr (std::same_as<Record, statement>)
    return c.statements();
}

}  // namespace stancegraph
