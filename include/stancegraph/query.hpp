// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/find.hpp"
#include "stancegraph/query/records.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/query/statements.hpp"
#include "stancegraph/query/timeline.hpp"
