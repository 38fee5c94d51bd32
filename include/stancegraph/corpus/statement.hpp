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

/// A condition of a statement: it holds `if` the position comes true, `unless` it does, …
struct condition {
  condition_operator op = condition_operator::if_;  ///< how the statement depends on the position
  position_handle position{};                       ///< the position on which the statement depends

  /// Equal if operator and position are equal.
  friend bool operator==(const condition&, const condition&) = default;
};

/// The stance of one or more actors on a position, as found at one place of one document: the central record of the
/// data model.
///
/// Everything that the library counts, draws or concludes can be traced to statements, and each statement to its
/// evidence.
struct statement {
  std::string id{};                          ///< unique among statements
  std::vector<actor_handle> holders{};       ///< who holds the stance; several for a joint statement. At least one.
  std::vector<actor_handle> on_behalf_of{};  ///< in whose name the holder speaks
  std::vector<actor_handle>
      voice{};  ///< who passed it on, from speaker to publisher; empty if the document prints the holder's words
  std::vector<actor_handle> addressees{};                           ///< to whom it is said
  position_handle position{};                                       ///< what it is about. Never empty.
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< for or against
  std::optional<speech_act> act{};                                  ///< what the holder does by saying it
  std::vector<condition> conditions{};  ///< conditions on which it depends; empty: unconditional
  stancegraph::condition_join condition_join =
      stancegraph::condition_join::all;                ///< whether it depends on all conditions or on any of them
  std::optional<date> said{};                          ///< when it was uttered
  std::optional<date> holds{};                         ///< when the stance is in force; if empty, from when it was said
  std::optional<date> coded_at{};                      ///< when it was coded
  event_handle event{};                                ///< the event at which it was said; empty if none
  stancegraph::evidence evidence{};                    ///< the place in a document
  std::string quote{};                                 ///< the words themselves, if they may be stored
  stancegraph::rank rank = stancegraph::rank::normal;  ///< preferred, normal, deprecated
  std::string reason{};                                ///< why it is preferred or deprecated
  std::optional<std::uint8_t> confidence{};            ///< confidence of the coder: 1 (doubtful) to 3 (sure)
  std::string coder{};                                 ///< who coded it
  std::string note{};                                  ///< free text

  /// Equal if all members are equal.
  friend bool operator==(const statement&, const statement&) = default;
};

}  // namespace stancegraph
