// SPDX-License-Identifier: BSL-1.0
#pragma once

// Checks for every enumeration with words.

#include <cstddef>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "catch.hpp"
#include "stancegraph/core.hpp"

/// The words of an enumeration are valid names, and each converts back to its value.
template <stancegraph::Vocabulary Enum>
void check_words() {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i != stancegraph::word_count<Enum>; ++i) {
    const auto value = static_cast<Enum>(i);
    const auto word = stancegraph::to_word(value);
    INFO(std::string{word});
    CHECK(stancegraph::from_word<Enum>(word) == value);
    CHECK(seen.insert(word).second);
    CHECK_FALSE(word.empty());
    CHECK(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
  }
  CHECK_FALSE(std::string_view{stancegraph::vocabulary<Enum>::what}.empty());
}

/// Each enumerator has the word of the data model, and there are no other words.
template <stancegraph::Vocabulary Enum>
void check_words_are(std::initializer_list<std::pair<Enum, std::string_view>> expected) {
  CHECK(expected.size() == stancegraph::word_count<Enum>);
  for (const auto& [value, word] : expected) CHECK(std::string{stancegraph::to_word(value)} == word);
}
