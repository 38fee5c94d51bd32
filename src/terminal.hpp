// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "stancegraph/core/vocabulary.hpp"

namespace stancegraph::program {

/// When output is coloured.
enum class colour : std::uint8_t {
  automatic,  ///< on a terminal, unless NO_COLOR is set
  always,     ///< whatever it goes to
  never,      ///< not even on a terminal
};

/// Where text goes.
enum class stream : int {
  out = 1,  ///< results
  err = 2,  ///< everything else
};

/// Whether somebody looks at it while it is written.
[[nodiscard]] bool is_terminal(stream s);

/// Whether colours are wanted there.
[[nodiscard]] bool is_coloured(colour wanted, stream s);

/// The columns of the terminal that results go to; nothing where they go elsewhere.
[[nodiscard]] std::optional<std::size_t> terminal_width();

}  // namespace stancegraph::program

namespace stancegraph {

/// How colour is written.
template <>
struct vocabulary<program::colour> {
  static constexpr std::string_view what = "choice of colour";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"auto", "always", "never"});
};

}  // namespace stancegraph
