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
#include "stancegraph/report/position_backbone.hpp"
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

exit_code list_backbone(shell& sh, const backbone_arguments& o) {
  const auto basis = network_basis_of(sh, o);
  const std::size_t columns = basis->columns.size();
  const backbone_options how{.iterations = o.iterations, .seed = o.seed};
  if (o.method == backbone_method::nested)
    return write(sh, o.format, nested_backbone_report(*basis, nested_backbone(basis, how)));
  if (o.method == backbone_method::fixed) {
    if (o.size == 0 || o.size > columns)
      throw usage_error{"--k: a backbone has from 1 to " + counted(columns, "position")};
    return write(sh, o.format, backbone_report(*basis, fixed_backbone(basis, o.size, how)));
  }
  if (columns < 2) throw usage_error{"--method penalty: there are fewer than two positions"};
  return write(sh, o.format, backbone_report(*basis, penalised_backbone(basis, o.penalty, how)));
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
