// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/analysis/counts.hpp"
#include "stancegraph/io/csv.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct stats_options {
  corpus_argument corpus{};
  std::size_t top = 10;
  list_format format = list_format::table;
};

/// Something that was counted, among its like.
struct count_line {
  std::string group{};  ///< what is counted
  std::string name{};   ///< which of them: a word or an id
  std::string label{};  ///< the same for people, where they call it otherwise
  std::size_t count = 0;
};

template <Vocabulary Enum>
void add_words(std::vector<count_line>& lines, std::string group, const word_counts<Enum>& counts) {
  for (std::size_t i = 0; i != word_count<Enum>; ++i)
    if (counts.of[i] != 0) lines.push_back({group, std::string{vocabulary<Enum>::words[i]}, {}, counts.of[i]});
  if (counts.none != 0) lines.push_back({group, "not coded", {}, counts.none});
}

template <class Record>
void add_ranking(std::vector<count_line>& lines, const corpus& c, std::string group,
                 const std::vector<std::size_t>& by_row, std::size_t most, std::string Record::*label) {
  for (const auto& [h, n] : most_counted<Record>(by_row, most)) lines.push_back({group, c[h].id, c[h].*label, n});
}

std::string in_words_of_hearsay(std::size_t depth) {
  return depth == 0 ? "at first hand" : "through " + counted(depth, "voice");
}

std::vector<count_line> lines_of(const read_corpus& read, const statement_counts& n, std::size_t top) {
  const corpus& c = read.records;
  std::vector<count_line> lines{
      {"records", "actors", {}, c.actors().size()},       {"records", "positions", {}, c.positions().size()},
      {"records", "events", {}, c.events().size()},       {"records", "documents", {}, c.documents().size()},
      {"records", "relations", {}, c.relations().size()}, {"records", "statements", {}, c.statements().size()}};
  const std::pair<const char*, std::size_t> created[] = {
      {"actors", read.inferred.actors}, {"positions", read.inferred.positions}, {"documents", read.inferred.documents}};
  for (const auto& [what, count] : created)
    if (count != 0) lines.push_back({"created", what, {}, count});
  add_words(lines, "polarity", n.polarities);
  add_words(lines, "act", n.acts);
  add_words(lines, "attribution", n.attributions);
  add_words(lines, "rank", n.ranks);
  for (std::size_t depth = 0; depth != n.hearsay.size(); ++depth)
    if (n.hearsay[depth] != 0)
      lines.push_back({"hearsay", std::to_string(depth), in_words_of_hearsay(depth), n.hearsay[depth]});
  add_ranking<document>(lines, c, "document", n.documents, n.documents.size(), &document::title);
  if (n.without_document != 0) lines.push_back({"document", "not coded", {}, n.without_document});
  add_ranking<actor>(lines, c, "actor", n.actors, top, &actor::name);
  add_ranking<position>(lines, c, "position", n.positions, top, &position::label);
  return lines;
}

std::string said_in_words(const statement_counts& n) {
  std::string text = n.said ? "said from " + to_string(n.said->earliest) + " to " + to_string(n.said->latest) : "";
  if (n.undated != 0) text += (text.empty() ? "" : "; ") + std::to_string(n.undated) + " without a date";
  return text;
}

void write_table(shell& sh, const std::vector<count_line>& lines, const statement_counts& n) {
  text_table table{};
  const count_line* last = nullptr;
  for (const count_line& line : lines) {
    const bool is_new = last == nullptr || last->group != line.group;
    if (is_new && last != nullptr) table.rows.push_back({""});
    table.rows.push_back(
        {is_new ? line.group : "", line.label.empty() ? line.name : line.label, std::to_string(line.count)});
    last = &line;
  }
  write_table(sh, table, "records", {2});
  if (const std::string said = said_in_words(n); !said.empty()) sh.out.write("\n" + said + "\n");
}

void write_csv(shell& sh, const std::vector<count_line>& lines) {
  sh.out.write(csv_row(std::vector<std::string>{"group", "name", "count"}));
  for (const count_line& line : lines)
    sh.out.write(csv_row(std::vector<std::string>{line.group, line.name, std::to_string(line.count)}));
}

void write_json(shell& sh, const std::vector<count_line>& lines, const statement_counts& n) {
  auto all = nlohmann::ordered_json::object();
  for (const count_line& line : lines) all[line.group][line.name] = line.count;
  all["said"] = {{"earliest", nullptr}, {"latest", nullptr}, {"undated", n.undated}};
  if (n.said) {
    all["said"]["earliest"] = to_string(n.said->earliest);
    all["said"]["latest"] = to_string(n.said->latest);
  }
  sh.out.write(all.dump(2) + "\n");
}

exit_code tell_stats(shell& sh, const stats_options& o) {
  const read_corpus c = read(sh, o.corpus);
  const statement_counts n = counts(c.records);
  const std::vector<count_line> lines = lines_of(c, n, o.top);
  if (o.format == list_format::table) write_table(sh, lines, n);
  if (o.format == list_format::csv) write_csv(sh, lines);
  if (o.format == list_format::json) write_json(sh, lines, n);
  return exit_code::fine;
}

}  // namespace

command add_stats(CLI::App& app) {
  const auto o = std::make_shared<stats_options>();
  CLI::App* const sub =
      add_command(app, "stats", "How many records and statements of each sort there are", "corpus/ukraine-2021");
  add_corpus(sub, o->corpus);
  add_number(sub, "--top", o->top, "How many actors and positions are listed (10)");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return tell_stats(sh, *o); }};
}

}  // namespace stancegraph::program
