// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/render/diagram.hpp"

namespace stancegraph {

/// Writes a diagram in the DOT language with Graphviz' own library. The same diagram gives the same bytes.
///
/// Every text of the diagram is shown literally: quotes, backslashes, `&`, `<b>` and `\N` are escaped where Graphviz
/// would interpret them, labels are never HTML-like, and there are no links. Invalid UTF-8 and control characters are
/// shown as U+FFFD. Columns become ranks, which only the engine `dot` supports. Edges that lead to the left are written
/// in reverse with `dir=back`, so that ranks increase to the right.
///
/// Graphviz' library is not thread-safe: the function waits for any other thread in to_dot() or render().
/// @throws render_error if Graphviz fails
/// @complexity O(n + e) with n nodes and e edges
[[nodiscard]] std::string to_dot(const diagram& d);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_dot)

#include "stancegraph/render/detail/cgraph_writer.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::string to_dot(const diagram& d) {
  const detail::graphviz_lock lock;
  return detail::written(detail::make_graph(d, detail::graph_layout::columns).get(), lock);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_dot)
