// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <new>
#include <string>

#include <cairo/cairo-pdf.h>
#include <graphviz/gvc.h>

#include "stancegraph/core/error.hpp"
#include "stancegraph/render/detail/cgraph.hpp"

namespace stancegraph::detail {

extern "C" inline cairo_status_t stancegraph_append_pdf(void* to, const unsigned char* bytes, unsigned int size) {
  try {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

/// Draws a graph after layout as a PDF of one page. Graphviz' Cairo plugin draws onto a surface created here, because
/// its own surface would record the time of creation, which Cairo 1.18 moreover stores in a compressed part.
/// @throws render_error if Graphviz or Cairo cannot draw it
[[nodiscard]] inline std::string pdf_of(GVC_t* context, Agraph_t* laid_out, const graphviz_lock& lock) {
  // The space the plugin adds around a drawing: a margin of half an inch, and Graphviz' pad of 4 points.
  constexpr double around = 2 * (36 + 4);
  const boxf box = GD_bb(laid_out);
  std::string pdf;
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface{
      cairo_pdf_surface_create_for_stream(&stancegraph_append_pdf, &pdf, box.UR.x - box.LL.x + around,
                                          box.UR.y - box.LL.y + around),
      &cairo_surface_destroy};
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> pen{cairo_create(surface.get()), &cairo_destroy};
  if (gvRenderContext(context, laid_out, "pdf", pen.get()) != 0) throw lock.failure("Graphviz cannot write pdf");
  cairo_surface_finish(surface.get());
  if (const cairo_status_t status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
    throw render_error{std::string{"Cairo cannot write pdf: "} + cairo_status_to_string(status)};
  return pdf;
}

}  // namespace stancegraph::detail
