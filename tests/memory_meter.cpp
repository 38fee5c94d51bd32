// SPDX-License-Identifier: BSL-1.0
#include "memory_meter.hpp"

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

#include <malloc.h>

namespace {

std::atomic<std::size_t> made = 0;
std::atomic<std::size_t> in_use = 0;
std::atomic<std::size_t> most_in_use = 0;

}  // namespace

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  void* const place = std::malloc(size);
  if (place == nullptr) return nullptr;
  ++made;
  const std::size_t now = in_use += malloc_usable_size(place);
  for (std::size_t most = most_in_use; most < now && !most_in_use.compare_exchange_weak(most, now);) {
  }
  return place;
}
void* operator new(std::size_t size) {
  if (void* const place = operator new(size, std::nothrow)) return place;
  throw std::bad_alloc{};
}
void operator delete(void* place) noexcept {
  in_use -= malloc_usable_size(place);
  std::free(place);
}
void operator delete(void* place, std::size_t) noexcept { operator delete(place); }
void operator delete(void* place, const std::nothrow_t&) noexcept { operator delete(place); }

memory_meter::memory_meter() : start_{in_use}, made_before_{made} { most_in_use = start_; }
std::size_t memory_meter::peak() const { return most_in_use - start_; }
std::size_t memory_meter::now() const { return in_use - start_; }
std::size_t memory_meter::allocations() const { return made - made_before_; }
