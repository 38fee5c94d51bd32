// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/diagnostics.hpp"

#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "stancegraph/io/csv/report_csv.hpp"

namespace sg = stancegraph;

TEST_CASE("a report of diagnostics has one row for each, and what is unknown is missing", "[report]") {
  const std::vector<sg::diagnostic> found{
      {{"actors.toml", 3, 8}, "unknown kind 'persn'", "did you mean 'person'?", sg::severity::error},
      {{"old.toml", 0, 0}, "this file is not read", "", sg::severity::warning}};
  std::string csv;
  sg::write_csv(sg::diagnostics_report(found), [&](std::string_view text) { csv += text; });
  CHECK(csv ==
        "severity,file,line,column,message,hint\n"
        "error,actors.toml,3,8,unknown kind 'persn',did you mean 'person'?\n"
        "warning,old.toml,,,this file is not read,\n");
}

TEST_CASE("every column of diagnostics has a key, a heading and a meaning", "[report]") {
  for (const sg::report_column& column : sg::diagnostics_table().columns) {
    CHECK_FALSE(column.key.empty());
    CHECK_FALSE(column.heading.empty());
    CHECK_FALSE(column.meaning.empty());
  }
}
