// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading and writing that needs no library beside Boost's headers. TOML, JSON, archives and the comparison with texts
/// each have a target of their own and are included one by one.

#include "stancegraph/io/csv.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/io/inferred_counts.hpp"
#include "stancegraph/io/progress.hpp"
#include "stancegraph/io/signed_edges.hpp"
