// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/query/sources.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of statements that others passed on.
[[nodiscard]] report_table reported_statements_table();

/// Statements that others passed on as a report, in their order.
[[nodiscard]] report reported_statements_report(const corpus& c, const std::vector<statement_handle>& all);

/// The columns of stances for which every statement was passed on by the same actor.
[[nodiscard]] report_table only_through_table();

/// Stances for which every statement was passed on by the same actor, as a report, in their order.
[[nodiscard]] report only_through_report(const corpus& c, const std::vector<channelled_stance>& all);

/// The columns of the number of statements of each holder, by the way they reached the text.
[[nodiscard]] report_table attribution_profiles_table();

/// The number of statements of each holder, by the way they reached the text, as a report, in the order of the holders.
[[nodiscard]] report attribution_profiles_report(const corpus& c, const std::vector<attribution_profile>& all);

/// The columns of sources that two actors share. @param one,other names of the actors
[[nodiscard]] report_table common_sources_table(std::string one = {}, std::string other = {});

/// Sources that two actors share as a report, in their order. Documents are shown to people by id, as in references.
[[nodiscard]] report common_sources_report(const corpus& c, actor_handle one, actor_handle other,
                                           const std::vector<common_source>& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_sources)

#include <array>
#include <utility>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table reported_statements_table() {
  using enum column_type;
  return {.noun = "statements that came through somebody",
          .columns = {
              {.heading = "From holder to print",
               .type = text,
               .meaning = "The holders, then everybody through whom the statement came, in order.",
               .place = -3},
              {.key = "statement",
               .heading = "Statement",
               .type = id,
               .meaning = "The statement; in tables for people, its place in a document."},
              {.key = "holders", .type = ids, .meaning = "Who holds the statement."},
              {.key = "position", .heading = "Position", .type = id, .meaning = "What it is about.", .place = -1},
              {.key = "polarity",
               .heading = "Polarity",
               .type = word,
               .meaning = "support, oppose, neutral or ambivalent.",
               .place = -2},
              {.key = "voice",
               .type = ids,
               .meaning = "The voices through which it came, from the one who uttered it to the one who printed it."},
              {.key = "depth",
               .heading = "Depth",
               .type = integer,
               .meaning = "Number of voices through which it came.",
               .place = -3},
              {.key = "document", .type = id, .meaning = "The document that contains it."},
              {.key = "attribution", .type = word, .meaning = "How the text attributes it to its holder."}}};
}

STANCEGRAPH_INLINE report reported_statements_report(const corpus& c, const std::vector<statement_handle>& all) {
  report_table table = reported_statements_table();
  for (const statement_handle s : all) {
    const voice_chain chain = chain_of(c, s);
    std::vector<std::string> names;
    for (const actor_handle a : chain.holders) names.push_back(c[a].name);
    std::string way = joined(names);
    for (const actor_handle a : chain.voices) way += " → " + c[a].name;
    table.add(
        {std::move(way), report_ref{std::string{c.statements().id(s)}, reference(c, s)}, refs_to(c, chain.holders),
         ref_to(c, c.statements().position(s)), c.statements().polarity(s), refs_to(c, chain.voices),
         chain.voices.size(), ref_if_any(c, chain.document), c.statements().attribution(s)},
        {std::string{c.statements().id(s)}});
  }
  return table;
}

STANCEGRAPH_INLINE report_table only_through_table() {
  using enum column_type;
  return {
      .noun = "stances that come only through somebody",
      .columns = {{.key = "holder", .heading = "Holder", .type = id, .meaning = "Who holds the stance."},
                  {.key = "position", .heading = "Position", .type = id, .meaning = "What it is about.", .place = 2},
                  {.key = "polarity",
                   .heading = "Polarity",
                   .type = word,
                   .meaning = "support, oppose, neutral or ambivalent.",
                   .place = 1},
                  {.key = "only_through",
                   .heading = "Only through",
                   .type = ids,
                   .meaning = "The voices through whom every one of the statements comes.",
                   .place = 2},
                  {.key = "statements",
                   .heading = "Statements",
                   .type = statements,
                   .meaning = "The statements that the stance rests on.",
                   .between = "\n",
                   .place = 2}}};
}

STANCEGRAPH_INLINE report only_through_report(const corpus& c, const std::vector<channelled_stance>& all) {
  report_table table = only_through_table();
  for (const channelled_stance& each : all)
    table.add({ref_to(c, each.holder), ref_to(c, each.position), each.polarity, refs_to(c, each.voices),
               refs_with_places(c, each.statements)});
  return table;
}

STANCEGRAPH_INLINE report_table attribution_profiles_table() {
  using enum column_type;
  report_table made{
      .noun = "statements",
      .columns = {{.key = "holder", .heading = "Holder", .type = id, .meaning = "Whose statements are counted."},
                  {.key = "direct",
                   .heading = "Direct",
                   .type = statements,
                   .meaning = "The direct statements, which no voice passed on.",
                   .is_counted = true},
                  {.key = "reported",
                   .heading = "Reported",
                   .type = statements,
                   .meaning = "The statements that at least one voice passed on.",
                   .is_counted = true},
                  {.key = "deepest",
                   .heading = "Deepest",
                   .type = integer,
                   .meaning = "The largest number of voices through which one of them came."}}};
  const std::array<std::pair<const char*, const char*>, word_count<attribution>> ways{
      {{"Quoted", "Number of statements that the text quotes directly."},
       {"Reported speech", "Number of statements that the text gives as reported speech."},
       {"Author's voice", "Number of statements that the author of the text makes in their own voice."},
       {"Inferred", "Number of statements that the coder inferred from the text."}}};
  for (std::size_t i = 0; i != ways.size(); ++i)
    made.columns.push_back({.key = std::string{vocabulary<attribution>::words[i]},
                            .heading = ways[i].first,
                            .type = integer,
                            .meaning = ways[i].second});
  return made;
}

STANCEGRAPH_INLINE report attribution_profiles_report(const corpus& c, const std::vector<attribution_profile>& all) {
  report_table table = attribution_profiles_table();
  for (const attribution_profile& each : all) {
    std::vector<report_cell> cells{ref_to(c, each.holder), refs_to(c, each.direct), refs_to(c, each.reported),
                                   each.deepest};
    for (const std::size_t n : each.by_attribution) cells.emplace_back(n);
    table.add(std::move(cells));
  }
  return table;
}

STANCEGRAPH_INLINE report_table common_sources_table(std::string one, std::string other) {
  using enum column_type;
  return {
      .noun = "sources that both share",
      .columns = {{.key = "source", .heading = "Source", .type = id, .meaning = "The voice or document."},
                  {.key = "kind", .heading = "Kind", .type = word, .meaning = "Whether it is a voice or a document."},
                  {.key = "first_statements",
                   .heading = "Statements of",
                   .type = statements,
                   .meaning = "The statements of the first actor that come from the source.",
                   .between = "\n",
                   .suffix = std::move(one)},
                  {.key = "second_statements",
                   .heading = "Statements of",
                   .type = statements,
                   .meaning = "The statements of the second actor that come from the source.",
                   .between = "\n",
                   .suffix = std::move(other)}}};
}

STANCEGRAPH_INLINE report common_sources_report(const corpus& c, actor_handle one, actor_handle other,
                                                const std::vector<common_source>& all) {
  report_table table = common_sources_table(c[one].name, c[other].name);
  for (const common_source& each : all) {
    const report_ref source = each.voice ? ref_to(c, each.voice) : report_ref{c[each.document].id, c[each.document].id};
    table.add(
        {source, each.voice ? "voice" : "document", refs_with_places(c, each.first), refs_with_places(c, each.second)});
  }
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_sources)
