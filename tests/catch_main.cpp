// SPDX-License-Identifier: BSL-1.0
// The main function of every test program that uses Catch2 version 2; version 3 has its own.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
