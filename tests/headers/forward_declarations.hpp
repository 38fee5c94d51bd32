// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/fwd.hpp"

// Functions as a user's header may declare them.

[[nodiscard]] const stancegraph::stance_graph& sample();
[[nodiscard]] std::vector<stancegraph::resolved_stance> stances_in(const stancegraph::stance_graph& g);
[[nodiscard]] stancegraph::actor_ref first_actor(const stancegraph::corpus& c);
[[nodiscard]] bool is_first_named(const stancegraph::stance_graph& g, const char* name);
void show(const stancegraph::collision& found, stancegraph::report& in, stancegraph::statement_handle by);
