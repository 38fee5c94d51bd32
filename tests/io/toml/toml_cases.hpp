// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the tests of reading and of writing TOML share.

#include <string>
#include <vector>

#include "stancegraph/corpus.hpp"

namespace toml_cases {

/// The ids of all records, kind by kind, in the order of the corpus.
inline std::vector<std::string> ids_of(const stancegraph::corpus& c) {
  std::vector<std::string> ids;
  const auto add = [&](const auto& table) {
    for (const auto h : table.handles()) ids.push_back(c[h].id);
  };
  add(c.actors());
  add(c.positions());
  add(c.events());
  add(c.documents());
  add(c.relations());
  add(c.statements());
  return ids;
}

inline constexpr auto two_actors = R"(
[[actor]]
id = "russia"
name = "Russia"
kind = "state"
other_names = ["Moscow", "Soviet Union [1922-12-30/1991-12-26]"]

[[actor]]
id = "nato"
name = "NATO"
)";

}  // namespace toml_cases
