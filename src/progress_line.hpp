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

/// A line on the terminal that tells how far long work is: shown when it takes more than a second, gone when it ends.
/// Where standard error is no terminal, nothing is shown.
class progress_line {
 public:
  /// @param what what is done: "reading corpus"
  explicit progress_line(std::string what);
  progress_line(const progress_line&) = delete;
  progress_line& operator=(const progress_line&) = delete;
  /// Takes the line away.
  ~progress_line();

  /// What long work is given, to tell its progress while this lives.
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
