// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Why somebody holds a stance or does not: derived stances, and what they rest on. Not part of stancegraph.hpp, so
/// that who only asks and draws need not compile it.

#include "stancegraph/analysis/derived_stances.hpp"
#include "stancegraph/analysis/why.hpp"
#include "stancegraph/analysis/why_not.hpp"
