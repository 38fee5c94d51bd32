// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

namespace CLI {
class App;
}

namespace stancegraph::program {

/// What `--help` prints about the program or a command. @param width the longest line, in columns
[[nodiscard]] std::string help_of(const CLI::App& app, std::size_t width);

}  // namespace stancegraph::program
