// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/analysis/concessions.hpp"
#include "stancegraph/analysis/counts.hpp"
