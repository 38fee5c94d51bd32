// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/date.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/corpus/relation_ref.hpp"
#include "stancegraph/corpus/statement_ref.hpp"

namespace stancegraph {

/// When a statement was said: on a single day within the coded date (a week, or the time up to a day, means some day of
/// it); without a date, no later than the publication of its document; without either, on any day.
/// @pre the handle belongs to the corpus @complexity constant
[[nodiscard]] period said_in(const corpus& c, statement_handle s) noexcept;

/// @copydoc said_in(const corpus&, statement_handle)
[[nodiscard]] inline period said_in(const statement_ref& s) noexcept { return said_in(s.records(), s); }

/// The period from the first day on which the last of some statements may have been said: anything certainly before it
/// was certainly said before one of them. @pre the handles belong to the corpus @complexity linear in the statements
template <class Statements>
[[nodiscard]] period last_said(const corpus& c, const Statements& statements) noexcept {
  period last{{day::first(), day::last()}, {day::last(), day::last()}};
  for (const statement_handle s : statements)
    last.begins.earliest = std::max(last.begins.earliest, said_in(c, s).begins.earliest);
  return last;
}

/// When the stance of a statement is in force: as coded; otherwise from when it was said, without an end. A later
/// statement to the contrary does not end it here; resolving the stance decides that.
/// @pre the handle belongs to the corpus @complexity constant
[[nodiscard]] inline period in_force(const corpus& c, statement_handle s) noexcept {
  const std::uint32_t holds = c.statements().holds(s);
  if (holds != date_pool::none) return c.dates()[holds];
  return {said_in(c, s).begins, {day::last(), day::last()}};
}

/// @copydoc in_force(const corpus&, statement_handle)
[[nodiscard]] inline period in_force(const statement_ref& s) noexcept { return in_force(s.records(), s); }

/// When a relation is in force: as coded, otherwise always.
[[nodiscard]] inline period in_force(const relation& r) noexcept {
  if (r.period) return *r.period;
  return {{day::first(), day::first()}, {day::last(), day::last()}};
}

/// @copydoc in_force(const relation&)
[[nodiscard]] inline period in_force(const relation_ref& r) noexcept { return in_force(r.record()); }

/// The certainty that a document was published by the end of a day. The date of publication means a single day, as for
/// statements. `certainly` for a statement without a document.
[[nodiscard]] certainty is_known_on(const corpus& c, document_handle d, day when) noexcept;

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(corpus_in_force)

namespace stancegraph {

STANCEGRAPH_INLINE period said_in(const corpus& c, statement_handle s) noexcept {
  const std::uint32_t said = c.statements().said(s);
  if (said != date_pool::none) return some_day_of(c.dates()[said]);
  const document_handle d = c.statements().document(s);
  if (!d || !c[d].published) return some_day_of({});
  return some_day_of({{}, {day::first(), c[d].published->latest()}});
}

STANCEGRAPH_INLINE certainty is_known_on(const corpus& c, document_handle d, day when) noexcept {
  if (!d) return certainty::certainly;
  if (!c[d].published) return certainty::possibly;
  const day_range published = some_day_of(*c[d].published).begins;
  if (published.latest <= when) return certainty::certainly;
  return published.earliest <= when ? certainty::possibly : certainty::never;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(corpus_in_force)
