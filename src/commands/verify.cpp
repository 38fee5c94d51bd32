// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/io/verify/verify.hpp"

#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "report_output.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/diagnostics.hpp"

namespace stancegraph::program {

namespace {

struct verify_options : report_arguments {
  std::string documents{};
};

exit_code verify_evidence(shell& sh, const verify_options& o) {
  const read_corpus c = read(sh, o.corpus);
  const verification result = [&] {
    progress_line line{"comparing with " + o.documents};
    return verify(c.records, o.documents, line.control());
  }();
  if (o.format == list_format::table) sh.err.show(result.findings);
  if (result.without_place != 0)
    sh.err.note(counted(result.without_place, "statement") + " of " + std::to_string(c.records.statements().size()) +
                " not compared: no place in a document");
  if (result.without_name != 0)
    sh.err.note(counted(result.without_name, "document") + " of " + std::to_string(c.records.documents().size()) +
                " not located: no file name and no digest");
  const bool is_any_compared = result.statements + result.relations + result.events != 0;
  const bool is_nothing = result.findings.empty() && !is_any_compared;
  if (is_nothing) sh.err.note("nothing was verified: no record has a place in a document");
  const exit_code code = result.findings.empty() ? exit_code::fine : exit_code::findings;
  if (o.format != list_format::table) {
    write(sh, o.format, diagnostics_report(result.findings));
    return o.format == list_format::keys ? exit_code::fine : code;
  }
  if (is_nothing) {
    sh.out.write(o.corpus.path + ": nothing to compare\n");
    return code;
  }
  sh.out.write(o.corpus.path + ": compared the places of " + counted(result.statements, "statement") + ", " +
               counted(result.relations, "relation") + " and " + counted(result.events, "event") + " with " +
               counted(result.documents, "text") + "; " +
               (result.findings.empty() ? "all are correct" : counted(result.findings.size(), "error")) + "\n");
  return code;
}

}  // namespace

command add_verify(CLI::App& app) {
  const auto o = std::make_shared<verify_options>();
  CLI::App* const sub =
      add_command(app, "verify", "Compare the evidence of statements with the texts that were coded",
                  "corpus/ukraine-2021 --documents articles",
                  "The digest (SHA-256) of each document is compared, and the paragraph, beginning, end and digest of "
                  "each span, the passage that a record rests on. The text of a document is the file that the document "
                  "names, if the folder has it, otherwise the file with its digest. Statements without a place and "
                  "documents without a file name or digest are counted and are not errors.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--documents", o->documents, "DIR", "Read the texts from this folder", presence::required)
      .in(heading::corpus);
  return report_command(sub, o, verify_evidence);
}

}  // namespace stancegraph::program
