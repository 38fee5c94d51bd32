// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/verify.hpp"

#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct verify_options {
  corpus_argument corpus{};
  std::string documents{};
};

exit_code verify_evidence(shell& sh, const verify_options& o) {
  const read_corpus c = read(sh, o.corpus);
  const verification result = [&] {
    const progress_line line{"comparing with " + o.documents};
    return verify(c.records, o.documents);
  }();
  sh.err.show(result.findings);
  sh.out.write(o.corpus.path + ": compared with " + counted(result.documents, "text") + ": the places of " +
               counted(result.statements, "statement") + ", " + counted(result.relations, "relation") + " and " +
               counted(result.events, "event") + "; " +
               (result.findings.empty() ? "all are right" : counted(result.findings.size(), "fault")) + "\n");
  return result.findings.empty() ? exit_code::fine : exit_code::findings;
}

}  // namespace

command add_verify(CLI::App& app) {
  const auto o = std::make_shared<verify_options>();
  CLI::App* const sub = add_command(app, "verify", "Compare every place that evidence names with the texts themselves",
                                    "corpus/ukraine-2021 --documents articles");
  add_corpus(sub, o->corpus);
  add_text(sub, "--documents", o->documents, "DIR", "Folder with the texts that were coded", presence::required);
  return {sub, [o](shell& sh) { return verify_evidence(sh, *o); }};
}

}  // namespace stancegraph::program
