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
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct blocks_arguments : signed_arguments {
  std::optional<std::size_t> classes{};
  std::string pattern{};
  double alpha = 0.5;
  std::size_t starts = 100;
  std::size_t seed = 1;
  list_format format = list_format::table;
};

exit_code show_blocks(shell& sh, const blocks_arguments& o) {
  if (o.classes && !o.pattern.empty())
    throw usage_error{"--pattern says how many classes there are; leave --classes out"};
  if (o.classes == std::size_t{0}) throw usage_error{"--classes: at least 1"};
  if (o.starts == 0) throw usage_error{"--starts: at least 1"};
  if (o.alpha > 1) throw usage_error{"--alpha: expected a number from 0 to 1, found " + short_number(o.alpha)};
  blocks_options how{.search = {.most_classes = o.classes.value_or(2),
                                .alpha = o.alpha,
                                .starts = o.starts,
                                .seed = static_cast<std::uint32_t>(o.seed)}};
  try {
    if (!o.pattern.empty()) how.pattern = block_pattern_of(o.pattern);
  } catch (const invalid_value& e) {
    throw usage_error{std::string{"--pattern: "} + e.what()};
  }
  return write(
      sh, o.format,
      blocks_report(
          blocks(read_signed_graph(sh, o, "blocks", "the search takes their sum, and each that does not fit is listed"),
                 how)));
}

}  // namespace

command add_blocks(CLI::App& app) {
  const auto o = std::make_shared<blocks_arguments>();
  CLI::App* const sub = add_command(app, "blocks", "Classes of friends within and foes between, or of another pattern",
                                    "corpus/ukraine-2021 --classes 3");
  add_signed_graph(sub, *o);
  add_number(sub, "--classes", o->classes, "At most so many classes (2)");
  add_text(sub, "--pattern", o->pattern, "SIGNS",
           "What ties should be within and between classes: a row for each, p or n, such as ppn,ppp,npp");
  add_number(sub, "--alpha", o->alpha,
             "What a negative tie that does not fit counts; a positive one the rest of 1 (0.5)");
  add_number(sub, "--starts", o->starts, "From how many partitions the search begins (100)");
  add_number(sub, "--seed", o->seed, "Another seed may find another partition (1)");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return show_blocks(sh, *o); }};
}

}  // namespace stancegraph::program
