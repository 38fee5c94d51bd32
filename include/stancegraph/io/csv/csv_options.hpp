// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/inferred_counts.hpp"

namespace stancegraph {

/// Options for reading CSV.
struct csv_options {
  /// Create actors, positions and documents that statements refer to and no table defines, so that statements alone
  /// make a corpus. If false, they are faults. Names that are the same, as is_same_name() compares
  /// them, create one actor or position.
  bool infer = false;
  /// Progress is in bytes, about once per MiB; `memory_limit` bounds the bytes that are read.
  run_control control{};
};

/// A name that was taken for a record created under another spelling, because is_same_name() does not distinguish them.
struct joined_name {
  place where{};                          ///< where the name is first written like this
  record_kind kind = record_kind::actor;  ///< actor or position
  std::string written{};                  ///< the name as it is written
  std::string id{};                       ///< the id of the record, which is the spelling that was read first

  /// Equal if all members are equal.
  friend bool operator==(const joined_name&, const joined_name&) = default;
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
