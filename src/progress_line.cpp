// SPDX-License-Identifier: BSL-1.0
#include "progress_line.hpp"

#include <chrono>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "terminal.hpp"

namespace stancegraph::program {

namespace {

void write_to_terminal(const std::string& text) {
  // If it cannot be written, nothing is lost.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

progress_line::progress_line(std::string what) : what_{std::move(what)} {
  if (is_terminal(stream::err)) shower_ = std::thread{[this] { show_until_done(); }};
}

progress_line::~progress_line() {
  if (!shower_.joinable()) return;
  {
    const std::lock_guard guard{lock_};
    is_ended_ = true;
  }
  ended_.notify_one();
  shower_.join();
}

run_control progress_line::control() {
  return {.progress = [this](std::uintmax_t done, std::uintmax_t total) {
    done_ = done;
    total_ = total;
  }};
}

void progress_line::show_until_done() {
  using namespace std::chrono_literals;
  const auto since = std::chrono::steady_clock::now();
  std::string shown;
  std::unique_lock guard{lock_};
  for (auto wait = 1000ms; !ended_.wait_for(guard, wait, [this] { return is_ended_; }); wait = 200ms) {
    const auto elapsed = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - since);
    const std::string state =
        total_ == 0 ? fmt::format("{} s", elapsed.count()) : fmt::format("{} %", done_ * 100 / total_);
    if (state == shown) continue;
    write_to_terminal("\r\033[K" + what_ + " … " + state);
    shown = state;
  }
  if (!shown.empty()) write_to_terminal("\r\033[K");
}

}  // namespace stancegraph::program
