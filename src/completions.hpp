// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace stancegraph::program {

/// The script by which bash completes command lines.
[[nodiscard]] std::string bash_completion(const CLI::App& app);
/// The script by which zsh does.
[[nodiscard]] std::string zsh_completion(const CLI::App& app);
/// The script by which fish does.
[[nodiscard]] std::string fish_completion(const CLI::App& app);

}  // namespace stancegraph::program
