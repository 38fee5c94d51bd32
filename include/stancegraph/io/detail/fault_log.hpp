// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/order_by.hpp"

namespace stancegraph::detail {

/// Collects the faults in files being read. A reader logs everything it finds and throws at the end.
class fault_log {
 public:
  /// Further faults are counted but not kept: a file of the wrong kind has one in every line.
  static constexpr std::size_t most = 1000;

  void add(place where, std::string message, std::string hint = {});
  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  /// Are there more faults than are kept, so that a reader may give up?
  [[nodiscard]] bool is_full() const noexcept { return count_ > most; }
  /// Records that a reader gave up, so there may be more faults than were counted.
  void cut() noexcept { is_cut_ = true; }

  /// Throws all faults, sorted by place.
  /// @throws parse_error if there are any
  void throw_if_any();

 private:
  std::vector<diagnostic> found_;  // sorted by place; those of one place in the order in which they were logged
  std::size_t count_ = 0;
  bool is_cut_ = false;
};

}  // namespace stancegraph::detail

#if STANCEGRAPH_DEFINES(io_detail_fault_log)

namespace stancegraph::detail {

STANCEGRAPH_INLINE void fault_log::add(place where, std::string message, std::string hint) {
  ++count_;
  if (found_.size() >= most) return;
  diagnostic found{std::move(where), std::move(message), std::move(hint), severity::error};
  found_.insert(std::upper_bound(found_.begin(), found_.end(), found, less_by([](const diagnostic& d) {
                                   return std::tie(d.where.file, d.where.line, d.where.column);
                                 })),
                std::move(found));
}

STANCEGRAPH_INLINE void fault_log::throw_if_any() {
  if (count_ == 0) return;
  if (count_ > found_.size()) {
    const std::string more = is_cut_ ? "" : std::to_string(count_ - found_.size()) + " ";
    found_.emplace_back().message = "and " + more + "more errors";
  }
  throw parse_error{std::move(found_)};
}

}  // namespace stancegraph::detail

#endif  // STANCEGRAPH_DEFINES(io_detail_fault_log)
