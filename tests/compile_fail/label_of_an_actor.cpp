// SPDX-License-Identifier: BSL-1.0
// A reference answers the questions that its kind of record has an answer to: an actor has a name, a position a label.
// expect: actor.*has no member named 'label'|no member named 'label' in .*actor
#include <stancegraph/corpus/statement_ref.hpp>

using namespace stancegraph;

auto fits(statement_ref s) { return s.position().label(); }
#ifdef MISUSE
auto misfits(statement_ref s) { return s.holder().label(); }
#endif
