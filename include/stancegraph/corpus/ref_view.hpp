// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <compare>
#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <iterator>
#include <ranges>
#include <type_traits>
#include <utility>

#include "stancegraph/corpus/ref.hpp"

namespace stancegraph {

/// Iterates over handles and yields references. @tparam Handles an iterator over handles
template <RecordType Record, std::forward_iterator Handles>
class ref_iterator {
  static constexpr bool is_random = std::random_access_iterator<Handles>;

 public:
  using value_type = ref<Record>;                     ///< a reference
  using difference_type = std::ptrdiff_t;             ///< distance
  using reference = value_type;                       ///< a value, not a reference
  using pointer = const value_type*;                  ///< required by iterator traits
  using iterator_category = std::input_iterator_tag;  ///< dereferencing yields a value
  using iterator_concept = std::conditional_t<is_random, std::random_access_iterator_tag,
                                              std::forward_iterator_tag>;  ///< the traversals it supports nevertheless

  ref_iterator() noexcept = default;  ///< an iterator without a range
  /// An iterator at a handle of a corpus.
  ref_iterator(const corpus* c, Handles at) noexcept : corpus_{c}, at_{at} {}

  value_type operator*() const noexcept { return {*corpus_, *at_}; }  ///< the record
  ref_iterator& operator++() noexcept { return ++at_, *this; }        ///< moves to the next record
  ref_iterator operator++(int) noexcept { return {corpus_, at_++}; }  ///< moves to the next record
  /// Equal if both are at the same place.
  friend bool operator==(const ref_iterator& a, const ref_iterator& b) noexcept { return a.at_ == b.at_; }

  // The following functions exist if the handles are in an array.
  ref_iterator& operator--() noexcept requires is_random { return --at_, *this; }        ///< the one before
  ref_iterator operator--(int) noexcept requires is_random { return {corpus_, at_--}; }  ///< the one before
  ref_iterator& operator+=(std::ptrdiff_t n) noexcept requires is_random { return at_ += n, *this; }  ///< n further
  ref_iterator& operator-=(std::ptrdiff_t n) noexcept requires is_random { return at_ -= n, *this; }  ///< n back
  value_type operator[](std::ptrdiff_t n) const noexcept requires is_random {
    return {*corpus_, at_[n]};
  }  ///< n further
  friend ref_iterator operator+(ref_iterator i, std::ptrdiff_t n) noexcept requires is_random {
    return i += n;
  }  ///< n further
  friend ref_iterator operator+(std::ptrdiff_t n, ref_iterator i) noexcept requires is_random {
    return i += n;
  }  ///< n further
  friend ref_iterator operator-(ref_iterator i, std::ptrdiff_t n) noexcept requires is_random {
    return i -= n;
  }  ///< n back
  /// The distance between two places.
  friend std::ptrdiff_t operator-(const ref_iterator& a, const ref_iterator& b) noexcept requires is_random {
    return a.at_ - b.at_;
  }
  /// Earlier places are less.
  friend std::strong_ordering operator<=>(const ref_iterator& a, const ref_iterator& b) noexcept requires is_random {
    return (a.at_ - b.at_) <=> 0;
  }

 private:
  const corpus* corpus_ = nullptr;
  Handles at_{};
};

/// Handles that a corpus stores, read as references. It is cheap to copy, and its iterators are valid as long as the
/// corpus.
/// @tparam Handles a view of handles
template <RecordType Record, class Handles>
class ref_view : public std::ranges::view_base {
 public:
  using iterator = ref_iterator<Record, decltype(std::declval<const Handles&>().begin())>;  ///< yields references

  /// The records of some handles. @pre the handles belong to the corpus
  ref_view(const corpus& c, Handles handles) noexcept : corpus_{&c}, handles_{handles} {}

  [[nodiscard]] iterator begin() const noexcept { return {corpus_, handles_.begin()}; }  ///< the first record
  [[nodiscard]] iterator end() const noexcept { return {corpus_, handles_.end()}; }      ///< past the last record
  [[nodiscard]] std::size_t size() const noexcept { return handles_.size(); }            ///< the number of records
  [[nodiscard]] bool empty() const noexcept { return handles_.size() == 0; }             ///< whether it has no records
  [[nodiscard]] ref<Record> front() const noexcept { return *begin(); }  ///< the first record. @pre not empty
  /// The record at place `i`. @pre `i < size()`
  [[nodiscard]] ref<Record> operator[](std::size_t i) const noexcept {
    assert(i < size() && "no such place in the list");
    return {*corpus_, handles_[i]};
  }
  [[nodiscard]] Handles handles() const noexcept { return handles_; }  ///< the handles themselves
  /// Whether it contains a record. @complexity linear
  [[nodiscard]] bool contains(handle<Record> wanted) const noexcept {
    for (const handle<Record> each : handles_)
      if (each == wanted) return true;
    return false;
  }

 protected:
  /// The corpus of the records.
  [[nodiscard]] const corpus& records() const noexcept { return *corpus_; }

 private:
  const corpus* corpus_;
  Handles handles_;
};

/// A range of references that can be printed as a list. Models: `ref_list<actor>`, the holders of a statement.
/// Non-model: `std::vector<actor_handle>`.
template <class List>
concept RefList = requires(const List& list) {
  {list.handles()};
  { *list.begin() } -> std::convertible_to<typename std::remove_cvref_t<decltype(*list.begin())>>;
  { (*list.begin()).records() } -> std::same_as<const corpus&>;
};

/// Prints the names of the records, separated by `, `.
template <class Traits, RefList List>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, const List& list) {
  const char* between = "";
  for (const auto each : list) {
    out << between << each;
    between = ", ";
  }
  return out;
}

}  // namespace stancegraph

/// @cond the iterators of a ref_view refer to the corpus only
template <class Record, class Handles>
inline constexpr bool std::ranges::enable_borrowed_range<stancegraph::ref_view<Record, Handles>> = true;
/// @endcond
