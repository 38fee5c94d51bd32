// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "stancegraph/core/date.hpp"
#include "stancegraph/corpus/detail/id_index.hpp"

namespace stancegraph {

/// The distinct dates of a corpus; a statement stores the number of its date. A comparison with a time is made
/// once per distinct date and then looked up.
class date_pool {
 public:
  /// Denotes a missing date.
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// The number of different dates.
  [[nodiscard]] std::size_t size() const noexcept { return dates_.size(); }
  /// The date with this number. @pre `number < size()`
  [[nodiscard]] const date& operator[](std::size_t number) const noexcept { return dates_[number]; }
  /// The first date.
  [[nodiscard]] auto begin() const noexcept { return dates_.begin(); }
  /// Past the last date.
  [[nodiscard]] auto end() const noexcept { return dates_.end(); }

  /// The number of the date with this expression, or `none`. @complexity linear in the length of the expression, on
  /// average
  [[nodiscard]] std::uint32_t find(std::string_view text) const {
    return index_.find(text, [&](std::uint32_t i) -> std::string_view { return dates_[i].text(); });
  }
  /// The number of a date; a new date is added. @complexity linear in the length of the expression, on average
  std::uint32_t intern(const date& d) {
    const auto number = static_cast<std::uint32_t>(dates_.size());
    const auto text_of = [&](std::uint32_t i) -> std::string_view { return dates_[i].text(); };
    if (const std::uint32_t found = index_.find(d.text(), text_of); found != detail::id_index::none) return found;
    dates_.push_back(d);
    index_.insert(d.text(), number, text_of);
    return number;
  }

 private:
  std::vector<date> dates_;
  detail::id_index index_;
};

}  // namespace stancegraph
