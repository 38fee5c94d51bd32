// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "options.hpp"
#include "shell.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph::program {

/// Writes a report to standard output in a format, and its notes to standard error.
exit_code write(shell& sh, list_format format, const report& r);

}  // namespace stancegraph::program
