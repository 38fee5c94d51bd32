// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/discourse_network.hpp"

namespace stancegraph {

/// Draws the adjacency matrix of a network as SVG. Each non-zero cell is a square, darker for stronger ties: blue for
/// positive weights, orange with a minus sign for negative weights and conflict. Its tooltip shows the names of row and
/// column and the weight. The same network gives the same bytes.
/// @param title text above the matrix
/// @complexity linear in rows, columns and cells
[[nodiscard]] std::string network_matrix(const discourse_network& n, std::string_view title);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(render_network_matrix)

#include <algorithm>
#include <array>
#include <cmath>

#include "stancegraph/core/text.hpp"
#include "stancegraph/render/network_diagram.hpp"
#include "stancegraph/render/text_width.hpp"

namespace stancegraph {

namespace detail {

/// Escapes a text for XML; characters that XML does not allow become U+FFFD.
[[nodiscard]] STANCEGRAPH_INLINE std::string xml_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const code_point c = code_point_at(text, at);
    const std::size_t size = c.size == 0 ? 1 : c.size;
    if (c.size == 0 || is_control(c.value) || c.value == 0xFFFE || c.value == 0xFFFF)
      out += "\xEF\xBF\xBD";
    else if (c.value == '&')
      out += "&amp;";
    else if (c.value == '<')
      out += "&lt;";
    else if (c.value == '>')
      out += "&gt;";
    else if (c.value == '"')
      out += "&quot;";
    else
      out += text.substr(at, size);
    at += size;
  }
  return out;
}

/// A colour between white and another.
/// @param share from 0 (white) to 1
[[nodiscard]] STANCEGRAPH_INLINE std::string tinted(const std::array<int, 3>& full, double share) {
  std::string text = "#";
  for (const int part : full) {
    const auto value = static_cast<std::size_t>(std::lround(255 + (part - 255) * share));
    text += "0123456789ABCDEF"[value / 16];
    text += "0123456789ABCDEF"[value % 16];
  }
  return text;
}

}  // namespace detail

STANCEGRAPH_INLINE std::string network_matrix(const discourse_network& n, std::string_view title) {
  constexpr std::size_t side = 14, gap = 6, letter = 6, longest = 40;
  const auto width_of = [&](const auto& entity, std::size_t count) {
    std::size_t widest = 0;
    for (std::size_t i = 0; i != count; ++i) widest = std::max(widest, display_width(cut_to(entity(i).name, longest)));
    return widest * letter + 2 * gap;
  };
  const auto row = [&](std::size_t i) -> const network_entity& { return n.row(i); };
  const auto column = [&](std::size_t j) -> const network_entity& { return n.column(j); };
  const std::size_t left = width_of(row, n.rows.size());
  const std::size_t top = width_of(column, n.columns.size()) + 24;
  const std::size_t width = left + n.columns.size() * side + 2 * gap;
  const std::size_t height = top + n.rows.size() * side + 2 * gap;
  const auto number = [](std::size_t value) { return std::to_string(value); };
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width) + "\" height=\"" +
                    number(height) + "\" viewBox=\"0 0 " + number(width) + " " + number(height) +
                    "\" font-family=\"DejaVu Sans,Verdana,sans-serif\" font-size=\"10\" fill=\"#1A1A1A\">\n<title>" +
                    detail::xml_text(title) + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n" +
                    "<text x=\"" + number(gap) + "\" y=\"16\" font-size=\"12\">" + detail::xml_text(title) +
                    "</text>\n<rect x=\"" + number(left) + "\" y=\"" + number(top) + "\" width=\"" +
                    number(n.columns.size() * side) + "\" height=\"" + number(n.rows.size() * side) +
                    "\" fill=\"#FFFFFF\" stroke=\"#BDBDBD\"/>\n";
  for (std::size_t i = 0; i != n.rows.size(); ++i)
    svg += "<text x=\"" + number(left - gap) + "\" y=\"" + number(top + i * side + 10) + "\" text-anchor=\"end\">" +
           detail::xml_text(cut_to(n.row(i).name, longest)) + "</text>\n";
  for (std::size_t j = 0; j != n.columns.size(); ++j) {
    const std::string x = number(left + j * side + 10), y = number(top - gap);
    svg += "<text x=\"" + x + "\" y=\"" + y + "\" transform=\"rotate(-90 " + x + " " + y + ")\">" +
           detail::xml_text(cut_to(n.column(j).name, longest)) + "</text>\n";
  }
  double greatest = 0;
  for (const matrix_entry& e : n.weights.cells()) greatest = std::max(greatest, std::abs(e.value));
  for (const matrix_entry& e : n.weights.cells()) {
    const bool is_conflict = e.value < 0 || n.basis->options.aggregation == qualifier_aggregation::conflict;
    const double share = 0.15 + 0.85 * std::abs(e.value) / greatest;
    const std::size_t x = left + e.column * side, y = top + e.row * side;
    const std::string place = "x=\"" + number(x) + "\" y=\"" + number(y) + "\"";
    svg += "<g><title>" +
           detail::xml_text(n.row(e.row).name + " – " + n.column(e.column).name + ": " + weight_in_words(e.value)) +
           "</title><rect " + place + " width=\"" + number(side) + "\" height=\"" + number(side) + "\" fill=\"" +
           detail::tinted(is_conflict ? std::array{0xD5, 0x5E, 0x00} : std::array{0x00, 0x72, 0xB2}, share) + "\"/>";
    if (is_conflict)
      svg += "<text x=\"" + number(x + side / 2) + "\" y=\"" + number(y + 11) + "\" text-anchor=\"middle\">−</text>";
    svg += "</g>\n";
  }
  return svg + "</svg>\n";
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(render_network_matrix)
