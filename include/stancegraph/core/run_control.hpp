// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/number_text.hpp"

namespace stancegraph {

/// Progress and limits of work that may take more than a second. Every such function takes a run_control; by default
/// there are no limits. A search whose result says whether it is complete (frustration, blocks, polarization) returns
/// the best result so far when it reaches a limit; all other functions, including those that find communities, throw
/// limit_error.
///
///     sg::read_csv(folder, {.control = {.stop = [&] { return token.stop_requested(); }, .time_limit = 30s}});
struct run_control {
  /// Called at intervals with the work done and the total work, in units that the function defines. The total is 0 if
  /// it is unknown, as for a stream; otherwise both are equal in the last call of a complete run.
  std::function<void(std::uintmax_t done, std::uintmax_t total)> progress{};
  /// Called at intervals; returns whether to stop, for example from a std::stop_token, a signal or a button.
  std::function<bool()> stop{};
  std::optional<std::chrono::duration<double>> time_limit{};  ///< wall-clock time from the call; default: no limit
  /// Upper bound, in bytes, of the memory that the function counts: memory that grows with its input, without the
  /// overhead of the allocator. Default: no limit.
  std::optional<std::uintmax_t> memory_limit{};
};

/// Counts the work of a function that takes a run_control. Counting costs an addition and a comparison; the clock and
/// the stop signal are checked once per `step` units.
class run_meter {
 public:
  /// Starts the clock.
  /// @param what name of the work in messages: "reading the folder"
  /// @param total total number of units; 0 if unknown
  /// @param step number of units between checks of the limits and reports of progress. @pre at least 1
  explicit run_meter(run_control control, std::string_view what, std::uintmax_t total = 0, std::uintmax_t step = 1);

  /// Counts `n` units as done. @returns whether the limits were checked
  /// @throws limit_error if a limit was reached
  bool add(std::uintmax_t n = 1) {
    done_ += n;
    if (done_ < next_) return false;
    check();
    report();
    return true;
  }
  /// Ends the work and reports the remaining progress.
  void finish() {
    if (done_ != reported_) report();
  }
  /// Reports progress other than that counted by add().
  void report(std::uintmax_t done, std::uintmax_t total) const {
    if (control_.progress) control_.progress(done, total);
  }
  /// Sets the total number of units if it becomes known later.
  void expect(std::uintmax_t total) noexcept { total_ = total; }

  /// Whether a search should end: a stop was requested, or this share of the time limit has passed.
  [[nodiscard]] bool is_over(double share = 1) const;
  /// The limits for a part of the work: the stop signal and the remaining time, without progress.
  [[nodiscard]] run_control rest() const;
  /// Checks the stop signal and the clock now. @throws limit_error if a limit was reached
  void check() const;
  /// Announces that the work will use this much memory in total. @throws limit_error if it exceeds the limit
  void hold(std::uintmax_t bytes) const;
  /// The number of units done so far.
  [[nodiscard]] std::uintmax_t done() const noexcept { return done_; }

 private:
  [[nodiscard]] bool is_stopped() const { return control_.stop && control_.stop(); }
  [[nodiscard]] std::chrono::duration<double> elapsed() const { return std::chrono::steady_clock::now() - begin_; }
  void report() {
    reported_ = done_;
    next_ = done_ + step_;
    report(done_, total_);
  }

  run_control control_;
  std::string what_;
  std::uintmax_t total_;
  std::uintmax_t step_;
  std::uintmax_t done_ = 0;
  std::uintmax_t reported_ = 0;
  std::uintmax_t next_ = step_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_run_control)

namespace stancegraph {

STANCEGRAPH_INLINE run_meter::run_meter(run_control control, std::string_view what, std::uintmax_t total,
                                        std::uintmax_t step)
    : control_{std::move(control)}, what_{what}, total_{total}, step_{step} {}

STANCEGRAPH_INLINE run_control run_meter::rest() const {
  run_control left{{}, control_.stop, control_.time_limit, control_.memory_limit};
  if (left.time_limit) *left.time_limit -= elapsed();
  return left;
}

STANCEGRAPH_INLINE void run_meter::check() const {
  if (is_stopped()) throw limit_error::beyond(what_ + " was stopped, as requested", "start it again");
  if (control_.time_limit && elapsed() > *control_.time_limit)
    throw limit_error::beyond(what_ + " has taken more than " + short_number(control_.time_limit->count()) + " seconds",
                              "allow more time");
}

STANCEGRAPH_INLINE void run_meter::hold(std::uintmax_t bytes) const {
  if (control_.memory_limit && bytes > *control_.memory_limit)
    throw limit_error::beyond(what_ + " needs more than " + std::to_string(*control_.memory_limit) + " bytes of memory",
                              "allow more memory");
}

STANCEGRAPH_INLINE bool run_meter::is_over(double share) const {
  return is_stopped() || (control_.time_limit && elapsed() >= *control_.time_limit * share);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_run_control)
