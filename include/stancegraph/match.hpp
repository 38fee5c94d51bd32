// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Typed patterns and the query language. Not part of stancegraph.hpp, so that programs that do not need them compile
/// faster.

#include "stancegraph/match/answer.hpp"
#include "stancegraph/match/explain.hpp"
#include "stancegraph/match/graph_pattern.hpp"
#include "stancegraph/match/language.hpp"
#include "stancegraph/match/link.hpp"
#include "stancegraph/match/matches.hpp"
#include "stancegraph/match/pattern.hpp"
#include "stancegraph/match/pattern_column.hpp"
#include "stancegraph/match/property.hpp"
#include "stancegraph/match/query_index.hpp"
#include "stancegraph/match/query_limits.hpp"
#include "stancegraph/match/reach.hpp"
#include "stancegraph/match/stance_query.hpp"
#include "stancegraph/match/value.hpp"
#include "stancegraph/match/why_row.hpp"
