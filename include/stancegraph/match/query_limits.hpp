// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "stancegraph/core/error.hpp"

namespace stancegraph {

/// A query was stopped before its end, because it went beyond what it was allowed.
class query_stopped : public error {
 public:
  using error::error;
};

/// What a query may use before it is stopped.
struct query_limits {
  std::size_t rows = 1'000'000;  ///< rows of its answer, and kept for grouping and sorting; ten values kept for each
  std::uint64_t steps = 20'000'000'000;                      ///< records looked at
  std::chrono::milliseconds time = std::chrono::minutes{1};  ///< by the clock
};

/// Counts what a query uses. @throws query_stopped from the functions that count
class query_meter {
 public:
  /// Starts the clock.
  explicit query_meter(const query_limits& limits) : limits_{limits} {}
  /// A record was looked at.
  void step() {
    if ((++steps_ & 0xFFFF) == 0) look();
  }
  /// A row was made; there are `n` now.
  void row(std::size_t n) const {
    if (n > limits_.rows)
      throw query_stopped{"the query has more than " + std::to_string(limits_.rows) +
                          " rows: narrow it, add LIMIT, or allow more rows"};
  }
  /// A value was put by that is kept to the end, as in a list or to know what was there before.
  void keep() {
    if (kept_++ / most_kept >= std::max<std::size_t>(limits_.rows, 1))
      throw query_stopped{"the query keeps more than " + std::to_string(most_kept) + " values for each of " +
                          std::to_string(limits_.rows) + " rows: narrow it, or allow more rows"};
  }
  /// Records looked at so far.
  [[nodiscard]] std::uint64_t steps() const noexcept { return steps_; }

 private:
  void look() const {
    if (steps_ > limits_.steps)
      throw query_stopped{"the query has looked at more than " + std::to_string(limits_.steps) +
                          " records: narrow it, or allow more steps"};
    if (std::chrono::steady_clock::now() - begin_ > limits_.time)
      throw query_stopped{"the query has taken more than " +
                          std::to_string(std::chrono::duration_cast<std::chrono::seconds>(limits_.time).count()) +
                          " seconds: narrow it, or allow more time"};
  }

  static constexpr std::size_t most_kept = 10;

  query_limits limits_;
  std::uint64_t steps_ = 0;
  std::size_t kept_ = 0;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace stancegraph
