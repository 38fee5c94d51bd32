// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

#include "stancegraph/core/error.hpp"

namespace stancegraph {

/// The whole of a file. @param most the largest size in bytes that is taken
/// @throws io_error where it cannot be opened or read, is a folder, or is larger than `most`
[[nodiscard]] inline std::string read_file(const std::filesystem::path& path, std::uintmax_t most = std::uintmax_t{1} << 32) {
  std::error_code wrong;
  if (std::filesystem::is_directory(path, wrong)) throw io_error{path.string(), "is a folder, expected a file"};
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{std::fopen(path.c_str(), "rb"), &std::fclose};
  if (!file) throw io_error{path.string(), std::string{"cannot be read: "} + std::strerror(errno)};
  std::string text;
  if (const auto size = std::filesystem::file_size(path, wrong); !wrong) {
    if (size > most) throw io_error{path.string(), "has " + std::to_string(size) + " bytes; at most " + std::to_string(most) + " are read"};
    text.reserve(size);
  }
  char block[1 << 16];
  for (std::size_t n = 0; (n = std::fread(block, 1, sizeof block, file.get())) != 0;) {
    text.append(block, n);
    if (text.size() > most) throw io_error{path.string(), "is larger than " + std::to_string(most) + " bytes"};
  }
  if (std::ferror(file.get()) != 0) throw io_error{path.string(), std::string{"cannot be read: "} + std::strerror(errno)};
  return text;
}

/// Writes a file whole or not at all: into a temporary beside it, which then takes its place. A device or a pipe, which
/// cannot be replaced, is written to directly.
/// @throws io_error where it cannot be written; what was there before is then still there
inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code wrong;
  const auto status = std::filesystem::status(path, wrong);
  if (std::filesystem::is_directory(status)) throw io_error{path.string(), "is a folder, expected a file"};
  const bool is_special = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  // A link stays a link: what it points to is replaced.
  const std::filesystem::path target = std::filesystem::is_symlink(path, wrong) ? std::filesystem::canonical(path, wrong) : path;
  std::filesystem::path beside = target;
  if (!is_special) beside += ".part";
  const auto fail = [&](int number) {
    if (!is_special) std::filesystem::remove(beside, wrong);
    throw io_error{path.string(), std::string{"cannot be written: "} + std::strerror(number)};
  };
  std::FILE* file = std::fopen(beside.c_str(), "wb");
  if (file == nullptr) throw io_error{path.string(), std::string{"cannot be written: "} + std::strerror(errno)};
  errno = 0;
  const bool is_written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0;
  const int number = errno;
  if (std::fclose(file) != 0 || !is_written) fail(number != 0 ? number : errno);
  if (is_special) return;
  std::filesystem::rename(beside, target, wrong);
  if (wrong) fail(wrong.value());
}

}  // namespace stancegraph
