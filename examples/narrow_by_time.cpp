// SPDX-License-Identifier: BSL-1.0
// Dates that are known only in part: what was certainly, and what was possibly, in force on a day?
#include <iostream>

#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  sg::corpus records;
  const auto kyiv = records.add(sg::actor{.id = "kyiv", .name = "Kyiv", .kind = sg::actor_kind::state});
  const auto talks = records.add(sg::position{.id = "talks", .label = "talks"});
  const auto arms = records.add(sg::position{.id = "arms", .label = "deliveries of arms"});
  // Said on some day of December; asked for from the 7th on; in force for January and, it seems, a month to either
  // side.
  records.add(sg::statement{.id = "talks-1", .holders = {kyiv}, .position = talks, .said = sg::date{"2021-12"}});
  records.add(sg::statement{.id = "arms-1", .holders = {kyiv}, .position = arms, .holds = sg::date{"2021-12-07/.."}});
  records.add(
      sg::statement{.id = "arms-2", .holders = {kyiv}, .position = arms, .holds = sg::date{"2022-01~/2022-02"}});
  const sg::stance_graph graph{std::move(records)};

  for (const char* when : {"2021-12-01", "2021-12-15", "2022-01-31"}) {
    const sg::day day = sg::date{when}.earliest();
    std::cout << when << ":";
    for (const auto s : sg::statements(graph)) std::cout << "  " << s << ' ' << to_word(is_covering(in_force(s), day));
    const auto possible = graph | sg::views::as_of(day);
    const auto certain = graph | sg::views::as_of(day, sg::certainty::certainly);
    std::cout << "  (stances: " << sg::stances(certain).size() << " of " << sg::stances(possible).size() << ")\n";
  }
}
