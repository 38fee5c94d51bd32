// SPDX-License-Identifier: BSL-1.0
// A relation joins actors, positions or events, never documents.
// expect-gcc: cannot convert|could not convert|conversion from|no match for 'operator='
// expect-clang: no viable conversion|no viable overloaded '='
// expect: document
#include <stancegraph/corpus/relation.hpp>

using namespace stancegraph;

void fits(relation& r, event_handle talks) { r.subject = talks; }
#ifdef MISUSE
void misfits(relation& r, document_handle article) { r.subject = article; }
#endif
