// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/corpus/corpus.hpp"

namespace stancegraph {

/// The place of evidence as cited in texts and tooltips: `german-paper-2021-12 ¶4 [1234, 1301)`, that is the id of the
/// document, the paragraph and the half-open range of code points. Unknown parts are left out; empty if even the
/// document is unknown. @pre the evidence belongs to the corpus
[[nodiscard]] std::string reference(const corpus& c, const evidence& e);

/// The id of a statement and the place of its evidence: `cgtn-003, cgtn-2022-01 ¶6 [1082, 1120)`. @pre the handle
/// belongs to the corpus
[[nodiscard]] inline std::string reference(const corpus& c, statement_handle s) {
  const std::string place = reference(c, c.statements().evidence(s));
  const std::string id{c.statements().id(s)};
  return place.empty() ? id : id + ", " + place;
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(corpus_reference)

namespace stancegraph {

STANCEGRAPH_INLINE std::string reference(const corpus& c, const evidence& e) {
  if (!e.document) return {};
  std::string text = c[e.document].id;
  if (e.paragraph) text += " ¶" + std::to_string(*e.paragraph);
  if (e.span) text += " [" + std::to_string(e.span->start) + ", " + std::to_string(e.span->end) + ")";
  return text;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(corpus_reference)
