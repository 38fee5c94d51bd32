// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/corpus/in_force.hpp"
#include "stancegraph/query/stances.hpp"

namespace stancegraph::detail {

/// Lists items as `A`, `A and B`, or `A, B and C`.
[[nodiscard]] inline std::string listed(const std::vector<std::string>& items, std::string_view last = " and ",
                                        std::string_view between = ", ") {
  std::string text;
  for (std::size_t i = 0; i != items.size(); ++i) {
    if (i != 0) text += i + 1 == items.size() ? last : between;
    text += items[i];
  }
  return text;
}

/// The names of actors as a list.
template <class Actors>
[[nodiscard]] std::string names(const corpus& c, const Actors& actors, std::string_view last = " and ") {
  std::vector<std::string> all;
  for (const actor_handle a : actors) all.push_back(c[a].name);
  return listed(all, last);
}

/// A label in quotation marks.
[[nodiscard]] inline std::string quoted(std::string_view label) { return "“" + std::string{label} + "”"; }

/// A word of a vocabulary with spaces instead of underscores.
template <Vocabulary Enum>
[[nodiscard]] std::string spaced(Enum value) {
  std::string word{to_word(value)};
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

/// A text with its first letter in upper case, if that letter is one of a to z.
[[nodiscard]] inline std::string capitalized(std::string text) {
  if (!text.empty()) text[0] = ascii_upper(text[0]);
  return text;
}

/// Does the name take a plural verb? True for groups such as "NATO countries" and "circles in the Kremlin".
[[nodiscard]] inline bool is_plural(const actor& a) {
  const auto has = [&](std::string_view part) { return a.name.find(part) != std::string::npos; };
  return a.kind == actor_kind::group && (a.name.ends_with('s') || has("s of ") || has("s in "));
}

/// The forms of a verb.
struct verb_forms {
  std::string_view singular, plural, past;
};

/// The verb for a stance on a position. Claims are affirmed, everything else is supported.
[[nodiscard]] inline verb_forms verb_of(stance_value v, position_kind kind) {
  static constexpr auto of_wishes = std::to_array<verb_forms>({
      {"supports", "support", "supported"},
      {"opposes", "oppose", "opposed"},
      {"keeps out of", "keep out of", "kept out of"},
      {"holds both sides on", "hold both sides on", "held both sides on"},
      {"makes statements that disagree on", "make statements that disagree on", "made statements that disagree on"},
  });
  static constexpr auto of_claims = std::to_array<verb_forms>({
      {"affirms", "affirm", "affirmed"},
      {"disputes", "dispute", "disputed"},
      {"leaves open", "leave open", "left open"},
      of_wishes[3],
      of_wishes[4],
  });
  return (kind == position_kind::claim ? of_claims : of_wishes)[static_cast<std::size_t>(v)];
}

/// A phrase for the speech act that fits the polarity, such as `rejecting it`; empty if the verb already says it.
[[nodiscard]] inline std::string phrase_of(speech_act act, polarity p) {
  static constexpr auto in_support = std::to_array<std::string_view>(
      {"", "denying the contrary", "as a demand", "rejecting the contrary", "as a proposal", "as an offer",
       "as a promise", "in agreement", "as a warning", "as a threat", "as an accusation", "expecting it", "with doubts",
       "as a red line"});
  static constexpr auto in_opposition = std::to_array<std::string_view>(
      {"asserting the contrary", "denying it", "demanding the contrary", "rejecting it", "proposing the contrary",
       "offering to do without it", "promising the contrary", "in agreement", "warning against it", "with a threat",
       "as an accusation", "expecting the contrary", "doubting it", "drawing a red line there"});
  if (p == polarity::support) return std::string{in_support[static_cast<std::size_t>(act)]};
  if (p == polarity::oppose) return std::string{in_opposition[static_cast<std::size_t>(act)]};
  return "with an act of the kind “" + spaced(act) + "”";
}

/// The verb for a relation.
[[nodiscard]] inline std::string_view verb_of(predicate p) {
  static constexpr auto verbs =
      std::to_array<std::string_view>({"is a member of", "holds office in",    "speaks for",   "advises",
                                       "is allied with", "is an adversary of", "met",          "supplies arms to",
                                       "backs",          "works against",      "accuses",      "may be the same as",
                                       "implies",        "contradicts",        "is a part of", "goes further than",
                                       "requires",       "is argued for by",   "is linked to", "comes after"});
  return verbs[static_cast<std::size_t>(p)];
}

/// A phrase for a period: `on 2021-12-07`, `between 2021-12-01 and 2021-12-31`, `by 2022-01-09`, `since 2014-01-01`;
/// empty if nothing is known.
[[nodiscard]] inline std::string phrase_of(const period& when) {
  const day first = when.begins.earliest;
  const day last = when.ends.latest;
  if (first == last) return "on " + to_string(first);
  if (first == day::first()) return last == day::last() ? "" : "by " + to_string(last);
  if (last == day::last()) return "since " + to_string(first);
  return "between " + to_string(first) + " and " + to_string(last);
}

/// One end of a date as text: the day, or the coded text if it is approximate (`about 2021-12`) or uncertain
/// (`2021-12-30 (uncertain)`).
[[nodiscard]] inline std::string end_of_date(std::string_view written, day d) {
  const char qualifier = written.empty() ? ' ' : written.back();
  if (std::string_view{"~?%"}.find(qualifier) == std::string_view::npos) return to_string(d);
  written.remove_suffix(1);
  return (qualifier == '?' ? "" : "about ") + std::string{written} + (qualifier == '~' ? "" : " (uncertain)");
}

/// A phrase for a date. Approximate and uncertain dates keep their coded text: `about 2021-12-23`, `on 2021-12-30
/// (uncertain)`, `between about 2021-12-23 and 2021-12-30`; other dates are described by their days.
[[nodiscard]] inline std::string phrase_of(const date& when) {
  const std::string_view text = when.text();
  const period days = when;
  if (text.find_first_of("~?%") == std::string_view::npos) return phrase_of(days);
  const std::size_t slash = text.find('/');
  const std::string last = end_of_date(text.substr(slash == std::string_view::npos ? 0 : slash + 1), when.latest());
  if (slash == std::string_view::npos) {
    if (last.starts_with("about ")) return last;
    const bool is_day = std::ranges::count(text.substr(1), '-') == 2;
    return (is_day ? "on " : "in ") + last;
  }
  const std::string first = end_of_date(text.substr(0, slash), when.earliest());
  if (when.earliest() == day::first()) return "by " + last;
  if (when.latest() == day::last()) return "since " + first;
  return "between " + first + " and " + last;
}

/// A phrase for when a statement was said.
[[nodiscard]] inline std::string said_phrase_of(const corpus& c, statement_handle s) {
  const std::uint32_t said = c.statements().said(s);
  return said != date_pool::none ? phrase_of(c.dates()[said]) : phrase_of(said_in(c, s));
}

/// A phrase for the conditions of a statement: `if “withdrawal” and unless “invasion”`; empty if there are none.
[[nodiscard]] inline std::string phrase_of(const corpus& c, statement_handle s) {
  std::vector<std::string> all;
  for (const condition& on : c.statements().conditions(s))
    all.push_back(spaced(on.op) + " " + detail::quoted(c[on.position].label));
  return listed(all, c.statements().condition_join(s) == condition_join::all ? " and " : " or ");
}

}  // namespace stancegraph::detail
