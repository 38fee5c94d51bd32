// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/views/time.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "random_corpus.hpp"

namespace sg = stancegraph;

namespace {

// The definitions again, computed from whole records.

sg::period naive_said(const sg::corpus& c, const sg::statement& s) {
  if (s.said) return {{s.said->earliest(), s.said->latest()}, {s.said->earliest(), s.said->latest()}, true};
  sg::period any_day{{sg::day::first(), sg::day::last()}, {sg::day::first(), sg::day::last()}, true};
  if (s.evidence.document && c[s.evidence.document].published)
    any_day.begins.latest = any_day.ends.latest = c[s.evidence.document].published->latest();
  return any_day;
}

sg::period naive_in_force(const sg::corpus& c, const sg::statement& s) {
  if (s.holds) return *s.holds;
  return {naive_said(c, s).begins, {sg::day::last(), sg::day::last()}};
}

sg::period naive_in_force(const sg::relation& r) {
  if (r.period) return *r.period;
  return {{sg::day::first(), sg::day::first()}, {sg::day::last(), sg::day::last()}};
}

sg::certainty naive_known(const sg::corpus& c, sg::document_handle d, sg::day when) {
  using enum sg::certainty;
  if (!d) return certainly;
  if (!c[d].published) return possibly;
  const sg::date& published = *c[d].published;
  return published.latest() <= when ? certainly : published.earliest() <= when ? possibly : never;
}

/// Compares a view with a predicate on each record; for an event, on its participations.
template <class View, class OfStatement, class OfRelation>
void check_view(
    const sg::stance_graph& g, const View& view, sg::certainty least, OfStatement of_statement, OfRelation of_relation,
    std::function<sg::certainty(const sg::event&)> of_event = [](const sg::event&) {
      return sg::certainty::certainly;
    }) {
  const sg::corpus& c = g.records();
  CHECK(kept_edges(view) == edges_where(g, [&](const sg::graph_edge& e) {
          if (const auto s = g.as_statement(e)) return of_statement(c[s]) >= least;
          if (const auto r = g.as_relation(e)) return of_relation(c[r]) >= least;
          return of_event(c[g.as_event(e.target)]) >= least;
        }));
}

/// A corpus of one statement.
sg::stance_graph one_statement(const char* said, const char* holds, const char* published = nullptr) {
  sg::corpus c;
  sg::statement s;
  s.id = "s";
  s.holders = {c.add(sg::actor{.id = "a", .name = "A"})};
  s.position = c.add(sg::position{.id = "p", .label = "P"});
  if (said != nullptr) s.said = sg::date{said};
  if (holds != nullptr) s.holds = sg::date{holds};
  if (published != nullptr) s.evidence.document = c.add(sg::document{.id = "d", .published = sg::date{published}});
  c.add(s);
  return sg::stance_graph{std::move(c)};
}

sg::day on(const char* text) { return sg::date{text}.earliest(); }

}  // namespace

TEST_CASE("time views match a search over all records", "[views]") {
  for (std::uint64_t seed = 0; seed != 50; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed)};
    const sg::corpus& c = g.records();
    for (const auto least : {sg::certainty::possibly, sg::certainty::certainly})
      for (const sg::day when : days_to_ask_about()) {
        check_view(
            g, g | sg::views::as_of(when, least), least,
            [&](const auto& s) { return is_covering(naive_in_force(c, s), when); },
            [&](const auto& r) { return is_covering(naive_in_force(r), when); });
        check_view(
            g, g | sg::views::known_on(when, least), least,
            [&](const auto& s) { return naive_known(c, s.evidence.document, when); },
            [&](const auto& r) { return naive_known(c, r.evidence.document, when); },
            [&](const sg::event& e) { return naive_known(c, e.evidence.document, when); });
        const sg::period days[] = {sg::date{when}, sg::date{"2021-12"}, sg::date{"2021-12-07/2021-12-20"},
                                   sg::date{"../2022-01"}};
        for (const sg::period& span : days) {
          check_view(
              g, g | sg::views::during(span, least), least,
              [&](const auto& s) { return is_overlapping(naive_in_force(c, s), span); },
              [&](const auto& r) { return is_overlapping(naive_in_force(r), span); });
          check_view(
              g, g | sg::views::said_during(span, least), least,
              [&](const auto& s) { return is_within(naive_said(c, s), span); },
              [](const auto&) { return sg::certainty::certainly; });
        }
      }
  }
}

TEST_CASE("everything certain is also possible", "[views]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    const auto check = [&](auto view) {
      const auto sure = kept_edges(g | view(sg::certainty::certainly));
      const auto maybe = kept_edges(g | view(sg::certainty::possibly));
      CHECK(std::includes(maybe.begin(), maybe.end(), sure.begin(), sure.end()));
    };
    for (const sg::day d : days_to_ask_about()) {
      const sg::period span{{d, {d.number + 9}}, {{d.number + 5}, {d.number + 30}}};
      check([=](auto least) { return sg::views::as_of(d, least); });
      check([=](auto least) { return sg::views::during(span, least); });
      check([=](auto least) { return sg::views::said_during(span, least); });
      check([=](auto least) { return sg::views::known_on(d, least); });
    }
  }
}

TEST_CASE("a record in force on a day is in force during each period around it", "[views]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    for (const sg::day d : days_to_ask_about())
      for (const auto least : {sg::certainty::possibly, sg::certainty::certainly}) {
        const sg::period around{{{d.number - 3}, {d.number - 3}}, {{d.number + 3}, {d.number + 3}}};
        const auto that_day = kept_edges(g | sg::views::as_of(d, least));
        const auto those_days = kept_edges(g | sg::views::during(around, least));
        CHECK(std::includes(those_days.begin(), those_days.end(), that_day.begin(), that_day.end()));
        CHECK(that_day == kept_edges(g | sg::views::during(sg::date{d}, least)));
      }
  }
}

TEST_CASE("a stance holds from the day it was said, or for its coded period", "[views]") {
  const auto is_in_force = [](const sg::stance_graph& g, const char* day, sg::certainty least) {
    return !kept_edges(g | sg::views::as_of(on(day), least)).empty();
  };
  using enum sg::certainty;
  const auto said = one_statement("2021-12-07", nullptr);
  CHECK_FALSE(is_in_force(said, "2021-12-06", possibly));
  CHECK(is_in_force(said, "2021-12-07", certainly));
  CHECK(is_in_force(said, "2030-01-01", certainly));
  const auto month = one_statement("2021-12", nullptr);
  CHECK(is_in_force(month, "2021-12-01", possibly));
  CHECK_FALSE(is_in_force(month, "2021-12-30", certainly));
  CHECK(is_in_force(month, "2021-12-31", certainly));
  const auto held = one_statement("2021-12-07", "2021-12-17/2021-12-20");
  CHECK_FALSE(is_in_force(held, "2021-12-16", possibly));
  CHECK(is_in_force(held, "2021-12-18", certainly));
  CHECK_FALSE(is_in_force(held, "2021-12-21", possibly));
  const auto undated = one_statement(nullptr, nullptr, "2021-12-30");
  CHECK(is_in_force(undated, "1990-01-01", possibly));
  CHECK_FALSE(is_in_force(undated, "2021-12-29", certainly));
  CHECK(is_in_force(undated, "2021-12-30", certainly));
}

TEST_CASE("a statement is known on a day if its document was published by the end of that day", "[views]") {
  const auto g = one_statement("2021-12-07", nullptr, "2021-12");
  CHECK(kept_edges(g | sg::views::known_on(on("2021-11-30"))).empty());
  CHECK(kept_edges(g | sg::views::known_on(on("2021-12-01"))).size() == 1);
  CHECK(kept_edges(g | sg::views::known_on(on("2021-12-30"), sg::certainty::certainly)).empty());
  CHECK(kept_edges(g | sg::views::known_on(on("2021-12-31"), sg::certainty::certainly)).size() == 1);
}
