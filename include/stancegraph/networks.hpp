// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Discourse networks, signed graphs and what is measured on them. Not part of stancegraph.hpp, so that who only asks
/// and draws need not compile it.

#include "stancegraph/analysis/discourse_network.hpp"
#include "stancegraph/analysis/duplicates.hpp"
#include "stancegraph/analysis/frustration.hpp"
#include "stancegraph/analysis/kernel_smoothing.hpp"
#include "stancegraph/analysis/network_basis.hpp"
#include "stancegraph/analysis/network_counts.hpp"
#include "stancegraph/analysis/network_graph.hpp"
#include "stancegraph/analysis/network_options.hpp"
#include "stancegraph/analysis/network_projection.hpp"
#include "stancegraph/analysis/network_roles.hpp"
#include "stancegraph/analysis/network_windows.hpp"
#include "stancegraph/analysis/normalization.hpp"
#include "stancegraph/analysis/qualifier_scale.hpp"
#include "stancegraph/analysis/signed_blockmodel.hpp"
#include "stancegraph/analysis/signed_degree.hpp"
#include "stancegraph/analysis/signed_graph.hpp"
#include "stancegraph/analysis/signed_projection.hpp"
#include "stancegraph/analysis/signed_triads.hpp"
#include "stancegraph/analysis/signed_triangles.hpp"
#include "stancegraph/analysis/sliding_projection.hpp"
#include "stancegraph/analysis/sparse_matrix.hpp"
#include "stancegraph/analysis/window_placement.hpp"
