// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stancegraph/core/condition_operator.hpp"
#include "stancegraph/core/date.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/core/polarity.hpp"
#include "stancegraph/core/rank.hpp"
#include "stancegraph/core/speech_act.hpp"
#include "stancegraph/corpus/evidence.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// What a statement hangs on: `if` the position comes true, `unless` it does, …
struct condition {
  condition_operator op = condition_operator::if_;  ///< how it hangs on it
  position_handle position{};                       ///< the position it hangs on

  /// The same condition.
  friend bool operator==(const condition&, const condition&) = default;
};

/// Somebody's stance on a position, as it is found at one place of one document: the heart of the data model.
///
/// Everything the library counts, draws or concludes goes back to statements, and each of them to its evidence.
struct statement {
  std::string id{};                          ///< unique among statements
  std::vector<actor_handle> holders{};       ///< whose stance it is; several for a joint statement. At least one.
  std::vector<actor_handle> on_behalf_of{};  ///< in whose name the holder speaks
  std::vector<actor_handle> voice{};  ///< from the one who uttered it to the one who printed it; empty: the holder did
  std::vector<actor_handle> addressees{};                           ///< to whom
  position_handle position{};                                       ///< on what. Never empty.
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< for or against
  std::optional<speech_act> act{};                                  ///< what the holder does by saying it
  std::vector<condition> conditions{};                              ///< what it hangs on
  stancegraph::condition_join condition_join =
      stancegraph::condition_join::all;  ///< whether all conditions are meant or any
  std::optional<date> said{};            ///< when it was uttered
  std::optional<date> holds{};           ///< when the stance is in force; from when it was said on, where there is none
  std::optional<date> coded_at{};        ///< when it was coded
  event_handle event{};                  ///< the event at which it was said; empty where there is none
  stancegraph::evidence evidence{};      ///< where it is written
  std::string quote{};                   ///< the words themselves, where they may be kept
  stancegraph::rank rank = stancegraph::rank::normal;  ///< preferred, normal, deprecated
  std::string reason{};                                ///< why it is preferred or deprecated
  std::optional<std::uint8_t> confidence{};            ///< of the coder: 1 (doubtful) to 3 (sure)
  std::string coder{};                                 ///< who coded it
  std::string note{};                                  ///< free text

  /// The same in every field.
  friend bool operator==(const statement&, const statement&) = default;
};

}  // namespace stancegraph
