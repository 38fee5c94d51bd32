// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "stancegraph/core/error.hpp"

namespace stancegraph {

/// Thrown if a query is stopped because it exceeded a limit.
class query_stopped : public error {
 public:
  using error::error;
};

/// The resources a query may use before it is stopped.
struct query_limits {
  /// rows in the answer or kept for grouping and sorting; also ten stored values per row
  std::size_t rows = 1'000'000;
  std::uint64_t steps = 20'000'000'000;                      ///< number of records examined
  std::chrono::milliseconds time = std::chrono::minutes{1};  ///< elapsed time
};

/// Counts the resources that a query uses. The counting functions throw query_stopped if a limit is exceeded.
class query_meter {
 public:
  /// Starts the clock.
  explicit query_meter(const query_limits& limits) : limits_{limits} {}
  /// Counts an examined record.
  void step() {
    if ((++steps_ & 0xFFFF) == 0) look();
  }
  /// Counts rows: there are now `n`.
  void row(std::size_t n) const {
    if (n > limits_.rows)
      throw query_stopped{"the query has more than " + std::to_string(limits_.rows) +
                          " rows: narrow it, add LIMIT, or allow more rows"};
  }
  /// Counts a value that is stored until the end, for example in a list or to detect repeats.
  void keep() {
    if (kept_++ / most_kept >= std::max<std::size_t>(limits_.rows, 1))
      throw query_stopped{"the query keeps more than " + std::to_string(most_kept) + " values for each of " +
                          std::to_string(limits_.rows) + " rows: narrow it, or allow more rows"};
  }
  /// The number of records examined so far.
  [[nodiscard]] std::uint64_t steps() const noexcept { return steps_; }

 private:
  void look() const {
    if (steps_ > limits_.steps)
      throw query_stopped{"the query has examined more than " + std::to_string(limits_.steps) +
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
