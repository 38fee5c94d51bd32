// SPDX-License-Identifier: BSL-1.0
#include "record_text.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include "wording.hpp"

namespace stancegraph::program {

namespace {

std::string in_words(const nlohmann::ordered_json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.dump();
  // The only list of numbers is the span, written as everywhere in prose.
  if (!value.front().is_string()) return "[" + value[0].dump() + ", " + value[1].dump() + ")";
  return joined(value.get<std::vector<std::string>>());
}

}  // namespace

std::string fields(const nlohmann::ordered_json& record) {
  constexpr std::size_t width = 15;
  std::string text;
  for (const auto& [name, value] : record.items()) {
    if (value.is_null() || (value.is_array() && value.empty())) continue;
    std::string shown = in_words(value);
    for (std::size_t at = 0; (at = shown.find('\n', at)) != std::string::npos; at += width + 3)
      shown.insert(at + 1, width + 2, ' ');
    text += "  " + name + std::string(name.size() < width ? width - name.size() : 1, ' ') + shown + "\n";
  }
  return text;
}

}  // namespace stancegraph::program
