// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "progress_line.hpp"
#include "report_output.hpp"
#include "stancegraph/analysis/warnings.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/diagnostics.hpp"
#include "unread_files.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct check_options : report_arguments {
  bool is_strict = false;
};

/// All warnings: what is allowed but deserves a look.
std::vector<diagnostic> warnings_about(const read_corpus& c, const std::string& path) {
  std::vector<diagnostic> found = unread_files(path, c.format);
  progress_line line{"checking " + path};
  std::ranges::move(warnings(c.records, {.control = line.control()}), std::back_inserter(found));
  return found;
}

/// Writes errors or, if there are none, warnings as a report.
exit_code list_diagnostics(shell& sh, const check_options& o) {
  try {
    const read_corpus c = read(sh, o.corpus);
    std::vector<diagnostic> found = c.doubts;
    std::ranges::move(warnings_about(c, o.corpus.path), std::back_inserter(found));
    write(sh, o.format, diagnostics_report(found));
    return found.empty() || !o.is_strict ? exit_code::fine : exit_code::findings;
  } catch (const parse_error& e) {
    write(sh, o.format, diagnostics_report(e.diagnostics()));
    return exit_code::bad_input;
  }
}

exit_code check(shell& sh, const check_options& o) {
  if (o.format != list_format::table) return list_diagnostics(sh, o);
  const read_corpus c = read(sh, o.corpus);
  const std::vector<diagnostic> found = warnings_about(c, o.corpus.path);
  sh.err.show(found);
  const std::size_t count = found.size() + c.doubts.size();
  sh.out.write(o.corpus.path + ": " + in_words(c.format) + " with " + counted_records(c.records) + "; no errors, " +
               (count == 0 ? "no warnings" : counted(count, "warning")) + "\n");
  return count == 0 || !o.is_strict ? exit_code::fine : exit_code::findings;
}

}  // namespace

command add_check(CLI::App& app) {
  const auto o = std::make_shared<check_options>();
  CLI::App* const sub = add_command(
      app, "check", "Read a corpus and report all errors in it", "corpus/ukraine-2021",
      "Each error has its file, line and column. If there are no errors, warnings point out what is allowed but may "
      "be a mistake, such as an actor that no other record mentions, or a file that looks like a part of the corpus "
      "and is not read.\n\n"
      "With a --format other than table, the errors or, if there are none, the warnings go to standard output.");
  add_corpus(sub, o->corpus);
  add_flag(sub, "--strict", o->is_strict, "Exit with 1 if there are warnings").in(heading::output);
  return report_command(sub, o, check);
}

}  // namespace stancegraph::program
