// SPDX-License-Identifier: BSL-1.0
#include "unread_files.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>

#include "stancegraph/core/ascii_case.hpp"

namespace stancegraph::program {

namespace fs = std::filesystem;

namespace {

/// Number of files with a warning of their own; if there are at least two more, a last warning counts them.
constexpr std::size_t most_told = 10;

/// Whether a name ends like the files of a corpus, in upper or lower case.
bool is_like_a_table(std::string_view file) {
  const std::string name = ascii_lower(file);
  return name.ends_with(".toml") || name.ends_with(".csv");
}

/// @param depth number of folders between it and the folder of the corpus
bool is_read(const fs::directory_entry& file, int depth, corpus_format format) {
  const fs::path& path = file.path();
  if (format == corpus_format::csv) return depth == 0 && is_csv_table(path.filename().string());
  std::error_code wrong;
  return path.extension() == ".toml" && file.is_regular_file(wrong) &&
         (depth == 0 || (depth == 1 && path.parent_path().filename() == "statements"));
}

}  // namespace

std::vector<diagnostic> unread_files(const fs::path& corpus, corpus_format format) {
  std::vector<diagnostic> found;
  if (format != corpus_format::toml && format != corpus_format::csv) return found;
  const std::string hint = format == corpus_format::toml
                               ? "a corpus is read from *.toml in its folder and in statements/"
                               : "a corpus is read from actors.csv, positions.csv, documents.csv, events.csv, "
                                 "relations.csv and statements.csv in its folder";
  std::error_code wrong;
  for (fs::recursive_directory_iterator at{corpus, fs::directory_options::skip_permission_denied, wrong}, end;
       !wrong && at != end; at.increment(wrong)) {
    const std::string name = at->path().filename().string();
    std::error_code gone;
    if (at->is_directory(gone)) {
      if (name.starts_with('.')) at.disable_recursion_pending();
    } else if (!name.starts_with('.') && is_like_a_table(name) && !is_read(*at, at.depth(), format)) {
      found.push_back({{at->path().string()}, "this file is not read", hint, severity::warning});
    }
  }
  std::ranges::sort(found, {}, [](const diagnostic& d) { return d.where.file; });
  if (found.size() > most_told + 1) {
    const std::string more = std::to_string(found.size() - most_told);
    found.resize(most_told);
    found.push_back({{}, "and " + more + " more files are not read", {}, severity::warning});
  }
  return found;
}

}  // namespace stancegraph::program
