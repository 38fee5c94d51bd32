// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/report/polarization_over_time.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "naive_networks.hpp"
#include "report_sample.hpp"
#include "stancegraph/render/report_terminal.hpp"

namespace sg = stancegraph;

namespace {

const sg::network_options divided{.type = sg::network_type::onemode,
                                  .aggregation = sg::qualifier_aggregation::subtract,
                                  .normalization = sg::network_normalization::average};

}  // namespace

TEST_CASE("a polarization report has a row for each network with its camps and statements", "[report]") {
  std::size_t exact = 0;
  for (std::uint64_t seed = 0; seed != 15; ++seed) {
    const auto basis = make_network_basis(sg::stance_graph{naive::network_corpus(seed)}, divided);
    const auto all = polarization_over_time(basis, sg::window_options{.unit = sg::window_unit::weeks});
    const sg::report report = polarization_report(all);
    const auto& table = table_of(report);
    REQUIRE(table.rows.size() == all.size());
    for (std::size_t i = 0; i != all.size(); ++i) {
      const auto& row = table.rows[i].cells;
      CHECK(std::get<sg::day>(row[0].value) == all[i].network.window->from);
      CHECK(std::get<std::int64_t>(row[3].value) == static_cast<std::int64_t>(all[i].network.statement_count()));
      CHECK(row[4].is_missing() == !all[i].found.has_value());
      CHECK(row[7].is_missing() == !all[i].found.has_value());
      const auto behind = statements_behind(table, table.rows[i]);
      CHECK(std::set<std::string>(behind.begin(), behind.end()).size() == all[i].network.statement_count());
      if (!all[i].found) continue;
      CHECK(std::get<double>(row[5].value) == all[i].found->index + all[i].found->gap);
      CHECK(row[5].shown.has_value() == all[i].found->is_exact());
      CHECK(std::get<std::vector<std::string>>(row[7].value).size() == all[i].found->camps.group_count);
      exact += all[i].found->is_exact() ? 1U : 0U;
    }
  }
  CHECK(exact > 5);
}

TEST_CASE("tables of polarization show camps by name and omit networks without statements", "[report]") {
  sg::corpus c;
  const auto ann = c.add(sg::actor{.id = "a1", .name = "Ann"});
  const auto bob = c.add(sg::actor{.id = "a2", .name = "Bob"});
  const auto tax = c.add(sg::position{.id = "tax", .label = "Tax"});
  const auto add = [&](const char* id, sg::actor_handle who, sg::polarity polarity, const char* said) {
    c.add(sg::statement{
        .id = id, .holders = {who}, .position = tax, .polarity = polarity, .said = sg::date{std::string{said}}});
  };
  add("s1", ann, sg::polarity::support, "2021-01-05");
  add("s2", bob, sg::polarity::oppose, "2021-01-06");
  add("s3", bob, sg::polarity::oppose, "2021-03-31");
  const auto basis = make_network_basis(sg::stance_graph{std::move(c)}, divided);
  const auto months =
      polarization_report(polarization_over_time(basis, sg::window_options{.unit = sg::window_unit::months}));
  CHECK(rows_of(table_of(months)) == std::vector<std::string>{"2021-01-01|2021-01-31|2|2|0.75|0.75||a1;a2",
                                                              "2021-02-01|2021-02-28|0|0||||",
                                                              "2021-03-01|2021-03-31|1|1||||"});
  const std::string seen = text_of([&](const auto& write) { sg::write_terminal(months, write); });
  CHECK(seen.find("exact") != seen.npos);
  CHECK(seen.find("Ann | Bob") != seen.npos);
  CHECK(seen.find("2021-02-01") == seen.npos);
  // One network has no days.
  const auto whole = polarization_report(polarization_over_time(basis, std::nullopt));
  const std::string seen_whole = text_of([&](const auto& write) { sg::write_terminal(whole, write); });
  CHECK(seen_whole.starts_with("MEMBERS"));
}
