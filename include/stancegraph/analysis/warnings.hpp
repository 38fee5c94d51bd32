// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus/corpus.hpp"

namespace stancegraph {

/// Options of warnings().
struct warning_options {
  std::size_t most = 10;  ///< largest number of warnings of one kind; if there are at least two more, a final warning
                          ///< gives their number
  run_control control{};  ///< progress is in records examined: statements, which count three times, and actors
};

/// Warnings about data that are valid but deserve a check: records to which nothing refers, names that several actors
/// share or that look alike, statements without a document or a place in it, statements said after the publication of
/// their document or voiced by their own holder, one stance coded twice for the same words and occasion, and
/// contradictions coded in both directions.
/// @returns warnings, kind by kind, in the order of the corpus; without a place, since a corpus does not know its
///   files. Empty if nothing is suspicious.
/// @throws limit_error if a limit of the control is reached
/// @complexity n log n for n records and statements
[[nodiscard]] std::vector<diagnostic> warnings(const corpus& c, const warning_options& options = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_warnings)

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "stancegraph/analysis/detail/warning_sort.hpp"
#include "stancegraph/analysis/lookalike_names.hpp"
#include "stancegraph/corpus/in_force.hpp"

namespace stancegraph {

namespace detail {

/// The records to which something refers.
struct uses {
  std::vector<bool> actors, positions, documents;

  uses(const corpus& c, run_meter& meter)
      : actors(c.actors().size()), positions(c.positions().size()), documents(c.documents().size()) {
    const statement_table& all = c.statements();
    for (const statement_handle s : all.handles()) {
      for (const actor_list& role : {all.holders(s), all.on_behalf_of(s), all.voice(s), all.addressees(s)})
        for (const actor_handle a : role) actors[a.row()] = true;
      positions[all.position(s).row()] = true;
      for (const condition& each : all.conditions(s)) positions[each.position.row()] = true;
      note(documents, all.document(s));
      meter.add();
    }
    for (const relation& r : c.relations()) {
      for (const endpoint& end : {r.subject, r.object}) {
        note(actors, end.as<actor>());
        note(positions, end.as<position>());
      }
      note(documents, r.evidence.document);
    }
    for (const event& e : c.events()) {
      for (const actor_handle a : e.participants) actors[a.row()] = true;
      note(documents, e.evidence.document);
    }
  }

 private:
  template <class Record>
  static void note(std::vector<bool>& used, handle<Record> h) {
    if (h) used[h.row()] = true;
  }
};

STANCEGRAPH_INLINE void warn_of_unused(const corpus& c, const warning_options& o, std::vector<diagnostic>& all,
                                       run_meter& meter) {
  const uses used{c, meter};
  const auto tell = [&](const auto& table, const std::vector<bool>& is_used, std::string_view one,
                        std::string_view many) {
    warning_sort sort{o.most};
    const std::string together = std::string{many} + " to which nothing refers";
    for (const auto h : table.handles())
      if (!is_used[h.row()]) sort.add("nothing refers to " + std::string{one} + " " + in_quotes(table[h].id), together);
    sort.move_to(all);
  };
  tell(c.actors(), used.actors, "actor", "actors");
  tell(c.positions(), used.positions, "position", "positions");
  tell(c.documents(), used.documents, "document", "documents");
}

STANCEGRAPH_INLINE void warn_of_evidence(const corpus& c, const warning_options& o, std::vector<diagnostic>& all,
                                         run_meter& meter) {
  warning_sort no_document{o.most}, no_place{o.most}, too_late{o.most}, own_voice{o.most};
  const statement_table& statements = c.statements();
  for (const statement_handle s : statements.handles()) {
    const std::string name = "statement " + in_quotes(statements.id(s));
    const evidence e = statements.evidence(s);
    if (!e.document) {
      no_document.add(name + " has no document", "statements have no document");
    } else if (!e.paragraph && !e.span) {
      no_place.add(name + " has a document but no place in it", "statements have a document but no place in it");
    }
    const auto said = statements.said(s);
    if (e.document && c[e.document].published && said != date_pool::none &&
        is_before(*c[e.document].published, c.dates()[said]) == certainty::certainly)
      too_late.add(name + " was said on " + c.dates()[said].text() + ", after its document was published (" +
                       c[e.document].published->text() + ")",
                   "statements were said after their document was published");
    const actor_list voice = statements.voice(s);
    if (!voice.empty() && statements.holders(s).size() == 1 && voice[0] == statements.holder(s))
      own_voice.add(name + " has its holder as its first voice", "statements have their holder as their first voice",
                    "the chain begins with the person who spoke for the holder; if the holder spoke, leave it empty");
    meter.add();
  }
  for (warning_sort* sort : {&no_document, &no_place, &too_late, &own_voice}) sort->move_to(all);
}

STANCEGRAPH_INLINE void warn_of_repetition(const corpus& c, const warning_options& o, std::vector<diagnostic>& all,
                                           run_meter& meter) {
  const statement_table& statements = c.statements();
  // One text may report a stance that was taken on several occasions.
  using place_and_stance =
      std::tuple<document_handle, text_span, position_handle, polarity, actor_handle, event_handle, std::uint32_t>;
  std::vector<std::pair<place_and_stance, statement_handle>> coded;
  for (const statement_handle s : statements.handles()) {
    const evidence e = statements.evidence(s);
    if (e.document && e.span && statements.rank(s) != rank::deprecated && statements.conditions(s).empty())
      coded.push_back({{e.document, *e.span, statements.position(s), statements.polarity(s), statements.holder(s),
                        statements.event(s), statements.said(s)},
                       s});
    meter.add();
  }
  std::sort(coded.begin(), coded.end());
  warning_sort twice{o.most};
  for (std::size_t i = 1; i < coded.size(); ++i)
    if (coded[i].first == coded[i - 1].first)
      twice.add("statements " + in_quotes(statements.id(coded[i - 1].second)) + " and " +
                    in_quotes(statements.id(coded[i].second)) + " take the same stance with the same words",
                "pairs of statements take the same stance with the same words");
  twice.move_to(all);

  std::map<std::pair<std::size_t, std::size_t>, relation_handle> contradictions;
  warning_sort again{o.most};
  for (const relation_handle r : c.relations().handles()) {
    if (c[r].predicate != predicate::contradicts) continue;
    const auto ends = std::minmax({c[r].subject.row(), c[r].object.row()});
    const auto [first, is_new] = contradictions.try_emplace({ends.first, ends.second}, r);
    if (!is_new)
      again.add("relations " + in_quotes(c[first->second].id) + " and " + in_quotes(c[r].id) + " say the same",
                "relations repeat another", "a contradiction holds in both directions: remove one of the two");
  }
  again.move_to(all);
}

}  // namespace detail

STANCEGRAPH_INLINE std::vector<diagnostic> warnings(const corpus& c, const warning_options& options) {
  std::vector<diagnostic> all;
  run_meter meter{options.control, "the search for warnings", 3 * c.statements().size() + c.actors().size()};
  detail::warn_of_unused(c, options, all, meter);
  warn_of_shared_names(c, options.most, all, meter.rest());
  meter.add(c.actors().size());
  detail::warn_of_evidence(c, options, all, meter);
  detail::warn_of_repetition(c, options, all, meter);
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_warnings)
