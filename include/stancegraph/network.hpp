// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// From statements to discourse networks: roles, counting rules, windows and the statements behind each tie.

#include "stancegraph/network/column_networks.hpp"
#include "stancegraph/network/column_statements.hpp"
#include "stancegraph/network/congruence_matrices.hpp"
#include "stancegraph/network/counting_conventions.hpp"
#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/network/dna/conventions.hpp"
#include "stancegraph/network/dna/polarization.hpp"
#include "stancegraph/network/dna/smoothing.hpp"
#include "stancegraph/network/dna/tie_terms.hpp"
#include "stancegraph/network/dna/windows.hpp"
#include "stancegraph/network/duplicate_counting.hpp"
#include "stancegraph/network/kernel_smoothing.hpp"
#include "stancegraph/network/matrix_order.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_counts.hpp"
#include "stancegraph/network/network_graph.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/network_projection.hpp"
#include "stancegraph/network/network_roles.hpp"
#include "stancegraph/network/network_series.hpp"
#include "stancegraph/network/network_ties.hpp"
#include "stancegraph/network/network_windows.hpp"
#include "stancegraph/network/qualifier_scale.hpp"
#include "stancegraph/network/signed_network.hpp"
#include "stancegraph/network/sliding_projection.hpp"
#include "stancegraph/network/tie_rule.hpp"
#include "stancegraph/network/usable_statements.hpp"
#include "stancegraph/network/window_placement.hpp"
