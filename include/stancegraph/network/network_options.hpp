// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/day.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/network/counting_conventions.hpp"

/// @file
/// What a discourse network is made of, in the words of rDNA's `dna_network()` where it has any.

namespace stancegraph {

/// Between what a network is.
enum class network_type : std::uint8_t {
  onemode,  ///< entities of the rows, tied by the columns that they share
  twomode,  ///< entities of the rows and entities of the columns, tied by statements
};

/// How network_type is written.
template <>
struct vocabulary<network_type> {
  static constexpr std::string_view what = "type of network";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"onemode", "twomode"});
};

/// What of a statement: a mode of a network, or what a statement is kept or left out by.
enum class network_role : std::uint8_t {
  holder,         ///< whose stance it is
  on_behalf_of,   ///< in whose name
  speaker,        ///< who uttered it: the first of the chain of voices; where there is none, the holders
  voice,          ///< who is in the chain of voices
  addressee,      ///< to whom
  position,       ///< on what
  document,       ///< where it is written
  author,         ///< who wrote that document
  outlet,         ///< who published that document
  event,          ///< at which event
  holder_kind,    ///< what the holder is: person, state, …
  camp,           ///< the side that the holder is on, as camps() tells
  position_kind,  ///< what sort of proposition
  polarity,       ///< for or against
  act,            ///< what the holder does by saying it
  confidence,     ///< of the coder: 1 to 3
};

/// How network_role is written.
template <>
struct vocabulary<network_role> {
  static constexpr std::string_view what = "role";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>(
      {"holder", "on_behalf_of", "speaker", "voice", "addressee", "position", "document", "author", "outlet", "event",
       "holder_kind", "camp", "position_kind", "polarity", "act", "confidence"});
};

/// By what two statements on one thing agree.
enum class network_qualifier : std::uint8_t {
  polarity,    ///< for or against; what is neutral or ambivalent is neither
  act,         ///< names: two acts agree where they are the same
  confidence,  ///< numbers: two agree the more the nearer they are
};

/// How network_qualifier is written.
template <>
struct vocabulary<network_qualifier> {
  static constexpr std::string_view what = "qualifier";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"polarity", "act", "confidence"});
};

/// What becomes of the qualifier.
enum class qualifier_aggregation : std::uint8_t {
  ignore,      ///< it does not count
  congruence,  ///< one-mode: how far two agree
  conflict,    ///< one-mode: how far two disagree
  subtract,    ///< one-mode: congruence − conflict; two-mode: for − against
  combine,     ///< two-mode: which levels there are, as one number
};

/// How qualifier_aggregation is written.
template <>
struct vocabulary<qualifier_aggregation> {
  static constexpr std::string_view what = "aggregation";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"ignore", "congruence", "conflict", "subtract", "combine"});
};

/// By what weights are divided.
enum class network_normalization : std::uint8_t {
  no,          ///< nothing
  average,     ///< one-mode: how many statements the two have on average
  jaccard,     ///< one-mode: how many different things the two have said
  cosine,      ///< one-mode: the lengths of their vectors of counts
  activity,    ///< two-mode: what the row has
  prominence,  ///< two-mode: what the column has
};

/// How network_normalization is written.
template <>
struct vocabulary<network_normalization> {
  static constexpr std::string_view what = "normalization";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"no", "average", "jaccard", "cosine", "activity", "prominence"});
};

/// Within what statements that say the same count once.
enum class duplicate_scope : std::uint8_t {
  include,      ///< nowhere: all count
  document,     ///< a document
  week,         ///< a calendar week
  month,        ///< a calendar month
  year,         ///< a calendar year
  acrossrange,  ///< all of the time that is asked about
};

/// How duplicate_scope is written.
template <>
struct vocabulary<duplicate_scope> {
  static constexpr std::string_view what = "scope of duplicates";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"include", "document", "week", "month", "year", "acrossrange"});
};

/// By what the time of windows is counted.
enum class window_unit : std::uint8_t {
  events,  ///< statements, in the order of time
  days,    ///< days
  weeks,   ///< seven days
  months,  ///< calendar months
  years,   ///< calendar years
};

/// How window_unit is written.
template <>
struct vocabulary<window_unit> {
  static constexpr std::string_view what = "unit of windows";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"events", "days", "weeks", "months", "years"});
};

/// How much a statement weighs in a window, by how far it is from the middle.
enum class network_kernel : std::uint8_t {
  no,            ///< as much as all others
  uniform,       ///< 1/2
  triangular,    ///< 1 − |u|
  epanechnikov,  ///< 3/4 (1 − u²)
  gaussian,      ///< exp(−u²/2) / √(2π), beyond the window as well
};

/// How network_kernel is written.
template <>
struct vocabulary<network_kernel> {
  static constexpr std::string_view what = "kernel";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"no", "uniform", "triangular", "epanechnikov", "gaussian"});
};

/// How a series of networks is laid over time.
struct window_options {
  window_unit unit = window_unit::months;      ///< by what time is counted, and one network follows another
  std::size_t size = 1;                        ///< how many units a window has, from 1
  network_kernel kernel = network_kernel::no;  ///< how its statements are weighed

  /// The same options.
  friend bool operator==(const window_options&, const window_options&) = default;
};

/// What statements are left out, or kept alone, by their values in one role.
struct value_filter {
  /// What becomes of statements that have one of the values.
  enum class action : std::uint8_t {
    leave_out,  ///< they are left out
    keep,       ///< all others are left out, those without a value among them
  };

  network_role role = network_role::holder;  ///< by what
  std::vector<std::string> values{};         ///< ids or names
  action what = action::leave_out;           ///< left out, or kept alone

  /// The same filter.
  friend bool operator==(const value_filter&, const value_filter&) = default;
};

/// What a discourse network is made of, and how.
struct network_options {
  network_type type = network_type::twomode;                          ///< one mode or two
  network_role rows = network_role::holder;                           ///< the first mode
  network_role columns = network_role::position;                      ///< the second, or what ties the first
  network_qualifier qualifier = network_qualifier::polarity;          ///< what agrees or disagrees
  qualifier_aggregation aggregation = qualifier_aggregation::ignore;  ///< what becomes of it
  network_normalization normalization = network_normalization::no;    ///< by what weights are divided
  duplicate_scope duplicates = duplicate_scope::include;              ///< within what the same counts once
  bool has_isolates = false;           ///< whether nodes are there that only statements left out have
  std::optional<day> from{};           ///< the first day asked about
  std::optional<day> to{};             ///< the last day asked about
  std::vector<value_filter> only{};    ///< what is left out, or kept alone; one for each role
  counting_conventions conventions{};  ///< choices that published tools make differently
  double threshold = 0;                ///< one-mode: ties whose weight, without its sign, is below this are left out
  /// One-mode: a tie is there where it is among so many strongest, by weight without sign, of at least one of its two;
  /// of equals, those with the rows that come first. Where empty, all are.
  std::optional<std::size_t> top{};
  unsigned threads = 1;  ///< how many share the work; weights are the same for any

  /// The same options.
  friend bool operator==(const network_options&, const network_options&) = default;
};

/// Holds options to what they allow.
/// @throws invalid_value where the aggregation or the normalization is not of the type of network, both modes are one
///   role, a two-mode network has a threshold or a number of strongest ties, the one is below 0 or the other 0
inline void expect_valid(const network_options& o) {
  using enum qualifier_aggregation;
  using enum network_normalization;
  const bool is_onemode = o.type == network_type::onemode;
  const auto refuse = [&](std::string_view word) {
    throw invalid_value{std::string{word} + " is not for a " + std::string{to_word(o.type)} + " network"};
  };
  if (is_onemode ? o.aggregation == combine : o.aggregation == congruence || o.aggregation == conflict)
    refuse(to_word(o.aggregation));
  const bool is_of_two = o.normalization == activity || o.normalization == prominence;
  if (o.normalization != no && is_onemode == is_of_two) refuse(to_word(o.normalization));
  if (!is_onemode && (o.threshold != 0 || o.top)) refuse(o.top ? "top" : "threshold");
  if (!(o.threshold >= 0)) throw invalid_value{"the threshold is not a number from 0"};
  if (o.top == std::size_t{0}) throw invalid_value{"of the strongest ties, at least one must stay"};
  if (o.rows == o.columns) throw invalid_value{"rows and columns are both " + std::string{to_word(o.rows)}};
}

}  // namespace stancegraph
