// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "signed_source.hpp"
#include "stancegraph/io/json/report_json.hpp"
#include "stancegraph/measures/signed.hpp"
#include "stancegraph/measures/signed/semidefinite_bound.hpp"
#include "stancegraph/measures/signed/signed_spectrum.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

/// What is tried for the frustration where neither --exact nor --seconds is given.
constexpr std::size_t usual_seconds = 10;

/// The balance of walks of more nodes is not told: it takes all eigenvalues, minutes and much memory.
constexpr std::size_t most_for_walks = 2000;

struct balance_options : signed_arguments {
  bool is_exact = false;
  bool has_spectrum = false;
  std::optional<std::size_t> seconds{};
  list_format format = list_format::table;
};

/// What is measured.
struct balance_report {
  named_ties graph{};
  std::size_t positive = 0;
  std::size_t negative = 0;
  signed_triangle_counts triangles{};
  std::optional<double> walk{};
  std::optional<std::vector<double>> eigenvalues{};             // of the signed Laplacian, rising
  std::optional<signed_triangle_weights> weighted_triangles{};  // where ties weigh other than 1
  std::optional<double> weighted_walk{};
  std::optional<signed_triad_counts> triads{};
  frustration_result frustration{};

  /// 1 − 2L / m.
  [[nodiscard]] double line_balance() const {
    double all = 0;
    for (const signed_tie& t : graph.ties) all += std::abs(t.weight);
    return all == 0 ? 1 : 1 - 2 * frustration.value / all;
  }
};

balance_report measured(named_ties graph, const balance_options& o) {
  balance_report r{.graph = std::move(graph)};
  const std::size_t n = r.graph.nodes.size();
  for (const signed_tie& t : r.graph.ties) ++(std::signbit(t.weight) ? r.negative : r.positive);
  if (o.is_directed) {
    const sparse_matrix matrix = directed_signed_matrix(n, r.graph.ties);
    r.triangles = directed_signed_triangles(matrix);
    r.triads = signed_triads(matrix);
  } else {
    const sparse_matrix matrix = signed_matrix(n, r.graph.ties);
    r.triangles = signed_triangles(matrix);
    const bool is_weighted =
        std::ranges::any_of(matrix.cells(), [](const matrix_entry& e) { return std::abs(e.value) != 1; });
    if (is_weighted) r.weighted_triangles = weighted_signed_triangles(matrix);
    if (n <= most_for_walks) {
      r.walk = walk_balance(matrix);
      if (o.has_spectrum || o.format == list_format::json) r.eigenvalues = spectrum(signed_laplacian(matrix));
      if (is_weighted) r.weighted_walk = walk_balance(matrix, tie_value::weight);
    }
  }
  progress_line line{"looking for the least frustration"};
  frustration_options options;
  options.bound = semidefinite_bound;
  options.effort = o.is_exact ? frustration_effort::proved : frustration_effort::bounded;
  options.control = line.control();
  if (o.seconds || !o.is_exact)
    options.control.time_limit = std::chrono::seconds{static_cast<std::int64_t>(o.seconds.value_or(usual_seconds))};
  r.frustration = frustration(n, r.graph.ties, options);
  return r;
}

std::array<std::vector<std::string>, 2> sides_of(const balance_report& r, const std::vector<std::string>& names) {
  std::array<std::vector<std::string>, 2> sides;
  for (std::size_t v = 0; v != names.size(); ++v) sides[r.frustration.side[v]].push_back(names[v]);
  return sides;
}

void write_table(shell& sh, const balance_report& r, bool has_spectrum) {
  std::string text = counted(r.graph.nodes.size(), "node") + ", " + counted(r.graph.ties.size(), "tie") + ": " +
                     std::to_string(r.positive) + " positive, " + std::to_string(r.negative) + " negative\n";
  const signed_triangle_counts& t = r.triangles;
  text += fmt::format("Triangles: {} (+++ {}, ++- {}, +-- {}, --- {})\n", t.total(), t.all_positive, t.one_negative,
                      t.two_negative, t.all_negative);
  const auto share = [](const std::optional<double>& value) { return value ? fixed_number(*value, 3) : "-"; };
  const auto balances = [&](const auto& triangles, const std::optional<double>& walk) {
    return "strong " + share(strong_balance(triangles)) + ", weak " + share(weak_balance(triangles)) +
           (walk ? ", of walks " + share(walk) : "");
  };
  text += "Balance: " + balances(t, r.walk) + ", by frustration " + share(r.line_balance()) + "\n";
  if (r.weighted_triangles) text += "By weight: " + balances(*r.weighted_triangles, r.weighted_walk) + "\n";
  if (has_spectrum && r.eigenvalues && !r.eigenvalues->empty()) {
    std::vector<std::string> all;
    for (const double each : *r.eigenvalues) all.push_back(fixed_number(each, 3));
    text += "Eigenvalues of the signed Laplacian: " + joined(all) + "\n";
  }
  const frustration_result& f = r.frustration;
  text += "Frustration: " + short_number(f.value) +
          (f.is_optimal ? ", proved to be the least"
                        : ", and no partition has less than " + short_number(f.lower_bound) +
                              "; --exact looks on, --seconds gives it more time") +
          "\n";
  const auto sides = sides_of(r, r.graph.nodes);
  text += groups_in_lines("Side", {sides.begin(), sides.end()});
  sh.out.write(text + "\n");
  write_table(sh, tie_table(r.graph, f.ties, "FRUSTRATED TIE"), "frustrated ties", {3});
}

void write_csv(shell& sh, const balance_report& r) {
  sh.out.write(csv_row(std::vector<std::string>{"from", "to", "sign", "weight", "frustrated", "statements"}));
  for (std::size_t i = 0; i != r.graph.ties.size(); ++i) {
    const signed_tie& t = r.graph.ties[i];
    const bool is_frustrated = std::ranges::binary_search(r.frustration.ties, i);
    sh.out.write(csv_row(std::vector<std::string>{
        r.graph.ids[t.from], r.graph.ids[t.to], std::signbit(t.weight) ? "-1" : "1", short_number(std::abs(t.weight)),
        is_frustrated ? "yes" : "no", r.graph.statements.empty() ? "" : csv_list(r.graph.statements[i])}));
  }
}

void write_json(shell& sh, const balance_report& r, bool has_spectrum) {
  using json = nlohmann::ordered_json;
  const auto if_any = [](const std::optional<double>& value) { return value ? json(*value) : json(nullptr); };
  const auto balances = [&](const auto& triangles, const std::optional<double>& walk) {
    return json{{"strong", if_any(strong_balance(triangles))},
                {"weak", if_any(weak_balance(triangles))},
                {"walk", if_any(walk)}};
  };
  json balance = balances(r.triangles, r.walk);
  balance["frustration"] = r.line_balance();
  const frustration_result& f = r.frustration;
  auto ties = json::array();
  for (const std::size_t i : f.ties) ties.push_back(json_tie(r.graph, i));
  json all{{"nodes", r.graph.nodes.size()},
           {"edges", r.graph.ties.size()},
           {"positive", r.positive},
           {"negative", r.negative},
           {"triangles",
            {{"+++", r.triangles.all_positive},
             {"++-", r.triangles.one_negative},
             {"+--", r.triangles.two_negative},
             {"---", r.triangles.all_negative}}},
           {"balance", std::move(balance)},
           {"laplacian_minimum", r.eigenvalues && !r.eigenvalues->empty() ? json(r.eigenvalues->front()) : nullptr},
           {"frustration",
            {{"value", json_number(f.value)},
             {"lower_bound", json_number(f.lower_bound)},
             {"optimal", f.is_optimal},
             {"partition", sides_of(r, r.graph.ids)},
             {"ties", std::move(ties)}}}};
  if (has_spectrum) all["laplacian_spectrum"] = r.eigenvalues ? json(*r.eigenvalues) : json(nullptr);
  if (r.weighted_triangles) all["weighted"] = balances(*r.weighted_triangles, r.weighted_walk);
  if (r.triads) {
    json& triads = all["triads"] = json::object();
    for (std::size_t kind = 0; kind != signed_triad_names.size(); ++kind)
      triads[std::string{signed_triad_names[kind]}] = (*r.triads)[kind];
  }
  sh.out.write(all.dump(2) + "\n");
}

exit_code show_balance(shell& sh, const balance_options& o) {
  if (o.has_spectrum && o.format == list_format::csv) throw usage_error{"--spectrum is for table and json"};
  const balance_report r =
      measured(read_signed_graph(sh, o,
                                 "triangles and walks take their sum, and opposite ones cancel out; the frustration "
                                 "counts each"),
               o);
  if (r.graph.nodes.size() > most_for_walks && !o.is_directed)
    sh.err.note("the balance of walks and the Laplacian are left out: there are more than " +
                std::to_string(most_for_walks) + " nodes");
  if (const auto loops = std::ranges::count_if(r.graph.ties, [](const signed_tie& t) { return t.from == t.to; }))
    sh.err.note(counted(static_cast<std::size_t>(loops), "tie") +
                " of a node with itself: in no triangle; a negative one is always frustrated");
  if (o.format == list_format::table) write_table(sh, r, o.has_spectrum);
  if (o.format == list_format::csv) write_csv(sh, r);
  if (o.format == list_format::json) write_json(sh, r, o.has_spectrum);
  return exit_code::fine;
}

}  // namespace

command add_balance(CLI::App& app) {
  const auto o = std::make_shared<balance_options>();
  CLI::App* const sub = add_command(
      app, "balance", "Measure structural balance: signed triangles, frustration, and the ties that violate balance",
      "corpus/ukraine-2021 --exact",
      "The graph is balanced if its nodes can be divided into two sides with positive ties within and negative ties "
      "between them. The frustration is the least weight of ties that violate this in any division; the answer has the "
      "division, a lower bound for all divisions, and the frustrated ties with the statements behind them. It also has "
      "the shares of triangles that are balanced, strongly (an even number of negative ties) and weakly (any but one), "
      "and the balance of closed walks.\n\n"
      "From CORPUS, two actors have a positive tie if they agree more often than they disagree on the same positions, "
      "and a negative tie if they disagree more often. If ties have weights other than 1, triangles (by the geometric "
      "mean of their ties) and walks are also measured by weight. If two nodes have several ties, triangles and walks "
      "use their sum, and the frustration counts each tie.");
  add_signed_graph(sub, *o);
  add_directed(sub, *o,
               "Read ties as directed: count semicycles of three and the 138 kinds of triads instead of triangles, and "
               "no walks");
  add_flag(sub, "--exact", o->is_exact, "Search until the frustration is proved to be the least possible")
      .in(heading::method);
  add_number(sub, "--seconds", o->seconds,
             "Time limit in seconds for the search; when it expires, the best result so far is reported")
      .in(heading::method)
      .by_default("10; no limit with --exact");
  option spectrum = add_flag(sub, "--spectrum", o->has_spectrum,
                             "Show the eigenvalues of the signed Laplacian, in ascending order. Not in CSV");
  spectrum.in(heading::shown).excludes("--directed", "the spectrum is that of undirected ties");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return show_balance(sh, *o); }};
}

}  // namespace stancegraph::program
