// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/blocks.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "signed_source.hpp"

namespace stancegraph::program {

namespace {

struct blocks_arguments : signed_arguments {
  std::optional<std::size_t> classes{};
  std::optional<block_pattern> pattern{};
  double alpha = 0.5;
  std::size_t starts = 100;
  std::uint32_t seed = 1;
};

exit_code show_blocks(shell& sh, const blocks_arguments& o) {
  const blocks_options how{
      .pattern = o.pattern,
      .search = {.most_classes = o.classes.value_or(2), .alpha = o.alpha, .starts = o.starts, .seed = o.seed}};
  return write(sh, o.format,
               blocks_report(blocks(
                   read_signed_graph(sh, o, "the search uses their sum; each tie that does not fit is listed"), how)));
}

}  // namespace

command add_blocks(CLI::App& app) {
  const auto o = std::make_shared<blocks_arguments>();
  CLI::App* const sub = add_command(
      app, "blocks", "Divide the nodes of a signed graph into classes with positive ties within them (blockmodel)",
      "corpus/ukraine-2021 --classes 3",
      "Ties should be positive within a class and negative between classes (Doreian and Mrvar), or as --pattern says. "
      "The search minimizes the criterion: alpha times the weight of negative ties where ties should be positive, plus "
      "1 - alpha times the weight of positive ties where they should be negative. The answer also has the ties that do "
      "not fit, with the statements behind them, whether any number of classes would fit perfectly, and the signed "
      "modularity.\n\n"
      "stancegraph balance --help describes how the signed graph is made from a corpus.");
  add_signed_graph(sub, *o);
  add_number(sub, "--classes", o->classes, "Upper bound for the number of classes")
      .in(heading::method)
      .by_default("2")
      .from(1);
  add_read(
      sub, "--pattern", [o](const std::string& text) { o->pattern = block_pattern_of(text); }, "SIGNS",
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
  return report_command(sub, o, show_blocks);
}

}  // namespace stancegraph::program
