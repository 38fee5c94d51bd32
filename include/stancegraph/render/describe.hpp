// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/query/camps.hpp"
#include "stancegraph/query/stances.hpp"
#include "stancegraph/query/timeline.hpp"
#include "stancegraph/render/detail/phrases.hpp"

/// @file
/// Describes records and findings in plain English. Each sentence cites the statements it is based on and their places
/// in documents.
///
/// | call | what you get |
/// |---|---|
/// | `describe(c, statement)` | who supported or opposed what, when, how and through whom |
/// | `describe(c, relation)` | how two records are related |
/// | `describe(c, stance)` | the actor's current stance, and what it said before |
/// | `describe(c, collision)` | who holds stances that cannot both be satisfied |
/// | `describe(g, actor)` | who the actor is, its stances, and its statements in order of time |
/// | `describe(g, position)` | what the position says, who is for and against it, and the statements on it in order of
/// time |

namespace stancegraph {

/// Describes a statement in one sentence: who supported or opposed what, when, how and through whom.
/// @pre the handle belongs to the corpus
[[nodiscard]] std::string describe(const corpus& c, statement_handle s);

/// Describes a relation in one sentence: Joe Biden holds office in United States
/// (cgtn-2022-01 ¶6 [984, 1006)).
/// @pre the handle belongs to the corpus
[[nodiscard]] std::string describe(const corpus& c, relation_handle r);

/// Describes a resolved stance: the actor's stance with the statements that express it, and those that they supersede.
/// @pre the stance belongs to the corpus
[[nodiscard]] std::string describe(const corpus& c, const resolved_stance& s);

/// Describes a collision: both sides with their statements, and the evidence that the positions contradict each other.
/// @pre the collision belongs to the corpus
[[nodiscard]] std::string describe(const corpus& c, const collision& each);

/// Describes an actor in three paragraphs: who it is and to which camp it belongs, its stances, and its statements in
/// order of time.
/// @pre the handle belongs to the graph's corpus
/// @complexity that of camps() and of the actor's stances
template <StanceGraph G>
[[nodiscard]] std::string describe(const G& g, actor_handle a) {
  const corpus& c = base(g).records();
  const actor& who = c[a];
  std::vector<std::string> also;
  for (const other_name& n : who.other_names) also.push_back(n.name);
  std::string text = who.name;
  if (who.kind != actor_kind::unspecified) text += ", " + detail::spaced(who.kind);
  if (!also.empty()) text += ", also called " + detail::listed(also, " or ");
  if (const actor_handle camp = camps(g)[a.row()]; camp != a) text += ", on the side of " + c[camp].name;
  text = detail::capitalized(text) + ".";
  if (!who.note.empty()) text += " " + who.note;
  text += "\n";
  for (const resolved_stance& s : stances(g, {.actor = a})) text += "\n" + describe(c, s);
  const std::vector<timeline_entry> said = timeline(g, a);
  text += said.empty() ? "\nThere are no statements." : "\n\nIn the order of time:";
  for (const timeline_entry& entry : said) text += "\n" + describe(c, entry.statement);
  return text + "\n";
}

/// Describes a position in three paragraphs: what it says, everyone's stances and its relations, and the statements on
/// it in order of time.
/// @pre the handle belongs to the graph's corpus
/// @complexity that of the position's stances
template <StanceGraph G>
[[nodiscard]] std::string describe(const G& g, position_handle p) {
  const stance_graph& all = base(g);
  const corpus& c = all.records();
  const position& what = c[p];
  std::string text = detail::quoted(what.label);
  if (what.kind != position_kind::unspecified) text += ", " + detail::spaced(what.kind);
  text += ".";
  if (!what.summary.empty()) text += " " + what.summary;
  if (!what.note.empty()) text += " " + what.note;
  text += "\n";
  for (const resolved_stance& s : stances(g, {.position = p})) text += "\n" + describe(c, s);
  const auto add_relation = [&](const graph_edge& e) {
    if (const relation_handle r = all.as_relation(e)) text += "\n" + describe(c, r);
  };
  for (auto [e, end] = out_edges(all.vertex(p), g); e != end; ++e) add_relation(*e);
  for (auto [e, end] = in_edges(all.vertex(p), g); e != end; ++e) add_relation(*e);
  const std::vector<timeline_entry> said = timeline(g, p);
  text += said.empty() ? "\nThere are no statements." : "\n\nIn the order of time:";
  for (const timeline_entry& entry : said) text += "\n" + describe(c, entry.statement);
  return text + "\n";
}

namespace detail {

/// A sentence for each statement.
[[nodiscard]] std::string described(const corpus& c, const std::vector<statement_handle>& statements);

}  // namespace detail

/// Describes the statements that were made at an event, one per line. @pre the handle belongs to the graph's corpus
template <StanceGraph G>
[[nodiscard]] std::string describe(const G& g, event_handle e) {
  return detail::described(base(g).records(), statements_at(g, e));
}

/// Describes the statements that a document contains, one per line. @pre the handle belongs to the graph's corpus
template <StanceGraph G>
[[nodiscard]] std::string describe(const G& g, document_handle d) {
  return detail::described(base(g).records(), statements_in(g, d));
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_describe)

#include "stancegraph/corpus/reference.hpp"

namespace stancegraph {

namespace detail {

/// The conditions of the statements as a phrase if all have the same conditions; otherwise empty.
[[nodiscard]] STANCEGRAPH_INLINE std::string shared_conditions(const corpus& c,
                                                               const std::vector<statement_handle>& statements) {
  std::string shared;
  for (const statement_handle s : statements) {
    const std::string on = phrase_of(c, s);
    if (s != statements.front() && on != shared) return {};
    shared = on;
  }
  return shared;
}

/// The statements and their places in parentheses, after their conditions: ` if “invasion” (a, d ¶1 [0, 5); b, d ¶2)`.
/// If the conditions differ, each statement has its own: ` (a, d ¶1 [0, 5), if “invasion”; b, d ¶2)`.
[[nodiscard]] STANCEGRAPH_INLINE std::string cited(const corpus& c, const std::vector<statement_handle>& statements) {
  if (statements.empty()) return {};
  const std::string shared = shared_conditions(c, statements);
  std::string text = shared.empty() ? "" : " " + shared;
  for (const statement_handle s : statements) {
    text += (s == statements.front() ? " (" : "; ") + reference(c, s);
    if (const std::string on = phrase_of(c, s); shared.empty() && !on.empty()) text += ", " + on;
  }
  return text + ")";
}

/// A clause such as `Joe Biden opposes “accepting red lines”`.
/// @param instead replaces the label of the position unless empty
[[nodiscard]] STANCEGRAPH_INLINE std::string clause(const corpus& c, actor_handle a, position_handle p, stance_value v,
                                                    std::string_view instead = {}) {
  const verb_forms verb = verb_of(v, c[p].kind);
  return c[a].name + " " + std::string{is_plural(c[a]) ? verb.plural : verb.singular} + " " +
         (instead.empty() ? detail::quoted(c[p].label) : std::string{instead});
}

}  // namespace detail

STANCEGRAPH_INLINE std::string describe(const corpus& c, const resolved_stance& s) {
  std::string text = detail::clause(c, s.actor, s.position, s.value) + detail::cited(c, s.statements) + ".";
  if (!s.superseded.empty()) text += " Said before:" + detail::cited(c, s.superseded) + ".";
  return detail::capitalized(text);
}

namespace detail {

STANCEGRAPH_INLINE std::string described(const corpus& c, const std::vector<statement_handle>& statements) {
  std::string text;
  for (const statement_handle s : statements) text += describe(c, s) + "\n";
  return text.empty() ? "There are no statements.\n" : text;
}

}  // namespace detail

STANCEGRAPH_INLINE std::string describe(const corpus& c, statement_handle s) {
  const statement_table& all = c.statements();
  const stance_value value = to_stance(all.polarity(s));
  const position& p = c[all.position(s)];
  std::string text = detail::names(c, all.holders(s));
  if (!all.on_behalf_of(s).empty()) text += " (in the name of: " + detail::names(c, all.on_behalf_of(s)) + ")";
  text += " " + std::string{detail::verb_of(value, p.kind).past} + " " + detail::quoted(p.label);
  if (const std::string on = detail::phrase_of(c, s); !on.empty()) text += " " + on;
  if (const std::string when = detail::said_phrase_of(c, s); !when.empty()) text += " " + when;
  if (all.event(s)) text += " at " + detail::quoted(c[all.event(s)].label);
  if (const auto act = all.act(s))
    if (const std::string how = detail::phrase_of(*act, all.polarity(s)); !how.empty()) text += ", " + how;
  if (!all.addressees(s).empty()) text += ", towards " + detail::names(c, all.addressees(s));
  if (!all.voice(s).empty()) text += ", as told by " + detail::names(c, all.voice(s), " and then ");
  if (all.attribution(s) == attribution::inferred) text += ", as the coder infers";
  text += " (" + reference(c, s) + ").";
  if (all.rank(s) == rank::deprecated) text += " This is deprecated: " + std::string{all.reason(s)};
  return detail::capitalized(text);
}

STANCEGRAPH_INLINE std::string describe(const corpus& c, relation_handle r) {
  const relation& each = c[r];
  const auto name = [&](const endpoint& end) {
    if (const auto a = end.as<actor>()) return c[a].name;
    if (const auto p = end.as<position>()) return detail::quoted(c[p].label);
    return detail::quoted(c[end.as<event>()].label);
  };
  std::string text = name(each.subject) + " " + std::string{detail::verb_of(each.predicate)} + " " + name(each.object);
  if (each.period) text += " " + detail::phrase_of(*each.period);
  if (each.basis == relation_basis::inferred) text += ", as the coder infers";
  if (const std::string place = reference(c, each.evidence); !place.empty()) text += " (" + place + ")";
  return detail::capitalized(text) + ".";
}

STANCEGRAPH_INLINE std::string describe(const corpus& c, const collision& each) {
  const auto side = [&](const collision_side& s, std::string_view instead = {}) {
    std::string text = detail::clause(c, s.actor, s.position, to_stance(s.polarity), instead);
    text += detail::cited(c, s.statements);
    if (s.is_contested) text += ", though other statements disagree";
    return text;
  };
  std::string text = detail::capitalized(side(each.first)) + ", but " +
                     side(each.second, each.first.position == each.second.position ? "it" : "") + ".";
  if (each.kind == collision_kind::contradiction) text += " " + describe(c, each.contradiction);
  return text;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_describe)
