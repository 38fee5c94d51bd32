// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/sensitivity.hpp"

#include <algorithm>
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
using Catch::Matchers::WithinAbs;

namespace {

struct coded {
  std::string document;
  std::optional<int> confidence = {};
  std::string said = {};
};

corpus corpus_of(const std::vector<coded>& all) {
  corpus c;
  const actor_handle a = c.add(actor{.id = "a", .name = "A"});
  const position_handle p = c.add(position{.id = "p", .label = "P"});
  c.add(document{.id = "empty"});
  for (const coded& each : all) {
    document_handle d = c.documents().find(each.document);
    if (!d) d = c.add(document{.id = each.document});
    statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {a};
    s.position = p;
    s.evidence.document = d;
    if (each.confidence) s.confidence = static_cast<std::uint8_t>(*each.confidence);
    if (!each.said.empty()) s.said = date{each.said};
    c.add(s);
  }
  return c;
}

double count_statements(const stance_graph& g) { return static_cast<double>(g.records().statements().size()); }

std::vector<std::string> words_of(const value_sensitivity& s) {
  std::vector<std::string> all;
  for (const varied_value& each : s.runs)
    all.push_back(each.what + " " + (each.value ? std::to_string(static_cast<int>(*each.value)) : "-"));
  return all;
}

using words = std::vector<std::string>;

/// A partition of some of ten nodes in a random order, the next one of a row of them.
class random_partitions {
 public:
  explicit random_partitions(std::uint64_t seed) : random_{seed} {}

  named_partition operator()(const stance_graph&) {
    named_partition result;
    std::vector<std::uint32_t> labels, nodes;
    for (std::uint32_t i = 0; i != 10; ++i)
      if (random_() % 4 != 0) nodes.insert(nodes.begin() + static_cast<long>(random_() % (nodes.size() + 1)), i);
    for (const std::uint32_t each : nodes) {
      result.names.push_back("n" + std::to_string(each));
      labels.push_back(static_cast<std::uint32_t>(random_() % 3));
    }
    result.groups = partition_of(labels);
    made.push_back(result);
    return result;
  }

  std::vector<named_partition> made{};

 private:
  std::mt19937_64 random_;
};

std::map<std::string, std::uint32_t> group_by_name(const named_partition& p) {
  std::map<std::string, std::uint32_t> all;
  for (std::size_t i = 0; i != p.names.size(); ++i) all[p.names[i]] = p.groups.group_of[i];
  return all;
}

}  // namespace

TEST_CASE("each document with statements is left out once", "[analysis]") {
  const corpus c = corpus_of({{"d1"}, {"d2"}, {"d1"}, {"d1"}});
  const value_sensitivity s = sensitivity_of_value(c, variation::documents, count_statements);
  CHECK(s.whole == 4);
  CHECK(words_of(s) == words{"d1 1", "d2 3"});
}

TEST_CASE("the confidence threshold is raised above the lowest confidence in the corpus", "[analysis]") {
  const corpus c = corpus_of({{"d", 1}, {"d", 2}, {"d", 3}, {"d"}});
  CHECK(words_of(sensitivity_of_value(c, variation::confidence, count_statements)) == words{"2 3", "3 2"});
  const corpus surer = corpus_of({{"d", 2}, {"d", 3}});
  CHECK(words_of(sensitivity_of_value(surer, variation::confidence, count_statements)) == words{"3 1"});
  CHECK(sensitivity_of_value(corpus_of({{"d"}, {"d", 3}}), variation::confidence, count_statements).runs.empty());
}

TEST_CASE("uncertain days are varied to the first, the last, and each day between with equal probability",
          "[analysis]") {
  const corpus c = corpus_of({{"d", {}, "2021-12-01/2021-12-04"}, {"d", {}, "2021-12-07"}});
  const auto day_of_first = [](const stance_graph& g) {
    return static_cast<double>(
        to_civil(said_in(g.records(), *g.records().statements().handles().begin()).begins.earliest).day_of_month);
  };
  const value_sensitivity s = sensitivity_of_value(c, variation::dates, day_of_first, {.draws = 4000});
  REQUIRE(s.runs.size() == 4002);
  CHECK(s.runs[0].what == "first");
  CHECK(s.runs[0].value == 1);
  CHECK(s.runs[1].what == "last");
  CHECK(s.runs[1].value == 4);
  CHECK(s.runs[2].what == "1");
  std::map<double, int> counts;
  for (std::size_t i = 2; i != s.runs.size(); ++i) ++counts[*s.runs[i].value];
  REQUIRE(counts.size() == 4);
  for (const auto& [day_of_month, count] : counts) CHECK(std::abs(count - 1000) < 140);
  CHECK(sensitivity_of_value(corpus_of({{"d", {}, "2021-12-07"}}), variation::dates, day_of_first).runs.empty());
}

TEST_CASE("samples are as large as the corpus and depend only on the seed", "[analysis]") {
  const corpus c = corpus_of({{"d1"}, {"d2"}, {"d3"}, {"d4"}, {"d5"}});
  const auto documents = [](const stance_graph& g) -> std::optional<double> {
    std::set<document_handle> all;
    for (const statement_handle s : g.records().statements().handles())
      all.insert(g.records().statements().document(s));
    if (all.size() < 2) return std::nullopt;
    return static_cast<double>(all.size());
  };
  const value_sensitivity s = sensitivity_of_value(c, variation::statements, documents, {.draws = 300, .seed = 5});
  CHECK(s.runs.size() == 300);
  CHECK(words_of(s) == words_of(sensitivity_of_value(c, variation::statements, documents, {.draws = 300, .seed = 5})));
  CHECK(words_of(s) != words_of(sensitivity_of_value(c, variation::statements, documents, {.draws = 300, .seed = 6})));
  // Of five, 5 (1 − (4/5)^5) = 3.36 differ on average.
  double sum = 0;
  for (const double each : sorted_values(s)) sum += each;
  CHECK_THAT(sum / static_cast<double>(sorted_values(s).size()), WithinAbs(3.36, 0.15));
  for (const varied_value& each : sensitivity_of_value(c, variation::statements, count_statements).runs)
    CHECK(each.value == 5);
}

TEST_CASE("a corpus without statements has no variants", "[analysis]") {
  for (const variation how : {variation::documents, variation::dates, variation::confidence, variation::statements}) {
    const value_sensitivity s = sensitivity_of_value(corpus_of({}), how, count_statements);
    CHECK(s.whole == 0);
    CHECK(s.runs.empty());
  }
}

TEST_CASE("progress is reported after each run with the total number of runs", "[analysis]") {
  for (const variation how : {variation::documents, variation::dates, variation::confidence, variation::statements}) {
    const corpus c = corpus_of({{"d1", 1, "2021-12"}, {"d2", 2, "2021-12-07"}});
    std::vector<std::size_t> told;
    std::size_t all = 0;
    const variation_options o{.draws = 3, .control = {.progress = [&](std::uintmax_t done, std::uintmax_t of) {
                                            told.push_back(done), all = of;
                                          }}};
    const std::size_t runs = sensitivity_of_value(c, how, count_statements, o).runs.size();
    REQUIRE(told.size() == runs);
    CHECK(told.front() == 1);
    CHECK(told.back() == runs);
    CHECK(all == runs);
  }
}

TEST_CASE("varying a corpus throws an error when a stop is requested", "[analysis]") {
  const corpus c = corpus_of({{"d1", 1, "2021-12"}, {"d2", 2, "2021-12-07"}});
  bool is_stopped = false;
  std::size_t runs = 0;
  const auto count = [&](const stance_graph&) {
    if (++runs == 3) is_stopped = true;
    return std::optional{1.0};
  };
  const variation_options o{.control = {.stop = [&] { return is_stopped; }}};
  CHECK_THROWS_AS(sensitivity_of_value(c, variation::statements, count, o), limit_error);
  CHECK(runs == 3);
}

TEST_CASE("a quantile is interpolated between the two nearest values", "[analysis]") {
  const std::vector<double> values{1, 2, 3, 4};
  CHECK(quantile(values, 0) == 1);
  CHECK(quantile(values, 0.25) == 1.75);
  CHECK(quantile(values, 0.5) == 2.5);
  CHECK(quantile(values, 1) == 4);
  CHECK(quantile({7}, 0.3) == 7);
}

TEST_CASE("groups and nodes of a stable partition are recovered in every run", "[analysis]") {
  const corpus c = corpus_of({{"d1"}, {"d2"}, {"d3"}});
  const auto same = [](const stance_graph&) { return named_partition{{"a", "b", "c", "d"}, {{0, 1, 0, 1}, 2}}; };
  const partition_sensitivity s = sensitivity_of_partition(c, variation::documents, same);
  REQUIRE(s.runs.size() == 3);
  for (const varied_partition& each : s.runs) CHECK(each.likeness == 1);
  for (const auto& each : s.of_groups) CHECK(each == 1);
  for (const auto& each : s.of_nodes) CHECK(each == 1);
}

TEST_CASE("the recovery of groups and nodes matches an example computed by hand", "[analysis]") {
  const corpus c = corpus_of({{"d1"}, {"d2"}});
  std::vector<named_partition> next{
      {{"a", "b", "c", "d"}, {{0, 0, 1, 1}, 2}},  // the whole: ab cd
      {{"d", "c", "a", "b"}, {{0, 1, 1, 1}, 2}},  // d abc
      {{"a", "x", "b"}, {{0, 0, 1}, 2}},          // ax b
  };
  std::size_t at = 0;
  const partition_sensitivity s =
      sensitivity_of_partition(c, variation::documents, [&](const stance_graph&) { return next[at++]; });
  // ab: 2/3 in the first, 1/2 in the second; cd: 1/2 in the first, no member in the second.
  CHECK_THAT(s.of_groups[0].value(), WithinAbs((2.0 / 3 + 1.0 / 2) / 2, 1e-12));
  CHECK(s.of_groups[1] == 0.5);
  // a: with b as before, not with d as before, but with c; then not with b.
  CHECK_THAT(s.of_nodes[0].value(), WithinAbs((2.0 / 3 + 0) / 2, 1e-12));
  CHECK_THAT(s.of_nodes[3].value(), WithinAbs(2.0 / 3, 1e-12));
  CHECK(s.of_nodes[2] == 0);
  CHECK(s.runs[0].what == "d1");
  CHECK(s.runs[1].likeness == 0);
}

TEST_CASE("the recovery of groups and nodes matches its definition", "[analysis]") {
  const corpus c = corpus_of({{"d1"}, {"d2"}, {"d3"}, {"d4"}});
  for (std::uint64_t seed = 0; seed != 300; ++seed) {
    random_partitions measure{seed};
    const partition_sensitivity s =
        sensitivity_of_partition(c, variation::documents, [&](const stance_graph& g) { return measure(g); });
    REQUIRE(measure.made.size() == 5);
    const auto whole = group_by_name(measure.made[0]);
    for (std::uint32_t group = 0; group != s.of_groups.size(); ++group) {
      double sum = 0;
      int runs = 0;
      for (std::size_t i = 1; i != 5; ++i) {
        const auto varied = group_by_name(measure.made[i]);
        std::set<std::string> members;
        std::map<std::uint32_t, std::set<std::string>> others;
        for (const auto& [name, g] : whole)
          if (varied.count(name) != 0) {
            if (g == group) members.insert(name);
            others[varied.at(name)].insert(name);
          }
        if (members.empty()) continue;
        double best = 0;
        for (const auto& [g, other] : others) {
          std::vector<std::string> shared;
          std::set<std::string> either = other;
          either.insert(members.begin(), members.end());
          std::ranges::set_intersection(members, other, std::back_inserter(shared));
          best = std::max(best, static_cast<double>(shared.size()) / static_cast<double>(either.size()));
        }
        sum += best;
        ++runs;
      }
      REQUIRE(s.of_groups[group].has_value() == (runs != 0));
      if (runs != 0) CHECK_THAT(*s.of_groups[group], WithinAbs(sum / runs, 1e-12));
    }
    for (std::size_t node = 0; node != s.of_nodes.size(); ++node) {
      const std::string& name = s.whole.names[node];
      double sum = 0;
      int runs = 0;
      for (std::size_t i = 1; i != 5; ++i) {
        const auto varied = group_by_name(measure.made[i]);
        double same = 0, others = 0;
        for (const auto& [other, g] : whole) {
          if (other == name || varied.count(other) == 0 || varied.count(name) == 0) continue;
          ++others;
          if ((whole.at(name) == g) == (varied.at(name) == varied.at(other))) ++same;
        }
        if (others == 0) continue;
        sum += same / others;
        ++runs;
      }
      REQUIRE(s.of_nodes[node].has_value() == (runs != 0));
      if (runs != 0) CHECK_THAT(*s.of_nodes[node], WithinAbs(sum / runs, 1e-12));
    }
  }
}
