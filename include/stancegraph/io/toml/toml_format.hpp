// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/io/toml/detail/toml_file.hpp"
#include "stancegraph/io/toml/detail/toml_folder.hpp"
#include "stancegraph/io/toml/detail/toml_formatter.hpp"

namespace stancegraph {

/// The canonical text of a TOML file of a corpus: what a person wrote, laid out in one way.
///
/// * Records stay in their order, as `[[…]]`, with an empty line before each; before them `document` and `coder`.
/// * Keys stand in the order in which `read_toml` lists them, as `key = value`.
/// * Strings stand in double quotes; those with line breaks between `"""`, on lines of their own.
/// * A list stands in one line, or an item a line where that would be wider than 120 columns.
/// * Every comment is kept: behind what it stood behind, else before what it stood before; one within a list goes
/// before
///   its key. Empty lines between comments before a record are kept, other empty lines are not.
///
/// A text that is canonical is given back as it is. Lines end with LF, numbers are decimal. References are not looked
/// at.
/// @param name the file's name, for messages
/// @throws parse_error with all that is wrong: text that is no TOML, unknown tables and keys, values of the wrong type
/// @throws error where the text cannot be formatted without changing what it says
/// @complexity the bytes times the logarithm of the number of keys
[[nodiscard]] inline std::string format_toml(std::string_view text, std::string_view name) {
  detail::fault_log log;
  const detail::toml_file file{std::string{name}, text, log};
  log.throw_if_any();
  return detail::formatted(file);
}

/// What `format_toml_folder` does.
struct toml_format_options {
  bool is_check_only = false;  ///< says what would be changed, and changes nothing
};

/// Formats all files of a corpus that `read_toml` would read, and gives the paths of those that were not canonical, in
/// the order of reading. Each file is replaced whole; none is, where something is wrong with any.
/// @throws io_error where a file cannot be read or written, parse_error with all that is wrong in any file
/// @throws error as `format_toml`
inline std::vector<std::filesystem::path> format_toml_folder(const std::filesystem::path& folder,
                                                             const toml_format_options& options = {}) {
  detail::fault_log log;
  const auto paths = detail::toml_files_of(folder);
  std::vector<std::string> texts;
  std::deque<detail::toml_file> files;
  for (const auto& path : paths) {
    texts.push_back(read_file(path, detail::largest_toml_file));
    files.emplace_back(path.string(), texts.back(), log);
  }
  log.throw_if_any();
  std::vector<std::filesystem::path> changed;
  std::vector<std::string> canonical;
  for (std::size_t i = 0; i != paths.size(); ++i) {
    std::string text = detail::formatted(files[i]);
    if (text == texts[i]) continue;
    changed.push_back(paths[i]);
    canonical.push_back(std::move(text));
  }
  for (std::size_t i = 0; i != changed.size() && !options.is_check_only; ++i) write_file(changed[i], canonical[i]);
  return changed;
}

}  // namespace stancegraph
