// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Everything that needs no library beside Boost.Graph. Readers, writers and drawing are included one by one.

#include "stancegraph/analysis.hpp"
#include "stancegraph/core.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/query.hpp"
#include "stancegraph/version.hpp"
#include "stancegraph/views.hpp"
