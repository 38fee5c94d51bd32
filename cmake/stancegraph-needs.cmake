# SPDX-License-Identifier: BSL-1.0
# Finds the dependencies of each part of stancegraph. The build reads this file, and it is installed with the package, so
# that both find the same dependencies in the same way.

# Finds a package unless its target exists already. Appends the target to the list stancegraph_needs, and also to
# stancegraph_found_here if this call created it.
macro(stancegraph_need target)
  list(APPEND stancegraph_needs ${target})
  if(NOT TARGET ${target})
    find_package(${ARGN})
    if(TARGET ${target})
      list(APPEND stancegraph_found_here ${target})
    endif()
  endif()
endmacro()

macro(stancegraph_need_by_pkg_config name)
  list(APPEND stancegraph_needs PkgConfig::${name})
  find_package(PkgConfig QUIET)
  if(PKG_CONFIG_FOUND AND NOT TARGET PkgConfig::${name})
    pkg_check_modules(${name} QUIET IMPORTED_TARGET ${ARGN})
    if(TARGET PkgConfig::${name})
      list(APPEND stancegraph_found_here PkgConfig::${name})
    endif()
  endif()
endmacro()

# stancegraph_find_needs(base | toml | json | archive | verify | graphviz | spectrum): sets stancegraph_needs to the
# targets that the part needs, whether they were found or not, and stancegraph_found_here to those that it created.
macro(stancegraph_find_needs part)
  set(stancegraph_needs "")
  set(stancegraph_found_here "")
  if("${part}" STREQUAL "base")
    stancegraph_need(Boost::headers Boost 1.74 CONFIG QUIET)
    stancegraph_need_by_pkg_config(stancegraph_utf8proc libutf8proc>=2.5)
  elseif("${part}" STREQUAL "toml")
    stancegraph_need(tomlplusplus::tomlplusplus tomlplusplus 3.3 CONFIG QUIET)
  elseif("${part}" STREQUAL "json")
    stancegraph_need(nlohmann_json::nlohmann_json nlohmann_json 3.10 CONFIG QUIET)
  elseif("${part}" STREQUAL "archive")
    stancegraph_need(Boost::serialization Boost 1.74 CONFIG QUIET COMPONENTS serialization)
    stancegraph_need_by_pkg_config(stancegraph_xxhash libxxhash>=0.8)
  elseif("${part}" STREQUAL "verify")
    stancegraph_need(OpenSSL::Crypto OpenSSL 3.0 QUIET COMPONENTS Crypto)
  elseif("${part}" STREQUAL "graphviz")
    stancegraph_need_by_pkg_config(stancegraph_graphviz libcgraph libgvc cairo-pdf)
  elseif("${part}" STREQUAL "spectrum")
    stancegraph_need(Eigen3::Eigen Eigen3 3.4 CONFIG QUIET)
  endif()
endmacro()
