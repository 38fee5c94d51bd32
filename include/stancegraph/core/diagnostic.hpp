// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "stancegraph/core/compiled.hpp"

namespace stancegraph {

/// A place in a file. Lines and columns count from 1, columns in bytes; 0 if unknown.
struct place {
  std::string file;        ///< the file as named by the user
  std::size_t line = 0;    ///< from 1
  std::size_t column = 0;  ///< from 1, in bytes

  /// Equal if all members are equal.
  friend bool operator==(const place&, const place&) = default;
};

/// The place as `file:line:column`, the format of compilers, so that editors can jump to it.
[[nodiscard]] std::string to_string(const place& p);

/// How serious a diagnostic is.
enum class severity : std::uint8_t {
  warning,  ///< should be checked
  error,    ///< must be corrected
};

/// A fault in an input: where it is, what was found, what was expected, and what may be meant.
struct diagnostic {
  place where;                        ///< file, line and column, as far as known
  std::string message;                ///< what is wrong, in one line
  std::string hint;                   ///< what to do about it; may be empty
  severity weight = severity::error;  ///< how serious it is

  /// Equal if all members are equal.
  friend bool operator==(const diagnostic&, const diagnostic&) = default;
};

/// A diagnostic in one line: `actors.toml:3:8: error: unknown kind 'persn' (did you mean 'person'?)`.
[[nodiscard]] std::string to_string(const diagnostic& d);

/// Diagnostics, one per line, in their order.
[[nodiscard]] std::string to_string(const std::vector<diagnostic>& all);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_diagnostic)

namespace stancegraph {

STANCEGRAPH_INLINE std::string to_string(const place& p) {
  std::string out = p.file;
  if (p.line != 0) out += ":" + std::to_string(p.line);
  if (p.line != 0 && p.column != 0) out += ":" + std::to_string(p.column);
  return out;
}

STANCEGRAPH_INLINE std::string to_string(const diagnostic& d) {
  std::string out = to_string(d.where);
  if (!out.empty()) out += ": ";
  out += d.weight == severity::error ? "error: " : "warning: ";
  out += d.message;
  if (!d.hint.empty()) out += " (" + d.hint + ")";
  return out;
}

STANCEGRAPH_INLINE std::string to_string(const std::vector<diagnostic>& all) {
  std::string out;
  for (const diagnostic& d : all) {
    if (!out.empty()) out += '\n';
    out += to_string(d);
  }
  return out;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_diagnostic)
