// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "stancegraph/core/run_control.hpp"

namespace stancegraph::program {

/// A line on the terminal with the progress of long work: shown after more than a second, removed at the end. If
/// standard error is not a terminal, nothing is shown.
class progress_line {
 public:
  /// @param what the work, such as "reading corpus"
  explicit progress_line(std::string what);
  progress_line(const progress_line&) = delete;
  progress_line& operator=(const progress_line&) = delete;
  /// Removes the line.
  ~progress_line();

  /// Pass it to long work, which then reports its progress here. Valid while this object lives.
  [[nodiscard]] run_control control();

 private:
  void show_until_done();

  std::string what_;
  std::atomic<std::uintmax_t> done_ = 0;
  std::atomic<std::uintmax_t> total_ = 0;
  std::mutex lock_;
  std::condition_variable ended_;
  bool is_ended_ = false;
  std::thread shower_;
};

}  // namespace stancegraph::program
