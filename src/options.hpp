// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "corpus_source.hpp"
#include "exit_code.hpp"
#include "stancegraph/core/near_name.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/query/find.hpp"
#include "stancegraph/views/time.hpp"

/// @file
/// Options that several commands have, read in one way.

namespace stancegraph::program {

/// How a list is written.
enum class list_format : std::uint8_t {
  table,  ///< for people
  csv,    ///< for spreadsheets and data frames
  json,   ///< for programs
};

}  // namespace stancegraph::program

namespace stancegraph {

/// How list_format is written.
template <>
struct vocabulary<program::list_format> {
  static constexpr std::string_view what = "format";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"table", "csv", "json"});
};

}  // namespace stancegraph

namespace stancegraph::program {

/// Words as one reads them out: "table, csv or json".
template <Vocabulary Enum>
[[nodiscard]] std::string alternatives(std::string_view last_join = " or ", std::string_view join = ", ") {
  std::string all;
  constexpr std::size_t n = word_count<Enum>;
  for (std::size_t i = 0; i != n; ++i) {
    if (i != 0) all += i + 1 == n ? last_join : join;
    all += vocabulary<Enum>::words[i];
  }
  return all;
}

/// An option whose value is one of the words of an enumeration.
template <Vocabulary Enum>
CLI::Option* add_word_option(CLI::App* app, const std::string& name, Enum& value, const std::string& help) {
  CLI::Option* const option = app->add_option_function<std::string>(
      name, [&value](const std::string& word) { value = *from_word<Enum>(word); }, help);
  option->type_name(alternatives<Enum>("|", "|"));
  option->check(CLI::Validator{[](std::string& word) {
                                 if (from_word<Enum>(word)) return std::string{};
                                 return "unknown " + std::string{vocabulary<Enum>::what} + " " + in_quotes(word) +
                                        "; expected " + alternatives<Enum>();
                               },
                               ""});
  return option;
}

/// An option whose value is a date or period. @throws usage_error that points to what is wrong in it
CLI::Option* add_date_option(CLI::App* app, const std::string& name, std::optional<date>& value,
                             const std::string& help);

/// What is wrong with a command line, in words for people, with the command or option that may be meant.
[[nodiscard]] std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& e);

/// The argument CORPUS, and whether it may be made of statements alone.
struct corpus_argument {
  std::string path{};
  bool infer = false;
};
void add_corpus(CLI::App* app, corpus_argument& value);

/// The time that is asked about.
struct time_window {
  std::optional<date> at{};       ///< on one day
  std::optional<date> during{};   ///< on some day of a period
  bool is_certain = false;        ///< only what holds however the dates that are known in part fall
};
void add_time(CLI::App* app, time_window& value);

/// The days of a time window; nothing where it is all time. @throws usage_error where the options do not go together
[[nodiscard]] std::optional<period> period_of(const time_window& window);

/// Calls `f` with the graph, narrowed to the time window.
template <class F>
auto in_time(const stance_graph& g, const time_window& window, F&& f) {
  const std::optional<period> days = period_of(window);
  if (!days) return f(g);
  return f(g | views::during(*days, window.is_certain ? certainty::certainly : certainty::possibly));
}

/// The record that a name on the command line means; the option is named in messages.
/// @throws usage_error where no record or more than one is called so
template <Named Record>
[[nodiscard]] handle<Record> named(const corpus& c, const std::string& name, std::string_view option) {
  const found<Record> result = find<Record>(c, name);
  if (const auto only = result.only()) return only;
  const std::string what{to_word(kind_of<Record>)};
  std::string message = std::string{option} + ": ";
  if (result.matches.empty()) {
    message += "no " + what + " is called " + in_quotes(name);
    if (result.near) message += "; did you mean " + in_quotes(*result.near) + "?";
  } else {
    message += in_quotes(name) + " may be any of several " + what + "s; name one by its id:";
    for (const handle<Record> h : result.matches) message += "\n  " + std::string{c[h].id};
  }
  throw usage_error{message};
}

/// As named(); an empty handle where no name is given.
template <Named Record>
[[nodiscard]] handle<Record> named_if_given(const corpus& c, const std::string& name, std::string_view option) {
  return name.empty() ? handle<Record>{} : named<Record>(c, name, option);
}

}  // namespace stancegraph::program
