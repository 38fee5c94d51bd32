// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus_source.hpp"
#include "exit_code.hpp"
#include "shell.hpp"
#include "stancegraph/core/near_name.hpp"
#include "stancegraph/core/vocabulary.hpp"
#include "stancegraph/query/find.hpp"
#include "stancegraph/views/edge_set.hpp"

/// @file
/// Options that several commands share.

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace stancegraph::program {

/// The formats of lists.
enum class list_format : std::uint8_t {
  table,     ///< for people, in a terminal
  csv,       ///< for spreadsheets and data frames
  json,      ///< for programs
  markdown,  ///< for people, on a web page
  latex,     ///< for people, in print: booktabs
  keys,      ///< the meaning of the keys of CSV and JSON
};

/// The headings under which help and the manual page list options, in this order.
enum class heading : std::uint8_t {
  corpus,    ///< how the corpus is read
  included,  ///< which records or statements count
  counted,   ///< what is counted, and how
  time,      ///< days, periods and windows
  shown,     ///< which answer is given
  method,    ///< how it is computed
  picture,   ///< pictures
  output,    ///< how the answer is written
  options,   ///< anything else
  general,   ///< options of every command
};

}  // namespace stancegraph::program

namespace stancegraph {

/// The words of heading.
template <>
struct vocabulary<program::heading> {
  static constexpr std::string_view what = "heading";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words =
      std::to_array<std::string_view>({"Corpus", "What is included", "What is counted", "Time", "What is shown",
                                       "Method", "Picture", "Output", "Options", "General"});
};

/// The words of list_format.
template <>
struct vocabulary<program::list_format> {
  static constexpr std::string_view what = "format";  ///< noun in messages
  /// words in the order of the enumerators
  static constexpr auto words = std::to_array<std::string_view>({"table", "csv", "json", "markdown", "latex", "keys"});
};

}  // namespace stancegraph

namespace stancegraph::program {

/// Declares a command. @param what one line for the list of commands @param example a command line that works
/// @param details the paragraphs below that line in its help and in the manual page
CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& what, const std::string& example,
                      const std::string& details = {});

/// Lists commands under a title in help.
void list_under(const std::string& title, const std::vector<command>& commands);

/// Whether an option or argument must be given.
enum class presence : std::uint8_t {
  optional,  ///< it may be left out
  required,  ///< it must be given
};

/// An option or argument that was just declared; its functions declare more about it. They can name other options of
/// the same command that were declared before it.
class option {
 public:
  option(CLI::App* app, CLI::Option* declared) : app_{app}, declared_{declared} {}

  /// The heading under which it is listed.
  option& in(heading h);
  /// The default in words, if it is not a single value.
  option& by_default(const std::string& text);
  /// The smallest number allowed.
  option& from(std::size_t least);
  /// The largest number allowed.
  option& up_to(double most);
  /// It can be given only together with another. @param reason why, for the message
  option& needs(const std::string& other, const std::string& reason = {});
  /// It can be given only if another has one of these values, which may be the other's default.
  template <Vocabulary Enum>
  option& needs_value(const std::string& other, const std::vector<Enum>& values, const std::string& reason = {}) {
    return restrict({}, other, words_of(values), true, reason);
  }
  /// It can have one of its own values only if another has one of these values, which may be the other's default.
  template <Vocabulary Own, Vocabulary Enum>
  option& needs_value_for(const std::vector<Own>& own, const std::string& other, const std::vector<Enum>& values) {
    return restrict(words_of(own), other, words_of(values), true, {});
  }
  /// If another has this value, its own value is a word of an enumeration. Say so for each value of the other.
  template <Vocabulary Own, Vocabulary Enum>
  option& has_words_for(const std::string& other, Enum value) {
    return has_words_for(other, std::string{to_word(value)}, vocabulary<Own>::what, vocabulary<Own>::words);
  }
  /// It cannot have these values in this command, although its type has them. @param reason why, for the message
  template <Vocabulary Enum>
  option& without(const std::vector<Enum>& values, const std::string& reason) {
    return without(words_of(values), reason);
  }
  /// Its date cannot be a range. @param advice what to give instead
  option& refuses_range(const std::string& advice);
  /// It can be given only together with at least one of these.
  option& needs_one_of(const std::vector<std::string>& others);
  /// It cannot be given together with another. @param reason why, for the message
  option& excludes(const std::string& other, const std::string& reason = {});
  /// It cannot be given if another has one of these values. @param reason why, for the message
  template <Vocabulary Enum>
  option& excludes_value(const std::string& other, const std::vector<Enum>& values, const std::string& reason) {
    return restrict({}, other, words_of(values), false, reason);
  }
  /// It cannot be given together with any option or argument declared so far. @param reason why, for the message
  option& excludes_all_others(const std::string& reason);

 private:
  template <Vocabulary Enum>
  [[nodiscard]] static std::vector<std::string> words_of(const std::vector<Enum>& values) {
    std::vector<std::string> words;
    for (const Enum each : values) words.emplace_back(to_word(each));
    return words;
  }
  option& restrict(std::vector<std::string> own, const std::string& other, std::vector<std::string> words,
                   bool is_needed, const std::string& reason);
  option& has_words_for(const std::string& other, const std::string& value, std::string_view what,
                        std::span<const std::string_view> words);
  option& without(const std::vector<std::string>& words, const std::string& reason);

  CLI::App* app_;
  CLI::Option* declared_;
};

/// Requires at least one of these options or arguments of a command. @param message the error if none is given
void require_one_of(CLI::App* app, const std::vector<std::string>& names, const std::string& message);
/// Allows at most one of these options.
void allow_one_of(CLI::App* app, const std::vector<std::string>& names);
/// A rule about the values of several options. @param fault says what is wrong; it is called after the options are read
/// and returns an empty text if nothing is
void require(CLI::App* app, std::function<std::string()> fault);

/// An option, or an argument if the name does not begin with `-`, that is a text. @param type what help calls its
/// value; the completions offer files for FILE and folders for DIR
option add_text(CLI::App* app, const std::string& name, std::string& value, const std::string& type,
                const std::string& help, presence needed = presence::optional);
/// An option that is a whole number, from 0.
option add_number(CLI::App* app, const std::string& name, std::function<void(std::size_t)> take,
                  const std::string& help);
template <std::unsigned_integral Number>
option add_number(CLI::App* app, const std::string& name, Number& value, const std::string& help) {
  option added = add_number(
      app, name, [&value](std::size_t number) { value = static_cast<Number>(number); }, help);
  if constexpr (sizeof(Number) < sizeof(std::size_t)) added.up_to(std::numeric_limits<Number>::max());
  return added.by_default(std::to_string(value));
}
option add_number(CLI::App* app, const std::string& name, std::optional<std::size_t>& value, const std::string& help);
/// An option that is a number from 0, not necessarily whole.
option add_number(CLI::App* app, const std::string& name, double& value, const std::string& help);
/// An option without a value.
option add_flag(CLI::App* app, const std::string& name, bool& value, const std::string& help);
/// An option that is a date. @param type what help calls it
option add_date(CLI::App* app, const std::string& name, std::optional<date>& value, const std::string& type,
                const std::string& help);
/// An option that takes several names: it can be given again, and each time with names joined by commas.
option add_names(CLI::App* app, const std::string& name, std::vector<std::string>& value, const std::string& help);

/// An option that is given once for each value. Values may contain commas.
option add_texts(CLI::App* app, const std::string& name, std::vector<std::string>& value, const std::string& type,
                 const std::string& help);

/// An option whose text is read when the command line is. @param take throws invalid_value if the text is wrong
option add_read(CLI::App* app, const std::string& name, std::function<void(const std::string&)> take,
                const std::string& type, const std::string& help);

/// An option that is given once for each name and its value. @param take is called with both
option add_pairs(CLI::App* app, const std::string& name,
                 std::function<void(const std::string& key, const std::string& value)> take, const std::string& type,
                 const std::string& help);

/// Says that an option or argument does not take a word, and suggests one that it takes. @param what the noun for them
[[nodiscard]] std::string no_such_word(const std::string& name, std::string_view what,
                                       std::span<const std::string_view> words, const std::string& word);
/// The index of a word among those that an option or argument takes. @param what the noun for them
/// @throws usage_error if it is not one of them
[[nodiscard]] std::size_t number_of(const std::string& name, std::string_view what,
                                    std::span<const std::string_view> words, const std::string& word);

/// The value that a word of an option names. @throws usage_error if it names no value
template <Vocabulary Enum>
[[nodiscard]] Enum value_of(const std::string& name, const std::string& word) {
  return static_cast<Enum>(number_of(name, vocabulary<Enum>::what, vocabulary<Enum>::words, word));
}

/// An option or argument whose value is one of some words. @param name its name; old spellings can follow, after commas
/// @param what the noun for them @param take is called with the index of the word
option add_choice(CLI::App* app, const std::string& name, std::string_view what,
                  std::span<const std::string_view> words, std::function<void(std::size_t)> take,
                  const std::string& help, presence needed = presence::optional);
/// The same for several words: joined by commas, and given again. @param take is called once, with all numbers
option add_choices(CLI::App* app, const std::string& name, std::string_view what,
                   std::span<const std::string_view> words, std::function<void(const std::vector<std::size_t>&)> take,
                   const std::string& help);

/// An option whose value is one of the words of an enumeration. Its default is the value it has now.
template <Vocabulary Enum>
option add_word(CLI::App* app, const std::string& name, Enum& value, const std::string& help,
                presence needed = presence::optional) {
  option added = add_choice(
      app, name, vocabulary<Enum>::what, vocabulary<Enum>::words,
      [&value](std::size_t number) { value = static_cast<Enum>(number); }, help, needed);
  return needed == presence::required ? added : added.by_default(std::string{to_word(value)});
}
template <Vocabulary Enum>
option add_word(CLI::App* app, const std::string& name, std::optional<Enum>& value, const std::string& help) {
  option added = add_choice(
      app, name, vocabulary<Enum>::what, vocabulary<Enum>::words,
      [&value](std::size_t number) { value = static_cast<Enum>(number); }, help);
  return value ? added.by_default(std::string{to_word(*value)}) : added;
}

/// An option that takes several words of an enumeration. Its default is the current values.
template <Vocabulary Enum>
option add_words(CLI::App* app, const std::string& name, std::vector<Enum>& values, const std::string& help) {
  return add_choices(
      app, name, vocabulary<Enum>::what, vocabulary<Enum>::words,
      [&values](const std::vector<std::size_t>& numbers) {
        values.clear();
        for (const std::size_t each : numbers) values.push_back(static_cast<Enum>(each));
      },
      help);
}

/// All values of an enumeration.
template <Vocabulary Enum>
[[nodiscard]] std::vector<Enum> all_values() {
  std::vector<Enum> all;
  for (std::size_t i = 0; i != word_count<Enum>; ++i) all.push_back(static_cast<Enum>(i));
  return all;
}
/// The values of an enumeration for which something is true.
template <Vocabulary Enum>
[[nodiscard]] std::vector<Enum> values_where(bool (*is_true)(Enum)) {
  std::vector<Enum> some = all_values<Enum>();
  std::erase_if(some, [is_true](Enum each) { return !is_true(each); });
  return some;
}

/// The argument CORPUS and the option --infer.
void add_corpus(CLI::App* app, corpus_argument& value, presence needed = presence::required);

/// The time for which an answer is wanted.
struct time_window {
  std::optional<date> at{};      ///< on one day
  std::optional<date> during{};  ///< on some day of a period
  bool is_certain = false;       ///< only stances that hold for every choice of uncertain days
};
void add_time(CLI::App* app, time_window& value);

/// The option --format of lists.
option add_list_format(CLI::App* app, list_format& value);

/// The arguments of a command that writes a report about a corpus.
struct report_arguments {
  corpus_argument corpus{};
  list_format format = list_format::table;
};

/// A command that writes a report. Declares --format, its last option. @param run does it
template <std::derived_from<report_arguments> Arguments, std::invocable<shell&, const Arguments&> Run>
[[nodiscard]] command report_command(CLI::App* app, const std::shared_ptr<Arguments>& given, Run run) {
  add_list_format(app, given->format);
  return {app, [given, run](shell& sh) { return run(sh, *given); }};
}

/// Makes a command refuse values that were probably left out: empty texts, which are neither filters nor names, and the
/// name of the next option.
void refuse_lost_values(CLI::App* command);

/// The days of a time window; nothing if it has no limits.
[[nodiscard]] std::optional<period> period_of(const time_window& window);

/// A graph narrowed to the time window. The graph must outlive it.
[[nodiscard]] views::edge_set_view in_time(const stance_graph& g, const time_window& window);

/// Throws the message that no record, or more than one, has a name from the command line.
/// @param ids the ids of the records with this name
[[noreturn]] void throw_not_one(std::string_view option, const std::string& name, std::string_view what,
                                const std::vector<std::string_view>& ids, const std::optional<std::string>& near);

/// The record with a name from the command line; messages name the option.
/// @throws usage_error if no record or more than one has this name
template <Named Record>
[[nodiscard]] handle<Record> named(const corpus& c, const std::string& name, std::string_view option) {
  const found<Record> result = find<Record>(c, name);
  if (const auto only = result.only()) return only;
  std::vector<std::string_view> ids;
  for (const handle<Record> h : result.matches) ids.push_back(c[h].id);
  throw_not_one(option, name, to_word(kind_of<Record>), ids, result.near);
}

/// Like named(), but an empty handle if no name is given.
template <Named Record>
[[nodiscard]] handle<Record> named_if_given(const corpus& c, const std::string& name, std::string_view option) {
  return name.empty() ? handle<Record>{} : named<Record>(c, name, option);
}

/// The parts of a text between its commas, without the blanks before them.
[[nodiscard]] std::vector<std::string> split_at_commas(const std::string& text);

/// The records with these names, which are joined by commas. A name that itself contains a comma is found as a whole.
template <Named Record>
[[nodiscard]] std::vector<handle<Record>> all_named(const corpus& c, const std::vector<std::string>& names,
                                                    std::string_view option) {
  std::vector<handle<Record>> all;
  for (const std::string& each : names) {
    if (const auto whole = find<Record>(c, each).only()) {
      all.push_back(whole);
      continue;
    }
    for (const std::string& part : split_at_commas(each)) all.push_back(named<Record>(c, part, option));
  }
  return all;
}

}  // namespace stancegraph::program
