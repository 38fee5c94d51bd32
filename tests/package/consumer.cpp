// SPDX-License-Identifier: BSL-1.0
// The program that each consumer builds. It calls a function of every installed component, so that it must link them.
#include <stancegraph/stancegraph.hpp>
#ifdef WITH_TOML
#include <stancegraph/io/toml/toml.hpp>
#endif
#ifdef WITH_JSON
#include <stancegraph/io/json/json.hpp>
#endif
#ifdef WITH_ARCHIVE
#include <stancegraph/io/archive/archive.hpp>
#endif
#ifdef WITH_VERIFY
#include <stancegraph/io/verify/verify.hpp>
#endif
#ifdef WITH_GRAPHVIZ
#include <stancegraph/render/dot.hpp>
#include <stancegraph/render/layout.hpp>
#endif

namespace sg = stancegraph;

static_assert(STANCEGRAPH_VERSION >= 100);

int main() {
  bool fine = true;
  sg::corpus records;
  records.add(sg::actor{.id = "canada", .name = "Canada"});
#ifdef WITH_TOML
  fine =
      fine && sg::parse_toml({{"actors.toml", "[[actor]]\nid = \"canada\"\nname = \"Canada\"\n"}}).actors().size() == 1;
#endif
#ifdef WITH_JSON
  fine = fine && !sg::json_of(records).empty();
#endif
#ifdef WITH_ARCHIVE
  fine = fine && sg::parse_archive(sg::to_archive(records)).actors().size() == 1;
#endif
#ifdef WITH_VERIFY
  fine = fine && sg::sha256("a") != sg::sha256("b");
#endif
#ifdef WITH_GRAPHVIZ
  fine = fine && !sg::to_dot({}).empty() && !sg::render({}, sg::picture_format::svg).empty();
#endif
  const sg::stance_graph graph{std::move(records)};
  return fine && graph.records().actors().size() == 1 ? 0 : 1;
}
