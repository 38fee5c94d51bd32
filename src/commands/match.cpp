// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "options.hpp"
#include "report_output.hpp"
#include "stancegraph/match/explain.hpp"
#include "stancegraph/match/language.hpp"
#include "stancegraph/report/answer.hpp"

namespace stancegraph::program {

namespace {

struct match_options : report_arguments {
  std::string query{};
  query_parameters parameters{};
  bool is_explaining = false;
  bool is_why = false;
  std::size_t rows = query_limits{}.rows;
  std::size_t seconds = 60;
};

/// @throws usage_error if a value is given for a parameter that the query does not have
void check_all_asked(const query_parameters& given, const std::string& query) {
  const std::vector<std::string> asked = parameters_of(query);
  for (const auto& [name, value] : given) {
    if (std::ranges::find(asked, name) != asked.end()) continue;
    const auto near = nearest_name(name, asked);
    throw usage_error{"--param: the query has no $" + name + (near ? "; did you mean $" + *near + "?" : "")};
  }
}

exit_code match(shell& sh, const match_options& o) {
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const query_index index{g};
  query_limits limits;
  limits.rows = o.rows;
  limits.control.time_limit = std::chrono::seconds{o.seconds};
  try {
    const stance_query q = parse_query(c, o.query, o.parameters);
    check_all_asked(o.parameters, o.query);
    if (o.is_explaining) {
      sh.out.write(explain(index, q));
      return exit_code::fine;
    }
    const query_answer a = answer(index, q, limits);
    if (!o.is_why) return write(sh, o.format, answer_report(c, a));
    const std::vector<row_grounds> grounds = why(index, q, a, limits);
    return write(sh, o.format, answer_report(c, a, grounds));
  } catch (const parse_error& e) {
    sh.err.show(e.diagnostics());
    sh.err.lines(caret(o.query, e.diagnostics().front().where));
  }
  return exit_code::bad_input;
}

}  // namespace

command add_match(CLI::App& app) {
  const auto o = std::make_shared<match_options>();
  CLI::App* const sub =
      add_command(app, "match", "Answer a query in the query language, the core of GQL and Cypher",
                  "corpus/ukraine-2021 \"MATCH (a)-[s:oppose]->(p {id: 'ukraine-in-nato'}) RETURN a, evidence()\"",
                  "The reference of the language is docs/reference/query-language.md. The exit status is 3 if "
                  "the query is wrong, and 5 if it reaches a limit.");
  add_corpus(sub, o->corpus);
  add_text(sub, "QUERY", o->query, "TEXT", "Query, such as MATCH (a)-[s:oppose]->(p) RETURN a", presence::required);
  const auto set = [&all = o->parameters](const std::string& name, const std::string& value) { all[name] = value; };
  add_pairs(sub, "--param", set, "NAME=VALUE", "Set the parameter $NAME of the query to this value")
      .in(heading::included);
  add_flag(sub, "--explain", o->is_explaining, "Show how the query would be answered, without answering it")
      .in(heading::shown);
  add_flag(sub, "--why", o->is_why,
           "Show the minimal sets of statements and relations from which each row follows, one set per line")
      .in(heading::shown)
      .excludes("--explain", "without an answer there are no rows");
  add_number(sub, "--rows", o->rows,
             "Upper bound for the rows of the answer; while it is computed, at most ten times as many values are kept")
      .in(heading::method);
  add_number(sub, "--seconds", o->seconds, "Time limit in seconds").in(heading::method).from(1);
  return report_command(sub, o, match);
}

}  // namespace stancegraph::program
