// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "stancegraph/analysis/coder_agreement.hpp"
#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of the agreement of two coders, variable by variable.
[[nodiscard]] report_table coder_agreement_table();

/// The columns of pairs with different values. @param first,second names of the coders
[[nodiscard]] report_table disagreements_table(std::string first = {}, std::string second = {});

/// The agreement of two coders as a report. Programs read everything; CSV and people read either the measures of each
/// variable or the values that differ.
/// @param lists_disagreements whether CSV and people read the values that differ; default: the measures
[[nodiscard]] report coder_agreement_report(const corpus& c, const coder_agreement& all,
                                            bool lists_disagreements = false);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_coder_agreement)

#include <memory>
#include <utility>
#include <vector>

#include "stancegraph/core/number_text.hpp"
#include "stancegraph/report/record_cells.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE report_table coder_agreement_table() {
  using enum column_type;
  return {
      .key = "variables",
      .noun = "variables",
      .columns = {
          {.key = "variable", .heading = "Variable", .type = word, .meaning = "What is compared."},
          {.key = "measurement",
           .heading = "Measured as",
           .type = word,
           .meaning = "The level of measurement: nominal, ordinal or interval."},
          {.key = "pairs",
           .heading = "Pairs",
           .type = integer,
           .meaning = "Number of statements that both coders have."},
          {.key = "differ", .heading = "Differ", .type = integer, .meaning = "Number of pairs whose values differ."},
          {.key = "observed",
           .heading = "Agree",
           .type = number,
           .meaning = "The share of pairs with the same value; missing without pairs.",
           .decimals = 3},
          {.key = "alpha",
           .heading = "Alpha",
           .type = number,
           .meaning = "Krippendorff's alpha at the level of measurement; missing if it is not defined.",
           .decimals = 3},
          {.key = "disagreements", .type = table, .meaning = "The pairs whose values differ.", .csv_key = "-"}}};
}

STANCEGRAPH_INLINE report_table disagreements_table(std::string first, std::string second) {
  using enum column_type;
  return {.noun = "disagreements",
          .columns = {
              {.key = "variable", .heading = "Variable", .type = word, .meaning = "What is compared."},
              {.key = "first", .heading = "Statement", .type = id, .meaning = "The statement of the first coder."},
              {.key = "first_value",
               .type = text,
               .meaning = "The value that the first coder chose; missing if there is none.",
               .suffix = std::move(first)},
              {.key = "second", .heading = "Statement", .type = id, .meaning = "The statement of the second coder."},
              {.key = "second_value",
               .type = text,
               .meaning = "The value that the second coder chose; missing if there is none.",
               .suffix = std::move(second)}}};
}

STANCEGRAPH_INLINE report coder_agreement_report(const corpus& c, const coder_agreement& all,
                                                 bool lists_disagreements) {
  constexpr report_forms only_json{.csv = false, .people = false};
  const auto cell = [](std::string text) { return text.empty() ? report_cell{} : report_cell{std::move(text)}; };
  const aligned_codings& aligned = all.aligned;
  report_table coders{.key = "coders",
                      .columns = {{.key = "coder", .meaning = "The first coder, then the second."}},
                      .shape = json_shape::values,
                      .forms = only_json};
  coders.add({cell(all.first)});
  coders.add({cell(all.second)});

  report_table variables = coder_agreement_table();
  if (lists_disagreements) variables.forms = only_json;
  report_table differing = disagreements_table(all.first, all.second);
  differing.forms = {.json = false, .csv = lists_disagreements, .people = lists_disagreements};
  for (const variable_agreement& each : all.variables) {
    report_table own = disagreements_table();
    own.columns.erase(own.columns.begin());  // all rows are about one variable
    for (const coded_pair& pair : each.disagreements) {
      own.add({ref_to(c, pair.first), cell(value_of(c, pair.first, each.variable)), ref_to(c, pair.second),
               cell(value_of(c, pair.second, each.variable))});
      std::vector<report_cell> cells = own.rows.back().cells;
      cells.emplace(cells.begin(), each.variable);
      differing.add(std::move(cells),
                    {std::string{c.statements().id(pair.first)}, std::string{c.statements().id(pair.second)}});
    }
    variables.add({each.variable, measurement_of(each.variable), each.pairs, each.disagreements.size(), each.observed(),
                   each.alpha, std::make_shared<const report_table>(std::move(own))});
  }

  report_table pairs{
      .key = "pairs",
      .columns = {{.key = "first", .type = column_type::id, .meaning = "The statement of the first coder."},
                  {.key = "second", .type = column_type::id, .meaning = "The same statement of the second coder."},
                  {.key = "overlap",
                   .type = column_type::number,
                   .meaning = "The code points in both spans, divided by those in either."}},
      .forms = only_json};
  for (const coded_pair& each : aligned.pairs) pairs.add({ref_to(c, each.first), ref_to(c, each.second), each.overlap});
  const auto alone = [&](std::string key, std::string meaning, const std::vector<statement_handle>& statements) {
    report_table table{.key = std::move(key),
                       .columns = {{.key = "statement", .type = column_type::id, .meaning = std::move(meaning)}},
                       .shape = json_shape::values,
                       .forms = only_json};
    for (const statement_handle s : statements) table.add({ref_to(c, s)});
    return table;
  };
  report_table text{.columns = {{.key = "text_in_both",
                                 .type = column_type::number,
                                 .meaning = "The code points in spans of both coders, divided by those in spans of "
                                            "either; missing if neither has a span."}},
                    .shape = json_shape::object,
                    .forms = only_json};
  text.add({aligned.text_in_both()});

  report whole;
  whole.add(std::move(coders)).add(std::move(variables)).add(std::move(differing)).add(std::move(pairs));
  whole.add(alone("only_first", "A statement that only the first coder found.", aligned.only_first));
  whole.add(alone("only_second", "A statement that only the second coder found.", aligned.only_second));
  whole.add(std::move(text));
  if (lists_disagreements) return whole;
  whole.say(counted(aligned.pairs.size(), "statement") + " found by both, " +
            std::to_string(aligned.only_first.size()) + " by " + all.first + " alone, " +
            std::to_string(aligned.only_second.size()) + " by " + all.second + " alone");
  if (const auto share = aligned.text_in_both())
    whole.say("both took " + fixed_number(*share, 3) + " of the text that either took as evidence");
  return whole;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_coder_agreement)
