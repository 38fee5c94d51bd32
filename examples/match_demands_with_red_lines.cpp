// SPDX-License-Identifier: BSL-1.0
// Which demands meet which red lines? A demand meets a red line if both are about one position, or if a relation joins
// their positions. The query is a typed pattern: it gives one row for each red line and demanded position.
#include <iostream>

#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/match.hpp>

namespace sg = stancegraph;

int main() {
  const sg::stance_graph graph{sg::read_toml("corpus/ukraine-2021")};
  const sg::query_index index{graph};
  const auto is_demand = [](sg::statement_ref s) { return s.act() == sg::speech_act::demands; };
  const auto is_red_line = [](sg::statement_ref s) { return s.act() == sg::speech_act::draws_red_line; };
  const auto is_met = [&](sg::position_ref a, sg::position_ref b) {
    for (const auto r : sg::relations(graph))
      if ((r.subject() == a && r.object() == b) || (r.subject() == b && r.object() == a)) return true;
    return a == b;
  };

  sg::pattern q;
  const auto demand = q.any<sg::statement>(), line = q.any<sg::statement>();
  const auto demanded = q.any<sg::position>(), drawn = q.any<sg::position>();
  q.linked<sg::link::position>(demand, demanded).where(is_demand, demand);
  q.linked<sg::link::position>(line, drawn).where(is_red_line, line);
  q.where(is_met, demanded, drawn);

  for (const auto& [where, what, demands] : sg::matches(index, q, line, demanded, collect_distinct(demand))) {
    std::cout << "red line of " << where.holders() << ", " << where << ": " << to_word(where.polarity()) << " '"
              << where.position() << "'\n  meets '" << what << "'";
    for (const auto s : demands) std::cout << "; " << s.holders() << ": " << to_word(s.polarity()) << ", " << s;
    std::cout << '\n';
  }
}
