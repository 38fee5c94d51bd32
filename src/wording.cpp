// SPDX-License-Identifier: BSL-1.0
#include "wording.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "stancegraph/render/reference.hpp"

namespace stancegraph::program {

std::string counted(std::size_t n, std::string_view what) {
  return std::to_string(n) + " " + std::string{what} + (n == 1 ? "" : "s");
}

std::string short_number(double value) {
  return fmt::format("{}", value == std::floor(value) && std::abs(value) < 1e15 ? value + 0.0 : value);
}

std::string fixed_number(double value, int digits) {
  const std::string text = fmt::format("{:.{}f}", value, digits);
  return text.starts_with('-') && text.find_first_not_of("-0.") == text.npos ? text.substr(1) : text;
}

std::string joined(const std::vector<std::string>& all) { return fmt::format("{}", fmt::join(all, ", ")); }

std::string counted_records(const corpus& c) {
  return counted(c.actors().size(), "actor") + ", " + counted(c.positions().size(), "position") + ", " +
         counted(c.events().size(), "event") + ", " + counted(c.documents().size(), "document") + ", " +
         counted(c.relations().size(), "relation") + " and " + counted(c.statements().size(), "statement");
}

std::string in_words(corpus_format format) {
  switch (format) {
    case corpus_format::toml:
      return "a folder of TOML files";
    case corpus_format::csv:
      return "a folder of CSV files";
    case corpus_format::archive:
      return "an archive";
    case corpus_format::statements:
      break;
  }
  return "a CSV file of statements";
}

std::string conditions_in_words(const corpus& c, statement_handle s) {
  const bool is_any = c.statements().condition_join(s) == condition_join::any;
  std::string text;
  for (const condition& each : c.statements().conditions(s)) {
    if (!text.empty()) text += is_any ? " or " : " and ";
    text += std::string{to_word(each.op)} + " " + c[each.position].id;
  }
  return text;
}

std::vector<std::string> conditions_in_words(const corpus& c, const std::vector<statement_handle>& statements) {
  std::vector<std::pair<std::string, std::vector<statement_handle>>> groups;
  for (const statement_handle s : statements) {
    std::string text = conditions_in_words(c, s);
    if (text.empty()) continue;
    const auto known = std::ranges::find(groups, text, [](const auto& group) { return group.first; });
    if (known != groups.end())
      known->second.push_back(s);
    else
      groups.push_back({std::move(text), {s}});
  }
  std::vector<std::string> all;
  for (const auto& [text, of] : groups)
    all.push_back(of.size() == statements.size() ? text : text + " (" + joined_ids(c, of) + ")");
  return all;
}

std::string listed_references(const corpus& c, const std::vector<statement_handle>& statements) {
  std::string text;
  for (const statement_handle s : statements) text += (text.empty() ? "" : "\n") + reference(c, s);
  return text;
}

}  // namespace stancegraph::program
