// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "stancegraph/measures/signed/signed_projection.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct projection_arguments : network_arguments {
  bool is_onto_columns = false;
  list_format format = list_format::table;
};

constexpr std::array<std::string_view, 3> sign_words{"positive", "negative", "ambivalent"};

/// What two rows share, and the statements behind it.
struct shared_sides {
  std::vector<std::string> alike{};     ///< names of columns
  std::vector<std::string> opposite{};  ///< names of columns
  std::vector<statement_handle> statements{};
};

/// @param m the network, or transposed @param name of a column of m @param behind the evidence of a cell of m
template <class Name, class Behind>
shared_sides shared_by(const sparse_matrix& m, const projected_tie& t, Name&& name, Behind&& behind) {
  shared_sides all;
  std::vector<tie_evidence> evidence;
  const auto first = m.row(t.one);
  const auto second = m.row(t.other);
  for (auto a = first.begin(), b = second.begin(); a != first.end() && b != second.end();) {
    if (a->column != b->column) {
      a->column < b->column ? ++a : ++b;
      continue;
    }
    ((a->value > 0) == (b->value > 0) ? all.alike : all.opposite).push_back(name(a->column));
    for (const std::uint32_t row : {t.one, t.other})
      for (tie_evidence& each : behind(row, a->column)) evidence.push_back(std::move(each));
    ++a, ++b;
  }
  all.statements = statements_behind(evidence);
  return all;
}

exit_code list_projection(shell& sh, const projection_arguments& o) {
  const auto basis = network_basis_of(sh, o);
  const discourse_network n = make_discourse_network(basis);
  const network_evidence evidence{n};
  const sparse_matrix m = o.is_onto_columns ? transposed(n.weights) : n.weights;
  const auto entity = [&](std::uint32_t i, bool is_node) -> const network_entity& {
    return is_node == o.is_onto_columns ? n.column(i) : n.row(i);
  };
  const auto behind = [&](std::uint32_t row, std::uint32_t column) {
    return o.is_onto_columns ? evidence.of(column, row) : evidence.of(row, column);
  };
  const bool is_table = o.format == list_format::table;
  const auto name = [&](std::uint32_t column) {
    return is_table ? entity(column, false).name : entity(column, false).id;
  };
  text_table table{{"ONE", "OTHER", "SIGN", "ALIKE ON", "OPPOSITE ON"}};
  std::vector<nlohmann::ordered_json> records;
  for (const projected_tie& t : signed_projection(m)) {
    const shared_sides shared = shared_by(m, t, name, behind);
    const std::string sign{sign_words[static_cast<std::size_t>(t.sign())]};
    const network_entity &one = entity(t.one, true), &other = entity(t.other, true);
    if (is_table) {
      table.rows.push_back({one.name, other.name, sign, joined(shared.alike), joined(shared.opposite)});
    } else {
      records.push_back({{"one", one.id},
                         {"other", other.id},
                         {"sign", sign},
                         {"alike", t.alike},
                         {"opposite", t.opposite},
                         {"alike_on", shared.alike},
                         {"opposite_on", shared.opposite},
                         {"statements", json_ids(basis->graph.records(), shared.statements)}});
    }
  }
  if (is_table) {
    write_table(sh, table, "pairs");
  } else {
    write_records(sh, o.format, {"one", "other", "sign", "alike", "opposite", "alike_on", "opposite_on", "statements"},
                  records);
  }
  return exit_code::fine;
}

}  // namespace

command add_projection(CLI::App& app) {
  const auto o = std::make_shared<projection_arguments>();
  o->network = {.type = network_type::twomode, .aggregation = qualifier_aggregation::subtract};
  CLI::App* const sub =
      add_command(app, "projection", "Find pairs that take the same side, opposite sides, or both, on what they share",
                  "corpus/ukraine-2021",
                  "The two-mode network of rows and columns is projected onto its rows (Schoch). A pair is positive if "
                  "both take the same side on every column they share, negative if they never do, and ambivalent "
                  "otherwise. A side is the sign of support minus opposition.");
  add_network_options(sub, *o);
  add_flag(sub, "--onto-columns", o->is_onto_columns, "Pair the columns instead of the rows").in(heading::counted);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_projection(sh, *o); }};
}

}  // namespace stancegraph::program
