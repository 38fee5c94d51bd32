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

/// The largest query that parse_query() accepts.
struct query_size {
  static constexpr std::size_t bytes = 100'000;  ///< bytes of its text
  static constexpr int depth = 200;              ///< brackets and NOTs nested within each other
  static constexpr std::size_t edges = 50;       ///< edges; the time for planning grows with their fourth power
  static constexpr std::size_t nodes = 100;      ///< nodes; the time for planning grows with their third power
  static constexpr std::size_t path = 16;        ///< relations of one path, as in `*1..16`
};

/// The resources a query may use before it is stopped.
struct query_limits {
  /// rows of the answer, and rows stored for grouping and sorting; for each row, ten values may be stored
  std::size_t rows = 1'000'000;
  std::uint64_t steps = 20'000'000'000;                        ///< number of records examined
  run_control control{.time_limit = std::chrono::minutes{1}};  ///< progress is in records examined, of an unknown total
};

/// Counts the resources that a query uses. The counting functions throw limit_error if a limit is exceeded.
class query_meter {
 public:
  /// Starts the clock.
  explicit query_meter(const query_limits& limits)
      : rows_{limits.rows}, steps_{limits.steps}, run_{limits.control, "the query", 0, look_every} {}
  /// Counts an examined record.
  void step() {
    if (run_.add() && run_.done() > steps_)
      throw limit_error::beyond("the query has looked at more than " + std::to_string(steps_) + " records",
                                "narrow it, or allow more steps");
  }
  /// Counts rows: there are now `n`.
  void row(std::size_t n) const {
    if (n > rows_)
      throw limit_error::beyond("the query has more than " + std::to_string(rows_) + " rows",
                                "narrow it, add LIMIT, or allow more rows");
  }
  /// Counts a value that is stored until the end, for example in a list or to detect repeats.
  void keep() {
    if (kept_++ / most_kept >= std::max<std::size_t>(rows_, 1))
      throw limit_error::beyond("the query keeps more than " + std::to_string(most_kept) + " values for each of " +
                                    std::to_string(rows_) + " rows",
                                "narrow it, or allow more rows");
    run_.hold(kept_ * bytes_of_a_value);
  }
  /// The number of records examined so far.
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
