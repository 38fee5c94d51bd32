// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace stancegraph::detail {

/// A random-access iterator over 0, 1, 2, … that yields `At{}(number)`. All iterators of a graph have this form, so
/// edges and vertices are created on access and nothing is stored twice. `At` is empty or points into the graph.
template <class At, class Value>
class walker {
 public:
  using value_type = Value;
  using reference = Value;
  using pointer = const Value*;
  using difference_type = std::ptrdiff_t;
  // Boost.Graph needs the tag of the traversal, not references to memory.
  using iterator_category = std::random_access_iterator_tag;
  using iterator_concept = std::random_access_iterator_tag;

  walker() noexcept = default;
  walker(At at, std::uint32_t number) noexcept : at_{at}, number_{number} {}

  Value operator*() const noexcept { return at_(number_); }
  Value operator[](difference_type n) const noexcept { return *(*this + n); }
  walker& operator++() noexcept { return ++number_, *this; }
  walker operator++(int) noexcept { return {at_, number_++}; }
  walker& operator--() noexcept { return --number_, *this; }
  walker operator--(int) noexcept { return {at_, number_--}; }
  walker& operator+=(difference_type n) noexcept {
    number_ = static_cast<std::uint32_t>(number_ + n);
    return *this;
  }
  walker& operator-=(difference_type n) noexcept { return *this += -n; }
  friend walker operator+(walker w, difference_type n) noexcept { return w += n; }
  friend walker operator+(difference_type n, walker w) noexcept { return w += n; }
  friend walker operator-(walker w, difference_type n) noexcept { return w -= n; }
  friend difference_type operator-(const walker& a, const walker& b) noexcept {
    return static_cast<difference_type>(a.number_) - static_cast<difference_type>(b.number_);
  }
  friend bool operator==(const walker& a, const walker& b) noexcept { return a.number_ == b.number_; }
  friend auto operator<=>(const walker& a, const walker& b) noexcept { return a.number_ <=> b.number_; }

 private:
  At at_{};
  std::uint32_t number_ = 0;
};

}  // namespace stancegraph::detail
