// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/io/toml/detail/toml_formatter.hpp"

namespace stancegraph {

/// Formats a TOML file of a corpus: returns its content in canonical form.
///
/// * Records keep their order, as `[[…]]` with an empty line before each; `document` and `coder` come before them.
/// * Keys are in the order listed at read_toml(), as `key = value`.
/// * Strings are in double quotes, or between `"""` on separate lines if they contain line breaks.
/// * A list is on one line or, if that would be wider than 120 columns, has one item per line.
/// * Every comment is kept: after the item it followed, otherwise before the item it preceded; a comment within a list
///   is moved before the key. Empty lines between comments before a record are kept, other empty lines are removed.
///
/// A canonical text is returned unchanged. Lines end with LF, numbers are decimal. References are not checked.
/// @param name name of the file in messages
/// @throws parse_error with all faults: invalid TOML, unknown tables and keys, values of the wrong type
/// @throws error if the text cannot be formatted without changing its content
/// @complexity O(b log k) with b bytes and k keys
[[nodiscard]] std::string format_toml(std::string_view text, std::string_view name);

/// Options of format_toml_folder().
struct toml_format_options {
  bool is_check_only = false;  ///< report what would change, without changing anything
};

/// Formats all files of a corpus that read_toml() would read. Each file is replaced completely; if any file has a
/// fault, none is replaced.
/// @returns the paths of the files that were not canonical, in the order of reading
/// @throws io_error if a file cannot be read or written
/// @throws parse_error with all faults in all files
/// @throws error as format_toml()
std::vector<std::filesystem::path> format_toml_folder(const std::filesystem::path& folder,
                                                      const toml_format_options& options = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_toml_toml_format)

#include <list>
#include <utility>

#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/io/toml/detail/toml_file.hpp"
#include "stancegraph/io/toml/detail/toml_folder.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::string format_toml(std::string_view text, std::string_view name) {
  detail::fault_log log;
  const detail::toml_file file{std::string{name}, text, log};
  log.throw_if_any();
  return detail::formatted(file);
}

STANCEGRAPH_INLINE std::vector<std::filesystem::path> format_toml_folder(const std::filesystem::path& folder,
                                                                         const toml_format_options& options) {
  detail::fault_log log;
  const auto paths = detail::toml_files_of(folder);
  std::vector<std::string> texts;
  std::list<detail::toml_file> files;
  for (const auto& path : paths) {
    texts.push_back(read_file(path, detail::largest_toml_file));
    files.emplace_back(path, texts.back(), log);
  }
  log.throw_if_any();
  std::vector<std::filesystem::path> changed;
  std::vector<std::string> canonical;
  std::size_t number = 0;
  for (const detail::toml_file& file : files) {
    std::string text = detail::formatted(file);
    if (text != texts[number]) {
      changed.push_back(paths[number]);
      canonical.push_back(std::move(text));
    }
    ++number;
  }
  for (std::size_t i = 0; i != changed.size() && !options.is_check_only; ++i) write_file(changed[i], canonical[i]);
  return changed;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_toml_toml_format)
