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

struct match_options {
  corpus_argument corpus{};
  std::string query{};
  std::vector<std::string> parameters{};
  bool is_explaining = false;
  bool is_why = false;
  std::size_t rows = query_limits{}.rows;
  std::size_t seconds = 60;
  list_format format = list_format::table;
};

query_parameters given_parameters(const match_options& o) {
  query_parameters all;
  for (const std::string& each : o.parameters) {
    const std::size_t sign = each.find('=');
    if (sign == 0 || sign == each.npos)
      throw usage_error{"--param: " + in_quotes(each) + " has no name and value; write --param name=value"};
    all[each.substr(0, sign)] = each.substr(sign + 1);
  }
  return all;
}

/// @throws usage_error where a value is given that the question does not ask for
void check_all_asked(const query_parameters& given, const std::string& query) {
  const std::vector<std::string> asked = parameters_of(query);
  for (const auto& [name, value] : given) {
    if (std::ranges::find(asked, name) != asked.end()) continue;
    const auto near = nearest_name(name, asked);
    throw usage_error{"--param: the question has no $" + name + (near ? "; did you mean $" + *near + "?" : "")};
  }
}

exit_code match(shell& sh, const match_options& o) {
  const query_parameters parameters = given_parameters(o);
  if (o.seconds == 0) throw usage_error{"--seconds: expected a whole number from 1, found '0'"};
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const query_index index{g};
  query_limits limits;
  limits.rows = o.rows;
  limits.time = std::chrono::seconds{o.seconds};
  try {
    const stance_query q = parse_query(c, o.query, parameters);
    check_all_asked(parameters, o.query);
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
  } catch (const query_stopped& e) {
    sh.err.error(e.what());
  }
  return exit_code::bad_input;
}

}  // namespace

command add_match(CLI::App& app) {
  const auto o = std::make_shared<match_options>();
  CLI::App* const sub =
      add_command(app, "match", "Ask a question in the query language",
                  "corpus/ukraine-2021 \"MATCH (a)-[s:oppose]->(p {id: 'ukraine-in-nato'}) RETURN a, evidence()\"");
  add_corpus(sub, o->corpus);
  add_text(sub, "QUERY", o->query, "", "The question: MATCH … RETURN …", presence::required);
  add_texts(sub, "--param", o->parameters, "NAME=VALUE", "The value of $name in the question; may be repeated");
  add_flag(sub, "--explain", o->is_explaining, "Tell how the question would be answered, and do not answer it");
  add_flag(sub, "--why", o->is_why, "Tell of each row the smallest sets of statements and relations it rests on");
  add_number(sub, "--rows", o->rows, "Stop with an error beyond so many rows (1000000)");
  add_number(sub, "--seconds", o->seconds, "Stop with an error after so many seconds, at least 1 (60)");
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return match(sh, *o); }};
}

}  // namespace stancegraph::program
