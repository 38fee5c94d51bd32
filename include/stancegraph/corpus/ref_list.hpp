// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

#include "stancegraph/corpus/ref_view.hpp"

namespace stancegraph {

/// The records that a query found, in its order: handles and one pointer to their corpus. Reads as a range of
/// references and converts to the vector of its handles.
template <RecordType Record>
class ref_list {
  using handle_list = std::vector<handle<Record>>;

 public:
  using value_type = ref<Record>;                                               ///< what it holds
  using iterator = ref_iterator<Record, typename handle_list::const_iterator>;  ///< yields references
  using const_iterator = iterator;                                              ///< the same

  ref_list() noexcept = default;  ///< nothing
  /// The records of some handles. @pre the handles are of the corpus
  ref_list(const corpus& c, handle_list handles) noexcept : corpus_{&c}, handles_{std::move(handles)} {}
  /// Nothing yet, of a corpus.
  explicit ref_list(const corpus& c) noexcept : corpus_{&c} {}

  [[nodiscard]] iterator begin() const noexcept { return {corpus_, handles_.begin()}; }  ///< the first
  [[nodiscard]] iterator end() const noexcept { return {corpus_, handles_.end()}; }      ///< past the last
  [[nodiscard]] std::size_t size() const noexcept { return handles_.size(); }            ///< how many
  [[nodiscard]] bool empty() const noexcept { return handles_.empty(); }                 ///< whether it has none
  /// The record in place `i`. @pre `i < size()`
  [[nodiscard]] ref<Record> operator[](std::size_t i) const noexcept {
    assert(i < handles_.size() && "no such place in the list");
    return {*corpus_, handles_[i]};
  }
  [[nodiscard]] ref<Record> front() const noexcept { return (*this)[0]; }          ///< the first. @pre not empty
  [[nodiscard]] ref<Record> back() const noexcept { return (*this)[size() - 1]; }  ///< the last. @pre not empty
  /// Whether a record is in it. @complexity linear
  [[nodiscard]] bool contains(handle<Record> wanted) const noexcept {
    return std::ranges::find(handles_, wanted) != handles_.end();
  }
  /// The handles themselves, for code that counts bytes.
  [[nodiscard]] const handle_list& handles() const& noexcept { return handles_; }
  /// @copydoc handles() const&
  [[nodiscard]] handle_list handles() && noexcept { return std::move(handles_); }
  operator handle_list() const& { return handles_; }                  // NOLINT: it is a list of handles
  operator handle_list() && noexcept { return std::move(handles_); }  // NOLINT: it is a list of handles

  /// Adds a record at the end.
  void push_back(const ref<Record>& r) {
    corpus_ = &r.records();
    handles_.push_back(r);
  }

  /// The same handles in the same order.
  friend bool operator==(const ref_list& a, const ref_list& b) noexcept { return a.handles_ == b.handles_; }
  /// @copydoc operator==(const ref_list&, const ref_list&)
  friend bool operator==(const ref_list& a, const handle_list& b) noexcept { return a.handles_ == b; }

 private:
  const corpus* corpus_ = nullptr;
  handle_list handles_;
};

}  // namespace stancegraph
