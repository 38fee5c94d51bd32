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

/// The forms that a corpus can have.
enum class corpus_format : std::uint8_t {
  toml,        ///< a folder of TOML files
  csv,         ///< a folder of CSV files
  archive,     ///< one file with the whole corpus
  statements,  ///< one CSV file of statements
};

/// A corpus that was read.
struct read_corpus {
  corpus records{};                            ///< its records
  corpus_format format = corpus_format::toml;  ///< the form in which it was read
  inferred_counts inferred{};                  ///< the records that were created
  std::vector<diagnostic> doubts{};            ///< warnings about created records that look like others
};

/// Whether a file of this name is a table of a corpus in CSV.
[[nodiscard]] bool is_csv_table(std::string_view name);

/// The form of the corpus at a path, judged by its content and not by its name.
/// @throws io_error if nothing is there, parse_error if it is not a corpus
[[nodiscard]] corpus_format format_of(const std::filesystem::path& path);

/// The argument CORPUS, and whether records that only statements name are created.
struct corpus_argument {
  std::string path{};
  bool infer = false;
};

/// Reads a corpus. Notes which records were created, and warns about those that look like misspelt names.
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
