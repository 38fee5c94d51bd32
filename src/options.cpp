// SPDX-License-Identifier: BSL-1.0
#include "options.hpp"

#include <utility>
#include <variant>

namespace stancegraph::program {

std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& e) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  const CLI::App& asked = chosen.empty() ? app : *chosen.front();
  const std::string help = "\ntry: " + app.get_name() + (chosen.empty() ? "" : " " + asked.get_name()) + " --help";
  const std::vector<std::string> extra = app.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&e) == nullptr || extra.empty()) return std::string{e.what()} + help;
  std::vector<std::string> known;
  const bool is_option = extra.front().starts_with('-');
  if (is_option)
    for (const CLI::Option* each : asked.get_options()) known.push_back(each->get_name());
  else if (chosen.empty())
    for (const CLI::App* each : app.get_subcommands({})) known.push_back(each->get_name());
  const std::string what = is_option ? "option" : chosen.empty() ? "command" : "";
  std::string message = what.empty() ? in_quotes(extra.front()) + " is one argument too many"
                                     : "there is no " + what + " " + in_quotes(extra.front());
  if (const auto near = nearest_name(extra.front(), known)) message += "; did you mean " + in_quotes(*near) + "?";
  return message + help;
}

CLI::Option* add_date_option(CLI::App* app, const std::string& name, std::optional<date>& value,
                             const std::string& help) {
  const auto read = [&value, name](const std::string& text) {
    auto result = parse_date(text);
    if (auto* const d = std::get_if<date>(&result)) {
      value = std::move(*d);
      return;
    }
    const auto& wrong = std::get<date_fault>(result);
    std::string message = name + ": " + in_quotes(text) + " is no date: " + wrong.message;
    if (!fault_in_text(text))
      message += "\n  " + text + "\n  " + std::string(count_code_points(std::string_view{text}.substr(0, wrong.offset)), ' ') + "^";
    throw usage_error{message};
  };
  return app->add_option_function<std::string>(name, read, help)->type_name(name == "--at" ? "DATE" : "PERIOD");
}

void add_corpus(CLI::App* app, corpus_argument& value) {
  app->add_option("CORPUS", value.path, "Folder of TOML or CSV files, CSV file of statements, or archive")->required();
  app->add_flag("--infer", value.infer, "CSV alone: create actors, positions, documents that only statements name");
}

void add_time(CLI::App* app, time_window& value) {
  CLI::Option* const at = add_date_option(app, "--at", value.at, "Only what is in force on this day");
  CLI::Option* const during = add_date_option(app, "--during", value.during, "Only what is in force on a day of this period");
  at->excludes(during);
  app->add_flag("--certainly", value.is_certain, "With --at or --during: leave out what is only possibly in force");
}

std::optional<period> period_of(const time_window& window) {
  if (window.is_certain && !window.at && !window.during)
    throw usage_error{"--certainly needs a time: give --at or --during as well"};
  if (window.at && window.at->is_period())
    throw usage_error{"--at takes one day; for a period, give --during " + window.at->text()};
  if (window.at) return *window.at;
  if (!window.during) return std::nullopt;
  if (window.during->is_period()) return *window.during;
  // A month or year that is asked about is meant from its first day to its last.
  const day first = window.during->earliest();
  const day last = window.during->latest();
  return period{{first, first}, {last, last}};
}

}  // namespace stancegraph::program
