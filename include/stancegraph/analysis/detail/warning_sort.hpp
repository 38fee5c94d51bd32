// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/diagnostic.hpp"

namespace stancegraph::detail {

/// Warnings of one kind.
class warning_sort {
 public:
  explicit warning_sort(std::size_t most) : most_{most} {}

  /// Adds a warning. @param together text for a number of records: "statements have no document"
  void add(std::string message, std::string_view together, std::string hint = {}) {
    ++count_;
    together_ = together;
    if (found_.size() <= most_) found_.push_back({{}, std::move(message), std::move(hint), severity::warning});
  }
  void move_to(std::vector<diagnostic>& all) {
    if (count_ > most_ + 1) {
      found_.resize(most_);
      const std::string more =
          (most_ == 0 ? "" : "and ") + std::to_string(count_ - most_) + (most_ == 0 ? " " : " more ");
      found_.push_back({{}, more + together_, {}, severity::warning});
    }
    for (diagnostic& d : found_) all.push_back(std::move(d));
  }

 private:
  std::size_t most_;
  std::size_t count_ = 0;
  std::string together_;
  std::vector<diagnostic> found_;
};

}  // namespace stancegraph::detail
