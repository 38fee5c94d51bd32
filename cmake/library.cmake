# SPDX-License-Identifier: BSL-1.0
# The library: one INTERFACE target for everything that needs only Boost's headers and utf8proc, and one per heavy dependency (a
# "component"), which exists only if that dependency is found.
#
#   stancegraph::stancegraph   Boost headers, utf8proc
#   stancegraph::toml          toml++
#   stancegraph::json          nlohmann/json
#   stancegraph::archive       Boost.Serialization, xxHash
#   stancegraph::verify        OpenSSL's libcrypto
#   stancegraph::graphviz      Graphviz' cgraph and gvc, Cairo for PDF
#   stancegraph::spectrum      Eigen
#
# compiled.cmake adds stancegraph::compiled, which is all of these with their longer functions compiled once.
#
# After this file, stancegraph_components lists the components that were found.

set(stancegraph_include_dir "${PROJECT_SOURCE_DIR}/include")

# The headers of each component; all other headers belong to stancegraph::stancegraph. A test checks that no header of
# one target includes the dependency of another.
set(stancegraph_toml_headers io/toml/*.hpp io/toml/detail/*.hpp)
set(stancegraph_json_headers io/json/*.hpp render/record_text.hpp)
set(stancegraph_archive_headers io/archive/*.hpp io/archive/detail/*.hpp)
set(stancegraph_verify_headers io/verify/*.hpp io/verify/detail/*.hpp)
set(stancegraph_graphviz_headers render/dot.hpp render/layout.hpp render/detail/cgraph*.hpp
    render/detail/pdf.hpp render/detail/same_bytes.hpp)
set(stancegraph_spectrum_headers
    measures/matrix/detail/symmetric_eigen.hpp measures/matrix/laplacian_spectrum.hpp measures/matrix/backbone.hpp
    measures/signed/signed_spectrum.hpp measures/signed/semidefinite_bound.hpp measures/signed/detail/semidefinite*.hpp
    measures/signed/detail/odd_clique.hpp
    measures/community/spectral_clustering.hpp measures/community/phase_transitions.hpp
    measures/community/coalitions.hpp network/dna/backbone.hpp network/dna/phases.hpp
    analysis/balance.hpp analysis/centrality.hpp analysis/debate_phases.hpp analysis/network_measure.hpp
    analysis/position_backbone.hpp report/balance.hpp report/centrality.hpp report/coalitions.hpp
    report/debate_phases.hpp report/position_backbone.hpp report/sensitivity.hpp)

include("${CMAKE_CURRENT_LIST_DIR}/stancegraph-needs.cmake")

# Adds headers to an INTERFACE target: as a file set if CMake has file sets (3.23), otherwise as an include directory.
function(stancegraph_add_headers target)
  if(CMAKE_VERSION VERSION_GREATER_EQUAL 3.23)
    target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS "${stancegraph_include_dir}" FILES ${ARGN})
  else()
    target_include_directories(${target} INTERFACE "$<BUILD_INTERFACE:${stancegraph_include_dir}>"
                                                   "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
  endif()
endfunction()

# Each header belongs to the first component whose pattern it matches.
file(GLOB_RECURSE stancegraph_base_files CONFIGURE_DEPENDS "${stancegraph_include_dir}/*.hpp")
set(stancegraph_all_components toml json archive verify graphviz spectrum)
foreach(component IN LISTS stancegraph_all_components)
  list(TRANSFORM stancegraph_${component}_headers PREPEND "${stancegraph_include_dir}/stancegraph/")
  file(GLOB stancegraph_${component}_files CONFIGURE_DEPENDS ${stancegraph_${component}_headers})
  if(stancegraph_${component}_files)
    list(REMOVE_ITEM stancegraph_base_files ${stancegraph_${component}_files})
  endif()
endforeach()

# stancegraph_add(<target> <name> <headers>...): makes the target and its alias stancegraph::<name>, and links it to what
# stancegraph_find_needs has found.
macro(stancegraph_add target name)
  # Imported targets are visible only in this folder unless they are made global for the projects around this one.
  if(stancegraph_found_here)
    set_target_properties(${stancegraph_found_here} PROPERTIES IMPORTED_GLOBAL TRUE)
  endif()
  add_library(${target} INTERFACE)
  add_library(stancegraph::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  target_link_libraries(${target} INTERFACE ${stancegraph_needs})
  stancegraph_add_headers(${target} ${ARGN})
endmacro()

stancegraph_find_needs(base)
if(NOT TARGET Boost::headers)
  message(FATAL_ERROR "stancegraph needs the headers of Boost 1.74 or later (scripts/setup installs them)")
endif()
if(NOT TARGET PkgConfig::stancegraph_utf8proc)
  message(FATAL_ERROR "stancegraph needs utf8proc 2.5 or later, found by pkg-config (scripts/setup installs both)")
endif()
stancegraph_add(stancegraph stancegraph ${stancegraph_base_files})
target_compile_features(stancegraph INTERFACE cxx_std_20)

set(stancegraph_components "")
foreach(component IN LISTS stancegraph_all_components)
  stancegraph_find_needs(${component})
  set(missing "")
  foreach(target IN LISTS stancegraph_needs)
    if(NOT TARGET ${target})
      list(APPEND missing ${target})
    endif()
  endforeach()
  if(missing)
    message(STATUS "stancegraph::${component} is left out, because ${missing} was not found")
  else()
    stancegraph_add(stancegraph-${component} ${component} ${stancegraph_${component}_files})
    target_link_libraries(stancegraph-${component} INTERFACE stancegraph)
    list(APPEND stancegraph_components ${component})
  endif()
endforeach()
if(TARGET stancegraph-archive)
  # Use xxHash as a header: nothing to link, and no conflict with another copy in the program.
  target_compile_definitions(stancegraph-archive INTERFACE XXH_INLINE_ALL)
endif()
