// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <optional>
#include <string>

#include "commands/commands.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "picture.hpp"
#include "report_output.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/render/network_diagram.hpp"
#include "stancegraph/render/network_matrix.hpp"
#include "stancegraph/report/networks.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct network_listing : network_arguments {
  bool is_listing_ties = false;
  picture_target picture{};
  layout_engine layout = layout_engine::neato;
  bool is_matrix = false;
  list_format format = list_format::table;
};

/// Draws a network, as nodes and ties or as a matrix.
void draw_network(shell& sh, const discourse_network& n, const network_listing& o) {
  const std::string title = title_of(o.picture, o.corpus.path);
  if (!o.is_matrix) {
    const diagram d = network_diagram(n, {.title = title});
    return write_picture(sh, d, o.picture, n.is_onemode() ? o.layout : layout_engine::dot);
  }
  const std::string picture = network_matrix(n, title);
  if (o.picture.file == "-") return sh.out.write(picture);
  write_file(o.picture.file, picture);
  sh.out.write(o.picture.file + ": " + counted(n.rows.size(), "row") + " and " + counted(n.columns.size(), "column") +
               "\n");
}

/// Whether it is drawn. @throws usage_error where options for pictures do not go together
bool is_drawn(const network_listing& o) {
  if (!has_picture(o.picture)) {
    if (o.is_matrix) throw usage_error{"--matrix is for a picture: give -o"};
    return false;
  }
  if (o.window) throw usage_error{"-o draws one network: give --from and --to in place of --window"};
  if (format_of(o.picture) != picture_format::svg && o.is_matrix)
    throw usage_error{"--matrix is drawn as SVG; name the picture so that it ends with .svg"};
  return true;
}

exit_code list_network(shell& sh, const network_listing& o) {
  const bool is_drawing = is_drawn(o);
  const auto basis = network_basis_of(sh, o);
  if (is_drawing) {
    draw_network(sh, make_discourse_network(basis), o);
    return exit_code::fine;
  }
  const auto windows = series_windows(o);
  return write(sh, o.format, o.is_listing_ties ? network_ties_report(basis, windows) : networks_report(basis, windows));
}

}  // namespace

command add_network(CLI::App& app) {
  const auto o = std::make_shared<network_listing>();
  CLI::App* const sub =
      add_command(app, "network", "Who is tied to whom by what they stand for, as a matrix, once or over time",
                  "corpus/ukraine-2021 --type onemode --aggregation congruence --normalization average");
  add_word(sub, "--type", o->network.type, "Of one mode, rows tied by columns they share; or of two (twomode)");
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_number(sub, "--threshold", o->network.threshold,
             "Of one mode: only ties of this weight, without its sign, or more");
  add_number(sub, "--top", o->network.top,
             "Of one mode: only ties that are among the N strongest of at least one of their two");
  add_windows(sub, *o);
  add_flag(sub, "--ties", o->is_listing_ties, "CSV and JSON: not the matrix but each tie, with its statements");
  add_text(sub, "-o,--output", o->picture.file, "FILE",
           "Draw it instead; the name ends with .svg, .png, .pdf or .dot, or is - for standard output");
  add_picture_format(sub, o->picture);
  add_flag(sub, "--matrix", o->is_matrix, "With -o: as a matrix, in place of nodes and ties");
  add_word(sub, "--layout", o->layout, "With -o: how nodes of one mode are laid out (neato); sfdp is for many");
  add_picture_title(sub, o->picture);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_network(sh, *o); }};
}

}  // namespace stancegraph::program
