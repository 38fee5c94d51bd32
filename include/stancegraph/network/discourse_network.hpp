// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "stancegraph/core/error.hpp"
#include "stancegraph/measures/matrix/sparse_matrix.hpp"
#include "stancegraph/network/network_basis.hpp"
#include "stancegraph/network/network_counts.hpp"
#include "stancegraph/network/network_options.hpp"
#include "stancegraph/network/network_projection.hpp"
#include "stancegraph/network/window_placement.hpp"

namespace stancegraph {

/// A discourse network: who is tied to whom, or to what, and how strongly.
struct discourse_network {
  std::shared_ptr<const network_basis> basis{};  ///< what it is made of
  std::vector<std::uint32_t> rows{};             ///< its rows, as places among those of the basis, rising
  std::vector<std::uint32_t> columns{};          ///< its columns; of one mode, the rows once more
  sparse_matrix weights{};                       ///< of one mode symmetric
  std::size_t first_unit = 0;                    ///< the first of the basis' units that it rests on
  std::size_t end_unit = 0;                      ///< one past the last
  std::optional<network_window> window{};        ///< its days, where it is one of a series

  /// Whether its columns are its rows.
  [[nodiscard]] bool is_onemode() const noexcept { return basis->options.type == network_type::onemode; }
  /// What it rests on, in the order of time.
  [[nodiscard]] std::span<const network_unit> units() const noexcept {
    return std::span{basis->units}.subspan(first_unit, end_unit - first_unit);
  }
  /// How many statements it rests on; those of which a kernel makes nothing among them. @complexity linear in the units
  [[nodiscard]] std::size_t statement_count() const noexcept {
    std::size_t n = 0;
    statement_handle last;  // the units of a statement stand side by side
    for (const network_unit& u : units()) n += u.statement != std::exchange(last, u.statement) ? 1U : 0U;
    return n;
  }
  /// What a row is. @pre the row is there
  [[nodiscard]] const network_entity& row(std::size_t i) const { return basis->rows[rows[i]]; }
  /// What a column is. @pre the column is there
  [[nodiscard]] const network_entity& column(std::size_t j) const {
    return (is_onemode() ? basis->rows : basis->columns)[columns[j]];
  }
};

/// For each row (or column) of a basis, its number in a network that keeps some of them; 0 for one that it leaves out.
/// @param size how many the basis has @param kept which of them the network keeps, in its order
[[nodiscard]] inline std::vector<std::uint32_t> numbers_in_network(std::size_t size,
                                                                   const std::vector<std::uint32_t>& kept) {
  std::vector<std::uint32_t> numbers(size);
  for (std::uint32_t i = 0; i != kept.size(); ++i) numbers[kept[i]] = i;
  return numbers;
}

namespace detail {

/// 0, 1, 2, …
[[nodiscard]] inline std::vector<std::uint32_t> numbers_below(std::size_t end) {
  std::vector<std::uint32_t> numbers(end);
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

/// Which places are used: all of them, or those that units have.
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

/// A network of some of the units, as yet without weights. @param are_all whether all nodes of the basis are there
[[nodiscard]] inline discourse_network network_of(std::shared_ptr<const network_basis> basis, std::size_t first,
                                                  std::size_t end, bool are_all) {
  discourse_network n;
  n.basis = std::move(basis);
  n.first_unit = first;
  n.end_unit = end;
  n.rows = used_places(n.basis->rows.size(), are_all, n.units(), &network_unit::row);
  n.columns = n.is_onemode() ? n.rows : used_places(n.basis->columns.size(), are_all, n.units(), &network_unit::column);
  return n;
}

/// The counts of a network's units, on its own rows. @param weight of a unit
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

/// Computes the weights of a network.
template <class Weight>
void weigh(discourse_network& n, Weight&& weight) {
  const network_counts x = counts_of(n, weight);
  n.weights = n.is_onemode() ? onemode_weights(x, n.basis->scale, n.basis->options)
                             : twomode_weights(x, n.basis->scale, n.basis->options);
}

}  // namespace detail

/// The discourse network of what is gathered. @complexity as onemode_weights() or twomode_weights()
[[nodiscard]] inline discourse_network make_discourse_network(std::shared_ptr<const network_basis> basis) {
  const std::size_t end = basis->units.size();
  discourse_network n = detail::network_of(std::move(basis), 0, end, true);
  detail::weigh(n, [](const network_unit&) { return 1.0; });
  return n;
}

/// The discourse network of a graph: of its statements that make_network_basis() keeps, with weights as
/// onemode_weights() or twomode_weights() say. An empty graph gives a network without nodes.
/// @throws invalid_value as expect_valid() does
/// @complexity u log u with u units, and the computation of the weights
[[nodiscard]] inline discourse_network make_discourse_network(const stance_graph& g, const network_options& o) {
  expect_valid(o);
  return make_discourse_network(std::make_shared<const network_basis>(make_network_basis(g, o)));
}

/// The statements on one thing that a weight rests on.
struct tie_evidence {
  std::uint32_t column = 0;                           ///< of the basis: the thing
  std::vector<statement_handle> row_statements{};     ///< in the order of time
  std::vector<statement_handle> column_statements{};  ///< of the other one, in a one-mode network; else none

  /// The same statements.
  friend bool operator==(const tie_evidence&, const tie_evidence&) = default;
};

/// The statements of evidence, each once, in the order of the corpus. @complexity n log n with n of them
[[nodiscard]] inline std::vector<statement_handle> statements_behind(std::span<const tie_evidence> evidence) {
  std::vector<statement_handle> all;
  for (const tie_evidence& e : evidence)
    for (const auto* list : {&e.row_statements, &e.column_statements})
      all.insert(all.end(), list->begin(), list->end());
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// Tells what the weights of a network rest on. Good for as long as the network is.
class network_evidence {
 public:
  /// Of a network. @complexity u log u with its u units
  explicit network_evidence(const discourse_network& n) : network_{&n}, units_{n.units().begin(), n.units().end()} {
    std::ranges::stable_sort(units_, {}, [](const network_unit& u) { return std::tie(u.row, u.column); });
  }

  /// The statements that a cell is made of. In a two-mode network those of the row on the column. In a one-mode
  /// network, for each thing that both have a statement on, those of the one and of the other that meet in the
  /// aggregation: for congruence those that agree at least in part with one of the other's, for conflict those that do
  /// not agree fully with one, else all. What a division divides by is not told.
  /// @pre the row and the column are there @returns by column of the basis; empty where nothing is shared
  /// @complexity the units of the two
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
    return {std::ranges::lower_bound(units_, row, {}, &network_unit::row),
            std::ranges::upper_bound(units_, row, {}, &network_unit::row)};
  }
  /// Those on a column, taken from the front.
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
      if (std::ranges::any_of(theirs, [&](const network_unit& v) {
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
