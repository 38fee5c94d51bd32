// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Records, the tables that hold them, and the rules that every record obeys.

#include "stancegraph/corpus/actor.hpp"
#include "stancegraph/corpus/column_access.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/corpus/dates.hpp"
#include "stancegraph/corpus/document.hpp"
#include "stancegraph/corpus/event.hpp"
#include "stancegraph/corpus/evidence.hpp"
#include "stancegraph/corpus/fault.hpp"
#include "stancegraph/corpus/in_force.hpp"
#include "stancegraph/corpus/kinds.hpp"
#include "stancegraph/corpus/position.hpp"
#include "stancegraph/corpus/predicate.hpp"
#include "stancegraph/corpus/record_names.hpp"
#include "stancegraph/corpus/reference.hpp"
#include "stancegraph/corpus/relation.hpp"
#include "stancegraph/corpus/same_records.hpp"
#include "stancegraph/corpus/statement.hpp"
#include "stancegraph/corpus/statement_table.hpp"
#include "stancegraph/corpus/table.hpp"
#include "stancegraph/corpus/table_of.hpp"
