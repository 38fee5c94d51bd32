// SPDX-License-Identifier: BSL-1.0
#pragma once

// Random corpora that obey every rule of the domain and use everything that it allows. What is written must be read
// back unchanged. The same seed gives the same corpus with any compiler.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/corpus.hpp"

/// The largest number of records of each kind; a random corpus may also have fewer, or none.
struct corpus_sizes {
  std::size_t actors = 12;
  std::size_t positions = 12;
  std::size_t events = 5;
  std::size_t documents = 5;
  std::size_t relations = 20;
  std::size_t statements = 60;
};

/// Makes random records. It does not use the distributions of the standard library, which differ between compilers.
class corpus_maker {
 public:
  explicit corpus_maker(std::uint64_t seed) : random_{seed} {}

  stancegraph::corpus operator()(const corpus_sizes& sizes) {
    namespace sg = stancegraph;
    sg::corpus c;
    const auto times = [&](std::size_t most, auto&& make) {
      for (std::size_t n = below(most + 1), i = 0; i != n; ++i) make(i);
    };
    times(sizes.documents, [&](std::size_t i) {
      c.add(sg::document{.id = id(i),
                         .title = line(),
                         .outlet = line(),
                         .author = line(),
                         .published = date(),
                         .language = maybe() ? "en" : "",
                         .quality = word<sg::document_quality>(),
                         .file = maybe() ? "text " + std::to_string(i) + ".txt" : "",
                         .sha256 = digest(),
                         .size = maybe() ? std::optional<std::uint64_t>{random_() >> 1} : std::nullopt,
                         .note = prose()});
    });
    times(sizes.actors, [&](std::size_t i) {
      sg::actor a{.id = id(i), .name = name(), .kind = some_word<sg::actor_kind>(), .other_names = {}, .note = prose()};
      times(3, [&](std::size_t) { a.other_names.push_back({name(), date()}); });
      c.add(std::move(a));
    });
    times(sizes.positions, [&](std::size_t i) {
      c.add(sg::position{
          .id = id(i), .label = name(), .kind = some_word<sg::position_kind>(), .summary = prose(), .note = prose()});
    });
    times(sizes.events, [&](std::size_t i) {
      c.add(sg::event{.id = id(i),
                      .label = name(),
                      .kind = some_word<sg::event_kind>(),
                      .period = date(),
                      .place = line(),
                      .participants = actors(c, 4),
                      .is_planned = maybe(),
                      .evidence = evidence(c),
                      .note = prose()});
    });
    times(sizes.relations, [&](std::size_t i) { add_relation(c, i); });
    if (!c.actors().empty() && !c.positions().empty())
      times(sizes.statements, [&](std::size_t i) { add_statement(c, i); });
    return c;
  }

 private:
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  bool maybe() { return below(2) == 0; }
  template <class T, std::size_t N>
  T one_of(const std::array<T, N>& all) {
    return all[below(N)];
  }

  /// Ids in the usual style, and others that the rules allow; unique by their number.
  std::string id(std::size_t number) {
    static constexpr std::array<std::string_view, 12> stems{
        "a-", "Łódź ", "x;y\\", "\"q\" ", "'", "#", "a.b/c", "..", "[1]", "%41 ", "=", "\xF0\x9F\x95\x8A "};
    const std::string tail = std::to_string(number);
    return (below(3) == 0 ? std::string{one_of(stems)} : std::string{"id-"}) + tail;
  }
  std::string line() { return maybe() ? "" : name(); }
  std::string name() {
    static constexpr std::array<std::string_view, 24> parts{"Kyiv",
                                                            "NATO",
                                                            "\"quoted\"",
                                                            "it's",
                                                            "<b>bold</b>",
                                                            "&amp;",
                                                            "javascript:alert(1)",
                                                            "a;b",
                                                            "c,d",
                                                            "back\\slash",
                                                            "ends with \\",
                                                            "\"\"\"",
                                                            "'''",
                                                            "# no comment",
                                                            "[2021]",
                                                            "[]",
                                                            "]",
                                                            "=",
                                                            "Władysław",
                                                            "Київ",
                                                            "条約",
                                                            "=1+1",
                                                            " blanks ",
                                                            "\xF0\x9F\x95\x8A"};
    std::string text;
    for (std::size_t n = 1 + below(4); n != 0; --n) text += (text.empty() ? "" : " ") + std::string{one_of(parts)};
    return text;
  }
  /// Free text: none, a line, or several with tabs, empty lines and line breaks at either end.
  std::string prose() {
    if (maybe()) return line();
    static constexpr std::array<std::string_view, 8> breaks{"\n", "\n\n", "\t", " \n", "\n ", "\\\n", "\"\n", ""};
    std::string text = maybe() ? "\n" : "";
    for (std::size_t n = below(4); n != 0; --n) {
      text += name();
      text += one_of(breaks);
    }
    return text;
  }
  std::optional<stancegraph::date> date() {
    static constexpr std::array<std::string_view, 14> dates{
        "2021-12-07", "2021-12",          "2021", "2021-12-17/..", "../2022-01", "2021-12-07/2021-12-30", "2021-12~",
        "2021?",      "2021-11%/2022-01", "202X", "2021-XX",       "2021-24",    "2021-12-07T15:35:00Z",  "Y170000002"};
    if (maybe()) return std::nullopt;
    return stancegraph::date{one_of(dates)};
  }
  std::optional<stancegraph::digest> digest() {
    if (maybe()) return std::nullopt;
    stancegraph::digest d;
    for (auto& byte : d.bytes) byte = static_cast<std::uint8_t>(random_());
    return d;
  }
  template <class Enum>
  Enum some_word() {
    return static_cast<Enum>(below(stancegraph::word_count<Enum>));
  }
  template <class Enum>
  std::optional<Enum> word() {
    return maybe() ? std::nullopt : std::optional{some_word<Enum>()};
  }
  template <class Record, class Table>
  stancegraph::handle<Record> row(const Table& table) {
    return stancegraph::handle<Record>{below(table.size())};
  }
  template <class Record, class Table>
  stancegraph::handle<Record> row_or_none(const Table& table) {
    return table.empty() || maybe() ? stancegraph::handle<Record>{} : row<Record>(table);
  }
  /// Different actors, at most this many.
  std::vector<stancegraph::actor_handle> actors(const stancegraph::corpus& c, std::size_t most) {
    std::vector<stancegraph::actor_handle> list;
    for (std::size_t n = below(most + 1); n != 0 && !c.actors().empty(); --n)
      if (const auto a = row<stancegraph::actor>(c.actors()); std::ranges::find(list, a) == list.end())
        list.push_back(a);
    return list;
  }
  stancegraph::evidence evidence(const stancegraph::corpus& c) {
    stancegraph::evidence e;
    e.document = row_or_none<stancegraph::document>(c.documents());
    e.attribution = word<stancegraph::attribution>();
    if (!e.document) return e;
    if (maybe()) e.paragraph = static_cast<std::uint32_t>(1 + below(50));
    if (maybe()) {
      const auto start = static_cast<std::uint32_t>(below(5000));
      e.span = stancegraph::text_span{start, start + 1 + static_cast<std::uint32_t>(below(300))};
      e.digest = digest();
    }
    return e;
  }
  template <class Table>
  static stancegraph::endpoint end_in(const Table& table, std::size_t r) {
    return r < table.size() ? stancegraph::endpoint{*std::next(table.handles().begin(), static_cast<std::ptrdiff_t>(r))}
                            : stancegraph::endpoint{};
  }
  stancegraph::endpoint end(const stancegraph::corpus& c, stancegraph::record_kind kind) {
    using enum stancegraph::record_kind;
    const std::size_t r = below(8);
    return kind == actor ? end_in(c.actors(), r) : kind == position ? end_in(c.positions(), r) : end_in(c.events(), r);
  }
  void add_relation(stancegraph::corpus& c, std::size_t number) {
    const auto& rule = stancegraph::schema[below(stancegraph::schema.size())];
    stancegraph::relation r;
    r.id = maybe() ? id(number) : "";
    r.subject = end(c, rule.subject);
    r.predicate = rule.predicate;
    r.object = end(c, rule.object);
    r.period = date();
    r.evidence = evidence(c);
    r.basis = word<stancegraph::relation_basis>();
    r.note = prose();
    // Some draws make no relation: an end may be missing, both ends may be the same, or the relation may exist already.
    if (r.subject && r.object && r.id.empty()) r.id = c.default_id(r);
    if (c.faults(r).empty()) c.add(std::move(r));
  }
  void add_statement(stancegraph::corpus& c, std::size_t number) {
    stancegraph::statement s;
    s.id = id(number);
    s.holders = actors(c, 3);
    if (s.holders.empty()) s.holders.push_back(row<stancegraph::actor>(c.actors()));
    s.on_behalf_of = actors(c, 2);
    s.voice = actors(c, 3);
    s.addressees = actors(c, 3);
    s.position = row<stancegraph::position>(c.positions());
    s.polarity = some_word<stancegraph::polarity>();
    s.act = word<stancegraph::speech_act>();
    for (std::size_t n = below(3); n != 0; --n)
      s.conditions.push_back({some_word<stancegraph::condition_operator>(), row<stancegraph::position>(c.positions())});
    s.condition_join = some_word<stancegraph::condition_join>();
    s.said = date();
    s.holds = date();
    s.coded_at = date();
    s.event = row_or_none<stancegraph::event>(c.events());
    s.evidence = evidence(c);
    s.quote = prose();
    s.rank = some_word<stancegraph::rank>();
    s.reason = s.rank == stancegraph::rank::deprecated ? name() : prose();
    if (maybe()) s.confidence = static_cast<std::uint8_t>(1 + below(3));
    s.coder = maybe() ? "first" : line();
    s.note = prose();
    c.add(s);
  }

  std::mt19937_64 random_;
};

/// The corpus of a seed.
inline stancegraph::corpus random_corpus(std::uint64_t seed, const corpus_sizes& sizes = {}) {
  return corpus_maker{seed}(sizes);
}
