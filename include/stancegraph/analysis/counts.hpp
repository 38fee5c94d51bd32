// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/corpus/corpus.hpp"

namespace stancegraph {

/// The number of statements with each value of a vocabulary, and the number without a value.
template <Vocabulary Enum>
struct word_counts {
  std::array<std::size_t, word_count<Enum>> of{};  ///< by enumerator
  std::size_t none = 0;                            ///< not coded

  /// The number of statements with a value.
  [[nodiscard]] std::size_t operator[](Enum value) const noexcept { return of[static_cast<std::size_t>(value)]; }
  /// Adds 1 to the count of a value.
  void add(std::optional<Enum> value) noexcept { ++(value ? of[static_cast<std::size_t>(*value)] : none); }

  /// Equal if all counts are equal.
  friend bool operator==(const word_counts&, const word_counts&) = default;
};

/// The days on which statements were said. Each may be known only as a range; if a range is open on one side, its other
/// end is used.
struct said_days {
  day earliest;  ///< the earliest of the first days on which a statement may have been said
  day latest;    ///< the latest of the last days on which a statement may have been said
  bool is_open_before =
      false;  ///< whether a statement may have been said before the earliest day, because its range has no beginning
  bool is_open_after =
      false;  ///< whether a statement may have been said after the latest day, because its range has no end

  /// Equal if all members are equal.
  friend bool operator==(const said_days&, const said_days&) = default;
};

/// The days in words: `2021-12-04 to 2021-12-30`, or `2021-11-30 or earlier to 2021-12-30`.
[[nodiscard]] std::string to_string(const said_days& days);

/// Adds the range of days of one statement. A range open on both sides is ignored.
void add_said(std::optional<said_days>& days, const period& said) noexcept;

/// The numbers of statements of a corpus by their values. All statements count, whatever their rank.
struct statement_counts {
  word_counts<polarity> polarities{};       ///< by polarity
  word_counts<speech_act> acts{};           ///< by what the holder does
  word_counts<attribution> attributions{};  ///< by how the text attributes them to their holder
  word_counts<rank> ranks{};                ///< by rank
  std::vector<std::size_t> hearsay{};       ///< by the length of the chain of voices
  std::vector<std::size_t> actors{};        ///< by row of the actor: statements that it holds, alone or with others
  std::vector<std::size_t> positions{};     ///< by row of the position
  std::vector<std::size_t> documents{};     ///< by row of the document
  std::vector<std::size_t> events{};        ///< by row of the event
  std::size_t without_document = 0;         ///< number of statements without a document
  std::optional<said_days> said{};          ///< when dated statements were said; nothing if no statement is dated
  std::size_t undated = 0;                  ///< number of statements without a date

  /// Equal if all counts are equal.
  friend bool operator==(const statement_counts&, const statement_counts&) = default;
};

/// Counts the statements of a corpus.
/// @complexity linear in the statements and their roles
[[nodiscard]] statement_counts counts(const corpus& c);

/// The records with the highest counts, highest first; records with equal counts in the order of the corpus. Records
/// with count 0 are left out.
/// @param by_row counts by row
/// @param most largest number of records returned
/// @complexity n log n for n counts
template <class Record>
[[nodiscard]] std::vector<std::pair<handle<Record>, std::size_t>> most_counted(const std::vector<std::size_t>& by_row,
                                                                               std::size_t most) {
  std::vector<std::pair<handle<Record>, std::size_t>> ranking;
  for (std::size_t row = 0; row != by_row.size(); ++row)
    if (by_row[row] != 0) ranking.emplace_back(handle<Record>{row}, by_row[row]);
  std::stable_sort(ranking.begin(), ranking.end(), greater_by([](const auto& entry) { return entry.second; }));
  ranking.resize(std::min(most, ranking.size()));
  return ranking;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_counts)

namespace stancegraph {

STANCEGRAPH_INLINE std::string to_string(const said_days& days) {
  const std::string first = to_string(days.earliest) + (days.is_open_before ? " or earlier" : "");
  const std::string last = to_string(days.latest) + (days.is_open_after ? " or later" : "");
  if (days.earliest != days.latest || (days.is_open_before && days.is_open_after)) return first + " to " + last;
  return days.is_open_after ? last : first;
}

STANCEGRAPH_INLINE void add_said(std::optional<said_days>& days, const period& said) noexcept {
  const bool is_open_before = said.begins.earliest == day::first();
  const bool is_open_after = said.ends.latest == day::last();
  if (is_open_before && is_open_after) return;
  const day earliest = is_open_before ? said.ends.latest : said.begins.earliest;
  const day latest = is_open_after ? said.begins.earliest : said.ends.latest;
  if (!days) days = said_days{earliest, latest};
  days->earliest = std::min(days->earliest, earliest);
  days->latest = std::max(days->latest, latest);
  days->is_open_before = days->is_open_before || is_open_before;
  days->is_open_after = days->is_open_after || is_open_after;
}

STANCEGRAPH_INLINE statement_counts counts(const corpus& c) {
  statement_counts n;
  n.actors.resize(c.actors().size());
  n.positions.resize(c.positions().size());
  n.documents.resize(c.documents().size());
  n.events.resize(c.events().size());
  const statement_table& all = c.statements();
  std::vector<bool> is_used(c.dates().size());
  std::vector<actor_handle> holders;
  for (const statement_handle s : all.handles()) {
    n.polarities.add(all.polarity(s));
    n.acts.add(all.act(s));
    n.attributions.add(all.attribution(s));
    n.ranks.add(all.rank(s));
    const std::size_t depth = all.voice(s).size();
    if (depth >= n.hearsay.size()) n.hearsay.resize(depth + 1);
    ++n.hearsay[depth];
    // An actor that is named twice among the holders counts once.
    holders.assign(all.holders(s).begin(), all.holders(s).end());
    std::sort(holders.begin(), holders.end());
    holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
    for (const actor_handle a : holders) ++n.actors[a.row()];
    ++n.positions[all.position(s).row()];
    const document_handle d = all.document(s);
    ++(d ? n.documents[d.row()] : n.without_document);
    if (const event_handle e = all.event(s)) ++n.events[e.row()];
    if (const auto said = all.said(s); said != date_pool::none) {
      is_used[said] = true;
    } else {
      ++n.undated;
    }
  }
  for (std::size_t i = 0; i != is_used.size(); ++i)
    if (is_used[i]) add_said(n.said, c.dates()[i]);
  return n;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_counts)
