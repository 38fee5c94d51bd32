// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_corpus.hpp"
#include <stancegraph/corpus/statement_table.hpp>

using namespace stancegraph;

static_assert(std::forward_iterator<actor_list::iterator>);

namespace {

std::vector<actor_handle> in_order(const actor_list& list) { return {list.begin(), list.end()}; }

/// A corpus to which the statements of another can be added.
corpus without_statements(const corpus& from) {
  corpus c;
  for (const auto& each : from.actors()) c.add(each);
  for (const auto& each : from.positions()) c.add(each);
  for (const auto& each : from.documents()) c.add(each);
  for (const auto& each : from.events()) c.add(each);
  return c;
}

}  // namespace

TEST_CASE("a statement is read back as it was added", "[corpus]") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 100; seed != 150; ++seed) {
    const auto from = random_corpus(seed);
    auto to = without_statements(from);
    std::vector<statement> given;
    for (const auto h : from.statements().handles()) {
      given.push_back(from[h]);
      CHECK(to.add(given.back()) == h);
    }
    CHECK(to.statements().size() == given.size());
    for (const auto h : to.statements().handles()) CHECK(to[h] == given[h.row()]);
    seen += given.size();
  }
  CHECK(seen > 500);
}

TEST_CASE("reading one field of a statement gives the same as reading the whole statement", "[corpus]") {
  for (std::uint64_t seed = 200; seed != 220; ++seed) {
    const auto c = random_corpus(seed);
    const auto& all = c.statements();
    const auto dated = [&](std::uint32_t number) {
      return number == date_pool::none ? std::nullopt : std::optional{c.dates()[number]};
    };
    for (const auto h : all.handles()) {
      const statement s = all[h];
      CHECK(all.id(h) == s.id);
      CHECK(in_order(all.holders(h)) == s.holders);
      CHECK(in_order(all.on_behalf_of(h)) == s.on_behalf_of);
      CHECK(in_order(all.voice(h)) == s.voice);
      CHECK(in_order(all.addressees(h)) == s.addressees);
      CHECK(all.holders(h).size() == s.holders.size());
      CHECK(all.voice(h).empty() == s.voice.empty());
      for (std::size_t i = 0; i != s.holders.size(); ++i) CHECK(all.holders(h)[i] == s.holders[i]);
      for (std::size_t i = 0; i != s.voice.size(); ++i) CHECK(all.voice(h)[i] == s.voice[i]);
      CHECK(all.position(h) == s.position);
      CHECK(all.polarity(h) == s.polarity);
      CHECK(all.act(h) == s.act);
      CHECK(std::vector<condition>(all.conditions(h).begin(), all.conditions(h).end()) == s.conditions);
      CHECK(all.condition_join(h) == s.condition_join);
      CHECK(dated(all.said(h)) == s.said);
      CHECK(dated(all.holds(h)) == s.holds);
      CHECK(dated(all.coded_at(h)) == s.coded_at);
      CHECK(all.event(h) == s.event);
      CHECK(all.document(h) == s.evidence.document);
      CHECK(all.evidence(h) == s.evidence);
      CHECK(all.attribution(h) == s.evidence.attribution);
      CHECK(all.quote(h) == s.quote);
      CHECK(all.rank(h) == s.rank);
      CHECK(all.reason(h) == s.reason);
      CHECK(all.confidence(h) == s.confidence);
      CHECK(all.coder(h) == s.coder);
      CHECK(all.note(h) == s.note);
      CHECK(all.find(s.id) == h);
    }
  }
}

TEST_CASE("every combination of packed values is preserved", "[corpus]") {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"});
  const auto p = c.add(position{.id = "p", .label = "P"});
  std::vector<statement> given;
  const auto optional_words = [](std::size_t words) { return words + 1; };
  for (std::size_t polarity_ = 0; polarity_ != word_count<polarity>; ++polarity_)
    for (std::size_t act = 0; act != optional_words(word_count<speech_act>); ++act)
      for (std::size_t how = 0; how != optional_words(word_count<attribution>); ++how)
        for (std::size_t rank_ = 0; rank_ != word_count<rank>; ++rank_)
          for (unsigned confidence = 0; confidence != 4; ++confidence) {
            statement s{.id = std::to_string(given.size()), .holders = {a}, .position = p};
            s.polarity = static_cast<polarity>(polarity_);
            if (act != word_count<speech_act>) s.act = static_cast<speech_act>(act);
            if (how != word_count<attribution>) s.evidence.attribution = static_cast<attribution>(how);
            s.rank = static_cast<rank>(rank_);
            s.reason = "r";
            if (confidence != 0) s.confidence = static_cast<std::uint8_t>(confidence);
            s.condition_join = given.size() % 2 == 0 ? condition_join::all : condition_join::any;
            c.add(s);
            given.push_back(s);
          }
  bool all_equal = true;
  for (const auto h : c.statements().handles()) all_equal = all_equal && c[h] == given[h.row()];
  CHECK(all_equal);
}

TEST_CASE("the actors of a joint statement keep their order, starting with the first holder", "[corpus]") {
  corpus c;
  std::vector<actor_handle> actors;
  for (int i = 0; i != 200; ++i) actors.push_back(c.add(actor{.id = std::to_string(i), .name = "A"}));
  const auto p = c.add(position{.id = "p", .label = "P"});
  const std::vector<actor_handle> backwards{actors.rbegin(), actors.rend()};
  const auto one = c.add(statement{.id = "one", .holders = {actors[7]}, .position = p});
  const auto joint =
      c.add(statement{.id = "joint", .holders = backwards, .voice = {actors[1], actors[1]}, .position = p});
  CHECK(in_order(c.statements().holders(one)) == std::vector{actors[7]});
  CHECK(in_order(c.statements().holders(joint)) == backwards);
  CHECK(in_order(c.statements().voice(joint)) == std::vector{actors[1], actors[1]});
  CHECK(c.statements().addressees(joint).empty());
  // An iterator outlives the list it came from.
  auto at = c.statements().holders(joint).begin();
  CHECK(*at++ == actors[199]);
  CHECK(*at == actors[198]);
}

TEST_CASE("a sparse column holds the same values as a map", "[corpus]") {
  std::mt19937 random{3};
  for (int round = 0; round != 20; ++round) {
    detail::sparse_column<std::uint32_t> column;
    detail::sparse_lists<std::uint32_t> lists;
    detail::sparse_text texts;
    std::map<std::size_t, std::uint32_t> values;
    std::map<std::size_t, std::vector<std::uint32_t>> naive_lists;
    std::map<std::size_t, std::string> naive_texts;
    const std::size_t size = random() % 300;
    for (std::size_t row = 0; row != size; ++row) {
      if (random() % 3 == 0) column.push_back(row, values[row] = static_cast<std::uint32_t>(random()));
      if (random() % 3 == 0) {
        lists.add_row(row);
        auto& list = naive_lists[row];
        for (auto n = random() % 4; n != 0; --n) {
          list.push_back(static_cast<std::uint32_t>(random()));
          lists.push_back(list.back());
        }
      }
      if (random() % 3 == 0) texts.push_back(row, naive_texts[row] = std::string(random() % 5, 'x'));
    }
    for (std::size_t row = 0; row != size + 2; ++row) {
      const auto* const value = column.find(row);
      CHECK((value == nullptr ? 0 : 1) == static_cast<int>(values.count(row)));
      if (value != nullptr) CHECK(*value == values.at(row));
      const auto list = lists.find(row);
      CHECK(std::vector<std::uint32_t>(list.begin(), list.end()) == naive_lists[row]);
      CHECK(texts.find(row) == naive_texts[row]);
    }
    CHECK(column.is_sound(size));
    CHECK(lists.is_sound(size));
    CHECK(texts.is_sound(size));
  }
}

TEST_CASE("a sparse column with a row outside its table or a missing value is invalid", "[corpus]") {
  CHECK(detail::sparse_column<std::uint32_t>{}.is_sound(0));
  detail::sparse_column<std::uint32_t> column;
  for (std::size_t row : {0u, 1u, 40u, 64u}) column.push_back(row, 7);
  CHECK(column.is_sound(65));
  CHECK(column.is_sound(1000));
  CHECK_FALSE(column.is_sound(64));
  column.values.pop_back();
  CHECK_FALSE(column.is_sound(65));
  detail::sparse_lists<std::uint32_t> lists;
  lists.add_row(0);
  lists.push_back(1);
  CHECK(lists.is_sound(1));
  lists.ends[0] = 2;
  CHECK_FALSE(lists.is_sound(1));
  detail::sparse_text texts;
  texts.push_back(0, "text");
  CHECK(texts.is_sound(1));
  texts.texts.ends[0] = 5;
  CHECK_FALSE(texts.is_sound(1));
}
