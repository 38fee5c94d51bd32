// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/order_by.hpp"

namespace stancegraph::detail {

/// The greatest size of a file of a corpus: ten times the statements of a thick book.
inline constexpr std::uintmax_t largest_toml_file = std::uintmax_t{64} << 20;

/// The subfolder of a corpus with one file per coded document.
inline constexpr auto statements_folder = "statements";

/// The files of a corpus in the order in which they are read: those of the folder by name, then those of `statements/`.
/// Hidden files are ignored.
/// @throws io_error if the folder does not exist or cannot be listed
/// @throws parse_error if it has no TOML file
[[nodiscard]] inline std::vector<std::filesystem::path> toml_files_of(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code wrong;
  const auto status = fs::status(folder, wrong);
  if (!fs::exists(status)) throw io_error{folder.string(), "there is no such folder"};
  if (!fs::is_directory(status)) throw io_error{folder.string(), "is a file, expected a folder of TOML files"};
  std::vector<fs::path> files;
  for (const fs::path& part : {folder, folder / statements_folder}) {
    if (part != folder && !fs::is_directory(part, wrong)) continue;
    std::vector<fs::path> found;
    for (fs::directory_iterator each{part, wrong}; !wrong && each != fs::directory_iterator{}; each.increment(wrong)) {
      const fs::path& path = each->path();
      std::error_code gone;
      if (path.extension() == ".toml" && !path.filename().string().starts_with('.') && each->is_regular_file(gone))
        found.push_back(path);
    }
    if (wrong) throw io_error{part.string(), "cannot be listed: " + wrong.message()};
    std::sort(found.begin(), found.end(), less_by([](const fs::path& p) { return p.filename().string(); }));
    files.insert(files.end(), found.begin(), found.end());
  }
  if (files.empty())
    throw parse_error{diagnostic{
        {folder.string()}, "there is no TOML file in this folder", "a corpus has actors.toml, positions.toml, …"}};
  return files;
}

}  // namespace stancegraph::detail
