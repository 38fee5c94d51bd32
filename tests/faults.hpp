// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "stancegraph/core/diagnostic.hpp"
#include "stancegraph/core/error.hpp"

/// What a reader finds wrong with its input, one fault per line; "nothing" if it finds nothing.
template <class Reading>
std::string faults_when(Reading read) {
  try {
    read();
  } catch (const stancegraph::parse_error& wrong) {
    return stancegraph::to_string(wrong.diagnostics());
  }
  return "nothing";
}
