// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "stancegraph/analysis/warnings.hpp"
#include "stancegraph/core/number_text.hpp"
#include "unread_files.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct check_options {
  corpus_argument corpus{};
  bool is_strict = false;
};

exit_code check(shell& sh, const check_options& o) {
  const read_corpus c = read(sh, o.corpus);
  std::vector<diagnostic> found = unread_files(o.corpus.path, c.format);
  std::ranges::move(warnings(c.records), std::back_inserter(found));
  sh.err.show(found);
  const std::size_t count = found.size() + c.doubts.size();
  sh.out.write(o.corpus.path + ": " + in_words(c.format) + " with " + counted_records(c.records) + "; no faults, " +
               (count == 0 ? "no warnings" : counted(count, "warning")) + "\n");
  return count == 0 || !o.is_strict ? exit_code::fine : exit_code::findings;
}

}  // namespace

command add_check(CLI::App& app) {
  const auto o = std::make_shared<check_options>();
  CLI::App* const sub =
      add_command(app, "check", "Read a corpus and report all errors in it", "corpus/ukraine-2021",
                  "Each error has its file, line and column. Warnings follow: what is allowed but deserves a look, "
                  "such as an actor that no other record mentions, or a file that looks like a part of the corpus and "
                  "is not read.");
  add_corpus(sub, o->corpus);
  add_flag(sub, "--strict", o->is_strict, "Exit with 1 if there are warnings").in(heading::output);
  return {sub, [o](shell& sh) { return check(sh, *o); }};
}

}  // namespace stancegraph::program
