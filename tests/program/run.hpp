// SPDX-License-Identifier: BSL-1.0
#pragma once

// Runs the program as a user does: with arguments, an environment and a folder; its output goes to a pipe, a file or a
// terminal.

#include <array>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "places.hpp"

namespace program {

/// The result of a run.
struct outcome {
  int code = -1;      ///< exit code; 128 plus the signal if one ended it
  std::string out{};  ///< standard output; on a terminal it includes standard error
  std::string err{};  ///< standard error
};

/// How the program is run.
struct setting {
  std::filesystem::path folder = places::source();               ///< where
  std::vector<std::pair<std::string, std::string>> variables{};  ///< set in the environment
  std::string out{};                                             ///< file for standard output
  unsigned short columns = 0;                                    ///< width of its terminal; 0: no terminal
  bool is_reader_gone = false;                                   ///< whether the reader of its standard output has left
  std::string in{};                                              ///< file for standard input
};

namespace detail {

[[noreturn]] inline void become(const std::vector<std::string>& arguments, const setting& s) {
  for (const auto* name : {"NO_COLOR", "COLUMNS", "TERM"}) ::unsetenv(name);
  for (const auto& [name, value] : s.variables) ::setenv(name.c_str(), value.c_str(), 1);
  std::filesystem::current_path(s.folder);
  if (!s.in.empty()) ::dup2(::open(s.in.c_str(), O_RDONLY), STDIN_FILENO);
  if (!s.out.empty()) ::dup2(::open(s.out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDOUT_FILENO);
  const std::string name = places::program().string();
  std::vector<char*> argv{const_cast<char*>(name.c_str())};
  for (const auto& each : arguments) argv.push_back(const_cast<char*>(each.c_str()));
  argv.push_back(nullptr);
  ::execv(name.c_str(), argv.data());
  ::_exit(127);
}

/// Reads both to their ends, at the same time, so that neither fills up.
inline void read_all(int out, std::string& out_text, int err, std::string& err_text) {
  std::array<pollfd, 2> open{{{out, POLLIN, 0}, {err, POLLIN, 0}}};
  const std::array<std::string*, 2> texts{&out_text, &err_text};
  while (open[0].fd >= 0 || open[1].fd >= 0) {
    if (::poll(open.data(), open.size(), -1) < 0) return;
    for (std::size_t i = 0; i != open.size(); ++i) {
      if (open[i].fd < 0 || open[i].revents == 0) continue;
      std::array<char, 4096> block{};
      const auto n = ::read(open[i].fd, block.data(), block.size());
      if (n > 0)
        texts[i]->append(block.data(), static_cast<std::size_t>(n));
      else
        open[i].fd = -1;  // a terminal that is no longer open gives an error instead of an end
    }
  }
}

inline int code_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// The master of a new pseudo-terminal; negative if the system has none.
inline int open_terminal() {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal < 0 || (::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0 && ::ptsname(terminal) != nullptr))
    return terminal;
  ::close(terminal);
  return -1;
}

inline outcome run_in_terminal(const std::vector<std::string>& arguments, const setting& s) {
  const int terminal = open_terminal();
  const std::string name = ::ptsname(terminal);
  winsize size{};
  size.ws_col = s.columns;
  size.ws_row = 50;
  ::ioctl(terminal, TIOCSWINSZ, &size);
  const int inside = ::open(name.c_str(), O_RDWR | O_NOCTTY);
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(inside, STDOUT_FILENO);
    ::dup2(inside, STDERR_FILENO);
    become(arguments, s);
  }
  ::close(inside);
  outcome result;
  read_all(terminal, result.out, -1, result.err);
  result.code = code_of(child);
  ::close(terminal);
  std::erase(result.out, '\r');
  return result;
}

}  // namespace detail

/// Whether the program can be run in a terminal. In a bare chroot, where no devpts is mounted, it cannot.
inline bool has_terminals() {
  const int terminal = detail::open_terminal();
  if (terminal >= 0) ::close(terminal);
  return terminal >= 0;
}

/// Runs the program and waits for its end. @pre has_terminals(), if the setting has columns
inline outcome run(const std::vector<std::string>& arguments, const setting& s = {}) {
  if (s.columns != 0) return detail::run_in_terminal(arguments, s);
  std::array<int, 2> out{};
  std::array<int, 2> err{};
  if (::pipe(out.data()) != 0 || ::pipe(err.data()) != 0) return {};
  if (s.is_reader_gone) ::close(out[0]);
  const pid_t child = ::fork();
  if (child == 0) {
    if (!s.is_reader_gone) ::close(out[0]);
    ::dup2(out[1], STDOUT_FILENO);
    ::dup2(err[1], STDERR_FILENO);
    for (const int each : {out[1], err[0], err[1]}) ::close(each);
    detail::become(arguments, s);
  }
  ::close(out[1]);
  ::close(err[1]);
  outcome result;
  detail::read_all(s.is_reader_gone ? -1 : out[0], result.out, err[0], result.err);
  result.code = detail::code_of(child);
  if (!s.is_reader_gone) ::close(out[0]);
  ::close(err[0]);
  return result;
}

/// The lines of a text.
inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// The corpus of the talks of December 2021, as seen from the root of the project.
inline const std::string talks = "corpus/ukraine-2021";

/// A small corpus as TOML: two actors who collide over a position, and one who has changed its mind.
inline std::filesystem::path small_corpus(const std::filesystem::path& folder) {
  places::write(folder / "corpus.toml", R"([[actor]]
id = "alpha"
name = "Alpha"
kind = "state"
other_names = ["The First"]

[[actor]]
id = "beta"
name = "Beta"
kind = "state"
other_names = ["The Second"]

[[position]]
id = "wall"
label = "build the wall"
kind = "policy"

[[position]]
id = "no-wall"
label = "keep the view"
kind = "demand"

[[document]]
id = "gazette"
title = "Gazette"
published = "2020-03-01"

[[relation]]
subject = "wall"
predicate = "contradicts"
object = "no-wall"

[[statement]]
id = "s1"
holders = ["alpha"]
position = "wall"
polarity = "support"
act = "demands"
said = "2020-01-01"
document = "gazette"
paragraph = 1
span = [0, 10]

[[statement]]
id = "s2"
holders = ["beta"]
position = "wall"
polarity = "support"
said = "2020-01-05"
document = "gazette"
paragraph = 2

[[statement]]
id = "s3"
holders = ["beta"]
position = "wall"
polarity = "oppose"
said = "2020-02-01"
document = "gazette"
paragraph = 3

[[statement]]
id = "s4"
holders = ["beta"]
position = "no-wall"
polarity = "support"
said = "2020-02"
document = "gazette"
paragraph = 4
)");
  return folder;
}

}  // namespace program
