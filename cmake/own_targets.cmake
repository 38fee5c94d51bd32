# SPDX-License-Identifier: BSL-1.0
# Settings for our own targets only, which programs that link the library do not get: warnings, sanitizers, coverage.
add_library(stancegraph_own INTERFACE)
target_compile_options(stancegraph_own INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 reports these inside std::string, where nothing is wrong (GCC bugs 105329, 105651 and similar ones).
  target_compile_options(stancegraph_own INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow
                                                   -Wno-array-bounds)
endif()
if(STANCEGRAPH_WARNINGS_AS_ERRORS)
  target_compile_options(stancegraph_own INTERFACE -Werror)
endif()
set(stancegraph_sanitize "")
if(STANCEGRAPH_SANITIZERS)
  # What links our compiled library needs this flag, too: compiled.cmake and install.cmake pass it on.
  string(REPLACE ";" "," stancegraph_sanitize "-fsanitize=${STANCEGRAPH_SANITIZERS}")
  target_compile_options(stancegraph_own INTERFACE ${stancegraph_sanitize} -fno-sanitize-recover=all
                                                   -fno-omit-frame-pointer)
  target_link_options(stancegraph_own INTERFACE ${stancegraph_sanitize})
endif()
if(STANCEGRAPH_COVERAGE)
  target_compile_options(stancegraph_own INTERFACE --coverage)
  target_link_options(stancegraph_own INTERFACE --coverage)
  find_program(GCOVR gcovr)
  if(GCOVR)
    add_custom_target(
      coverage
      COMMAND "${GCOVR}" --root "${PROJECT_SOURCE_DIR}" --filter "${PROJECT_SOURCE_DIR}/include/" --filter
              "${PROJECT_SOURCE_DIR}/src/" --exclude-throw-branches --txt --html-details
              "${PROJECT_BINARY_DIR}/coverage.html" "${PROJECT_BINARY_DIR}"
      COMMENT "Coverage of the tests that were run"
      VERBATIM)
  endif()
endif()

# Links every component that was found, for targets that may use the whole library.
add_library(stancegraph_everything INTERFACE)
target_link_libraries(stancegraph_everything INTERFACE stancegraph::stancegraph)
foreach(component IN LISTS stancegraph_components)
  target_link_libraries(stancegraph_everything INTERFACE stancegraph::${component})
endforeach()

# stancegraph_precompile(<target> PRIVATE <header>... | REUSE_FROM <target>): precompiles headers that nearly every file
# of a target includes. Each file must still include what it uses; tests/headers checks this for the library's headers.
# With a compiler cache nothing is precompiled, because the cache would then miss for every file.
function(stancegraph_precompile target)
  if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    target_precompile_headers(${target} ${ARGN})
    # g++ 13 and later do not use a header that was precompiled with other optimizations, which is no reason to warn.
    set_target_properties(${target} PROPERTIES PCH_WARN_INVALID OFF)
  endif()
endfunction()

# stancegraph_require_all(<purpose>): stops with an error that names the missing components.
function(stancegraph_require_all purpose)
  set(missing ${stancegraph_all_components})
  list(REMOVE_ITEM missing ${stancegraph_components})
  if(missing)
    list(JOIN missing ", " missing)
    message(FATAL_ERROR "${purpose}: these components are missing: ${missing}. To install their packages, run scripts/setup test")
  endif()
endfunction()
