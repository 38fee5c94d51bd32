// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What follows from the records without being stored: collisions, concessions, derived stances, reasons, reliability.

#include "stancegraph/analysis/blocks.hpp"
#include "stancegraph/analysis/brokers.hpp"
#include "stancegraph/analysis/coder_agreement.hpp"
#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/analysis/common_ground.hpp"
#include "stancegraph/analysis/concessions.hpp"
#include "stancegraph/analysis/counts.hpp"
#include "stancegraph/analysis/derived_stances.hpp"
#include "stancegraph/analysis/lookalike_names.hpp"
#include "stancegraph/analysis/polarization_over_time.hpp"
#include "stancegraph/analysis/position_polarization.hpp"
#include "stancegraph/analysis/projection.hpp"
#include "stancegraph/analysis/sensitivity.hpp"
#include "stancegraph/analysis/stance_diff.hpp"
#include "stancegraph/analysis/varied_corpus.hpp"
#include "stancegraph/analysis/warnings.hpp"
#include "stancegraph/analysis/why.hpp"
#include "stancegraph/analysis/why_not.hpp"
