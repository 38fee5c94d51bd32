// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/day.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/network/counting_conventions.hpp"

/// @file
/// The options of a discourse network, and the words by which programs and files name them.

namespace stancegraph {

/// Which entities a network ties.
enum class network_type : std::uint8_t {
  onemode,  ///< entities of the rows, tied by the columns that they share
  twomode,  ///< entities of the rows tied to entities of the columns by statements
};

/// The words for network_type.
template <>
struct vocabulary<network_type> {
  static constexpr std::string_view what = "type of network";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"onemode", "twomode"});
};

/// A role in a statement: the mode of a network, or the value by which a filter keeps or leaves out statements.
enum class network_role : std::uint8_t {
  holder,         ///< who holds the stance
  on_behalf_of,   ///< in whose name
  speaker,        ///< who uttered it: the first of the chain of voices or, without a chain, the holders
  voice,          ///< everyone in the chain of voices
  addressee,      ///< to whom it was said
  position,       ///< what it is about
  document,       ///< the document that contains it
  author,         ///< who wrote that document
  outlet,         ///< who published that document
  event,          ///< the event at which it was said
  holder_kind,    ///< kind of the holder: person, state, …
  camp,           ///< the side to which the holder belongs, as camps() gives it
  position_kind,  ///< kind of the position
  polarity,       ///< for or against
  act,            ///< what the holder does by saying it
  confidence,     ///< how sure the coder is: 1 to 3
};

/// The words for network_role.
template <>
struct vocabulary<network_role> {
  static constexpr std::string_view what = "role";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"holder", "on_behalf_of", "speaker", "voice", "addressee", "position", "document", "author", "outlet", "event",
       "holder_kind", "camp", "position_kind", "polarity", "act", "confidence"});
};

/// The variable by which two statements about one column agree or disagree.
enum class network_qualifier : std::uint8_t {
  polarity,    ///< for or against; neutral and ambivalent statements do not count
  act,         ///< names: two acts agree if they are the same
  confidence,  ///< numbers: the closer two are, the more they agree
};

/// The words for network_qualifier.
template <>
struct vocabulary<network_qualifier> {
  static constexpr std::string_view what = "qualifier";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"polarity", "act", "confidence"});
};

/// How agreement and disagreement are combined.
enum class qualifier_aggregation : std::uint8_t {
  ignore,      ///< the qualifier is ignored
  congruence,  ///< one-mode: how much two rows agree
  conflict,    ///< one-mode: how much two rows disagree
  subtract,    ///< one-mode: congruence − conflict; two-mode: for − against
  combine,     ///< two-mode: the set of levels, as one number
};

/// The words for qualifier_aggregation.
template <>
struct vocabulary<qualifier_aggregation> {
  static constexpr std::string_view what = "aggregation";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"ignore", "congruence", "conflict", "subtract", "combine"});
};

/// The divisor of weights.
enum class network_normalization : std::uint8_t {
  no,          ///< no division
  average,     ///< one-mode: the mean number of statements of the two rows
  jaccard,     ///< one-mode: the number of different (column, level) pairs of the two rows
  cosine,      ///< one-mode: the lengths of the two vectors of counts
  activity,    ///< two-mode: the total of the row
  prominence,  ///< two-mode: the total of the column
};

/// The words for network_normalization.
template <>
struct vocabulary<network_normalization> {
  static constexpr std::string_view what = "normalization";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"no", "average", "jaccard", "cosine", "activity", "prominence"});
};

/// The scope within which equal statements count once.
enum class duplicate_scope : std::uint8_t {
  include,      ///< no scope: every statement counts
  document,     ///< a document
  week,         ///< a calendar week
  month,        ///< a calendar month
  year,         ///< a calendar year
  acrossrange,  ///< the whole range of days
};

/// The words for duplicate_scope.
template <>
struct vocabulary<duplicate_scope> {
  static constexpr std::string_view what = "scope of duplicates";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"include", "document", "week", "month", "year", "acrossrange"});
};

/// The unit in which the size and the spacing of windows are measured.
enum class window_unit : std::uint8_t {
  events,  ///< statements, in the order of time
  days,    ///< days
  weeks,   ///< seven days
  months,  ///< calendar months
  years,   ///< calendar years
};

/// The words for window_unit.
template <>
struct vocabulary<window_unit> {
  static constexpr std::string_view what = "unit of windows";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"events", "days", "weeks", "months", "years"});
};

/// The weight of a statement by its distance u from the middle of a window, in half widths; see kernel_weight().
enum class network_kernel : std::uint8_t {
  no,            ///< all statements weigh the same
  uniform,       ///< 1/2 for |u| ≤ 1
  triangular,    ///< 1 − |u| for |u| ≤ 1
  epanechnikov,  ///< 3/4 (1 − u²) for |u| ≤ 1
  gaussian,      ///< exp(−u²/2) / √(2π), also beyond the window
};

/// The words for network_kernel.
template <>
struct vocabulary<network_kernel> {
  static constexpr std::string_view what = "kernel";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"no", "uniform", "triangular", "epanechnikov", "gaussian"});
};

/// How a series of networks is placed over time.
struct window_options {
  window_unit unit = window_unit::months;      ///< unit of the size; windows are one unit apart
  std::size_t size = 1;                        ///< number of units in a window, at least 1
  network_kernel kernel = network_kernel::no;  ///< weights of the statements in a window

  /// Equal if all options are equal.
  friend bool operator==(const window_options&, const window_options&) = default;
};

/// A filter by the values of statements in one role.
struct value_filter {
  /// What the filter does with statements that have one of the values.
  enum class action : std::uint8_t {
    leave_out,  ///< leaves them out
    keep,       ///< keeps only them; statements without a value are left out too
  };

  network_role role = network_role::holder;  ///< the role whose values are compared
  std::vector<std::string> values{};         ///< ids or names
  action what = action::leave_out;           ///< whether to leave out or to keep

  /// Equal if all members are equal.
  friend bool operator==(const value_filter&, const value_filter&) = default;
};

/// The options of a discourse network.
struct network_options {
  network_type type = network_type::twomode;      ///< one mode or two
  network_role rows = network_role::holder;       ///< role of the rows
  network_role columns = network_role::position;  ///< role of the columns; in a one-mode network, what the rows share
  network_qualifier qualifier = network_qualifier::polarity;  ///< the variable by which statements agree or disagree
  qualifier_aggregation aggregation = qualifier_aggregation::ignore;  ///< how agreement and disagreement are combined
  network_normalization normalization = network_normalization::no;    ///< the divisor of weights
  duplicate_scope duplicates = duplicate_scope::include;  ///< the scope within which equal statements count once
  bool has_isolates = false;           ///< whether to include nodes whose statements are all left out
  std::optional<day> from{};           ///< the first day of the range
  std::optional<day> to{};             ///< the last day of the range
  std::vector<value_filter> only{};    ///< filters; at most one per role
  counting_conventions conventions{};  ///< choices that published tools make differently
  double threshold = 0;                ///< one-mode: leave out ties whose absolute weight is below this
  /// One-mode: keep a tie only if it is among this many strongest ties, by absolute weight, of at least one of its
  /// ends; among equal ties, those to earlier rows are kept. If empty, all ties are kept.
  std::optional<std::size_t> top{};
  unsigned threads = 1;  ///< number of threads; weights do not depend on it

  /// Equal if all options are equal.
  friend bool operator==(const network_options&, const network_options&) = default;
};

/// Checks that options are consistent.
/// @throws invalid_value if the aggregation or the normalization does not apply to the type of network, both modes have
///   the same role, a two-mode network has a threshold or a number of strongest ties, the threshold is negative, or the
///   number of strongest ties is 0
void expect_valid(const network_options& o);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_network_options)

namespace stancegraph {

STANCEGRAPH_INLINE void expect_valid(const network_options& o) {
  using enum qualifier_aggregation;
  using enum network_normalization;
  const bool is_onemode = o.type == network_type::onemode;
  const auto refuse = [&](std::string_view word) {
    throw invalid_value{std::string{word} + " does not apply to a " + std::string{to_word(o.type)} + " network"};
  };
  if (is_onemode ? o.aggregation == combine : o.aggregation == congruence || o.aggregation == conflict)
    refuse(to_word(o.aggregation));
  const bool is_of_two = o.normalization == activity || o.normalization == prominence;
  if (o.normalization != no && is_onemode == is_of_two) refuse(to_word(o.normalization));
  if (!is_onemode && (o.threshold != 0 || o.top)) refuse(o.top ? "top" : "threshold");
  if (!(o.threshold >= 0)) throw invalid_value{"the threshold must be a number of at least 0"};
  if (o.top == std::size_t{0}) throw invalid_value{"top must be at least 1"};
  if (o.rows == o.columns)
    throw invalid_value{"rows and columns are both " + std::string{to_word(o.rows)} + ": choose two different roles"};
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_network_options)
