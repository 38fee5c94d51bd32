// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <system_error>
#include <thread>
#include <vector>

namespace stancegraph::detail {

/// Calls `f(i, scratch)` for each i in [first, end), in any order, with one thread per element of `scratch`, including
/// the calling thread. Uses fewer threads if the system cannot start as many.
/// @param scratch scratch space, one element per thread; not empty
/// @throws whatever a call throws, after all threads have ended
template <class Scratch, class F>
void in_parallel(std::vector<Scratch>& scratch, std::size_t first, std::size_t end, F&& f) {
  std::atomic<std::size_t> next{first};
  std::atomic_flag has_failed;
  std::exception_ptr failure;
  const auto work = [&](Scratch& mine) {
    try {
      for (std::size_t i = next++; i < end; i = next++) f(i, mine);
    } catch (...) {
      if (!has_failed.test_and_set()) failure = std::current_exception();
      next = end;
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t t = 1; t < scratch.size() && t < end - first; ++t)
        others.emplace_back(work, std::ref(scratch[t]));
    } catch (const std::system_error&) {
    }
    work(scratch.front());
  }
  if (failure) std::rethrow_exception(failure);
}

/// The number of threads worth starting for an amount of work. @param work in units of a few hundred nanoseconds
[[nodiscard]] inline std::size_t worthwhile_threads(unsigned threads, std::size_t work) {
  return std::clamp<std::size_t>(threads, 1, 1 + work / 1000);
}

}  // namespace stancegraph::detail
