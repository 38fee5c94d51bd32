# SPDX-License-Identifier: BSL-1.0
# cmake -D PROGRAM=… -D EXPECTED=… -P compare_output.cmake
# Runs a program and compares what it prints, byte for byte, with a file. With STANCEGRAPH_BLESS=1 in the environment
# the file is written instead.
execute_process(COMMAND "${PROGRAM}" OUTPUT_FILE "${PROGRAM}.printed" RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${status}")
endif()
if("$ENV{STANCEGRAPH_BLESS}" STREQUAL "1")
  configure_file("${PROGRAM}.printed" "${EXPECTED}" COPYONLY)
  message(STATUS "blessed ${EXPECTED}")
  return()
endif()
if(NOT EXISTS "${EXPECTED}")
  message(FATAL_ERROR "there is no ${EXPECTED}; write it with STANCEGRAPH_BLESS=1 in the environment and read it")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${PROGRAM}.printed" "${EXPECTED}" RESULT_VARIABLE differs)
if(differs)
  execute_process(COMMAND diff -u "${EXPECTED}" "${PROGRAM}.printed")
  message(FATAL_ERROR "the output is not that of ${EXPECTED}")
endif()
