// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// A name that was taken for a record created under another spelling, because is_same_name() does not distinguish them.
struct joined_name {
  place where{};                          ///< where the name is first written like this
  record_kind kind = record_kind::actor;  ///< actor or position
  std::string written{};                  ///< the name as it is written
  std::string id{};                       ///< the id of the record, which is the spelling that was read first

  /// Equal if all members are equal.
  friend bool operator==(const joined_name&, const joined_name&) = default;
};

}  // namespace stancegraph
