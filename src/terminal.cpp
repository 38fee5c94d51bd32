// SPDX-License-Identifier: BSL-1.0
#include "terminal.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace stancegraph::program {

namespace {

std::string_view variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view{} : std::string_view{value};
}

}  // namespace

bool is_terminal(stream s) { return ::isatty(static_cast<int>(s)) == 1; }

bool is_coloured(colour wanted, stream s) {
  if (wanted != colour::automatic) return wanted == colour::always;
  return is_terminal(s) && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

std::optional<std::size_t> terminal_width() {
  if (!is_terminal(stream::out)) return std::nullopt;
  constexpr std::size_t least = 20;
  const std::string_view columns = variable("COLUMNS");
  std::size_t width = 0;
  const auto [end, wrong] = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (wrong == std::errc{} && end == columns.data() + columns.size() && width >= least) return width;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= least) return size.ws_col;
  return std::nullopt;
}

}  // namespace stancegraph::program
