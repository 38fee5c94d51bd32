// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/text.hpp"

namespace stancegraph {

/// The base of all exceptions of the library.
class error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A record breaks a rule of the domain. Derived classes name the rule.
class corpus_error : public error {
 public:
  using error::error;
};

/// An invalid value: an id with a line break, a confidence of 7, a reversed span.
class invalid_value : public corpus_error {
 public:
  using corpus_error::corpus_error;
};

/// A record refers to another that is not in the corpus.
class unknown_reference : public corpus_error {
 public:
  using corpus_error::corpus_error;

  /// The error for an unknown `id` of the kind `what`; `near`, if not empty, is the id that may be meant.
  [[nodiscard]] static unknown_reference to(std::string_view what, std::string_view id, std::string_view near = {});
};

/// Two records of one kind have the same id.
class duplicate_id : public corpus_error {
 public:
  using corpus_error::corpus_error;

  /// The error for a second `what` with this `id`. @pre `what` is not empty
  [[nodiscard]] static duplicate_id of(std::string_view what, std::string_view id);
};

/// The schema does not allow a predicate between these kinds of records.
class forbidden_relation : public corpus_error {
 public:
  using corpus_error::corpus_error;
};

/// A date that does not exist, or a period that ends before it begins.
class impossible_period : public corpus_error {
 public:
  using corpus_error::corpus_error;
};

/// A text or file that cannot be parsed. Holds all faults found, in order of place.
class parse_error : public error {
 public:
  /// Several faults. @pre `found` is not empty
  explicit parse_error(std::vector<diagnostic> found);
  /// A single fault.
  explicit parse_error(diagnostic found);

  /// The faults found, in order of place.
  [[nodiscard]] const std::vector<diagnostic>& diagnostics() const noexcept { return found_; }

 private:
  std::vector<diagnostic> found_;
};

/// Input or output failed: a file cannot be opened, a disk is full.
class io_error : public error {
 public:
  /// The error that `what` failed for `path`.
  io_error(std::string path, std::string_view what);

  /// The file or folder.
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

/// Work was stopped early because it reached a limit. The message names the limit and says how to raise it.
class limit_error : public error {
 public:
  using error::error;

  /// @param what_happened what exceeded the limit: "the query has more than 1000 rows"
  /// @param advice what to do: "allow more rows"
  [[nodiscard]] static limit_error beyond(std::string_view what_happened, std::string_view advice);
};

/// Graphviz failed to draw.
class render_error : public error {
 public:
  using error::error;
};

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(core_error)

namespace stancegraph {

STANCEGRAPH_INLINE unknown_reference unknown_reference::to(std::string_view what, std::string_view id,
                                                           std::string_view near) {
  std::string message = "unknown " + std::string{what} + " " + in_quotes(id);
  if (!near.empty()) message += " (did you mean " + in_quotes(near) + "?)";
  return unknown_reference{message};
}

STANCEGRAPH_INLINE duplicate_id duplicate_id::of(std::string_view what, std::string_view id) {
  return duplicate_id{
      "there is already " +
      std::string{std::string_view{"aeiou"}.find(what.front()) == std::string_view::npos ? "a " : "an "} +
      std::string{what} + " " + in_quotes(id)};
}

STANCEGRAPH_INLINE parse_error::parse_error(std::vector<diagnostic> found)
    : error{to_string(found)}, found_{std::move(found)} {}

STANCEGRAPH_INLINE parse_error::parse_error(diagnostic found) : parse_error{std::vector{std::move(found)}} {}

STANCEGRAPH_INLINE io_error::io_error(std::string path, std::string_view what)
    : error{path + ": " + std::string{what}}, path_{std::move(path)} {}

STANCEGRAPH_INLINE limit_error limit_error::beyond(std::string_view what_happened, std::string_view advice) {
  return limit_error{std::string{what_happened} + ": " + std::string{advice}};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(core_error)
