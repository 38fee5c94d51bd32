# SPDX-License-Identifier: BSL-1.0
# Reads the version from include/stancegraph/version.hpp, the only place that defines it.
file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/../include/stancegraph/version.hpp" stancegraph_version_read
     REGEX "^#define STANCEGRAPH_VERSION_STRING ")
string(REGEX REPLACE ".*\"([0-9.]+)\".*" "\\1" stancegraph_version_read "${stancegraph_version_read}")
