// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus_source.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/report/record_cells.hpp"

/// @file
/// Short pieces of text for people.

namespace stancegraph::program {

/// How many records of each kind there are: "42 actors, 80 positions, …".
[[nodiscard]] std::string counted_records(const corpus& c);

/// What a corpus is kept as: "a folder of TOML files".
[[nodiscard]] std::string in_words(corpus_format format);

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

}  // namespace stancegraph::program
