// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace stancegraph {

/// The words for the values of an enumeration in files, output and messages.
///
/// A specialization defines `what`, the noun in messages, and `words`, one word per enumerator in the order of their
/// values 0, 1, 2, … Each enumeration of the data model has a specialization next to its definition.
template <class Enum>
struct vocabulary;

/// An enumeration that has a vocabulary. Model: `polarity`. Non-model: `int`.
template <class Enum>
concept Vocabulary = std::is_enum_v<Enum> && requires {
  { vocabulary<Enum>::what } -> std::convertible_to<std::string_view>;
  { vocabulary<Enum>::words.size() } -> std::convertible_to<std::size_t>;
};

/// The word for a value: `to_word(polarity::oppose)` is `"oppose"`.
/// @pre `value` is one of the enumerators
template <Vocabulary Enum>
[[nodiscard]] constexpr std::string_view to_word(Enum value) noexcept {
  return vocabulary<Enum>::words[static_cast<std::size_t>(value)];
}

/// The value of a word; nothing if no enumerator has this word. Words must match exactly.
template <Vocabulary Enum>
[[nodiscard]] constexpr std::optional<Enum> from_word(std::string_view word) noexcept {
  for (std::size_t i = 0; i != vocabulary<Enum>::words.size(); ++i)
    if (vocabulary<Enum>::words[i] == word) return static_cast<Enum>(i);
  return std::nullopt;
}

/// The number of enumerators.
template <Vocabulary Enum>
inline constexpr std::size_t word_count = vocabulary<Enum>::words.size();

}  // namespace stancegraph
