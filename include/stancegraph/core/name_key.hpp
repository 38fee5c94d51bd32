// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/core/unicode.hpp"

namespace stancegraph {

/// The key by which names are compared: case folded, composed (Unicode normalization form NFC), without blanks at the
/// ends. Two names are the same if and only if their keys are equal.
/// @complexity linear in the bytes
[[nodiscard]] std::string name_key(std::string_view name);

/// Whether two names are the same: their keys are equal. @complexity linear in the bytes
[[nodiscard]] bool is_same_name(std::string_view a, std::string_view b);

/// The appearance of a name at a glance: the letters of its key without accents, compatibility forms and invisible
/// characters. Different names may look the same.
/// @complexity linear in the bytes
[[nodiscard]] std::u32string name_look(std::string_view name);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_name_key)

namespace stancegraph {

STANCEGRAPH_INLINE std::string name_key(std::string_view name) { return std::string{trimmed(folded(name))}; }

STANCEGRAPH_INLINE bool is_same_name(std::string_view a, std::string_view b) {
  if (is_ascii(a) && is_ascii(b)) return equal_ignoring_ascii_case(trimmed(a), trimmed(b));
  return name_key(a) == name_key(b);
}

STANCEGRAPH_INLINE std::u32string name_look(std::string_view name) {
  const std::string key = name_key(name);
  if (is_ascii(key)) return code_points(key);
  return code_points(
      detail::mapped(key, UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STRIPMARK)
          .value_or(key));
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_name_key)
