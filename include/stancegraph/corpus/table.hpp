// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/handle.hpp"
#include "stancegraph/core/near_name.hpp"
#include "stancegraph/corpus/detail/id_index.hpp"
#include "stancegraph/corpus/detail/sparse.hpp"
#include "stancegraph/corpus/kinds.hpp"

namespace stancegraph {

/// The handles of rows 0, 1, … of a table, in order.
template <class Record>
class handle_range {
 public:
  /// Iterates over the handles.
  class iterator {
   public:
    using value_type = handle<Record>;                         ///< a handle
    using difference_type = std::ptrdiff_t;                    ///< distance
    using reference = value_type;                              ///< a value, not a reference
    using pointer = const value_type*;                         ///< required by iterator traits
    using iterator_category = std::input_iterator_tag;         ///< dereferencing yields a value
    using iterator_concept = std::random_access_iterator_tag;  ///< it allows random access

    iterator() noexcept = default;  ///< an iterator without a range
    explicit iterator(std::size_t row) noexcept : row_{static_cast<std::ptrdiff_t>(row)} {}       ///< at a row
    value_type operator*() const noexcept { return value_type{static_cast<std::size_t>(row_)}; }  ///< the handle
    value_type operator[](std::ptrdiff_t n) const noexcept { return *(*this + n); }      ///< the handle n further
    iterator& operator++() noexcept { return ++row_, *this; }                            ///< the next
    iterator operator++(int) noexcept { return at(row_++); }                             ///< the next
    iterator& operator--() noexcept { return --row_, *this; }                            ///< the one before
    iterator operator--(int) noexcept { return at(row_--); }                             ///< the one before
    iterator& operator+=(std::ptrdiff_t n) noexcept { return row_ += n, *this; }         ///< n further
    iterator& operator-=(std::ptrdiff_t n) noexcept { return row_ -= n, *this; }         ///< n back
    friend iterator operator+(iterator i, std::ptrdiff_t n) noexcept { return i += n; }  ///< n further
    friend iterator operator+(std::ptrdiff_t n, iterator i) noexcept { return i += n; }  ///< n further
    friend iterator operator-(iterator i, std::ptrdiff_t n) noexcept { return i -= n; }  ///< n back
    friend std::ptrdiff_t operator-(iterator a, iterator b) noexcept { return a.row_ - b.row_; }  ///< distance
    friend bool operator==(iterator, iterator) noexcept = default;   ///< equal if both are at the same row
    friend auto operator<=>(iterator, iterator) noexcept = default;  ///< earlier rows are less

   private:
    static iterator at(std::ptrdiff_t row) noexcept { return iterator{static_cast<std::size_t>(row)}; }
    std::ptrdiff_t row_ = 0;
  };

  /// The handles of rows below `size`.
  explicit handle_range(std::size_t size) noexcept : size_{size} {}
  [[nodiscard]] iterator begin() const noexcept { return iterator{0}; }    ///< row 0
  [[nodiscard]] iterator end() const noexcept { return iterator{size_}; }  ///< past the last row
  [[nodiscard]] std::size_t size() const noexcept { return size_; }        ///< number of handles
  [[nodiscard]] handle<Record> operator[](std::size_t i) const noexcept { return handle<Record>{i}; }  ///< of row `i`

 private:
  std::size_t size_;
};

namespace detail {

/// Throws that no record of a kind has an id, and suggests the nearest id in rows 0 … `size` − 1.
template <class IdOf>
[[noreturn]] void throw_unknown(std::string_view kind, std::string_view id, std::size_t size, const IdOf& id_of) {
  std::vector<std::string_view> ids;
  for (std::size_t row = 0; row != size; ++row) ids.push_back(id_of(static_cast<std::uint32_t>(row)));
  throw unknown_reference::to(kind, id, nearest_name(id, ids).value_or(""));
}

}  // namespace detail

/// The records of one kind in the order in which they were added, by row or by id.
template <class Record>
class table {
  auto id_of() const {
    return [this](std::uint32_t row) { return ids_[row]; };
  }

 public:
  /// The number of records.
  [[nodiscard]] std::size_t size() const noexcept { return records_.size(); }
  /// Whether it has no records.
  [[nodiscard]] bool empty() const noexcept { return records_.empty(); }
  /// The record. @pre the handle belongs to this table and is not empty. @complexity constant
  [[nodiscard]] const Record& operator[](handle<Record> h) const noexcept {
    assert(h.row() < size() && "a handle of another corpus: this table has no such row");
    return records_[h.row()];
  }
  /// The record with this id; an empty handle if none has it. @complexity linear in the length of the id, on average
  [[nodiscard]] handle<Record> find(std::string_view id) const {
    const std::uint32_t row = index_.find(id, id_of());
    return row == detail::id_index::none ? handle<Record>{} : handle<Record>{row};
  }
  /// The record with this id. @throws unknown_reference if none has it; the message suggests the nearest id
  /// @complexity linear in the length of the id, on average
  [[nodiscard]] handle<Record> at(std::string_view id) const {
    if (const handle<Record> found = find(id)) return found;
    detail::throw_unknown(to_word(kind_of<Record>), id, size(), id_of());
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
  detail::text_column ids_;  // a contiguous copy of the ids, so that a look-up reads 16 bytes instead of a whole record
  detail::id_index index_;
};

}  // namespace stancegraph
