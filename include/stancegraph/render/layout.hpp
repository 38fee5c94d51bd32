// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <graphviz/gvc.h>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/render/diagram.hpp"

namespace stancegraph {

/// The formats of pictures.
enum class picture_format : std::uint8_t {
  svg,  ///< vector graphics for web pages, with tooltips
  png,  ///< bitmap
  pdf,  ///< for printing
  dot,  ///< the DOT language, without layout
};

/// The words for picture_format.
template <>
struct vocabulary<picture_format> {
  static constexpr std::string_view what = "format of pictures";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"svg", "png", "pdf", "dot"});
};

/// The Graphviz engines for the layout.
enum class layout_engine : std::uint8_t {
  dot,    ///< columns, with actors on either side of the positions; draws camps
  neato,  ///< spring model
  sfdp,   ///< force-directed, for large diagrams
  circo,  ///< circular
  twopi,  ///< radial
};

/// The words for layout_engine.
template <>
struct vocabulary<layout_engine> {
  static constexpr std::string_view what = "layout engine";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"dot", "neato", "sfdp", "circo", "twopi"});
};

/// Options of render().
struct render_options {
  layout_engine engine = layout_engine::dot;  ///< layout engine
  std::size_t most_nodes = 20000;             ///< larger diagrams are rejected, because nobody could read the picture
};

/// A warning to show before laying out a diagram that may take long, or nothing. Beyond about 1,500 nodes or 6,000
/// edges every engine except sfdp can need minutes, and the picture is too large to read.
[[nodiscard]] std::optional<std::string> layout_advice(const diagram& d, layout_engine engine);

/// Lays out and draws a diagram.
///
/// Signs are placed on their edges without overlap, and the legend in a frame below the drawing, with every engine; in
/// DOT output both are part of the graph. The same diagram gives the same bytes on one machine, in every thread.
/// Between machines SVG and PDF differ if fonts differ. Graphviz' engine fdp is not offered, because its layout differs
/// between runs. Graphviz' version and the date are removed from the output.
///
/// Graphviz is not thread-safe: the function waits for any other thread in to_dot() or render(). Graphviz is
/// initialized once per process.
/// @returns the bytes of the picture
/// @throws render_error with Graphviz' message if Graphviz fails or cannot write the format (PNG and PDF need its Cairo
///   plugin); if the diagram has more than `most_nodes` nodes or is too large for a PNG
[[nodiscard]] std::string render(const diagram& d, picture_format format, const render_options& options = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_layout)

#include <memory>
#include <utility>

#include "stancegraph/core/error.hpp"
#include "stancegraph/render/detail/cgraph_finish.hpp"
#include "stancegraph/render/detail/cgraph_writer.hpp"
#include "stancegraph/render/detail/pdf.hpp"
#include "stancegraph/render/detail/same_bytes.hpp"
#include "stancegraph/render/dot.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::optional<std::string> layout_advice(const diagram& d, layout_engine engine) {
  const bool is_large = d.nodes.size() > 1500 || d.edges.size() > 6000;
  if (!is_large || engine == layout_engine::sfdp) return std::nullopt;
  return std::to_string(d.nodes.size()) + " nodes and " + std::to_string(d.edges.size()) + " edges can take " +
         std::string{to_word(engine)} + " minutes: draw fewer actors or positions, or lay out with sfdp";
}

STANCEGRAPH_INLINE std::string render(const diagram& d, picture_format format, const render_options& options) {
  if (format == picture_format::dot) return to_dot(d);
  if (d.nodes.size() > options.most_nodes)
    throw render_error{"a diagram of " + std::to_string(d.nodes.size()) + " nodes is too large to lay out (at most " +
                       std::to_string(options.most_nodes) + "): draw fewer actors or positions"};

  const detail::graphviz_lock lock;
  // Never freed: Graphviz would unload its plugins, and some of them cannot be loaded twice.
  static GVC_t* const context = gvContext();
  if (context == nullptr) throw lock.failure("Graphviz cannot be initialized");
  const detail::fixed_random random;
  const auto free_layout = [](Agraph_t* g) { gvFreeLayout(context, g); };
  using layout = std::unique_ptr<Agraph_t, decltype(free_layout)>;
  const auto lay_out = [&](Agraph_t* g, const std::string& engine) {
    if (gvLayout(context, g, engine.c_str()) != 0)
      throw lock.failure("Graphviz cannot lay a diagram out with " + engine);
    return layout{g, free_layout};
  };
  const auto written_places = [&](Agraph_t* g, const std::string& engine) {
    const layout laid_out = lay_out(g, engine);
    attach_attrs(g);
  };

  // Lay out the drawing without the legend, then place the signs and the legend, then render everything at its place.
  diagram drawn = d;
  drawn.legend.clear();
  const bool has_columns = options.engine == layout_engine::dot;
  // Written and read back, so that the layout equals that of Graphviz' programs for the written file.
  const detail::graph_handle graph = detail::read_graph(
      detail::written(
          detail::make_graph(drawn, has_columns ? detail::graph_layout::columns : detail::graph_layout::free).get(),
          lock),
      lock);
  written_places(graph.get(), std::string{to_word(options.engine)});
  detail::sign_placer{graph.get(), d.style.background}.place();
  if (!d.legend.empty()) {
    const detail::graph_handle legend = detail::make_legend(d);
    written_places(legend.get(), "dot");
    detail::legend_placer{graph.get(), legend.get(), d}.place();
  }
  const layout laid_out = lay_out(graph.get(), "nop2");
  if (format == picture_format::png && !detail::is_fitting_bitmap(GD_bb(graph.get())))
    throw render_error{"the diagram is too large for a PNG: write it as SVG or PDF, or draw fewer actors or positions"};
  if (format == picture_format::pdf) return detail::pdf_of(context, graph.get(), lock);

  const std::string name{to_word(format)};
  char* bytes = nullptr;
  detail::render_size size = 0;
  const int failed = gvRenderData(context, graph.get(), name.c_str(), &bytes, &size);
  const std::unique_ptr<char, decltype(&gvFreeRenderData)> owned{bytes, &gvFreeRenderData};
  if (failed != 0 || bytes == nullptr) throw lock.failure("Graphviz cannot write " + name);
  std::string picture{bytes, size};
  if (format == picture_format::svg) {
    detail::remove_generator(picture);
    detail::set_title(picture, detail::clean(d.title));
  }
  return picture;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_layout)
