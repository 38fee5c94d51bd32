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
  list_format format = list_format::table;
};

/// Each network is compared with each other one; with more windows than these, that takes minutes.
constexpr std::size_t most_windows = 1000;

exit_code list_phases(shell& sh, phases_arguments o) {
  if (!o.window) o.window = window_unit::months;
  if (o.how.most_states < o.how.least_states)
    throw usage_error{"--most: at least " + std::to_string(o.how.least_states) + " states"};
  if (o.how.distance == network_distance::spectral && o.network.type != network_type::onemode)
    throw usage_error{"--distance spectral is for networks of one mode: give --type onemode"};
  const auto basis = network_basis_of(sh, o);
  const window_options windows = windows_of(o);
  if (place_windows(*basis, windows).size() > most_windows)
    throw usage_error{"there are more than " + std::to_string(most_windows) +
                      " windows to compare: give --from and --to, or longer windows"};
  const debate_phases found = phases_of_debate(basis, windows, o.how);
  return write(sh, o.format,
               o.is_comparing ? phase_methods_report(found) : debate_phases_report(basis->graph.records(), found));
}

}  // namespace

command add_phases(CLI::App& app) {
  const auto o = std::make_shared<phases_arguments>();
  o->network.aggregation = qualifier_aggregation::subtract;
  o->usually_indents = answer::no;
  CLI::App* const sub = add_command(app, "phases", "The phases of a debate: when it changed, and when it came back",
                                    "corpus/ukraine-2021 --from 2021-11 --window weeks --size 2");
  add_word(sub, "--type", o->network.type, "Of one mode, rows tied by columns they share; or of two (twomode)");
  add_network_options(sub, *o);
  add_aggregation(sub, *o);
  add_windows(sub, *o);
  add_word(sub, "--distance", o->how.distance, "How far two networks are from each other (absdiff)");
  add_word(sub, "--criterion", o->how.criterion, "By what states are chosen (dunn; modularity with --dna-compat)");
  add_number(sub, "--most", o->how.most_states, "The most states that are tried (6)");
  add_flag(sub, "--compare", o->is_comparing, "The methods side by side, with their scores");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return list_phases(sh, *o); }};
}

}  // namespace stancegraph::program
