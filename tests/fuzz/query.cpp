// SPDX-License-Identifier: BSL-1.0
// For any text, the parser returns a query or throws a parse_error whose place can be shown. A parsed query is answered
// or stopped.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "random_corpus.hpp"
#include "stancegraph/match.hpp"

namespace sg = stancegraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const sg::stance_graph graph{random_corpus(7, {.actors = 4, .positions = 4, .relations = 8, .statements = 8})};
  static const sg::query_index index{graph};
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  try {
    const sg::stance_query q = sg::parse_query(graph.records(), text, {{"a", "1"}});
    if (sg::explain(index, q).empty() && !q.pattern.parts.empty() && q.pattern.variables.empty()) __builtin_trap();
    const sg::query_answer a =
        sg::answer(index, q, {.rows = 1000, .steps = 200'000, .control = {.time_limit = std::chrono::seconds{2}}});
    for (const sg::value_list& row : a.rows)
      if (row.size() != a.columns.size()) __builtin_trap();
  } catch (const sg::parse_error& e) {
    if (sg::caret(text, e.diagnostics().front().where).empty()) __builtin_trap();
  } catch (const sg::limit_error&) {
  }
  return 0;
}
