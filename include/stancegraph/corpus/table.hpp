// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/handle.hpp"
#include "stancegraph/corpus/detail/id_index.hpp"
#include "stancegraph/corpus/detail/sparse.hpp"

namespace stancegraph {

/// The handles of rows 0, 1, … of a table, in order.
template <class Record>
class handle_range {
 public:
  /// Walks over the handles.
  class iterator {
   public:
    using value_type = handle<Record>;                   ///< what it yields
    using difference_type = std::ptrdiff_t;              ///< distance
    using reference = value_type;                        ///< a value, not a reference
    using pointer = const value_type*;                   ///< for the traits
    using iterator_category = std::input_iterator_tag;   ///< it yields values
    using iterator_concept = std::forward_iterator_tag;  ///< and can be walked twice

    iterator() noexcept = default;                                      ///< before any range
    explicit iterator(std::size_t row) noexcept : row_{row} {}          ///< at a row
    value_type operator*() const noexcept { return value_type{row_}; }  ///< the handle
    iterator& operator++() noexcept { return ++row_, *this; }           ///< the next
    iterator operator++(int) noexcept { return iterator{row_++}; }      ///< the next
    friend bool operator==(iterator, iterator) noexcept = default;      ///< at the same row

   private:
    std::size_t row_ = 0;
  };

  /// The handles of rows below `size`.
  explicit handle_range(std::size_t size) noexcept : size_{size} {}
  [[nodiscard]] iterator begin() const noexcept { return iterator{0}; }    ///< row 0
  [[nodiscard]] iterator end() const noexcept { return iterator{size_}; }  ///< past the last row
  [[nodiscard]] std::size_t size() const noexcept { return size_; }        ///< how many

 private:
  std::size_t size_;
};

/// The records of one kind, in the order in which they were added, found by row or by id.
template <class Record>
class table {
  auto id_of() const {
    return [this](std::uint32_t row) { return ids_[row]; };
  }

 public:
  /// The number of records.
  [[nodiscard]] std::size_t size() const noexcept { return records_.size(); }
  /// Whether there is none.
  [[nodiscard]] bool empty() const noexcept { return records_.empty(); }
  /// The record. @pre the handle is of this table and not empty. @complexity constant
  [[nodiscard]] const Record& operator[](handle<Record> h) const noexcept { return records_[h.row()]; }
  /// The record with this id; an empty handle where there is none. @complexity the length of the id, on average
  [[nodiscard]] handle<Record> find(std::string_view id) const {
    const std::uint32_t row = index_.find(id, id_of());
    return row == detail::id_index::none ? handle<Record>{} : handle<Record>{row};
  }
  /// All handles in order.
  [[nodiscard]] handle_range<Record> handles() const noexcept { return handle_range<Record>{size()}; }
  /// The first record.
  [[nodiscard]] auto begin() const noexcept { return records_.begin(); }
  /// Past the last record.
  [[nodiscard]] auto end() const noexcept { return records_.end(); }

 private:
  friend class corpus;

  void reserve(std::size_t n) {
    records_.reserve(n);
    ids_.ends.reserve(n);
    index_.reserve(n, id_of());
  }
  handle<Record> push_back(Record record) {
    const auto row = static_cast<std::uint32_t>(records_.size());
    ids_.push_back(record.id);
    records_.push_back(std::move(record));
    index_.insert(ids_[row], row, id_of());
    return handle<Record>{row};
  }

  std::vector<Record> records_;
  detail::text_column ids_;  // once more side by side, where a look-up reads 16 bytes and not a whole record
  detail::id_index index_;
};

}  // namespace stancegraph
