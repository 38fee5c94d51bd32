// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "run.hpp"

namespace program {

/// The JSON answer of a command that must succeed.
inline nlohmann::json asked(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  const auto result = run(arguments);
  INFO(result.err);
  REQUIRE(result.code == 0);
  return nlohmann::json::parse(result.out);
}

}  // namespace program
