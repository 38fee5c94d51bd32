// SPDX-License-Identifier: BSL-1.0
#include "declared.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "stancegraph/core/ascii_case.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/core/text.hpp"

namespace stancegraph::program {

namespace {

std::vector<std::string> name_of_each(const std::vector<const CLI::Option*>& all) {
  std::vector<std::string> names;
  for (const CLI::Option* const each : all) names.push_back(name_of(*each));
  return names;
}

const declared_command* rules_of(const CLI::App& app) { return dynamic_cast<const declared_command*>(&app); }

/// The reason declared for a pair, after a colon.
std::string reason_for(const std::vector<declared_command::pair_rule>& rules, const CLI::Option* one,
                       const CLI::Option* other) {
  for (const auto& rule : rules)
    if (rule.one == one && rule.other == other && !rule.reason.empty()) return ": " + rule.reason;
  return {};
}

/// An argument with its value, so that the user recognizes it, or the name of an option.
std::string as_given(const CLI::Option& o) {
  return name_of(o) + (o.get_positional() && o.count() != 0 ? " " + in_quotes(o.results().front()) : "");
}

/// The value that an option was given, otherwise its default.
std::string current_value(const CLI::Option& o) { return o.count() == 0 ? o.get_default_str() : o.results().back(); }

/// An option or argument with its value or values: "--type onemode", "the table actors".
std::string with_value(const CLI::Option& o, const std::string& value) {
  return (o.get_positional() ? "the " + ascii_lower(name_of(o)) : name_of(o)) + " " + value;
}

/// A rule about values in words: "needs --type onemode". @param several whether several values of an option need it
std::string in_words(const declared_command::value_rule& rule, bool several = false) {
  const std::string verb = !rule.is_needed ? "cannot be combined with " : several ? "need " : "needs ";
  return verb + with_value(*rule.other, listed(rule.words, "or"));
}

/// How a command line breaks a rule about values; empty if it does not break it.
std::string broken(const declared_command::value_rule& rule) {
  const std::string own = rule.own.empty() ? "" : current_value(*rule.one);
  if (rule.one->count() == 0 || (!own.empty() && std::ranges::find(rule.own, own) == rule.own.end())) return {};
  const std::string found = current_value(*rule.other);
  [[maybe_unused]] const std::vector<std::string> known = words_of(*rule.other);
  assert((found.empty() || std::ranges::find(known, found) != known.end()) && "a rule needs an option of known words");
  if ((std::ranges::find(rule.words, found) != rule.words.end()) == rule.is_needed) return {};
  const std::string name = name_of(*rule.one) + (own.empty() ? "" : " " + own);
  const std::string reason = rule.reason.empty() ? "" : ": " + rule.reason;
  const std::string given = with_value(*rule.other, found);
  if (!rule.is_needed)
    return name + " and " + given + " cannot be combined" + reason + "; give another " + name_of(*rule.other);
  const bool is_default = rule.other->count() == 0;
  return name + " " + in_words(rule) + reason +
         (found.empty() ? ""
          : is_default  ? "; the default is " + found
                        : "; found " + given);
}

/// How a command line breaks a rule about words; empty if it does not break it.
std::string broken(const declared_command::word_rule& rule) {
  if (rule.one->count() == 0 || current_value(*rule.other) != rule.value) return {};
  const std::string found = current_value(*rule.one);
  if (std::ranges::find(rule.words, found) != rule.words.end()) return {};
  return no_such_word(name_of(*rule.one), rule.what, rule.words, found);
}

}  // namespace

std::string name_of(const CLI::Option& o) { return o.get_name(); }

std::vector<std::string> each_name(const CLI::Option& o) {
  std::vector<std::string> names;
  for (const std::string& each : o.get_snames()) names.push_back("-" + each);
  if (!o.get_lnames().empty()) names.push_back("--" + o.get_lnames().front());
  return names;
}

std::string names_of(const CLI::Option& o) {
  const std::string all = joined(each_name(o));
  return all.empty() ? name_of(o) : all;
}

bool has_value(const CLI::Option& o) { return o.get_items_expected_max() != 0; }

std::string value_of(const CLI::Option& o) {
  if (!has_value(o)) return {};
  constexpr std::size_t longest = 22;
  const std::string type = o.get_type_name();
  return type.find('|') != std::string::npos && type.size() > longest ? "WORD" : type;
}

std::vector<std::string> words_of(const CLI::Option& o) {
  const std::string type = has_value(o) ? o.get_type_name() : "";
  return type.find('|') == std::string::npos ? std::vector<std::string>{} : split_at(type, "|");
}

bool is_among(const std::set<CLI::Option*>& all, const CLI::Option& o) {
  return std::ranges::find(all, &o) != all.end();
}

bool is_repeatable(const CLI::Option& o) { return o.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll; }

value_kind kind_of_value(const CLI::Option& o) {
  const std::string type = o.get_type_name();
  return type == "FILE" ? value_kind::file : type == "DIR" ? value_kind::folder : value_kind::text;
}

std::vector<const CLI::Option*> arguments_of(const CLI::App& app) {
  return app.get_options([](const CLI::Option* each) { return each->get_positional(); });
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
  std::vector<const CLI::Option*> all;
  for (const auto& [title, options] : headings_of(app)) all.insert(all.end(), options.begin(), options.end());
  return all;
}

std::vector<std::pair<std::string, std::vector<const CLI::Option*>>> headings_of(const CLI::App& app) {
  std::vector<std::pair<std::string, std::vector<const CLI::Option*>>> all;
  for (const std::string_view title : vocabulary<heading>::words) {
    auto options = app.get_options(
        [title](const CLI::Option* each) { return !each->get_positional() && each->get_group() == title; });
    if (!options.empty()) all.emplace_back(title, std::move(options));
  }
  return all;
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* each) { return !each->get_group().empty(); });
}

std::string description_of(const CLI::App& app, const CLI::Option& o) {
  std::string text = o.get_description();
  text += ".";
  const declared_command* const rules = rules_of(app);
  const auto is_about = [&o](const auto& rule) { return rule.one == &o; };
  if (rules != nullptr && std::ranges::any_of(rules->words, is_about)) {
    for (const auto& rule : rules->words)
      if (is_about(rule)) text += " For " + rule.value + ", one of: " + listed(rule.words, "or") + ".";
  } else if (const auto words = words_of(o); !words.empty() && (value_of(o) == "WORD" || o.get_positional())) {
    text += " One of: " + listed(words, "or") + ".";
  }
  if (!o.get_default_str().empty()) text += " Default: " + o.get_default_str() + ".";
  if (o.get_required() && !o.get_positional()) text += " Required.";
  if (is_repeatable(o)) text += " Can be given several times.";
  if (rules == nullptr) return text;
  std::vector<const CLI::Option*> needed, excluded;
  for (const auto& rule : rules->needed)
    if (rule.one == &o) needed.push_back(rule.other);
  if (!needed.empty()) text += " Needs " + listed(name_of_each(needed), "and") + ".";
  for (const auto& rule : rules->one_of)
    if (rule.needy == &o) text += " Needs " + listed(name_of_each(rule.others), "or") + ".";
  for (const auto& rule : rules->excluded)
    if (rule.one == &o && rule.is_listed) excluded.push_back(rule.other);
  if (!excluded.empty()) text += " Cannot be combined with " + listed(name_of_each(excluded), "or") + ".";
  for (const auto& rule : rules->values) {
    if (!is_about(rule)) continue;
    std::string words = in_words(rule, rule.own.size() > 1) + ".";
    if (rule.own.empty()) words.front() = ascii_upper(words.front());
    text += " " + (rule.own.empty() ? "" : listed(rule.own, "and") + " ") + words;
  }
  return text;
}

std::string first_sentence(std::string_view text) {
  for (std::size_t at = text.find(". "); at != text.npos; at = text.find(". ", at + 1))
    if (at + 2 < text.size() && text[at + 2] >= 'A' && text[at + 2] <= 'Z') return std::string{text.substr(0, at)};
  if (text.ends_with('.')) text.remove_suffix(1);
  return std::string{text};
}

std::vector<std::string> paragraphs_of(std::string_view text) { return split_at(text, "\n\n"); }

std::vector<std::string> split_at(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + separator.size();
  }
  return parts;
}

std::string usage_of(const CLI::App& app) {
  if (app.get_parent() == nullptr) return app.get_name() + " COMMAND CORPUS [OPTION]...";
  std::string text = app.get_parent()->get_name() + " " + app.get_name();
  for (const CLI::Option* const each : arguments_of(app))
    text += each->get_required() ? " " + name_of(*each) : " [" + name_of(*each) + "]";
  for (const CLI::Option* const each : options_of(app))
    if (each->get_required()) text += " " + name_of(*each) + " " + value_of(*each);
  return text + " [OPTION]...";
}

std::string broken_rule(const CLI::App& app) {
  const declared_command* const rules = rules_of(app);
  if (rules == nullptr) return {};
  for (const CLI::Option* const each : app.get_options()) {
    if (each->count() == 0) continue;
    const auto excludes = each->get_excludes(), needs = each->get_needs();
    for (const CLI::Option* const other : app.get_options()) {
      if (other->count() != 0 && is_among(excludes, *other))
        return as_given(*each) + " and " + as_given(*other) + " cannot be combined" +
               reason_for(rules->excluded, each, other) + reason_for(rules->excluded, other, each) +
               "; give one of them";
      if (other->count() == 0 && is_among(needs, *other))
        return name_of(*each) + " needs " + name_of(*other) + reason_for(rules->needed, each, other) +
               "; give it as well";
    }
  }
  for (const auto& [needy, others, message] : rules->one_of) {
    const bool is_met = std::ranges::any_of(others, [](const CLI::Option* each) { return each->count() != 0; });
    if (is_met || (needy != nullptr && needy->count() == 0)) continue;
    if (needy == nullptr) return message;
    return name_of(*needy) + " needs " + listed(name_of_each(others), "or") + "; give one of them as well";
  }
  for (const auto& rule : rules->values)
    if (std::string wrong = broken(rule); !wrong.empty()) return wrong;
  for (const auto& rule : rules->words)
    if (std::string wrong = broken(rule); !wrong.empty()) return wrong;
  for (const auto& fault : rules->faults)
    if (std::string wrong = fault(); !wrong.empty()) return wrong;
  return {};
}

}  // namespace stancegraph::program
