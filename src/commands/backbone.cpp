// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/measures/matrix/backbone.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "stancegraph/network/column_networks.hpp"
#include "stancegraph/network/dna/backbone.hpp"
#include "wording.hpp"

namespace stancegraph {

namespace program {

namespace {

enum class backbone_method : std::uint8_t { nested, fixed, penalty };

}  // namespace

}  // namespace program

template <>
struct vocabulary<program::backbone_method> {
  static constexpr std::string_view what = "method";
  static constexpr auto words = std::to_array<std::string_view>({"nested", "fixed", "penalty"});
};

namespace program {

namespace {

struct backbone_arguments : network_arguments {
  backbone_method method = backbone_method::nested;
  std::size_t size = 1;
  double penalty = 3.5;
  std::size_t iterations = 10000;
  std::size_t seed = 1;
  list_format format = list_format::table;
};

/// The statements on each column.
std::vector<std::vector<statement_handle>> statements_by_column(const network_basis& basis) {
  std::vector<std::vector<statement_handle>> all(basis.columns.size());
  for (const network_unit& u : basis.units)
    if (all[u.column].empty() || all[u.column].back() != u.statement) all[u.column].push_back(u.statement);
  return all;
}

void list_nested(shell& sh, const network_basis& basis, const column_networks& networks, const backbone_options& how,
                 list_format format) {
  const auto statements = statements_by_column(basis);
  std::size_t left = basis.units.size();
  std::vector<std::size_t> units(basis.columns.size());
  for (const network_unit& u : basis.units) ++units[u.column];
  text_table table{{"STEP", "SPARED", "BACKBONE LOSS", "REDUNDANT LOSS", "LEFT", "STATEMENTS"}};
  std::vector<nlohmann::ordered_json> records;
  std::size_t step = 0;
  std::size_t round = 0;
  std::size_t left_before = left;
  for (const nested_backbone_step& each : nested_backbone(networks.column_count(), networks, how)) {
    if (std::exchange(round, each.round) != each.round) left_before = left;
    left -= units[each.column];
    // Of columns that go at once, DNA tells of each what is left as if it went alone.
    const std::size_t told = how.are_equals_removed_together ? left_before - units[each.column] : left;
    ++step;
    const network_entity& spared = basis.columns[each.column];
    table.rows.push_back({std::to_string(step), spared.name, fmt::format("{:.4f}", each.backbone_loss),
                          fmt::format("{:.4f}", each.redundant_loss), std::to_string(told),
                          std::to_string(statements[each.column].size())});
    records.push_back({{"step", step},
                       {"column", spared.id},
                       {"backbone_loss", each.backbone_loss},
                       {"redundant_loss", each.redundant_loss},
                       {"left", told},
                       {"statements", json_ids(basis.graph.records(), statements[each.column])}});
  }
  if (format == list_format::table) return write_table(sh, table, "positions", {0, 2, 3, 4, 5});
  write_records(sh, format, {"step", "column", "backbone_loss", "redundant_loss", "left", "statements"}, records);
}

void list_set(shell& sh, const network_basis& basis, const backbone_result& found, list_format format) {
  const auto statements = statements_by_column(basis);
  text_table table{{"SET", "POSITION", "STATEMENTS"}};
  std::vector<nlohmann::ordered_json> records;
  const auto add = [&](std::string_view set, const std::vector<std::uint32_t>& columns, double loss) {
    for (const std::uint32_t column : columns) {
      table.rows.push_back({std::string{set}, basis.columns[column].name, std::to_string(statements[column].size())});
      records.push_back({{"set", set},
                         {"column", basis.columns[column].id},
                         {"loss", loss},
                         {"exact", found.is_exact},
                         {"statements", json_ids(basis.graph.records(), statements[column])}});
    }
  };
  add("backbone", found.backbone, found.backbone_loss);
  add("redundant", found.redundant, found.redundant_loss);
  if (format != list_format::table)
    return write_records(sh, format, {"set", "column", "loss", "exact", "statements"}, records);
  write_table(sh, table, "positions", {2});
  sh.out.write(fmt::format("Loss: backbone {:.4f}, redundant {:.4f}, with penalty {:.4f}; {}\n", found.backbone_loss,
                           found.redundant_loss, found.penalised_loss,
                           found.is_exact ? "all sets were tried" : "found by annealing, a better one may exist"));
}

exit_code list_backbone(shell& sh, const backbone_arguments& o) {
  const auto basis = network_basis_of(sh, o);
  const column_networks networks{basis};
  const std::size_t columns = networks.column_count();
  const backbone_options how =
      with_dna_rules(backbone_options{.iterations = o.iterations, .seed = o.seed}, basis->options);
  if (o.method == backbone_method::nested) {
    list_nested(sh, *basis, networks, how, o.format);
  } else if (o.method == backbone_method::fixed) {
    if (o.size == 0 || o.size > columns)
      throw usage_error{"--k: a backbone has from 1 to " + counted(columns, "position")};
    list_set(sh, *basis, fixed_backbone(columns, networks, o.size, how), o.format);
  } else {
    if (columns < 2) throw usage_error{"--method penalty: there are fewer than two positions"};
    list_set(sh, *basis, penalised_backbone(columns, networks, o.penalty, how), o.format);
  }
  return exit_code::fine;
}

}  // namespace

command add_backbone(CLI::App& app) {
  const auto o = std::make_shared<backbone_arguments>();
  o->network = signed_network();
  CLI::App* const sub =
      add_command(app, "backbone", "Which positions make the network what it is, and which could be left out",
                  "corpus/ukraine-2021 --from 2022-01 --method nested");
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_word(sub, "--method", o->method,
           "One position less at a time (nested), the best of a number (fixed), or as few as pay (penalty)");
  add_number(sub, "--k", o->size, "fixed: how many positions (1)");
  add_number(sub, "--penalty", o->penalty, "penalty: how dear each position is (3.5)");
  add_number(sub, "--iterations", o->iterations, "Of annealing, where not all sets can be tried (10000)");
  add_number(sub, "--seed", o->seed, "Of annealing (1)");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_backbone(sh, *o); }};
}

}  // namespace program

}  // namespace stancegraph
