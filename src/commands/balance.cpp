// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/balance.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "report_output.hpp"
#include "signed_source.hpp"

namespace stancegraph::program {

namespace {

/// The time limit of the search for the frustration if neither --exact nor --seconds is given.
constexpr std::size_t usual_seconds = 10;

struct balance_arguments : signed_arguments {
  bool is_exact = false;
  bool has_spectrum = false;
  std::optional<std::size_t> seconds{};
};

exit_code show_balance(shell& sh, const balance_arguments& o) {
  auto network = read_signed_graph(
      sh, o, "triangles and walks use their sum, in which opposite ties cancel out; the frustration counts each tie");
  balance_options how{.is_directed = o.is_directed, .has_eigenvalues = o.has_spectrum};
  if (o.is_exact) how.search.effort = frustration_effort::proved;
  const balance_result found = [&] {
    progress_line line{"searching for the least frustration"};
    how.search.control = line.control();
    if (o.seconds || !o.is_exact)
      how.search.control.time_limit =
          std::chrono::seconds{static_cast<std::int64_t>(o.seconds.value_or(usual_seconds))};
    return balance(std::move(network), how);
  }();
  report r = balance_report(found, how);
  if (!found.frustration.is_optimal)
    r.note([] {
      return "the frustration is not proved to be the least: --exact searches until it is, --seconds sets another time "
             "limit";
    });
  return write(sh, o.format, r);
}

}  // namespace

command add_balance(CLI::App& app) {
  const auto o = std::make_shared<balance_arguments>();
  CLI::App* const sub = add_command(
      app, "balance", "Measure structural balance: signed triangles, frustration, and the ties that violate balance",
      "corpus/ukraine-2021 --exact",
      "The graph is balanced if its nodes can be divided into two sides with positive ties within and negative ties "
      "between them. The frustration is the least weight of ties that violate this in any division; the answer has the "
      "division, a lower bound for all divisions, and the frustrated ties with the statements behind them. It also has "
      "the shares of triangles that are balanced, strongly (an even number of negative ties) and weakly (any number "
      "but one), and the balance of closed walks, in which longer cycles count too, but less.\n\n"
      "In the signed graph of a CORPUS, two actors have a positive tie if they agree more often than they disagree on "
      "the same positions, "
      "and a negative tie if they disagree more often. If ties have weights other than 1, triangles (by the geometric "
      "mean of their ties) and walks are also measured by weight. If two nodes have several ties, triangles and walks "
      "use their sum, and the frustration counts each tie.");
  add_signed_graph(sub, *o);
  add_directed(sub, o->is_directed,
               "Read ties as directed: count semicycles of three and the 138 kinds of triads instead of triangles, and "
               "omit walks");
  add_flag(sub, "--exact", o->is_exact, "Search until the frustration is proved to be the least possible")
      .in(heading::method);
  add_number(sub, "--seconds", o->seconds,
             "Time limit in seconds for the search; when it expires, the best result so far is reported")
      .in(heading::method)
      .by_default("10; no limit with --exact");
  option spectrum =
      add_flag(sub, "--spectrum", o->has_spectrum, "Show the eigenvalues of the signed Laplacian, in ascending order");
  spectrum.in(heading::shown).excludes("--directed", "the spectrum is that of undirected ties");
  const command answer = report_command(sub, o, show_balance);
  spectrum.excludes_value("--format", std::vector{list_format::csv}, "CSV has no place for it");
  return answer;
}

}  // namespace stancegraph::program
