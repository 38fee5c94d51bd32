// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Sparse matrices and distances between them.

#include "stancegraph/measures/matrix/distance_matrix.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"
