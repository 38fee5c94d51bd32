// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Queries about the records: statements, stances, their history and their sources.

#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/find.hpp"
#include "stancegraph/query/hindsight.hpp"
#include "stancegraph/query/records.hpp"
#include "stancegraph/query/select.hpp"
#include "stancegraph/query/sources.hpp"
#include "stancegraph/query/stance_changes.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/query/statements.hpp"
#include "stancegraph/query/supersession.hpp"
#include "stancegraph/query/timeline.hpp"
