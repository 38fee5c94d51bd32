// SPDX-License-Identifier: BSL-1.0
#include "manual.hpp"

#include <span>
#include <string_view>

#include "declared.hpp"
#include "program_text.hpp"
#include "stancegraph/version.hpp"

namespace stancegraph::program {

namespace {

/// Text for roff, escaped so that hyphens can be searched and copied and no line is read as a macro.
std::string roff(std::string_view text) {
  std::string all;
  if (text.starts_with('.') || text.starts_with('\'')) all += "\\&";
  for (const char c : text) {
    if (c == '\\')
      all += "\\e";
    else if (c == '-')
      all += "\\-";
    else if (c == '\n')
      all += "\n\\&";
    else
      all += c;
  }
  return all;
}

std::string paragraph(std::string_view text) { return ".PP\n" + roff(text) + "\n"; }

/// An argument of a macro, in double quotes.
std::string macro_argument(std::string_view text) {
  std::string all = "\"";
  for (const char c : roff(text)) all += c == '"' ? std::string{"\\(dq"} : std::string(1, c);
  return all + "\"";
}

std::string entry(const std::string& term, std::string_view value, std::string_view text) {
  const std::string head =
      value.empty() ? ".B " + macro_argument(term) : ".BI " + macro_argument(term + " ") + " " + macro_argument(value);
  return ".TP\n" + head + "\n" + roff(text) + "\n";
}

std::string meanings(std::string_view title, std::span<const meaning> all) {
  std::string text = ".SH " + std::string{title} + "\n";
  for (const meaning& each : all) text += entry(std::string{each.word}, "", each.text);
  return text;
}

std::string entries(const CLI::App& app, const std::vector<const CLI::Option*>& options) {
  std::string text;
  for (const CLI::Option* const each : options)
    text += entry(names_of(*each), value_of(*each), description_of(app, *each));
  return text;
}

/// Whether the manual page describes options under this heading once for all commands.
bool is_general(const std::string& title) { return title == to_word(heading::general); }

std::string section_of(const CLI::App& command) {
  std::string text = ".SS " + command.get_name() + "\n.B " + macro_argument(usage_of(command)) + "\n";
  std::string_view stop = ".";
  for (const std::string& each : paragraphs_of(command.get_description())) {
    text += paragraph(each + std::string{stop});
    stop = "";
  }
  for (const CLI::Option* const each : arguments_of(command))
    text += entry(name_of(*each), "", description_of(command, *each));
  for (const auto& [title, options] : headings_of(command))
    if (!is_general(title)) text += ".PP\n.I " + macro_argument(title) + "\n" + entries(command, options);
  return text;
}

/// The example of a command: what its footer says below its first line.
std::string example_of(const CLI::App& command) {
  const std::string footer = command.get_footer();
  return footer.substr(footer.find('\n') + 3);
}

}  // namespace

std::string manual_page(const CLI::App& app) {
  std::string text =
      ".\\\" SPDX-License-Identifier: BSL-1.0\n"
      ".TH STANCEGRAPH 1 \"\" \"stancegraph " STANCEGRAPH_VERSION_STRING "\" \"User commands\"\n";
  std::string purpose{about};
  purpose.front() = 'w';
  purpose.pop_back();
  text += ".SH NAME\nstancegraph \\- " + purpose + "\n.SH SYNOPSIS\n.B " + macro_argument(usage_of(app)) +
          "\n.br\n.B \"stancegraph [COMMAND] \\-\\-help\"\n.br\n.B \"stancegraph \\-\\-version\"\n.SH DESCRIPTION\n";
  for (const std::string& each : paragraphs_of(introduction)) text += paragraph(each);
  text += paragraph("Answers go to standard output, everything else to standard error.");
  const std::vector<const CLI::App*> commands = commands_of(app);
  text += ".SH OPTIONS\n" + entries(app, options_of(app));
  for (const auto& [title, options] : headings_of(*commands.front()))
    if (is_general(title))
      for (const CLI::Option* const each : options)
        if (app.get_option_no_throw(name_of(*each)) == nullptr) text += entries(*commands.front(), {each});
  text += ".SH COMMANDS\n";
  for (const CLI::App* const each : commands) text += section_of(*each);
  text += meanings("EXIT STATUS", exit_codes) + meanings("ENVIRONMENT", variables) + meanings("FILES", files);
  text += ".SH EXAMPLES\n.nf\n";
  for (const CLI::App* const each : commands) text += roff(example_of(*each)) + "\n";
  return text + ".fi\n.SH SEE ALSO\n.BR dot (1)\n";
}

}  // namespace stancegraph::program
