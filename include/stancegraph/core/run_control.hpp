// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/number_text.hpp"

namespace stancegraph {

/// How a caller follows and bounds work that may take more than a second. Every such function takes one; a default one
/// sets no bound. A search that reaches a bound returns the best result it has and says that it stopped; everything
/// else throws limit_error.
///
///     sg::read_csv(folder, {.control = {.stop = [&] { return token.stop_requested(); }, .time_limit = 30s}});
struct run_control {
  /// Called now and then with the work done and the whole of it, in units that the function names. The total is 0 where
  /// it is unknown, as for a stream; otherwise the last call of a run that is not cut short has both equal.
  std::function<void(std::uintmax_t done, std::uintmax_t total)> progress{};
  /// Asked now and then whether to stop: by a std::stop_token, a flag that a signal sets, a button.
  std::function<bool()> stop{};
  std::optional<std::chrono::duration<double>> time_limit{};  ///< by the clock, from the call on; default: no limit
  /// Upper bound, in bytes, of the memory that the function counts: what grows with its input, without the overhead of
  /// the allocator. Default: no limit.
  std::optional<std::uintmax_t> memory_limit{};
};

/// What a function that takes a run_control counts its work with. Counting is an addition and a comparison; the clock
/// and the stop signal are looked at once in `step` units.
class run_meter {
 public:
  /// Starts the clock.
  /// @param what the work, as messages name it: "reading the folder"
  /// @param total the units there are to do; 0 where it is unknown
  /// @param step units between two looks at the bounds and two reports of progress. @pre at least 1
  explicit run_meter(run_control control, std::string_view what, std::uintmax_t total = 0, std::uintmax_t step = 1)
      : control_{std::move(control)}, what_{what}, total_{total}, step_{step} {}

  /// `n` units were done. @return whether the bounds were looked at
  /// @throws limit_error where a bound was reached
  bool add(std::uintmax_t n = 1) {
    done_ += n;
    if (done_ < next_) return false;
    check();
    report();
    return true;
  }
  /// All is done: reports what was not yet reported.
  void finish() {
    if (done_ != reported_) report();
  }
  /// Reports other progress than what add() counts.
  void report(std::uintmax_t done, std::uintmax_t total) const {
    if (control_.progress) control_.progress(done, total);
  }
  /// Sets the units there are to do, where they become known late.
  void expect(std::uintmax_t total) noexcept { total_ = total; }

  /// Whether a search should end: a stop was requested, or this share of the time has gone.
  [[nodiscard]] bool is_over(double share = 1) const {
    return is_stopped() || (control_.time_limit && elapsed() >= *control_.time_limit * share);
  }
  /// The same bounds for a part of the work: the stop signal and the time that is left, without progress.
  [[nodiscard]] run_control rest() const {
    run_control left{{}, control_.stop, control_.time_limit, control_.memory_limit};
    if (left.time_limit) *left.time_limit -= elapsed();
    return left;
  }
  /// Looks at the stop signal and the clock now. @throws limit_error where a bound was reached
  void check() const {
    if (is_stopped()) throw limit_error::beyond(what_ + " was stopped, as requested", "start it anew");
    if (control_.time_limit && elapsed() > *control_.time_limit)
      throw limit_error::beyond(
          what_ + " has taken more than " + short_number(control_.time_limit->count()) + " seconds", "allow more time");
  }
  /// The work is about to hold this many bytes in all. @throws limit_error where that is more than the bound
  void hold(std::uintmax_t bytes) const {
    if (control_.memory_limit && bytes > *control_.memory_limit)
      throw limit_error::beyond(
          what_ + " needs more than " + std::to_string(*control_.memory_limit) + " bytes of memory",
          "allow more memory");
  }
  /// Units done so far.
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
