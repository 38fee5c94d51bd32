// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/core/attribution.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/query/statements.hpp"

namespace stancegraph {

/// The way of a statement from its holder to the reader.
struct voice_chain {
  ref_list<actor> holders{};  ///< whose stance it is
  ref_list<actor> voices{};   ///< from the one who uttered it to the one who printed it; empty: nobody between
  document_ref document{};    ///< where it stands; empty where that is not known

  /// The same in every field.
  friend bool operator==(const voice_chain&, const voice_chain&) = default;
};

/// The way of a statement from its holder to the reader. @pre the handle is of the corpus @complexity its length
[[nodiscard]] inline voice_chain chain_of(const corpus& c, statement_handle s) {
  const auto all = [&](const actor_list& list) { return ref_list<actor>{c, {list.begin(), list.end()}}; };
  return {all(c.statements().holders(s)), all(c.statements().voice(s)), {c, c.statements().document(s)}};
}

/// Through how many voices a statement has come; 0 for one that its holder made and the document prints.
/// @pre the handle is of the corpus @complexity constant
[[nodiscard]] inline std::size_t hearsay_depth(const corpus& c, statement_handle s) noexcept {
  return c.statements().voice(s).size();
}

/// Whether a statement comes from its holder with nobody between: its hearsay depth is 0. How the text gives it (in
/// quotation marks or reported) is another question.
[[nodiscard]] inline bool is_direct(const corpus& c, statement_handle s) noexcept { return hearsay_depth(c, s) == 0; }

/// Whether a statement has come through somebody, at whatever place of its chain. A holder is not in the chain by
/// being the holder. @pre the handles are of the corpus @complexity the hearsay depth
[[nodiscard]] inline bool is_through(const corpus& c, statement_handle s, actor_handle a) noexcept {
  const actor_list voices = c.statements().voice(s);
  return std::ranges::find(voices, a) != voices.end();
}

namespace detail {

/// Calls `f(holder, statement)` for each stance in the graph, in the order of the holders and of their statements.
/// @param only the holder that counts; empty: all of them
template <StanceGraph G, class F>
void for_each_held(const G& g, actor_handle only, F&& f) {
  const auto visit = [&](actor_handle a) {
    for_each_stance(g, a, [&](const graph_edge& e) { f(a, base(g).as_statement(e)); });
  };
  if (only) return visit(only);
  for (const actor_handle a : base(g).records().actors().handles()) visit(a);
}

}  // namespace detail

/// The statements that have come through somebody, with any rank and polarity.
/// @param g a graph or view @param through whose voice they have come through; empty: any
/// @param holder who holds them; empty: anyone
/// @returns each once, in the order of the corpus; empty for a graph without statements
/// @pre the handles are of the graph's corpus or empty @complexity n log n in the edges, times the hearsay depth
template <StanceGraph G>
[[nodiscard]] ref_list<statement> reported_statements(const G& g, actor_handle through = {},
                                                           actor_handle holder = {}) {
  const corpus& c = base(g).records();
  std::vector<statement_handle> all;
  detail::for_each_held(g, holder, [&](actor_handle, statement_handle s) {
    if (through ? is_through(c, s, through) : !is_direct(c, s)) all.push_back(s);
  });
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return ref_list<statement>{c, std::move(all)};
}

/// What somebody says on a position, all statements that say so taken together, and who is in the way of all of them.
struct channelled_stance {
  actor_ref holder{};                                               ///< who says it
  position_ref position{};                                          ///< on what
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< what
  ref_list<actor> voices{};          ///< through whom every one of the statements comes, in their order
  ref_list<statement> statements{};  ///< all that say it, in the order of the corpus

  /// The same in every field.
  friend bool operator==(const channelled_stance&, const channelled_stance&) = default;
};

/// What reaches us only through somebody: each holder, position and polarity of which every statement has one and the
/// same actor in its chain of voices. If that actor were not believed, nothing would be left of it. Each polarity,
/// neutral and ambivalent too, is asked about by itself; deprecated statements are none, all others count, whatever
/// their rank and time (narrow the graph to ask about a day). Of a joint statement each holder is asked about.
/// @param g a graph or view @param through only what reaches us only through this actor; empty: through any
/// @param of only what this actor says; empty: what anyone says
/// @returns in the order of holders, then of positions, then of polarities; empty for a graph without statements
/// @pre the handles are of the graph's corpus or empty @complexity n log n in the edges, times the hearsay depths
template <StanceGraph G>
[[nodiscard]] std::vector<channelled_stance> only_through(const G& g, actor_handle through = {}, actor_handle of = {}) {
  const corpus& c = base(g).records();
  const statement_table& all = c.statements();
  std::map<std::tuple<actor_handle, position_handle, polarity>, std::vector<statement_handle>> by_content;
  detail::for_each_held(g, of, [&](actor_handle a, statement_handle s) {
    if (all.rank(s) != rank::deprecated) by_content[{a, all.position(s), all.polarity(s)}].push_back(s);
  });
  std::vector<channelled_stance> found;
  for (auto& [content, statements] : by_content) {
    std::vector<actor_handle> voices = chain_of(c, statements.front()).voices.handles();
    for (const statement_handle s : statements)
      std::erase_if(voices, [&](actor_handle a) { return !is_through(c, s, a); });
    if (through ? std::ranges::find(voices, through) == voices.end() : voices.empty()) continue;
    std::ranges::sort(voices);
    voices.erase(std::unique(voices.begin(), voices.end()), voices.end());  // somebody may be in a chain twice
    const auto& [holder, position, polarity] = content;
    found.push_back({{c, holder},
                     {c, position},
                     polarity,
                     ref_list<actor>{c, std::move(voices)},
                     ref_list<statement>{c, std::move(statements)}});
  }
  return found;
}

/// How we know what somebody says: the statements of a holder by the way they have come.
struct attribution_profile {
  actor_ref holder{};              ///< whose statements
  ref_list<statement> direct{};    ///< those without a voice between, in the order of the corpus
  ref_list<statement> reported{};  ///< those with one or more, in the order of the corpus
  std::size_t deepest = 0;         ///< the greatest hearsay depth
  /// How many the text gives as direct quote, reported speech, author's voice, and inferred, in the order of
  /// `attribution`. The rest of them are not coded so.
  std::array<std::size_t, word_count<attribution>> by_attribution{};

  /// The same in every field.
  friend bool operator==(const attribution_profile&, const attribution_profile&) = default;
};

/// How we know what each holder says: direct against reported, and by what the text does. All statements count, of any
/// rank and polarity; a joint one counts for each of its holders.
/// @param g a graph or view @param holder only this actor; empty: all of them
/// @returns holders with at least one statement, in the order of actors; empty for a graph without statements
/// @pre the handle is of the graph's corpus or empty @complexity linear in the edges
template <StanceGraph G>
[[nodiscard]] std::vector<attribution_profile> attribution_profiles(const G& g, actor_handle holder = {}) {
  const corpus& c = base(g).records();
  std::vector<attribution_profile> all;
  detail::for_each_held(g, holder, [&](actor_handle a, statement_handle s) {
    if (all.empty() || all.back().holder != a) all.push_back({.holder = {c, a}});
    attribution_profile& profile = all.back();
    (is_direct(c, s) ? profile.direct : profile.reported).push_back({c, s});
    profile.deepest = std::max(profile.deepest, hearsay_depth(c, s));
    if (const auto how = c.statements().attribution(s)) ++profile.by_attribution[static_cast<std::size_t>(*how)];
  });
  return all;
}

/// A source that tells what two actors say: an actor in the chain of voices, or a document.
struct common_source {
  actor_ref voice{};             ///< through whom both come; empty where the source is a document
  document_ref document{};       ///< where both stand; empty where the source is a voice
  ref_list<statement> first{};   ///< of the one actor, in the order of the corpus; at least one
  ref_list<statement> second{};  ///< of the other one, in the order of the corpus; at least one

  /// The same in every field.
  friend bool operator==(const common_source&, const common_source&) = default;
};

/// Which sources two actors share: each actor through whose voice statements of both have come, and each document in
/// which statements of both stand. Statements of any rank and polarity count; a joint statement of both is of both.
/// @param g a graph or view @param one an actor @param other another actor
/// @returns the voices in the order of actors, then the documents in their order; empty where either has no statement
/// @pre the handles are of the graph's corpus @complexity n log n in the statements of both and their voices
template <StanceGraph G>
[[nodiscard]] std::vector<common_source> common_sources(const G& g, actor_handle one, actor_handle other) {
  std::map<actor_handle, common_source> voices;
  std::map<document_handle, common_source> documents;
  const auto add = [&](actor_handle holder, ref_list<statement> common_source::*side) {
    for (const statement_ref s : statements_of(g, holder)) {
      for (const actor_ref a : s.voices())
        if (auto& list = voices[a].*side; list.empty() || list.back() != s) list.push_back(s);
      if (const auto d = s.document()) (documents[d].*side).push_back(s);
    }
  };
  add(one, &common_source::first);
  add(other, &common_source::second);
  std::vector<common_source> found;
  const auto keep = [&](auto& sources, auto common_source::*what) {
    for (auto& [source, each] : sources) {
      if (each.first.empty() || each.second.empty()) continue;
      each.*what = {base(g).records(), source};
      found.push_back(std::move(each));
    }
  };
  keep(voices, &common_source::voice);
  keep(documents, &common_source::document);
  return found;
}

}  // namespace stancegraph
