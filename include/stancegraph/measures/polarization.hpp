// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// How far opinions or camps are apart.

#include "stancegraph/measures/polarization/bimodality.hpp"
#include "stancegraph/measures/polarization/esteban_ray.hpp"
#include "stancegraph/measures/polarization/polarization.hpp"
#include "stancegraph/measures/polarization/van_der_eijk.hpp"
