// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace stancegraph {

/// The number of records created because statements refer to them and no table defines them.
struct inferred_counts {
  std::size_t actors = 0;     ///< actors of unspecified kind, named after their id
  std::size_t positions = 0;  ///< positions of unspecified kind, labelled with their id
  std::size_t documents = 0;  ///< documents with an id only

  /// True if all counts are equal.
  friend bool operator==(const inferred_counts&, const inferred_counts&) = default;
};

}  // namespace stancegraph
