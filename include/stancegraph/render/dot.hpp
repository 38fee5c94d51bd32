// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "stancegraph/render/detail/cgraph_writer.hpp"
#include "stancegraph/render/diagram.hpp"

namespace stancegraph {

/// A diagram in the DOT language, written by Graphviz' own library. The same diagram gives the same bytes.
///
/// Whatever a text of the diagram holds, it is shown as it stands: quotes, backslashes, `&`, `<b>` and `\N` are escaped
/// where Graphviz would read them as something else, no label is HTML-like, and nothing becomes a link. Bytes that are
/// not UTF-8 and control characters are shown as U+FFFD. Columns of nodes become ranks, which only the engine `dot`
/// knows; edges that lead to the left are written from their end with `dir=back`, so that ranks rise to the right.
///
/// Graphviz' library is not safe for threads: this waits for any other thread that is in to_dot() or render().
/// @throws render_error where Graphviz fails
[[nodiscard]] inline std::string to_dot(const diagram& d) {
  const detail::graphviz_lock lock;
  return detail::written(detail::make_graph(d, detail::graph_layout::columns).get(), lock);
}

}  // namespace stancegraph
