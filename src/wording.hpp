// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus_source.hpp"
#include "stancegraph/corpus/corpus.hpp"

/// @file
/// Short pieces of text for people.

namespace stancegraph::program {

/// A number and what it counts: "1 actor", "3 actors".
[[nodiscard]] std::string counted(std::size_t n, std::string_view what);

/// How many records of each kind there are: "42 actors, 80 positions, …".
[[nodiscard]] std::string counted_records(const corpus& c);

/// What a corpus is kept as: "a folder of TOML files".
[[nodiscard]] std::string in_words(corpus_format format);

/// A number as short as it can be told: whole ones without a point.
[[nodiscard]] std::string short_number(double value);

/// A number with so many digits after the point; what rounds to 0 has no sign.
[[nodiscard]] std::string fixed_number(double value, int digits);

/// Texts as one, with commas between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& all);

/// The id of a record.
template <class Record>
[[nodiscard]] std::string_view id_of(const corpus& c, handle<Record> h) {
  return c[h].id;
}
[[nodiscard]] inline std::string_view id_of(const corpus& c, statement_handle s) { return c.statements().id(s); }

/// The ids of records as one text.
template <class Handles>
[[nodiscard]] std::string joined_ids(const corpus& c, const Handles& all, std::string_view between = ", ") {
  std::string text;
  for (const auto h : all) {
    if (!text.empty()) text += between;
    text += id_of(c, h);
  }
  return text;
}

/// What a statement hangs on: "if withdrawal and unless invasion", by the ids of the positions; empty where nothing.
[[nodiscard]] std::string conditions_in_words(const corpus& c, statement_handle s);

/// What statements hang on, each text once, in the order of the statements; with the ids of those that it is about,
/// unless it is about all: {"if withdrawal (s1, s3)"}.
[[nodiscard]] std::vector<std::string> conditions_in_words(const corpus& c,
                                                           const std::vector<statement_handle>& statements);

/// The names of actors as one text.
template <class Actors>
[[nodiscard]] std::string joined_names(const corpus& c, const Actors& all) {
  std::vector<std::string> names;
  for (const actor_handle a : all) names.push_back(c[a].name);
  return joined(names);
}

/// Statements with their places, one a line: "s1, gazette ¶4".
[[nodiscard]] std::string listed_references(const corpus& c, const std::vector<statement_handle>& statements);

}  // namespace stancegraph::program
