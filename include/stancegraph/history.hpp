// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Through whom stances reached us, and how they changed. Not part of stancegraph.hpp, so that who only asks and draws
/// need not compile it.

#include "stancegraph/analysis/stance_diff.hpp"
#include "stancegraph/query/attribution.hpp"
#include "stancegraph/query/hindsight.hpp"
#include "stancegraph/query/stance_changes.hpp"
