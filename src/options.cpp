// SPDX-License-Identifier: BSL-1.0
#include "options.hpp"

#include <charconv>
#include <system_error>
#include <utility>
#include <variant>

#include <CLI/CLI.hpp>

namespace stancegraph::program {

namespace {

/// Words as one reads them out: "table, csv or json".
std::string alternatives(std::span<const std::string_view> words, std::string_view between, std::string_view last) {
  std::string all;
  for (std::size_t i = 0; i != words.size(); ++i) {
    if (i != 0) all += i + 1 == words.size() ? last : between;
    all += words[i];
  }
  return all;
}

}  // namespace

CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& what, const std::string& example) {
  CLI::App* const command = app.add_subcommand(name, what);
  command->footer("Example:\n  stancegraph " + name + " " + example);
  return command;
}

void add_text(CLI::App* app, const std::string& name, std::string& value, const std::string& type,
              const std::string& help, presence needed) {
  app->add_option(name, value, help)->type_name(type)->required(needed == presence::required);
}

void add_number(CLI::App* app, const std::string& name, std::function<void(std::size_t)> take,
                const std::string& help) {
  const auto read = [take = std::move(take), name](const std::string& text) {
    std::size_t value = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (wrong != std::errc{} || end != text.data() + text.size())
      throw usage_error{name + ": expected a whole number from 0, found " + in_quotes(text)};
    take(value);
  };
  app->add_option_function<std::string>(name, read, help)->type_name("N");
}

void add_number(CLI::App* app, const std::string& name, std::size_t& value, const std::string& help) {
  add_number(
      app, name, [&value](std::size_t number) { value = number; }, help);
}

void add_number(CLI::App* app, const std::string& name, std::optional<std::size_t>& value, const std::string& help) {
  add_number(
      app, name, [&value](std::size_t number) { value = number; }, help);
}

void add_number(CLI::App* app, const std::string& name, double& value, const std::string& help) {
  const auto read = [&value, name](const std::string& text) {
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (wrong != std::errc{} || end != text.data() + text.size() || !(value >= 0))
      throw usage_error{name + " takes a number from 0, such as 3.5, not " + in_quotes(text)};
  };
  app->add_option_function<std::string>(name, read, help)->type_name("NUMBER");
}

void add_flag(CLI::App* app, const std::string& name, bool& value, const std::string& help) {
  app->add_flag(name, value, help);
}

void add_names(CLI::App* app, const std::string& name, std::vector<std::string>& value, const std::string& help) {
  add_texts(app, name, value, "NAMES", help);
}

std::vector<std::string> split_at_commas(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    const std::size_t begin = std::min(text.find_first_not_of(' ', at), comma);
    parts.push_back(text.substr(begin, comma - begin));
    at = comma + 1;
  }
  return parts;
}

void add_texts(CLI::App* app, const std::string& name, std::vector<std::string>& value, const std::string& type,
               const std::string& help) {
  app->add_option(name, value, help)
      ->type_name(type)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_date(CLI::App* app, const std::string& name, std::optional<date>& value, const std::string& type,
              const std::string& help) {
  const auto read = [&value, name](const std::string& text) {
    auto result = parse_date(text);
    if (auto* const d = std::get_if<date>(&result)) {
      value = std::move(*d);
      return;
    }
    const auto& wrong = std::get<date_fault>(result);
    std::string message = name + ": " + in_quotes(text) + " is no date: " + wrong.message;
    if (!fault_in_text(text)) {
      const std::size_t columns = count_code_points(std::string_view{text}.substr(0, wrong.offset));
      message += "\n  " + text + "\n  " + std::string(columns, ' ') + "^";
    }
    throw usage_error{message};
  };
  app->add_option_function<std::string>(name, read, help)->type_name(type);
}

std::size_t number_of(const std::string& name, std::string_view what, std::span<const std::string_view> words,
                      const std::string& word) {
  if (const auto at = std::ranges::find(words, word); at != words.end())
    return static_cast<std::size_t>(at - words.begin());
  const auto near = nearest_name(word, words);
  throw usage_error{
      name + ": there is no " + std::string{what} + " " + in_quotes(word) + "; " +
      (near ? "did you mean " + in_quotes(*near) + "?" : "expected " + alternatives(words, ", ", " or "))};
}

void add_choice(CLI::App* app, const std::string& name, std::string_view what, std::span<const std::string_view> words,
                std::function<void(std::size_t)> take, const std::string& help, presence needed) {
  const auto read = [=](const std::string& word) { take(number_of(name, what, words, word)); };
  app->add_option_function<std::string>(name, read, help)
      ->type_name(alternatives(words, "|", "|"))
      ->required(needed == presence::required);
}

void add_corpus(CLI::App* app, corpus_argument& value, presence needed) {
  add_text(app, "CORPUS", value.path, "", "Folder of TOML or CSV files, CSV file of statements, or archive", needed);
  add_flag(app, "--infer", value.infer, "CSV alone: create actors, positions, documents that only statements name");
}

void add_time(CLI::App* app, time_window& value) {
  add_date(app, "--at", value.at, "DATE", "Only what is in force on this day");
  add_date(app, "--during", value.during, "PERIOD", "Only what is in force on a day of this period");
  add_flag(app, "--certainly", value.is_certain, "With a time: only stances that no choice of open dates changes");
}

void add_list_format(CLI::App* app, list_format& value) {
  add_word(app, "--format", value, "How the list is written: for people, spreadsheets or programs");
}

void refuse_empty_texts(CLI::App* command) {
  for (CLI::Option* const each : command->get_options())
    each->check([name = each->get_name()](const std::string& text) {
      if (text.empty()) throw usage_error{name + ": expected a text, found an empty one"};
      return std::string{};
    });
}

std::optional<period> period_of(const time_window& window) {
  if (window.at && window.during) throw usage_error{"--at and --during do not go together; give one of them"};
  if (window.is_certain && !window.at && !window.during)
    throw usage_error{"--certainly needs a time: give --at or --during as well"};
  if (window.at && window.at->is_period())
    throw usage_error{"--at takes one day; for a period, give --during " + window.at->text()};
  if (window.at) return *window.at;
  if (!window.during) return std::nullopt;
  if (window.during->is_period()) return *window.during;
  return window.during->whole();
}

}  // namespace stancegraph::program
