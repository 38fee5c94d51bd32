// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <utility>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace stancegraph::detail {

/// An allocator for many numbers, which are not written when they are made: who fills them is the first to touch them,
/// and several threads do so at once. Linux is asked for large pages, of which there are fewer to hand out.
template <class Number>
struct unwritten : std::allocator<Number> {
  unwritten() = default;
  template <class Other>
  explicit unwritten(const unwritten<Other>&) noexcept {}

  [[nodiscard]] Number* allocate(std::size_t n) {
    if (!is_large(n)) return std::allocator<Number>::allocate(n);
    void* const at = ::operator new(n * sizeof(Number), page);
#ifdef __linux__
    (void)madvise(at, n * sizeof(Number), MADV_HUGEPAGE);
#endif
    return static_cast<Number*>(at);
  }
  void deallocate(Number* at, std::size_t n) noexcept {
    is_large(n) ? ::operator delete(at, page) : std::allocator<Number>::deallocate(at, n);
  }

  void construct(Number* at) noexcept { ::new (static_cast<void*>(at)) Number; }
  void construct(Number* at, const Number& value) noexcept { ::new (static_cast<void*>(at)) Number{value}; }

 private:
  static constexpr std::align_val_t page{std::size_t{1} << 21};

  [[nodiscard]] static bool is_large(std::size_t n) noexcept {
    return n > 4 * static_cast<std::size_t>(page) / sizeof(Number) && n <= std::size_t(-1) / sizeof(Number);
  }
};

}  // namespace stancegraph::detail
