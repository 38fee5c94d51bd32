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
  always,     ///< wherever it goes
  never,      ///< not even on a terminal
};

/// The streams that text can go to.
enum class stream : int {
  out = 1,  ///< results
  err = 2,  ///< everything else
};

/// Whether the stream is a terminal.
[[nodiscard]] bool is_terminal(stream s);

/// Whether the stream shall be coloured.
[[nodiscard]] bool is_coloured(colour wanted, stream s);

/// The width of the terminal that results go to, in columns; nothing if they go elsewhere.
[[nodiscard]] std::optional<std::size_t> terminal_width();

}  // namespace stancegraph::program

namespace stancegraph {

/// The words of colour.
template <>
struct vocabulary<program::colour> {
  static constexpr std::string_view what = "choice of colour";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"auto", "always", "never"});
};

}  // namespace stancegraph
