// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace stancegraph::detail {

/// Two numbers that are summed at once.
struct two_numbers {
  double first = 0;
  double second = 0;

  two_numbers& operator+=(const two_numbers& more) noexcept {
    first += more.first;
    second += more.second;
    return *this;
  }
};

}  // namespace stancegraph::detail
