// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/analysis/polarization_over_time.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "memory_meter.hpp"
#include "naive_networks.hpp"
#include "run_controls.hpp"
#include "stancegraph/measures/brokerage/e_i_index.hpp"
#include "stancegraph/network/dna/conventions.hpp"

using namespace stancegraph;

namespace {

network_options options_with(qualifier_aggregation how, bool is_dna) {
  return {.type = network_type::onemode,
          .aggregation = how,
          .normalization = network_normalization::average,
          .conventions = is_dna ? dna_conventions() : counting_conventions{}};
}

}  // namespace

TEST_CASE("polarization over time is computed for each network of congruence and of conflict", "[analysis]") {
  using enum qualifier_aggregation;
  std::size_t divided = 0;
  for (std::uint64_t seed = 0; seed != 15; ++seed)
    for (const bool is_dna : {false, true}) {
      const stance_graph g{naive::network_corpus(seed)};
      const network_basis basis = make_network_basis(g, options_with(subtract, is_dna));
      const window_options weeks{.unit = window_unit::weeks, .size = 2};
      const auto series = [&](qualifier_aggregation how) {
        return network_windows(g, options_with(is_dna ? subtract : how, is_dna), weeks);
      };
      const auto agree = series(congruence), disagree = series(conflict);
      const auto found = polarization_over_time(basis, weeks);
      REQUIRE(found.size() == agree.size());
      for (std::size_t i = 0; i != found.size(); ++i) {
        CHECK(found[i].network.window == agree[i].window);
        CHECK(found[i].network.weights == agree[i].weights);
        const auto expected = is_dna ? dna_polarization(agree[i].weights, disagree[i].weights)
                                     : polarization(agree[i].weights, disagree[i].weights);
        REQUIRE(found[i].found.has_value() == expected.has_value());
        if (!expected) {
          CHECK(!found[i].e_i);
          continue;
        }
        CHECK(found[i].found->index == expected->index);
        CHECK(found[i].e_i == e_i_index(agree[i].weights, expected->camps));
        ++divided;
      }
    }
  CHECK(divided > 20);
}

TEST_CASE("without windows, polarization is computed for one network", "[analysis]") {
  const stance_graph g{naive::network_corpus(4)};
  const auto found = polarization_over_time(make_network_basis(g, options_with(qualifier_aggregation::subtract, false)),
                                            std::nullopt, {.camps = 3});
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].found);
  CHECK(found[0].found->camps.group_count == 3);
  CHECK(!found[0].network.window);
}

TEST_CASE("with the DNA convention and no normalization, a network without camps has index 0 and no E-I index",
          "[analysis]") {
  corpus c;
  const auto ann = c.add(actor{.id = "ann", .name = "Ann"});
  const auto tax = c.add(position{.id = "tax", .label = "Tax"});
  c.add(statement{.id = "s1", .holders = {ann}, .position = tax});
  const auto basis =
      make_network_basis(stance_graph{std::move(c)}, options_with(qualifier_aggregation::subtract, true));
  const auto found = polarization_over_time(basis, std::nullopt, {}, false);
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].found);
  CHECK(found[0].found->index == 0);
  CHECK(!found[0].e_i);
}

TEST_CASE("polarization over time obeys a stop signal and counts networks", "[analysis]") {
  const auto basis =
      make_network_basis(stance_graph{naive::network_corpus(3)}, options_with(qualifier_aggregation::subtract, false));
  for (const auto& windows :
       {std::optional<window_options>{}, std::optional{window_options{.unit = window_unit::weeks}}})
    run_controls::check([&](const run_control& control) {
      std::vector<partition> camps;
      for (network_polarization& each : polarization_over_time(basis, windows, {.control = control}))
        camps.push_back(each.found ? each.found->camps : partition{});
      return camps;
    });
}

TEST_CASE("polarization over time stores one network of conflict, however many windows there are", "[analysis]") {
  constexpr std::size_t actors = 40, days = 60;
  corpus c;
  for (std::size_t i = 0; i != actors; ++i) c.add(actor{.id = "a" + std::to_string(i), .name = "An actor"});
  const auto tax = c.add(position{.id = "tax", .label = "Tax"});
  for (std::size_t i = 0; i != actors * days; ++i)
    c.add(statement{.id = "s" + std::to_string(i),
                    .holders = {actor_handle{i % actors}},
                    .position = tax,
                    .polarity = i % 2 == 0 ? polarity::support : polarity::oppose,
                    .said = date{day{static_cast<std::int64_t>(18000 + i / actors)}}});
  const auto basis =
      make_network_basis(stance_graph{std::move(c)}, options_with(qualifier_aggregation::subtract, false));
  const memory_meter meter;
  const auto found = polarization_over_time(basis, window_options{.unit = window_unit::days, .size = 1});
  INFO(meter.now() << " bytes, at one time " << meter.peak());
  REQUIRE(found.size() == days);
  for (const network_polarization& each : found) CHECK(each.network.weights.cells().size() >= actors);
  CHECK(meter.peak() <= meter.now() + meter.now() / 4);
}

TEST_CASE("a stop signal during the searches ends them early, and all networks are returned", "[analysis]") {
  const auto basis =
      make_network_basis(stance_graph{naive::network_corpus(3)}, options_with(qualifier_aggregation::subtract, false));
  const window_options weeks{.unit = window_unit::weeks};
  const auto complete = polarization_over_time(basis, weeks);
  REQUIRE(complete.size() > 2);
  bool is_stopped = false;
  const auto stopped =
      polarization_over_time(basis, weeks,
                             {.control = {.progress = [&](std::uintmax_t, std::uintmax_t) { is_stopped = true; },
                                          .stop = [&] { return is_stopped; }}});
  REQUIRE(stopped.size() == complete.size());
  for (std::size_t i = 0; i != complete.size(); ++i)
    CHECK(stopped[i].found.has_value() == complete[i].found.has_value());
}
