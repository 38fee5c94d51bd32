// SPDX-License-Identifier: BSL-1.0
#include "help.hpp"

#include <algorithm>
#include <string_view>

#include "declared.hpp"
#include "program_text.hpp"
#include "stancegraph/core/text.hpp"

namespace stancegraph::program {

namespace {

/// The column in which descriptions of options begin.
constexpr std::size_t column = 26;

/// Text broken into lines. @param indent of all lines except the first, which already begins there
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string all;
  std::size_t used = indent;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t size = count_code_points(word);
    if (used != indent && used + 1 + size > width) {
      all += "\n" + std::string(indent, ' ');
      used = indent;
    }
    if (used != indent) {
      all += " ";
      ++used;
    }
    all += word;
    used += size;
    at = end + 1;
  }
  return all + "\n";
}

/// A term and its description in two columns.
std::string entry(const std::string& term, std::string_view description, std::size_t at, std::size_t width) {
  std::string line = "  " + term;
  if (line.size() + 2 > at)
    line += "\n" + std::string(at, ' ');
  else
    line += std::string(at - line.size(), ' ');
  return line + wrapped(description, width, at);
}

std::string help_of_program(const CLI::App& app, std::size_t width) {
  std::string text = wrapped(about, width, 0) + "\nUsage: " + usage_of(app) + "\n";
  for (const std::string& each : paragraphs_of(introduction)) text += "\n" + wrapped(each, width, 0);
  std::string group;
  for (const CLI::App* const each : commands_of(app)) {
    if (each->get_group() != group) text += "\n" + each->get_group() + ":\n";
    group = each->get_group();
    text += entry(each->get_name(), paragraphs_of(each->get_description()).front() + ".", 16, width);
  }
  text += "\nOptions:\n";
  for (const CLI::Option* const each : options_of(app))
    text += entry(names_of(*each), description_of(app, *each), 16, width);
  text += "\nExit status:\n";
  for (const meaning& each : exit_codes) text += entry(std::string{each.word}, each.text, 6, width);
  return text + "\nFor the options of a command: stancegraph COMMAND --help\n\n" + app.get_footer() + "\n";
}

}  // namespace

std::string help_of(const CLI::App& app, std::size_t width) {
  if (app.get_parent() == nullptr) return help_of_program(app, width);
  std::string text;
  for (const std::string& each : paragraphs_of(app.get_description()))
    text += wrapped(text.empty() ? each + "." : each, width, 0) + "\n";
  text += "Usage: " + usage_of(app) + "\n";
  if (const auto arguments = arguments_of(app); !arguments.empty()) {
    text += "\nArguments:\n";
    for (const CLI::Option* const each : arguments)
      text += entry(name_of(*each), description_of(app, *each), column, width);
  }
  for (const auto& [title, options] : headings_of(app)) {
    text += "\n" + title + ":\n";
    for (const CLI::Option* const each : options) {
      const std::string value = value_of(*each);
      text += entry(names_of(*each) + (value.empty() ? "" : " " + value), description_of(app, *each), column, width);
    }
  }
  return text + "\n" + app.get_footer() + "\n";
}

}  // namespace stancegraph::program
