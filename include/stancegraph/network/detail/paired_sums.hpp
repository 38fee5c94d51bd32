// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace stancegraph::detail {

/// Two sums over the columns that two rows share, computed together.
struct paired_sums {
  double first = 0;
  double second = 0;

  paired_sums& operator+=(const paired_sums& more) noexcept {
    first += more.first;
    second += more.second;
    return *this;
  }
};

}  // namespace stancegraph::detail
