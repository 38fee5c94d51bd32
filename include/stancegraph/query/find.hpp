// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/name_key.hpp"
#include "stancegraph/core/near_name.hpp"
#include "stancegraph/corpus/corpus.hpp"
#include "stancegraph/corpus/record_names.hpp"
#include "stancegraph/corpus/record_range.hpp"
#include "stancegraph/corpus/ref_list.hpp"

namespace stancegraph {

/// The result of a search for a record by name.
template <class Record>
struct found {
  ref_list<Record> matches{};         ///< in the order of the corpus; several if records share the name
  std::optional<std::string> near{};  ///< if nothing matches: the id or name that may be meant

  /// The only match; empty if there is none or more than one.
  [[nodiscard]] ref<Record> only() const noexcept { return matches.size() == 1 ? matches.front() : ref<Record>{}; }
};

/// A record with an id or name that can be searched. Models: `actor`, `position`, `event`, `document`. Non-model:
/// `statement`.
template <class Record>
concept Named = std::same_as<Record, actor> || std::same_as<Record, position> || std::same_as<Record, event> ||
    std::same_as<Record, document>;

/// Finds records by their id or any name: an actor's name and other names, a position's or event's label, a document's
/// title. An id must match exactly and takes precedence over names; names are compared by is_same_name(). If nothing
/// matches, the nearest id or name is suggested if one is similar.
/// @complexity constant for an id, otherwise linear in the records of the kind
template <Named Record>
[[nodiscard]] found<Record> find(const corpus& c, std::string_view name) {
  const table<Record>& all = c.table_of<Record>();
  found<Record> result;
  if (const auto h = all.find(name)) {
    result.matches.push_back({c, h});
    return result;
  }
  std::vector<std::string_view> names;
  for (const auto h : all.handles()) {
    bool is_match = false;
    names.push_back(all[h].id);
    for_each_name(all[h], [&](std::string_view other) {
      is_match = is_match || is_same_name(other, name);
      names.push_back(other);
    });
    if (is_match) result.matches.push_back({c, h});
  }
  if (result.matches.empty()) result.near = nearest_name(name, names);
  return result;
}

#ifdef STANCEGRAPH_COMPILED
extern template found<actor> find(const corpus&, std::string_view);
extern template found<position> find(const corpus&, std::string_view);
extern template found<event> find(const corpus&, std::string_view);
extern template found<document> find(const corpus&, std::string_view);
#endif

/// A record of any kind.
using any_record =
    std::variant<actor_handle, position_handle, event_handle, document_handle, statement_handle, relation_handle>;

/// The result of a search for records of any kind.
struct found_records {
  std::vector<any_record> matches{};  ///< kind by kind, each in the order of the corpus
  std::optional<std::string> near{};  ///< if nothing matches: the id or name that may be meant
};

/// Finds records of any kind: by id, which records of several kinds may share, or, if no record has that id, by any
/// name of an actor, position, event or document. If nothing matches, the nearest id or name of these is suggested if
/// one is similar.
/// @complexity constant for an id, otherwise linear in the records
[[nodiscard]] found_records find_any(const corpus& c, std::string_view name);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(query_find)

namespace stancegraph {

#ifdef STANCEGRAPH_COMPILED
template found<actor> find(const corpus&, std::string_view);
template found<position> find(const corpus&, std::string_view);
template found<event> find(const corpus&, std::string_view);
template found<document> find(const corpus&, std::string_view);
#endif

STANCEGRAPH_INLINE found_records find_any(const corpus& c, std::string_view name) {
  found_records result;
  const auto add = [&](auto h) {
    if (h) result.matches.push_back(h);
  };
  add(c.actors().find(name));
  add(c.positions().find(name));
  add(c.events().find(name));
  add(c.documents().find(name));
  add(c.statements().find(name));
  add(c.relations().find(name));
  if (!result.matches.empty()) return result;
  std::vector<std::string> near;
  const auto add_named = [&](const auto& some) {
    for (const auto h : some.matches) add(h);
    if (some.near) near.push_back(*some.near);
  };
  add_named(find<actor>(c, name));
  add_named(find<position>(c, name));
  add_named(find<event>(c, name));
  add_named(find<document>(c, name));
  if (result.matches.empty()) result.near = nearest_name(name, near);
  return result;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(query_find)
