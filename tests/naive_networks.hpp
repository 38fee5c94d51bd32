// SPDX-License-Identifier: BSL-1.0
#pragma once

// Discourse networks by definition: it compares every two rows on every column and every two levels. Also corpora for
// them.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "stancegraph/network.hpp"

namespace naive {

namespace sg = stancegraph;

/// A corpus of statements around the turn of a year: joint ones, undated ones, ones without document, act or
/// confidence, neutral and deprecated ones.
inline sg::corpus network_corpus(std::uint64_t seed) {
  std::mt19937_64 random{seed};
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  sg::corpus c;
  for (const char* name : {"zeta", "alpha", "mid", "Beta", "omega"}) c.add(sg::actor{.id = name, .name = name});
  for (const char* name : {"wall", "bridge", "tax", "peace"}) c.add(sg::position{.id = name, .label = name});
  for (std::size_t i = 0; i != 4; ++i)
    c.add(sg::document{.id = "d" + std::to_string(i),
                       .outlet = i < 2 ? "Times" : "Post",
                       .published = i == 3 ? std::nullopt : std::optional{sg::date{"2021-01-1" + std::to_string(i)}}});
  const std::size_t n = below(60);
  for (std::size_t i = 0; i != n; ++i) {
    sg::statement s;
    s.id = "s" + std::to_string(i);
    const std::size_t first = below(5);
    s.holders = {sg::actor_handle{first}};
    if (below(4) == 0) s.holders.push_back(sg::actor_handle{(first + 1 + below(4)) % 5});
    if (below(2) == 0) s.addressees = {sg::actor_handle{below(5)}};
    s.position = sg::position_handle{below(4)};
    s.polarity = below(8) == 0 ? static_cast<sg::polarity>(below(4)) : static_cast<sg::polarity>(below(2));
    if (below(6) != 0) s.act = static_cast<sg::speech_act>(below(3));
    if (below(6) != 0) s.confidence = static_cast<std::uint8_t>(1 + below(3));
    if (below(9) != 0) s.said = sg::date{sg::day{sg::to_day({2020, 12, 20}).number + static_cast<int>(below(40))}};
    if (below(5) != 0) s.evidence.document = sg::document_handle{below(4)};
    if (below(9) == 0) {
      s.rank = sg::rank::deprecated;
      s.reason = "withdrawn";
    }
    c.add(s);
  }
  return c;
}

/// A statement as it counts for one row and column.
struct unit {
  std::string row, column;
  double level;  ///< of an act: its number
  sg::statement_handle statement;
  std::optional<sg::day> said;
};

inline std::optional<double> level_of(const sg::statement& s, sg::network_qualifier q) {
  if (q == sg::network_qualifier::act) return s.act ? std::optional{static_cast<double>(*s.act)} : std::nullopt;
  if (q == sg::network_qualifier::confidence)
    return s.confidence ? std::optional{static_cast<double>(*s.confidence)} : std::nullopt;
  if (s.polarity == sg::polarity::support) return 1;
  return s.polarity == sg::polarity::oppose ? std::optional{0.0} : std::nullopt;
}

inline std::optional<sg::day> said_on(const sg::corpus& c, const sg::statement& s) {
  if (s.said) return s.said->earliest();
  if (s.evidence.document && c[s.evidence.document].published) return c[s.evidence.document].published->latest();
  return std::nullopt;
}

inline std::set<std::string> values_of(const sg::corpus& c, const sg::statement& s, sg::network_role role) {
  std::set<std::string> values;
  if (role == sg::network_role::holder)
    for (const auto a : s.holders) values.insert(c[a].id);
  if (role == sg::network_role::addressee)
    for (const auto a : s.addressees) values.insert(c[a].id);
  if (role == sg::network_role::position) values.insert(c[s.position].id);
  if (role == sg::network_role::outlet && s.evidence.document) values.insert(c[s.evidence.document].outlet);
  return values;
}

/// Whether two days are in one scope of duplicates.
inline bool is_same_group(const sg::network_options& o, const sg::corpus& c, const unit& a, const unit& b) {
  using enum sg::duplicate_scope;
  const auto place = [&](const unit& u) { return c.statements().document(u.statement); };
  if (o.duplicates == include) return false;
  if (o.duplicates == acrossrange) return true;
  if (o.duplicates == sg::duplicate_scope::document) return place(a) && place(a) == place(b);
  if (!a.said || !b.said) return false;
  const sg::civil x = sg::to_civil(*a.said), y = sg::to_civil(*b.said);
  if (o.duplicates == year) return x.year == y.year;
  if (o.duplicates == month) return x.year == y.year && x.month == y.month;
  const auto monday = [](sg::day d) {
    while ((d.number % 7 + 7) % 7 != 4) --d.number;  // 1970-01-05, day 4, was a Monday
    return d;
  };
  return monday(*a.said) == monday(*b.said);
}

/// The statements from which a network is made.
struct made_of {
  std::vector<unit> units;
  std::set<std::string> rows, columns;
  std::set<double> levels;  ///< of all statements of the range
};

inline made_of units_of(const sg::corpus& c, const sg::network_options& o) {
  std::vector<std::tuple<sg::day, sg::document_handle, sg::statement_handle>> order;
  for (const auto h : c.statements().handles())
    order.emplace_back(said_on(c, c[h]).value_or(sg::day::last()), c.statements().document(h), h);
  std::sort(order.begin(), order.end());
  made_of all;
  const bool is_ignored = o.aggregation == sg::qualifier_aggregation::ignore;
  for (const auto& [day, in, h] : order) {
    const sg::statement s = c[h];
    const auto said = said_on(c, s);
    if (s.rank == sg::rank::deprecated) continue;
    if ((o.from || o.to) && !said) continue;
    if ((o.from && *said < *o.from) || (o.to && *said > *o.to)) continue;
    const auto hits = [&](const sg::value_filter& f, const std::string& value) {
      return std::count(f.values.begin(), f.values.end(), value) != 0;
    };
    const auto hits_any = [&](const sg::value_filter& f) {
      const auto values = values_of(c, s, f.role);
      return std::any_of(values.begin(), values.end(), [&](const std::string& v) { return hits(f, v); });
    };
    bool is_out = false;
    for (const auto& f : o.only)
      if (f.role == sg::network_role::outlet)
        is_out = is_out || hits_any(f) != (f.what == sg::value_filter::action::keep);
    if (is_out) continue;
    const auto level = level_of(s, o.qualifier);
    if (level) all.levels.insert(*level);
    if (o.has_isolates) {
      all.rows.merge(values_of(c, s, o.rows));
      all.columns.merge(values_of(c, s, o.columns));
    }
    if (!level && !is_ignored) continue;
    for (const auto& row : values_of(c, s, o.rows))
      for (const auto& column : values_of(c, s, o.columns)) {
        unit u{row, column, is_ignored ? 0 : *level, h, said};
        bool is_in = true;
        for (const auto& f : o.only) {
          if (f.role == sg::network_role::outlet) continue;
          const bool is_hit = f.role == o.rows ? hits(f, row) : f.role == o.columns ? hits(f, column) : hits_any(f);
          is_in = is_in && is_hit == (f.what == sg::value_filter::action::keep);
        }
        for (const unit& earlier : all.units)
          is_in = is_in && !(earlier.row == row && earlier.column == column && earlier.level == u.level &&
                             is_same_group(o, c, earlier, u));
        if (!is_in) continue;
        all.units.push_back(u);
        all.rows.insert(row);
        all.columns.insert(column);
      }
  }
  return all;
}

/// X of a row: by column and level.
using row_counts = std::map<std::string, std::map<double, double>>;

inline double distance(const sg::network_options& o, const std::set<double>& levels, double k, double l) {
  if (k == l) return 0;
  if (o.qualifier == sg::network_qualifier::act) return 1;
  const double range = o.qualifier == sg::network_qualifier::polarity ? 1 : *levels.rbegin() - *levels.begin();
  return std::abs(k - l) / range;
}

/// The weight of two rows before division.
inline double sum_of(const sg::network_options& o, const std::set<double>& levels, row_counts a, row_counts b) {
  double same = 0, other = 0;
  for (auto& [column, mine] : a)
    for (auto& [k, x] : mine)
      for (auto& [l, y] : b[column]) {
        const double d = distance(o, levels, k, l);
        same += x * y * (1 - d);
        other += x * y * d;
      }
  if (o.aggregation == sg::qualifier_aggregation::conflict) return other;
  if (o.aggregation == sg::qualifier_aggregation::subtract) return same - other;
  return same;
}

/// The weight of two rows. @param a_sum,b_sum their numbers of statements
inline double weight_of(const sg::network_options& o, const std::set<double>& levels, row_counts a, row_counts b,
                        double a_sum, double b_sum) {
  using enum sg::network_normalization;
  double mine = 0, theirs = 0;
  for (auto& [column, row] : a)
    for (auto& [k, x] : row) mine += x * x;
  for (auto& [column, row] : b)
    for (auto& [k, x] : row) theirs += x * x;
  double divisor = 1;
  if (o.normalization == average) divisor = (a_sum + b_sum) / 2;
  if (o.normalization == cosine) divisor = std::sqrt(mine) * std::sqrt(theirs);
  if (o.normalization == jaccard) {
    std::set<std::pair<std::string, double>> said;
    for (auto* row : {&a, &b})
      for (auto& [column, counts] : *row)
        for (auto& [k, x] : counts) {
          said.insert({column, k});
          x = 1;
        }
    divisor = static_cast<double>(said.size());
  }
  return divisor == 0 ? 0 : sum_of(o, levels, a, b) / divisor;
}

}  // namespace naive
