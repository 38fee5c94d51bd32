// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/views/settled.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "kept_edges.hpp"
#include "random_corpus.hpp"
#include "stancegraph/query/stances.hpp"

namespace sg = stancegraph;

namespace {

using enum sg::polarity;

sg::day december(int d) { return sg::to_day({2021, 12, d}); }

/// One actor on one position.
struct talks {
  sg::corpus c{};
  sg::actor_handle actor = c.add(sg::actor{.id = "a", .name = "A"});
  sg::position_handle position = c.add(sg::position{.id = "p", .label = "P"});

  void say(sg::polarity polarity, const char* said, const char* holds = nullptr, sg::rank rank = sg::rank::normal) {
    sg::statement s{.id = std::to_string(c.statements().size()), .holders = {actor}, .position = position};
    s.polarity = polarity;
    s.said = sg::date{said};
    if (holds != nullptr) s.holds = sg::date{holds};
    s.rank = rank;
    if (rank == sg::rank::deprecated) s.reason = "misread";
    c.add(s);
  }
  /// The certain stance on a day; nothing if none is certain.
  std::optional<sg::stance_value> on(int day) const {
    const sg::stance_graph g{c};
    const auto all = stances(g | sg::views::settled(sg::date{december(day)}));
    return all.empty() ? std::nullopt : std::optional{all.front().value};
  }
};

/// The stances that an actor may have on a day. For each choice of the days on which each statement was said and its
/// stance began and ended, it is the last statement of the best rank that is in force.
class worlds {
 public:
  worlds(const sg::corpus& c, sg::day when) : c_{c}, when_{when} { choose(0); }

  bool is_stance_missing = false;  ///< in some choice nothing is in force
  /// polarities of the last statements, of which a day may have several: a set for each choice
  std::set<std::set<sg::polarity>> outcomes{};

 private:
  struct choice {
    sg::polarity polarity;
    sg::rank rank;
    int said;
  };
  static constexpr int first = 1;
  static constexpr int last = 8;

  static int in_month(sg::day d) {
    const sg::day bounded = std::clamp(d, december(first), december(last + 1));
    return static_cast<int>(bounded.number - december(1).number) + 1;
  }

  void choose(std::size_t row) {
    if (row == c_.statements().size()) return resolve();
    const sg::statement s = c_[*std::next(c_.statements().handles().begin(), static_cast<std::ptrdiff_t>(row))];
    const int day = in_month(when_);
    for (int said = in_month(s.said->earliest()); said <= in_month(s.said->latest()); ++said) {
      std::vector<bool> is_in_force;
      if (!s.holds) {
        is_in_force = {said <= day};
      } else {
        for (int b = in_month(s.holds->begins().earliest); b <= in_month(s.holds->begins().latest); ++b)
          for (int e = std::max(b, in_month(s.holds->ends().earliest)); e <= in_month(s.holds->ends().latest); ++e)
            is_in_force.push_back(b <= day && day <= e);
      }
      for (const bool is : is_in_force) {
        if (is) chosen_.push_back({s.polarity, s.rank, said});
        choose(row + 1);
        if (is) chosen_.pop_back();
      }
    }
  }
  void resolve() {
    const auto is_best = [&](const choice& s) {
      return s.rank == sg::rank::preferred || std::none_of(chosen_.begin(), chosen_.end(), [](const choice& o) {
               return o.rank == sg::rank::preferred;
             });
    };
    int latest = 0;
    for (const choice& s : chosen_)
      if (is_best(s)) latest = std::max(latest, s.said);
    is_stance_missing = is_stance_missing || latest == 0;
    std::set<sg::polarity> last_said;
    for (const choice& s : chosen_)
      if (is_best(s) && s.said == latest) last_said.insert(s.polarity);
    outcomes.insert(last_said);
  }

  const sg::corpus& c_;
  sg::day when_;
  std::vector<choice> chosen_{};
};

}  // namespace

TEST_CASE("a stance that may have been overturned is not certain", "[views]") {
  talks t;
  t.say(oppose, "2021-12-02");
  t.say(support, "2021-12-05/2021-12-20");
  CHECK(t.on(1) == std::nullopt);
  CHECK(t.on(4) == sg::stance_value::oppose);
  CHECK(t.on(10) == std::nullopt);  // perhaps he has changed by now, perhaps not
  CHECK(t.on(20) == sg::stance_value::support);
}

TEST_CASE("a stance that may only have been repeated is certain", "[views]") {
  talks t;
  t.say(oppose, "2021-12-02");
  t.say(oppose, "2021-12-05/2021-12-20");
  CHECK(t.on(10) == sg::stance_value::oppose);
}

TEST_CASE("a statement from before the last certain one cannot overturn a stance", "[views]") {
  talks t;
  t.say(support, "2021-12-02/2021-12-04", "2021-12-01/2021-12-10~");
  t.say(oppose, "2021-12-05");
  CHECK(t.on(10) == sg::stance_value::oppose);
}

TEST_CASE("opposite statements of the same month leave the stance uncertain, and of the same day contested",
          "[views]") {
  talks month;
  month.say(support, "2021-11");
  month.say(oppose, "2021-11");
  CHECK(month.on(8) == std::nullopt);
  talks day;
  day.say(support, "2021-11-07");
  day.say(oppose, "2021-11-07");
  CHECK(day.on(8) == sg::stance_value::contested);
}

TEST_CASE("a preferred statement that may be in force can change a stance, and a deprecated one cannot", "[views]") {
  talks t;
  t.say(oppose, "2021-12-05");
  t.say(support, "2021-12-02", "2021-12-01/2021-12-10~", sg::rank::deprecated);
  CHECK(t.on(10) == sg::stance_value::oppose);
  t.say(support, "2021-12-02", "2021-12-01/2021-12-10~", sg::rank::preferred);
  CHECK(t.on(10) == std::nullopt);
}

TEST_CASE("a certain stance holds for every choice of days", "[views]") {
  std::mt19937 random{20211207};
  const std::array<const char*, 7> days{"2021-12-04",  "2021-12-02/2021-12-05", "../2021-12-03",
                                        "2021-12-06?", "2021-12-03/2021-12-07", "2021-12-05~",
                                        "2021-12-07"};
  std::size_t certain = 0;
  std::size_t open = 0;
  for (int round = 0; round != 300; ++round) {
    talks t;
    const std::size_t n = 1 + random() % 4;
    for (std::size_t i = 0; i != n; ++i) {
      static constexpr std::array polarities{support, oppose, neutral};
      static constexpr std::array holds{"2021-12-02/2021-12-05", "2021-12-03~/2021-12-07", "2021-12-04/.."};
      t.say(polarities[random() % 3], days[random() % days.size()], random() % 3 == 0 ? holds[random() % 3] : nullptr,
            random() % 5 == 0 ? sg::rank::preferred : sg::rank::normal);
    }
    for (const int day : {2, 4, 5, 6, 8}) {
      INFO("round " << round << ", day " << day);
      const auto value = t.on(day);
      ++(value ? certain : open);
      if (!value) continue;
      const worlds w{t.c, december(day)};
      CHECK_FALSE(w.is_stance_missing);
      if (*value == sg::stance_value::contested)
        CHECK(std::ranges::all_of(w.outcomes, [](const auto& said) { return said.size() > 1; }));
      else
        CHECK(w.outcomes == std::set<std::set<sg::polarity>>{{static_cast<sg::polarity>(*value)}});
    }
  }
  CHECK(certain > 300);
  CHECK(open > 300);
}

TEST_CASE("settled keeps only what is certainly in force and composes with other views", "[views]") {
  for (std::uint64_t seed = 0; seed != 30; ++seed) {
    const sg::stance_graph g{random_corpus(seed)};
    for (const sg::day d : days_to_ask_about()) {
      const sg::period on = sg::date{d};
      const auto settled = kept_edges(g | sg::views::settled(on));
      const auto certain = kept_edges(g | sg::views::during(on, sg::certainty::certainly));
      CHECK(std::includes(certain.begin(), certain.end(), settled.begin(), settled.end()));
      const auto twice = kept_edges(g | sg::views::settled(on) | sg::views::settled(on));
      CHECK(twice == settled);
    }
  }
}
