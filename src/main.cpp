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

/// The command of a command line, otherwise the program.
const CLI::App& asked_of(const CLI::App& app) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  return chosen.empty() ? app : *chosen.front();
}

/// Says that there is no such command, and names the nearest one or all.
std::string unknown_command(const CLI::App& app, const std::string& word) {
  std::vector<std::string> known;
  for (const CLI::App* const each : commands_of(app)) known.push_back(each->get_name());
  const auto near = nearest_name(word, known);
  return "there is no command " + in_quotes(word) + "; " +
         (near ? "did you mean " + in_quotes(*near) + "?" : "expected " + listed(known, "or"));
}

/// Says that a command has no such option, and what may be meant.
std::string unknown_option(const CLI::App& asked, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  const std::string message = "there is no option " + in_quotes(name);
  const bool is_for_files = name.starts_with("-o") || name == "--out" || name == "--output";
  if (is_for_files && asked.get_option_no_throw("--output") == nullptr)
    return message + (asked.get_option_no_throw("--format") == nullptr
                          ? "\nusage: " + usage_of(asked)
                          : "; to write the answer to a file, redirect it: > FILE");
  std::vector<std::string> known;
  for (const CLI::Option* const each : options_of(asked)) known.push_back(name_of(*each));
  const auto near = nearest_name(name, known);
  return message + (near ? "; did you mean " + in_quotes(*near) + "?" : "");
}

/// Names the command or option that does not exist; empty if all exist. Such a word explains other faults: what follows
/// it may have been read as an argument.
std::string unknown_word(const CLI::App& app) {
  const CLI::App& asked = asked_of(app);
  const std::vector<std::string> extra = app.remaining(true);
  const auto is_option = [](const std::string& word) { return word.starts_with('-') && word.size() > 1; };
  if (const auto word = std::ranges::find_if_not(extra, is_option); &asked == &app && word != extra.end())
    return unknown_command(app, *word) + advice(asked);
  if (const auto word = std::ranges::find_if(extra, is_option); word != extra.end())
    return unknown_option(asked, *word) + advice(asked);
  return {};
}

/// What is wrong with a command line whose commands and options all exist.
std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& e) {
  const CLI::App& asked = asked_of(app);
  const std::string help = advice(asked);
  const std::vector<std::string> extra = app.remaining(true);
  if (dynamic_cast<const CLI::ExcludesError*>(&e) != nullptr || dynamic_cast<const CLI::RequiresError*>(&e) != nullptr)
    return broken_rule(asked) + help;
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&e) != nullptr) return how_often(asked, e.what()) + help;
  if (dynamic_cast<const CLI::ConversionError*>(&e) != nullptr) return flag_with_value(e.what()) + help;
  if (dynamic_cast<const CLI::ExtrasError*>(&e) != nullptr && !extra.empty())
    return "unexpected argument " + in_quotes(extra.front()) + help;
  const bool lacks_one = dynamic_cast<const CLI::RequiredError*>(&e) != nullptr;
  return e.what() + (lacks_one ? "\nusage: " + usage_of(asked) : "") + help;
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
    refuse_lost_values(each.app);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    if (const std::string unknown = unknown_word(app); !unknown.empty()) throw usage_error{unknown};
    const std::size_t width = std::clamp(terminal_width().value_or(shortest_line + 20), shortest_line, longest_line);
    sh.out.write(help_of(asked_of(app), width));
    return exit_code::fine;
  } catch (const CLI::CallForVersion&) {
    sh.out.write(app.version() + "\n");
    return exit_code::fine;
  } catch (const CLI::ParseError& e) {
    const std::string unknown = unknown_word(app);
    throw usage_error{unknown.empty() ? what_is_wrong(app, e) : unknown};
  } catch (const usage_error& e) {
    const std::string unknown = unknown_word(app);
    throw usage_error{unknown.empty() ? e.what() : unknown};
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
