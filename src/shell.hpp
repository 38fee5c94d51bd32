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

/// What a command works with: where results go, and where everything else goes.
struct shell {
  output out{};                        ///< results
  messages err{};                      ///< everything else
  colour colours = colour::automatic;  ///< as asked for on the command line
};

/// A command: how its line is read, and what it does.
struct command {
  CLI::App* app = nullptr;                 ///< holds its options
  std::function<exit_code(shell&)> run{};  ///< does it, after its options were read
};

}  // namespace stancegraph::program
