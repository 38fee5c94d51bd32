// SPDX-License-Identifier: BSL-1.0
#pragma once

// Tests of broken preconditions: in a debug build the process aborts with a message.

#include <csignal>
#include <cstddef>
#include <string>

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef NDEBUG
inline constexpr bool asserts = false;
#else
inline constexpr bool asserts = true;
#endif

/// What `f` writes to standard error before it aborts; empty if it does not abort. It runs in a child process.
template <class F>
std::string last_words(F f) {
  int ends[2];
  if (pipe(ends) != 0) return {};
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    close(ends[0]);
    std::signal(SIGABRT, SIG_DFL);  // Catch2 would report the end of the child as that of a test
    f();
    _exit(0);
  }
  close(ends[1]);
  std::string said;
  char buffer[512];
  for (ssize_t n = read(ends[0], buffer, sizeof buffer); n > 0; n = read(ends[0], buffer, sizeof buffer))
    said.append(buffer, static_cast<std::size_t>(n));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? said : std::string{};
}
