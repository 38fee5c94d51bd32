// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/query/stance_changes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "naive_stances.hpp"
#include "random_corpus.hpp"
#include "run_controls.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::polarity;
using enum sg::certainty;
using sg::stance_value;
using rows = std::vector<sg::statement_handle>;

sg::day december(int d) { return sg::to_day({2021, 12, d}); }
sg::day_range between(int earliest, int latest) { return {december(earliest), december(latest)}; }

/// One actor on one position.
struct talks {
  sg::corpus c{};
  sg::actor_handle actor = c.add(sg::actor{.id = "a", .name = "A"});
  sg::position_handle position = c.add(sg::position{.id = "p", .label = "P"});

  sg::statement_handle say(sg::polarity polarity, const char* said, const char* holds = nullptr,
                           sg::rank rank = sg::rank::normal) {
    sg::statement s{.id = std::to_string(c.statements().size()), .holders = {actor}, .position = position};
    s.polarity = polarity;
    s.said = sg::date{said};
    if (holds != nullptr) s.holds = sg::date{holds};
    s.rank = rank;
    if (rank == sg::rank::deprecated) s.reason = "misread";
    return c.add(s);
  }
};

/// The stances that an actor may have on each day, for each choice of the days on which each statement was said and
/// began and ended to be in force. The stance is that of the last statement of the best rank that is in force.
class worlds {
 public:
  explicit worlds(const sg::corpus& c) : c_{c} { choose(0); }

  using outcome = std::optional<stance_value>;  // nothing if there is no stance
  static constexpr int first = 1;
  static constexpr int last = 9;

  static int in_month(sg::day d) {
    return static_cast<int>(std::clamp(d, december(first), december(last)).number - december(1).number) + 1;
  }
  [[nodiscard]] const std::set<outcome>& on(int day) const { return outcomes_.at(day); }
  [[nodiscard]] bool is_certain(int day) const { return on(day).size() == 1; }

 private:
  struct choice {
    sg::polarity polarity;
    sg::rank rank;
    int said, begins, ends;
  };

  void choose(std::size_t row) {
    if (row == c_.statements().size()) {
      for (int day = first; day <= last; ++day) outcomes_[day].insert(resolved(day));
      return;
    }
    const sg::statement s = c_[sg::statement_handle{row}];
    for (int said = in_month(s.said->earliest()); said <= in_month(s.said->latest()); ++said) {
      if (!s.holds) choose_with(row, {s.polarity, s.rank, said, said, last});
      if (!s.holds) continue;
      for (int b = in_month(s.holds->begins().earliest); b <= in_month(s.holds->begins().latest); ++b)
        for (int e = std::max(b, in_month(s.holds->ends().earliest)); e <= in_month(s.holds->ends().latest); ++e)
          choose_with(row, {s.polarity, s.rank, said, b, e});
    }
  }
  void choose_with(std::size_t row, const choice& one) {
    chosen_.push_back(one);
    choose(row + 1);
    chosen_.pop_back();
  }
  [[nodiscard]] outcome resolved(int day) const {
    for (const sg::rank best : {sg::rank::preferred, sg::rank::normal}) {
      int latest = 0;
      std::set<sg::polarity> heard;
      for (const choice& s : chosen_) {
        if (s.rank != best || day < s.begins || s.ends < day || s.said < latest) continue;
        if (s.said > latest) heard.clear();
        latest = s.said;
        heard.insert(s.polarity);
      }
      if (!heard.empty()) return heard.size() > 1 ? stance_value::contested : to_stance(*heard.begin());
    }
    return std::nullopt;
  }

  const sg::corpus& c_;
  std::vector<choice> chosen_{};
  std::map<int, std::set<outcome>> outcomes_{};
};

}  // namespace

TEST_CASE("a flip from support to opposition occurs on a day when the later statement may have been made", "[query]") {
  talks t;
  const auto before = t.say(support, "2021-12-01");
  const auto after = t.say(oppose, "2021-12-05/2021-12-10");
  const sg::stance_graph g{t.c};
  const auto changes = stance_changes(g);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].before == sg::held_stance{{t.c, t.actor},
                                             {t.c, t.position},
                                             stance_value::support,
                                             december(1),
                                             december(4),
                                             between(1, 1),
                                             certainly,
                                             {t.c, rows{before}}});
  CHECK(changes[0].after == sg::held_stance{{t.c, t.actor},
                                            {t.c, t.position},
                                            stance_value::oppose,
                                            december(5),
                                            sg::day::last(),
                                            between(5, 10),
                                            certainly,
                                            {t.c, rows{after}}});
  CHECK(certainty_of(changes[0]) == certainly);
  CHECK(is_flip(changes[0]));
  const auto certain = stance_changes(g, {}, certainly);
  REQUIRE(certain.size() == 1);
  CHECK(certain[0].after.first == december(10));
  CHECK(certain[0].after.since == between(5, 10));
}

TEST_CASE("statements without a certain last one change the stance only possibly", "[query]") {
  talks t;
  const auto first = t.say(support, "2021-11-07");
  const auto some_day = t.say(oppose, "2021-12");
  const auto tenth = t.say(support, "2021-12-10");
  const sg::stance_graph g{t.c};
  const auto changes = stance_changes(g);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].after.value == stance_value::oppose);
  CHECK(changes[0].after.statements == rows{some_day});
  CHECK(changes[0].after.since == between(1, 9));
  CHECK(changes[0].before.statements == rows{first});
  CHECK(changes[1].after.value == stance_value::contested);
  CHECK(changes[1].after.statements == rows{tenth, some_day});
  for (const auto& each : changes) CHECK(certainty_of(each) == possibly);
  CHECK(is_flip(changes[0]));
  CHECK_FALSE(is_flip(changes[1]));
  CHECK(stance_changes(g, {}, certainly).empty());
}

TEST_CASE("a change between two certain stances is certain, whatever lies between", "[query]") {
  talks t;
  t.say(support, "2021-12-01");
  t.say(neutral, "2021-12-03/2021-12-07");
  t.say(oppose, "2021-12-05");
  t.say(oppose, "2021-12-20");
  const sg::stance_graph g{t.c};
  const auto changes = stance_changes(g);
  REQUIRE(changes.size() == 3);
  for (const auto& each : changes) CHECK(certainty_of(each) == possibly);
  CHECK(changes[0].after.since == between(3, 4));
  CHECK(changes[1].after.since == between(5, 19));  // contested, if both were said on one day
  CHECK(changes[2].after.since == between(5, 20));
  const auto certain = stance_changes(g, {}, certainly);
  REQUIRE(certain.size() == 1);
  CHECK(is_flip(certain[0]));
  CHECK(certain[0].after.since == between(5, 20));
}

TEST_CASE("a stance that lapses and resumes appears twice in the history and is not a change", "[query]") {
  talks t;
  t.say(support, "2021-12-01", "2021-12-01/2021-12-05");
  t.say(support, "2021-12-10");
  const auto held = stance_history(sg::stance_graph{t.c});
  REQUIRE(held.size() == 2);
  CHECK(held[0].last == december(5));
  CHECK(held[1].since == between(10, 10));
  CHECK(stance_changes(sg::stance_graph{t.c}).empty());
  talks other;
  other.say(support, "2021-12-01", "2021-12-01/2021-12-05");
  other.say(oppose, "2021-12-10");
  const auto changes = stance_changes(sg::stance_graph{other.c});
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].after.since == between(10, 10));
}

TEST_CASE("a stance is reaffirmed by the last later statement that repeats it", "[query]") {
  talks t;
  const auto once = t.say(support, "2021-12-01");
  const auto reaffirmed_by = [](const sg::corpus& c) {
    return last_reaffirmation(c, stance_history(sg::stance_graph{c}).back());
  };
  CHECK(reaffirmed_by(t.c) == sg::statement_handle{});
  talks some_day;
  some_day.say(support, "2021-12");
  CHECK(reaffirmed_by(some_day.c) == sg::statement_handle{});
  t.say(support, "2021-12-01");
  CHECK(reaffirmed_by(t.c) == sg::statement_handle{});
  const auto again = t.say(support, "2021-12-04");
  t.say(support, "2021-12-03");
  CHECK(reaffirmed_by(t.c) == again);
  CHECK(stance_history(sg::stance_graph{t.c}).back().statements.front() == once);
  t.say(oppose, "2021-12-06");
  CHECK(reaffirmed_by(t.c) == sg::statement_handle{});
  t.say(support, "2021-12-06");
  CHECK(stance_history(sg::stance_graph{t.c}).back().value == stance_value::contested);
  CHECK(reaffirmed_by(t.c) == sg::statement_handle{});
}

TEST_CASE("deprecated statements and those outranked by a preferred one cause no change", "[query]") {
  talks t;
  t.say(support, "2021-12-01", nullptr, sg::rank::preferred);
  t.say(oppose, "2021-12-03");
  t.say(oppose, "2021-12-04", nullptr, sg::rank::deprecated);
  CHECK(stance_history(sg::stance_graph{t.c}).size() == 1);
}

TEST_CASE("a graph without statements has no stance changes", "[query]") {
  CHECK(stance_history(sg::stance_graph{}).empty());
  CHECK(stance_changes(sg::stance_graph{}).empty());
  talks t;
  t.say(support, "2021-12-04", nullptr, sg::rank::deprecated);
  CHECK(stance_history(sg::stance_graph{t.c}).empty());
}

TEST_CASE("the stance history on a day equals the stances resolved for that day", "[query]") {
  for (std::uint64_t seed = 0; seed != 100; ++seed) {
    INFO("seed " << seed);
    const sg::stance_graph g{random_corpus(seed, {.actors = 3, .positions = 3})};
    const sg::corpus& c = g.records();
    const auto history = stance_history(g);
    for (const sg::day when : days_to_ask_about()) {
      std::vector<sg::held_stance> held;
      std::ranges::copy_if(history, std::back_inserter(held),
                           [&](const auto& each) { return each.first <= when && when <= each.last; });
      const auto resolved = naive_stances(c, [&](auto s) { return is_covering(in_force(c, s), when) != never; });
      REQUIRE(held.size() == resolved.size());
      for (std::size_t i = 0; i != held.size(); ++i) {
        CHECK(held[i].actor == resolved[i].actor);
        CHECK(held[i].position == resolved[i].position);
        CHECK(held[i].value == resolved[i].value);
        for (const auto s : resolved[i].statements) CHECK(std::ranges::count(held[i].statements, s) == 1);
      }
    }
    for (const sg::held_stance& each : history) {
      CHECK(each.first <= each.last);
      CHECK(each.since.earliest <= each.first);
      CHECK(each.first <= each.since.latest);
      CHECK(each.since.latest <= each.last);
      CHECK_FALSE(each.statements.empty());
    }
    for (const auto a : c.actors().handles())
      for (const auto p : c.positions().handles()) {
        auto of_both = history;
        std::erase_if(of_both, [&](const auto& each) { return each.actor != a || each.position != p; });
        CHECK(stance_history(g, {.actor = a, .position = p}) == of_both);
      }
  }
}

TEST_CASE("changes are the adjacent entries of the history with different values", "[query]") {
  std::size_t flips = 0;
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 3, .positions = 3})};
    for (const sg::certainty least : {possibly, certainly}) {
      const auto history = stance_history(g, {}, least);
      std::vector<sg::stance_change> expected;
      for (const auto& before : history)
        for (const auto& after : history) {
          const auto is_between = [&](const auto& each) {
            return each.actor == before.actor && each.position == before.position && before.last < each.first &&
                   each.last < after.first;
          };
          if (before.actor == after.actor && before.position == after.position && before.last < after.first &&
              before.value != after.value && std::ranges::none_of(history, is_between))
            expected.push_back({before, after});
        }
      const auto changes = stance_changes(g, {}, least);
      CHECK(changes == expected);
      for (const auto& each : changes) {
        if (least == certainly) CHECK(certainty_of(each) == certainly);
        if (!is_flip(each)) continue;
        ++flips;
        CHECK(std::max(each.before.value, each.after.value) == stance_value::oppose);
        CHECK(std::min(each.before.value, each.after.value) == stance_value::support);
      }
    }
  }
  CHECK(flips > 5);
}

TEST_CASE("a certain change occurs for every choice of days", "[query]") {
  std::mt19937 random{20211207};
  const std::array<const char*, 7> days{"2021-12-04",  "2021-12-02/2021-12-05", "../2021-12-03",
                                        "2021-12-06?", "2021-12-03/2021-12-07", "2021-12-05~",
                                        "2021-12-07"};
  static constexpr std::array polarities{support, oppose, neutral};
  static constexpr std::array holds{"2021-12-02/2021-12-05", "2021-12-03~/2021-12-07", "2021-12-04/.."};
  std::size_t certain_changes = 0;
  std::size_t possible_changes = 0;
  std::size_t complete_days = 0;
  for (int round = 0; round != 300; ++round) {
    INFO("round " << round);
    talks t;
    const bool is_always_held = round % 2 == 0;
    for (std::size_t i = 0, n = 1 + random() % 4; i != n; ++i) {
      const auto* const period = random() % 3 == 0 && !is_always_held ? holds[random() % 3] : nullptr;
      t.say(polarities[random() % 3], days[random() % days.size()], period,
            random() % 5 == 0 ? sg::rank::preferred : sg::rank::normal);
    }
    const worlds all{t.c};
    const sg::stance_graph g{t.c};
    std::map<int, stance_value> told;
    for (const auto& each : stance_history(g, {}, certainly))
      for (int day = worlds::in_month(each.first); day <= worlds::in_month(each.last); ++day) {
        told[day] = each.value;
        CHECK(all.on(day) == std::set<worlds::outcome>{each.value});
      }
    for (const auto& each : stance_history(g)) {
      const int earliest = worlds::in_month(each.since.earliest);
      if (each.since.earliest != sg::day::first() && earliest > worlds::first)
        CHECK((all.is_certain(earliest - 1) || each.value == stance_value::contested ||
               !all.on(earliest - 1).contains(each.value)));
      if (each.held == certainly)
        CHECK(all.on(worlds::in_month(each.since.latest)) == std::set<worlds::outcome>{each.value});
      if (!is_always_held) continue;
      for (int day = worlds::in_month(each.first); day <= worlds::in_month(each.last); ++day) {
        CHECK(all.on(day).contains(each.value));
        // If each is in force from the day it was said, no certain stance is skipped.
        if (!all.is_certain(day) || each.value == stance_value::contested) continue;
        ++complete_days;
        CHECK(told.contains(day));
      }
    }
    for (const auto& each : stance_changes(g)) ++(certainty_of(each) == certainly ? certain_changes : possible_changes);
  }
  CHECK(certain_changes > 30);
  CHECK(possible_changes > 50);
  CHECK(complete_days > 300);
}

TEST_CASE("flips are changes between support and opposition", "[query]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const sg::stance_graph g{random_corpus(seed, {.actors = 2, .positions = 2})};
    std::vector<sg::stance_change> expected;
    for (const auto& each : stance_changes(g)) {
      const bool is_settled =
          each.before.value <= sg::stance_value::oppose && each.after.value <= sg::stance_value::oppose;
      if (is_settled) expected.push_back(each);
    }
    CHECK(flips(g) == expected);
    seen += expected.size();
  }
  CHECK(seen != 0);
}

TEST_CASE("the search for stances through time obeys a stop signal and counts statements", "[query]") {
  const sg::stance_graph g{random_corpus(3, {.actors = 6, .positions = 5, .statements = 200})};
  REQUIRE_FALSE(stance_changes(g).empty());
  run_controls::check([&](const sg::run_control& control) { return stance_history(g, {}, possibly, control); });
  run_controls::check([&](const sg::run_control& control) { return stance_changes(g, {}, possibly, control); });
  run_controls::check([&](const sg::run_control& control) { return flips(g, {}, possibly, control); });
}
