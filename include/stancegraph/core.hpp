// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Value types with rules of their own: identifiers, dates, polarity, text, errors.

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/core/attribution.hpp"
#include "stancegraph/core/certainty.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/condition_operator.hpp"
#include "stancegraph/core/date.hpp"
#include "stancegraph/core/date_fault.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/digest.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/core/name_key.hpp"
#include "stancegraph/core/near_name.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/period.hpp"
#include "stancegraph/core/polarity.hpp"
#include "stancegraph/core/rank.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/core/span.hpp"
#include "stancegraph/core/speech_act.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/core/unicode.hpp"
#include "stancegraph/core/vocabulary.hpp"
