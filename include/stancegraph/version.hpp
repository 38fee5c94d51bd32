// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The version of the library. It is defined only here; the build, the packages and `stancegraph --version` read it.
/// VERSIONING.md says what a change of each number promises.

#define STANCEGRAPH_VERSION_MAJOR 0
#define STANCEGRAPH_VERSION_MINOR 1
#define STANCEGRAPH_VERSION_PATCH 0

/// One number to compare with: 10000 × major + 100 × minor + patch.
#define STANCEGRAPH_VERSION \
  (STANCEGRAPH_VERSION_MAJOR * 10000 + STANCEGRAPH_VERSION_MINOR * 100 + STANCEGRAPH_VERSION_PATCH)

/// The same as text, "major.minor.patch".
#define STANCEGRAPH_VERSION_STRING "0.1.0"
