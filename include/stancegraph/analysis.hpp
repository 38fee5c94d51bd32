// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/analysis/concessions.hpp"
#include "stancegraph/analysis/counts.hpp"
#include "stancegraph/analysis/derived_stances.hpp"
#include "stancegraph/analysis/stance_diff.hpp"
#include "stancegraph/analysis/warnings.hpp"
#include "stancegraph/analysis/why.hpp"
#include "stancegraph/analysis/why_not.hpp"
