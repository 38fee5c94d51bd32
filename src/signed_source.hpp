// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "network_source.hpp"
#include "options.hpp"
#include "shell.hpp"
#include "stancegraph/network/signed_network.hpp"

/// @file
/// Commands read networks of ties from a corpus or from a file of ties.

namespace stancegraph::program {

/// The option --edges, which names a file of ties instead of a corpus (`-` for standard input). It excludes every
/// option declared so far: declare the options of a corpus before it and those of ties after it.
option add_edges(CLI::App* app, std::string& file);

/// The option --directed, for ties from a file. @param help what it changes
option add_directed(CLI::App* app, bool& value, const std::string& help);

/// Reads ties from a file, and notes which columns are unused and how many pairs of nodes have several ties.
/// @param of_several what happens to several ties, for the note
[[nodiscard]] stancegraph::signed_network read_edges(shell& sh, const std::string& file, bool is_directed,
                                                     std::string_view of_several);

/// The options that say where a signed network comes from.
struct signed_arguments : network_arguments {
  std::string edges{};
  bool is_directed = false;
  bool is_weighted = false;  ///< whether ties of a corpus have weights; otherwise each weighs 1
};

/// The argument CORPUS with its options, and the option --edges.
void add_signed_graph(CLI::App* app, signed_arguments& value);

/// Reads a signed network from a corpus or from a file of ties.
/// @param of_several what happens to several ties, for the note
[[nodiscard]] stancegraph::signed_network read_signed_graph(shell& sh, const signed_arguments& o,
                                                            std::string_view of_several);

}  // namespace stancegraph::program
