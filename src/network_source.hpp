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
/// The options of commands that make discourse networks, read in one way.

namespace stancegraph::program {

/// Of options that have rDNA's words.
enum class yes_or_no : std::uint8_t { no, yes };

}  // namespace stancegraph::program

namespace stancegraph {

/// How answers are written.
template <>
struct vocabulary<program::yes_or_no> {
  static constexpr std::string_view what = "answer";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"no", "yes"});
};

}  // namespace stancegraph

namespace stancegraph::program {

/// What discourse networks are made of.
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
  yes_or_no usually_indents = yes_or_no::yes;  ///< where it is not told
  bool is_open = false;                        ///< as in dna_window_settings
  std::optional<std::size_t> threads{};
};

/// What measures of one-mode networks take unless they are told otherwise: congruence − conflict, divided by how many
/// statements the two have on average.
[[nodiscard]] inline network_options signed_network() {
  return {.type = network_type::onemode,
          .aggregation = qualifier_aggregation::subtract,
          .normalization = network_normalization::average};
}

/// The argument CORPUS, and the options of which statements and nodes there are.
void add_network_options(CLI::App* app, network_arguments& value, presence corpus = presence::required);
/// The option --aggregation.
void add_aggregation(CLI::App* app, network_arguments& value);
/// The options of a series of networks over time.
void add_windows(CLI::App* app, network_arguments& value);

/// The option --k of coalitions. @pre --method is declared
option add_coalition_count(CLI::App* app, std::optional<std::size_t>& value, const std::string& help);

/// What the networks are made of. Tells where that is nothing, or where a series has no windows.
/// @throws usage_error where an option names what is not in the corpus, or where there is no such series
[[nodiscard]] std::shared_ptr<const network_basis> network_basis_of(shell& sh, const network_arguments& o);

/// Refuses more groups than there are members, where a number is given. @throws usage_error where it is refused
void expect_groups_of(std::optional<std::size_t> groups, std::size_t members);

/// The windows of a series. @pre there is one
[[nodiscard]] inline window_options windows_of(const network_arguments& o) { return {*o.window, o.size, o.kernel}; }

/// The windows of a series; nothing for one network.
[[nodiscard]] inline std::optional<window_options> series_windows(const network_arguments& o) {
  return o.window ? std::optional{windows_of(o)} : std::nullopt;
}

}  // namespace stancegraph::program
