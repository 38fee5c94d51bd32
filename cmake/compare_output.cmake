# SPDX-License-Identifier: BSL-1.0
# cmake -D PROGRAM=… -D EXPECTED=… -D CORPUS=… -P compare_output.cmake
# Runs a program in a new folder, in which corpus/ is a link to the corpora, so that the same paths work as in the root of
# the project. Compares its output with a file, byte by byte. With STANCEGRAPH_BLESS=1 in the environment it
# writes the output to the file instead.
set(folder "${PROGRAM}.run")
file(REMOVE_RECURSE "${folder}")
file(MAKE_DIRECTORY "${folder}")
file(CREATE_LINK "${CORPUS}" "${folder}/corpus" SYMBOLIC)
execute_process(COMMAND "${PROGRAM}" WORKING_DIRECTORY "${folder}" OUTPUT_FILE "${PROGRAM}.printed" RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} exited with ${status}")
endif()
if("$ENV{STANCEGRAPH_BLESS}" STREQUAL "1")
  configure_file("${PROGRAM}.printed" "${EXPECTED}" COPYONLY)
  message(STATUS "wrote ${EXPECTED}")
  return()
endif()
if(NOT EXISTS "${EXPECTED}")
  message(FATAL_ERROR "${EXPECTED} does not exist; run again with STANCEGRAPH_BLESS=1 in the environment to write it, and then read it")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${PROGRAM}.printed" "${EXPECTED}" RESULT_VARIABLE differs)
if(differs)
  execute_process(COMMAND diff -u "${EXPECTED}" "${PROGRAM}.printed")
  message(FATAL_ERROR "the output differs from ${EXPECTED} (see above); to accept it, run again with STANCEGRAPH_BLESS=1 in the environment")
endif()
