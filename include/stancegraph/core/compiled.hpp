// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The library is header-only by default: every function is defined in its header. A program that links the target
/// stancegraph::compiled compiles faster. This target sets STANCEGRAPH_COMPILED, so that headers only declare their
/// longer functions, and it contains these functions compiled once. The functions behave the same.
///
/// A header `folder/name.hpp` puts the definitions of such functions at its end, after
/// `#if STANCEGRAPH_DEFINES(folder_name)`, each with STANCEGRAPH_INLINE before its type.

#ifdef STANCEGRAPH_COMPILED
// The one source that compiles a header defines STANCEGRAPH_DEFINE_folder_name as 1. For all other sources the macro is
// undefined, and the preprocessor replaces an undefined macro by 0.
#define STANCEGRAPH_DEFINES(header) STANCEGRAPH_DEFINE_##header
// A test that every function is inline otherwise sets this.
#ifndef STANCEGRAPH_INLINE
#define STANCEGRAPH_INLINE
#endif
#else
#define STANCEGRAPH_DEFINES(header) 1
#define STANCEGRAPH_INLINE inline
#endif
