// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <vector>

#include "options.hpp"
#include "shell.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph::program {

/// Writes a report to standard output in a format, and its notes to standard error.
exit_code write(shell& sh, list_format format, const report& r);

/// Writes records of one kind to standard output: CSV and JSON in the formats of a corpus, for people a report.
template <class Record>
exit_code write_records(shell& sh, list_format format, const corpus& c, const std::vector<handle<Record>>& all,
                        const std::function<report()>& for_people);

}  // namespace stancegraph::program
