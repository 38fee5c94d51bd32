// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Findings as tables with typed columns, each column declared once.

#include "stancegraph/report/blocks.hpp"
#include "stancegraph/report/brokers.hpp"
#include "stancegraph/report/cell.hpp"
#include "stancegraph/report/cell_text.hpp"
#include "stancegraph/report/collisions.hpp"
#include "stancegraph/report/derived_stances.hpp"
#include "stancegraph/report/people_table.hpp"
#include "stancegraph/report/projection.hpp"
#include "stancegraph/report/record_cells.hpp"
#include "stancegraph/report/signed_network.hpp"
#include "stancegraph/report/stances.hpp"
#include "stancegraph/report/table.hpp"
#include "stancegraph/report/ties.hpp"
