// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Findings as tables with typed columns, each column declared once.

#include "stancegraph/report/answer.hpp"
#include "stancegraph/report/cell.hpp"
#include "stancegraph/report/cell_text.hpp"
#include "stancegraph/report/coder_agreement.hpp"
#include "stancegraph/report/collisions.hpp"
#include "stancegraph/report/concessions.hpp"
#include "stancegraph/report/counts.hpp"
#include "stancegraph/report/derived_stances.hpp"
#include "stancegraph/report/hindsight.hpp"
#include "stancegraph/report/network_notes.hpp"
#include "stancegraph/report/networks.hpp"
#include "stancegraph/report/people_table.hpp"
#include "stancegraph/report/polarization_over_time.hpp"
#include "stancegraph/report/position_polarization.hpp"
#include "stancegraph/report/record_cells.hpp"
#include "stancegraph/report/records.hpp"
#include "stancegraph/report/sources.hpp"
#include "stancegraph/report/stance_changes.hpp"
#include "stancegraph/report/stance_diff.hpp"
#include "stancegraph/report/stances.hpp"
#include "stancegraph/report/table.hpp"
#include "stancegraph/report/ties.hpp"
#include "stancegraph/report/timeline.hpp"
#include "stancegraph/report/why.hpp"
#include "stancegraph/report/why_not.hpp"
