// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The stance graph: an immutable index over a corpus and a model of the Boost.Graph concepts.

#include "stancegraph/graph/concepts.hpp"
#include "stancegraph/graph/graph_edge.hpp"
#include "stancegraph/graph/properties.hpp"
#include "stancegraph/graph/stance_graph.hpp"
