// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Partitions of a network and the methods that find them.

#include "stancegraph/measures/community/concor.hpp"
#include "stancegraph/measures/community/consensus.hpp"
#include "stancegraph/measures/community/hierarchical.hpp"
#include "stancegraph/measures/community/k_means.hpp"
#include "stancegraph/measures/community/k_medoids.hpp"
#include "stancegraph/measures/community/leiden.hpp"
#include "stancegraph/measures/community/louvain.hpp"
#include "stancegraph/measures/community/modularity.hpp"
#include "stancegraph/measures/community/partition.hpp"
