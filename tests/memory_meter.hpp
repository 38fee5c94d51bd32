// SPDX-License-Identifier: BSL-1.0
#pragma once

// How much memory a piece of code has at most at one time, and how often it asks for some. Counts what goes through
// `new`, which memory_meter.cpp replaces for the programs that it is linked into.

#include <cstddef>

/// Counts from its construction on.
class memory_meter {
 public:
  memory_meter();
  /// The most bytes there were at one time beside those of the beginning.
  std::size_t peak() const;
  /// The bytes there are now beside those of the beginning.
  std::size_t now() const;
  /// How often memory was asked for.
  std::size_t allocations() const;

 private:
  std::size_t start_;
  std::size_t made_before_;
};
