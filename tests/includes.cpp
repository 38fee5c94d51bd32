// SPDX-License-Identifier: BSL-1.0
// Empty: the build compiles the shared headers of the tests with this file.
