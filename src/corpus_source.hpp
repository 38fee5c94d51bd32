// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "shell.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/io/inferred_counts.hpp"

namespace stancegraph::program {

/// The ways in which a corpus is kept.
enum class corpus_format : std::uint8_t {
  toml,        ///< a folder of TOML files
  csv,         ///< a folder of CSV files
  archive,     ///< one file with all of it
  statements,  ///< one CSV file of statements
};

/// A corpus that was read.
struct read_corpus {
  corpus records{};                            ///< what it holds
  corpus_format format = corpus_format::toml;  ///< as what it was read
  inferred_counts inferred{};                  ///< what of it was created for want of a record
  std::vector<diagnostic> doubts{};            ///< warnings of what was created and looks like something else
};

/// Whether a file of this name is a table of a corpus that is kept as CSV.
[[nodiscard]] bool is_csv_table(std::string_view name);

/// As what a corpus is kept there, judged by what is there and not by its name.
/// @throws io_error where nothing is there, parse_error where it is no corpus
[[nodiscard]] corpus_format format_of(const std::filesystem::path& path);

/// The argument CORPUS, and whether it may be made of statements alone.
struct corpus_argument {
  std::string path{};
  bool infer = false;
};

/// Reads a corpus, and says what was created for want of a record and what of that looks like a misspelt name.
/// @throws bad_corpus, io_error as the readers do
[[nodiscard]] read_corpus read(shell& sh, const corpus_argument& from);

}  // namespace stancegraph::program

namespace stancegraph {

/// How corpus_format is written.
template <>
struct vocabulary<program::corpus_format> {
  static constexpr std::string_view what = "kind of corpus";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"toml", "csv", "archive", "statements"});
};

}  // namespace stancegraph
