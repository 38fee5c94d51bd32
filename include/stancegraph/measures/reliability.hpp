// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Coefficients of agreement between coders.

#include "stancegraph/measures/reliability/reliability_coefficients.hpp"
