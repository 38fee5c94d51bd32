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

/// Calls `f(i, scratch)` for each i from `first` up to `end`, in no order, on as many threads as there is scratch space
/// for, this one among them; on fewer where the system gives no more.
/// @param scratch not empty; each thread has one of them
/// @throws what one of the calls throws, once all threads have ended
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

/// How many of the threads pay for so much work. @param work in what takes some hundred nanoseconds
[[nodiscard]] inline std::size_t worthwhile_threads(unsigned threads, std::size_t work) {
  return std::clamp<std::size_t>(threads, 1, 1 + work / 1000);
}

}  // namespace stancegraph::detail
