// SPDX-License-Identifier: BSL-1.0
// Did two parties agree more after a day than before it? Agreement is the share of positions on which both have a
// stance and their stances are the same.
#include <iostream>
#include <map>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

/// Prints where two parties agree and disagree in a graph or view.
template <sg::StanceGraph G>
void print_agreement(const G& graph, sg::actor_ref one, sg::actor_ref other) {
  const auto of_one = belonging_to(base(graph), one), of_other = belonging_to(base(graph), other);
  int same = 0, different = 0;
  for (const auto& a : sg::stances(graph)) {
    if (!of_one[a.actor.row()]) continue;
    for (const auto& b : sg::stances(graph, {.position = a.position})) {
      if (!of_other[b.actor.row()]) continue;
      ++(a.value == b.value ? same : different);
      std::cout << "  " << a.actor << " and " << b.actor << (a.value == b.value ? " agree" : " disagree") << " on '"
                << a.position << "'\n";
    }
  }
  std::cout << "  " << same << " of " << same + different << " pairs of stances agree\n";
}

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const auto putin = sg::actors(graph).at("putin"), biden = sg::actors(graph).at("biden");
  std::cout << "until the call of 30 December:\n";
  print_agreement(graph | sg::views::said_during(sg::date{"../2021-12-29"}), putin, biden);
  std::cout << "from that day on:\n";
  print_agreement(graph | sg::views::said_during(sg::date{"2021-12-30/.."}), putin, biden);
}
