// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "picture.hpp"
#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/render/network_diagram.hpp"
#include "stancegraph/render/network_matrix.hpp"
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

/// A tie, and what it rests on.
struct tie {
  std::uint32_t row;
  std::uint32_t column;
  double weight;
  std::vector<statement_handle> statements;
  std::vector<std::uint32_t> over;  // columns of the basis
};

/// The ties of a network, of one mode each once.
std::vector<tie> ties_of(const discourse_network& n) {
  const network_evidence evidence{n};
  std::vector<tie> all;
  for (const matrix_entry& e : n.weights.cells()) {
    if (n.is_onemode() && e.column < e.row) continue;
    const std::vector<tie_evidence> found = evidence.of(e.row, e.column);
    tie t{e.row, e.column, e.value, statements_behind(found), {}};
    for (const tie_evidence& each : found) t.over.push_back(each.column);
    all.push_back(std::move(t));
  }
  return all;
}

std::vector<std::string> days_of(const discourse_network& n) {
  if (!n.window) return {};
  return {to_string(n.window->from), to_string(n.window->middle), to_string(n.window->to)};
}

/// Writes networks one after the other.
class network_writer {
 public:
  network_writer(shell& sh, const corpus& c, const network_listing& o)
      : sh_{sh}, c_{c}, format_{o.format}, is_series_{o.window.has_value()}, has_ties_{o.is_listing_ties} {
    if (format_ == list_format::json && (is_series_ || has_ties_)) sh_.out.write("[");
    if (format_ != list_format::csv || !(is_series_ || has_ties_)) return;
    std::vector<std::string> header;
    if (is_series_) header = {"from", "middle", "to"};
    header.insert(header.end(), {"row", "column", "value"});
    if (has_ties_) header.push_back("statements");
    sh_.out.write(csv_row(header));
  }

  void add(const discourse_network& n) {
    if (format_ == list_format::table) return add_table(n);
    if (has_ties_) return format_ == list_format::csv ? add_csv_ties(n) : add_json_ties(n);
    format_ == list_format::csv ? add_csv(n) : add_json(n);
  }

  void end() {
    if (format_ == list_format::table) {
      std::vector<std::size_t> numbers{2, 3};
      if (is_series_)
        for (std::size_t& each : numbers) each += 2;
      write_table(sh_, table_, "ties", numbers);
    }
    if (format_ == list_format::json) sh_.out.write(is_series_ || has_ties_ ? (is_empty_ ? "]\n" : "\n]\n") : "\n");
  }

 private:
  void add_table(const discourse_network& n) {
    if (table_.header.empty()) {
      if (is_series_) table_.header = {"FROM", "TO"};
      const std::string row{to_word(n.basis->options.rows)};
      const auto upper = [](std::string text) {
        std::ranges::replace(text, '_', ' ');
        return ascii_upper(text);
      };
      const std::string column{to_word(n.basis->options.columns)};
      table_.header.insert(table_.header.end(),
                           {upper(row), n.is_onemode() ? "AND " + upper(row) : upper(column), "WEIGHT", "STATEMENTS"});
      if (n.is_onemode()) table_.header.push_back("OVER");
    }
    std::vector<tie> ties = ties_of(n);
    std::ranges::stable_sort(ties, std::ranges::greater{}, [](const tie& t) { return std::abs(t.weight); });
    for (const tie& t : ties) {
      std::vector<std::string> cells;
      if (n.window) cells = {to_string(n.window->from), to_string(n.window->to)};
      cells.insert(cells.end(), {n.row(t.row).name, n.column(t.column).name, fmt::format("{:.4g}", t.weight),
                                 std::to_string(t.statements.size())});
      if (n.is_onemode()) {
        std::vector<std::string> over;
        for (const std::uint32_t j : t.over) over.push_back(n.basis->columns[j].name);
        cells.push_back(joined(over));
      }
      table_.rows.push_back(std::move(cells));
    }
  }

  void add_csv_ties(const discourse_network& n) {
    for (const tie& t : ties_of(n)) {
      std::vector<std::string> cells = days_of(n);
      cells.insert(cells.end(),
                   {n.row(t.row).id, n.column(t.column).id, short_number(t.weight), cell_of_ids(c_, t.statements)});
      sh_.out.write(csv_row(cells));
    }
  }

  void add_json_ties(const discourse_network& n) {
    for (const tie& t : ties_of(n)) {
      nlohmann::ordered_json item = days_in_json(n);
      item["row"] = n.row(t.row).id;
      item["column"] = n.column(t.column).id;
      item["value"] = nlohmann::ordered_json::parse(short_number(t.weight));
      item["statements"] = json_ids(c_, t.statements);
      begin_item();
      sh_.out.write(item.dump());
    }
  }

  /// The matrix; of a series the cells that are not 0, since each network has nodes of its own.
  void add_csv(const discourse_network& n) {
    if (is_series_) {
      for (const matrix_entry& e : n.weights.cells()) {
        std::vector<std::string> cells = days_of(n);
        cells.insert(cells.end(), {n.row(e.row).id, n.column(e.column).id, short_number(e.value)});
        sh_.out.write(csv_row(cells));
      }
      return;
    }
    std::vector<std::string> cells{std::string{to_word(n.basis->options.rows)}};
    for (std::size_t j = 0; j != n.columns.size(); ++j) cells.push_back(n.column(j).id);
    sh_.out.write(csv_row(cells));
    for (std::size_t i = 0; i != n.rows.size(); ++i) {
      cells.assign(n.columns.size() + 1, "0");
      cells.front() = n.row(i).id;
      for (const matrix_entry& e : n.weights.row(i)) cells[e.column + 1] = short_number(e.value);
      sh_.out.write(csv_row(cells));
    }
  }

  void add_json(const discourse_network& n) {
    nlohmann::ordered_json head = days_in_json(n);
    head["type"] = to_word(n.basis->options.type);
    head["statements"] = n.statement_count();
    head["rows"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i != n.rows.size(); ++i) head["rows"].push_back(n.row(i).id);
    head["columns"] = nlohmann::ordered_json::array();
    for (std::size_t j = 0; j != n.columns.size(); ++j) head["columns"].push_back(n.column(j).id);
    std::string text = head.dump();
    text.pop_back();
    if (is_series_) begin_item();
    sh_.out.write(text + ",\"values\":[");
    for (std::size_t i = 0; i != n.rows.size(); ++i) {
      std::string row = i == 0 ? "\n[" : ",\n[";
      std::size_t at = 0;
      for (const matrix_entry& e : n.weights.row(i)) {
        for (; at != e.column; ++at) row += at == 0 ? "0" : ",0";
        row += (at++ == 0 ? "" : ",") + short_number(e.value);
      }
      for (; at != n.columns.size(); ++at) row += at == 0 ? "0" : ",0";
      sh_.out.write(row + "]");
    }
    sh_.out.write("]}");
  }

  static nlohmann::ordered_json days_in_json(const discourse_network& n) {
    nlohmann::ordered_json item = nlohmann::ordered_json::object();
    if (!n.window) return item;
    item["from"] = to_string(n.window->from);
    item["middle"] = to_string(n.window->middle);
    item["to"] = to_string(n.window->to);
    return item;
  }

  void begin_item() { sh_.out.write(std::exchange(is_empty_, false) ? "\n" : ",\n"); }

  shell& sh_;
  const corpus& c_;
  list_format format_;
  bool is_series_;
  bool has_ties_;
  bool is_empty_ = true;
  text_table table_{};
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

/// Whether it is drawn. @throws usage_error where a matrix is not drawn as SVG
bool is_drawn(const network_listing& o) {
  if (!has_picture(o.picture)) return false;
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
  network_writer out{sh, basis->graph.records(), o};
  for_each_network_of(basis, o, [&](const discourse_network& n) { out.add(n); });
  out.end();
  return exit_code::fine;
}

}  // namespace

command add_network(CLI::App& app) {
  const auto o = std::make_shared<network_listing>();
  CLI::App* const sub =
      add_command(app, "network", "Make a discourse network: who is tied to whom, or to what, by their statements",
                  "corpus/ukraine-2021 --type onemode --aggregation congruence --normalization average",
                  "In a one-mode network two rows are tied by the columns on which both have a statement; in a "
                  "two-mode network a row is tied to a column by its statements on it. The table lists ties, the "
                  "strongest first. CSV and JSON have the matrix, with rows and columns named by ids in the order of "
                  "their names; for windows of time, JSON is a list of networks and CSV lists the cells that are not "
                  "0.\n\n"
                  "A statement of several holders counts once for each. Its day is the first on which it may have been "
                  "made, or the last if there is no first. Deprecated statements do not count; nor, unless "
                  "--aggregation is ignore, do statements without a usable qualifier (neutral and ambivalent ones with "
                  "--qualifier polarity).\n\n"
                  "A kernel weights statements by their distance from the middle of a window, in half windows; beyond "
                  "half a window the weight is 0, except for gaussian.\n\n"
                  "--dna-compat reproduces cosine and jaccard, weeks and months without their year, windows around "
                  "days, a time range that is that of all documents, asymmetric kernels, and backbones of Discourse "
                  "Network Analyzer 3. Dates have no time of day. Where DNA divides by 0 because all statements have "
                  "one level, they agree here.");
  add_word(sub, "--type", o->network.type, "Make a network of one mode (onemode) or two modes (twomode)")
      .in(heading::counted);
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_number(sub, "--threshold", o->network.threshold,
             "Include only ties with at least this weight, ignoring its sign; for one-mode networks")
      .in(heading::counted);
  add_number(
      sub, "--top", o->network.top,
      "Include only ties that are among the N strongest of at least one of their two ends; for one-mode networks")
      .in(heading::counted)
      .by_default("all ties");
  add_windows(sub, *o);
  add_flag(sub, "--ties", o->is_listing_ties,
           "List each tie with its statements instead of the matrix, in CSV and JSON")
      .in(heading::shown);
  add_picture(sub, o->picture, "Draw the network to this file: stronger ties are wider, conflict is dashed")
      .excludes("--window", "a picture shows one network; choose its time with --from and --to");
  add_flag(sub, "--matrix", o->is_matrix, "Draw the matrix instead of nodes and ties, as SVG")
      .in(heading::picture)
      .needs("--output", "it is a kind of picture");
  add_word(sub, "--layout", o->layout, "Lay a one-mode network out with this engine; sfdp suits large networks")
      .in(heading::picture)
      .needs("--output", "it is the layout of a picture");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_network(sh, *o); }};
}

}  // namespace stancegraph::program
