// SPDX-License-Identifier: BSL-1.0
#include "forward_declarations.hpp"

// The types are declared and not defined: their headers are not included.
template <class T>
concept Defined = requires {
  sizeof(T);
};
static_assert(!Defined<stancegraph::corpus> && !Defined<stancegraph::statement> && !Defined<stancegraph::actor_ref>);
static_assert(!Defined<stancegraph::stance_graph> && !Defined<stancegraph::resolved_stance>);
static_assert(!Defined<stancegraph::discourse_network> && !Defined<stancegraph::collision>);
static_assert(!Defined<stancegraph::report> && !Defined<stancegraph::diagram>);

int main() { return is_first_named(sample(), "Ann") && !is_first_named(sample(), "Bob") ? 0 : 1; }
