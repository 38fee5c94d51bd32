// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "commands/commands.hpp"
#include "corpus_target.hpp"
#include "options.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct convert_options {
  corpus_argument corpus{};
  std::string out{};
  std::optional<corpus_target> to{};
};

exit_code convert(shell& sh, const convert_options& o) {
  const corpus_target to = o.to ? *o.to : target_of(o.out);
  expect_free(o.out, to);
  const corpus c = read(sh, o.corpus).records;
  write(c, o.out, to);
  sh.out.write(o.out + ": " + counted_records(c) + "\n");
  return exit_code::fine;
}

}  // namespace

command add_convert(CLI::App& app) {
  const auto o = std::make_shared<convert_options>();
  CLI::App* const sub = add_command(app, "convert", "Write a corpus in another format without loss",
                                    "corpus/ukraine-2021 ukraine.archive",
                                    "A corpus in CSV or an archive at OUT is replaced only by one of the same format; "
                                    "if anything else is at OUT, nothing is written. Comments in TOML files are not "
                                    "kept.");
  add_corpus(sub, o->corpus);
  add_text(sub, "OUT", o->out, "FILE", "New folder or archive; a name that ends with .archive or .xml needs no --to",
           presence::required);
  add_word(sub, "--to", o->to, "Write the corpus in this format")
      .in(heading::output)
      .by_default("as the name of OUT says");
  return {sub, [o](shell& sh) { return convert(sh, *o); }};
}

}  // namespace stancegraph::program
