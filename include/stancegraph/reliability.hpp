// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// How far a corpus can be relied on: how far its coders agree, and what in it looks doubtful. Not part of
/// stancegraph.hpp, so that who only asks and draws need not compile it.

#include "stancegraph/analysis/agreement.hpp"
#include "stancegraph/analysis/coder_agreement.hpp"
#include "stancegraph/analysis/warnings.hpp"
