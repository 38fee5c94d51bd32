// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "signed_source.hpp"
#include "stancegraph/io/json/report_json.hpp"
#include "stancegraph/measures/signed/signed_blockmodel.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct blocks_options : signed_arguments {
  std::optional<std::size_t> classes{};
  std::string pattern{};
  double alpha = 0.5;
  std::size_t starts = 100;
  std::size_t seed = 1;
  list_format format = list_format::table;
};

/// The pattern of an option: a row for each class, with p for positive and n for negative.
block_pattern pattern_of(const std::string& text) {
  std::vector<std::string> rows{""};
  for (const char c : text)
    if (c == ',') {
      rows.emplace_back();
    } else {
      rows.back() += c;
    }
  const auto fail = [&](const std::string& what) -> usage_error {
    return usage_error{"--pattern: " + what + " in " + in_quotes(text) +
                       "; write a row for each class, of p and n, such as pn,np"};
  };
  if (rows.size() > 100) throw fail("more than 100 classes");
  block_pattern pattern{rows.size()};
  for (std::size_t i = 0; i != rows.size(); ++i) {
    if (rows[i].size() != rows.size())
      throw fail("row " + std::to_string(i + 1) + " has " + counted(rows[i].size(), "sign") + ", not " +
                 std::to_string(rows.size()));
    for (std::size_t j = 0; j != rows.size(); ++j) {
      if (rows[i][j] != 'p' && rows[i][j] != 'n') throw fail("row " + std::to_string(i + 1) + " has another letter");
      if (rows[i][j] != rows[j][i])
        throw fail("rows " + std::to_string(i + 1) + " and " + std::to_string(j + 1) + " do not say the same");
      pattern.set(i, j, rows[i][j] == 'p');
    }
  }
  return pattern;
}

/// What was found.
struct blocks_report {
  named_ties graph{};
  block_pattern pattern{1};
  signed_partition found{};
  std::vector<std::size_t> against{};  ///< ties that do not fit, by their places
  bool is_clusterable = false;
  double modularity = 0;

  [[nodiscard]] std::vector<std::vector<std::string>> classes(const std::vector<std::string>& names) const {
    std::vector<std::vector<std::string>> all(pattern.class_count());
    for (std::size_t v = 0; v != names.size(); ++v) all[found.class_of[v]].push_back(names[v]);
    return all;
  }
};

blocks_report find_blocks(named_ties graph, const blocks_options& o) {
  blocks_report r{std::move(graph)};
  const std::size_t n = r.graph.nodes.size();
  const sparse_matrix m = signed_matrix(n, r.graph.ties);
  const blockmodel_options how{.most_classes = o.classes.value_or(o.pattern.empty() ? 2 : 0),
                               .alpha = o.alpha,
                               .starts = o.starts,
                               .seed = static_cast<std::uint32_t>(o.seed)};
  if (o.pattern.empty()) {
    r.found = signed_blockmodel(m, how);
    const std::size_t classes = n == 0 ? 1 : std::size_t{std::ranges::max(r.found.class_of)} + 1;
    r.pattern = block_pattern{classes};
  } else {
    r.pattern = pattern_of(o.pattern);
    r.found = signed_blockmodel(m, r.pattern, how);
  }
  r.is_clusterable = clusterability(m).is_clusterable;
  r.modularity = signed_modularity(m, r.found.class_of);
  for (std::size_t t = 0; t != r.graph.ties.size(); ++t) {
    const signed_tie& tie = r.graph.ties[t];
    if (r.pattern.is_positive(r.found.class_of[tie.from], r.found.class_of[tie.to]) != (tie.weight > 0))
      r.against.push_back(t);
  }
  return r;
}

void write_table(shell& sh, const blocks_report& r) {
  std::string text = counted(r.graph.nodes.size(), "node") + ", " + counted(r.graph.ties.size(), "tie") + "; " +
                     (r.is_clusterable ? "clusterable: friends within and foes between fit some classes\n"
                                       : "not clusterable: no classes have friends within and foes between alone\n");
  text += "Criterion: " + short_number(std::round(r.found.criterion * 1e9) / 1e9) +
          " (the least that a search found), signed modularity " +
          short_number(std::round(r.modularity * 1000) / 1000) + "\n";
  text += groups_in_lines("Class", r.classes(r.graph.nodes));
  sh.out.write(text + "\n");
  write_table(sh, tie_table(r.graph, r.against, "TIE THAT DOES NOT FIT"), "ties that do not fit", {3});
}

exit_code show_blocks(shell& sh, const blocks_options& o) {
  if (!o.pattern.empty()) static_cast<void>(pattern_of(o.pattern));  // told before anything is read
  const blocks_report r =
      find_blocks(read_signed_graph(sh, o, "the search takes their sum, and each that does not fit is listed"), o);
  if (o.format == list_format::table) {
    write_table(sh, r);
  } else if (o.format == list_format::csv) {
    sh.out.write(csv_row(std::vector<std::string>{"node", "class"}));
    for (std::size_t v = 0; v != r.graph.ids.size(); ++v)
      sh.out.write(csv_row(std::vector<std::string>{r.graph.ids[v], std::to_string(r.found.class_of[v] + 1)}));
  } else {
    auto ties = nlohmann::ordered_json::array();
    for (const std::size_t i : r.against) ties.push_back(json_tie(r.graph, i));
    const nlohmann::ordered_json all{{"nodes", r.graph.nodes.size()},
                                     {"edges", r.graph.ties.size()},
                                     {"clusterable", r.is_clusterable},
                                     {"criterion", json_number(r.found.criterion)},
                                     {"alpha", o.alpha},
                                     {"modularity", r.modularity},
                                     {"classes", r.classes(r.graph.ids)},
                                     {"ties", std::move(ties)}};
    sh.out.write(all.dump(2) + "\n");
  }
  return exit_code::fine;
}

}  // namespace

command add_blocks(CLI::App& app) {
  const auto o = std::make_shared<blocks_options>();
  CLI::App* const sub = add_command(
      app, "blocks", "Divide the nodes of a signed graph into classes of friends (blockmodel)",
      "corpus/ukraine-2021 --classes 3",
      "Ties should be positive within a class and negative between classes (Doreian and Mrvar), or as --pattern says. "
      "The search minimizes the criterion: alpha times the weight of negative ties where ties should be positive, plus "
      "1 - alpha times the weight of positive ties where they should be negative. The answer also has the ties that do "
      "not fit, with the statements behind them, whether any number of classes would fit perfectly, and the signed "
      "modularity.\n\n"
      "The signed graph is that of stancegraph balance.");
  add_signed_graph(sub, *o);
  add_number(sub, "--classes", o->classes, "Upper bound for the number of classes")
      .in(heading::method)
      .by_default("2")
      .from(1);
  add_text(
      sub, "--pattern", o->pattern, "SIGNS",
      "Require these signs within and between classes: a row for each class, joined by commas, with p (positive) or n "
      "(negative) for each class. pnp,npp,ppp is two opposed classes and a mediator whom both like")
      .in(heading::method)
      .excludes("--classes", "the pattern has a row for each class");
  add_number(sub, "--alpha", o->alpha, "Weight of negative ties in the criterion; positive ties weigh 1 - alpha")
      .in(heading::method)
      .up_to(1);
  add_number(sub, "--starts", o->starts, "Number of random partitions from which the search starts")
      .in(heading::method)
      .from(1);
  add_number(sub, "--seed", o->seed, "Random seed for the search").in(heading::method);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return show_blocks(sh, *o); }};
}

}  // namespace stancegraph::program
