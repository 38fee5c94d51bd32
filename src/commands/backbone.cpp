// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "commands/commands.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/position_backbone.hpp"

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
};

exit_code list_backbone(shell& sh, const backbone_arguments& o) {
  const auto basis = network_basis_of(sh, o);
  const std::size_t columns = basis->columns.size();
  const backbone_options how{.iterations = o.iterations, .seed = o.seed};
  if (o.method == backbone_method::nested)
    return write(sh, o.format, nested_backbone_report(*basis, nested_backbone(basis, how)));
  if (o.method == backbone_method::fixed) {
    if (o.size > columns) throw usage_error{"--k: there are only " + counted(columns, "position")};
    return write(sh, o.format, backbone_report(*basis, fixed_backbone(basis, o.size, how)));
  }
  if (columns < 2) throw usage_error{"--method penalty needs at least two positions; found " + std::to_string(columns)};
  return write(sh, o.format, backbone_report(*basis, penalised_backbone(basis, o.penalty, how)));
}

}  // namespace

command add_backbone(CLI::App& app) {
  const auto o = std::make_shared<backbone_arguments>();
  o->network = signed_network();
  CLI::App* const sub = add_command(
      app, "backbone", "Find the positions that give a network its shape, and those that could be left out",
      "corpus/ukraine-2021 --from 2022-01 --method nested",
      "A set of positions is a backbone if the network of the statements on them has nearly the same shape as the "
      "whole network. The distance of two networks is that of their spectra (eigenvalues). If "
      "there are too many sets to try all, simulated annealing searches them.");
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_word(
      sub, "--method", o->method,
      "Remove one position at a time (nested), find the best set of --k positions (fixed), or find the set with the "
      "least sum of distance and --penalty for each position (penalty)")
      .in(heading::method);
  add_number(sub, "--k", o->size, "Find a backbone of this many positions")
      .in(heading::method)
      .from(1)
      .needs_value("--method", std::vector{backbone_method::fixed});
  add_number(sub, "--penalty", o->penalty, "Cost per position kept")
      .in(heading::method)
      .needs_value("--method", std::vector{backbone_method::penalty});
  add_number(sub, "--iterations", o->iterations, "Number of steps of simulated annealing").in(heading::method);
  add_number(sub, "--seed", o->seed, "Random seed for simulated annealing").in(heading::method);
  return report_command(sub, o, list_backbone);
}

}  // namespace program

}  // namespace stancegraph
