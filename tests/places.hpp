// SPDX-License-Identifier: BSL-1.0
#pragma once

// The files and folders that tests read and write.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace places {

/// The root of the project.
inline std::filesystem::path source() { return STANCEGRAPH_SOURCE_DIR; }

/// A file or folder of tests/data.
inline std::filesystem::path data(std::string_view name) { return source() / "tests" / "data" / name; }

/// The stancegraph program.
inline std::filesystem::path program() { return STANCEGRAPH_PROGRAM; }

/// An empty folder for one test case to write into, under a name that no other test case uses.
inline std::filesystem::path scratch(std::string_view name) {
  const auto folder = std::filesystem::path{STANCEGRAPH_SCRATCH_DIR} / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

/// The bytes of a file.
inline std::string read(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in) throw std::runtime_error{"cannot open " + file.string()};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// Writes the bytes of a file, and makes its folders.
inline void write(const std::filesystem::path& file, std::string_view bytes) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream{file, std::ios::binary} << bytes;
}

}  // namespace places
