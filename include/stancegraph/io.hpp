// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading and writing that needs only Boost's headers. TOML, JSON, archives and the check against texts each have a
/// target of their own and are included one by one.

#include "stancegraph/io/archive/archive_format.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/io/csv/csv_options.hpp"
#include "stancegraph/io/csv/csv_row.hpp"
#include "stancegraph/io/csv/node_groups.hpp"
#include "stancegraph/io/csv/report_csv.hpp"
#include "stancegraph/io/csv/signed_edges.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/io/inferred_counts.hpp"
#include "stancegraph/io/joined_name.hpp"
#include "stancegraph/io/record_details.hpp"
