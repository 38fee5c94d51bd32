// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/corpus/corpus.hpp"

namespace stancegraph {

/// The statements of one actor on one position, divided into those that count and those that a later one supersedes.
struct supersession {
  std::vector<statement_handle> standing{};    ///< the statements that count, in the order given; at least one
  std::vector<statement_handle> superseded{};  ///< the superseded statements, in the order given
};

/// Divides the statements of one actor on one position into those that count and those that are superseded. A statement
/// is superseded if another one was certainly said later: its last possible day is before the first possible day of the
/// other. A statement without a date was said no later than its document was published; without either it is never
/// superseded and supersedes nothing.
/// @param statements statements of one rank; apply rank first (see views::best_rank())
/// @pre `statements` is not empty @complexity linear in the number of statements
[[nodiscard]] supersession superseded_among(const corpus& c, const std::vector<statement_handle>& statements);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(query_supersession)

#include "stancegraph/corpus/in_force.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE supersession superseded_among(const corpus& c, const std::vector<statement_handle>& statements) {
  supersession found;
  const period last = last_said(c, statements);
  for (const statement_handle s : statements) {
    const bool is_superseded = is_before(said_in(c, s), last) == certainty::certainly;
    (is_superseded ? found.superseded : found.standing).push_back(s);
  }
  return found;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(query_supersession)
