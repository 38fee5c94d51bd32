// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "listing.hpp"
#include "options.hpp"
#include "stancegraph/analysis/coder_agreement.hpp"
#include "stancegraph/core/near_name.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace {

struct agreement_options {
  corpus_argument corpus{};
  std::string first{};
  std::string second{};
  bool lists_disagreements = false;
  list_format format = list_format::table;
};

/// What two coders made of a corpus.
struct comparison {
  const corpus& c;
  const agreement_options& o;
  aligned_codings aligned;
  std::vector<variable_agreement> variables;
};

std::string number(std::optional<double> value) { return value ? fmt::format("{:.3f}", *value) : ""; }

nlohmann::ordered_json json_number(std::optional<double> value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
}

std::optional<double> share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? std::nullopt : std::optional{static_cast<double>(part) / static_cast<double>(whole)};
}

/// One row for each pair of values that differ.
template <class Row>
void for_each_disagreement(const comparison& all, Row&& row) {
  for (const variable_agreement& each : all.variables)
    for (const coded_pair& pair : each.disagreements)
      row(std::vector{std::string{to_word(each.variable)}, std::string{id_of(all.c, pair.first)},
                      value_of(all.c, pair.first, each.variable), std::string{id_of(all.c, pair.second)},
                      value_of(all.c, pair.second, each.variable)});
}

void write_table(shell& sh, const comparison& all) {
  if (all.o.lists_disagreements) {
    text_table table{{"VARIABLE", "STATEMENT", all.o.first, "STATEMENT", all.o.second}};
    for_each_disagreement(all, [&](std::vector<std::string> row) { table.rows.push_back(std::move(row)); });
    return write_table(sh, table, "disagreements");
  }
  text_table table{{"VARIABLE", "MEASURED AS", "PAIRS", "DIFFER", "AGREE", "ALPHA"}};
  for (const variable_agreement& each : all.variables)
    table.rows.push_back({std::string{to_word(each.variable)}, std::string{to_word(measurement_of(each.variable))},
                          std::to_string(each.pairs), std::to_string(each.disagreements.size()),
                          number(each.observed()), number(each.alpha)});
  write_table(sh, table, "variables", {2, 3, 4, 5});
  const aligned_codings& a = all.aligned;
  sh.out.write("\n" + counted(a.pairs.size(), "statement") + " found by both, " + std::to_string(a.only_first.size()) +
               " by " + all.o.first + " alone, " + std::to_string(a.only_second.size()) + " by " + all.o.second +
               " alone\n");
  if (const auto spans = share(a.points_in_both, a.points_in_either))
    sh.out.write("of the text that either took as evidence, both took " + number(spans) + "\n");
}

void write_csv(shell& sh, const comparison& all) {
  if (all.o.lists_disagreements) {
    sh.out.write(csv_row(std::vector<std::string>{"variable", "first", "first_value", "second", "second_value"}));
    return for_each_disagreement(all, [&](const std::vector<std::string>& row) { sh.out.write(csv_row(row)); });
  }
  sh.out.write(csv_row(std::vector<std::string>{"variable", "measurement", "pairs", "differ", "observed", "alpha"}));
  for (const variable_agreement& each : all.variables)
    sh.out.write(
        csv_row(std::vector{std::string{to_word(each.variable)}, std::string{to_word(measurement_of(each.variable))},
                            std::to_string(each.pairs), std::to_string(each.disagreements.size()),
                            number(each.observed()), number(each.alpha)}));
}

void write_json(shell& sh, const comparison& all) {
  const aligned_codings& a = all.aligned;
  auto variables = nlohmann::ordered_json::array();
  for (const variable_agreement& each : all.variables) {
    auto differing = nlohmann::ordered_json::array();
    for (const coded_pair& pair : each.disagreements)
      differing.push_back({{"first", id_of(all.c, pair.first)},
                           {"first_value", value_of(all.c, pair.first, each.variable)},
                           {"second", id_of(all.c, pair.second)},
                           {"second_value", value_of(all.c, pair.second, each.variable)}});
    variables.push_back({{"variable", to_word(each.variable)},
                         {"measurement", to_word(measurement_of(each.variable))},
                         {"pairs", each.pairs},
                         {"observed", json_number(each.observed())},
                         {"alpha", json_number(each.alpha)},
                         {"disagreements", differing}});
  }
  auto pairs = nlohmann::ordered_json::array();
  for (const coded_pair& pair : a.pairs)
    pairs.push_back(
        {{"first", id_of(all.c, pair.first)}, {"second", id_of(all.c, pair.second)}, {"overlap", pair.overlap}});
  const nlohmann::ordered_json result{{"coders", {all.o.first, all.o.second}},
                                      {"variables", variables},
                                      {"pairs", pairs},
                                      {"only_first", json_ids(all.c, a.only_first)},
                                      {"only_second", json_ids(all.c, a.only_second)},
                                      {"text_in_both", json_number(share(a.points_in_both, a.points_in_either))}};
  sh.out.write(result.dump(2) + "\n");
}

/// Refuses a coder who has coded nothing.
void expect_coder(const corpus& c, const std::string& coder, std::string_view option) {
  std::set<std::string_view> known;
  for (const statement_handle s : c.statements().handles())
    if (const auto name = c.statements().coder(s); !name.empty()) known.insert(name);
  if (known.contains(coder)) return;
  std::string message = std::string{option} + ": no statement is coded by " + in_quotes(coder);
  if (known.empty()) throw usage_error{message + "; no statement of this corpus names its coder"};
  message += "; the coders are";
  for (const std::string_view name : known) message += (name == *known.begin() ? " " : ", ") + in_quotes(name);
  throw usage_error{message};
}

exit_code compare_coders(shell& sh, const agreement_options& o) {
  const read_corpus read_one = read(sh, o.corpus);
  const corpus& c = read_one.records;
  expect_coder(c, o.first, "--first");
  expect_coder(c, o.second, "--second");
  if (o.first == o.second) throw usage_error{"--first and --second name the same coder"};
  comparison all{c, o, align(c, o.first, o.second), {}};
  for (std::size_t v = 0; v != word_count<coded_variable>; ++v)
    all.variables.push_back(agreement_on(static_cast<coded_variable>(v), c, all.aligned));
  if (o.format == list_format::table) write_table(sh, all);
  if (o.format == list_format::csv) write_csv(sh, all);
  if (o.format == list_format::json) write_json(sh, all);
  return exit_code::fine;
}

}  // namespace

command add_agreement(CLI::App& app) {
  const auto o = std::make_shared<agreement_options>();
  CLI::App* const sub = add_command(app, "agreement", "Measure how far two coders of the same documents agree",
                                    "corpus/ukraine-2021-codings --first first --second second",
                                    "Two statements are compared if they are in the same document and their spans "
                                    "overlap; those on the same position, with a holder in common, are paired first. "
                                    "For each variable the answer has the share of pairs with the same value and "
                                    "Krippendorff's alpha.");
  add_corpus(sub, o->corpus);
  add_text(sub, "--first", o->first, "NAME", "Compare the codings of this coder, as named in the statements",
           presence::required)
      .in(heading::included);
  add_text(sub, "--second", o->second, "NAME", "Compare them with the codings of this coder", presence::required)
      .in(heading::included);
  add_flag(sub, "--disagreements", o->lists_disagreements, "List the values that differ instead of the measures")
      .in(heading::shown);
  add_list_format(sub, o->format);
  return {sub, [o](shell& sh) { return compare_coders(sh, *o); }};
}

}  // namespace stancegraph::program
