// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/report/table.hpp"

namespace stancegraph {

/// The columns of ties, the same in all reports: `from,to,sign,weight,statements`. The output of one command can be
/// passed to another as `--edges`. The sign is 1 or −1; the weight is never negative.
/// @param from,to headings of the two ends
[[nodiscard]] report_table ties_table(std::string from = "Tie", std::string to = "With");

/// The columns of ties with a code instead of a sign and a weight, as for the aggregation `combine`:
/// `from,to,code,statements`.
[[nodiscard]] report_table coded_ties_table(std::string from = "Tie", std::string to = "With");

/// The columns of ties for a series of networks: the first and last day of the window are added as the last columns.
[[nodiscard]] report_table windowed(report_table ties);

/// The columns of ties of a series of networks.
[[nodiscard]] inline report_table windowed_ties_table(std::string from = "Tie", std::string to = "With") {
  return windowed(ties_table(std::move(from), std::move(to)));
}

/// The cell of a sign, shown to people as `+` or `-`.
[[nodiscard]] inline report_cell sign_cell(bool is_negative) {
  return report_cell{is_negative ? -1 : 1}.shown_as(is_negative ? "-" : "+");
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(report_ties)

namespace stancegraph {

STANCEGRAPH_INLINE report_table ties_table(std::string from, std::string to) {
  return {.noun = "ties",
          .columns = {
              {.key = "from", .heading = std::move(from), .type = column_type::id, .meaning = "One end of the tie."},
              {.key = "to", .heading = std::move(to), .type = column_type::id, .meaning = "The other end."},
              {.key = "sign",
               .heading = "Sign",
               .type = column_type::integer,
               .meaning = "1 for a positive tie, -1 for a negative one."},
              {.key = "weight",
               .heading = "Weight",
               .type = column_type::number,
               .meaning = "How strong the tie is; never negative.",
               .significant = 4},
              {.key = "statements",
               .heading = "Statements",
               .type = column_type::statements,
               .meaning = "The statements behind the tie.",
               .is_optional = true}}};
}

STANCEGRAPH_INLINE report_table coded_ties_table(std::string from, std::string to) {
  report_table table = ties_table(std::move(from), std::move(to));
  table.columns.erase(table.columns.begin() + 2);
  table.columns[2] = {.key = "code",
                      .heading = "Code",
                      .type = column_type::number,
                      .meaning = "Which levels of the qualifier the statements have, as one number.",
                      .significant = 4};
  return table;
}

STANCEGRAPH_INLINE report_table windowed(report_table ties) {
  report_table table = std::move(ties);
  table.columns.push_back({.key = "window_start",
                           .heading = "From",
                           .type = column_type::date,
                           .meaning = "The first day of the window.",
                           .place = -2});
  table.columns.push_back({.key = "window_end",
                           .heading = "To",
                           .type = column_type::date,
                           .meaning = "The last day of the window.",
                           .place = -1});
  return table;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(report_ties)
