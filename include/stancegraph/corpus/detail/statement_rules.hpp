// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include "stancegraph/corpus/detail/rules.hpp"
#include "stancegraph/corpus/statement.hpp"

namespace stancegraph::detail {

/// The numbers of records of each kind to which a statement may refer.
struct record_counts {
  std::size_t actors = 0;
  std::size_t positions = 0;
  std::size_t events = 0;
  std::size_t documents = 0;
};

/// Checks the rules for every statement, except that its id is new. A statement must have a holder, a position and a
/// polarity. Polarity has no empty value; readers report a statement without one (io/detail/fields.hpp marks it as
/// required).
inline void check_statement(rule_book& rules, const statement& s, const record_counts& sizes) {
  if (s.holders.empty()) rules.invalid("holders", "a statement needs a holder");
  rules.actors("holders", s.holders, sizes.actors);
  rules.actors("on_behalf_of", s.on_behalf_of, sizes.actors);
  rules.actors("voice", s.voice, sizes.actors);
  rules.actors("addressees", s.addressees, sizes.actors);
  rules.reference("position", s.position, sizes.positions);
  rules.word("polarity", s.polarity);
  rules.word("act", s.act);
  for (std::size_t i = 0; i != s.conditions.size(); ++i) {
    rules.word("conditions", s.conditions[i].op, i);
    rules.reference("conditions", s.conditions[i].position, sizes.positions, i);
  }
  rules.word("condition_join", s.condition_join);
  rules.optional_reference("event", s.event, sizes.events);
  rules.place(s.evidence, sizes.documents);
  rules.prose("quote", s.quote);
  rules.word("rank", s.rank);
  if (s.rank == rank::deprecated && s.reason.empty()) rules.invalid("rank", "a deprecated statement needs a reason");
  rules.prose("reason", s.reason);
  if (s.confidence && (*s.confidence < 1 || *s.confidence > 3))
    rules.invalid("confidence", "confidence " + std::to_string(*s.confidence) + " is not 1, 2 or 3");
  rules.line("coder", s.coder);
  rules.prose("note", s.note);
}

}  // namespace stancegraph::detail
