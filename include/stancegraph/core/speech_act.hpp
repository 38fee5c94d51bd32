// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// What the holder does by making the statement, independently of polarity: one can support by promising or by
/// demanding.
enum class speech_act : std::uint8_t {
  asserts,         ///< says that it is so
  denies,          ///< says that it is not so
  demands,         ///< wants it from someone
  rejects,         ///< refuses a demand or an offer
  proposes,        ///< proposes it
  offers,          ///< would provide it
  promises,        ///< commits itself to it
  agrees,          ///< accepts what another wants
  warns,           ///< predicts harm
  threatens,       ///< predicts harm that it would cause itself
  accuses,         ///< blames someone for it
  expects,         ///< considers it likely
  doubts,          ///< considers it unlikely
  draws_red_line,  ///< states what must not happen
};

/// The words for speech_act.
template <>
struct vocabulary<speech_act> {
  static constexpr std::string_view what = "speech act";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"asserts", "denies", "demands", "rejects", "proposes",
                                                                 "offers", "promises", "agrees", "warns", "threatens",
                                                                 "accuses", "expects", "doubts", "draws_red_line"});
};

}  // namespace stancegraph
