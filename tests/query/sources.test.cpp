// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/sources.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include "stancegraph/views.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::polarity;
using actors = std::vector<sg::actor_handle>;
using rows = std::vector<sg::statement_handle>;

/// A president, whose words come through an adviser and reporters, and a minister who writes in the paper himself.
struct press {
  sg::corpus c{};
  sg::actor_handle president = c.add(sg::actor{.id = "president", .name = "President"});
  sg::actor_handle minister = c.add(sg::actor{.id = "minister", .name = "Minister"});
  sg::actor_handle adviser = c.add(sg::actor{.id = "adviser", .name = "Adviser"});
  sg::actor_handle reporters = c.add(sg::actor{.id = "reporters", .name = "reporters"});
  sg::position_handle talks = c.add(sg::position{.id = "talks", .label = "talks"});
  sg::position_handle arms = c.add(sg::position{.id = "arms", .label = "arms"});
  sg::document_handle paper = c.add(sg::document{.id = "paper"});
  sg::document_handle wire = c.add(sg::document{.id = "wire"});

  sg::statement_handle say(const actors& holders, sg::polarity polarity, sg::position_handle what, const actors& voice,
                           sg::document_handle where = {}, sg::rank rank = sg::rank::normal) {
    sg::statement s{.id = std::to_string(c.statements().size()), .holders = holders, .voice = voice, .position = what};
    s.polarity = polarity;
    s.evidence.document = where;
    s.rank = rank;
    s.reason = "as the case wants it";
    return c.add(s);
  }
};

/// All statements of a holder, found in whole records.
rows held_by(const sg::corpus& c, sg::actor_handle a) {
  rows all;
  for (const auto s : c.statements().handles())
    if (const auto holders = c[s].holders; std::ranges::count(holders, a) != 0) all.push_back(s);
  return all;
}
bool has_voice(const sg::corpus& c, sg::statement_handle s, sg::actor_handle a) {
  return std::ranges::count(c[s].voice, a) != 0;
}

}  // namespace

TEST_CASE("a statement passes from its holders through its voices to its document", "[query]") {
  press p;
  const auto far = p.say({p.president, p.minister}, support, p.talks, {p.adviser, p.reporters}, p.paper);
  const auto near = p.say({p.minister}, support, p.talks, {}, p.paper);
  CHECK(chain_of(p.c, far) ==
        sg::voice_chain{{p.c, {p.president, p.minister}}, {p.c, {p.adviser, p.reporters}}, {p.c, p.paper}});
  CHECK(hearsay_depth(p.c, far) == 2);
  CHECK_FALSE(is_direct(p.c, far));
  CHECK(chain_of(p.c, near) == sg::voice_chain{{p.c, {p.minister}}, {}, {p.c, p.paper}});
  CHECK(hearsay_depth(p.c, near) == 0);
  CHECK(is_direct(p.c, near));
  const sg::stance_graph g{p.c};
  CHECK(reported_statements(g) == rows{far});
  CHECK(reported_statements(g, p.reporters) == rows{far});
  CHECK(reported_statements(g, p.president).empty());
}

TEST_CASE("a stance that also arrives another way is not known only through one voice", "[query]") {
  press p;
  const auto s0 = p.say({p.president}, support, p.talks, {p.reporters, p.adviser});
  const auto s1 = p.say({p.president}, support, p.talks, {p.adviser});
  const auto s2 = p.say({p.president}, oppose, p.talks, {p.reporters, p.adviser, p.reporters});
  p.say({p.minister}, support, p.arms, {p.adviser});
  p.say({p.minister}, support, p.arms, {});
  p.say({p.minister}, oppose, p.arms, {p.adviser}, {}, sg::rank::deprecated);
  const sg::stance_graph g{p.c};
  const sg::channelled_stance for_talks{
      {p.c, p.president}, {p.c, p.talks}, support, {p.c, {p.adviser}}, {p.c, {s0, s1}}};
  const sg::channelled_stance against{
      {p.c, p.president}, {p.c, p.talks}, oppose, {p.c, {p.adviser, p.reporters}}, {p.c, {s2}}};
  CHECK(only_through(g) == std::vector{for_talks, against});
  CHECK(only_through(g, p.adviser) == std::vector{for_talks, against});
  CHECK(only_through(g, p.reporters) == std::vector{against});
  CHECK(only_through(g, p.president).empty());
  // Without the second statement, all others come through the reporters.
  const auto narrowed = g | sg::views::where([&](const sg::corpus&, sg::statement_handle s) { return s != s1; });
  CHECK(only_through(narrowed, p.reporters).size() == 2);
}

TEST_CASE("two actors share the voices and documents that report on both", "[query]") {
  press p;
  const auto s0 = p.say({p.president}, support, p.talks, {p.adviser, p.reporters}, p.paper);
  const auto s1 = p.say({p.president, p.minister}, oppose, p.arms, {p.reporters, p.reporters}, p.wire);
  const auto s2 = p.say({p.minister}, neutral, p.arms, {}, p.paper);
  const sg::stance_graph g{p.c};
  const std::vector<sg::common_source> expected{{{p.c, p.reporters}, {}, {p.c, {s0, s1}}, {p.c, {s1}}},
                                                {{}, {p.c, p.paper}, {p.c, {s0}}, {p.c, {s2}}},
                                                {{}, {p.c, p.wire}, {p.c, {s1}}, {p.c, {s1}}}};
  CHECK(common_sources(g, p.president, p.minister) == expected);
  CHECK(common_sources(g, p.president, p.adviser).empty());
}

TEST_CASE("a graph without statements has no sources", "[query]") {
  const sg::stance_graph g{press{}.c};
  CHECK(reported_statements(g).empty());
  CHECK(only_through(g).empty());
  CHECK(attribution_profiles(g).empty());
  CHECK(common_sources(g, sg::actor_handle{0}, sg::actor_handle{1}).empty());
}

TEST_CASE("reported statements match a search over all records", "[query]") {
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 5, .positions = 4})};
    const sg::corpus& c = g.records();
    rows reported;
    for (const auto s : c.statements().handles()) {
      const auto record = c[s];
      CHECK(chain_of(c, s) == sg::voice_chain{{c, record.holders}, {c, record.voice}, {c, record.evidence.document}});
      CHECK(hearsay_depth(c, s) == record.voice.size());
      if (!record.voice.empty()) reported.push_back(s);
    }
    CHECK(reported_statements(g) == reported);
    for (const auto a : c.actors().handles()) {
      auto through = reported;
      std::erase_if(through, [&](auto s) { return !has_voice(c, s, a); });
      CHECK(reported_statements(g, a) == through);
    }
  }
}

TEST_CASE("stances known only through a voice are exactly those lost without it", "[query]") {
  std::size_t lost = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 5, .positions = 4})};
    const sg::corpus& c = g.records();
    std::vector<sg::channelled_stance> expected;
    for (const auto a : c.actors().handles())
      for (const auto p : c.positions().handles())
        for (const auto polarity : {support, oppose, neutral, ambivalent}) {
          auto all = held_by(c, a);
          std::erase_if(all, [&](auto s) {
            return c[s].position != p || c[s].polarity != polarity || c[s].rank == sg::rank::deprecated;
          });
          actors voices;
          for (const auto x : c.actors().handles())
            if (std::ranges::all_of(all, [&](auto s) { return has_voice(c, s, x); })) voices.push_back(x);
          if (!all.empty() && !voices.empty()) expected.push_back({{c, a}, {c, p}, polarity, {c, voices}, {c, all}});
        }
    CHECK(only_through(g) == expected);
    lost += expected.size();
    for (const auto x : c.actors().handles()) {
      auto of_x = expected;
      std::erase_if(of_x, [&](const auto& each) { return std::ranges::count(each.voices, x) == 0; });
      CHECK(only_through(g, x) == of_x);
    }
  }
  CHECK(lost > 100);
}

TEST_CASE("profiles count each statement of a holder once as direct or reported, and by attribution", "[query]") {
  for (std::uint64_t seed = 0; seed != 100; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 5})};
    const sg::corpus& c = g.records();
    std::vector<sg::attribution_profile> expected;
    for (const auto a : c.actors().handles()) {
      const auto all = held_by(c, a);
      if (all.empty()) continue;
      sg::attribution_profile profile{.holder = {c, a}};
      for (const auto s : all) (c[s].voice.empty() ? profile.direct : profile.reported).push_back({c, s});
      for (const auto s : all) profile.deepest = std::max(profile.deepest, c[s].voice.size());
      for (std::size_t k = 0; k != profile.by_attribution.size(); ++k)
        profile.by_attribution[k] = static_cast<std::size_t>(std::ranges::count_if(
            all, [&](auto s) { return c[s].evidence.attribution == static_cast<sg::attribution>(k); }));
      expected.push_back(profile);
    }
    CHECK(attribution_profiles(g) == expected);
  }
}

TEST_CASE("common sources match a check of every source and are symmetric in the actors", "[query]") {
  std::size_t shared = 0;
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 5})};
    const sg::corpus& c = g.records();
    for (const auto a : c.actors().handles())
      for (const auto b : c.actors().handles()) {
        std::vector<sg::common_source> expected;
        const auto ask = [&](sg::common_source each, auto has) {
          for (auto [holder, list] : {std::pair{a, &each.first}, std::pair{b, &each.second}})
            for (const auto s : held_by(c, holder))
              if (has(s)) list->push_back({c, s});
          if (!each.first.empty() && !each.second.empty()) expected.push_back(each);
        };
        for (const auto v : c.actors().handles()) ask({.voice = {c, v}}, [&](auto s) { return has_voice(c, s, v); });
        for (const auto d : c.documents().handles())
          ask({.document = {c, d}}, [&](auto s) { return c[s].evidence.document == d; });
        const auto found = common_sources(g, a, b);
        CHECK(found == expected);
        shared += found.size();
        auto turned = common_sources(g, b, a);
        for (auto& each : turned) std::swap(each.first, each.second);
        CHECK(turned == found);
      }
  }
  CHECK(shared > 100);
}

TEST_CASE("filtering sources by holder returns the matching part of the full result", "[query]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 5})};
    const sg::corpus& c = g.records();
    for (const auto holder : c.actors().handles()) {
      rows reported = reported_statements(g);
      std::erase_if(reported, [&](auto s) { return std::ranges::count(c[s].holders, holder) == 0; });
      CHECK(reported_statements(g, {}, holder) == reported);
      auto only = only_through(g);
      std::erase_if(only, [&](const auto& each) { return each.holder != holder; });
      CHECK(only_through(g, {}, holder) == only);
      auto profiles = attribution_profiles(g);
      std::erase_if(profiles, [&](const auto& each) { return each.holder != holder; });
      CHECK(attribution_profiles(g, holder) == profiles);
      seen += reported.size();
    }
  }
  CHECK(seen > 100);
}
