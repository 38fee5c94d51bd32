// SPDX-License-Identifier: BSL-1.0
#include "forward_declarations.hpp"
#include "stancegraph/stancegraph.hpp"

namespace sg = stancegraph;

const sg::stance_graph& sample() {
  static const sg::stance_graph graph = [] {
    sg::corpus c;
    c.add(sg::actor{.id = "ann", .name = "Ann"});
    return sg::stance_graph{std::move(c)};
  }();
  return graph;
}

sg::actor_ref first_actor(const sg::corpus& c) { return {c, sg::actor_handle{0}}; }

bool is_first_named(const sg::stance_graph& g, const char* name) { return first_actor(g.records()).name() == name; }
