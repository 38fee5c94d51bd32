// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/error.hpp"

namespace stancegraph::detail {

/// The greatest size of a file of a corpus: ten times the statements of a thick book.
inline constexpr std::uintmax_t largest_toml_file = std::uintmax_t{64} << 20;

/// The subfolder of a corpus with one file per coded document.
inline constexpr auto statements_folder = "statements";

/// The files of a corpus in the order in which they are read: those of the folder by name, then those of `statements/`.
/// Hidden files are ignored.
/// @throws io_error if the folder does not exist or cannot be listed
/// @throws parse_error if it has no TOML file
[[nodiscard]] inline std::vector<std::string> toml_files_of(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code wrong;
  const auto status = fs::status(folder, wrong);
  if (!fs::exists(status)) throw io_error{folder.string(), "there is no such folder"};
  if (!fs::is_directory(status)) throw io_error{folder.string(), "is a file, expected a folder of TOML files"};
  std::vector<std::string> files;
  for (const fs::path& part : {folder, folder / statements_folder}) {
    if (part != folder && !fs::is_directory(part, wrong)) continue;
    std::vector<std::string> names;
    for (fs::directory_iterator each{part, wrong}; !wrong && each != fs::directory_iterator{}; each.increment(wrong)) {
      std::string name = each->path().filename().string();
      std::error_code gone;
      if (each->path().extension() == ".toml" && !name.starts_with('.') && each->is_regular_file(gone))
        names.push_back(std::move(name));
    }
    if (wrong) throw io_error{part.string(), "cannot be listed: " + wrong.message()};
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) files.push_back((part / name).string());
  }
  if (files.empty())
    throw parse_error{diagnostic{
        {folder.string()}, "there is no TOML file in this folder", "a corpus has actors.toml, positions.toml, …"}};
  return files;
}

}  // namespace stancegraph::detail
