// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <optional>
#include <string>

#include "commands/commands.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "picture.hpp"
#include "report_output.hpp"
#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/render/network_diagram.hpp"
#include "stancegraph/render/network_matrix.hpp"
#include "stancegraph/report/networks.hpp"

namespace stancegraph::program {

namespace {

struct network_listing : network_arguments {
  bool is_listing_ties = false;
  picture_target picture{};
  layout_engine layout = layout_engine::neato;
  bool is_matrix = false;
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

exit_code list_network(shell& sh, const network_listing& o) {
  const auto basis = network_basis_of(sh, o);
  if (has_picture(o.picture)) {
    draw_network(sh, make_discourse_network(basis), o);
    return exit_code::fine;
  }
  const auto windows = series_windows(o);
  return write(sh, o.format, o.is_listing_ties ? network_ties_report(basis, windows) : networks_report(basis, windows));
}

}  // namespace

command add_network(CLI::App& app) {
  const auto o = std::make_shared<network_listing>();
  CLI::App* const sub = add_command(
      app, "network", "Make a discourse network: who is tied to whom, or to what, by their statements",
      "corpus/ukraine-2021 --type onemode --aggregation congruence --normalization average",
      "In a one-mode network two rows are tied by the columns on which both have a statement; in a "
      "two-mode network a row is tied to a column by its statements on it. The weight of a tie is the number of "
      "these statements or, in a one-mode network, of their pairs (one statement of each row, on the same column), as "
      "--aggregation counts them and --normalization divides them. The table lists ties, the strongest first. CSV and "
      "JSON have the matrix, whose rows and columns are named by ids and sorted by names; for windows of time, JSON is "
      "a "
      "list of networks and CSV lists the cells that are not 0.\n\n"
      "A statement of several holders counts once for each. Its day is the first on which it may have been "
      "made, or the last if the first is unknown. Deprecated statements do not count. Statements without a "
      "usable qualifier (neutral and ambivalent ones with --qualifier polarity) count only with "
      "--aggregation ignore.\n\n"
      "A kernel weights statements by their distance from the middle of a window. Outside the window the weight is 0, "
      "except for gaussian.\n\n"
      "--dna-compat reproduces the peculiarities of Discourse Network Analyzer 3 (DNA): its cosine and jaccard, "
      "weeks and months without their year, windows around days, the time range of all documents, "
      "asymmetric kernels, and backbones. Two differences remain: dates have no time of day; and if all "
      "statements have the same value of the qualifier, for which DNA divides by 0, they agree.");
  add_word(sub, "--type", o->network.type, "Make a network of one mode (onemode) or two modes (twomode)")
      .in(heading::counted);
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  const std::vector onemode{network_type::onemode};
  add_number(sub, "--threshold", o->network.threshold, "Include only ties with at least this weight, ignoring its sign")
      .in(heading::counted)
      .needs_value("--type", onemode);
  add_number(sub, "--top", o->network.top,
             "Include only ties that are among the N strongest of at least one of their two ends")
      .in(heading::counted)
      .by_default("all ties")
      .from(1)
      .needs_value("--type", onemode);
  add_windows(sub, *o);
  add_flag(sub, "--ties", o->is_listing_ties,
           "List each tie with its statements instead of the matrix, in CSV and JSON")
      .in(heading::shown);
  add_picture(sub, o->picture, "Draw the network to this file: stronger ties are wider, conflict is dashed")
      .excludes("--window", "a picture shows one network; choose its time with --from and --to");
  add_flag(sub, "--matrix", o->is_matrix, "Draw the matrix instead of nodes and ties, as SVG")
      .in(heading::picture)
      .needs("--output", "it is a kind of picture")
      .excludes_value("--as", std::vector{picture_format::png, picture_format::pdf, picture_format::dot},
                      "a matrix is drawn as SVG");
  require(sub, [o] {
    return o->is_matrix && format_of(o->picture) != picture_format::svg
               ? "--matrix is drawn as SVG; name the picture so that it ends with .svg"
               : "";
  });
  add_word(sub, "--layout", o->layout, "Lay the network out with this engine; sfdp suits large networks")
      .in(heading::picture)
      .needs("--output", "it is the layout of a picture")
      .needs_value("--type", onemode, "a two-mode network is drawn in columns")
      .excludes("--matrix", "a matrix has no layout");
  return report_command(sub, o, list_network);
}

}  // namespace stancegraph::program
