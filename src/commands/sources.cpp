// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/sources.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/corpus/reference.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct sources_options {
  corpus_argument corpus{};
  std::string actor{};
  std::string through{};
  bool is_only = false;
  bool is_counts = false;
  std::string shared_with{};
  list_format format = list_format::table;
};

/// The way of a statement: "Biden → Sullivan → reporters".
std::string in_words(const corpus& c, const voice_chain& chain) {
  std::string text = joined_names(c, chain.holders);
  for (const actor_handle a : chain.voices) text += " → " + c[a].name;
  return text;
}

void write_chains(shell& sh, const corpus& c, list_format format, const std::vector<statement_handle>& all) {
  const statement_table& statements = c.statements();
  if (format == list_format::table) {
    text_table table{{"FROM HOLDER TO PRINT", "DEPTH", "POLARITY", "POSITION", "STATEMENT"}};
    for (const statement_handle s : all)
      table.rows.push_back({in_words(c, chain_of(c, s)), std::to_string(hearsay_depth(c, s)),
                            std::string{to_word(statements.polarity(s))}, c[statements.position(s)].label,
                            reference(c, s)});
    return write_table(sh, table, "statements that came through somebody", {1});
  }
  std::vector<nlohmann::ordered_json> records;
  for (const statement_handle s : all) {
    const voice_chain chain = chain_of(c, s);
    nlohmann::ordered_json document;
    nlohmann::ordered_json attribution;
    if (chain.document) document = c[chain.document].id;
    if (const auto how = statements.attribution(s)) attribution = to_word(*how);
    records.push_back({{"statement", id_of(c, s)},
                       {"holders", json_ids(c, chain.holders)},
                       {"position", c[statements.position(s)].id},
                       {"polarity", to_word(statements.polarity(s))},
                       {"voice", json_ids(c, chain.voices)},
                       {"depth", chain.voices.size()},
                       {"document", document},
                       {"attribution", attribution}});
  }
  write_records(sh, format,
                {"statement", "holders", "position", "polarity", "voice", "depth", "document", "attribution"}, records);
}

void write_only(shell& sh, const corpus& c, list_format format, const std::vector<channelled_stance>& all) {
  if (format == list_format::table) {
    text_table table{{"HOLDER", "POLARITY", "POSITION", "ONLY THROUGH", "STATEMENTS"}};
    for (const channelled_stance& each : all)
      table.rows.push_back({c[each.holder].name, std::string{to_word(each.polarity)}, c[each.position].label,
                            joined_names(c, each.voices), listed_references(c, each.statements)});
    return write_table(sh, table, "stances that come only through somebody");
  }
  std::vector<nlohmann::ordered_json> records;
  for (const channelled_stance& each : all)
    records.push_back({{"holder", c[each.holder].id},
                       {"position", c[each.position].id},
                       {"polarity", to_word(each.polarity)},
                       {"only_through", json_ids(c, each.voices)},
                       {"statements", json_ids(c, each.statements)}});
  write_records(sh, format, {"holder", "position", "polarity", "only_through", "statements"}, records);
}

void write_counts(shell& sh, const corpus& c, list_format format, const std::vector<attribution_profile>& all) {
  std::vector<std::string> keys{"holder", "direct", "reported", "deepest"};
  for (const auto word : vocabulary<attribution>::words) keys.emplace_back(word);
  if (format == list_format::table) {
    text_table table{
        {"HOLDER", "DIRECT", "REPORTED", "DEEPEST", "QUOTED", "REPORTED SPEECH", "AUTHOR'S VOICE", "INFERRED"}};
    for (const attribution_profile& each : all) {
      std::vector<std::string> row{c[each.holder].name};
      for (const std::size_t n : {each.direct.size(), each.reported.size(), each.deepest})
        row.push_back(std::to_string(n));
      for (const std::size_t n : each.by_attribution) row.push_back(std::to_string(n));
      table.rows.push_back(std::move(row));
    }
    return write_table(sh, table, "statements", {1, 2, 3, 4, 5, 6, 7});
  }
  std::vector<nlohmann::ordered_json> records;
  for (const attribution_profile& each : all) {
    nlohmann::ordered_json record{{"holder", c[each.holder].id},
                                  {"direct", json_ids(c, each.direct)},
                                  {"reported", json_ids(c, each.reported)},
                                  {"deepest", each.deepest}};
    for (std::size_t i = 0; i != each.by_attribution.size(); ++i) record[keys[4 + i]] = each.by_attribution[i];
    records.push_back(std::move(record));
  }
  write_records(sh, format, keys, records);
}

void write_shared(shell& sh, const corpus& c, list_format format, actor_handle one, actor_handle other,
                  const std::vector<common_source>& all) {
  if (format == list_format::table) {
    text_table table{{"SOURCE", "KIND", "STATEMENTS OF " + c[one].name, "STATEMENTS OF " + c[other].name}};
    for (const common_source& each : all)
      table.rows.push_back({each.voice ? c[each.voice].name : c[each.document].id, each.voice ? "voice" : "document",
                            listed_references(c, each.first), listed_references(c, each.second)});
    return write_table(sh, table, "sources that both share");
  }
  std::vector<nlohmann::ordered_json> records;
  for (const common_source& each : all)
    records.push_back({{"source", each.voice ? c[each.voice].id : c[each.document].id},
                       {"kind", each.voice ? "voice" : "document"},
                       {"first_statements", json_ids(c, each.first)},
                       {"second_statements", json_ids(c, each.second)}});
  write_records(sh, format, {"source", "kind", "first_statements", "second_statements"}, records);
}

exit_code list_sources(shell& sh, const sources_options& o) {
  const bool is_shared = !o.shared_with.empty();
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const actor_handle holder = named_if_given<actor>(c, o.actor, "--actor");
  const actor_handle through = named_if_given<actor>(c, o.through, "--through");
  if (is_shared) {
    const auto other = named<actor>(c, o.shared_with, "--shared-with");
    write_shared(sh, c, o.format, holder, other, common_sources(g, holder, other));
  } else if (o.is_counts) {
    auto all = attribution_profiles(g);
    if (holder) std::erase_if(all, [&](const attribution_profile& each) { return each.holder != holder; });
    write_counts(sh, c, o.format, all);
  } else if (o.is_only) {
    auto all = only_through(g, through);
    if (holder) std::erase_if(all, [&](const channelled_stance& each) { return each.holder != holder; });
    write_only(sh, c, o.format, all);
  } else {
    auto all = reported_statements(g, through);
    if (holder)
      std::erase_if(all, [&](statement_handle s) {
        const actor_list holders = c.statements().holders(s);
        return std::ranges::find(holders, holder) == holders.end();
      });
    write_chains(sh, c, o.format, all);
  }
  return exit_code::fine;
}

}  // namespace

command add_sources(CLI::App& app) {
  const auto o = std::make_shared<sources_options>();
  CLI::App* const sub =
      add_command(app, "sources", "List reported statements with the chain of those who passed them on",
                  "corpus/ukraine-2021 --actor Biden",
                  "The chain leads from the holder of a statement to whoever printed it. The depth is the number of "
                  "those who passed it on; statements that come from the holder directly have depth 0 and are not "
                  "listed.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--actor", o->actor, "NAME", "Include only statements that this actor holds").in(heading::included);
  add_text(sub, "--through", o->through, "NAME", "Include only statements that this actor passed on")
      .in(heading::included);
  add_flag(sub, "--only", o->is_only,
           "Show stances that are known through one actor only: every statement came through it")
      .in(heading::shown);
  add_flag(sub, "--counts", o->is_counts,
           "Count the direct and the reported statements of each holder, by how they are reported")
      .in(heading::shown)
      .excludes("--through", "counts are of all statements of a holder");
  add_text(sub, "--shared-with", o->shared_with, "NAME",
           "Show the voices and documents through which statements of both --actor and this actor came")
      .in(heading::shown)
      .needs("--actor", "it compares two actors")
      .excludes("--through", "the voices are the answer");
  allow_one_of(sub, {"--only", "--counts", "--shared-with"});
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_sources(sh, *o); }};
}

}  // namespace stancegraph::program
