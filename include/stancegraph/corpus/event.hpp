// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stancegraph/core/date.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/corpus/evidence.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// Something that took place or is planned, and at which statements are made.
struct event {
  std::string id{};                          ///< unique among events
  std::string label{};                       ///< the label for people
  event_kind kind = event_kind::other;       ///< kind of event
  std::optional<date> period{};              ///< when it takes place
  std::string place{};                       ///< where it takes place
  std::vector<actor_handle> participants{};  ///< who took part
  bool is_planned = false;                   ///< whether it was still to come when the document was written
  stancegraph::evidence evidence{};          ///< the document that mentions it, if any
  std::string note{};                        ///< free text

  /// Equal if all members are equal.
  friend bool operator==(const event&, const event&) = default;
};

}  // namespace stancegraph
