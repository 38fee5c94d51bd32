// SPDX-License-Identifier: BSL-1.0
// expect: error
int fine();
