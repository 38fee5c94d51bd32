// SPDX-License-Identifier: BSL-1.0
#include "stancegraph/core/run_control.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "catch.hpp"

namespace sg = stancegraph;

namespace {

std::string message_of(const auto& work) {
  try {
    work();
  } catch (const sg::limit_error& e) {
    return e.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a meter without limits never stops", "[core]") {
  sg::run_meter m{{}, "the work"};
  for (int i = 0; i != 1000; ++i) CHECK_NOTHROW(m.add());
  CHECK_NOTHROW(m.hold(~std::uintmax_t{}));
  CHECK_FALSE(m.is_over());
  CHECK(m.done() == 1000);
}

TEST_CASE("progress is reported once per step and ends with the total", "[core]") {
  std::vector<std::pair<std::uintmax_t, std::uintmax_t>> told;
  sg::run_meter m{
      {.progress = [&](std::uintmax_t done, std::uintmax_t total) { told.emplace_back(done, total); }}, "", 25, 10};
  for (int i = 0; i != 25; ++i) m.add();
  m.finish();
  m.finish();
  using pair = std::pair<std::uintmax_t, std::uintmax_t>;
  CHECK(told == std::vector<pair>{{10, 25}, {20, 25}, {25, 25}});
}

TEST_CASE("an expired time limit throws an error that names it", "[core]") {
  sg::run_meter m{{.time_limit = std::chrono::milliseconds{2}}, "reading CSV", 0, 4};
  std::this_thread::sleep_for(std::chrono::milliseconds{5});
  for (int i = 0; i != 3; ++i) CHECK_NOTHROW(m.add());
  CHECK(m.is_over());
  CHECK(message_of([&] { m.add(); }) == "reading CSV has taken more than 0.002 seconds: allow more time");
}

TEST_CASE("a stop request ends work and searches", "[core]") {
  bool is_stopped = false;
  sg::run_meter m{{.stop = [&] { return is_stopped; }}, "reading CSV"};
  CHECK_NOTHROW(m.add());
  CHECK_FALSE(m.is_over());
  is_stopped = true;
  CHECK(m.is_over());
  CHECK_THROWS_AS(m.add(), sg::limit_error);
}

TEST_CASE("the memory limit stops work that would exceed it", "[core]") {
  const sg::run_meter m{{.memory_limit = 1000}, "the query"};
  CHECK_NOTHROW(m.hold(1000));
  CHECK(message_of([&] { m.hold(1001); }) == "the query needs more than 1000 bytes of memory: allow more memory");
}

TEST_CASE("a subtask gets the remaining time, the stop signal and the memory limit but no progress", "[core]") {
  bool is_stopped = false;
  const sg::run_meter m{{.progress = [](std::uintmax_t, std::uintmax_t) {},
                         .stop = [&] { return is_stopped; },
                         .time_limit = std::chrono::hours{1},
                         .memory_limit = 7},
                        "the work"};
  std::this_thread::sleep_for(std::chrono::milliseconds{2});
  const sg::run_control rest = m.rest();
  CHECK_FALSE(rest.progress);
  CHECK(*rest.time_limit < std::chrono::hours{1});
  CHECK(*rest.time_limit > std::chrono::minutes{59});
  CHECK(rest.memory_limit == 7U);
  is_stopped = true;
  CHECK(rest.stop());
}
