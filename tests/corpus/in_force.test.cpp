// SPDX-License-Identifier: BSL-1.0
#include "catch.hpp"
#include <stancegraph/corpus/in_force.hpp>

using namespace stancegraph;

namespace {

struct dated_corpus {
  corpus c;
  actor_handle a = c.add(actor{.id = "a", .name = "A"});
  position_handle p = c.add(position{.id = "p", .label = "P"});
  document_handle printed = c.add(document{.id = "printed", .published = date{"2021-12-08"}});
  document_handle undated = c.add(document{.id = "undated"});

  statement_handle add(const char* id, std::optional<date> said, std::optional<date> holds, document_handle where) {
    return c.add(statement{
        .id = id, .holders = {a}, .position = p, .said = said, .holds = holds, .evidence = {.document = where}});
  }
};

day on(int month, int d) { return to_day({2021, month, d}); }

}  // namespace

TEST_CASE("an undated statement was said by the date of its document, or else on any day", "[corpus]") {
  dated_corpus d;
  const auto dated = said_in(d.c, d.add("1", date{"2021-12-07"}, {}, d.printed));
  CHECK(dated == period(date{"2021-12-07"}));
  const auto by_print = said_in(d.c, d.add("2", {}, {}, d.printed));
  CHECK(by_print.begins == day_range{day::first(), on(12, 8)});
  CHECK(is_covering(by_print, on(12, 8)) == certainty::possibly);
  CHECK(is_covering(by_print, on(12, 9)) == certainty::never);
  for (const auto h : {d.add("3", {}, {}, d.undated), d.add("4", {}, {}, {})}) {
    CHECK(is_covering(said_in(d.c, h), on(1, 1)) == certainty::possibly);
    CHECK(is_covering(said_in(d.c, h), on(12, 31)) == certainty::possibly);
  }
}

TEST_CASE("an utterance happened on one day, however uncertain the day", "[corpus]") {
  dated_corpus d;
  const date week{"2021-12-01/2021-12-07"};
  CHECK(is_within(week, said_in(d.c, d.add("1", {}, {}, d.printed))) == certainty::never);
  CHECK(is_within(week, said_in(d.c, d.add("2", {}, {}, {}))) == certainty::never);
}

TEST_CASE("an utterance within a period is certain only after the period has ended", "[corpus]") {
  dated_corpus d;
  for (const auto* said : {"../2021-12-07", "2021-12-01/2021-12-07", "2021-12-03~/2021-12-07"}) {
    INFO(said);
    const auto onwards = in_force(d.c, d.add(said, date{said}, {}, {}));
    CHECK(is_covering(onwards, on(12, 6)) == certainty::possibly);
    CHECK(is_covering(onwards, on(12, 7)) == certainty::certainly);
  }
  CHECK(is_covering(in_force(d.c, d.add("4", date{"2021-12-02/2021-12-07"}, {}, {})), on(12, 1)) == certainty::never);
  const auto by_then = d.c.add(document{.id = "by then", .published = date{"2021-12-06/2021-12-08"}});
  CHECK(is_known_on(d.c, by_then, on(12, 7)) == certainty::possibly);
  CHECK(is_known_on(d.c, by_then, on(12, 8)) == certainty::certainly);
}

TEST_CASE("a stance is in force for its coded period, or else from the day it was said without end", "[corpus]") {
  dated_corpus d;
  CHECK(in_force(d.c, d.add("1", date{"2021-12-07"}, date{"2022-01/2022-02"}, {})) == period(date{"2022-01/2022-02"}));
  const auto onwards = in_force(d.c, d.add("2", date{"2021-12-07"}, {}, {}));
  CHECK(is_covering(onwards, on(12, 6)) == certainty::never);
  CHECK(is_covering(onwards, on(12, 7)) == certainty::certainly);
  CHECK(is_covering(onwards, to_day({3021, 1, 1})) == certainty::certainly);
  const auto by_print = in_force(d.c, d.add("3", {}, {}, d.printed));
  CHECK(is_covering(by_print, on(12, 7)) == certainty::possibly);
  CHECK(is_covering(by_print, on(12, 8)) == certainty::certainly);
}

TEST_CASE("a relation is in force for its coded period, or else always", "[corpus]") {
  auto r = relate<predicate::arms>(actor_handle{0}, actor_handle{1});
  CHECK(is_covering(in_force(r), to_day({-5000, 1, 1})) == certainty::certainly);
  r.period = date{"2021"};
  CHECK(in_force(r) == period(date{"2021"}));
}

TEST_CASE("a document is known from the day of its publication", "[corpus]") {
  dated_corpus d;
  CHECK(is_known_on(d.c, d.printed, on(12, 7)) == certainty::never);
  CHECK(is_known_on(d.c, d.printed, on(12, 8)) == certainty::certainly);
  CHECK(is_known_on(d.c, d.undated, on(12, 8)) == certainty::possibly);
  CHECK(is_known_on(d.c, {}, on(12, 8)) == certainty::certainly);
  const auto month = d.c.add(document{.id = "month", .published = date{"2021-12"}});
  CHECK(is_known_on(d.c, month, on(12, 8)) == certainty::possibly);
  CHECK(is_known_on(d.c, month, on(12, 31)) == certainty::certainly);
}

TEST_CASE("a reference gives the same dates of utterance and validity as its handle", "[corpus]") {
  dated_corpus d;
  const auto h = d.add("1", date{"2021-12-07"}, date{"2021-12-08/.."}, d.printed);
  const statement_ref s{d.c, h};
  CHECK(said_in(s) == said_in(d.c, h));
  CHECK(in_force(s) == in_force(d.c, h));
  relation r = relate<predicate::member_of>(d.a, d.c.add(actor{.id = "b", .name = "B"}));
  r.period = date{"2021"};
  const relation_ref joined{d.c, d.c.add(r)};
  CHECK(in_force(joined) == in_force(joined.record()));
}
