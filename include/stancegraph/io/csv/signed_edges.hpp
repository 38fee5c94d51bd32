// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/io/csv/detail/named_columns.hpp"
#include "stancegraph/network/signed_network.hpp"

namespace stancegraph {

/// A column that a reader ignored.
struct unused_column {
  std::string name{};                 ///< as it is written in the header
  std::optional<std::string> near{};  ///< the column that it is probably a misspelling of
};

/// A file of ties.
struct signed_edges {
  signed_network network{};                     ///< nodes in the order in which they appear, ties in that of the rows
  std::vector<unused_column> unused_columns{};  ///< columns that were ignored
};

/// Reads the ties of a network from a CSV file (RFC 4180, as read_csv() reads it). The first line names the columns, in
/// any order:
///
/// - `from` and `to`, the two nodes. Blanks at the ends of names are ignored; otherwise names must match exactly;
/// - `sign`, optional: 1 or −1, + or −;
/// - `weight`, optional: a number from 0 to 1e100, or from −1e100 without a column `sign`; default 1. A tie of weight 0
///   is left out, but its nodes are kept;
/// - `statements`, optional: the ids of the statements behind the tie, separated by `;`.
///
/// Columns with other names are ignored and listed. Several ties between the same two nodes, and ties from a node
/// to itself, are kept.
/// @throws parse_error with every fault and its place: missing columns, the codes of the aggregation `combine`, rows
///   with too few or too many cells, names, signs, weights
/// @throws io_error if the file cannot be read
/// @complexity linear in the bytes
[[nodiscard]] signed_edges read_signed_edges(const std::filesystem::path& file);

/// Reads the ties of a network from a stream. @param name name of the stream in messages
/// @copydetails read_signed_edges
[[nodiscard]] signed_edges read_signed_edges(std::istream& stream, std::string_view name);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_csv_signed_edges)

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "stancegraph/io/detail/cells.hpp"

namespace stancegraph {

namespace detail {

/// Reads ties row by row.
class signed_edges_reader {
 public:
  signed_edges_reader(csv_reader& rows, fault_log& log) : table_{rows, log, columns}, log_{log} {}

  signed_edges read() {
    if (table_.read_header()) {
      refuse_code();
      while (table_.next()) row();
    }
    log_.throw_if_any();
    for (const std::string& name : table_.unused()) contents_.unused_columns.push_back({name, table_.near(name)});
    if (contents_.network.statements.empty()) contents_.network.behind.clear();
    return std::move(contents_);
  }

 private:
  enum : std::size_t { from, to, sign, weight, statements };
  static constexpr auto columns =
      std::to_array<named_column>({{"from", true}, {"to", true}, {"sign"}, {"weight"}, {"statements"}});
  static constexpr double most_weight = 1e100;  // so that sums of weights stay numbers

  /// The aggregation `combine` writes a code for the levels of statements, which is neither a sign nor a weight.
  void refuse_code() {
    const auto at = std::ranges::find(table_.unused(), "code");
    if (at == table_.unused().end() || table_.cell(sign) || table_.cell(weight)) return;
    log_.add(table_.place_of_unused(static_cast<std::size_t>(at - table_.unused().begin())),
             "the ties have a code instead of a sign and a weight",
             "the aggregation combine writes codes; choose another one, such as subtract");
  }

  void row() {
    const std::optional<std::uint32_t> one = node_in(*table_.cell(from));
    const std::optional<std::uint32_t> other = node_in(*table_.cell(to));
    const csv_cell* const sign_cell = table_.cell(sign);
    const csv_cell* const weight_cell = table_.cell(weight);
    const std::optional<double> direction = sign_cell ? sign_of(*sign_cell) : 1.0;
    const std::optional<double> size = weight_cell ? weight_of(*weight_cell, sign_cell != nullptr) : 1.0;
    if (!one || !other || !direction || !size || *size == 0) return;
    signed_network& n = contents_.network;
    n.ties.push_back({*one, *other, *direction * *size});
    std::vector<std::uint32_t>& behind = n.behind.emplace_back();
    if (const csv_cell* const cell = table_.cell(statements)) {
      for_each_item(cell->text, [&](std::string_view item, std::size_t) {
        if (const std::string_view id = without_outer_blanks(item); !id.empty())
          behind.push_back(number_of(id, statement_numbers_, n.statements));
      });
      behind = each_once(std::move(behind));
    }
  }

  using numbers = std::unordered_map<std::string, std::uint32_t>;

  /// The number of a name, which is added to the list if it is new.
  template <class Item>
  static std::uint32_t number_of(std::string_view name, numbers& known, std::vector<Item>& list) {
    const auto [at, is_new] = known.try_emplace(std::string{name}, static_cast<std::uint32_t>(list.size()));
    if (is_new) {
      Item item;
      if constexpr (requires { item.id; })
        item.id = item.name = name;
      else
        item = name;
      list.push_back(std::move(item));
    }
    return at->second;
  }

  std::optional<std::uint32_t> node_in(const csv_cell& cell) {
    const auto name = table_.name_in(cell, "this tie has no node at one end");
    if (!name) return std::nullopt;
    return number_of(*name, node_numbers_, contents_.network.nodes);
  }

  std::optional<double> sign_of(const csv_cell& cell) {
    const std::string_view text = without_outer_blanks(cell.text);
    for (const std::string_view plus : {"1", "+1", "+", "1.0"})
      if (text == plus) return 1;
    for (const std::string_view minus : {"-1", "-", "\u2212", "\u22121", "-1.0"})
      if (text == minus) return -1;
    table_.fault(cell, in_quotes(cell.text) + " is not a sign", "expected 1 or -1, + or -");
    return std::nullopt;
  }

  /// @param has_sign whether the sign has a column of its own, so that weights have none
  std::optional<double> weight_of(const csv_cell& cell, bool has_sign) {
    const std::string_view text = without_outer_blanks(cell.text);
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, wrong] = std::from_chars(text.data(), end, number);
    const double least = has_sign ? 0 : -most_weight;
    if (wrong == std::errc{} && stop == end && number >= least && number <= most_weight) return number;
    table_.fault(cell, in_quotes(cell.text) + " is not a weight",
                 has_sign ? "expected a number from 0 to 1e100; the sign has its own column"
                          : "expected a number from -1e100 to 1e100");
    return std::nullopt;
  }

  named_columns table_;
  fault_log& log_;
  signed_edges contents_{};
  numbers node_numbers_{};
  numbers statement_numbers_{};
};

}  // namespace detail

STANCEGRAPH_INLINE signed_edges read_signed_edges(const std::filesystem::path& file) {
  return detail::with_csv_rows(file, [](detail::csv_reader& rows, detail::fault_log& log) {
    return detail::signed_edges_reader{rows, log}.read();
  });
}

STANCEGRAPH_INLINE signed_edges read_signed_edges(std::istream& stream, std::string_view name) {
  return detail::with_csv_rows(stream, name, [](detail::csv_reader& rows, detail::fault_log& log) {
    return detail::signed_edges_reader{rows, log}.read();
  });
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_csv_signed_edges)
