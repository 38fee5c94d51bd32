// SPDX-License-Identifier: BSL-1.0
#pragma once

// How much memory a piece of code has at most at one time. Counts what goes through `new`, which
// tests/io/archive_memory.test.cpp replaces for the program that it is linked into.

#include <cstddef>

/// Counts from its construction on.
class memory_meter {
 public:
  memory_meter();
  /// The most bytes there were at one time beside those of the beginning.
  std::size_t peak() const;
  /// The bytes there are now beside those of the beginning.
  std::size_t now() const;

 private:
  std::size_t start_;
};
