// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/coder_agreement.hpp"

namespace stancegraph::program {

namespace {

struct agreement_options : report_arguments {
  std::string first{};
  std::string second{};
  bool lists_disagreements = false;
};

/// Refuses a coder without statements.
void expect_coder(const corpus& c, const std::string& coder, std::string_view option) {
  const std::set<std::string_view> known = coders(c);
  if (known.contains(coder)) return;
  std::vector<std::string> names;
  for (const std::string_view each : known) names.push_back(in_quotes(each));
  throw usage_error{
      std::string{option} + ": no statement is coded by " + in_quotes(coder) +
      (known.empty() ? "; no statement of this corpus names its coder" : "; the coders are " + joined(names))};
}

exit_code compare_coders(shell& sh, const agreement_options& o) {
  const corpus c = read(sh, o.corpus).records;
  expect_coder(c, o.first, "--first");
  expect_coder(c, o.second, "--second");
  return write(sh, o.format, coder_agreement_report(c, compare_coders(c, o.first, o.second), o.lists_disagreements));
}

}  // namespace

command add_agreement(CLI::App& app) {
  const auto o = std::make_shared<agreement_options>();
  CLI::App* const sub = add_command(app, "agreement", "Measure how far two coders of the same documents agree",
                                    "corpus/ukraine-2021-codings --first first --second second",
                                    "Two statements are compared if they rest on overlapping passages of the same "
                                    "document; those on the same position, with a holder in common, are paired first. "
                                    "For each coded variable the answer has the share of pairs with the same value and "
                                    "Krippendorff's alpha.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--first", o->first, "CODER", "Compare the codings of this coder, as named in the statements",
           presence::required)
      .in(heading::included);
  add_text(sub, "--second", o->second, "CODER", "Compare them with the codings of this coder", presence::required)
      .in(heading::included);
  require(sub, [o] { return o->first == o->second ? "--first and --second name the same coder" : ""; });
  add_flag(sub, "--disagreements", o->lists_disagreements, "List the values that differ instead of the measures")
      .in(heading::shown);
  return report_command(sub, o, compare_coders);
}

}  // namespace stancegraph::program
