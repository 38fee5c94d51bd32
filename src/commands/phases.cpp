// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/report/debate_phases.hpp"

namespace stancegraph::program {

namespace {

struct phases_arguments : network_arguments {
  phase_options how{};
  bool is_comparing = false;
};

/// Each network is compared with each other one; with more windows than these, that takes minutes.
constexpr std::size_t most_windows = 1000;

exit_code list_phases(shell& sh, const phases_arguments& o) {
  const auto basis = network_basis_of(sh, o);
  const window_options windows = windows_of(o);
  if (place_windows(*basis, windows).size() > most_windows)
    throw usage_error{"there are more than " + std::to_string(most_windows) +
                      " windows to compare; give --from and --to, or longer windows"};
  const debate_phases found = phases_of_debate(basis, windows, o.how);
  return write(sh, o.format,
               o.is_comparing ? phase_methods_report(found) : debate_phases_report(basis->graph.records(), found));
}

}  // namespace

command add_phases(CLI::App& app) {
  const auto o = std::make_shared<phases_arguments>();
  o->network.aggregation = qualifier_aggregation::subtract;
  o->usually_indents = yes_or_no::no;
  o->window = window_unit::months;
  CLI::App* const sub = add_command(
      app, "phases", "Divide a debate into phases: when it changed, and when it changed back",
      "corpus/ukraine-2021 --from 2021-11 --window weeks --size 2",
      "The networks of successive windows of time are compared, and similar ones are clustered into states; a phase is "
      "a run of windows in one state.");
  add_word(sub, "--type", o->network.type, "Compare networks of one mode (onemode) or two modes (twomode)")
      .in(heading::counted);
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_windows(sub, *o);
  add_word(sub, "--distance", o->how.distance,
           "Measure the distance of two networks by their cells (absdiff) or their spectra (spectral)")
      .in(heading::method)
      .needs_value_for(std::vector{network_distance::spectral}, "--type", std::vector{network_type::onemode});
  add_word(sub, "--criterion", o->how.criterion, "Choose the states with the best Dunn index or modularity")
      .in(heading::method)
      .by_default("dunn; modularity with --dna-compat");
  add_number(sub, "--most", o->how.most_states, "Upper bound for the number of states")
      .in(heading::method)
      .from(o->how.least_states);
  add_flag(sub, "--compare", o->is_comparing, "Compare the clustering methods and their scores").in(heading::shown);
  return report_command(sub, o, list_phases);
}

}  // namespace stancegraph::program
