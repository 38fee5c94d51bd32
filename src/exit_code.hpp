// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "stancegraph/core/error.hpp"

namespace stancegraph::program {

/// The exit status of the program. Only main() turns errors into it.
enum class exit_code : int {
  fine = 0,         ///< success
  findings = 1,     ///< success, and faults were found
  usage = 2,        ///< the command line is wrong
  bad_input = 3,    ///< an input is invalid
  environment = 4,  ///< a file cannot be opened, a disk is full, Graphviz fails
  limit = 5,        ///< a limit of time, memory or rows was reached
};

/// The command line is wrong. Later lines of the message explain the first.
class usage_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A corpus that cannot be read.
class bad_corpus : public parse_error {
 public:
  bad_corpus(const parse_error& why, std::string advice) : parse_error{why}, advice_{std::move(advice)} {}
  /// What the user can do about all faults; may be empty.
  [[nodiscard]] const std::string& advice() const noexcept { return advice_; }

 private:
  std::string advice_;
};

}  // namespace stancegraph::program
