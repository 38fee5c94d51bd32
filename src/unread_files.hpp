// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <vector>

#include "corpus_source.hpp"
#include "stancegraph/core/diagnostic.hpp"

namespace stancegraph::program {

/// A warning for each TOML or CSV file in the folder of a corpus that is not read, in the order of their paths: its
/// author may expect that it is. Hidden files and folders are left out, and links to folders are not followed. After
/// the first 10 the rest is one warning. Nothing if the corpus is a single file.
[[nodiscard]] std::vector<diagnostic> unread_files(const std::filesystem::path& corpus, corpus_format format);

}  // namespace stancegraph::program
