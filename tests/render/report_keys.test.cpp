// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/render/report_keys.hpp"

#include <memory>

#include "catch.hpp"
#include "report_sample.hpp"

namespace sg = stancegraph;

TEST_CASE("the keys of a report are listed with their place in JSON, name in CSV, type and meaning", "[render]") {
  using enum sg::column_type;
  sg::report all;
  sg::report_table inner{.columns = {{.key = "x", .type = number, .meaning = "An x."}}};
  sg::report_table list{.key = "list",
                        .columns = {{.key = "a.b", .type = id, .meaning = "An id."},
                                    {.key = "c", .type = table, .meaning = "A table.", .csv_key = "-"},
                                    {.heading = "Seen"}}};
  list.add({sg::report_ref{"i", "I"}, std::make_shared<const sg::report_table>(inner), "seen"});
  all.add({.columns = {{.key = "n", .type = integer, .meaning = "A number."}},
           .shape = sg::json_shape::object,
           .forms = {.csv = false}})
      .add(list)
      .add({.key = "counts",
            .columns = {{.key = "name"}, {.key = "count", .type = integer, .meaning = "How many."}},
            .shape = sg::json_shape::map});
  CHECK(text_of([&](const auto& write) { sg::write_keys(all, write); }) ==
        "| JSON | CSV | Type | Meaning |\n"
        "|---|---|---|---|\n"
        "| `n` |  | integer | A number. |\n"
        "| `list[].a.b` | `a_b` | id | An id. |\n"
        "| `list[].c` |  | table | A table. |\n"
        "| `list[].c[].x` |  | number | An x. |\n"
        "| `counts.<name>` |  | integer | How many. |\n");
}
