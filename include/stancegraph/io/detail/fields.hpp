// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

#include "stancegraph/corpus.hpp"

namespace stancegraph::detail {

/// Is a field required?
enum class need : std::uint8_t {
  required,  ///< every record must have it
  usual,     ///< optional; every table has a column for it
  rare,      ///< optional; has a column or key only if some record has a value
};

/// A field, as named in files.
struct field {
  std::string_view name;
  need needed = need::usual;
};

/// Calls `visit(field, member)` for each field of a record, in the canonical order of files. This is the only place
/// that connects the members of records with TOML keys, CSV columns and JSON keys. `Record` may be const.
template <class Record, class Visitor>
void visit_fields(Record& r, Visitor&& visit) {
  using Kind = std::remove_const_t<Record>;
  const auto visit_evidence = [&](auto& e) {
    visit(field{"document"}, e.document);
    visit(field{"paragraph"}, e.paragraph);
    visit(field{"span"}, e.span);
    visit(field{"digest"}, e.digest);
    visit(field{"attribution"}, e.attribution);
  };
  visit(field{"id", std::is_same_v<Kind, relation> ? need::usual : need::required}, r.id);
  if constexpr (std::is_same_v<Kind, actor>) {
    visit(field{"name", need::required}, r.name);
    visit(field{"kind"}, r.kind);
    visit(field{"other_names"}, r.other_names);
  } else if constexpr (std::is_same_v<Kind, position>) {
    visit(field{"label", need::required}, r.label);
    visit(field{"kind"}, r.kind);
    visit(field{"summary"}, r.summary);
  } else if constexpr (std::is_same_v<Kind, event>) {
    visit(field{"label", need::required}, r.label);
    visit(field{"kind"}, r.kind);
    visit(field{"period"}, r.period);
    visit(field{"place"}, r.place);
    visit(field{"participants"}, r.participants);
    visit(field{"planned"}, r.is_planned);
    visit_evidence(r.evidence);
  } else if constexpr (std::is_same_v<Kind, document>) {
    visit(field{"title"}, r.title);
    visit(field{"outlet"}, r.outlet);
    visit(field{"author"}, r.author);
    visit(field{"published"}, r.published);
    visit(field{"language"}, r.language);
    visit(field{"quality"}, r.quality);
    visit(field{"file"}, r.file);
    visit(field{"sha256"}, r.sha256);
    visit(field{"size"}, r.size);
  } else if constexpr (std::is_same_v<Kind, relation>) {
    visit(field{"subject", need::required}, r.subject);
    visit(field{"predicate", need::required}, r.predicate);
    visit(field{"object", need::required}, r.object);
    visit(field{"period"}, r.period);
    visit_evidence(r.evidence);
    visit(field{"basis"}, r.basis);
  } else {
    visit(field{"holders", need::required}, r.holders);
    visit(field{"on_behalf_of"}, r.on_behalf_of);
    visit(field{"voice"}, r.voice);
    visit(field{"addressees"}, r.addressees);
    visit(field{"position", need::required}, r.position);
    visit(field{"polarity", need::required}, r.polarity);
    visit(field{"act"}, r.act);
    visit(field{"conditions"}, r.conditions);
    visit(field{"condition_join", need::rare}, r.condition_join);
    visit(field{"said"}, r.said);
    visit(field{"holds"}, r.holds);
    visit(field{"event"}, r.event);
    visit_evidence(r.evidence);
    visit(field{"rank"}, r.rank);
    visit(field{"reason", need::rare}, r.reason);
    visit(field{"confidence"}, r.confidence);
    visit(field{"coder"}, r.coder);
    visit(field{"coded_at", need::rare}, r.coded_at);
    visit(field{"quote", need::rare}, r.quote);
  }
  visit(field{"note"}, r.note);
}

}  // namespace stancegraph::detail
