// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/network/network_ties.hpp"
#include "stancegraph/report/table.hpp"

/// @file
/// Discourse networks as reports: axes and cells, or ties with the statements behind them. The networks of a series are
/// computed one at a time, while the report is written.

namespace stancegraph {

/// The heading of a column with values in a role, such as "On behalf of".
[[nodiscard]] std::string heading_of(network_role role);

/// The columns of networks as objects: axes and cells.
/// @param is_series whether there is one object per network, with its days; otherwise there is one object
[[nodiscard]] report_table networks_table(bool is_series);

/// The columns of the cells of a series of networks: one row per cell that is not 0.
[[nodiscard]] report_table network_cells_table();

/// The columns of the ties of networks: those of ties_table() (for the aggregation `combine`: coded_ties_table()), and
/// the cell of the matrix.
[[nodiscard]] report_table network_ties_table(const network_options& o, bool is_series);

namespace detail {

/// The row of a tie, for network_ties_table().
[[nodiscard]] report_row row_of(const discourse_network& n, const network_tie& t);

/// The matrix of a network, row by row.
[[nodiscard]] report_table matrix_table(std::shared_ptr<const discourse_network> n);

/// The row of a network, for networks_table().
[[nodiscard]] report_row row_of(const std::shared_ptr<const discourse_network>& n);

/// A network as a matrix in CSV; the first column names the rows.
[[nodiscard]] report_table labelled_matrix(std::shared_ptr<const discourse_network> n);

/// The ties of networks for people, the strongest of each network first.
/// @param for_each calls a function with each network
template <class ForEach>
[[nodiscard]] report_table strongest_ties_table(const network_options& o, bool is_series, ForEach for_each) {
  report_table table = network_ties_table(o, is_series);
  table.forms = {.json = false, .csv = false};
  table.produce = [for_each = std::move(for_each)](const report_table::row_consumer& consume) {
    for_each([&](const discourse_network& n) {
      for (const network_tie& t : ties_by_strength(n)) consume(row_of(n, t));
    });
  };
  return table;
}

}  // namespace detail

/// The network of a basis, or its series, as a report. Programs read the networks: in JSON as axes and cells, in CSV as
/// the matrix of one network or the cells of a series. People read the ties, the strongest of each network first.
/// @param windows windows of the series; nothing: one network of the whole time
/// @throws invalid_value as place_windows(), when the report is written
[[nodiscard]] report networks_report(const std::shared_ptr<const network_basis>& basis,
                                     const std::optional<window_options>& windows);

/// The ties of the network of a basis, or of its series, as a report, with the statements behind them. Programs read
/// them by row and column, people by strength within each network.
/// @param windows windows of the series; nothing: one network of the whole time
/// @throws invalid_value as place_windows(), when the report is written
[[nodiscard]] report network_ties_report(const std::shared_ptr<const network_basis>& basis,
                                         const std::optional<window_options>& windows);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_networks)

#include <cmath>
#include <vector>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/network/network_series.hpp"
#include "stancegraph/report/record_cells.hpp"
#include "stancegraph/report/signed_network.hpp"
#include "stancegraph/report/ties.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE std::string heading_of(network_role role) {
  std::string text{to_word(role)};
  for (char& ch : text)
    if (ch == '_') ch = ' ';
  text.front() = ascii_upper(text.substr(0, 1)).front();
  return text;
}

STANCEGRAPH_INLINE report_table networks_table(bool is_series) {
  using enum column_type;
  report_table networks{.noun = "networks",
                        .shape = is_series ? json_shape::rows : json_shape::object,
                        .forms = {.csv = false, .people = false}};
  if (is_series)
    networks.columns = {{.key = "from", .type = date, .meaning = "The first day of the window."},
                        {.key = "middle", .type = date, .meaning = "The middle day of the window."},
                        {.key = "to", .type = date, .meaning = "The last day of the window."}};
  for (report_column& each : std::vector<report_column>{
           {.key = "type", .type = word, .meaning = "Whether the network is one-mode or two-mode."},
           {.key = "statements", .type = integer, .meaning = "Number of statements on which the network rests."},
           {.key = "rows", .type = ids, .meaning = "The rows of the matrix, in order."},
           {.key = "columns", .type = ids, .meaning = "The columns of the matrix, in order."},
           {.key = "values", .type = column_type::table, .meaning = "The matrix, a list of numbers for each row."}})
    networks.columns.push_back(std::move(each));
  return networks;
}

STANCEGRAPH_INLINE report_table network_cells_table() {
  using enum column_type;
  return {.columns = {{.key = "from", .type = date, .meaning = "The first day of the window."},
                      {.key = "middle", .type = date, .meaning = "The middle day of the window."},
                      {.key = "to", .type = date, .meaning = "The last day of the window."},
                      {.key = "row", .type = id, .meaning = "The row of the matrix."},
                      {.key = "column", .type = id, .meaning = "The column of the matrix."},
                      {.key = "value", .type = number, .meaning = "The weight in this cell."}},
          .forms = {.json = false, .people = false}};
}

STANCEGRAPH_INLINE report_table network_ties_table(const network_options& o, bool is_series) {
  const bool is_onemode = o.type == network_type::onemode;
  const bool is_coded = o.aggregation == qualifier_aggregation::combine;
  const std::string row = heading_of(o.rows);
  const std::string column = is_onemode ? "And " + ascii_lower(row) : heading_of(o.columns);
  report_table table = is_coded ? coded_ties_table(row, column) : ties_table(row, column);
  for (report_column& each : table.columns) {
    if (each.key == "sign" || each.key == "weight" || each.key == "code") each.heading.clear();
    if (each.key != "statements") continue;
    each.is_counted = true;
    each.place = 2;
  }
  if (is_series) table = windowed(std::move(table));
  const auto add = [&](report_column each) {
    each.csv_key = "-";
    table.columns.push_back(std::move(each));
  };
  if (is_series) add({.key = "middle", .type = column_type::date, .meaning = "The middle day of the window."});
  add({.key = "row", .type = column_type::id, .meaning = "The row of the matrix: the same as `from`."});
  add({.key = "column", .type = column_type::id, .meaning = "The column of the matrix: the same as `to`."});
  add({.key = "value",
       .heading = is_coded ? "Code" : "Weight",
       .type = column_type::number,
       .meaning = "The cell of the matrix: the weight with its sign, or the code; positive for disagreement if it "
                  "alone is counted (aggregation `conflict`).",
       .significant = 4,
       .place = 1});
  if (is_onemode)
    add({.key = "over",
         .heading = "Over",
         .type = column_type::ids,
         .meaning = "What the two ends have in common, such as the positions on which they agree.",
         .place = 3});
  return table;
}

namespace detail {

STANCEGRAPH_INLINE report_row row_of(const discourse_network& n, const network_tie& t) {
  const network_options& o = n.basis->options;
  const report_ref from = ref_to(n.row(t.row));
  const report_ref to = ref_to(n.column(t.column));
  report_row row{{from, to}, {}};
  const auto add = [&](report_cell cell) { row.cells.push_back(std::move(cell)); };
  if (o.aggregation != qualifier_aggregation::combine) add(sign_cell(is_disagreement(o, t.weight)));
  add(std::abs(t.weight));
  add(refs_to(n.basis->graph.records(), t.statements));
  if (n.window)
    for (const day each : {n.window->from, n.window->to, n.window->middle}) add(each);
  add(from);
  add(to);
  add(t.weight);
  if (n.is_onemode()) {
    std::vector<report_ref> over;
    for (const std::uint32_t column : t.shared) over.push_back(ref_to(n.basis->columns[column]));
    add(std::move(over));
  }
  return row;
}

STANCEGRAPH_INLINE report_table matrix_table(std::shared_ptr<const discourse_network> n) {
  report_table table{.columns = {{.key = "row", .type = column_type::numbers, .meaning = "A row of the matrix."}},
                     .shape = json_shape::values};
  table.produce = [n = std::move(n)](const report_table::row_consumer& consume) {
    for (std::size_t i = 0; i != n->rows.size(); ++i) {
      std::vector<double> numbers(n->columns.size());
      for (const matrix_entry& e : n->weights.row(i)) numbers[e.column] = e.value;
      consume({{std::move(numbers)}, {}});
    }
  };
  return table;
}

STANCEGRAPH_INLINE report_row row_of(const std::shared_ptr<const discourse_network>& n) {
  report_row row;
  if (n->window)
    for (const day each : {n->window->from, n->window->middle, n->window->to}) row.cells.emplace_back(each);
  std::vector<report_ref> rows, columns;
  for (std::size_t i = 0; i != n->rows.size(); ++i) rows.push_back(ref_to(n->row(i)));
  for (std::size_t j = 0; j != n->columns.size(); ++j) columns.push_back(ref_to(n->column(j)));
  for (report_cell& cell :
       std::vector<report_cell>{n->basis->options.type, n->statement_count(), std::move(rows), std::move(columns),
                                std::make_shared<const report_table>(matrix_table(n))})
    row.cells.push_back(std::move(cell));
  return row;
}

STANCEGRAPH_INLINE report_table labelled_matrix(std::shared_ptr<const discourse_network> n) {
  report_table table{.columns = {{.key = std::string{to_word(n->basis->options.rows)}, .type = column_type::id}},
                     .forms = {.json = false, .people = false}};
  for (std::size_t j = 0; j != n->columns.size(); ++j) {
    const std::string& id = n->column(j).id;
    table.columns.push_back({.key = id, .type = column_type::number, .csv_key = id == "-" ? "" : id});
  }
  table.produce = [n = std::move(n)](const report_table::row_consumer& consume) {
    for (std::size_t i = 0; i != n->rows.size(); ++i) {
      report_row row{std::vector<report_cell>(n->columns.size() + 1, report_cell{0}), {}};
      row.cells.front() = ref_to(n->row(i));
      for (const matrix_entry& e : n->weights.row(i)) row.cells[e.column + 1] = e.value;
      consume(std::move(row));
    }
  };
  return table;
}

}  // namespace detail

STANCEGRAPH_INLINE report networks_report(const std::shared_ptr<const network_basis>& basis,
                                          const std::optional<window_options>& windows) {
  report all;
  report_table networks = networks_table(windows.has_value());
  if (!windows) {
    const auto n = std::make_shared<const discourse_network>(make_discourse_network(basis));
    networks.add(detail::row_of(n).cells);
    all.add(std::move(networks)).add(detail::labelled_matrix(n));
    all.add(detail::strongest_ties_table(basis->options, false, [n](auto&& f) { f(*n); }));
    return all;
  }
  networks.produce = [basis, windows](const report_table::row_consumer& consume) {
    for_each_network(basis, *windows, [&](discourse_network n) {
      consume(detail::row_of(std::make_shared<const discourse_network>(std::move(n))));
    });
  };
  report_table cells = network_cells_table();
  cells.produce = [basis, windows](const report_table::row_consumer& consume) {
    for_each_network(basis, *windows, [&](const discourse_network& n) {
      for (const matrix_entry& e : n.weights.cells())
        consume({{n.window->from, n.window->middle, n.window->to, ref_to(n.row(e.row)), ref_to(n.column(e.column)),
                  e.value},
                 {}});
    });
  };
  all.add(std::move(networks)).add(std::move(cells));
  all.add(detail::strongest_ties_table(basis->options, true,
                                       [basis, windows](auto&& f) { for_each_network(basis, *windows, f); }));
  return all;
}

STANCEGRAPH_INLINE report network_ties_report(const std::shared_ptr<const network_basis>& basis,
                                              const std::optional<window_options>& windows) {
  const auto for_each = [basis, windows](auto&& f) { for_each_network(basis, windows, f); };
  report_table ties = network_ties_table(basis->options, windows.has_value());
  ties.forms = {.people = false};
  ties.produce = [for_each](const report_table::row_consumer& consume) {
    for_each([&](const discourse_network& n) {
      for_each_tie(n, [&](const network_tie& t) { consume(detail::row_of(n, t)); });
    });
  };
  report all{std::move(ties)};
  return all.add(detail::strongest_ties_table(basis->options, windows.has_value(), for_each));
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_networks)
