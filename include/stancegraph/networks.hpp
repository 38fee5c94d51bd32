// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Discourse networks, signed graphs and what is measured on them. Not part of stancegraph.hpp, so that who only asks
/// and draws need not compile it.

#include "stancegraph/analysis/sparse_matrix.hpp"
