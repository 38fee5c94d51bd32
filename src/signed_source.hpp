// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "network_source.hpp"
#include "shell.hpp"
#include "stancegraph/network/signed_network.hpp"

/// @file
/// Networks of ties as commands read them: from a corpus, or from a file of ties.

namespace CLI {
class Option;
}

namespace stancegraph::program {

/// The option --edges of a command that takes ties in place of a corpus.
struct edges_argument {
  std::string file{};                           ///< a file of ties; `-` for standard input; empty: not given
  std::vector<const CLI::Option*> of_corpus{};  ///< options that only a corpus has
};

/// Adds the option --edges. All options that the command has at this point are for a corpus only.
void add_edges(CLI::App* app, edges_argument& value);

/// Checks that either a corpus or a file of ties is given, and no options that belong to the other.
/// @param command for messages @throws usage_error where that is not so
void expect_corpus_or_edges(const corpus_argument& corpus, const edges_argument& edges, std::string_view command);

/// Reads ties from a file, and notes which columns were passed over and how many pairs of nodes have several ties.
/// @param of_several what happens to several ties, for the note
[[nodiscard]] stancegraph::signed_network read_edges(shell& sh, const edges_argument& edges, bool is_directed,
                                                     std::string_view of_several);

/// Where a signed network comes from.
struct signed_arguments : network_arguments {
  edges_argument edges{};
  bool is_directed = false;
  bool is_weighted = false;  ///< ties of a corpus have weights; else they count 1 each
};

/// The argument CORPUS with its options, and the option --edges.
void add_signed_graph(CLI::App* app, signed_arguments& value);

/// Reads a signed network from a corpus or from a file of ties.
/// @param command for messages @param of_several what happens to several ties, for the note
/// @throws usage_error where the options do not go together
[[nodiscard]] stancegraph::signed_network read_signed_graph(shell& sh, const signed_arguments& o,
                                                            std::string_view command, std::string_view of_several);

}  // namespace stancegraph::program
