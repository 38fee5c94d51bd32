// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/network/window_placement.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"

using namespace stancegraph;

namespace {

/// One statement on each day.
network_basis said_on(const std::vector<day>& days, const network_options& o = {}) {
  corpus c;
  const auto a = c.add(actor{.id = "a", .name = "A"});
  const auto p = c.add(position{.id = "p", .label = "P"});
  for (const day d : days) {
    statement s;
    s.id = "s" + std::to_string(c.statements().size());
    s.holders = {a};
    s.position = p;
    if (d != day::last()) s.said = date{d};
    c.add(s);
  }
  return make_network_basis(stance_graph{std::move(c)}, o);
}

std::vector<std::string> written(const std::vector<placed_window>& windows) {
  std::vector<std::string> all;
  for (const placed_window& w : windows)
    all.push_back(to_string(w.days.from) + ".." + to_string(w.days.to) + " " +
                  std::to_string(w.end_unit - w.first_unit));
  return all;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a month later is the same day of the month, or its last", "[network]") {
  CHECK(moved(to_day({2021, 1, 31}), window_unit::months, 1) == to_day({2021, 2, 28}));
  CHECK(moved(to_day({2021, 1, 15}), window_unit::months, -1) == to_day({2020, 12, 15}));
  CHECK(moved(to_day({2020, 2, 29}), window_unit::years, 1) == to_day({2021, 2, 28}));
  CHECK(moved(to_day({2020, 2, 29}), window_unit::months, -14) == to_day({2018, 12, 29}));
  CHECK(moved(to_day({2021, 1, 1}), window_unit::weeks, -1) == to_day({2020, 12, 25}));
  CHECK(first_of_unit(to_day({2021, 1, 3}), window_unit::weeks) == to_day({2020, 12, 28}));
  CHECK(first_of_unit(to_day({2021, 5, 3}), window_unit::years) == to_day({2021, 1, 1}));
}

TEST_CASE("calendar windows have n units each and lie within the time asked about", "[network]") {
  const std::vector<day> days{to_day({2021, 1, 15}), to_day({2021, 2, 3}), to_day({2021, 3, 31}), day::last()};
  CHECK(written(place_windows(said_on(days), {window_unit::months, 2})) ==
        texts{"2021-01-01..2021-02-28 2", "2021-02-01..2021-03-31 2"});
  CHECK(written(place_windows(said_on(days), {window_unit::months, 4})).empty());
  CHECK(written(place_windows(said_on(days), {window_unit::years, 1})) == texts{"2021-01-01..2021-12-31 3"});
  const network_options asked{.from = to_day({2021, 1, 10}), .to = to_day({2021, 3, 20})};
  CHECK(written(place_windows(said_on(days, asked), {window_unit::months, 1})) ==
        texts{"2021-01-10..2021-02-09 2", "2021-02-10..2021-03-09 0"});
  CHECK(place_windows(said_on({}), {window_unit::days, 1}).empty());
  CHECK(place_windows(said_on({}, asked), {window_unit::months, 1}).size() == 2);
}

TEST_CASE("windows of n statements move on by one", "[network]") {
  const std::vector<day> days{to_day({2021, 1, 1}), to_day({2021, 1, 2}), to_day({2021, 1, 9}), to_day({2021, 2, 1})};
  CHECK(written(place_windows(said_on(days), {window_unit::events, 3})) ==
        texts{"2021-01-01..2021-01-09 3", "2021-01-02..2021-02-01 3"});
  CHECK(place_windows(said_on(days), {window_unit::events, 2}).size() == 3);
  network_options dna;
  dna.is_dna_compatible = true;
  CHECK(place_windows(said_on(days, dna), {window_unit::events, 2}).size() == 2);
}

TEST_CASE("in DNA's way windows lie around days, even sizes grow, and months end on the day they begin", "[network]") {
  network_options o{.from = to_day({2021, 1, 1}), .to = to_day({2021, 4, 1})};
  o.is_dna_compatible = true;
  const std::vector<day> days{to_day({2021, 2, 1})};
  CHECK(written(place_windows(said_on(days, o), {window_unit::months, 1})) ==
        texts{"2021-01-01..2021-01-01 0", "2021-02-01..2021-02-01 1", "2021-03-01..2021-03-01 0",
              "2021-04-01..2021-04-01 0"});
  const texts three{"2021-01-01..2021-03-01 1", "2021-02-01..2021-04-01 1"};
  CHECK(written(place_windows(said_on(days, o), {window_unit::months, 3})) == three);
  CHECK(written(place_windows(said_on(days, o), {window_unit::months, 2})) == three);
}

TEST_CASE("kernels have their middles a unit apart, as far from the ends as they reach", "[network]") {
  const std::vector<day> days{to_day({2021, 1, 1}), to_day({2021, 1, 8})};
  const auto windows = place_windows(said_on(days), {window_unit::days, 4, network_kernel::uniform});
  REQUIRE(windows.size() == 4);
  CHECK(windows.front().days == network_window{to_day({2021, 1, 1}), to_day({2021, 1, 3}), to_day({2021, 1, 5})});
  CHECK(windows.back().days.middle == to_day({2021, 1, 6}));
  const auto endless = place_windows(said_on(days), {window_unit::days, 4, network_kernel::gaussian});
  REQUIRE(endless.size() == 4);
  CHECK(endless.front().days.to == to_day({2021, 1, 8}));
  CHECK(endless.front().end_unit == 2);
}

TEST_CASE("kernels of odd size reach half a unit less far, and find room wherever they fit", "[network]") {
  const std::vector<day> days{to_day({2021, 1, 1}), to_day({2021, 1, 2}), to_day({2021, 1, 3}), to_day({2021, 1, 4})};
  CHECK(written(place_windows(said_on(days), {window_unit::days, 3, network_kernel::triangular})) ==
        texts{"2021-01-01..2021-01-03 3", "2021-01-02..2021-01-04 3"});
  CHECK(written(place_windows(said_on(days), {window_unit::days, 1, network_kernel::uniform})) ==
        texts{"2021-01-01..2021-01-01 1", "2021-01-02..2021-01-02 1", "2021-01-03..2021-01-03 1",
              "2021-01-04..2021-01-04 1"});
  // Three and a half days to either side.
  const std::vector<day> week{to_day({2021, 1, 1}), to_day({2021, 1, 7})};
  CHECK(written(place_windows(said_on(week), {window_unit::weeks, 1, network_kernel::uniform})) ==
        texts{"2021-01-01..2021-01-07 2"});
  const auto months = place_windows(said_on({to_day({2021, 1, 1}), to_day({2021, 3, 31})}),
                                    {window_unit::months, 1, network_kernel::uniform});
  REQUIRE(months.size() == 3);  // 15.5 days where the month on that side has 31, 14 where it has 28
  CHECK(months.front().days == network_window{to_day({2021, 1, 1}), to_day({2021, 1, 16}), to_day({2021, 1, 31})});
  CHECK(months[1].days == network_window{to_day({2021, 2, 1}), to_day({2021, 2, 16}), to_day({2021, 3, 2})});
  CHECK(months.back().days == network_window{to_day({2021, 3, 2}), to_day({2021, 3, 16}), to_day({2021, 3, 31})});
}

TEST_CASE("in DNA's way the range that is not asked for is that of all documents", "[network]") {
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
  o.is_dna_compatible = true;
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

TEST_CASE("in DNA's way kernels that are not indented have their middles in all of the time", "[network]") {
  network_options o;
  o.is_dna_compatible = true;
  const network_basis b = said_on({to_day({2021, 1, 1}), to_day({2021, 1, 8})}, o);
  window_options w{window_unit::days, 4, network_kernel::uniform};
  CHECK(place_windows(b, w).size() == 4);
  w.is_indented = false;
  const auto all = place_windows(b, w);
  REQUIRE(all.size() == 8);
  CHECK(all.front().days == network_window{to_day({2021, 1, 1}), to_day({2021, 1, 1}), to_day({2021, 1, 3})});
}

TEST_CASE("windows that make no sense are refused", "[network]") {
  const network_basis b = said_on({to_day({-9000, 1, 1}), to_day({2021, 1, 1})});
  CHECK_THROWS_AS(place_windows(b, {window_unit::days, 0}), invalid_value);
  CHECK_THROWS_AS(place_windows(b, {window_unit::days, 1}), invalid_value);  // there would be four million
  CHECK_THROWS_AS(place_windows(b, {window_unit::events, 1, network_kernel::uniform}), invalid_value);
}
