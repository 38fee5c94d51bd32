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

/// The path of a statement from its holder to the reader.
struct voice_chain {
  ref_list<actor> holders{};  ///< who holds the stance
  ref_list<actor> voices{};   ///< who passed it on, from the speaker to the publisher; empty if nobody did
  document_ref document{};    ///< the document that contains it; empty if unknown

  /// Equal if all members are equal.
  friend bool operator==(const voice_chain&, const voice_chain&) = default;
};

/// The path of a statement from its holder to the reader. @pre the handle belongs to the corpus @complexity linear in
/// its length
[[nodiscard]] inline voice_chain chain_of(const corpus& c, statement_handle s) {
  const auto all = [&](const actor_list& list) { return ref_list<actor>{c, {list.begin(), list.end()}}; };
  return {all(c.statements().holders(s)), all(c.statements().voice(s)), {c, c.statements().document(s)}};
}

/// The number of voices that passed on a statement; 0 if the document prints what the holder said.
/// @pre the handle belongs to the corpus @complexity constant
[[nodiscard]] inline std::size_t hearsay_depth(const corpus& c, statement_handle s) noexcept {
  return c.statements().voice(s).size();
}

/// Whether a statement comes directly from its holder: its hearsay depth is 0. Whether the text quotes or reports it
/// does not matter.
[[nodiscard]] inline bool is_direct(const corpus& c, statement_handle s) noexcept { return hearsay_depth(c, s) == 0; }

/// Whether an actor passed on a statement, at any place of its chain of voices. Holders are not part of the chain
/// unless it names them. @pre the handles belong to the corpus @complexity linear in the hearsay depth
[[nodiscard]] inline bool is_through(const corpus& c, statement_handle s, actor_handle a) noexcept {
  const actor_list voices = c.statements().voice(s);
  return std::find(voices.begin(), voices.end(), a) != voices.end();
}

namespace detail {

/// Calls `f(holder, statement)` for each stance in the graph, in the order of the holders and of their statements.
/// @param only holder of the stances; empty: all holders
template <StanceGraph G, class F>
void for_each_held(const G& g, actor_handle only, F&& f) {
  const auto visit = [&](actor_handle a) {
    for_each_stance(g, a, [&](const graph_edge& e) { f(a, base(g).as_statement(e)); });
  };
  if (only) return visit(only);
  for (const actor_handle a : base(g).records().actors().handles()) visit(a);
}

}  // namespace detail

/// The statements that at least one actor passed on, with any rank and polarity.
/// @param g a graph or view
/// @param through actor who passed them on; empty: anyone
/// @param holder who holds them; empty: anyone
/// @returns each once, in the order of the corpus; empty for a graph without statements
/// @pre the handles belong to the graph's corpus or are empty
/// @complexity n log n for n edges, times the hearsay depth
template <StanceGraph G>
[[nodiscard]] ref_list<statement> reported_statements(const G& g, actor_handle through = {}, actor_handle holder = {}) {
  const corpus& c = base(g).records();
  std::vector<statement_handle> all;
  detail::for_each_held(g, holder, [&](actor_handle, statement_handle s) {
    if (through ? is_through(c, s, through) : !is_direct(c, s)) all.push_back(s);
  });
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return ref_list<statement>{c, std::move(all)};
}

/// A stance of an actor on a position, all statements of it, and the actors who passed on every one of them.
struct channelled_stance {
  actor_ref holder{};                                               ///< who holds the stance
  position_ref position{};                                          ///< what it is about
  stancegraph::polarity polarity = stancegraph::polarity::support;  ///< for or against
  ref_list<actor> voices{};          ///< the actors who passed on every statement, in their order
  ref_list<statement> statements{};  ///< all statements of the stance, in the order of the corpus

  /// Equal if all members are equal.
  friend bool operator==(const channelled_stance&, const channelled_stance&) = default;
};

/// The stances that are known through a single actor only: each holder, position and polarity for which every statement
/// has the same actor in its chain of voices. Without that actor's testimony, there would be no evidence of the stance.
/// Each polarity, including neutral and ambivalent, is examined separately. Deprecated statements are ignored; all
/// others count, whatever their rank and time (narrow the graph to examine a single day). A joint statement counts for
/// each of its holders.
/// @param g a graph or view
/// @param through only stances known through this actor; empty: any actor
/// @param of only stances of this actor; empty: any actor
/// @returns in the order of holders, then of positions, then of polarities; empty for a graph without statements
/// @pre the handles belong to the graph's corpus or are empty
/// @complexity n log n for n edges, times the hearsay depths
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
    if (through ? std::find(voices.begin(), voices.end(), through) == voices.end() : voices.empty()) continue;
    std::sort(voices.begin(), voices.end());
    voices.erase(std::unique(voices.begin(), voices.end()), voices.end());  // an actor may occur twice in a chain
    const auto& [holder, position, polarity] = content;
    found.push_back({{c, holder},
                     {c, position},
                     polarity,
                     ref_list<actor>{c, std::move(voices)},
                     ref_list<statement>{c, std::move(statements)}});
  }
  return found;
}

/// How the statements of a holder reached the text.
struct attribution_profile {
  actor_ref holder{};              ///< the holder of the statements
  ref_list<statement> direct{};    ///< the statements with hearsay depth 0, in the order of the corpus
  ref_list<statement> reported{};  ///< the statements that someone passed on, in the order of the corpus
  std::size_t deepest = 0;         ///< the largest hearsay depth
  /// Numbers of statements given as direct quote, reported speech, author's voice, and inferred, in the order of
  /// `attribution`. Statements without a coded attribution are in none of them.
  std::array<std::size_t, word_count<attribution>> by_attribution{};

  /// Equal if all members are equal.
  friend bool operator==(const attribution_profile&, const attribution_profile&) = default;
};

/// How the statements of each holder reached the text: directly or through others, and by attribution. All statements
/// count, with any rank and polarity; a joint statement counts for each of its holders.
/// @param g a graph or view
/// @param holder only this actor; empty: all holders
/// @returns holders with at least one statement, in the order of actors; empty for a graph without statements
/// @pre the handle belongs to the graph's corpus or is empty
/// @complexity linear in the edges
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

/// A source of statements of two actors: an actor in the chain of voices, or a document.
struct common_source {
  actor_ref voice{};             ///< the actor who passed on both; empty if the source is a document
  document_ref document{};       ///< the document that contains both; empty if the source is a voice
  ref_list<statement> first{};   ///< statements of the one actor, in the order of the corpus; at least one
  ref_list<statement> second{};  ///< statements of the other actor, in the order of the corpus; at least one

  /// Equal if all members are equal.
  friend bool operator==(const common_source&, const common_source&) = default;
};

/// The sources that two actors share: each actor who passed on statements of both, and each document that contains
/// statements of both. Statements of any rank and polarity count; a joint statement of both counts for both.
/// @param g a graph or view
/// @param one an actor
/// @param other another actor
/// @returns voices in the order of actors, then documents in their order; empty if one of the actors has no statements
/// @pre the handles belong to the graph's corpus
/// @complexity n log n for n statements of both and their voices
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
