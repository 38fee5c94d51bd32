// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stancegraph/core/near_name.hpp"
#include "stancegraph/corpus.hpp"

namespace stancegraph::detail {

/// A record created because another record refers to it, and the place of the first reference.
template <class Record>
struct created_record {
  handle<Record> record;
  place named_at;
};

/// Calls `f` with every name of a record except its id.
template <class Record, class F>
void for_each_name_of(const Record& r, F&& f) {
  if constexpr (requires { r.name; }) f(std::string_view{r.name});
  if constexpr (requires { r.label; }) f(std::string_view{r.label});
  if constexpr (requires { r.title; }) f(std::string_view{r.title});
  if constexpr (requires { r.other_names; })
    for (const auto& each : r.other_names) f(std::string_view{each.name});
}

/// Is one name probably a misspelling of the other? True if they differ only in case, in one letter if they have at
/// least five, or in two if they have at least nine and begin alike. Names with different numbers are different on
/// purpose.
[[nodiscard]] inline bool is_lookalike(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t reach = shorter >= 9 && a[0] == b[0] ? 2 : shorter >= 5 ? 1 : 0;
  if (std::max(a.size(), b.size()) - shorter > reach) return false;
  const auto digits = [](std::string_view text) {
    std::string found;
    for (const char c : text)
      if (c >= '0' && c <= '9') found += c;
    return found;
  };
  return digits(a) == digits(b) && edit_distance(a, b) <= reach;
}

/// Warns about created records that look like others, because a misspelt name creates a new record.
template <class Record>
void warn_of_lookalikes(const table<Record>& all, const std::vector<created_record<Record>>& created,
                        std::vector<diagnostic>& warnings) {
  constexpr std::size_t most = 10;
  // All pairs are compared, but for no longer than about half a second.
  std::size_t pairs_left = 1'000'000;
  std::size_t found = 0;
  const std::string what{to_word(kind_of<Record>)};
  std::vector<bool> is_created(all.size());
  for (const auto& each : created) is_created[each.record.row()] = true;
  const auto compare = [&](const created_record<Record>& each) {
    const std::string& id = all[each.record].id;
    for (const handle<Record> other : all.handles()) {
      if (other == each.record || (is_created[other.row()] && other > each.record)) continue;
      std::string like;
      if (is_lookalike(id, all[other].id)) like = in_quotes(all[other].id);
      for_each_name_of(all[other], [&](std::string_view name) {
        if (like.empty() && is_lookalike(id, name))
          like = in_quotes(name) + ", a name of " + what + " " + in_quotes(all[other].id);
      });
      if (like.empty()) continue;
      if (++found <= most)
        warnings.push_back(
            {each.named_at, "created " + what + " " + in_quotes(id) + " looks like " + like, {}, severity::warning});
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

}  // namespace stancegraph::detail
