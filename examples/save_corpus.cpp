// SPDX-License-Identifier: BSL-1.0
// Builds a corpus in code, saves it as a folder of TOML files, and reads it back.
#include <iostream>

#include <stancegraph/corpus/same_records.hpp>
#include <stancegraph/io/file.hpp>
#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  sg::corpus records;
  const auto lavrov = records.add(sg::actor{.id = "lavrov", .name = "Lavrov", .kind = sg::actor_kind::person});
  const auto russia = records.add(sg::actor{.id = "russia", .name = "Russia", .kind = sg::actor_kind::state});
  const auto talks = records.add(sg::position{.id = "talks", .label = "talks in January"});
  const auto paper =
      records.add(sg::document{.id = "paper", .title = "The talks", .published = sg::date{"2021-12-31"}});
  records.add(sg::relate<sg::predicate::speaks_for>(lavrov, russia));
  records.add(sg::statement{.id = "paper-1",
                            .holders = {lavrov},
                            .on_behalf_of = {russia},
                            .position = talks,
                            .act = sg::speech_act::agrees,
                            .said = sg::date{"2021-12-30"},
                            .evidence = {.document = paper, .paragraph = 4}});

  sg::write_toml(records, "talks-corpus");
  const sg::corpus loaded = sg::read_toml("talks-corpus");
  std::cout << (is_same(records, loaded) ? "read back as it was saved\n" : "changed\n");
  const auto s = sg::statements(loaded).at("paper-1");
  std::cout << s.holder() << " for " << s.on_behalf_of() << ", in '" << s.document() << "': " << to_word(*s.act())
            << " to " << s.position() << '\n';
  std::cout << sg::read_file("talks-corpus/actors.toml");
}
