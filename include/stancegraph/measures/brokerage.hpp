// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Who connects groups: brokerage roles, betweenness, structural holes.

#include "stancegraph/measures/brokerage/betweenness.hpp"
#include "stancegraph/measures/brokerage/brokerage.hpp"
#include "stancegraph/measures/brokerage/e_i_index.hpp"
#include "stancegraph/measures/brokerage/structural_holes.hpp"
