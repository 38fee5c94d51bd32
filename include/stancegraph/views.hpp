// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Lazy restrictions of a graph: to a day, to some kinds, to the best rank.

#include "stancegraph/views/best_rank.hpp"
#include "stancegraph/views/edge_set.hpp"
#include "stancegraph/views/only.hpp"
#include "stancegraph/views/settled.hpp"
#include "stancegraph/views/time.hpp"
#include "stancegraph/views/view.hpp"
