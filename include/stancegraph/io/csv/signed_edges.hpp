// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

#include "stancegraph/core/error.hpp"
#include "stancegraph/core/near_name.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/io/csv/detail/csv_reader.hpp"
#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/file.hpp"

namespace stancegraph {

/// An edge in a list of edges.
struct signed_edge {
  std::uint32_t from = 0;  ///< index of the first node
  std::uint32_t to = 0;    ///< index of the second node
  double weight = 1;       ///< weight; below 0 for a negative edge
};

/// A signed graph as a list of edges.
struct signed_edges {
  std::vector<std::string> nodes{};  ///< names of the nodes, in order of first appearance
  std::vector<signed_edge> edges{};  ///< edges, in the order of the rows
};

namespace detail {

/// Reads a list of edges row by row.
class signed_edges_reader {
 public:
  explicit signed_edges_reader(csv_reader& rows, fault_log& log) : rows_{rows}, log_{log} {}

  signed_edges read() {
    if (header())
      while (rows_.next()) row();
    log_.throw_if_any();
    return std::move(contents_);
  }

 private:
  static constexpr auto columns = std::to_array<std::string_view>({"from", "to", "sign", "weight"});
  static constexpr std::size_t absent = ~std::size_t{};
  static constexpr double most_weight = 1e100;  // so that sums of weights stay finite

  void fault(const csv_cell& cell, std::string message, std::string hint = {}) {
    log_.add({rows_.file(), cell.line, cell.column}, std::move(message), std::move(hint));
  }

  bool header() {
    const std::size_t before = log_.count();
    const bool is_there = rows_.next();
    if (log_.count() != before) return false;
    if (!is_there) {
      log_.add({rows_.file(), 1, 1}, "the file is empty", "expected the columns from, to, sign and perhaps weight");
      return false;
    }
    width_ = rows_.cell_count();
    cell_of_.fill(absent);
    for (std::size_t i = 0; i != rows_.cells().size(); ++i) {
      const csv_cell& cell = rows_.cells()[i];
      const auto at = std::ranges::find(columns, cell.text);
      if (at == columns.end()) {
        const auto near = nearest_name(cell.text, columns);
        fault(cell, "unknown column " + in_quotes(cell.text),
              near ? "did you mean " + in_quotes(*near) + "?" : "expected from, to, sign, weight");
        continue;
      }
      std::size_t& known = cell_of_[static_cast<std::size_t>(at - columns.begin())];
      if (known != absent) fault(cell, "two columns are called " + in_quotes(cell.text));
      known = i;
    }
    for (std::size_t i = 0; i != 3; ++i)
      if (cell_of_[i] == absent)
        log_.add({rows_.file(), rows_.cells().front().line, 1}, "there is no column " + in_quotes(columns[i]));
    return std::ranges::none_of(std::array{0, 1, 2},
                                [&](int i) { return cell_of_[static_cast<std::size_t>(i)] == absent; });
  }

  void row() {
    if (rows_.cell_count() != width_) {
      log_.add(rows_.row_end(),
               "a row of " + std::to_string(rows_.cell_count()) + " cells under a header of " + std::to_string(width_));
      return;
    }
    const auto& cells = rows_.cells();
    signed_edge e;
    bool is_good = true;
    for (const auto& [column, end] : {std::pair{cell_of_[0], &e.from}, std::pair{cell_of_[1], &e.to}}) {
      if (cells[column].text.empty()) {
        fault(cells[column], "an end of this tie is empty", "give the names of both nodes");
        is_good = false;
        continue;
      }
      if (const auto wrong = fault_in_text(cells[column].text)) {
        fault(cells[column], "this name contains " + wrong->found, "expected printable UTF-8 text");
        is_good = false;
        continue;
      }
      *end = number_of(cells[column].text);
    }
    const double sign = sign_of(cells[cell_of_[2]]);
    const double weight = cell_of_[3] == absent ? 1 : weight_of(cells[cell_of_[3]]);
    e.weight = sign * weight;
    if (is_good && sign != 0 && weight >= 0) contents_.edges.push_back(e);
  }

  std::uint32_t number_of(std::string_view name) {
    const auto [at, is_new] =
        numbers_.try_emplace(std::string{name}, static_cast<std::uint32_t>(contents_.nodes.size()));
    if (is_new) contents_.nodes.emplace_back(name);
    return at->second;
  }

  /// 1 or −1; 0 if the cell is neither.
  double sign_of(const csv_cell& cell) {
    for (const std::string_view plus : {"1", "+1", "+", "1.0"})
      if (cell.text == plus) return 1;
    for (const std::string_view minus : {"-1", "-", "\u2212", "\u22121", "-1.0"})
      if (cell.text == minus) return -1;
    fault(cell, in_quotes(cell.text) + " is not a sign", "expected 1 or -1, + or -");
    return 0;
  }

  /// The weight, at least 0; −1 if the cell is not a valid weight.
  double weight_of(const csv_cell& cell) {
    double weight = -1;
    const char* const end = cell.text.data() + cell.text.size();
    const auto [stop, wrong] = std::from_chars(cell.text.data(), end, weight);
    if (wrong == std::errc{} && stop == end && weight >= 0 && weight <= most_weight) return weight;
    fault(cell, in_quotes(cell.text) + " is not a weight",
          "expected a number from 0 to 1e100; the sign has its own column");
    return -1;
  }

  csv_reader& rows_;
  fault_log& log_;
  std::size_t width_ = 0;
  std::array<std::size_t, columns.size()> cell_of_{};
  signed_edges contents_{};
  std::unordered_map<std::string, std::uint32_t> numbers_{};
};

}  // namespace detail

/// Reads a signed graph from a CSV file of edges (RFC 4180, as for read_csv()).
///
/// The first line names the columns, in any order: `from` and `to` (names of nodes), `sign` (1 or −1, + or −), and
/// optionally `weight` (a number from 0 to 1e100). Parallel edges and loops are kept.
/// @throws parse_error with all faults and their places: columns, rows with too few or too many cells, names, signs,
///   weights
/// @throws io_error if the file cannot be read
/// @complexity linear in the bytes
[[nodiscard]] inline signed_edges read_signed_edges(const std::filesystem::path& file) {
  const std::shared_ptr<std::FILE> handle = detail::open_to_read(file);
  detail::fault_log log;
  detail::csv_reader rows{[&](char* to, std::size_t size) { return detail::read_bytes(handle.get(), file, to, size); },
                          file.string(), log, std::size_t{1} << 16};
  return detail::signed_edges_reader{rows, log}.read();
}

/// Reads a signed graph from a stream.
/// @param name name of the stream in messages
/// @copydetails read_signed_edges
[[nodiscard]] inline signed_edges read_signed_edges(std::istream& stream, std::string_view name) {
  detail::fault_log log;
  detail::csv_reader rows{detail::bytes_of(stream, name), std::string{name}, log, std::size_t{1} << 16};
  return detail::signed_edges_reader{rows, log}.read();
}

}  // namespace stancegraph
