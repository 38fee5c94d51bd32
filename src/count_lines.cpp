// SPDX-License-Identifier: BSL-1.0
#include "count_lines.hpp"

#include <utility>

#include "wording.hpp"

namespace stancegraph::program {

namespace {

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

}  // namespace

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
  std::string text;
  if (n.said) text = "said " + to_string(*n.said);
  if (n.undated != 0) text += (text.empty() ? "" : "; ") + std::to_string(n.undated) + " without a date";
  return text;
}

}  // namespace stancegraph::program
