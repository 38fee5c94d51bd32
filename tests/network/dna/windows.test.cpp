// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/dna/windows.hpp"

#include <vector>

#include "catch.hpp"
#include "days_said.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;
using namespace days_said;

TEST_CASE("with DNA conventions windows have an odd number of statements", "[network]") {
  const std::vector<day> days{to_day({2021, 1, 1}), to_day({2021, 1, 2}), to_day({2021, 1, 9}), to_day({2021, 2, 1})};
  network_options dna;
  dna.conventions = dna_conventions();
  CHECK(place_windows(said_on(days, dna), {window_unit::events, 2}).size() == 2);
  CHECK(place_windows(said_on(days, dna), {window_unit::events, 2}) ==
        place_windows(said_on(days), {window_unit::events, 3}));
}

TEST_CASE("with DNA conventions windows are centred on days, even sizes grow by one, and months end on their start day",
          "[network]") {
  network_options o{.from = to_day({2021, 1, 1}), .to = to_day({2021, 4, 1})};
  o.conventions = dna_conventions();
  const std::vector<day> days{to_day({2021, 2, 1})};
  CHECK(written(place_windows(said_on(days, o), {window_unit::months, 1})) ==
        texts{"2021-01-01..2021-01-01 0", "2021-02-01..2021-02-01 1", "2021-03-01..2021-03-01 0",
              "2021-04-01..2021-04-01 0"});
  const texts three{"2021-01-01..2021-03-01 1", "2021-02-01..2021-04-01 1"};
  CHECK(written(place_windows(said_on(days, o), {window_unit::months, 3})) == three);
  CHECK(written(place_windows(said_on(days, o), {window_unit::months, 2})) == three);
}

TEST_CASE("with DNA conventions the default range covers all documents", "[network]") {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"});
  const auto p = c.add(position{.id = "p", .label = "P"});
  c.add(document{.id = "early", .published = date{"2021-01-01"}});
  c.add(document{.id = "late", .published = date{"2021-01-06"}});
  statement s{.id = "s", .holders = {a}, .position = p};
  s.said = date{"2021-01-03"};
  c.add(s);
  const stance_graph g{std::move(c)};
  network_options o;
  o.conventions = dna_conventions();
  CHECK(written(place_windows(make_network_basis(g, o), {window_unit::days, 4})) ==
        texts{"2021-01-01..2021-01-05 1", "2021-01-02..2021-01-06 1"});
  o.from = to_day({2021, 1, 2});
  CHECK(place_windows(make_network_basis(g, o), {window_unit::days, 4}).size() == 1);
  CHECK(place_windows(said_on({}, o), {window_unit::days, 1}).empty());
  // What has no end ends nothing.
  corpus open = g.records();
  open.add(document{.id = "open", .published = date{"2021-01-04/.."}});
  open.add(document{.id = "before", .published = date{"../2021-01-07"}});
  o.from.reset();
  const auto windows = place_windows(make_network_basis(stance_graph{open}, o), {window_unit::days, 4});
  REQUIRE(windows.size() == 3);
  CHECK(windows.back().days.to == to_day({2021, 1, 7}));
}

TEST_CASE("with DNA conventions kernels without indentation are centred on every day of the range", "[network]") {
  network_options o;
  o.conventions = dna_conventions();
  network_basis b = said_on({to_day({2021, 1, 1}), to_day({2021, 1, 8})}, o);
  const window_options w{window_unit::days, 4, network_kernel::uniform};
  CHECK(place_windows(b, w).size() == 4);
  b.options.conventions = dna_conventions({.is_indented = false});
  const auto all = place_windows(b, w);
  REQUIRE(all.size() == 8);
  CHECK(all.front().days == network_window{to_day({2021, 1, 1}), to_day({2021, 1, 1}), to_day({2021, 1, 3})});
}
