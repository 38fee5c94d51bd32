// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/analysis/collisions.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/record_cells.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of collisions for programs: one row per pair of sides.
[[nodiscard]] report_table collisions_table();

namespace detail {

/// Collisions for people, grouped by subject: all supporters against all opponents.
class contests {
 public:
  void add(collision_kind kind, const collision_side& first, const collision_side& second) {
    ++collisions_;
    // The supporter comes first; of two supporters, the one of the first position.
    const bool is_turned =
        kind == collision_kind::opposition ? first.polarity == polarity::oppose : first.position > second.position;
    const collision_side& left = is_turned ? second : first;
    const collision_side& right = is_turned ? first : second;
    auto& [supporters, others] = by_position_[{kind, left.position, right.position}];
    supporters.try_emplace(left.actor, left);
    others.try_emplace(right.actor, right);
  }
  /// The rows of one kind of collision.
  void rows(const corpus& c, collision_kind wanted, const report_table::row_consumer& consume) const {
    for (const auto& [over, contestants] : by_position_) {
      const auto& [kind, position, other] = over;
      if (kind != wanted) continue;
      report_row row{{ref_to(c, position), in_lines(c, contestants.first)}, {}};
      if (kind == collision_kind::contradiction) row.cells.emplace_back(ref_to(c, other));
      row.cells.emplace_back(in_lines(c, contestants.second));
      consume(std::move(row));
    }
  }
  [[nodiscard]] std::string summary() const {
    std::size_t positions = 0;
    for (const auto& [over, contestants] : by_position_) positions += std::get<0>(over) == collision_kind::opposition;
    const std::size_t pairs = by_position_.size() - positions;
    std::string text = counted(collisions_, "collision");
    if (positions != 0) text += ", over " + counted(positions, "position");
    if (pairs != 0)
      text +=
          (positions == 0 ? ", over " : " and ") + counted(pairs, "pair") + " of positions that contradict each other";
    return text;
  }

 private:
  using sides = std::map<actor_handle, collision_side>;

  /// The actors on a side, one line each, with their statements.
  static std::string in_lines(const corpus& c, const sides& all) {
    std::string text;
    for (const auto& [actor, side] : all) {
      std::string ids;
      for (const statement_handle s : side.statements) ids.append(ids.empty() ? "" : ", ").append(c.statements().id(s));
      text += (text.empty() ? "" : "\n") + c[actor].name + (side.is_contested ? ", contested" : "") + " (" + ids + ")";
    }
    return text;
  }

  std::map<std::tuple<collision_kind, position_handle, position_handle>, std::pair<sides, sides>> by_position_{};
  std::size_t collisions_ = 0;
};

}  // namespace detail

/// Collisions as a report. Programs read one row per pair of sides, computed while the rows are written; people read
/// the opposed sides, grouped by position.
/// @param between the parties, as for collisions()
/// @pre the graph or view outlives the report
template <StanceGraph G>
[[nodiscard]] report collisions_report(const G& g, const collisions_between& between) {
  report all;
  const auto found = std::make_shared<std::size_t>(0);
  report_table pairs = collisions_table();
  pairs.produce = [&g, between, found](const report_table::row_consumer& consume) {
    const corpus& c = base(g).records();
    for_each_collision(g, between,
                       [&](collision_kind kind, const collision_side& first, const collision_side& second,
                           relation_handle contradiction) {
                         ++*found;
                         std::vector<report_ref> positions{ref_to(c, first.position)};
                         if (second.position != first.position) positions.push_back(ref_to(c, second.position));
                         report_row row{{kind, std::move(positions)}, {}};
                         for (const collision_side* const side : {&first, &second})
                           for (report_cell& cell : std::vector<report_cell>{
                                    ref_to(c, side->actor), ref_to(c, side->position), side->polarity,
                                    refs_to(c, side->statements), side->is_contested})
                             row.cells.push_back(std::move(cell));
                         row.cells.push_back(ref_if_any(c, contradiction));
                         consume(std::move(row));
                       });
  };
  all.add(std::move(pairs));

  // Computed once, when the first part for people is written.
  const auto gathered = std::make_shared<detail::contests>();
  const auto gather = [&g, between, gathered, found, is_done = std::make_shared<bool>(false)] {
    if (std::exchange(*is_done, true)) return;
    for_each_collision(
        g, between,
        [&](collision_kind kind, const collision_side& first, const collision_side& second, relation_handle) {
          ++*found;
          gathered->add(kind, first, second);
        });
  };
  const auto people = [&](collision_kind kind, std::vector<report_column> columns) {
    report_table table{.columns = std::move(columns), .forms = {.json = false, .csv = false}};
    table.produce = [&g, gather, gathered, kind](const report_table::row_consumer& consume) {
      gather();
      gathered->rows(base(g).records(), kind, consume);
    };
    all.add(std::move(table));
  };
  people(collision_kind::opposition, {{.heading = "Position"}, {.heading = "Supported by"}, {.heading = "Opposed by"}});
  people(
      collision_kind::contradiction,
      {{.heading = "Position"}, {.heading = "Supported by"}, {.heading = "Contradicts"}, {.heading = "Supported by"}});
  all.say([gathered] { return gathered->summary(); });
  if (between.one && between.one == between.other)
    all.note([&g, between, found] {
      return *found != 0 ? std::string{}
                         : "both parties are " + in_quotes(base(g).records()[between.one].id) +
                               ": only collisions within it count";
    });
  std::vector<actor_handle> parties{between.one};
  if (between.other != between.one) parties.push_back(between.other);
  for (const actor_handle party : parties)
    if (party)
      all.note([&g, party, found] {
        return *found != 0 || has_stance(g, party) ? std::string{}
                                                   : "neither " + in_quotes(base(g).records()[party].id) +
                                                         " nor anybody who belongs to it has a stance here";
      });
  return all;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_collisions)

namespace stancegraph {

STANCEGRAPH_INLINE report_table collisions_table() {
  report_table table{.noun = "collisions",
                     .columns = {{.key = "kind",
                                  .type = column_type::word,
                                  .meaning = "opposition if one side supports what the other opposes, contradiction if "
                                             "they support two positions that contradict each other."},
                                 {.key = "positions",
                                  .type = column_type::ids,
                                  .meaning = "The position of both sides, or the two that contradict each other.",
                                  .csv_key = "-"}},
                     .forms = {.people = false}};
  for (const std::string side : {"first", "second"}) {
    const auto add = [&](const char* key, column_type type, std::string meaning) {
      table.columns.push_back({.key = side + "." + key, .type = type, .meaning = std::move(meaning)});
    };
    add("actor", column_type::id, "Who is on the " + side + " side.");
    add("position", column_type::id, "The position of the " + side + " side.");
    add("polarity", column_type::word, "Whether the " + side + " side supports or opposes it.");
    add("statements", column_type::statements, "The statements of the " + side + " side.");
    add("contested", column_type::truth, "Whether other statements of the actor in force say otherwise.");
  }
  table.columns.push_back({.key = "contradiction",
                           .type = column_type::id,
                           .meaning = "The relation between the two positions; missing for an opposition."});
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_collisions)
