// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Mathematics on matrices, ties and partitions that knows nothing of records: every room of measures/. Headers that need
/// Eigen (the target stancegraph::spectrum) are included one by one.

#include "stancegraph/measures/brokerage.hpp"
#include "stancegraph/measures/community.hpp"
#include "stancegraph/measures/matrix.hpp"
#include "stancegraph/measures/polarization.hpp"
#include "stancegraph/measures/reliability.hpp"
#include "stancegraph/measures/signed.hpp"
