// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/run_control.hpp"

namespace stancegraph {

/// How large the text of a query may be. A larger one is a parse_error with the place where it goes too far.
struct query_size {
  static constexpr std::size_t bytes = 100'000;  ///< of its text
  static constexpr int depth = 200;              ///< brackets and NOTs within each other
  static constexpr std::size_t edges = 50;       ///< planning grows with their fourth power
  static constexpr std::size_t nodes = 100;      ///< planning grows with their third power
  static constexpr std::size_t path = 16;        ///< relations of one path, as in `*1..16`
};

/// What a query may use before it is stopped.
struct query_limits {
  std::size_t rows = 1'000'000;  ///< rows of its answer, and kept for grouping and sorting; ten values kept for each
  std::uint64_t steps = 20'000'000'000;                        ///< records looked at
  run_control control{.time_limit = std::chrono::minutes{1}};  ///< progress in records looked at, of an unknown total
};

/// Counts what a query uses. @throws limit_error from the functions that count
class query_meter {
 public:
  /// Starts the clock.
  explicit query_meter(const query_limits& limits)
      : rows_{limits.rows}, steps_{limits.steps}, run_{limits.control, "the query", 0, look_every} {}
  /// A record was looked at.
  void step() {
    if (run_.add() && run_.done() > steps_)
      throw limit_error::beyond("the query has looked at more than " + std::to_string(steps_) + " records",
                                "narrow it, or allow more steps");
  }
  /// A row was made; there are `n` now.
  void row(std::size_t n) const {
    if (n > rows_)
      throw limit_error::beyond("the query has more than " + std::to_string(rows_) + " rows",
                                "narrow it, add LIMIT, or allow more rows");
  }
  /// A value was put by that is kept to the end, as in a list or to know what was there before.
  void keep() {
    if (kept_++ / most_kept >= std::max<std::size_t>(rows_, 1))
      throw limit_error::beyond("the query keeps more than " + std::to_string(most_kept) + " values for each of " +
                                    std::to_string(rows_) + " rows",
                                "narrow it, or allow more rows");
    run_.hold(kept_ * bytes_of_a_value);
  }
  /// Records looked at so far.
  [[nodiscard]] std::uint64_t steps() const noexcept { return run_.done(); }

 private:
  static constexpr std::size_t most_kept = 10;
  static constexpr std::uint64_t look_every = 0x10000;
  static constexpr std::uintmax_t bytes_of_a_value = 32;

  std::size_t rows_;
  std::uint64_t steps_;
  std::size_t kept_ = 0;
  run_meter run_;
};

}  // namespace stancegraph
