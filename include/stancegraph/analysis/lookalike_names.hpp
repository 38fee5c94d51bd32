// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/name_key.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/corpus/record_names.hpp"

namespace stancegraph {

/// The appearance of a name (see name_look()), and its digits.
struct name_shape {
  std::u32string letters{};  ///< the visible letters
  std::u32string digits{};   ///< its ASCII digits, in order

  name_shape() = default;  ///< the shape of an empty name
  /// The shape of a name.
  explicit name_shape(std::string_view name) : letters{name_look(name)} {
    for (const char32_t c : letters)
      if (c >= U'0' && c <= U'9') digits += c;
  }
};

/// Whether one of two names is probably a misspelling of the other: they look the same (differ only in case, accents,
/// composition or invisible characters), differ in one letter and both have at least five, or differ in two letters,
/// have at least nine and begin with the same one. Names with different numbers are assumed to differ on purpose.
/// @complexity the product of the two lengths
[[nodiscard]] bool is_lookalike(const name_shape& a, const name_shape& b);

/// A record that was created because another record names it, and where it was first named.
template <class Record>
struct created_record {
  handle<Record> record;  ///< the record
  place named_at;         ///< where it was first named
};

/// Warns of created records that look like other records: a misspelt name creates an actor of its own.
/// @complexity the product of the numbers of created and of all records, limited to a million pairs
template <class Record>
void warn_of_lookalikes(const table<Record>& all, const std::vector<created_record<Record>>& created,
                        std::vector<diagnostic>& warnings) {
  constexpr std::size_t most = 10;
  // The number of pairs is limited, so that comparison takes at most about half a second.
  std::size_t pairs_left = 1'000'000;
  std::size_t found = 0;
  const std::string what{to_word(kind_of<Record>)};
  std::vector<bool> is_created(all.size());
  for (const auto& each : created) is_created[each.record.row()] = true;
  struct shaped {
    std::string_view name;
    name_shape shape;
  };
  std::vector<std::vector<shaped>> shapes;  // for each record, the shapes of its id, then of its names
  if (!created.empty() && all.size() <= pairs_left)
    for (const Record& each : all) {
      std::vector<shaped>& own = shapes.emplace_back();
      own.push_back({each.id, name_shape{each.id}});
      for_each_name(each, [&](std::string_view name) {
        if (name != each.id) own.push_back({name, name_shape{name}});
      });
    }
  const auto compare = [&](const created_record<Record>& each) {
    const name_shape& shape = shapes[each.record.row()].front().shape;
    for (const handle<Record> other : all.handles()) {
      if (other == each.record || (is_created[other.row()] && other > each.record)) continue;
      const std::vector<shaped>& others = shapes[other.row()];
      const auto like =
          std::find_if(others.begin(), others.end(), [&](const shaped& s) { return is_lookalike(shape, s.shape); });
      if (like == others.end()) continue;
      const std::string owner = like == others.begin() ? "" : ", a name of " + what + " " + in_quotes(all[other].id);
      if (++found <= most)
        warnings.push_back(
            {each.named_at,
             "created " + what + " " + in_quotes(all[each.record].id) + " looks like " + in_quotes(like->name) + owner,
             {},
             severity::warning});
      return;
    }
  };
  for (const auto& each : created) {
    if (all.size() > pairs_left) {
      warnings.push_back({{},
                          "too many " + what + "s were created to compare them all; from " +
                              in_quotes(all[each.record].id) + " on, misspelt names are not detected",
                          {},
                          severity::warning});
      break;
    }
    pairs_left -= all.size();
    compare(each);
  }
  if (found > most)
    warnings.push_back({{},
                        "and " + std::to_string(found - most) + " more of the created " + what + "s look like others",
                        {},
                        severity::warning});
}

/// Warns of names that several actors share, as is_same_name() compares them, and of different names that look the same
/// because they differ only in accents or invisible characters.
/// @param most largest number of warnings of one kind; if there are at least two more, a final warning gives their
///   number
/// @param control progress is in actors
/// @throws limit_error if a limit of the control is reached
/// @complexity n log n for n names
void warn_of_shared_names(const corpus& c, std::size_t most, std::vector<diagnostic>& all,
                          const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(analysis_lookalike_names)

#include <map>
#include <utility>

#include "stancegraph/analysis/detail/warning_sort.hpp"
#include "stancegraph/core/near_name.hpp"
#include "stancegraph/core/unicode.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE bool is_lookalike(const name_shape& a, const name_shape& b) {
  const std::size_t shorter = std::min(a.letters.size(), b.letters.size());
  const std::size_t reach = shorter >= 9 && a.letters[0] == b.letters[0] ? 2 : shorter >= 5 ? 1 : 0;
  if (std::max(a.letters.size(), b.letters.size()) - shorter > reach) return false;
  return a.digits == b.digits && edit_distance(a.letters, b.letters) <= reach;
}

STANCEGRAPH_INLINE void warn_of_shared_names(const corpus& c, std::size_t most, std::vector<diagnostic>& all,
                                             const run_control& control) {
  run_meter meter{control, "the comparison of names", c.actors().size()};
  struct named {
    std::string_view name;
    std::vector<actor_handle> actors;
  };
  std::map<std::u32string, std::map<std::string, named>> by_look;
  for (const actor_handle a : c.actors().handles()) {
    for_each_name(c[a], [&](std::string_view name) {
      named& same = by_look[name_look(name)][name_key(name)];
      if (same.actors.empty()) same.name = name;
      if (same.actors.empty() || same.actors.back() != a) same.actors.push_back(a);
    });
    meter.add();
  }
  const auto both = [&](actor_handle a, actor_handle b) {
    return "actors " + in_quotes(c[a].id) + " and " + in_quotes(c[b].id);
  };
  const auto hint_of = [](std::string_view a, std::string_view b) -> std::string {
    for (const std::string_view name : {a, b})
      for (const char32_t letter : code_points(name))
        if (letter >= 0x80 && is_blank(letter))
          return in_quotes(name) + " has the invisible character " + code_point_name(letter);
    return {};
  };
  detail::warning_sort shared{most}, alike{most};
  for (const auto& [look, names] : by_look) {
    const named* before = nullptr;
    for (const auto& [key, each] : names) {
      if (each.actors.size() > 1)
        shared.add(both(each.actors[0], each.actors[1]) + " are both called " + in_quotes(each.name),
                   "names are shared by several actors");
      if (before != nullptr && before->actors[0] != each.actors[0])
        alike.add(both(before->actors[0], each.actors[0]) + " have names that look alike: " + in_quotes(before->name) +
                      " and " + in_quotes(each.name),
                  "names of different actors look alike", hint_of(before->name, each.name));
      before = &each;
    }
  }
  shared.move_to(all);
  alike.move_to(all);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(analysis_lookalike_names)
