// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "network_source.hpp"
#include "shell.hpp"
#include "stancegraph/measures/signed/signed_graph.hpp"
#include "stancegraph/network/discourse_network.hpp"
#include "stancegraph/render/table.hpp"

/// @file
/// Signed graphs as commands read them: from a corpus, or from a file of edges.

namespace stancegraph::program {

/// Where a signed graph comes from.
struct signed_arguments : network_arguments {
  std::string edges{};
  bool is_directed = false;
  bool is_weighted = false;  ///< of a corpus: ties weigh how much more two agree than disagree
};

/// A signed graph, and what stands behind it.
struct named_ties {
  std::vector<std::string> nodes{};  ///< as people call them
  std::vector<std::string> ids{};    ///< as programs do
  std::vector<signed_tie> ties{};
  std::vector<std::vector<std::string>> statements{};  ///< ids, by tie; empty where no corpus is behind it
};

/// The argument CORPUS, the option --edges, and those of which statements and nodes a corpus gives.
void add_signed_graph(CLI::App* app, signed_arguments& value);
/// The option --directed. @param help what it changes
void add_directed(CLI::App* app, signed_arguments& value, const std::string& help);

/// Who agrees more often than not is tied positively, who disagrees more often negatively, each tie of weight 1.
/// @param n a one-mode network of agreement less disagreement
[[nodiscard]] std::vector<signed_tie> signs_of(const discourse_network& n);

/// Reads a signed graph. Tells how many pairs have several ties. @param of_several what is done with them, for the note
[[nodiscard]] named_ties read_signed_graph(shell& sh, const signed_arguments& o, std::string_view of_several);

/// Groups of nodes, a line each: "Side 1: Russia, Kremlin". @param what they are called
[[nodiscard]] std::string groups_in_lines(std::string_view what, const std::vector<std::vector<std::string>>& groups);

/// Some of the ties for people, with the statements behind them. @param heading of their first ends
[[nodiscard]] text_table tie_table(const named_ties& graph, const std::vector<std::size_t>& ties, std::string heading);

/// A tie in JSON: its ends, sign and weight, and the statements behind it.
[[nodiscard]] nlohmann::ordered_json json_tie(const named_ties& graph, std::size_t tie);

}  // namespace stancegraph::program
