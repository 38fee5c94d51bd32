// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/match/value.hpp"

namespace stancegraph {

/// The type of a value in a query, as far as it is known before the query runs.
enum class value_type : std::uint8_t {
  text,       ///< any text
  word,       ///< one of the words of a vocabulary
  number,     ///< an integer or other number
  condition,  ///< true or false
  time,       ///< days, which may be partly known
  record,     ///< a record of the corpus
  list,       ///< several values
  any,        ///< unknown
};

/// The words for value_type.
template <>
struct vocabulary<value_type> {
  static constexpr std::string_view what = "type";  ///< noun in messages
  /// the words, in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"text", "word", "number", "condition", "time", "record", "list", "value"});
};

/// A property that records of one kind have in queries.
struct property {
  record_kind kind;                                    ///< kind of the records
  std::string_view name;                               ///< name in queries
  value_type type;                                     ///< type of its values
  query_value (*get)(const corpus& c, std::uint32_t);  ///< returns the value for the record in a row
  std::span<const std::string_view> words{};           ///< the permitted words, if the type is word
};

namespace detail {

[[nodiscard]] inline const actor& actor_at(const corpus& c, std::uint32_t row) { return c[actor_handle{row}]; }
[[nodiscard]] inline const position& position_at(const corpus& c, std::uint32_t row) { return c[position_handle{row}]; }
[[nodiscard]] inline const event& event_at(const corpus& c, std::uint32_t row) { return c[event_handle{row}]; }
[[nodiscard]] inline const document& document_at(const corpus& c, std::uint32_t row) { return c[document_handle{row}]; }
[[nodiscard]] inline const relation& relation_at(const corpus& c, std::uint32_t row) { return c[relation_handle{row}]; }

[[nodiscard]] inline query_value text_value(std::string_view text) {
  return text.empty() ? query_value{} : query_value{text};
}
template <Vocabulary Enum>
[[nodiscard]] query_value word_value(const std::optional<Enum>& word) {
  return word ? query_value{to_word(*word)} : query_value{};
}
[[nodiscard]] inline query_value time_value(const std::optional<date>& d) {
  return d ? query_value{coded_time{*d, d->text()}} : query_value{};
}
/// The time of a statement with its bounds, whether or not it is coded.
[[nodiscard]] inline query_value time_value(const corpus& c, const period& days, std::uint32_t number) {
  return coded_time{days, number == date_pool::none ? std::string_view{} : std::string_view{c.dates()[number].text()}};
}

}  // namespace detail

/// All properties, sorted by kind.
[[nodiscard]] std::span<const property> properties();

/// The property of this kind of record with this name, or null if there is none.
[[nodiscard]] inline const property* find_property(record_kind kind, std::string_view name) {
  for (const property& p : properties())
    if (p.kind == kind && p.name == name) return &p;
  return nullptr;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(match_property)

#include "stancegraph/corpus/in_force.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::span<const property> properties() {
  using detail::actor_at;
  using detail::document_at;
  using detail::event_at;
  using detail::position_at;
  using detail::relation_at;
  using detail::text_value;
  using detail::time_value;
  using detail::word_value;
  using enum record_kind;
  using enum value_type;
  using C = const corpus&;
  using R = std::uint32_t;  // row
  using V = query_value;
  constexpr auto words_of = []<class Enum>(Enum) { return std::span<const std::string_view>{vocabulary<Enum>::words}; };
  static const std::array all{
      property{actor, "id", text, [](C c, R r) -> V { return text_value(actor_at(c, r).id); }},
      property{actor, "name", text, [](C c, R r) -> V { return text_value(actor_at(c, r).name); }},
      property{actor, "kind", word, [](C c, R r) -> V { return to_word(actor_at(c, r).kind); }, words_of(actor_kind{})},
      property{actor, "note", text, [](C c, R r) -> V { return text_value(actor_at(c, r).note); }},
      property{position, "id", text, [](C c, R r) -> V { return text_value(position_at(c, r).id); }},
      property{position, "label", text, [](C c, R r) -> V { return text_value(position_at(c, r).label); }},
      property{position, "kind", word, [](C c, R r) -> V { return to_word(position_at(c, r).kind); },
               words_of(position_kind{})},
      property{position, "summary", text, [](C c, R r) -> V { return text_value(position_at(c, r).summary); }},
      property{position, "note", text, [](C c, R r) -> V { return text_value(position_at(c, r).note); }},
      property{event, "id", text, [](C c, R r) -> V { return text_value(event_at(c, r).id); }},
      property{event, "label", text, [](C c, R r) -> V { return text_value(event_at(c, r).label); }},
      property{event, "kind", word, [](C c, R r) -> V { return to_word(event_at(c, r).kind); }, words_of(event_kind{})},
      property{event, "period", time, [](C c, R r) -> V { return time_value(event_at(c, r).period); }},
      property{event, "place", text, [](C c, R r) -> V { return text_value(event_at(c, r).place); }},
      property{event, "planned", condition, [](C c, R r) -> V { return event_at(c, r).is_planned; }},
      property{event, "note", text, [](C c, R r) -> V { return text_value(event_at(c, r).note); }},
      property{document, "id", text, [](C c, R r) -> V { return text_value(document_at(c, r).id); }},
      property{document, "title", text, [](C c, R r) -> V { return text_value(document_at(c, r).title); }},
      property{document, "outlet", text, [](C c, R r) -> V { return text_value(document_at(c, r).outlet); }},
      property{document, "author", text, [](C c, R r) -> V { return text_value(document_at(c, r).author); }},
      property{document, "published", time, [](C c, R r) -> V { return time_value(document_at(c, r).published); }},
      property{document, "language", text, [](C c, R r) -> V { return text_value(document_at(c, r).language); }},
      property{document, "quality", word, [](C c, R r) -> V { return word_value(document_at(c, r).quality); },
               words_of(document_quality{})},
      property{statement, "id", text, [](C c, R r) -> V { return c.statements().id(statement_handle{r}); }},
      property{statement, "polarity", word,
               [](C c, R r) -> V { return to_word(c.statements().polarity(statement_handle{r})); },
               words_of(polarity{})},
      property{statement, "act", word,
               [](C c, R r) -> V { return word_value(c.statements().act(statement_handle{r})); },
               words_of(speech_act{})},
      property{statement, "said", time,
               [](C c, R r) -> V {
                 return time_value(c, said_in(c, statement_handle{r}), c.statements().said(statement_handle{r}));
               }},
      property{statement, "holds", time,
               [](C c, R r) -> V {
                 return time_value(c, in_force(c, statement_handle{r}), c.statements().holds(statement_handle{r}));
               }},
      property{statement, "paragraph", number,
               [](C c, R r) -> V {
                 const auto paragraph = c.statements().evidence(statement_handle{r}).paragraph;
                 return paragraph ? V{std::int64_t{*paragraph}} : V{};
               }},
      property{statement, "attribution", word,
               [](C c, R r) -> V { return word_value(c.statements().attribution(statement_handle{r})); },
               words_of(attribution{})},
      property{statement, "rank", word, [](C c, R r) -> V { return to_word(c.statements().rank(statement_handle{r})); },
               words_of(rank{})},
      property{statement, "reason", text,
               [](C c, R r) -> V { return text_value(c.statements().reason(statement_handle{r})); }},
      property{statement, "confidence", number,
               [](C c, R r) -> V {
                 const auto confidence = c.statements().confidence(statement_handle{r});
                 return confidence ? V{std::int64_t{*confidence}} : V{};
               }},
      property{statement, "conditional", condition,
               [](C c, R r) -> V { return !c.statements().conditions(statement_handle{r}).empty(); }},
      property{
          statement, "hearsay", number,
          [](C c, R r) -> V { return static_cast<std::int64_t>(c.statements().voice(statement_handle{r}).size()); }},
      property{statement, "coder", text,
               [](C c, R r) -> V { return text_value(c.statements().coder(statement_handle{r})); }},
      property{statement, "quote", text,
               [](C c, R r) -> V { return text_value(c.statements().quote(statement_handle{r})); }},
      property{statement, "note", text,
               [](C c, R r) -> V { return text_value(c.statements().note(statement_handle{r})); }},
      property{relation, "id", text, [](C c, R r) -> V { return text_value(relation_at(c, r).id); }},
      property{relation, "predicate", word, [](C c, R r) -> V { return to_word(relation_at(c, r).predicate); },
               words_of(predicate{})},
      property{relation, "period", time, [](C c, R r) -> V { return time_value(relation_at(c, r).period); }},
      property{relation, "basis", word, [](C c, R r) -> V { return word_value(relation_at(c, r).basis); },
               words_of(relation_basis{})},
      property{relation, "note", text, [](C c, R r) -> V { return text_value(relation_at(c, r).note); }},
  };
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(match_property)
