// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "options.hpp"
#include "shell.hpp"
#include "stancegraph/measures/community/coalitions.hpp"
#include "stancegraph/network/discourse_network.hpp"

/// @file
/// The options shared by the commands that make discourse networks.

namespace stancegraph::program {

/// For options that use the words of rDNA.
enum class yes_or_no : std::uint8_t { no, yes };

}  // namespace stancegraph::program

namespace stancegraph {

/// The words of yes_or_no.
template <>
struct vocabulary<program::yes_or_no> {
  static constexpr std::string_view what = "answer";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"no", "yes"});
};

}  // namespace stancegraph

namespace stancegraph::program {

/// The options from which discourse networks are made.
struct network_arguments : report_arguments {
  network_options network{};
  std::optional<date> from{};
  std::optional<date> to{};
  std::vector<std::pair<network_role, std::string>> excluded{};
  std::vector<network_role> inverted{};
  std::optional<window_unit> window{};
  std::size_t size = 1;
  network_kernel kernel = network_kernel::no;
  bool is_dna_compatible = false;
  std::optional<week_count> weeks{};
  std::optional<yes_or_no> indents{};
  yes_or_no usually_indents = yes_or_no::yes;  ///< if the option is not given
  bool is_open = false;                        ///< as in dna_window_settings
  std::optional<std::size_t> threads{};
};

/// The defaults of measures on one-mode networks: congruence − conflict, divided by the mean number of statements of
/// the two actors.
[[nodiscard]] inline network_options signed_network() {
  return {.type = network_type::onemode,
          .aggregation = qualifier_aggregation::subtract,
          .normalization = network_normalization::average};
}

/// The argument CORPUS, and the options that choose statements and nodes. @pre --type, if there is one, is declared
void add_network_options(CLI::App* app, network_arguments& value, presence corpus = presence::required);
/// The option --aggregation, with the words for the type of network or, if --type chooses it, with all of them.
void add_aggregation(CLI::App* app, network_arguments& value);
/// The options of a series of networks over time.
void add_windows(CLI::App* app, network_arguments& value);

/// The option --k of coalitions. @pre --method is declared
option add_coalition_count(CLI::App* app, std::optional<std::size_t>& value, const std::string& help);

/// The basis of the networks. Writes a note if no statement counts, or if a series has no windows.
/// @throws usage_error if an option names something that is not in the corpus, or if the options give no series
[[nodiscard]] std::shared_ptr<const network_basis> network_basis_of(shell& sh, const network_arguments& o);

/// Refuses more groups than members. @throws usage_error if there are more groups
void expect_groups_of(std::optional<std::size_t> groups, std::size_t members);

/// The windows of a series. @pre there is one
[[nodiscard]] inline window_options windows_of(const network_arguments& o) { return {*o.window, o.size, o.kernel}; }

/// The windows of a series; nothing for one network.
[[nodiscard]] inline std::optional<window_options> series_windows(const network_arguments& o) {
  return o.window ? std::optional{windows_of(o)} : std::nullopt;
}

}  // namespace stancegraph::program
