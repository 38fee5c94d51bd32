// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "options.hpp"

/// @file
/// The declarations of commands and their options, for help, the manual page and the completions.

namespace stancegraph::program {

/// A command with what CLI11 cannot store: which options need at least one of several, and reasons for messages.
class declared_command : public CLI::App {
 public:
  declared_command(const std::string& what, const std::string& name, CLI::App& parent)
      : CLI::App{what, name, &parent} {}

  /// Two options, and why one needs or excludes the other.
  struct pair_rule {
    const CLI::Option* one = nullptr;
    const CLI::Option* other = nullptr;
    std::string reason{};
    bool is_listed = true;  ///< whether help mentions it
  };
  /// At least one of the others must be given: with this option or, if there is no option, always.
  struct one_of_rule {
    const CLI::Option* needy = nullptr;
    std::vector<const CLI::Option*> others{};
    std::string message{};
  };

  /// An option that needs or excludes some values of another, whether the other is given or has its default.
  struct value_rule {
    const CLI::Option* one = nullptr;
    std::vector<std::string> own{};  ///< the rule is about these values of the option; empty if it is about all values
    const CLI::Option* other = nullptr;
    std::vector<std::string> words{};  ///< values of the other
    bool is_needed = true;             ///< if false, they are excluded
    std::string reason{};
  };

  /// The words that an option takes if another has a value.
  struct word_rule {
    const CLI::Option* one = nullptr;
    const CLI::Option* other = nullptr;
    std::string value{};      ///< value of the other
    std::string_view what{};  ///< noun for the words
    std::span<const std::string_view> words{};
  };

  std::vector<pair_rule> needed{};
  std::vector<pair_rule> excluded{};
  std::vector<one_of_rule> one_of{};
  std::vector<value_rule> values{};
  std::vector<word_rule> words{};
  std::vector<std::function<std::string()>> faults{};  ///< each returns what is wrong with values, or an empty text
};

/// The parts of a text between separators.
[[nodiscard]] std::vector<std::string> split_at(std::string_view text, std::string_view separator);
/// Words as a list in a sentence: "--at or --during".
template <class Words>
[[nodiscard]] std::string listed(const Words& words, std::string_view last) {
  std::string all;
  for (std::size_t i = 0; i != words.size(); ++i) {
    if (i != 0) all += i + 1 == words.size() ? " " + std::string{last} + " " : ", ";
    all += words[i];
  }
  return all;
}

/// The name of an option or argument in messages: `--output`, `CORPUS`.
[[nodiscard]] std::string name_of(const CLI::Option& o);
/// The names of an option: `-o`, `--output`; empty for an argument. More long names are old spellings of the first.
[[nodiscard]] std::vector<std::string> each_name(const CLI::Option& o);
/// The names of an option in one text: `-o, --output`.
[[nodiscard]] std::string names_of(const CLI::Option& o);
/// The name of an option's value in help; empty for an option without a value.
[[nodiscard]] std::string value_of(const CLI::Option& o);
/// The words that the value can be; empty if it can be anything.
[[nodiscard]] std::vector<std::string> words_of(const CLI::Option& o);
/// Whether it takes a value.
[[nodiscard]] bool has_value(const CLI::Option& o);
/// Whether it is one of some options, as CLI11 returns them.
[[nodiscard]] bool is_among(const std::set<CLI::Option*>& all, const CLI::Option& o);
/// Whether it may be given several times.
[[nodiscard]] bool is_repeatable(const CLI::Option& o);
/// What the completions offer for a value that is not a word.
enum class value_kind : std::uint8_t { text, file, folder };
[[nodiscard]] value_kind kind_of_value(const CLI::Option& o);

/// The arguments of a command, in their order.
[[nodiscard]] std::vector<const CLI::Option*> arguments_of(const CLI::App& app);
/// The options of a command under all headings.
[[nodiscard]] std::vector<const CLI::Option*> options_of(const CLI::App& app);
/// The headings of the options of a command, each with the options under it.
[[nodiscard]] std::vector<std::pair<std::string, std::vector<const CLI::Option*>>> headings_of(const CLI::App& app);
/// The commands that help lists.
[[nodiscard]] std::vector<const CLI::App*> commands_of(const CLI::App& app);

/// The full description of an option or argument: its help, words, default, and the options it needs or excludes.
[[nodiscard]] std::string description_of(const CLI::App& app, const CLI::Option& o);
/// The first sentence of a text, without its full stop.
[[nodiscard]] std::string first_sentence(std::string_view text);
/// The paragraphs of a text. The first of a command's description is the line in the list of commands.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view text);
/// How a command line is written: `stancegraph timeline CORPUS --actor NAME [OPTION]...`.
[[nodiscard]] std::string usage_of(const CLI::App& app);

/// What is wrong with the options of a parsed command line: two that exclude each other, one that lacks another,
/// or values that cannot be combined; empty if nothing is wrong.
[[nodiscard]] std::string broken_rule(const CLI::App& app);

}  // namespace stancegraph::program
