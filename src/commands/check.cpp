// SPDX-License-Identifier: BSL-1.0
#include <memory>

#include "commands/commands.hpp"
#include "options.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct check_options {
  corpus_argument corpus{};
  bool is_strict = false;
};

exit_code check(shell& sh, const check_options& o) {
  const read_corpus c = read(sh, o.corpus.path, o.corpus.infer);
  sh.out.write(o.corpus.path + ": " + in_words(c.format) + " with " + counted_records(c.records) + "\n");
  return exit_code::fine;
}

}  // namespace

command add_check(CLI::App& app) {
  const auto o = std::make_shared<check_options>();
  CLI::App* const sub = app.add_subcommand("check", "Read a corpus and tell everything that is wrong with it");
  add_corpus(sub, o->corpus);
  sub->add_flag("--strict", o->is_strict, "End with 1 when there are warnings");
  sub->footer("Example:\n  stancegraph check corpus/ukraine-2021");
  return {sub, [o](shell& sh) { return check(sh, *o); }};
}

}  // namespace stancegraph::program
