// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Records, the graph, its views and the queries on it. Everything else is included folder by folder
/// (stancegraph/analysis.hpp, stancegraph/network.hpp, ...) or header by header.

#include "stancegraph/core.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/graph.hpp"
#include "stancegraph/query.hpp"
#include "stancegraph/version.hpp"
#include "stancegraph/views.hpp"
