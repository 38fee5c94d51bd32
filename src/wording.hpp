// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

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

/// Ids joined for a cell that people read.
template <class Handles>
[[nodiscard]] std::string joined_ids(const corpus& c, const Handles& all) {
  std::string text;
  for (const auto h : all) {
    if (!text.empty()) text += ", ";
    text += c[h].id;
  }
  return text;
}

}  // namespace stancegraph::program
