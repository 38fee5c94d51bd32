// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_counts.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/network_projection.hpp"
#include "stancegraph/network/window_placement.hpp"

namespace stancegraph {

/// A discourse network: which actors (or other entities) are tied to which others, or to which positions, and how
/// strongly.
struct discourse_network {
  std::shared_ptr<const network_basis> basis{};  ///< the statements and nodes from which it is made
  std::vector<std::uint32_t> rows{};             ///< its rows, as places in the rows of the basis, ascending
  std::vector<std::uint32_t> columns{};          ///< its columns, likewise; the rows again if the network is one-mode
  sparse_matrix weights{};                       ///< tie weights; symmetric if the network is one-mode
  std::size_t first_unit = 0;                    ///< the first unit of the basis that it uses
  std::size_t end_unit = 0;                      ///< one past the last unit that it uses
  std::optional<network_window> window{};        ///< its days, if it belongs to a series

  /// Whether the network is one-mode: its columns are its rows.
  [[nodiscard]] bool is_onemode() const noexcept { return basis->options.type == network_type::onemode; }
  /// The units that the network uses, in the order of time.
  [[nodiscard]] std::span<const network_unit> units() const noexcept {
    return std::span{basis->units}.subspan(first_unit, end_unit - first_unit);
  }
  /// The number of statements that the network uses, including those to which a kernel gives weight 0. @complexity
  /// linear in the units
  [[nodiscard]] std::size_t statement_count() const noexcept {
    std::size_t n = 0;
    statement_handle last;  // the units of a statement are adjacent
    for (const network_unit& u : units()) n += u.statement != std::exchange(last, u.statement) ? 1U : 0U;
    return n;
  }
  /// The entity of a row. @pre `i < rows.size()`
  [[nodiscard]] const network_entity& row(std::size_t i) const { return basis->rows[rows[i]]; }
  /// The entity of a column. @pre `j < columns.size()`
  [[nodiscard]] const network_entity& column(std::size_t j) const {
    return (is_onemode() ? basis->rows : basis->columns)[columns[j]];
  }
};

/// For each row (or column) of a basis, its number in a network that keeps some of them; 0 for those left out.
/// @param size number of rows (or columns) of the basis
/// @param kept the ones that the network keeps, in its order
[[nodiscard]] inline std::vector<std::uint32_t> numbers_in_network(std::size_t size,
                                                                   const std::vector<std::uint32_t>& kept) {
  std::vector<std::uint32_t> numbers(size);
  for (std::uint32_t i = 0; i != kept.size(); ++i) numbers[kept[i]] = i;
  return numbers;
}

namespace detail {

/// The numbers 0, 1, 2, … below `end`.
[[nodiscard]] inline std::vector<std::uint32_t> numbers_below(std::size_t end) {
  std::vector<std::uint32_t> numbers(end);
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

/// The places in use: all of them, or those of the units.
template <class Place>
[[nodiscard]] std::vector<std::uint32_t> used_places(std::size_t size, bool are_all,
                                                     std::span<const network_unit> units, Place&& place) {
  std::vector<bool> is_used(size, are_all);
  for (const network_unit& u : units) is_used[u.*place] = true;
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i != size; ++i)
    if (is_used[i]) places.push_back(i);
  return places;
}

/// A network of some of the units, without weights. @param are_all whether it has all nodes of the basis
[[nodiscard]] discourse_network network_of(std::shared_ptr<const network_basis> basis, std::size_t first,
                                           std::size_t end, bool are_all);

/// The counts of a network's units, on the rows of the network. @param weight weight of a unit
template <class Weight>
[[nodiscard]] network_counts counts_of(const discourse_network& n, Weight&& weight) {
  const std::size_t all_columns = n.basis->columns.size();
  const auto row = numbers_in_network(n.basis->rows.size(), n.rows);
  const auto column = n.is_onemode() ? std::vector<std::uint32_t>{} : numbers_in_network(all_columns, n.columns);
  network_counter all{n.rows.size(), column.empty() ? all_columns : n.columns.size(), n.basis->scale.size()};
  for (const network_unit& u : n.units())
    if (const double w = weight(u); w != 0)
      all.add({row[u.row], column.empty() ? u.column : column[u.column], u.level, w});
  return std::move(all).counts();
}

/// Computes the weights of a network. @param control as for onemode_weights()
template <class Weight>
void weigh(discourse_network& n, Weight&& weight, const run_control& control = {}) {
  const network_counts x = counts_of(n, weight);
  n.weights = n.is_onemode() ? onemode_weights(x, n.basis->scale, n.basis->options, control)
                             : twomode_weights(x, n.basis->scale, n.basis->options);
}

}  // namespace detail

/// The discourse network of a basis.
/// @param control limits of a one-mode network; progress is in rows
/// @returns a network without rows if the basis has none
/// @throws limit_error if a limit of the control is reached
/// @complexity as onemode_weights() or twomode_weights()
[[nodiscard]] discourse_network make_discourse_network(std::shared_ptr<const network_basis> basis,
                                                       const run_control& control = {});

/// The discourse network of a graph: it is made from the statements that make_network_basis() keeps, with the weights
/// of onemode_weights() or twomode_weights().
/// @param o type of network, roles of rows and columns, aggregation, normalization, filters and range of days
/// @param control limits of a one-mode network; progress is in rows
/// @returns rows and columns in matrix_order(); an empty graph gives a network without nodes
/// @throws invalid_value as expect_valid()
/// @throws limit_error if a limit of the control is reached
/// @complexity u log u for u units, plus the computation of the weights
/// @see Leifeld, P. (2017). Discourse network analysis: policy debates as dynamic networks. In The Oxford Handbook of
///   Political Networks, 301–326. https://doi.org/10.1093/oxfordhb/9780190228217.013.25
/// @see Leifeld, P. (2013). Reconceptualizing major policy change in the advocacy coalition framework: a discourse
///   network analysis of German pension politics. Policy Studies Journal 41(1), 169–198.
///   https://doi.org/10.1111/psj.12007
[[nodiscard]] inline discourse_network make_discourse_network(const stance_graph& g, const network_options& o,
                                                              const run_control& control = {}) {
  expect_valid(o);
  return make_discourse_network(std::make_shared<const network_basis>(make_network_basis(g, o)), control);
}

/// The statements about one column (for example one position) that contribute to the weight of a tie.
struct tie_evidence {
  std::uint32_t column = 0;                           ///< place among the columns of the basis
  std::vector<statement_handle> row_statements{};     ///< statements of the row, in the order of time
  std::vector<statement_handle> column_statements{};  ///< one-mode: statements of the other row; two-mode: empty

  /// Equal if the column and all statements are equal.
  friend bool operator==(const tie_evidence&, const tie_evidence&) = default;
};

/// All statements of the evidence, each once, in the order of the corpus. @complexity n log n for n statements
[[nodiscard]] std::vector<statement_handle> statements_behind(std::span<const tie_evidence> evidence);

/// Finds the statements behind the weights of a network. The network must outlive it.
class network_evidence {
 public:
  /// Prepares the units of a network. @complexity u log u for u units
  explicit network_evidence(const discourse_network& n) : network_{&n}, units_{n.units().begin(), n.units().end()} {
    std::stable_sort(units_.begin(), units_.end(),
                     less_by([](const network_unit& u) { return std::tie(u.row, u.column); }));
  }

  /// The statements behind a cell. In a two-mode network they are the statements of the row about the column. In a
  /// one-mode network they are, for each column that both rows mention, the statements of either row that contribute to
  /// the aggregation: for congruence, those that agree at least in part with one of the other row; for conflict, those
  /// that do not fully agree with one of the other row; otherwise all. Statements that affect only the divisor of a
  /// normalization are not included.
  /// @pre `row` and `column` are less than the numbers of rows and columns
  /// @returns evidence by column of the basis, ascending; empty if nothing is shared
  /// @complexity linear in the units of the two
  [[nodiscard]] std::vector<tie_evidence> of(std::size_t row, std::size_t column) const {
    const std::uint32_t one = network_->rows[row];
    const std::uint32_t other = network_->columns[column];
    std::vector<tie_evidence> all;
    if (!network_->is_onemode()) {
      tie_evidence found{other, {}, {}};
      for (const network_unit& u : of_row(one))
        if (u.column == other) found.row_statements.push_back(u.statement);
      if (!found.row_statements.empty()) all.push_back(std::move(found));
      return all;
    }
    auto a = of_row(one);
    auto b = of_row(other);
    while (!a.empty() && !b.empty()) {
      if (a.front().column != b.front().column) {
        auto& behind = a.front().column < b.front().column ? a : b;
        behind = behind.subspan(1);
        continue;
      }
      const std::uint32_t on = a.front().column;
      const auto mine = take(a, on), theirs = take(b, on);
      tie_evidence found{on, meeting(mine, theirs), meeting(theirs, mine)};
      if (!found.row_statements.empty()) all.push_back(std::move(found));
    }
    return all;
  }

 private:
  using unit_span = std::span<const network_unit>;

  [[nodiscard]] unit_span of_row(std::uint32_t row) const {
    const auto first = std::partition_point(units_.begin(), units_.end(), [=](const auto& u) { return u.row < row; });
    return {first, std::partition_point(first, units_.end(), [=](const auto& u) { return u.row == row; })};
  }
  /// Removes the units of a column from the front of a span and returns them.
  [[nodiscard]] static unit_span take(unit_span& from, std::uint32_t column) {
    std::size_t n = 0;
    while (n != from.size() && from[n].column == column) ++n;
    const unit_span taken = from.first(n);
    from = from.subspan(n);
    return taken;
  }
  [[nodiscard]] std::vector<statement_handle> meeting(unit_span mine, unit_span theirs) const {
    const qualifier_aggregation how = network_->basis->options.aggregation;
    std::vector<statement_handle> found;
    for (const network_unit& u : mine)
      if (std::any_of(theirs.begin(), theirs.end(), [&](const network_unit& v) {
            const double d = network_->basis->scale.distance(u.level, v.level);
            return how == qualifier_aggregation::congruence ? d < 1 : how != qualifier_aggregation::conflict || d > 0;
          }))
        found.push_back(u.statement);
    return found;
  }

  const discourse_network* network_;
  std::vector<network_unit> units_;
};

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(network_discourse_network)

#include <string>

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE discourse_network network_of(std::shared_ptr<const network_basis> basis, std::size_t first,
                                                std::size_t end, bool are_all) {
  discourse_network n;
  n.basis = std::move(basis);
  n.first_unit = first;
  n.end_unit = end;
  n.rows = used_places(n.basis->rows.size(), are_all, n.units(), &network_unit::row);
  n.columns = n.is_onemode() ? n.rows : used_places(n.basis->columns.size(), are_all, n.units(), &network_unit::column);
  return n;
}

}  // namespace detail

STANCEGRAPH_INLINE discourse_network make_discourse_network(std::shared_ptr<const network_basis> basis,
                                                            const run_control& control) {
  const std::size_t end = basis->units.size();
  discourse_network n = detail::network_of(std::move(basis), 0, end, true);
  detail::weigh(
      n, [](const network_unit&) { return 1.0; }, control);
  return n;
}

STANCEGRAPH_INLINE std::vector<statement_handle> statements_behind(std::span<const tie_evidence> evidence) {
  std::vector<statement_handle> all;
  for (const tie_evidence& e : evidence)
    for (const auto* list : {&e.row_statements, &e.column_statements})
      all.insert(all.end(), list->begin(), list->end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(network_discourse_network)
