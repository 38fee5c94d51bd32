// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/inferred_counts.hpp"
#include "stancegraph/io/joined_name.hpp"

namespace stancegraph {

/// Options for reading CSV.
struct csv_options {
  /// Create actors, positions and documents that statements refer to and no table defines, so that statements alone
  /// make a corpus. If false, they are faults. Names that are the same, as is_same_name() compares them, create one
  /// actor or position.
  bool infer = false;
  /// Progress is in bytes, about once per MiB; `memory_limit` bounds the bytes that are read.
  run_control control{};
};

/// The result of reading CSV.
struct csv_contents {
  corpus records{};                   ///< the corpus
  inferred_counts inferred{};         ///< number of records created because no table defines them
  std::vector<joined_name> joined{};  ///< other spellings of created actors and positions, in the order of the file
  /// Warnings about created actors and positions that look like others, which suggests a misspelt name.
  std::vector<diagnostic> doubts{};
};

}  // namespace stancegraph
