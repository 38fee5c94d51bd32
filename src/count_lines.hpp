// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus_source.hpp"
#include "stancegraph/analysis/counts.hpp"

namespace stancegraph::program {

/// Something that was counted, among its like.
struct count_line {
  std::string group{};    ///< what is counted
  std::string name{};     ///< which of them: a word or an id
  std::string label{};    ///< the same for people, where they call it otherwise
  std::size_t count = 0;  ///< how many
};

/// What a corpus and its statements count, group by group. @param top how many actors and positions at most
[[nodiscard]] std::vector<count_line> lines_of(const read_corpus& read, const statement_counts& n, std::size_t top);

/// When the statements were said, in a line; empty where nothing is known of it.
[[nodiscard]] std::string said_in_words(const statement_counts& n);

}  // namespace stancegraph::program
