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

/// Something that took place or is planned, at which things are said.
struct event {
  std::string id{};                          ///< unique among events
  std::string label{};                       ///< as it is shown
  event_kind kind = event_kind::other;       ///< what sort of event
  std::optional<date> period{};              ///< when
  std::string place{};                       ///< where
  std::vector<actor_handle> participants{};  ///< who took part
  bool is_planned = false;                   ///< still to come when it was written about
  stancegraph::evidence evidence{};          ///< where it is written, if anywhere
  std::string note{};                        ///< free text

  /// The same in every field.
  friend bool operator==(const event&, const event&) = default;
};

}  // namespace stancegraph
