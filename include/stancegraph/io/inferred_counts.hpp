// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace stancegraph {

/// How many records were created because statements name them and no table has them.
struct inferred_counts {
  std::size_t actors = 0;     ///< of unspecified kind, called by their id
  std::size_t positions = 0;  ///< of unspecified kind, labelled with their id
  std::size_t documents = 0;  ///< with nothing but their id

  /// The same counts.
  friend bool operator==(const inferred_counts&, const inferred_counts&) = default;
};

}  // namespace stancegraph
