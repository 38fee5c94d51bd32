// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <csignal>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <new>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "commands/commands.hpp"
#include "completions.hpp"
#include "declared.hpp"
#include "help.hpp"
#include "manual.hpp"
#include "options.hpp"
#include "program_text.hpp"
#include "shell.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/near_name.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/version.hpp"

namespace {

using namespace stancegraph;
using namespace stancegraph::program;

/// The message for an option with no value or several. @param found what CLI11 says: its name, a colon and more
std::string how_often(const CLI::App& asked, const std::string& found) {
  const std::string name = found.substr(0, found.find(':'));
  const CLI::Option* const option = asked.get_option_no_throw(name);
  if (option == nullptr) return found;
  return name + (option->count() > 1 ? " is given more than once" : " needs a value");
}

/// The message for a flag with a value: CLI11 converts only the values of flags. @param found what CLI11 says
std::string flag_with_value(const std::string& found) {
  const std::size_t begin = std::min(found.find("--"), found.size());
  return found.substr(begin, found.find(' ', begin) - begin) + " takes no value";
}

/// A line that names the help of the program or a command.
std::string advice(const CLI::App& asked) {
  const CLI::App* const parent = asked.get_parent();
  return "\ntry: " + (parent == nullptr ? "" : parent->get_name() + " ") + asked.get_name() + " --help";
}

/// What is wrong with a command line, with the command or option that may be meant.
std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& e) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  const CLI::App& asked = chosen.empty() ? app : *chosen.front();
  const std::string help = advice(asked);
  const std::vector<std::string> extra = app.remaining(true);
  if (dynamic_cast<const CLI::ExcludesError*>(&e) != nullptr || dynamic_cast<const CLI::RequiresError*>(&e) != nullptr)
    return broken_rule(asked) + help;
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&e) != nullptr) return how_often(asked, e.what()) + help;
  if (dynamic_cast<const CLI::ConversionError*>(&e) != nullptr) return flag_with_value(e.what()) + help;
  if (dynamic_cast<const CLI::ExtrasError*>(&e) == nullptr || extra.empty()) return std::string{e.what()} + help;
  std::vector<std::string> known;
  const bool is_option = extra.front().starts_with('-');
  if (is_option)
    for (const CLI::Option* each : asked.get_options()) known.push_back(each->get_name());
  else if (chosen.empty())
    for (const CLI::App* each : app.get_subcommands({})) known.push_back(each->get_name());
  const std::string what = is_option ? "option" : chosen.empty() ? "command" : "";
  std::string message = what.empty() ? "unexpected argument " + in_quotes(extra.front())
                                     : "there is no " + what + " " + in_quotes(extra.front());
  if (const auto near = nearest_name(extra.front(), known)) message += "; did you mean " + in_quotes(*near) + "?";
  return message + help;
}

/// Writes the manual page and the completions, which follow from the declarations of options. The build runs it.
exit_code write_manual(const CLI::App& app, const std::filesystem::path& folder) {
  write_file(folder / "stancegraph.1", manual_page(app));
  write_file(folder / "stancegraph.bash", bash_completion(app));
  write_file(folder / "_stancegraph", zsh_completion(app));
  write_file(folder / "stancegraph.fish", fish_completion(app));
  return exit_code::fine;
}

/// The longest line of help; on a narrower terminal, lines are as wide as the terminal.
constexpr std::size_t longest_line = 100;
constexpr std::size_t shortest_line = 60;

exit_code run(int argc, char** argv, shell& sh) {
  CLI::App app{std::string{about}, "stancegraph"};
  const std::string general{to_word(heading::general)};
  app.set_version_flag("--version", "stancegraph " STANCEGRAPH_VERSION_STRING, "Print the version")->group(general);
  app.set_help_flag("-h,--help", "Print help")->group(general);
  app.footer("Example:\n  stancegraph collisions corpus/ukraine-2021");
  std::string manual_folder;
  app.add_option("--write-manual", manual_folder)->group("");
  const std::vector<command> commands = add_commands(app);
  for (const command& each : commands) {
    add_word(each.app, "--color", sh.colours, "Colour messages: auto colours them on a terminal unless NO_COLOR is set")
        .in(heading::general);
    refuse_empty_texts(each.app);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const std::vector<CLI::App*> chosen = app.get_subcommands();
    const std::size_t width = std::clamp(terminal_width().value_or(shortest_line + 20), shortest_line, longest_line);
    sh.out.write(help_of(chosen.empty() ? app : *chosen.front(), width));
    return exit_code::fine;
  } catch (const CLI::CallForVersion&) {
    sh.out.write(app.version() + "\n");
    return exit_code::fine;
  } catch (const CLI::ParseError& e) {
    throw usage_error{what_is_wrong(app, e)};
  }
  if (!manual_folder.empty()) return write_manual(app, manual_folder);
  sh.err.colour_by(sh.colours);
  const auto wanted = std::ranges::find_if(commands, [](const command& each) { return each.app->parsed(); });
  if (wanted == commands.end()) throw usage_error{"no command is given; stancegraph --help lists the commands"};
  if (const std::string wrong = broken_rule(*wanted->app); !wrong.empty())
    throw usage_error{wrong + advice(*wanted->app)};
  return wanted->run(sh);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a write then fails, and output reports why
  shell sh;
  exit_code code = exit_code::fine;
  try {
    code = run(argc, argv, sh);
    sh.out.flush();
  } catch (const reader_is_gone&) {
    code = exit_code::fine;
  } catch (const usage_error& e) {
    sh.err.error(e.what());
    code = exit_code::usage;
  } catch (const bad_corpus& e) {
    sh.err.show(e.diagnostics());
    if (!e.advice().empty()) sh.err.note(e.advice());
    code = exit_code::bad_input;
  } catch (const parse_error& e) {
    sh.err.show(e.diagnostics());
    code = exit_code::bad_input;
  } catch (const corpus_error& e) {
    sh.err.error(e.what());
    code = exit_code::bad_input;
  } catch (const limit_error& e) {
    sh.err.error(e.what());
    code = exit_code::limit;
  } catch (const std::bad_alloc&) {
    sh.err.error("there is not enough memory");
    code = exit_code::environment;
  } catch (const std::exception& e) {
    sh.err.error(e.what());
    code = exit_code::environment;
  }
  return static_cast<int>(code);
}
