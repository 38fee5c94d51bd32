// SPDX-License-Identifier: BSL-1.0
#include "completions.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "declared.hpp"
#include "stancegraph/core/number_text.hpp"

namespace stancegraph::program {

namespace {

constexpr std::string_view licence = "# SPDX-License-Identifier: BSL-1.0\n";

/// Text in single quotes, as sh and zsh read it.
std::string in_single_quotes(std::string_view text) {
  std::string all = "'";
  for (const char c : text) all += c == '\'' ? std::string{"'\\''"} : std::string(1, c);
  return all + "'";
}

/// Text in single quotes, as fish reads it.
std::string quoted_for_fish(std::string_view text) {
  std::string all = "'";
  for (const char c : text) all += (c == '\'' || c == '\\' ? "\\" : "") + std::string(1, c);
  return all + "'";
}

/// What is said about an option in one line: its first sentence, up to a colon or semicolon.
std::string help_line(const CLI::Option& o) {
  const std::string sentence = first_sentence(o.get_description());
  return sentence.substr(0, std::min(sentence.find(": "), sentence.find("; ")));
}

std::string help_line(const CLI::App& command) { return paragraphs_of(command.get_description()).front(); }

std::vector<std::string> names_of_all(const std::vector<const CLI::App*>& commands) {
  std::vector<std::string> names;
  for (const CLI::App* const each : commands) names.push_back(each->get_name());
  return names;
}

/// The line of bash that offers what the value of an option or argument can be.
std::string bash_offer(const CLI::Option& o) {
  if (const auto words = words_of(o); !words.empty()) return "words='" + joined(words, " ") + "'";
  switch (kind_of_value(o)) {
    case value_kind::file:
      return "mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); return";
    case value_kind::folder:
      return "mapfile -t COMPREPLY < <(compgen -d -- \"$current\"); return";
    case value_kind::text:
      break;
  }
  return "return";
}

/// A text in an _arguments specification, where colons and brackets have a meaning.
std::string in_spec(std::string_view text) {
  std::string all;
  for (const char c : text) all += (c == ':' || c == '[' || c == ']' || c == '\\' ? "\\" : "") + std::string(1, c);
  return all;
}

/// What zsh offers for a value: `:noun:action`.
std::string zsh_value(const CLI::Option& o) {
  if (!has_value(o)) return {};
  std::string text = ":" + in_spec(o.get_positional() ? name_of(o) : value_of(o)) + ":";
  if (const auto words = words_of(o); !words.empty()) return text + "(" + joined(words, " ") + ")";
  const value_kind kind = kind_of_value(o);
  return text + (kind == value_kind::file ? "_files" : kind == value_kind::folder ? "_files -/" : "");
}

/// The _arguments specifications of an option, one for each of its names.
std::vector<std::string> zsh_specs(const CLI::App& command, const CLI::Option& o) {
  std::vector<std::string> others;
  const auto excluded = o.get_excludes();
  for (const CLI::Option* const each : options_of(command))
    if (is_among(excluded, *each) || (each == &o && each_name(o).size() > 1))
      for (const std::string& name : each_name(*each)) others.push_back(name);
  std::vector<std::string> specs;
  for (const std::string& name : each_name(o)) {
    const std::string start = is_repeatable(o) ? "*" : others.empty() ? "" : "(" + joined(others, " ") + ")";
    specs.push_back(in_single_quotes(start + name + "[" + in_spec(help_line(o)) + "]" + zsh_value(o)));
  }
  return specs;
}

}  // namespace

std::string bash_completion(const CLI::App& app) {
  const std::vector<const CLI::App*> commands = commands_of(app);
  std::string options, with_value, values, arguments;
  std::vector<std::string> first = names_of_all(commands);
  for (const CLI::Option* const each : options_of(app))
    for (const std::string& name : each_name(*each)) first.push_back(name);
  for (const CLI::App* const command : commands) {
    const std::string& name = command->get_name();
    std::vector<std::string> all, taking;
    for (const CLI::Option* const each : options_of(*command)) {
      for (const std::string& one : each_name(*each)) {
        if (one.starts_with("--")) all.push_back(one);
        if (has_value(*each)) taking.push_back(one);
      }
      if (!has_value(*each)) continue;
      std::vector<std::string> patterns;
      for (const std::string& one : each_name(*each)) patterns.push_back("'" + name + " " + one + "'");
      values += "    " + joined(patterns, " | ") + ") " + bash_offer(*each) + " ;;\n";
    }
    options += "    " + name + ") options='" + joined(all, " ") + "' taking=' " + joined(taking, " ") + " ' ;;\n";
    std::size_t number = 0;
    for (const CLI::Option* const each : arguments_of(*command))
      arguments += "    '" + name + " " + std::to_string(number++) + "') " + bash_offer(*each) + " ;;\n";
  }
  return std::string{licence} +
         "# Completion of stancegraph for bash.\n"
         "\n"
         "_stancegraph() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= options= taking= "
         "words=\n"
         "  local index argument=0\n"
         "  COMPREPLY=()\n"
         "  if ((COMP_CWORD > 1)); then command=${COMP_WORDS[1]}; fi\n"
         "  case $command in\n"
         "    '') options='" +
         joined(first, " ") + "' ;;\n" + options +
         "    *) return ;;\n"
         "  esac\n"
         "\n"
         "  # The value of an option.\n"
         "  case \"$command $previous\" in\n" +
         values +
         "  esac\n"
         "\n"
         "  # An argument: how many come before it?\n"
         "  if [[ -z $words && -n $command && $current != -* ]]; then\n"
         "    for ((index = 2; index < COMP_CWORD; ++index)); do\n"
         "      if [[ $taking == *\" ${COMP_WORDS[index]} \"* ]]; then\n"
         "        ((++index))\n"
         "      elif [[ ${COMP_WORDS[index]} != -* ]]; then\n"
         "        ((++argument))\n"
         "      fi\n"
         "    done\n"
         "    case \"$command $argument\" in\n" +
         arguments +
         "    esac\n"
         "  fi\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"${words:-$options}\" -- \"$current\")\n"
         "}\n"
         "\n"
         "complete -o filenames -F _stancegraph stancegraph\n";
}

std::string zsh_completion(const CLI::App& app) {
  const std::vector<const CLI::App*> commands = commands_of(app);
  std::string list, cases, top;
  for (const CLI::Option* const each : options_of(app)) {
    std::string names = joined(each_name(*each), ",");
    if (each_name(*each).size() > 1) names = "{" + names + "}";
    top += " '(- *)'" + names + in_single_quotes("[" + in_spec(help_line(*each)) + "]");
  }
  for (const CLI::App* const command : commands) {
    list += "    " + in_single_quotes(command->get_name() + ":" + in_spec(help_line(*command))) + "\n";
    cases += "        " + command->get_name() + ")\n          _arguments";
    std::size_t number = 0;
    for (const CLI::Option* const each : arguments_of(*command))
      cases += " \\\n            " + in_single_quotes(std::to_string(++number) + zsh_value(*each));
    for (const CLI::Option* const each : options_of(*command))
      for (const std::string& spec : zsh_specs(*command, *each)) cases += " \\\n            " + spec;
    cases += "\n          ;;\n";
  }
  return "#compdef stancegraph\n" + std::string{licence} +
         "# Completion of stancegraph for zsh.\n"
         "\n"
         "_stancegraph() {\n"
         "  local context state state_descr line\n"
         "  typeset -A opt_args\n"
         "  local -a commands\n"
         "  commands=(\n" +
         list +
         "  )\n"
         "\n"
         "  _arguments -C" +
         top +
         " '1:command:->command' '*::argument:->argument'\n"
         "  case $state in\n"
         "    command) _describe command commands ;;\n"
         "    argument)\n"
         "      case $words[1] in\n" +
         cases +
         "      esac\n"
         "      ;;\n"
         "  esac\n"
         "}\n"
         "\n"
         "_stancegraph \"$@\"\n";
}

std::string fish_completion(const CLI::App& app) {
  const std::vector<const CLI::App*> commands = commands_of(app);
  std::string text = std::string{licence} +
                     "# Completion of stancegraph for fish.\n"
                     "\n"
                     "# Whether the command line is one of these commands.\n"
                     "function __stancegraph_uses\n"
                     "    set -l words (commandline -opc)\n"
                     "    test (count $words) -gt 1; and contains -- $words[2] $argv\n"
                     "end\n"
                     "\n"
                     "# Whether no command has been named.\n"
                     "function __stancegraph_needs_command\n"
                     "    test (count (commandline -opc)) -eq 1\n"
                     "end\n"
                     "\n";
  for (const CLI::App* const command : commands)
    text += "complete -c stancegraph -n __stancegraph_needs_command -f -a " + command->get_name() + " -d " +
            quoted_for_fish(help_line(*command)) + "\n";
  // One line for all commands of which it is true.
  std::vector<std::string> lines;
  std::map<std::string, std::vector<std::string>> users;
  const auto add = [&](const std::string& what, const std::string& command) {
    if (!users.contains(what)) lines.push_back(what);
    users[what].push_back(command);
  };
  const auto spec = [](const CLI::Option& o) {
    std::string what;
    if (const auto words = words_of(o); !words.empty())
      what = " -x -a '" + joined(words, " ") + "'";
    else if (has_value(o) && kind_of_value(o) == value_kind::folder)
      what = " -x -a '(__fish_complete_directories)'";
    else if (has_value(o))
      what = kind_of_value(o) == value_kind::file ? " -r -F" : " -x";
    for (const std::string& each : o.get_snames()) what += " -s " + each;
    for (const std::string& each : o.get_lnames()) what += " -l " + each;
    return what + " -d " + quoted_for_fish(help_line(o));
  };
  for (const CLI::Option* const each : options_of(app))
    text += "complete -c stancegraph -n __stancegraph_needs_command -f" + spec(*each) + "\n";
  for (const CLI::App* const command : commands) {
    for (const CLI::Option* const each : arguments_of(*command))
      if (const auto words = words_of(*each); !words.empty())
        add(" -a '" + joined(words, " ") + "'", command->get_name());
    for (const CLI::Option* const each : options_of(*command)) add(spec(*each), command->get_name());
  }
  for (const std::string& each : lines)
    text += "complete -c stancegraph -n '__stancegraph_uses " + joined(users[each], " ") + "'" + each + "\n";
  return text;
}

}  // namespace stancegraph::program
