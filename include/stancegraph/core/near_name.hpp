// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/core/unicode.hpp"

namespace stancegraph {

/// The number of insertions, deletions, substitutions and swaps of adjacent letters that turn one word into the other
/// (optimal string alignment: no place is edited twice). Case matters.
/// @complexity the product of the two lengths
/// @see Damerau, F. J. (1964). A technique for computer detection and correction of spelling errors. Communications of
///   the ACM 7(3), 171–176. https://doi.org/10.1145/363958.363994
[[nodiscard]] std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

/// The edit distance of two UTF-8 texts after folded(), so case does not matter.
[[nodiscard]] inline std::size_t edit_distance(std::string_view a, std::string_view b) {
  return edit_distance(code_points(folded(a)), code_points(folded(b)));
}

/// The candidate nearest to `word`; the first of several equally near ones. Nothing if none is near: a near candidate
/// differs by at most a third of the word's letters (at least one edit), or begins with the word. Words of more than
/// 100 bytes have no near candidate.
/// @complexity the number of candidates times the product of the lengths
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view word,
                                                      const std::vector<std::string_view>& candidates);

/// @copydoc nearest_name(std::string_view, const std::vector<std::string_view>&)
/// The texts of the range must outlive the call: a range that makes a string for each element is refused.
template <std::ranges::input_range Candidates>
requires std::is_lvalue_reference_v<std::ranges::range_reference_t<const Candidates&>> ||
         std::same_as<std::ranges::range_value_t<const Candidates&>, std::string_view>
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view word, const Candidates& candidates) {
  std::vector<std::string_view> all;
  for (const std::string_view each : candidates) all.push_back(each);
  return nearest_name(word, all);
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_near_name)

#include <algorithm>
#include <limits>
#include <utility>

namespace stancegraph {

STANCEGRAPH_INLINE std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

STANCEGRAPH_INLINE std::optional<std::string> nearest_name(std::string_view word,
                                                           const std::vector<std::string_view>& candidates) {
  constexpr std::size_t longest = 100;
  if (word.empty() || word.size() > longest) return std::nullopt;
  const std::u32string letters = code_points(folded(word));
  const std::size_t reach = std::max<std::size_t>(1, letters.size() / 3);
  std::size_t least = std::numeric_limits<std::size_t>::max();
  std::optional<std::string> nearest;
  for (const std::string_view name : candidates) {
    if (name.empty() || name.size() > longest) continue;
    const std::u32string other = code_points(folded(name));
    const bool begins = letters.size() >= 3 && name.starts_with(word);
    const std::size_t gap =
        other.size() > letters.size() ? other.size() - letters.size() : letters.size() - other.size();
    if (gap > reach && !begins) continue;
    const std::size_t distance =
        begins ? std::min(edit_distance(letters, other), reach) : edit_distance(letters, other);
    if (distance <= reach && distance < least) {
      least = distance;
      nearest = std::string{name};
    }
  }
  return nearest;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_near_name)
