// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/span.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/measures/reliability/reliability_coefficients.hpp"

namespace stancegraph {

/// The variables in which two codings of a statement may differ.
enum class coded_variable : std::uint8_t {
  holders,        ///< who holds the stance, in any order
  on_behalf_of,   ///< in whose name, in any order
  voice,          ///< the whole chain of voices
  hearsay_depth,  ///< length of the chain of voices
  addressees,     ///< to whom it is said, in any order
  position,       ///< what it is about
  polarity,       ///< for or against
  act,            ///< what the holder does; no act is a value too
  conditions,     ///< positions on which it depends and how, in any order
  said,           ///< when it was uttered, as written
  attribution,    ///< how the text attributes it to its holder
  confidence,     ///< how sure the coder is
};

/// The words for coded_variable.
template <>
struct vocabulary<coded_variable> {
  static constexpr std::string_view what = "coded variable";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"holders", "on_behalf_of", "voice", "hearsay_depth", "addressees", "position",
                                       "polarity", "act", "conditions", "said", "attribution", "confidence"});
};

/// The level of measurement of a variable: interval for the length of the chain, ordinal for the confidence, nominal
/// for all others.
[[nodiscard]] constexpr measurement measurement_of(coded_variable v) noexcept {
  if (v == coded_variable::hearsay_depth) return measurement::interval;
  return v == coded_variable::confidence ? measurement::ordinal : measurement::nominal;
}

/// The value of a variable in a statement, as text: ids joined by `;`, words or numbers; empty if it has no value.
[[nodiscard]] std::string value_of(const corpus& c, statement_handle s, coded_variable v);

/// One statement in the codings of two coders.
struct coded_pair {
  statement_handle first{};   ///< the statement in the first coding
  statement_handle second{};  ///< the statement in the second coding
  double overlap = 0;         ///< code points in both spans divided by code points in either; in (0, 1]

  /// Equal if all members are equal.
  friend bool operator==(const coded_pair&, const coded_pair&) = default;
};

/// The statements of two coders of the same documents, matched with each other.
struct aligned_codings {
  std::vector<coded_pair> pairs{};  ///< statements of both coders, in the order of the first coder's statements
  std::vector<statement_handle> only_first{};   ///< statements of the first coder alone
  std::vector<statement_handle> only_second{};  ///< statements of the second coder alone
  std::uint64_t points_in_both = 0;             ///< code points within spans of both codings
  std::uint64_t points_in_either = 0;           ///< code points within spans of one coding or both

  /// Code points within spans of both codings divided by code points within spans of either; nothing if neither has a
  /// span.
  [[nodiscard]] std::optional<double> text_in_both() const {
    if (points_in_either == 0) return std::nullopt;
    return static_cast<double>(points_in_both) / static_cast<double>(points_in_either);
  }

  /// Equal if all members are equal.
  friend bool operator==(const aligned_codings&, const aligned_codings&) = default;
};

/// Finds the statements that two coders of a corpus have in common: in one document, with spans that share a code
/// point. Each statement is in at most one pair. If several pairs are possible, pairs with the same position come
/// first, then pairs with a common holder, then those whose spans overlap more, then those coded earlier. The agreement
/// on position and holders among pairs is therefore as high as the spans allow; read it together with the number of
/// statements that only one coder has. Statements without a span are not compared.
/// @param first,second names of the coders, as in the statements
/// @returns pairs and unmatched statements, each in the order of the corpus; no pairs if a coder has no statements
/// @complexity n log n for n pairs of statements with overlapping spans in one document, plus the pairs of statements
///   per document
[[nodiscard]] aligned_codings align(const corpus& c, std::string_view first, std::string_view second);

/// How well two coders agree on a variable.
struct variable_agreement {
  coded_variable variable{};  ///< the variable
  std::size_t pairs = 0;      ///< number of statements that both coders have
  std::optional<double>
      alpha{};  ///< Krippendorff's α at the level of measurement of the variable; nothing if it is undefined
  std::vector<coded_pair> disagreements{};  ///< the pairs whose values differ, in the order of the corpus

  /// The share of pairs with equal values; nothing if there are no pairs.
  [[nodiscard]] std::optional<double> observed() const {
    if (pairs == 0) return std::nullopt;
    return 1 - static_cast<double>(disagreements.size()) / static_cast<double>(pairs);
  }
};

/// Measures how well two coders agree on a variable, over the statements that both have.
/// @param v the variable
/// @param aligned result of align() for the two coders
/// @returns the share of equal values, α, and the pairs that differ; without pairs, α is missing
/// @complexity linear in the pairs, plus the square of the number of different values
[[nodiscard]] variable_agreement agreement_on(coded_variable v, const corpus& c, const aligned_codings& aligned);

/// The coders named in the statements of a corpus, each once, in alphabetical order. @complexity n log n for n
/// statements
[[nodiscard]] std::set<std::string_view> coders(const corpus& c);

/// The agreement of two coders of the same documents.
struct coder_agreement {
  std::string first{};                          ///< one coder, as the statements name them
  std::string second{};                         ///< the other one
  aligned_codings aligned{};                    ///< their statements, matched
  std::vector<variable_agreement> variables{};  ///< each variable, in the order of `coded_variable`
};

/// Compares two coders of the same documents: matches their statements, then measures each variable.
/// @complexity that of align(), plus that of agreement_on() for each variable
[[nodiscard]] coder_agreement compare_coders(const corpus& c, std::string first, std::string second);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_coder_agreement)

#include <algorithm>
#include <tuple>
#include <utility>

namespace stancegraph {

namespace detail {

/// Merges the spans of one document into sorted, disjoint spans.
[[nodiscard]] STANCEGRAPH_INLINE std::vector<text_span> covered(std::vector<text_span> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<text_span> merged;
  for (const text_span s : spans) {
    if (merged.empty() || merged.back().end < s.start)
      merged.push_back(s);
    else
      merged.back().end = std::max(merged.back().end, s.end);
  }
  return merged;
}

[[nodiscard]] inline std::uint64_t points(const std::vector<text_span>& disjoint) {
  std::uint64_t n = 0;
  for (const text_span s : disjoint) n += s.size();
  return n;
}

/// A statement with a span.
struct placed_statement {
  statement_handle statement;
  text_span span;
};

/// The statements of a coder that have a span, by row of their document.
[[nodiscard]] STANCEGRAPH_INLINE std::vector<std::vector<placed_statement>> statements_of_coder(
    const corpus& c, std::string_view coder) {
  std::vector<std::vector<placed_statement>> found(c.documents().size());
  for (const statement_handle s : c.statements().handles()) {
    if (c.statements().coder(s) != coder) continue;
    const evidence e = c.statements().evidence(s);
    if (e.document && e.span) found[e.document.row()].push_back({s, *e.span});
  }
  return found;
}

/// The code points that statements cover.
[[nodiscard]] inline std::vector<text_span> covered_by(const std::vector<placed_statement>& all) {
  std::vector<text_span> spans;
  for (const placed_statement& s : all) spans.push_back(s.span);
  return covered(std::move(spans));
}

/// Two statements that may be the same, best candidates first: same position, then a common holder, then overlap of
/// spans.
struct alignment_candidate {
  bool is_one_position;
  bool is_one_holder;
  coded_pair pair;

  [[nodiscard]] auto key() const {
    return std::tuple{!is_one_position, !is_one_holder, -pair.overlap, pair.first, pair.second};
  }
};

}  // namespace detail

STANCEGRAPH_INLINE std::string value_of(const corpus& c, statement_handle s, coded_variable v) {
  const statement_table& all = c.statements();
  const auto joined = [&](const auto& actors, bool is_set) {
    std::vector<std::string_view> ids;
    for (const actor_handle a : actors) ids.push_back(c[a].id);
    if (is_set) std::sort(ids.begin(), ids.end());
    std::string text;
    for (const std::string_view id : ids) text.append(text.empty() ? "" : ";").append(id);
    return text;
  };
  switch (v) {
    case coded_variable::holders:
      return joined(all.holders(s), true);
    case coded_variable::on_behalf_of:
      return joined(all.on_behalf_of(s), true);
    case coded_variable::voice:
      return joined(all.voice(s), false);
    case coded_variable::hearsay_depth:
      return std::to_string(all.voice(s).size());
    case coded_variable::addressees:
      return joined(all.addressees(s), true);
    case coded_variable::position:
      return c[all.position(s)].id;
    case coded_variable::polarity:
      return std::string{to_word(all.polarity(s))};
    case coded_variable::act:
      return all.act(s) ? std::string{to_word(*all.act(s))} : "";
    case coded_variable::conditions: {
      std::set<std::string> each;
      for (const condition& k : all.conditions(s)) each.insert(std::string{to_word(k.op)} + " " + c[k.position].id);
      std::string text;
      for (const std::string& k : each) text.append(text.empty() ? "" : ";").append(k);
      return text;
    }
    case coded_variable::said:
      return all.said(s) == date_pool::none ? "" : c.dates()[all.said(s)].text();
    case coded_variable::attribution:
      return all.attribution(s) ? std::string{to_word(*all.attribution(s))} : "";
    case coded_variable::confidence:
      return all.confidence(s) ? std::to_string(*all.confidence(s)) : "";
  }
  return {};
}

STANCEGRAPH_INLINE aligned_codings align(const corpus& c, std::string_view first, std::string_view second) {
  const auto all_first = detail::statements_of_coder(c, first);
  const auto all_second = detail::statements_of_coder(c, second);
  const statement_table& all = c.statements();
  const auto shares_holder = [&](statement_handle a, statement_handle b) {
    const auto others = all.holders(b);
    return std::ranges::any_of(
        all.holders(a), [&](actor_handle x) { return std::find(others.begin(), others.end(), x) != others.end(); });
  };
  aligned_codings result;
  std::vector<detail::alignment_candidate> candidates;
  for (std::size_t d = 0; d != all_first.size(); ++d) {
    auto spans = detail::covered_by(all_first[d]);
    const auto others = detail::covered_by(all_second[d]);
    const std::uint64_t sum = detail::points(spans) + detail::points(others);
    spans.insert(spans.end(), others.begin(), others.end());
    const std::uint64_t either = detail::points(detail::covered(std::move(spans)));
    result.points_in_either += either;
    result.points_in_both += sum - either;
    for (const auto& [a, span] : all_first[d])
      for (const auto& [b, other] : all_second[d]) {
        if (!overlaps(span, other)) continue;
        const double both = std::min(span.end, other.end) - std::max(span.start, other.start);
        const double overlap = both / (span.size() + other.size() - both);
        candidates.push_back({all.position(a) == all.position(b), shares_holder(a, b), {a, b, overlap}});
      }
  }
  std::sort(candidates.begin(), candidates.end(), less_by(&detail::alignment_candidate::key));
  std::vector<bool> is_paired(all.size());
  for (const auto& candidate : candidates) {
    if (is_paired[candidate.pair.first.row()] || is_paired[candidate.pair.second.row()]) continue;
    is_paired[candidate.pair.first.row()] = is_paired[candidate.pair.second.row()] = true;
    result.pairs.push_back(candidate.pair);
  }
  std::sort(result.pairs.begin(), result.pairs.end(), less_by(&coded_pair::first));
  const auto add_alone = [&](const auto& documents, std::vector<statement_handle>& alone) {
    for (const auto& statements : documents)
      for (const auto& [s, span] : statements)
        if (!is_paired[s.row()]) alone.push_back(s);
    std::sort(alone.begin(), alone.end());
  };
  add_alone(all_first, result.only_first);
  add_alone(all_second, result.only_second);
  return result;
}

STANCEGRAPH_INLINE variable_agreement agreement_on(coded_variable v, const corpus& c, const aligned_codings& aligned) {
  variable_agreement result{v, aligned.pairs.size(), {}, {}};
  ratings<std::string> names;
  ratings<double> numbers;
  const auto number = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{static_cast<double>(std::stoi(text))};
  };
  for (const coded_pair& pair : aligned.pairs) {
    const std::string a = value_of(c, pair.first, v);
    const std::string b = value_of(c, pair.second, v);
    if (a != b) result.disagreements.push_back(pair);
    if (measurement_of(v) == measurement::nominal)
      names.push_back({a, b});
    else
      numbers.push_back({number(a), number(b)});
  }
  switch (measurement_of(v)) {
    case measurement::ordinal:
      result.alpha = krippendorff_alpha<measurement::ordinal>(numbers);
      break;
    case measurement::interval:
      result.alpha = krippendorff_alpha<measurement::interval>(numbers);
      break;
    default:
      result.alpha = krippendorff_alpha<measurement::nominal>(names);
  }
  return result;
}

STANCEGRAPH_INLINE std::set<std::string_view> coders(const corpus& c) {
  std::set<std::string_view> known;
  for (const statement_handle s : c.statements().handles())
    if (const auto name = c.statements().coder(s); !name.empty()) known.insert(name);
  return known;
}

STANCEGRAPH_INLINE coder_agreement compare_coders(const corpus& c, std::string first, std::string second) {
  coder_agreement all{std::move(first), std::move(second), {}, {}};
  all.aligned = align(c, all.first, all.second);
  for (std::size_t v = 0; v != word_count<coded_variable>; ++v)
    all.variables.push_back(agreement_on(static_cast<coded_variable>(v), c, all.aligned));
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_coder_agreement)
