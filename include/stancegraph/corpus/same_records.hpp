// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/corpus.hpp"

namespace stancegraph {

/// Whether two corpora have the same content: records with the same ids and equal fields, in any order of insertion.
/// Lists in a record (holders, voices, other names) are compared in order.
/// @complexity linear in the size of both, on average
[[nodiscard]] bool is_same(const corpus& a, const corpus& b);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(corpus_same_records)

#include <vector>

namespace stancegraph {

namespace detail {

/// Maps the rows of one corpus to the rows of another with records of the same ids.
class row_map {
 public:
  /// Whether the records of `a` and `b` have the same ids.
  template <class Table, class IdOf>
  bool match(const Table& a, const Table& b, const IdOf& id_of) {
    if (a.size() != b.size()) return false;
    rows_.reserve(a.size());
    for (const auto h : a.handles()) {
      const auto found = b.find(id_of(a, h));
      if (!found) return false;
      rows_.push_back(found.row());
    }
    return true;
  }
  template <class Record>
  void translate(handle<Record>& h) const {
    if (h) h = handle<Record>{rows_[h.row()]};
  }
  template <class Record>
  void translate(std::vector<handle<Record>>& list) const {
    for (auto& h : list) translate(h);
  }

 private:
  std::vector<std::size_t> rows_;
};

}  // namespace detail

STANCEGRAPH_INLINE bool is_same(const corpus& a, const corpus& b) {
  const auto record_id = [](const auto& table, auto h) -> std::string_view { return table[h].id; };
  const auto statement_id = [](const statement_table& table, statement_handle h) { return table.id(h); };
  detail::row_map actors, positions, events, documents, relations, statements;
  if (!actors.match(a.actors(), b.actors(), record_id) || !positions.match(a.positions(), b.positions(), record_id) ||
      !events.match(a.events(), b.events(), record_id) || !documents.match(a.documents(), b.documents(), record_id) ||
      !relations.match(a.relations(), b.relations(), record_id) ||
      !statements.match(a.statements(), b.statements(), statement_id))
    return false;

  // A record of `a`, with its handles mapped to `b`, must equal the record of `b`.
  const auto all_equal = [&](const auto& table, const detail::row_map& rows, const auto& translate) {
    for (auto h : table.handles()) {
      auto record = a[h];
      translate(record);
      rows.translate(h);
      if (record != b[h]) return false;
    }
    return true;
  };
  const auto as_it_is = [](const auto&) {};
  const auto end = [&](endpoint& e) {
    if (auto actor = e.as<stancegraph::actor>()) return actors.translate(actor), e = actor, void();
    if (auto position = e.as<stancegraph::position>()) return positions.translate(position), e = position, void();
    auto event = e.as<stancegraph::event>();
    events.translate(event);
    e = event;
  };
  return all_equal(a.actors(), actors, as_it_is) && all_equal(a.positions(), positions, as_it_is) &&
         all_equal(a.documents(), documents, as_it_is) &&
         all_equal(a.events(), events,
                   [&](event& e) {
                     actors.translate(e.participants);
                     documents.translate(e.evidence.document);
                   }) &&
         all_equal(a.relations(), relations,
                   [&](relation& r) {
                     end(r.subject);
                     end(r.object);
                     documents.translate(r.evidence.document);
                   }) &&
         all_equal(a.statements(), statements, [&](statement& s) {
           for (auto* list : {&s.holders, &s.on_behalf_of, &s.voice, &s.addressees}) actors.translate(*list);
           positions.translate(s.position);
           for (condition& c : s.conditions) positions.translate(c.position);
           events.translate(s.event);
           documents.translate(s.evidence.document);
         });
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(corpus_same_records)
