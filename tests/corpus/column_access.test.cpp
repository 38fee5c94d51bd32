// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/corpus/column_access.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/corpus/same_records.hpp"

namespace sg = stancegraph;
using Catch::Matchers::ContainsSubstring;
using columns = sg::column_access::columns;

namespace {

/// The same corpus without statements.
sg::corpus without_statements(const sg::corpus& from) {
  sg::corpus c;
  for (const auto& each : from.documents()) c.add(each);
  for (const auto& each : from.actors()) c.add(each);
  for (const auto& each : from.positions()) c.add(each);
  for (const auto& each : from.events()) c.add(each);
  for (const auto& each : from.relations()) c.add(each);
  return c;
}

std::vector<sg::date> dates_of(const sg::corpus& c) { return {c.dates().begin(), c.dates().end()}; }

/// Two statements: a full one and a bare one.
sg::corpus two_statements() {
  sg::corpus c;
  const auto lavrov = c.add(sg::actor{.id = "lavrov", .name = "Sergey Lavrov"});
  const auto russia = c.add(sg::actor{.id = "russia", .name = "Russia"});
  const auto halt = c.add(sg::position{.id = "halt", .label = "NATO halts"});
  const auto paper = c.add(sg::document{.id = "paper"});
  sg::statement s{.id = "one", .holders = {lavrov, russia}, .position = halt};
  s.on_behalf_of = {russia};
  s.conditions = {{sg::condition_operator::unless, halt}};
  s.said = sg::date{"2021-12-07"};
  s.evidence = {.document = paper, .paragraph = 2, .span = sg::text_span{3, 9}, .digest = sg::digest{}};
  s.note = "a note";
  s.rank = sg::rank::deprecated;
  s.reason = "misread";
  c.add(s);
  c.add(sg::statement{.id = "two", .holders = {russia}, .position = halt});
  return c;
}

}  // namespace

TEST_CASE("adopted columns give back the original statements", "[corpus]") {
  for (std::uint64_t seed = 0; seed != 50; ++seed) {
    const auto given = random_corpus(seed);
    auto made = without_statements(given);
    auto copy = sg::column_access::of(given);
    sg::column_access::adopt(made, dates_of(given), std::move(copy));
    CHECK(sg::is_same(given, made));
    for (const auto h : given.statements().handles()) CHECK(made.statements().find(given.statements().id(h)) == h);
  }
}

TEST_CASE("statements can be added after adopted columns", "[corpus]") {
  const auto given = two_statements();
  auto made = without_statements(given);
  auto copy = sg::column_access::of(given);
  sg::column_access::adopt(made, dates_of(given), std::move(copy));
  for (std::size_t i = 0; i != 100; ++i)
    made.add(sg::statement{
        .id = "later " + std::to_string(i), .holders = {sg::actor_handle{0}}, .position = sg::position_handle{0}});
  CHECK(made.statements().size() == 102);
  CHECK(made.statements().find("later 99").row() == 101);
  CHECK_THROWS_AS(
      made.add(sg::statement{.id = "two", .holders = {sg::actor_handle{0}}, .position = sg::position_handle{0}}),
      sg::duplicate_id);
}

TEST_CASE("columns that break a rule are refused and leave the corpus unchanged", "[corpus]") {
  struct misdeed {
    const char* message;
    std::function<void(columns&)> commit;
  };
  const auto set_text = [](auto& texts, const char* text) {
    texts.bytes.clear();
    texts.ends.clear();
    texts.push_back(text);
  };
  const std::vector<misdeed> misdeeds{
      {"columns of different lengths", [](columns& c) { c.said.pop_back(); }},
      {"holder that is not an actor", [](columns& c) { c.holder[0] = 2; }},
      {"holder that is not an actor", [](columns& c) { c.holder[0] = columns::none; }},
      {"position that does not exist", [](columns& c) { c.position[0] = 1; }},
      {"date that does not exist", [](columns& c) { c.said[0] = 1; }},
      {"document that does not exist", [](columns& c) { c.document[1] = 1; }},
      {"out of order", [](columns& c) { c.id.ends[0] = 100; }},
      {"out of order", [](columns& c) { c.note.keys.words[0] = 4; }},
      {"out of order", [](columns& c) { c.note.keys.words[1] = 1; }},
      {"out of order", [](columns& c) { c.note.keys.words.push_back(0); }},
      {"out of order",
       [](columns& c) {
         c.note.keys.words.insert(c.note.keys.words.end(), {0, 1});
       }},
      {"a value that has no word", [](columns& c) { c.packed[0] |= 1u << 20; }},
      {"marks of roles that do not match the roles", [](columns& c) { c.packed[0] ^= 1u << 14; }},
      {"marks of roles that do not match the roles", [](columns& c) { c.packed[1] ^= 1u << 14; }},
      {"a condition with an unknown operator or position",
       [](columns& c) { c.conditions.values[0].position = sg::position_handle{7}; }},
      {"reversed span", [](columns& c) { c.place.values[0].start = 10; }},
      {"statement 1 ('one'): a role names the same actor twice", [](columns& c) { c.roles.values[0] = 0; }},
      {"statement 1 ('one'): the list of roles has no actors",
       [](columns& c) {
         c.roles.values.clear();
         c.roles.ends[0] = 0;
       }},
      {"statement 1 ('one'): the list of conditions is empty",
       [](columns& c) {
         c.conditions.values.clear();
         c.conditions.ends[0] = 0;
       }},
      {"statement 1 ('one'): the place in the text is empty",
       [](columns& c) { c.place.values[0].end = c.place.values[0].start; }},
      {"statement 1 ('one'): a place in a text needs a document", [](columns& c) { c.document[0] = columns::none; }},
      {"statement 1 ('one'): a digest needs a span",
       [](columns& c) {
         c.place.values[0] = {2, 0, 0};
       }},
      {"statement 1 ('one'): a deprecated statement needs a reason",
       [](columns& c) {
         c.reason.keys.words.clear();
         c.reason.texts = {};
       }},
      {"statement 1 ('one'): note has 0 bytes", [&](columns& c) { set_text(c.note.texts, ""); }},
      {"statement 1 ('one'): note has control character U+0007", [&](columns& c) { set_text(c.note.texts, "\a"); }},
      {"statement 1 ('one'): note has byte 0xFF", [&](columns& c) { set_text(c.note.texts, "a\xFF"); }},
      {"bidirectional control U+202E", [&](columns& c) { set_text(c.note.texts, "\xE2\x80\xAE"); }},
      {"the id is empty", [](columns& c) { c.id.ends[0] = 0; }},
      {"begins or ends with a blank", [](columns& c) { c.id.bytes[0] = ' '; }},
      {"id has byte 0xC3", [](columns& c) { c.id.bytes[2] = '\xC3'; }},
      {"statement 2 ('one'): an earlier statement has this id",
       [](columns& c) { c.id.bytes = {'o', 'n', 'e', 'o', 'n', 'e'}; }},
  };
  const auto given = two_statements();
  for (const auto& [message, commit] : misdeeds) {
    auto into = without_statements(given);
    auto bad = sg::column_access::of(given);
    commit(bad);
    INFO(message);
    CHECK_THROWS_MATCHES(sg::column_access::adopt(into, dates_of(given), std::move(bad)), sg::corpus_error,
                         Catch::Matchers::MessageMatches(ContainsSubstring(message)));
    CHECK(into.statements().empty());
    CHECK(into.dates().size() == 0);
  }
}

TEST_CASE("adopted columns with an actor twice in one role are refused, except for voices", "[corpus]") {
  for (std::size_t count = 2; count != 14; ++count) {
    sg::corpus c;
    std::vector<sg::actor_handle> actors;
    for (std::size_t i = 0; i != count; ++i)
      actors.push_back(c.add(sg::actor{.id = "actor " + std::to_string(i), .name = "Actor"}));
    const auto halt = c.add(sg::position{.id = "halt", .label = "NATO halts"});
    const auto holder = c.add(sg::actor{.id = "holder", .name = "Holder"});
    c.add(sg::statement{.id = "one", .holders = {holder}, .voice = actors, .addressees = actors, .position = halt});
    const auto adopted = [&](std::size_t changed, std::uint32_t entry) {
      auto taken = sg::column_access::of(c);
      taken.roles.values[changed] = entry;
      auto into = without_statements(c);
      sg::column_access::adopt(into, {}, std::move(taken));
      return into.statements()[sg::statement_handle{0}];
    };
    const auto& entries = sg::column_access::of(c).roles.values;
    REQUIRE(entries.size() == 2 * count);
    INFO(count << " actors");
    CHECK(adopted(count - 1, entries[0]).voice.back() == actors[0]);
    for (std::size_t i = 1; i != count; ++i) CHECK_THROWS_AS(adopted(count + i, entries[count]), sg::invalid_value);
  }
}

TEST_CASE("adopted columns store each different date once", "[corpus]") {
  const auto given = two_statements();
  auto into = without_statements(given);
  auto copy = sg::column_access::of(given);
  CHECK_THROWS_AS(sg::column_access::adopt(into, {sg::date{"2021-12-07"}, sg::date{"2021-12-07"}}, std::move(copy)),
                  sg::invalid_value);
}
