// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/analysis/counts.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/record_cells.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of counts. JSON nests them: the count under its name, under its group.
[[nodiscard]] report_table counts_table();

/// The columns of the days on which statements were said.
[[nodiscard]] report_table said_table();

/// Further settings of a report of counts.
struct counts_shown {
  std::size_t top = 10;  ///< largest number of actors and positions shown
  /// For each table, the number of records that were created because statements name them.
  std::vector<std::pair<std::string, std::size_t>> created{};
};

namespace detail {

/// Fills the table of counts, group by group.
class counts_filler {
 public:
  explicit counts_filler(const corpus& c) : c_{c} {}

  void add(const std::string& group, report_cell name, std::size_t count) {
    table_.add({group, std::move(name), count});
  }
  template <Vocabulary Enum>
  void add_words(const std::string& group, const word_counts<Enum>& counts) {
    for (std::size_t i = 0; i != word_count<Enum>; ++i)
      if (counts.of[i] != 0) add(group, vocabulary<Enum>::words[i], counts.of[i]);
    if (counts.none != 0) add(group, "not coded", counts.none);
  }
  template <class Record>
  void add_ranking(const std::string& group, const std::vector<std::size_t>& by_row, std::size_t most) {
    for (const auto& [h, n] : most_counted<Record>(by_row, most)) add(group, ref_to(c_, h), n);
  }
  [[nodiscard]] report_table take() { return std::move(table_); }

 private:
  const corpus& c_;
  report_table table_ = counts_table();
};

/// A table of counts for people: each group is named once, with an empty row before the next group.
[[nodiscard]] report_table counts_for_people(const report_table& table);

}  // namespace detail

/// The counts of a corpus and its statements as a report: records by table; statements by polarity, act, attribution,
/// rank and hearsay; all documents; and the actors and positions with the most statements.
/// @param n result of counts()
[[nodiscard]] report counts_report(const corpus& c, const statement_counts& n, const counts_shown& shown = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_counts)

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/cell_text.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table counts_table() {
  using enum column_type;
  return {.columns = {{.key = "group", .heading = "Group", .type = word, .meaning = "What is counted."},
                      {.key = "name",
                       .heading = "Name",
                       .type = id,
                       .meaning = "Name of what is counted: a table, a word, an id, or a number of voices."},
                      {.key = "count", .heading = "Count", .type = integer, .meaning = "Number of records."}},
          .shape = json_shape::map};
}

STANCEGRAPH_INLINE report_table said_table() {
  using enum column_type;
  return {
      .key = "said",
      .columns =
          {{.key = "earliest", .type = date, .meaning = "The first day on which a statement may have been made."},
           {.key = "latest", .type = date, .meaning = "The last day on which a statement may have been made."},
           {.key = "or_earlier",
            .type = truth,
            .meaning = "Whether a statement may have been made before the first day."},
           {.key = "or_later", .type = truth, .meaning = "Whether a statement may have been made after the last day."},
           {.key = "undated", .type = integer, .meaning = "Number of statements without a date."}},
      .shape = json_shape::object,
      .forms = {.csv = false, .people = false}};
}

namespace detail {

STANCEGRAPH_INLINE report_table counts_for_people(const report_table& table) {
  report_table seen{.columns = table.columns, .forms = {.json = false, .csv = false}, .has_header = false};
  std::string last;
  for (const report_row& row : table.rows) {
    const std::string group = text_for_people(table.columns.front(), row.cells.front());
    std::vector<report_cell> cells = row.cells;
    if (group == last)
      cells.front().shown = "";
    else if (!last.empty())
      seen.add({{}, {}, {}});
    last = group;
    seen.add(std::move(cells));
  }
  return seen;
}

}  // namespace detail

STANCEGRAPH_INLINE report counts_report(const corpus& c, const statement_counts& n, const counts_shown& shown) {
  detail::counts_filler all{c};
  all.add("records", "actors", c.actors().size());
  all.add("records", "positions", c.positions().size());
  all.add("records", "events", c.events().size());
  all.add("records", "documents", c.documents().size());
  all.add("records", "relations", c.relations().size());
  all.add("records", "statements", c.statements().size());
  for (const auto& [what, count] : shown.created)
    if (count != 0) all.add("created", what, count);
  all.add_words("polarity", n.polarities);
  all.add_words("act", n.acts);
  all.add_words("attribution", n.attributions);
  all.add_words("rank", n.ranks);
  for (std::size_t depth = 0; depth != n.hearsay.size(); ++depth)
    if (n.hearsay[depth] != 0)
      all.add("hearsay",
              report_cell{std::to_string(depth)}.shown_as(depth == 0 ? "at first hand"
                                                                     : "through " + counted(depth, "voice")),
              n.hearsay[depth]);
  all.add_ranking<document>("document", n.documents, n.documents.size());
  if (n.without_document != 0) all.add("document", "not coded", n.without_document);
  all.add_ranking<actor>("actor", n.actors, shown.top);
  all.add_ranking<position>("position", n.positions, shown.top);

  report_table table = all.take();
  report_table people = detail::counts_for_people(table);
  table.forms.people = false;
  report_table said = said_table();
  said.add({n.said ? report_cell{n.said->earliest} : report_cell{},
            n.said ? report_cell{n.said->latest} : report_cell{}, n.said && n.said->is_open_before,
            n.said && n.said->is_open_after, n.undated});
  report whole;
  whole.add(std::move(table)).add(std::move(people)).add(std::move(said));
  std::string when;
  if (n.said) when = "said " + to_string(*n.said);
  if (n.undated != 0) when += (when.empty() ? "" : "; ") + std::to_string(n.undated) + " without a date";
  return whole.say(std::move(when));
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_counts)
