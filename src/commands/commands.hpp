// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "options.hpp"
#include "shell.hpp"

/// @file
/// One function for each command, in the source of the same name. It declares the command's options.

namespace stancegraph::program {

[[nodiscard]] command add_check(CLI::App& app);
[[nodiscard]] command add_stats(CLI::App& app);
[[nodiscard]] command add_list(CLI::App& app);
[[nodiscard]] command add_show(CLI::App& app);
[[nodiscard]] command add_stances(CLI::App& app);
[[nodiscard]] command add_timeline(CLI::App& app);
[[nodiscard]] command add_shifts(CLI::App& app);
[[nodiscard]] command add_sources(CLI::App& app);
[[nodiscard]] command add_collisions(CLI::App& app);
[[nodiscard]] command add_concessions(CLI::App& app);
[[nodiscard]] command add_network(CLI::App& app);
[[nodiscard]] command add_coalitions(CLI::App& app);
[[nodiscard]] command add_polarization(CLI::App& app);
[[nodiscard]] command add_backbone(CLI::App& app);
[[nodiscard]] command add_phases(CLI::App& app);
[[nodiscard]] command add_brokers(CLI::App& app);
[[nodiscard]] command add_match(CLI::App& app);
[[nodiscard]] command add_why(CLI::App& app);
[[nodiscard]] command add_diff(CLI::App& app);
[[nodiscard]] command add_draw(CLI::App& app);
[[nodiscard]] command add_convert(CLI::App& app);
[[nodiscard]] command add_format(CLI::App& app);
[[nodiscard]] command add_verify(CLI::App& app);
[[nodiscard]] command add_agreement(CLI::App& app);
[[nodiscard]] command add_balance(CLI::App& app);
[[nodiscard]] command add_centrality(CLI::App& app);
[[nodiscard]] command add_blocks(CLI::App& app);
[[nodiscard]] command add_projection(CLI::App& app);
[[nodiscard]] command add_sensitivity(CLI::App& app);

/// All commands, in the order in which help lists them.
[[nodiscard]] inline std::vector<command> add_commands(CLI::App& app) {
  std::vector<command> all;
  const auto add = [&all](const std::string& title, const std::vector<command>& some) {
    list_under(title, some);
    all.insert(all.end(), some.begin(), some.end());
  };
  add("Records", {add_check(app), add_stats(app), add_list(app), add_show(app)});
  add("Stances and statements", {add_stances(app), add_timeline(app), add_shifts(app), add_sources(app),
                                 add_collisions(app), add_concessions(app)});
  add("Networks", {add_network(app), add_coalitions(app), add_polarization(app), add_backbone(app), add_phases(app),
                   add_brokers(app), add_projection(app), add_balance(app), add_centrality(app), add_blocks(app),
                   add_sensitivity(app)});
  add("Queries, comparison and pictures", {add_match(app), add_why(app), add_diff(app), add_draw(app)});
  add("Files and coding", {add_convert(app), add_format(app), add_verify(app), add_agreement(app)});
  return all;
}

}  // namespace stancegraph::program
