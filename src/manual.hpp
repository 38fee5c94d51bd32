// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace stancegraph::program {

/// The manual page, in the macros of man(7).
[[nodiscard]] std::string manual_page(const CLI::App& app);

}  // namespace stancegraph::program
