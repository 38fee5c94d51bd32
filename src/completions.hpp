// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace stancegraph::program {

/// The completion script for bash.
[[nodiscard]] std::string bash_completion(const CLI::App& app);
/// The completion script for zsh.
[[nodiscard]] std::string zsh_completion(const CLI::App& app);
/// The completion script for fish.
[[nodiscard]] std::string fish_completion(const CLI::App& app);

}  // namespace stancegraph::program
