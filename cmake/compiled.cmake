# SPDX-License-Identifier: BSL-1.0
# stancegraph::compiled: the library's longer functions, compiled once, for programs of many sources. It brings every
# component that was found. stancegraph/core/compiled.hpp says how the headers divide into declarations and definitions.
#
# Each source of this library defines the functions of some guarded parts of the headers of one layer: of few, where the
# functions are large. While tests are built, every part and every other header has a source of its own, which includes
# nothing else: this proves that each header includes all it needs of ours.

# Appends a source that defines some parts to the list of sources in the calling scope. A part is the name of a header and
# that of its guard, with a colon between them.
function(stancegraph_add_source parts)
  set(macros "")
  set(includes "")
  foreach(part IN LISTS parts)
    string(REGEX REPLACE ":.*" "" header "${part}")
    string(REGEX REPLACE ".*:" "" guard "${part}")
    string(APPEND macros "#define STANCEGRAPH_DEFINE_${guard} 1\n")
    string(APPEND includes "#include <stancegraph/${header}>\n")
  endforeach()
  list(GET parts 0 name)
  string(REGEX REPLACE ".*:" "" name "${name}")
  set(source "${PROJECT_BINARY_DIR}/compiled/${name}.cpp")
  # Included twice: the second time nothing may happen.
  file(CONFIGURE OUTPUT "${source}" CONTENT "${macros}${includes}${includes}" @ONLY)
  # Nothing of these is left to define after stancegraph.hpp, which is precompiled.
  if(NOT STANCEGRAPH_BUILD_TESTS AND includes MATCHES "<stancegraph/(core|corpus|graph|views|query)/")
    set_source_files_properties("${source}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  endif()
  # Reports and pictures turn answers into text: much code, each line of it quick. Readers and analyses leave the loops
  # in which most time is spent to the measures, the networks and the graph; a corpus in TOML is short.
  if(NOT MSVC AND includes MATCHES "<stancegraph/(report|render|io/(toml|verify))/"
     AND NOT includes MATCHES "report/(cell|table)")
    set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS "$<$<CONFIG:Release>:-O1>")
  elseif(NOT MSVC AND includes MATCHES "<stancegraph/(io|analysis)/")
    set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS "$<$<CONFIG:Release>:-O2>")
  endif()
  set(sources ${sources} "${source}" PARENT_SCOPE)
endfunction()

# A precompiled header hides that a header does not include what it needs. While tests are built, it therefore has no
# header of ours; tests/architecture checks by name that each header includes what it uses of the standard library.
if(STANCEGRAPH_BUILD_TESTS)
  set(precompiled <boost/graph/filtered_graph.hpp> <boost/graph/properties.hpp>)
  foreach(header IN ITEMS algorithm array charconv chrono deque filesystem functional map memory numeric optional random
                          ranges set span sstream string unordered_map variant vector)
    list(APPEND precompiled <${header}>)
  endforeach()
else()
  set(precompiled <stancegraph/stancegraph.hpp>)
endif()

add_library(stancegraph-compiled STATIC)
add_library(stancegraph::compiled ALIAS stancegraph-compiled)
set_target_properties(stancegraph-compiled PROPERTIES EXPORT_NAME compiled OUTPUT_NAME stancegraph)
target_compile_definitions(stancegraph-compiled PUBLIC STANCEGRAPH_COMPILED)
target_link_options(stancegraph-compiled INTERFACE ${stancegraph_sanitize})

# The sources of a component see only what its own target brings.
foreach(component IN ITEMS stancegraph LISTS stancegraph_components)
  set(sources "")
  set(batch "")
  set(last_group "")
  if(component STREQUAL "stancegraph")
    set(files ${stancegraph_base_files})
  else()
    set(files ${stancegraph_${component}_files})
  endif()
  foreach(file IN LISTS files)
    file(RELATIVE_PATH header "${stancegraph_include_dir}/stancegraph" "${file}")
    string(REGEX REPLACE "/.*" "" layer "${header}")
    string(REGEX REPLACE "\\.hpp$" "" folder_of_same_name "${file}")
    set(parts_per_source 8)
    if(STANCEGRAPH_BUILD_TESTS OR header MATCHES "^io/csv/csv|^report/(cell|table)|semidefinite|frustration")
      set(parts_per_source 1)
    elseif(layer MATCHES "^(io|match)$")
      set(parts_per_source 2)
    elseif(layer STREQUAL "core")
      set(parts_per_source 16)
    endif()
    # A guard that is added or renamed changes the sources.
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(STRINGS "${file}" guards REGEX "^#if STANCEGRAPH_DEFINES\\(")
    list(TRANSFORM guards REPLACE "^#if STANCEGRAPH_DEFINES\\((.*)\\)$" "\\1")
    # The header of a folder includes only headers that have sources of their own.
    if(NOT guards AND STANCEGRAPH_BUILD_TESTS AND NOT EXISTS "${folder_of_same_name}")
      string(REGEX REPLACE "[/.]" "_" guards "${header}")
    endif()
    foreach(guard IN LISTS guards)
      set(group "${layer} ${parts_per_source}")
      list(LENGTH batch size)
      if(batch AND (NOT group STREQUAL last_group OR size EQUAL parts_per_source))
        stancegraph_add_source("${batch}")
        set(batch "")
      endif()
      list(APPEND batch "${header}:${guard}")
      set(last_group "${group}")
    endforeach()
  endforeach()
  stancegraph_add_source("${batch}")
  add_library(stancegraph-compiled-${component} OBJECT ${sources})
  target_compile_definitions(stancegraph-compiled-${component} PRIVATE STANCEGRAPH_COMPILED)
  target_link_libraries(stancegraph-compiled-${component} PRIVATE stancegraph::${component} stancegraph_own)
  target_sources(stancegraph-compiled PRIVATE $<TARGET_OBJECTS:stancegraph-compiled-${component}>)
  target_link_libraries(stancegraph-compiled PUBLIC stancegraph::${component})
  if(component STREQUAL "spectrum" AND STANCEGRAPH_BUILD_TESTS AND NOT MSVC)
    # Without any optimization, the linear algebra of Eigen is so slow that its tests take minutes.
    target_compile_options(stancegraph-compiled-spectrum PRIVATE $<$<CONFIG:Debug>:-O1>)
  elseif(component STREQUAL "stancegraph")
    stancegraph_precompile(stancegraph-compiled-stancegraph PRIVATE ${precompiled})
  else()
    stancegraph_precompile(stancegraph-compiled-${component} REUSE_FROM stancegraph-compiled-stancegraph)
  endif()
endforeach()
