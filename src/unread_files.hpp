// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <vector>

#include "corpus_source.hpp"
#include "stancegraph/core/diagnostic.hpp"

namespace stancegraph::program {

/// A warning for each TOML or CSV file below the folder of a corpus that is none of its files, in the order of their
/// paths: who wrote it thinks that it is read. Hidden files and folders are left out, and links to folders are not
/// followed. After
/// the first 10 the rest is one warning. Nothing where the corpus is one file.
[[nodiscard]] std::vector<diagnostic> unread_files(const std::filesystem::path& corpus, corpus_format format);

}  // namespace stancegraph::program
