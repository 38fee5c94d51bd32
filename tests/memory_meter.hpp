// SPDX-License-Identifier: BSL-1.0
#pragma once

// The peak memory of a piece of code, and the number of its allocations. Counts calls of `new`, which memory_meter.cpp
// replaces in the programs that link it.

#include <cstddef>

/// Counts from its construction on.
class memory_meter {
 public:
  memory_meter();
  /// The peak number of bytes, without those allocated at the beginning.
  std::size_t peak() const;
  /// The current number of bytes, without those allocated at the beginning.
  std::size_t now() const;
  /// The number of allocations.
  std::size_t allocations() const;

 private:
  std::size_t start_;
  std::size_t made_before_;
};
