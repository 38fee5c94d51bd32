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
  CLI::App* const sub = add_command(app, "convert", "Write a corpus as TOML, CSV or an archive, without loss",
                                    "corpus/ukraine-2021 ukraine.archive");
  add_corpus(sub, o->corpus);
  add_text(sub, "OUT", o->out, "", "New folder or archive; named .archive or .xml, it needs no --to",
           presence::required);
  add_choice(
      sub, "--to", vocabulary<corpus_target>::what, vocabulary<corpus_target>::words,
      [o](std::size_t number) { o->to = static_cast<corpus_target>(number); }, "What is written");
  return {sub, [o](shell& sh) { return convert(sh, *o); }};
}

}  // namespace stancegraph::program
