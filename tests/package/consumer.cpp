// SPDX-License-Identifier: BSL-1.0
// The program that each consumer builds: one header of every component that is there.
#include <stancegraph/version.hpp>
#include <stancegraph/stancegraph.hpp>
#ifdef WITH_TOML
#include <stancegraph/io/toml.hpp>
#endif
#ifdef WITH_JSON
#include <stancegraph/io/json.hpp>
#endif
#ifdef WITH_ARCHIVE
#include <stancegraph/io/archive.hpp>
#endif
#ifdef WITH_VERIFY
#include <stancegraph/io/verify.hpp>
#endif
#ifdef WITH_GRAPHVIZ
#include <stancegraph/render/dot.hpp>
#endif

static_assert(STANCEGRAPH_VERSION >= 100);

int main() {}
