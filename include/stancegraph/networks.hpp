// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Discourse networks, signed graphs and what is measured on them. Not part of stancegraph.hpp, so that who only asks
/// and draws need not compile it.

#include "stancegraph/analysis/betweenness.hpp"
#include "stancegraph/analysis/bimodality.hpp"
#include "stancegraph/analysis/brokerage.hpp"
#include "stancegraph/analysis/concor.hpp"
#include "stancegraph/analysis/consensus.hpp"
#include "stancegraph/analysis/distance_matrix.hpp"
#include "stancegraph/analysis/e_i_index.hpp"
#include "stancegraph/analysis/esteban_ray.hpp"
#include "stancegraph/analysis/hierarchical.hpp"
#include "stancegraph/analysis/k_means.hpp"
#include "stancegraph/analysis/k_medoids.hpp"
#include "stancegraph/analysis/leiden.hpp"
#include "stancegraph/analysis/louvain.hpp"
#include "stancegraph/analysis/modularity.hpp"
#include "stancegraph/analysis/partition.hpp"
#include "stancegraph/analysis/polarization.hpp"
#include "stancegraph/analysis/sparse_matrix.hpp"
#include "stancegraph/analysis/structural_holes.hpp"
#include "stancegraph/analysis/van_der_eijk.hpp"
