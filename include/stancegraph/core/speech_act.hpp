// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph {

/// What the speaker does by saying it, apart from polarity: one can support by promising or by demanding.
enum class speech_act : std::uint8_t {
  asserts,         ///< says that it is so
  denies,          ///< says that it is not so
  demands,         ///< wants it from somebody
  rejects,         ///< turns a demand or an offer down
  proposes,        ///< puts it forward
  offers,          ///< would give it
  promises,        ///< binds itself to it
  agrees,          ///< joins in what another wants
  warns,           ///< foretells harm
  threatens,       ///< foretells harm it would do itself
  accuses,         ///< blames somebody for it
  expects,         ///< holds it likely
  doubts,          ///< holds it unlikely
  draws_red_line,  ///< names what must not happen
};

/// How speech_act is written.
template <>
struct vocabulary<speech_act> {
  static constexpr std::string_view what = "speech act";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"asserts", "denies", "demands", "rejects", "proposes",
                                                                 "offers", "promises", "agrees", "warns", "threatens",
                                                                 "accuses", "expects", "doubts", "draws_red_line"});
};

}  // namespace stancegraph
