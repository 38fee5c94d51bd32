// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/balance.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "commands/commands.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "report_output.hpp"
#include "signed_source.hpp"

namespace stancegraph::program {

namespace {

/// How long the frustration is searched for where neither --exact nor --seconds is given.
constexpr std::size_t usual_seconds = 10;

struct balance_arguments : signed_arguments {
  bool is_exact = false;
  bool has_spectrum = false;
  std::optional<std::size_t> seconds{};
  list_format format = list_format::table;
};

exit_code show_balance(shell& sh, const balance_arguments& o) {
  if (o.has_spectrum && o.is_directed) throw usage_error{"--spectrum is of ties without directions"};
  if (o.has_spectrum && o.format == list_format::csv) throw usage_error{"--spectrum has no place in CSV"};
  auto network = read_signed_graph(
      sh, o, "balance",
      "triangles and walks take their sum, and opposite ones cancel out; the frustration counts each");
  balance_options how{.is_directed = o.is_directed, .has_eigenvalues = o.has_spectrum};
  if (o.is_exact) how.search.effort = frustration_effort::proved;
  if (o.seconds || !o.is_exact)
    how.search.at_most = std::chrono::seconds{static_cast<std::int64_t>(o.seconds.value_or(usual_seconds))};
  const balance_result found = [&] {
    const progress_line line{"looking for the least frustration"};
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
  CLI::App* const sub =
      add_command(app, "balance", "Whether friends' foes are foes: signed triangles, and the ties that do not fit",
                  "corpus/ukraine-2021 --exact");
  add_signed_graph(sub, *o);
  add_flag(sub, "--directed", o->is_directed, "Edges have directions: semicycles instead of triangles, and triads");
  add_flag(sub, "--exact", o->is_exact, "Look on until the frustration is proved to be the least");
  add_number(sub, "--seconds", o->seconds,
             "Look for the least frustration no longer than this (10; with --exact no limit)");
  add_flag(sub, "--spectrum", o->has_spectrum, "Table and JSON: also the eigenvalues of the signed Laplacian");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return show_balance(sh, *o); }};
}

}  // namespace stancegraph::program
