// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "stancegraph/match/detail/evidence.hpp"
#include "stancegraph/match/detail/known_places.hpp"
#include "stancegraph/match/detail/matcher.hpp"
#include "stancegraph/match/stance_query.hpp"

namespace stancegraph::detail {

/// Orders values, and lists by their first different values.
struct value_order {
  bool operator()(const value_list& a, const value_list& b) const {
    for (std::size_t i = 0; i != a.size(); ++i)
      if (const int each = order(a[i], b[i]); each != 0) return each < 0;
    return false;
  }
  bool operator()(const query_value& a, const query_value& b) const { return order(a, b) < 0; }
};

/// The values that each group of a DISTINCT column has so far.
class known_values {
 public:
  /// Adds a value to a group. @return true if it is new in the group
  bool add(std::uint32_t group, std::uint32_t number) {
    return in_group_.add(std::uint64_t{group} << 32 | number).second;
  }
  expression_index numbers;

 private:
  number_index in_group_;
};

/// The accumulated values of a column in a group.
struct gathered {
  std::int64_t count = 0;
  std::uint32_t last = expression_index::nothing;  // number of the last value of a DISTINCT column
  std::int64_t whole = 0;
  double sum = 0;
  bool is_whole = true;
  query_value best{};
  value_list list{};
  std::set<record_ref> evidence{};

  /// Adds a match to a group.
  /// @param known values that the groups already have in this column
  void add(const return_item& item, matcher& m, std::uint32_t group, known_values& known) {
    if (item.how == aggregate::rows) ++count;
    if (item.how == aggregate::evidence) {
      const std::size_t before = evidence.size();
      add_evidence(m);
      for (std::size_t i = before; i != evidence.size(); ++i) m.meter.keep();
    }
    if (item.how == aggregate::rows || item.how == aggregate::evidence) return;
    if (item.is_distinct) {
      const std::uint32_t number = known.numbers.add(item.what, m);
      // Matches with the same value often come in sequence.
      if (number == expression_index::nothing || number == last || !known.add(group, number)) return;
      m.meter.keep();
      last = number;
    }
    if (item.how == aggregate::count && is_one_record(item.what, m.pattern)) {
      count += m.rows[item.what.about] == match_state::none ? 0 : 1;
      return;
    }
    query_value v = value_of(item.what, m);
    if (v.is_null()) return;
    ++count;
    if (v.is_number()) {
      sum += v.number();
      const auto* n = v.as<std::int64_t>();
      is_whole = is_whole && n != nullptr && !__builtin_add_overflow(whole, n == nullptr ? 0 : *n, &whole);
    }
    const bool is_better = count == 1 || (item.how == aggregate::least ? order(v, best) < 0 : order(v, best) > 0);
    if (is_better && (item.how == aggregate::least || item.how == aggregate::greatest)) best = v;
    if (item.how != aggregate::collect) return;
    list.push_back(std::move(v));
    m.meter.keep();
  }
  void add_evidence(matcher& m) {
    for (const record_ref& r : evidence_of(m)) evidence.insert(r);
  }
  [[nodiscard]] query_value value(const return_item& item) const {
    switch (item.how) {
      case aggregate::none:
        return {};
      case aggregate::rows:
      case aggregate::count:
        return count;
      case aggregate::collect:
        return std::make_shared<const value_list>(list);
      case aggregate::least:
      case aggregate::greatest:
        return best;
      case aggregate::sum:
        return is_whole ? query_value{whole} : query_value{sum};
      case aggregate::average:
        return count == 0 ? query_value{} : query_value{sum / static_cast<double>(count)};
      case aggregate::evidence:
        break;
    }
    value_list all;
    for (const record_ref& r : evidence) all.emplace_back(r);
    return std::make_shared<const value_list>(std::move(all));
  }
};

/// Turns the matches of a query into the rows of its answer, one after another. Without grouping and sorting, each row
/// is made on demand, and the search ends when there are enough.
/// @pre the index and the query outlive this object
class answerer {
 public:
  answerer(const query_index& index, const stance_query& q, const query_limits& limits)
      : q_{q}, meter_{limits}, matches_{index, q.pattern, meter_} {
    for (const return_item& i : q.items) matches_.prepare(i.what);
    if (!has_use_for_repeats()) {
      std::vector<const expression*> wanted;
      for (const return_item& i : q.items) wanted.push_back(&i.what);
      matches_.leave_out_repeats(wanted);
    }
  }

  /// Moves to the next row. @return false after the last row
  bool next() {
    if (given_ == q_.limit) return false;
    if (is_one_by_one()) {
      for (std::size_t& skipped = at_;; ++skipped) {
        if (!next_kept()) return false;
        if (skipped == q_.skip) break;
      }
    } else {
      if (!std::exchange(is_gathered_, true)) gather();
      if (at_ == rows_.size()) return false;
      row_ = std::move(rows_[at_++]);
    }
    ++given_;
    return true;
  }
  /// The current row, with hidden columns at the end.
  /// @pre next() has returned true
  [[nodiscard]] value_list& row() noexcept { return row_; }
  /// The number of rows returned so far, without skipped ones.
  [[nodiscard]] std::size_t given() const noexcept { return given_; }
  /// Does each row come from one match, which is the current one?
  [[nodiscard]] bool is_one_by_one() const { return q_.order.empty() && !is_grouping(q_); }
  [[nodiscard]] matcher& matches() noexcept { return matches_; }
  [[nodiscard]] query_meter& meter() noexcept { return meter_; }

 private:
  /// Whether duplicate matches affect the answer.
  [[nodiscard]] bool has_use_for_repeats() const {
    const bool is_listing =
        std::all_of(q_.items.begin(), q_.items.end(), [](const return_item& i) { return i.how == aggregate::none; });
    if (is_listing) return !q_.is_distinct;
    return !std::all_of(q_.items.begin(), q_.items.end(), [](const return_item& i) {
      return i.is_distinct || i.how == aggregate::none || i.how == aggregate::least || i.how == aggregate::greatest;
    });
  }

  /// Moves to the next match whose row is kept.
  bool next_kept() {
    while (matches_.next()) {
      if (q_.is_distinct && !is_new()) continue;
      row_.clear();
      for (const return_item& i : q_.items)
        row_.push_back(i.how == aggregate::evidence ? evidence() : value_of(i.what, matches_));
      if (is_kept()) return true;
    }
    return false;
  }
  [[nodiscard]] query_value evidence() {
    gathered each;
    each.add_evidence(matches_);
    return each.value({{}, {}, aggregate::evidence});
  }
  /// Is the row new, apart from hidden columns?
  [[nodiscard]] bool is_new() {
    const auto shown = static_cast<std::size_t>(
        std::count_if(q_.items.begin(), q_.items.end(), [](const return_item& each) { return !each.is_hidden; }));
    const bool is_new_row = keys_
                                .add(shown,
                                     [&](std::size_t i) {
                                       return q_.items[i].how == aggregate::evidence
                                                  ? numbers_[i].add(evidence())
                                                  : numbers_[i].add(q_.items[i].what, matches_);
                                     })
                                .second;
    if (is_new_row) meter_.keep();
    return is_new_row;
  }
  [[nodiscard]] bool is_kept() {
    if (q_.having) {
      matches_.columns = &row_;
      if (truth_of(*q_.having, matches_) != truth::yes) return false;
    }
    return !q_.keeps || q_.keeps(row_);
  }
  void keep() {
    rows_.push_back(row_);
    meter_.row(rows_.size());
  }

  void gather() {
    if (is_grouping(q_)) {
      group();
    } else {
      while (next_kept()) keep();
    }
    std::stable_sort(rows_.begin(), rows_.end(), [&](const value_list& a, const value_list& b) {
      for (const sort_key& k : q_.order) {
        const int each = order(a[k.column], b[k.column]);
        if (each != 0) return k.is_descending ? each > 0 : each < 0;
      }
      return false;
    });
    at_ = std::min(q_.skip, rows_.size());
  }
  /// Rows of groups differ in their grouping values, so DISTINCT changes nothing.
  void group() {
    std::vector<std::pair<value_list, std::vector<gathered>>> groups;
    std::vector<known_values> known(q_.items.size());
    std::vector<std::size_t> by;
    for (std::size_t i = 0; i != q_.items.size(); ++i)
      if (q_.items[i].how == aggregate::none) by.push_back(i);
    const auto add_group = [&] {
      value_list& key = groups.emplace_back(value_list{}, std::vector<gathered>(q_.items.size())).first;
      for (const std::size_t i : by) key.push_back(value_of(q_.items[i].what, matches_));
      meter_.row(groups.size());
    };
    // Without grouping values there is one group, even without matches.
    if (by.empty()) add_group();
    while (matches_.next()) {
      const auto number =
          keys_.add(by.size(), [&](std::size_t k) { return numbers_[by[k]].add(q_.items[by[k]].what, matches_); })
              .first;
      if (number == groups.size()) add_group();
      for (std::size_t i = 0; i != q_.items.size(); ++i)
        if (q_.items[i].how != aggregate::none) groups[number].second[i].add(q_.items[i], matches_, number, known[i]);
    }
    std::sort(groups.begin(), groups.end(),
              [](const auto& a, const auto& b) { return value_order{}(a.first, b.first); });
    for (const auto& [key, columns] : groups) {
      row_.clear();
      std::size_t next = 0;
      for (std::size_t i = 0; i != q_.items.size(); ++i)
        row_.push_back(q_.items[i].how == aggregate::none ? key[next++] : columns[i].value(q_.items[i]));
      if (is_kept()) keep();
    }
  }

  const stance_query& q_;
  query_meter meter_;
  matcher matches_;
  value_list row_;
  std::vector<value_list> rows_;  // all rows, if grouped or sorted
  std::size_t at_ = 0;            // index of the next of these rows; otherwise the number of skipped rows
  std::size_t given_ = 0;
  bool is_gathered_ = false;
  // numbers of the values in each column
  std::vector<expression_index> numbers_ = std::vector<expression_index>(q_.items.size());
  row_index keys_;  // groups, or the rows already returned for DISTINCT
};

}  // namespace stancegraph::detail
