// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/network_notes.hpp"

#include <string>

#include "catch.hpp"

namespace sg = stancegraph;

namespace {

sg::stance_graph one_statement(sg::rank rank, const char* said) {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "ann", .name = "Ann"});
  const auto tax = c.add(sg::position{.id = "tax", .label = "Tax"});
  sg::statement s{.id = "s1", .holders = {ann}, .position = tax};
  if (*said != '\0') s.said = sg::date{std::string{said}};
  s.rank = rank;
  if (rank == sg::rank::deprecated) s.reason = "withdrawn";
  c.add(s);
  return sg::stance_graph{std::move(c)};
}

std::string told(const sg::stance_graph& g, const sg::network_options& o) {
  return why_no_statements(make_network_basis(g, o));
}

}  // namespace

TEST_CASE("a note explains why no statement counts, and only then", "[report]") {
  const auto g = one_statement(sg::rank::normal, "2021-01-05");
  CHECK(told(g, {}).empty());
  CHECK(told(sg::stance_graph{sg::corpus{}}, {}) == "no statement counts: the corpus has none");
  CHECK(told(one_statement(sg::rank::deprecated, ""), {}) ==
        "no statement counts: all statements of the corpus are deprecated");
  CHECK(told(g, {.rows = sg::network_role::addressee}) ==
        "no statement counts: of 1 statement, 0 have a usable addressee, 1 has a usable position");
  CHECK(told(g, {.from = sg::to_day({2022, 1, 1})}) ==
        "no statement counts: of 1 statement, 1 has a usable holder, 1 has a usable position; others are left out "
        "by --from, --to or --exclude");
}

TEST_CASE("a note explains why a series has no windows, and only then", "[report]") {
  const sg::window_options years{.unit = sg::window_unit::years, .size = 5};
  const auto windows_of = [&](const char* said) {
    return why_no_windows(make_network_basis(one_statement(sg::rank::normal, said), {}), years);
  };
  CHECK(windows_of("2021-01-05") == "no window of 5 years fits into the time of the statements that count");
  CHECK(windows_of("") == "no window of 5 years: no statement that counts has a date");
  const auto basis = make_network_basis(one_statement(sg::rank::normal, "2021-01-05"), {});
  CHECK(why_no_windows(basis, {.unit = sg::window_unit::months}).empty());
}
