// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

#include "stancegraph/corpus/ref_view.hpp"

namespace stancegraph {

/// The records found by a query, in the order of the query: handles and one pointer to their corpus. It is a range of
/// references and converts to the vector of its handles.
template <RecordType Record>
class ref_list {
  using handle_list = std::vector<handle<Record>>;

 public:
  using value_type = ref<Record>;                                               ///< a reference
  using iterator = ref_iterator<Record, typename handle_list::const_iterator>;  ///< yields references
  using const_iterator = iterator;                                              ///< the same as `iterator`

  ref_list() noexcept = default;  ///< an empty list
  /// The records of some handles. @pre the handles belong to the corpus
  ref_list(const corpus& c, handle_list handles) noexcept : corpus_{&c}, handles_{std::move(handles)} {}
  /// An empty list for records of a corpus.
  explicit ref_list(const corpus& c) noexcept : corpus_{&c} {}

  [[nodiscard]] iterator begin() const noexcept { return {corpus_, handles_.begin()}; }  ///< the first record
  [[nodiscard]] iterator end() const noexcept { return {corpus_, handles_.end()}; }      ///< past the last record
  [[nodiscard]] std::size_t size() const noexcept { return handles_.size(); }            ///< the number of records
  [[nodiscard]] bool empty() const noexcept { return handles_.empty(); }                 ///< whether it has no records
  /// The record at place `i`. @pre `i < size()`
  [[nodiscard]] ref<Record> operator[](std::size_t i) const noexcept {
    assert(i < handles_.size() && "no such place in the list");
    return {*corpus_, handles_[i]};
  }
  [[nodiscard]] ref<Record> front() const noexcept { return (*this)[0]; }          ///< the first record. @pre not empty
  [[nodiscard]] ref<Record> back() const noexcept { return (*this)[size() - 1]; }  ///< the last record. @pre not empty
  /// Whether it contains a record. @complexity linear
  [[nodiscard]] bool contains(handle<Record> wanted) const noexcept {
    return std::find(handles_.begin(), handles_.end(), wanted) != handles_.end();
  }
  /// The handles themselves, for code where memory matters.
  [[nodiscard]] const handle_list& handles() const& noexcept { return handles_; }
  /// The handles, moved out of the list.
  [[nodiscard]] handle_list handles() && noexcept { return std::move(handles_); }
  operator handle_list() const& { return handles_; }                  // NOLINT: it is a list of handles
  operator handle_list() && noexcept { return std::move(handles_); }  // NOLINT: it is a list of handles

  /// Appends a record.
  void push_back(const ref<Record>& r) {
    assert((corpus_ == nullptr || corpus_ == &r.records()) && "a list holds records of one corpus");
    corpus_ = &r.records();
    handles_.push_back(r);
  }

  /// Equal if both have the same handles in the same order.
  friend bool operator==(const ref_list& a, const ref_list& b) noexcept { return a.handles_ == b.handles_; }
  /// @copydoc operator==(const ref_list&, const ref_list&)
  friend bool operator==(const ref_list& a, const handle_list& b) noexcept { return a.handles_ == b; }

 private:
  const corpus* corpus_ = nullptr;
  handle_list handles_;
};

}  // namespace stancegraph
