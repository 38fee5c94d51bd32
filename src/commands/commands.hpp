// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "shell.hpp"

/// @file
/// One function per command, each in the file of its name: it declares the command's options.

namespace stancegraph::program {

[[nodiscard]] command add_check(CLI::App& app);

/// All commands, in the order in which help lists them.
[[nodiscard]] inline std::vector<command> add_commands(CLI::App& app) {
  return {add_check(app)};
}

}  // namespace stancegraph::program
