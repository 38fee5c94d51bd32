# SPDX-License-Identifier: BSL-1.0
# Installs the headers, a CMake package and pkg-config files with one part per component, the program with its manual
# page and completions, and the corpora.
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/stancegraph")
set(pkg_config_dir "${CMAKE_INSTALL_DATADIR}/pkgconfig")

# Both packages find the prefix relative to their own place, so that the installed files can be moved:
file(RELATIVE_PATH prefix_from_pkg_config "/${pkg_config_dir}" "/")
string(REGEX REPLACE "/$" "" prefix_from_pkg_config "${prefix_from_pkg_config}")

function(install_target target export)
  if(CMAKE_VERSION VERSION_GREATER_EQUAL 3.23)
    install(TARGETS ${target} EXPORT ${export} FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
  else()
    install(TARGETS ${target} EXPORT ${export})
    foreach(header IN LISTS ARGN)
      file(RELATIVE_PATH path "${stancegraph_include_dir}" "${header}")
      get_filename_component(folder "${path}" DIRECTORY)
      install(FILES "${header}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/${folder}")
    endforeach()
  endif()
  install(EXPORT ${export} NAMESPACE stancegraph:: DESTINATION "${package_dir}")
endfunction()

# install_pkg_config(<module> <description> <requires> <libs> <cflags>)
function(install_pkg_config module description requires libs cflags)
  configure_file(cmake/stancegraph.pc.in "pkgconfig/${module}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/pkgconfig/${module}.pc" DESTINATION "${pkg_config_dir}")
endfunction()

install_target(stancegraph stancegraph-base-targets ${stancegraph_base_files})
foreach(component IN LISTS stancegraph_components)
  install_target(stancegraph-${component} stancegraph-${component}-targets ${stancegraph_${component}_files})
endforeach()
if(TARGET stancegraph-compiled)
  install(TARGETS stancegraph-compiled EXPORT stancegraph-compiled-targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
  install(EXPORT stancegraph-compiled-targets NAMESPACE stancegraph:: DESTINATION "${package_dir}")
endif()
configure_package_config_file(cmake/stancegraph-config.cmake.in stancegraph-config.cmake
                              INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file(stancegraph-config-version.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES "${PROJECT_BINARY_DIR}/stancegraph-config.cmake" "${PROJECT_BINARY_DIR}/stancegraph-config-version.cmake"
              cmake/stancegraph-needs.cmake DESTINATION "${package_dir}")

install_pkg_config(stancegraph "${PROJECT_DESCRIPTION}" "libutf8proc" "" "-I\${includedir}")
set(base "stancegraph = ${PROJECT_VERSION}")
foreach(component IN LISTS stancegraph_components)
  if(component STREQUAL "toml")
    install_pkg_config(stancegraph-toml "stancegraph: corpora as TOML" "${base}, tomlplusplus" "" "")
  elseif(component STREQUAL "json")
    install_pkg_config(stancegraph-json "stancegraph: JSON" "${base}, nlohmann_json" "" "")
  elseif(component STREQUAL "archive")
    install_pkg_config(stancegraph-archive "stancegraph: archives" "${base}, libxxhash" "-lboost_serialization"
                       "-DXXH_INLINE_ALL")
  elseif(component STREQUAL "verify")
    install_pkg_config(stancegraph-verify "stancegraph: evidence against texts" "${base}, libcrypto" "" "")
  elseif(component STREQUAL "graphviz")
    install_pkg_config(stancegraph-graphviz "stancegraph: diagrams" "${base}, libcgraph, libgvc, cairo-pdf" "" "")
  elseif(component STREQUAL "spectrum")
    install_pkg_config(stancegraph-spectrum "stancegraph: linear algebra of networks" "${base}, eigen3" "" "")
  endif()
endforeach()

if(TARGET stancegraph-compiled)
  list(TRANSFORM stancegraph_components PREPEND ", stancegraph-" OUTPUT_VARIABLE requires)
  list(JOIN requires "" requires)
  string(STRIP "-L\${libdir} -lstancegraph ${stancegraph_sanitize}" libs)
  install_pkg_config(stancegraph-compiled "stancegraph: everything, compiled once" "${base}${requires}"
                     "${libs}" "-DSTANCEGRAPH_COMPILED")
endif()

if(TARGET stancegraph-program)
  install(TARGETS stancegraph-program RUNTIME)
  get_target_property(manual_dir stancegraph-program STANCEGRAPH_MANUAL_DIR)
  install(FILES "${manual_dir}/stancegraph.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES "${manual_dir}/stancegraph.bash" RENAME stancegraph
          DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
  install(FILES "${manual_dir}/_stancegraph" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
  install(FILES "${manual_dir}/stancegraph.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endif()
install(DIRECTORY corpus/ DESTINATION "${CMAKE_INSTALL_DATADIR}/stancegraph/corpus")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
