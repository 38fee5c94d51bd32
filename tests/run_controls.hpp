// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstdint>

#include "catch.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/run_control.hpp"

namespace run_controls {

/// Whether the total of a function's work is known before its end.
enum class total { known, unknown };

/// Checks what run_control promises of a function that is not a search: a stop signal ends it with limit_error, as does
/// the end of its time, and with neither its result is the same as without a control and its progress reaches the
/// total.
/// @param call takes a run_control; it has work to do
template <class Call>
void check(Call&& call, total of = total::known) {
  namespace sg = stancegraph;
  CHECK_THROWS_AS(call({.stop = [] { return true; }}), sg::limit_error);
  CHECK_THROWS_AS(call({.time_limit = std::chrono::seconds{0}}), sg::limit_error);
  std::uintmax_t done = 0, all = 0;
  const auto result = call({.progress = [&](std::uintmax_t d, std::uintmax_t t) {
    CHECK(done <= d);
    done = d;
    all = t;
  }});
  CHECK(done != 0);
  CHECK(all == (of == total::known ? done : 0));
  CHECK((result == call({})));
}

}  // namespace run_controls
