// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Header-only, or compiled once. By default every function is defined in its header. A program that links the target
/// stancegraph::compiled compiles faster: the target sets STANCEGRAPH_COMPILED, with which headers only declare their
/// longer functions, and contains these functions. The functions behave the same.
///
/// A header `folder/name.hpp` puts the definitions of such functions at its end, after
/// `#if STANCEGRAPH_DEFINES(folder_name)`, each with STANCEGRAPH_INLINE before its type.

#ifdef STANCEGRAPH_COMPILED
// The one source that compiles a header has STANCEGRAPH_DEFINE_folder_name, which is 1; for all others it is unknown to
// the preprocessor, which then takes it for 0.
#define STANCEGRAPH_DEFINES(header) STANCEGRAPH_DEFINE_##header
#define STANCEGRAPH_INLINE
#else
#define STANCEGRAPH_DEFINES(header) 1
#define STANCEGRAPH_INLINE inline
#endif
