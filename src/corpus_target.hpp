// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "stancegraph/corpus/corpus.hpp"

namespace stancegraph::program {

/// The formats in which a corpus can be written.
enum class corpus_target : std::uint8_t {
  toml,          ///< a folder of TOML files
  csv,           ///< a folder of CSV files
  archive,       ///< an archive, the fastest to read
  archive_text,  ///< an archive that any machine can read
  archive_xml,   ///< the same as XML
};

/// The format that a file name implies. @throws usage_error if it implies no format
[[nodiscard]] corpus_target target_of(const std::string& name);

/// Protects everything except a corpus of the same format. @throws usage_error if something else is there
void expect_free(const std::filesystem::path& out, corpus_target to);

/// Writes a corpus. @throws io_error as the writers do
void write(const corpus& c, const std::filesystem::path& out, corpus_target to);

}  // namespace stancegraph::program

namespace stancegraph {

/// How corpus_target is written.
template <>
struct vocabulary<program::corpus_target> {
  static constexpr std::string_view what = "kind of corpus";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"toml", "csv", "archive", "archive-text", "archive-xml"});
};

}  // namespace stancegraph
