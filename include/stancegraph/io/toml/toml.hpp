// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reads and writes a corpus as TOML. A program that only reads one compiles faster with `io/toml/read_toml.hpp`.

#include "stancegraph/io/toml/read_toml.hpp"
#include "stancegraph/io/toml/write_toml.hpp"
