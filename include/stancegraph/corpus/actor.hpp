// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stancegraph/core/date.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// Another name of an actor, and when it was in use.
struct other_name {
  std::string name{};            ///< as it appears in texts
  std::optional<date> period{};  ///< when it was in use; always, if empty

  /// Equal if name and period are equal.
  friend bool operator==(const other_name&, const other_name&) = default;
};

/// An actor that can hold a stance. A state, its seat of government and its leader are three actors, joined by
/// relations.
struct actor {
  std::string id{};                           ///< unique among actors
  std::string name{};                         ///< the name for people
  actor_kind kind = actor_kind::unspecified;  ///< what it is
  std::vector<other_name> other_names{};      ///< aliases, spellings, offices used as names
  std::string note{};                         ///< free text

  /// Equal if all members are equal.
  friend bool operator==(const actor&, const actor&) = default;
};

}  // namespace stancegraph
