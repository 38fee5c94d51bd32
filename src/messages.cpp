// SPDX-License-Identifier: BSL-1.0
#include "messages.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "stancegraph/core/text.hpp"

namespace stancegraph::program {

namespace {

constexpr std::string_view bold = "1";
constexpr std::string_view red = "1;31";
constexpr std::string_view magenta = "1;35";
constexpr std::string_view cyan = "1;36";

}  // namespace

std::string messages::in(std::string_view code, std::string_view text) const {
  return is_coloured_ ? fmt::format("\033[{}m{}\033[0m", code, text) : std::string{text};
}

void messages::line(std::string_view text) {
  const std::string whole = std::string{text} + "\n";
  std::fwrite(whole.data(), 1, whole.size(), stderr);
}

void messages::error(std::string_view text) {
  const std::size_t end = text.find('\n');
  line(in(bold, "stancegraph:") + " " + in(red, "error:") + " " + in(bold, printable(text.substr(0, end))));
  if (end != std::string_view::npos) lines(text.substr(end + 1));
}

void messages::lines(std::string_view text) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    line(printable(text.substr(begin, end - begin)));
    begin = end + 1;
  }
}

void messages::note(std::string_view text) {
  line(in(bold, "stancegraph:") + " " + in(cyan, "note:") + " " + printable(text));
}

void messages::show(const diagnostic& d) {
  const std::string where = printable(to_string(d.where));
  const bool is_error = d.weight == severity::error;
  line((where.empty() ? "" : in(bold, where + ":") + " ") +
       in(is_error ? red : magenta, is_error ? "error:" : "warning:") + " " + in(bold, printable(d.message)) +
       (d.hint.empty() ? "" : " (" + printable(d.hint) + ")"));
}

void messages::show(const std::vector<diagnostic>& all) {
  for (const diagnostic& d : all) show(d);
}

}  // namespace stancegraph::program
