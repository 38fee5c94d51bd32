// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Signed graphs: balance, triads, frustration, blockmodels and projections.

#include "stancegraph/measures/signed/frustration.hpp"
#include "stancegraph/measures/signed/signed_blockmodel.hpp"
#include "stancegraph/measures/signed/signed_degree.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"
#include "stancegraph/measures/signed/signed_projection.hpp"
#include "stancegraph/measures/signed/signed_triads.hpp"
#include "stancegraph/measures/signed/signed_triangles.hpp"
