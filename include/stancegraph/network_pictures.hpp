// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Pictures of discourse networks. Not part of stancegraph.hpp, as networks are not.

#include "stancegraph/render/network_diagram.hpp"
#include "stancegraph/render/network_matrix.hpp"
