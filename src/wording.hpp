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

/// The number of records of each kind: "42 actors, 80 positions, …".
[[nodiscard]] std::string counted_records(const corpus& c);

/// The form of a corpus in words: "a folder of TOML files".
[[nodiscard]] std::string in_words(corpus_format format);

}  // namespace stancegraph::program
