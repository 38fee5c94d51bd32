// SPDX-License-Identifier: BSL-1.0
// Who opposes what Biden supports? The query is a typed pattern; each row names the statements on which it rests.
#include <iostream>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/match.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const sg::query_index index{graph};

  sg::pattern q;
  const auto biden = q.one(sg::actors(graph).at("biden")), other = q.any<sg::actor>();
  const auto said = q.any<sg::statement>(), answer = q.any<sg::statement>();
  const auto position = q.any<sg::position>();
  q.stance(biden, said, position, sg::polarity::support);
  q.stance(other, answer, position, sg::polarity::oppose);

  for (const auto& [who, what, theirs, his] :
       sg::matches(index, q, other, position, collect_distinct(answer), collect_distinct(said)))
    std::cout << who << " opposes '" << what << "' (" << theirs << "), which Biden supports (" << his << ")\n";
}
