// SPDX-License-Identifier: BSL-1.0
// A reference has a function for each field of its kind of record: an actor has a name, a position a label.
// expect: actor.*has no member named 'label'|no member named 'label' in .*actor
#include <stancegraph/corpus/statement_ref.hpp>

using namespace stancegraph;

auto fits(statement_ref s) { return s.position().label(); }
#ifdef MISUSE
auto misfits(statement_ref s) { return s.holder().label(); }
#endif
