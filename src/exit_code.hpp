// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "stancegraph/core/error.hpp"

namespace stancegraph::program {

/// How the program ends. Only main() turns errors into these.
enum class exit_code : int {
  fine = 0,         ///< all is well
  findings = 1,     ///< it worked, and what was looked at has faults
  usage = 2,        ///< the command line asks for what cannot be
  bad_input = 3,    ///< a corpus or text cannot be read as what it should be
  environment = 4,  ///< the outside failed: a file cannot be opened, a disk is full, nothing can draw
  limit = 5,        ///< a bound on time, memory or rows was reached
};

/// The command line asks for what cannot be. Later lines of the message explain the first.
class usage_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A corpus that cannot be read.
class bad_corpus : public parse_error {
 public:
  bad_corpus(const parse_error& why, std::string advice) : parse_error{why}, advice_{std::move(advice)} {}
  /// What the user may do about all of it; may be empty.
  [[nodiscard]] const std::string& advice() const noexcept { return advice_; }

 private:
  std::string advice_;
};

}  // namespace stancegraph::program
