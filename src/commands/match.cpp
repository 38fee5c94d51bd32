// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/match/answer.hpp"
#include "stancegraph/match/explain.hpp"
#include "stancegraph/match/language.hpp"
#include "stancegraph/match/why_row.hpp"

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

nlohmann::ordered_json json_of(const corpus& c, const query_value& v) {
  if (v.is_null()) return nullptr;
  if (const auto* b = v.as<bool>()) return *b;
  if (const auto* i = v.as<std::int64_t>()) return *i;
  if (const auto* d = v.as<double>()) return *d;
  if (v.as<query_value::list>() == nullptr) return to_text(c, v);
  auto list = nlohmann::ordered_json::array();
  for (const query_value& each : v.items()) list.push_back(json_of(c, each));
  return list;
}

std::string cell_of(const corpus& c, const query_value& v) {
  if (v.as<query_value::list>() == nullptr) return to_text(c, v);
  std::vector<std::string> items;
  for (const query_value& each : v.items())
    if (!each.is_null()) items.push_back(to_text(c, each));
  return csv_list(items);
}

void write(shell& sh, const corpus& c, const query_answer& a, list_format format) {
  if (format == list_format::json) {
    json_list list{sh.out};
    for (const value_list& row : a.rows) {
      nlohmann::ordered_json item;
      for (std::size_t i = 0; i != row.size(); ++i) item[a.columns[i]] = json_of(c, row[i]);
      list.add(item);
    }
    return list.end();
  }
  text_table table{a.columns};
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i != a.columns.size(); ++i)
    if (!a.rows.empty() && a.rows.front()[i].is_number()) numbers.push_back(i);
  if (format == list_format::csv) sh.out.write(csv_row(a.columns));
  for (const value_list& row : a.rows) {
    std::vector<std::string> cells;
    for (const query_value& v : row) cells.push_back(format == list_format::csv ? cell_of(c, v) : to_text(c, v));
    if (format == list_format::csv) {
      sh.out.write(csv_row(cells));
    } else {
      table.rows.push_back(std::move(cells));
    }
  }
  if (format == list_format::table) write_table(sh, table, "rows", numbers);
}

/// The rows with their number and what they rest on, a line for each smallest set. No column of a query has such names.
query_answer with_grounds(const query_answer& a, const std::vector<row_grounds>& why) {
  query_answer made{{"#"}, {}};
  made.columns.insert(made.columns.end(), a.columns.begin(), a.columns.end());
  made.columns.insert(made.columns.end(), {"by statements", "by relations"});
  const auto of_kind = [](const std::vector<record_ref>& set, record_kind kind) {
    value_list refs;
    for (const record_ref& r : set)
      if (r.kind == kind) refs.emplace_back(r);
    return query_value{std::make_shared<const value_list>(std::move(refs))};
  };
  for (std::size_t n = 0; n != a.rows.size(); ++n)
    for (const auto& set : why[n].sets) {
      value_list row{query_value{static_cast<std::int64_t>(n + 1)}};
      row.insert(row.end(), a.rows[n].begin(), a.rows[n].end());
      row.push_back(of_kind(set, record_kind::statement));
      row.push_back(of_kind(set, record_kind::relation));
      made.rows.push_back(std::move(row));
    }
  return made;
}

exit_code match(shell& sh, const match_options& o) {
  const query_parameters parameters = given_parameters(o);
  const stance_graph g{read(sh, o.corpus).records};
  const corpus& c = g.records();
  const query_index index{g};
  query_limits limits;
  limits.rows = o.rows;
  limits.control.time_limit = std::chrono::seconds{o.seconds};
  try {
    const stance_query q = parse_query(c, o.query, parameters);
    check_all_asked(parameters, o.query);
    if (o.is_explaining) {
      sh.out.write(explain(index, q));
    } else if (o.is_why) {
      const query_answer a = answer(index, q, limits);
      write(sh, c, with_grounds(a, why(index, q, a, limits)), o.format);
    } else {
      write(sh, c, answer(index, q, limits), o.format);
    }
    return exit_code::fine;
  } catch (const parse_error& e) {
    sh.err.show(e.diagnostics());
    sh.err.lines(caret(o.query, e.diagnostics().front().where));
  }
  return exit_code::bad_input;
}

}  // namespace

command add_match(CLI::App& app) {
  const auto o = std::make_shared<match_options>();
  CLI::App* const sub = add_command(
      app, "match", "Answer a query in the query language, the core of GQL and Cypher",
      "corpus/ukraine-2021 \"MATCH (a)-[s:oppose]->(p {id: 'ukraine-in-nato'}) RETURN a, evidence()\"",
      "The reference of the language is docs/reference/query-language.md. A query that is wrong or exceeds a limit "
      "exits with 3.");
  add_corpus(sub, o->corpus);
  add_text(sub, "QUERY", o->query, "TEXT", "Query, such as MATCH (a)-[s:oppose]->(p) RETURN a", presence::required);
  add_texts(sub, "--param", o->parameters, "NAME=VALUE", "Set the parameter $NAME of the query to this value")
      .in(heading::included);
  add_flag(sub, "--explain", o->is_explaining, "Show how the query would be answered, without answering it")
      .in(heading::shown);
  add_flag(sub, "--why", o->is_why,
           "Show the minimal sets of statements and relations from which each row follows, one set per line")
      .in(heading::shown);
  add_number(sub, "--rows", o->rows,
             "Upper bound for the rows of the answer; at most ten times as many values are kept while it is computed")
      .in(heading::method);
  add_number(sub, "--seconds", o->seconds, "Time limit in seconds").in(heading::method).from(1);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return match(sh, *o); }};
}

}  // namespace stancegraph::program
