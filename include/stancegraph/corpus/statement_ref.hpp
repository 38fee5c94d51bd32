// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <ranges>
#include <span>
#include <string_view>

#include "stancegraph/corpus/actor_ref.hpp"
#include "stancegraph/corpus/document_ref.hpp"
#include "stancegraph/corpus/event_ref.hpp"
#include "stancegraph/corpus/position_ref.hpp"
#include "stancegraph/corpus/ref_view.hpp"

namespace stancegraph {

/// The actors in a role of a statement.
using role_refs = ref_view<actor, actor_list>;

/// A condition of a statement: `if` a position comes true, `unless` it does, …
class condition_ref {
 public:
  /// A condition. @pre its position belongs to the corpus
  condition_ref(const corpus& c, const condition& what) noexcept : op_{what.op}, position_{c, what.position} {}

  [[nodiscard]] condition_operator op() const noexcept { return op_; }        ///< if, unless, even_if, …
  [[nodiscard]] position_ref position() const noexcept { return position_; }  ///< what the statement depends on

 private:
  condition_operator op_;
  position_ref position_;
};

/// The conditions of a statement.
class condition_refs : public std::ranges::view_base {
 public:
  /// Iterates over the conditions.
  class iterator {
   public:
    using value_type = condition_ref;                    ///< a condition
    using difference_type = std::ptrdiff_t;              ///< distance
    using iterator_concept = std::forward_iterator_tag;  ///< it allows several passes
    using iterator_category = std::input_iterator_tag;   ///< dereferencing yields a value

    iterator() noexcept = default;  ///< an iterator without a statement
    iterator(const corpus* c, const condition* at) noexcept : corpus_{c}, at_{at} {}  ///< at a condition
    value_type operator*() const noexcept { return {*corpus_, *at_}; }                ///< the condition
    iterator& operator++() noexcept { return ++at_, *this; }                          ///< moves to the next condition
    iterator operator++(int) noexcept { return {corpus_, at_++}; }                    ///< moves to the next condition
    friend bool operator==(const iterator&,
                           const iterator&) noexcept = default;  ///< equal if both are at the same place

   private:
    const corpus* corpus_ = nullptr;
    const condition* at_ = nullptr;
  };

  /// Conditions of a statement of a corpus.
  condition_refs(const corpus& c, std::span<const condition> all) noexcept : corpus_{&c}, all_{all} {}
  [[nodiscard]] iterator begin() const noexcept { return {corpus_, all_.data()}; }  ///< the first condition
  [[nodiscard]] iterator end() const noexcept {
    return {corpus_, all_.data() + all_.size()};
  }                                                                        ///< past the last condition
  [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }  ///< the number of conditions
  [[nodiscard]] condition_ref front() const noexcept { return *begin(); }  ///< the first condition. @pre not empty
  [[nodiscard]] bool empty() const noexcept { return all_.empty(); }       ///< whether the statement is unconditional

 private:
  const corpus* corpus_;
  std::span<const condition> all_;
};

/// A statement of a corpus. The reference must not be empty when a function is called. All functions except `record()`
/// take constant time and copy nothing.
template <>
class ref<statement> : public basic_ref<statement> {
 public:
  using basic_ref::basic_ref;

  [[nodiscard]] std::string_view id() const noexcept { return table().id(*this); }       ///< unique
  [[nodiscard]] actor_ref holder() const noexcept { return to(table().holder(*this)); }  ///< the first holder
  [[nodiscard]] role_refs holders() const noexcept {
    return {records(), table().holders(*this)};
  }  ///< who holds the stance
  /// In whose name the holders speak.
  [[nodiscard]] role_refs on_behalf_of() const noexcept { return {records(), table().on_behalf_of(*this)}; }
  /// The chain from the actor who uttered it to the one who printed it; empty for direct speech.
  [[nodiscard]] role_refs voices() const noexcept { return {records(), table().voice(*this)}; }
  [[nodiscard]] role_refs addressees() const noexcept { return {records(), table().addressees(*this)}; }  ///< to whom
  [[nodiscard]] position_ref position() const noexcept { return to(table().position(*this)); }  ///< what it is about
  [[nodiscard]] stancegraph::polarity polarity() const noexcept { return table().polarity(*this); }  ///< for or against
  [[nodiscard]] std::optional<speech_act> act() const noexcept { return table().act(*this); }  ///< demands, warns, …
  [[nodiscard]] condition_refs conditions() const noexcept {
    return {records(), table().conditions(*this)};
  }  ///< if, unless, …
  /// Whether the statement depends on all conditions or on any of them.
  [[nodiscard]] stancegraph::condition_join condition_join() const noexcept { return table().condition_join(*this); }
  [[nodiscard]] const date* said() const noexcept { return dated(table().said(*this)); }          ///< null if unknown
  [[nodiscard]] const date* holds() const noexcept { return dated(table().holds(*this)); }        ///< null if not coded
  [[nodiscard]] const date* coded_at() const noexcept { return dated(table().coded_at(*this)); }  ///< null if not coded
  [[nodiscard]] event_ref event() const noexcept { return to(table().event(*this)); }       ///< at which event, if any
  [[nodiscard]] stancegraph::evidence evidence() const { return table().evidence(*this); }  ///< the place in a document
  [[nodiscard]] document_ref document() const noexcept {
    return to(table().document(*this));
  }  ///< in which document, if known
  [[nodiscard]] std::optional<std::uint32_t> paragraph() const { return evidence().paragraph; }  ///< from 1
  [[nodiscard]] std::optional<text_span> span() const { return evidence().span; }                ///< code points
  [[nodiscard]] std::optional<stancegraph::digest> digest() const { return evidence().digest; }  ///< of the span
  /// Direct quote, reported speech, …
  [[nodiscard]] std::optional<stancegraph::attribution> attribution() const noexcept {
    return table().attribution(*this);
  }
  [[nodiscard]] std::string_view quote() const noexcept { return table().quote(*this); }  ///< the words, if kept
  [[nodiscard]] stancegraph::rank rank() const noexcept {
    return table().rank(*this);
  }  ///< preferred, normal, deprecated
  [[nodiscard]] std::string_view reason() const noexcept { return table().reason(*this); }  ///< why that rank
  [[nodiscard]] std::optional<std::uint8_t> confidence() const noexcept {
    return table().confidence(*this);
  }                                                                                       ///< 1 to 3
  [[nodiscard]] std::string_view coder() const noexcept { return table().coder(*this); }  ///< who coded it
  [[nodiscard]] std::string_view note() const noexcept { return table().note(*this); }    ///< free text
  [[nodiscard]] std::string_view shown() const noexcept { return id(); }                  ///< what `<<` prints

 private:
  [[nodiscard]] const statement_table& table() const noexcept { return records().statements(); }
  [[nodiscard]] const date* dated(std::uint32_t number) const noexcept {
    return number == date_pool::none ? nullptr : &records().dates()[number];
  }
};

}  // namespace stancegraph

/// @cond its iterators refer to the corpus only
template <>
inline constexpr bool std::ranges::enable_borrowed_range<stancegraph::condition_refs> = true;
/// @endcond
