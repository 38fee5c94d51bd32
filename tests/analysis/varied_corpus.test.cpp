// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/varied_corpus.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"

using namespace stancegraph;

namespace {

/// The statements of a corpus by their ids.
std::map<std::string, statement> by_id(const corpus& c) {
  std::map<std::string, statement> all;
  for (const statement_handle s : c.statements().handles()) all[c[s].id] = c[s];
  return all;
}

std::vector<std::string> ids(const corpus& c) {
  std::vector<std::string> all;
  for (const statement_handle s : c.statements().handles()) all.emplace_back(c.statements().id(s));
  return all;
}

template <class Keep>
std::vector<std::string> ids_if(const corpus& c, Keep&& keep) {
  std::vector<std::string> all;
  for (const statement_handle s : c.statements().handles())
    if (keep(c[s])) all.push_back(c[s].id);
  return all;
}

template <class Table>
bool is_same_table(const Table& a, const Table& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

/// All but statements and relations.
bool has_same_others(const corpus& a, const corpus& b) {
  return is_same_table(a.actors(), b.actors()) && is_same_table(a.positions(), b.positions()) &&
         is_same_table(a.events(), b.events()) && is_same_table(a.documents(), b.documents());
}

void require_unchanged(const corpus& varied, const corpus& whole) {
  const auto before = by_id(whole);
  for (const auto& [id, s] : by_id(varied)) REQUIRE(s == before.at(id));
  REQUIRE(has_same_others(varied, whole));
}

}  // namespace

TEST_CASE("leaving out a document removes only its statements and relations", "[analysis]") {
  std::size_t left_out = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const corpus c = corpus_maker{seed}({});
    for (const document_handle d : c.documents().handles()) {
      const corpus varied = without_document(c, d);
      CHECK(ids(varied) == ids_if(c, [&](const statement& s) { return s.evidence.document != d; }));
      require_unchanged(varied, c);
      std::vector<relation> relations;
      for (const relation& r : c.relations())
        if (r.evidence.document != d) relations.push_back(r);
      CHECK(std::equal(relations.begin(), relations.end(), varied.relations().begin(), varied.relations().end()));
      left_out += c.statements().size() - varied.statements().size();
    }
  }
  CHECK(left_out > 0);
}

TEST_CASE("a confidence threshold removes statements below it and keeps those without a confidence", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const corpus c = corpus_maker{seed}({});
    for (const std::uint8_t least : std::to_array<std::uint8_t>({1, 2, 3})) {
      const corpus varied = with_confidence(c, least);
      CHECK(ids(varied) == ids_if(c, [&](const statement& s) { return !s.confidence || *s.confidence >= least; }));
      require_unchanged(varied, c);
      CHECK(is_same_table(varied.relations(), c.relations()));
    }
  }
}

TEST_CASE("days are picked for statements that are coded with several possible days", "[analysis]") {
  corpus c;
  const actor_handle a = c.add(actor{.id = "a", .name = "A"});
  const position_handle p = c.add(position{.id = "p", .label = "P"});
  const document_handle d = c.add(document{.id = "d", .published = date{"2021-12-20"}});
  const auto add = [&](const std::string& id, std::optional<date> said) {
    statement s;
    s.id = id;
    s.holders = {a};
    s.position = p;
    s.said = std::move(said);
    s.evidence.document = d;
    c.add(s);
  };
  add("day", date{"2021-12-07"});
  add("month", date{"2021-12"});
  add("about", date{"2021-12-10~"});
  add("between", date{"2021-12-01/2021-12-05"});
  add("open", date{"../2021-12-05"});
  add("far", date{"Y170000002"});
  add("not coded", {});

  const auto uncertain = statements_with_uncertain_day(c);
  REQUIRE(uncertain.size() == 3);
  CHECK(c.statements().id(uncertain[0]) == "month");
  CHECK(c.statements().id(uncertain[2]) == "between");

  const auto first = by_id(with_picked_days(c, [](day_range days) { return days.earliest; }));
  CHECK(first.at("month").said == date{"2021-12-01"});
  CHECK(first.at("about").said == date{"2021-12-09"});
  CHECK(first.at("between").said == date{"2021-12-01"});
  for (const char* const same : {"day", "open", "far", "not coded"}) CHECK(first.at(same) == by_id(c).at(same));
  const auto last = by_id(with_picked_days(c, [](day_range days) { return days.latest; }));
  CHECK(last.at("month").said == date{"2021-12-31"});
  CHECK(last.at("about").said == date{"2021-12-11"});
  CHECK(last.at("between").said == date{"2021-12-05"});
}

TEST_CASE("picking a day changes nothing else", "[analysis]") {
  for (std::uint64_t seed = 0; seed != 100; ++seed) {
    const corpus c = corpus_maker{seed}({});
    const corpus varied = with_picked_days(c, [](day_range days) { return days.latest; });
    REQUIRE(ids(varied) == ids(c));
    CHECK(has_same_others(varied, c));
    CHECK(statements_with_uncertain_day(varied).empty());
    for (const statement_handle s : c.statements().handles()) {
      statement now = varied[s];
      CHECK(said_in(varied, s).begins.latest == said_in(c, s).begins.latest);
      now.said = c[s].said;
      CHECK(now == c[s]);
    }
  }
}

TEST_CASE("a sample has as many statements as the corpus, each taken from it and given an id of its own",
          "[analysis]") {
  std::size_t drawn_again = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const corpus c = corpus_maker{seed}({});
    std::mt19937_64 random{seed};
    const corpus varied = resampled(c, random);
    REQUIRE(varied.statements().size() == c.statements().size());
    CHECK(has_same_others(varied, c));
    CHECK(is_same_table(varied.relations(), c.relations()));
    const auto original = by_id(c);
    std::vector<statement> all;
    for (const auto& [id, s] : original) all.push_back(s);
    std::size_t from = 0;
    for (const statement_handle s : varied.statements().handles()) {
      const statement drawn = varied[s];
      // In the order of the corpus: each is the one before or one after it.
      statement_handle source;
      for (const statement_handle each : c.statements().handles()) {
        if (each.row() < from) continue;
        statement same = c[each];
        same.id = drawn.id;
        if (same == drawn && (c[each].id == drawn.id || original.count(drawn.id) == 0)) {
          source = each;
          break;
        }
      }
      REQUIRE(source);
      from = source.row();
      if (c[source].id != drawn.id) ++drawn_again;
    }
  }
  CHECK(drawn_again > 1000);
}

TEST_CASE("each statement is drawn once on average and is missing from a third of the samples", "[analysis]") {
  corpus c;
  const actor_handle a = c.add(actor{.id = "a", .name = "A"});
  const position_handle p = c.add(position{.id = "p", .label = "P"});
  for (int i = 0; i != 10; ++i) {
    statement s;
    s.id = "s" + std::to_string(i);
    s.holders = {a};
    s.position = p;
    s.note = s.id;
    c.add(s);
  }
  std::map<std::string, int> drawn, samples_with;
  std::mt19937_64 random{1};
  constexpr int samples = 2000;
  for (int i = 0; i != samples; ++i) {
    const corpus varied = resampled(c, random);
    std::set<std::string> seen;
    for (const statement_handle s : varied.statements().handles()) {
      ++drawn[varied[s].note];
      seen.insert(varied[s].note);
    }
    for (const std::string& each : seen) ++samples_with[each];
  }
  // Standard deviations: √(2000 × 0.9) = 42, √(2000 × 0.35 × 0.65) = 21.
  for (const auto& [id, count] : drawn) CHECK(std::abs(count - samples) < 210);
  for (const auto& [id, count] : samples_with) CHECK(std::abs(count - samples * (1 - 0.34868)) < 105);
}

TEST_CASE("a generated id never equals the id of a later statement", "[analysis]") {
  corpus c;
  const actor_handle a = c.add(actor{.id = "a", .name = "A"});
  const position_handle p = c.add(position{.id = "p", .label = "P"});
  for (const char* const id : {"x", "copy-1", "copy-2"}) {
    statement s;
    s.id = id;
    s.holders = {a};
    s.position = p;
    c.add(s);
  }
  const auto all = c.statements().handles();
  const std::vector<statement_handle> named{*all.begin(), *all.begin(), *std::next(all.begin())};
  const corpus varied = detail::with_statements(c, named, detail::keep_all, detail::change_nothing);
  CHECK(ids(varied) == std::vector<std::string>{"x", "copy-3", "copy-1"});
}

TEST_CASE("random numbers below a limit are equally likely", "[analysis]") {
  std::mt19937_64 random{7};
  std::map<std::uint64_t, int> counts;
  for (int i = 0; i != 70000; ++i) ++counts[drawn_below(7, random)];
  REQUIRE(counts.size() == 7);
  for (const auto& [number, count] : counts) CHECK(std::abs(count - 10000) < 500);
  CHECK(drawn_below(1, random) == 0);
  // Of two thirds of all numbers, a third would be twice as likely if none were drawn again.
  constexpr std::uint64_t two_thirds = 0xAAAAAAAAAAAAAAAA;
  int low = 0;
  for (int i = 0; i != 10000; ++i) low += drawn_below(two_thirds, random) < two_thirds / 2 ? 1 : 0;
  CHECK(std::abs(low - 5000) < 250);
}
