// SPDX-License-Identifier: BSL-1.0
#pragma once

// Just enough of an XML parser to check that a picture is well-formed and to read its content.

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace xml {

/// Something between `<` and `>`, and the text up to the next `<`.
struct element {
  std::string name;                               ///< with a slash before it in an end tag
  std::map<std::string, std::string> attributes;  ///< without entities
  std::string text;                               ///< without entities
};

/// A text with its entities replaced. Throws if a `&` begins no entity.
inline std::string read_as(std::string_view text) {
  static const std::map<std::string, std::string, std::less<>> known{
      {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '<') throw std::runtime_error{"< in a text"};
    if (text[at] != '&') {
      out += text[at];
      continue;
    }
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos) throw std::runtime_error{"& without ;"};
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (const auto found = known.find(name); found != known.end()) {
      out += found->second;
    } else if (name.starts_with("#") && !name.starts_with("#x")) {
      const int code = std::stoi(std::string{name.substr(1)});
      if (code == 0xA0)
        out += "\xC2\xA0";
      else if (code < 0x80)
        out += static_cast<char>(code);
      else
        throw std::runtime_error{"another character reference"};
    } else {
      throw std::runtime_error{"unknown entity " + std::string{name}};
    }
    at = end;
  }
  return out;
}

/// All elements in order. Throws if the text is not well-formed.
inline std::vector<element> parse(std::string_view text) {
  std::vector<element> all;
  std::vector<std::string> open;
  for (std::size_t at = text.find('<'); at != std::string_view::npos;) {
    const auto until = [&](std::string_view mark) {
      const std::size_t end = text.find(mark, at);
      if (end == std::string_view::npos) throw std::runtime_error{"no " + std::string{mark}};
      const std::string_view inside = text.substr(at, end - at);
      at = end + mark.size();
      return inside;
    };
    if (text.substr(at, 4) == "<!--") {
      at += 4;
      if (until("-->").find("--") != std::string_view::npos) throw std::runtime_error{"-- in a comment"};
    } else if (text.substr(at, 2) == "<?") {
      until("?>");
    } else if (text.substr(at, 2) == "<!") {
      until(">");
    } else {
      ++at;
      element e;
      while (at < text.size() && std::string_view{" \n>"}.find(text[at]) == std::string_view::npos)
        e.name += text[at++];
      const bool is_alone = e.name.ends_with("/");
      bool is_closed = is_alone;
      while (at < text.size() && text[at] != '>') {
        if (text[at] == ' ' || text[at] == '\n') {
          ++at;
        } else if (text[at] == '/') {
          is_closed = true;
          ++at;
        } else {
          const std::string name{until("=\"")};
          e.attributes[name] = read_as(until("\""));
        }
      }
      if (at == text.size()) throw std::runtime_error{"no >"};
      ++at;
      if (e.name.starts_with("/")) {
        if (open.empty() || "/" + open.back() != e.name) throw std::runtime_error{e.name + " ends nothing"};
        open.pop_back();
      } else if (!is_closed) {
        open.push_back(e.name);
      }
      all.push_back(e);
    }
    const std::size_t next = text.find('<', at);
    const std::string_view between = text.substr(at, next == std::string_view::npos ? next : next - at);
    if (!all.empty()) all.back().text += read_as(between);
    at = next;
  }
  if (!open.empty()) throw std::runtime_error{open.back() + " does not end"};
  return all;
}

}  // namespace xml
