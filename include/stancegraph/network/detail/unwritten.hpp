// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <new>

#include <boost/core/noinit_adaptor.hpp>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace stancegraph::detail {

/// An allocator that requests large pages from Linux for blocks of more than 8 MiB, which reduces page faults and
/// address look-ups.
template <class Number>
struct large_pages {
  using value_type = Number;

  large_pages() = default;
  template <class Other>
  explicit large_pages(const large_pages<Other>&) noexcept {}

  [[nodiscard]] Number* allocate(std::size_t n) {
    if (!is_large(n)) return std::allocator<Number>{}.allocate(n);
    void* const at = ::operator new(n * sizeof(Number), page);
#ifdef __linux__
    (void)madvise(at, n * sizeof(Number), MADV_HUGEPAGE);
#endif
    return static_cast<Number*>(at);
  }
  void deallocate(Number* at, std::size_t n) noexcept {
    is_large(n) ? ::operator delete(at, page) : std::allocator<Number>{}.deallocate(at, n);
  }

  friend bool operator==(const large_pages&, const large_pages&) = default;

 private:
  static constexpr std::align_val_t page{std::size_t{1} << 21};

  [[nodiscard]] static bool is_large(std::size_t n) noexcept {
    return n > 4 * static_cast<std::size_t>(page) / sizeof(Number) && n <= std::size_t(-1) / sizeof(Number);
  }
};

/// An allocator for large arrays that leaves numbers uninitialized, so that the threads that fill them are the first to
/// touch their pages.
template <class Number>
using unwritten = boost::noinit_adaptor<large_pages<Number>>;

}  // namespace stancegraph::detail
