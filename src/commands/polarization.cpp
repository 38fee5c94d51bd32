// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "network_source.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/report/polarization_over_time.hpp"
#include "stancegraph/report/position_polarization.hpp"

namespace stancegraph::program {

namespace {

struct polarization_arguments : network_arguments {
  std::uint32_t camps = 2;
  bool is_by_position = false;
  yes_or_no normalizes = yes_or_no::yes;
};

exit_code list_polarization(shell& sh, const polarization_arguments& o) {
  const auto basis = network_basis_of(sh, o);
  const auto windows = series_windows(o);
  if (o.is_by_position) return write(sh, o.format, position_polarization_report(basis, windows));
  if (!windows && o.camps > 2) expect_groups_of(o.camps, basis->rows.size());
  return write(
      sh, o.format,
      polarization_report(polarization_over_time(*basis, windows, {.camps = o.camps}, o.normalizes == yes_or_no::yes)));
}

}  // namespace

command add_polarization(CLI::App& app) {
  const auto o = std::make_shared<polarization_arguments>();
  o->network = signed_network();
  o->is_open = true;
  o->usually_indents = yes_or_no::no;
  CLI::App* const sub =
      add_command(app, "polarization", "Measure how far a debate is divided into opposed camps, once or over time",
                  "corpus/ukraine-2021 --from 2021-11 --window months",
                  "The index is 1 minus the least distance, over all divisions into camps, from a network in which all "
                  "agreement lies within camps and all disagreement between them. Two equal camps that fit perfectly "
                  "have 0.75; a camp that agrees and one outsider have 1. AT MOST is an upper bound for the index "
                  "if not all divisions could be tried. E-I is agreement between camps (external) minus agreement "
                  "within them (internal), divided by all agreement: -1 if all of it is within camps.");
  add_network_options(sub, *o);
  add_windows(sub, *o);
  add_number(sub, "--k", o->camps, "Number of camps").in(heading::method).from(2).up_to(1000);
  add_word(
      sub, "--normalize-scores", o->normalizes,
      "Divide the index by all agreement and disagreement, as normalizeScores in rDNA does (there the default is no)")
      .in(heading::method)
      .needs("--dna-compat", "without it the index is always divided");
  add_flag(
      sub, "--positions", o->is_by_position,
      "Measure how divided the actors are on each position, with the polarization of Esteban and Ray and the agreement "
      "of van der Eijk")
      .in(heading::shown)
      .needs_value("--qualifier", std::vector{network_qualifier::polarity})
      .excludes("--k", "positions are not divided into camps")
      .excludes("--normalize-scores", "it divides the index of the camps");
  return report_command(sub, o, list_polarization);
}

}  // namespace stancegraph::program
