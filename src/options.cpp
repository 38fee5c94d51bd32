// SPDX-License-Identifier: BSL-1.0
#include "options.hpp"

#include <charconv>
#include <memory>
#include <system_error>
#include <utility>
#include <variant>

#include <CLI/CLI.hpp>

#include "declared.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/views/settled.hpp"
#include "stancegraph/views/time.hpp"

namespace stancegraph::program {

namespace {

/// A text as a whole number; nothing if it is not one.
std::optional<std::size_t> whole_number(const std::string& text) {
  std::size_t value = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
  return wrong == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

/// A text as a number from 0; nothing if it is not one.
std::optional<double> fraction(const std::string& text) {
  double value = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
  return wrong == std::errc{} && end == text.data() + text.size() && value >= 0 ? std::optional{value} : std::nullopt;
}

declared_command& rules_of(CLI::App* app) { return dynamic_cast<declared_command&>(*app); }

/// Lets an option be given again, each time with one value.
CLI::Option* repeatable(CLI::Option* declared) {
  return declared->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// The options and arguments of a command with these names.
std::vector<const CLI::Option*> options_named(CLI::App* app, const std::vector<std::string>& names) {
  std::vector<const CLI::Option*> all;
  for (const std::string& each : names) all.push_back(app->get_option(each));
  return all;
}

}  // namespace

CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& what, const std::string& example,
                      const std::string& details) {
  const std::string text = details.empty() ? what : what + "\n\n" + details;
  CLI::App* const command = app.add_subcommand(std::make_shared<declared_command>(text, name, app));
  command->footer("Example:\n  stancegraph " + name + " " + example);
  command->option_defaults()->group(std::string{to_word(heading::options)});
  option{command, command->get_help_ptr()}.in(heading::general);
  return command;
}

void list_under(const std::string& title, const std::vector<command>& commands) {
  for (const command& each : commands) each.app->group(title);
}

option& option::in(heading h) {
  declared_->group(std::string{to_word(h)});
  return *this;
}

option& option::by_default(const std::string& text) {
  declared_->default_str(text);
  return *this;
}

option& option::from(std::size_t least) {
  declared_->check([least, name = name_of(*declared_)](const std::string& text) {
    if (const auto value = whole_number(text); !text.empty() && (!value || *value < least))
      throw usage_error{name + ": expected a whole number from " + std::to_string(least) + ", found " +
                        in_quotes(text)};
    return std::string{};
  });
  return *this;
}

option& option::up_to(double most) {
  declared_->check([most, name = name_of(*declared_)](const std::string& text) {
    if (const auto value = fraction(text); !text.empty() && (!value || *value > most))
      throw usage_error{name + ": expected a number from 0 to " + short_number(most) + ", found " + in_quotes(text)};
    return std::string{};
  });
  return *this;
}

option& option::needs(const std::string& other, const std::string& reason) {
  CLI::Option* const needed = app_->get_option(other);
  declared_->needs(needed);
  rules_of(app_).needed.push_back({declared_, needed, reason});
  return *this;
}

option& option::restrict(std::vector<std::string> own, const std::string& other, std::vector<std::string> words,
                         bool is_needed, const std::string& reason) {
  rules_of(app_).values.push_back(
      {declared_, std::move(own), app_->get_option(other), std::move(words), is_needed, reason});
  return *this;
}

option& option::has_words_for(const std::string& other, const std::string& value, std::string_view what,
                              std::span<const std::string_view> words) {
  rules_of(app_).words.push_back({declared_, app_->get_option(other), value, what, words});
  std::vector<std::string> all = program::words_of(*declared_);
  for (const std::string_view each : words)
    if (std::ranges::find(all, each) == all.end()) all.emplace_back(each);
  declared_->type_name(joined(all, "|"));
  return *this;
}

option& option::without(const std::vector<std::string>& words, const std::string& reason) {
  std::vector<std::string> rest = program::words_of(*declared_);
  std::erase_if(rest, [&](const std::string& each) { return std::ranges::find(words, each) != words.end(); });
  declared_->type_name(joined(rest, "|"));
  declared_->check([=, name = name_of(*declared_)](const std::string& text) {
    if (std::ranges::find(words, text) != words.end())
      throw usage_error{name + " " + text + " does not suit this command: " + reason + "; expected " +
                        listed(rest, "or")};
    return std::string{};
  });
  return *this;
}

option& option::refuses_range(const std::string& advice) {
  declared_->check([advice, name = name_of(*declared_)](const std::string& text) {
    const auto parsed = parse_date(text);
    if (const auto* const d = std::get_if<date>(&parsed); d != nullptr && d->is_period())
      throw usage_error{name + " takes one day, found the range " + in_quotes(text) + "; " + advice};
    return std::string{};
  });
  return *this;
}

option& option::needs_one_of(const std::vector<std::string>& others) {
  rules_of(app_).one_of.push_back({declared_, options_named(app_, others), ""});
  return *this;
}

option& option::excludes(const std::string& other, const std::string& reason) {
  CLI::Option* const excluded = app_->get_option(other);
  declared_->excludes(excluded);
  rules_of(app_).excluded.push_back({declared_, excluded, reason});
  return *this;
}

option& option::excludes_all_others(const std::string& reason) {
  for (CLI::Option* const each : app_->get_options({})) {
    if (each == declared_ || each == app_->get_help_ptr()) continue;
    declared_->excludes(each);
    rules_of(app_).excluded.push_back({declared_, each, reason, false});
  }
  return *this;
}

void require_one_of(CLI::App* app, const std::vector<std::string>& names, const std::string& message) {
  rules_of(app).one_of.push_back({nullptr, options_named(app, names), message});
}

void allow_one_of(CLI::App* app, const std::vector<std::string>& names) {
  for (const std::string& one : names)
    for (const std::string& other : names)
      if (one != other) option{app, app->get_option(one)}.excludes(other);
}

void require(CLI::App* app, std::function<std::string()> fault) { rules_of(app).faults.push_back(std::move(fault)); }

option add_text(CLI::App* app, const std::string& name, std::string& value, const std::string& type,
                const std::string& help, presence needed) {
  return {app, app->add_option(name, value, help)->type_name(type)->required(needed == presence::required)};
}

option add_number(CLI::App* app, const std::string& name, std::function<void(std::size_t)> take,
                  const std::string& help) {
  const auto read = [take = std::move(take), name](const std::string& text) {
    const auto value = whole_number(text);
    if (!value) throw usage_error{name + ": expected a whole number from 0, found " + in_quotes(text)};
    take(*value);
  };
  return {app, app->add_option_function<std::string>(name, read, help)->type_name("N")};
}

option add_number(CLI::App* app, const std::string& name, std::optional<std::size_t>& value, const std::string& help) {
  return add_number(
      app, name, [&value](std::size_t number) { value = number; }, help);
}

option add_number(CLI::App* app, const std::string& name, double& value, const std::string& help) {
  const auto read = [&value, name](const std::string& text) {
    const auto number = fraction(text);
    if (!number) throw usage_error{name + ": expected a number from 0, such as 3.5, found " + in_quotes(text)};
    value = *number;
  };
  CLI::Option* const added = app->add_option_function<std::string>(name, read, help)->type_name("NUMBER");
  return option{app, added}.by_default(short_number(value));
}

option add_flag(CLI::App* app, const std::string& name, bool& value, const std::string& help) {
  return {app, app->add_flag(name, value, help)};
}

option add_names(CLI::App* app, const std::string& name, std::vector<std::string>& value, const std::string& help) {
  return add_texts(app, name, value, "NAMES", help);
}

void throw_not_one(std::string_view option, const std::string& name, std::string_view what,
                   const std::vector<std::string_view>& ids, const std::optional<std::string>& near) {
  std::string message = std::string{option} + ": ";
  if (ids.empty()) {
    message += "no " + std::string{what} + " is called " + in_quotes(name);
    if (near) message += "; did you mean " + in_quotes(*near) + "?";
  } else {
    message += in_quotes(name) + " is the name of several " + std::string{what} + "s; give the id of one:";
    for (const std::string_view id : ids) message += "\n  " + std::string{id};
  }
  throw usage_error{message};
}

std::vector<std::string> split_at_commas(const std::string& text) {
  std::vector<std::string> parts = split_at(text, ",");
  for (std::string& each : parts) each.erase(0, each.find_first_not_of(' '));
  return parts;
}

option add_texts(CLI::App* app, const std::string& name, std::vector<std::string>& value, const std::string& type,
                 const std::string& help) {
  return {app, repeatable(app->add_option(name, value, help)->type_name(type))};
}

option add_read(CLI::App* app, const std::string& name, std::function<void(const std::string&)> take,
                const std::string& type, const std::string& help) {
  const auto read = [take = std::move(take), name](const std::string& text) {
    try {
      take(text);
    } catch (const invalid_value& e) {
      throw usage_error{name + ": " + e.what()};
    }
  };
  return {app, app->add_option_function<std::string>(name, read, help)->type_name(type)};
}

option add_pairs(CLI::App* app, const std::string& name,
                 std::function<void(const std::string&, const std::string&)> take, const std::string& type,
                 const std::string& help) {
  const auto read = [=](const std::vector<std::string>& all) {
    for (const std::string& each : all) {
      const std::size_t sign = each.find('=');
      if (sign == 0 || sign == each.npos)
        throw usage_error{name + ": " + in_quotes(each) + " has no name and value; write " + name + " " + type};
      take(each.substr(0, sign), each.substr(sign + 1));
    }
  };
  return {app, repeatable(app->add_option_function<std::vector<std::string>>(name, read, help)->type_name(type))};
}

option add_date(CLI::App* app, const std::string& name, std::optional<date>& value, const std::string& type,
                const std::string& help) {
  const auto read = [&value, name](const std::string& text) {
    auto result = parse_date(text);
    if (auto* const d = std::get_if<date>(&result)) {
      value = std::move(*d);
      return;
    }
    const auto& wrong = std::get<date_fault>(result);
    std::string message = name + ": " + in_quotes(text) + " is not a date: " + wrong.message;
    if (!fault_in_text(text)) {
      const std::size_t columns = count_code_points(std::string_view{text}.substr(0, wrong.offset));
      message += "\n  " + text + "\n  " + std::string(columns, ' ') + "^";
    }
    throw usage_error{message};
  };
  return {app, app->add_option_function<std::string>(name, read, help)->type_name(type)};
}

std::string no_such_word(const std::string& name, std::string_view what, std::span<const std::string_view> words,
                         const std::string& word) {
  const auto near = word.size() > 1 ? nearest_name(word, words) : std::nullopt;  // every digit is near every other
  return name + ": there is no " + std::string{what} + " " + in_quotes(word) + "; " +
         (near ? "did you mean " + in_quotes(*near) + "?" : "expected " + listed(words, "or"));
}

std::size_t number_of(const std::string& name, std::string_view what, std::span<const std::string_view> words,
                      const std::string& word) {
  const auto at = std::ranges::find(words, word);
  if (at == words.end()) throw usage_error{no_such_word(name, what, words, word)};
  return static_cast<std::size_t>(at - words.begin());
}

option add_choice(CLI::App* app, const std::string& name, std::string_view what,
                  std::span<const std::string_view> words, std::function<void(std::size_t)> take,
                  const std::string& help, presence needed) {
  const std::string first = name.substr(0, name.find(','));
  const auto read = [=](const std::string& word) { take(number_of(first, what, words, word)); };
  return {app, app->add_option_function<std::string>(name, read, help)
                   ->type_name(joined(words, "|"))
                   ->required(needed == presence::required)};
}

option add_choices(CLI::App* app, const std::string& name, std::string_view what,
                   std::span<const std::string_view> words, std::function<void(const std::vector<std::size_t>&)> take,
                   const std::string& help) {
  const auto read = [=](const std::vector<std::string>& all) {
    std::vector<std::size_t> numbers;
    for (const std::string& each : all)
      for (const std::string& word : split_at_commas(each)) numbers.push_back(number_of(name, what, words, word));
    take(numbers);
  };
  CLI::Option* const added = app->add_option_function<std::vector<std::string>>(name, read, help);
  return {app, repeatable(added->type_name(joined(words, "|")))};
}

void add_corpus(CLI::App* app, corpus_argument& value, presence needed) {
  add_text(app, "CORPUS", value.path, "FILE",
           "Folder of TOML files, folder of CSV files, CSV file of statements, or archive", needed);
  add_flag(
      app, "--infer", value.infer,
      "Create actors, positions and documents that only the statements name, instead of reporting errors. Only for CSV")
      .in(heading::corpus);
}

void add_time(CLI::App* app, time_window& value) {
  add_date(
      app, "--at", value.at, "DATE",
      "Include only what is in force on this day or, if it is a month or year, on some day of it. A statement is in "
      "force during the period coded for it or, without one, from the day on which it was said")
      .in(heading::time)
      .refuses_range("for a period, give --during");
  add_date(app, "--during", value.during, "PERIOD",
           "Include only what is in force on at least one day of this period, such as 2021-12")
      .in(heading::time)
      .excludes("--at");
  add_flag(app, "--certainly", value.is_certain,
           "Include only stances that hold whichever day each uncertain date turns out to be")
      .in(heading::time)
      .needs_one_of({"--at", "--during"});
}

option add_list_format(CLI::App* app, list_format& value) {
  return add_word(app, "--format", value,
                  "Write the answer in this format: table for a terminal, csv for spreadsheets, json for programs, "
                  "markdown or latex for publication; keys explains what each column of csv and key of json means")
      .in(heading::output);
}

void refuse_lost_values(CLI::App* command) {
  for (CLI::Option* const each : command->get_options())
    each->check([command, each, name = each->get_name()](const std::string& text) {
      if (text.empty()) throw usage_error{name + ": expected a text, found an empty one"};
      if (!each->get_positional() && text.starts_with("--") && command->get_option_no_throw(text) != nullptr)
        throw usage_error{name + " needs a value, found the option " + text};
      return std::string{};
    });
}

std::optional<period> period_of(const time_window& window) {
  if (window.at) return *window.at;
  if (!window.during) return std::nullopt;
  if (window.during->is_period()) return *window.during;
  return window.during->whole();
}

views::edge_set_view in_time(const stance_graph& g, const time_window& window) {
  const std::optional<period> days = period_of(window);
  if (!days) return views::edge_set(g);
  return window.is_certain ? views::edge_set(g | views::settled(*days)) : views::edge_set(g | views::during(*days));
}

}  // namespace stancegraph::program
