// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/corpus/in_force.hpp"

namespace stancegraph {

namespace detail {

/// A corpus with the same actors, positions, events and documents, under the same handles; with the relations for which
/// `keep(relation)` is true; and with the named statements, each as `change(statement, handle)` returns it. A statement
/// that is named again gets a new id.
template <class Keep, class Change>
[[nodiscard]] corpus with_statements(const corpus& c, std::span<const statement_handle> named, Keep&& keep,
                                     Change&& change) {
  corpus result;
  for (const actor& each : c.actors()) result.add(each);
  for (const position& each : c.positions()) result.add(each);
  for (const document& each : c.documents()) result.add(each);
  for (const event& each : c.events()) result.add(each);
  for (const relation& each : c.relations())
    if (keep(each)) result.add(each);
  std::size_t copies = 0;
  for (const statement_handle h : named) {
    statement s = c[h];
    const auto is_taken = [&] {
      return result.statements().find(s.id) || (s.id != c.statements().id(h) && c.statements().find(s.id));
    };
    while (is_taken()) s.id = "copy-" + std::to_string(++copies);
    change(s, h);
    result.add(s);
  }
  return result;
}

[[nodiscard]] inline std::vector<statement_handle> statements_of(const corpus& c) {
  const auto all = c.statements().handles();
  return {all.begin(), all.end()};
}

constexpr auto keep_all = [](const auto&) { return true; };
constexpr auto change_nothing = [](statement&, statement_handle) {};

}  // namespace detail

/// The corpus without a document: its statements and the relations for which it is the evidence are left out. Other
/// records are the same, under the same handles.
/// @pre the handle belongs to the corpus @complexity that of adding all records
[[nodiscard]] corpus without_document(const corpus& c, document_handle d);

/// The corpus without the statements whose coder was less confident. Statements without a confidence are kept. Other
/// records are the same, under the same handles.
/// @param least least confidence that is kept, 1 to 3
/// @complexity that of adding all records
[[nodiscard]] inline corpus with_confidence(const corpus& c, std::uint8_t least) {
  std::vector<statement_handle> sure = detail::statements_of(c);
  std::erase_if(sure, [&](statement_handle s) { return c.statements().confidence(s).value_or(least) < least; });
  return detail::with_statements(c, sure, detail::keep_all, detail::change_nothing);
}

/// The statements that are coded with a range of several days, with both ends in the years −9999 to 9999. Statements
/// without a coded day are not included. Ascending.
/// @complexity linear in the statements
[[nodiscard]] std::vector<statement_handle> statements_with_uncertain_day(const corpus& c);

/// The corpus in which each of statements_with_uncertain_day() was said on the day that `pick(range)` returns. Other
/// records and the order of the statements are the same, under the same handles.
/// @param pick takes a day_range and returns a day in it
/// @complexity that of adding all records
template <class Pick>
[[nodiscard]] corpus with_picked_days(const corpus& c, Pick&& pick) {
  const std::vector<statement_handle> uncertain = statements_with_uncertain_day(c);
  return detail::with_statements(c, detail::statements_of(c), detail::keep_all, [&](statement& s, statement_handle h) {
    if (std::binary_search(uncertain.begin(), uncertain.end(), h)) s.said = date{pick(said_in(c, h).begins)};
  });
}

/// A uniformly distributed whole number below `below`; the same with every standard library. @pre `below` is not 0
[[nodiscard]] std::uint64_t drawn_below(std::uint64_t below, std::mt19937_64& random);

/// A bootstrap sample of a corpus: as many statements as it has, drawn with replacement, in their order. A statement
/// that is drawn again differs from the first one only in its id, so it counts once if duplicates are left out. Other
/// records are the same, under the same handles.
/// @complexity that of adding all records
/// @see Efron, B. (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics 7(1), 1–26.
///   https://doi.org/10.1214/aos/1176344552
[[nodiscard]] corpus resampled(const corpus& c, std::mt19937_64& random);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_varied_corpus)

#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE corpus without_document(const corpus& c, document_handle d) {
  std::vector<statement_handle> others = detail::statements_of(c);
  std::erase_if(others, [&](statement_handle s) { return c.statements().document(s) == d; });
  return detail::with_statements(
      c, others, [&](const relation& r) { return r.evidence.document != d; }, detail::change_nothing);
}

STANCEGRAPH_INLINE std::vector<statement_handle> statements_with_uncertain_day(const corpus& c) {
  constexpr day earliest = to_day({-9999, 1, 1}), latest = to_day({9999, 12, 31});
  std::vector<statement_handle> result;
  for (const statement_handle s : c.statements().handles()) {
    if (c.statements().said(s) == date_pool::none) continue;
    const day_range days = said_in(c, s).begins;
    if (days.earliest != days.latest && earliest <= days.earliest && days.latest <= latest) result.push_back(s);
  }
  return result;
}

STANCEGRAPH_INLINE std::uint64_t drawn_below(std::uint64_t below, std::mt19937_64& random) {
  // Draw again above the last whole multiple of `below`, so that all numbers are equally likely.
  const std::uint64_t first_refused = random.max() - random.max() % below;
  std::uint64_t number = random();
  while (number >= first_refused) number = random();
  return number % below;
}

STANCEGRAPH_INLINE corpus resampled(const corpus& c, std::mt19937_64& random) {
  const std::vector<statement_handle> all = detail::statements_of(c);
  std::vector<statement_handle> drawn;
  drawn.reserve(all.size());
  for (std::size_t i = 0; i != all.size(); ++i) drawn.push_back(all[drawn_below(all.size(), random)]);
  std::sort(drawn.begin(), drawn.end());
  return detail::with_statements(c, drawn, detail::keep_all, detail::change_nothing);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_varied_corpus)
