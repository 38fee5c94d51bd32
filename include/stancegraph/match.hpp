// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Typed patterns and the query language. Not part of stancegraph.hpp, since they take the compiler about as long as
/// all the rest of it.

#include "stancegraph/query/answer.hpp"
#include "stancegraph/query/explain.hpp"
#include "stancegraph/query/graph_pattern.hpp"
#include "stancegraph/query/language.hpp"
#include "stancegraph/query/link.hpp"
#include "stancegraph/query/matches.hpp"
#include "stancegraph/query/pattern.hpp"
#include "stancegraph/query/pattern_column.hpp"
#include "stancegraph/query/property.hpp"
#include "stancegraph/query/query_index.hpp"
#include "stancegraph/query/query_limits.hpp"
#include "stancegraph/query/reach.hpp"
#include "stancegraph/query/stance_query.hpp"
#include "stancegraph/query/value.hpp"
#include "stancegraph/query/why_row.hpp"
