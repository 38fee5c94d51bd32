// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>

#include "exit_code.hpp"
#include "messages.hpp"
#include "output.hpp"

namespace CLI {
class App;
}

namespace stancegraph::program {

/// What a command writes to: one output for results, one for everything else.
struct shell {
  output out{};                        ///< results
  messages err{};                      ///< everything else
  colour colours = colour::automatic;  ///< as chosen on the command line
};

/// A command: its options, and what it does.
struct command {
  CLI::App* app = nullptr;                 ///< holds its options
  std::function<exit_code(shell&)> run{};  ///< runs it after its options have been read
};

}  // namespace stancegraph::program
