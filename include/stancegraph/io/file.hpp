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
#include <utility>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/error.hpp"

namespace stancegraph {

namespace detail {

using file_handle = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// Opens a file for reading.
/// @throws io_error if it cannot be opened or is a folder
[[nodiscard]] file_handle open_to_read(const std::filesystem::path& path);

/// Reads up to `size` bytes.
/// @throws io_error if that fails
inline std::size_t read_bytes(std::FILE* file, const std::filesystem::path& path, char* to, std::size_t size) {
  const std::size_t n = std::fread(to, 1, size, file);
  if (std::ferror(file) != 0) throw io_error{path.string(), std::string{"cannot be read: "} + std::strerror(errno)};
  return n;
}

}  // namespace detail

/// Reads a whole file.
/// @param most greatest size in bytes that is accepted; default 4 GiB
/// @throws io_error if it cannot be opened or read, is a folder, or is larger than `most`
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::uintmax_t most = std::uintmax_t{1} << 32);

/// A file that is written in pieces and appears completely or not at all.
///
/// The pieces go to a temporary file beside it, which replaces it on commit(). Without commit() an existing file stays
/// unchanged. No other file is touched: the temporary file has a name that was free. It receives the permissions of the
/// file it replaces before a byte is written, so that restricted files stay restricted. A device or a pipe cannot be
/// replaced and is written to directly.
class output_file {
 public:
  /// Opens the temporary file.
  /// @throws io_error if that fails or `name` is a folder
  explicit output_file(const std::filesystem::path& name) : path_{name}, target_{name} {
    std::error_code wrong;
    const auto status = std::filesystem::status(name, wrong);
    if (std::filesystem::is_directory(status)) throw io_error{name.string(), "is a folder, expected a file"};
    is_special_ = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
    // A symbolic link is kept; its target is replaced.
    if (std::filesystem::is_symlink(name, wrong)) target_ = std::filesystem::canonical(name, wrong);
    if (target_.empty()) fail(wrong.value());
    file_ = is_special_ ? std::fopen(target_.c_str(), "wb") : open_beside();
    if (file_ == nullptr) fail(errno);
    if (is_special_ || !std::filesystem::exists(status)) return;
    std::filesystem::permissions(beside_, status.permissions(), wrong);
    if (!wrong) return;
    discard();
    fail(wrong.value());
  }
  output_file(const output_file&) = delete;
  output_file& operator=(const output_file&) = delete;
  /// Removes the temporary file unless commit() was called.
  ~output_file() { discard(); }

  /// Appends bytes.
  /// @pre neither finish() nor commit() was called
  /// @throws io_error if they cannot be written
  void write(std::string_view bytes) {
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail(errno);
  }
  /// Writes all remaining bytes. Call it for several files before committing any of them, so that all or none are
  /// replaced.
  /// @throws io_error if it cannot be written
  void finish() {
    errno = 0;
    if (file_ != nullptr && std::fclose(std::exchange(file_, nullptr)) != 0) fail(errno);
  }
  /// Moves the temporary file to its final place.
  /// @throws io_error if it cannot be written or moved
  void commit() {
    finish();
    std::error_code wrong;
    if (!is_special_) std::filesystem::rename(beside_, target_, wrong);
    if (wrong) fail(wrong.value());
    is_done_ = true;
  }

 private:
  /// Opens a new temporary file, even if other processes do the same.
  std::FILE* open_beside() {
    constexpr int attempts = 1000;
    std::FILE* file = nullptr;
    for (int i = 0; file == nullptr && i != attempts; ++i) {
      beside_ = target_;
      beside_ += i == 0 ? std::string{".part"} : ".part" + std::to_string(i);
      file = std::fopen(beside_.c_str(), "wbx");
      if (file == nullptr && errno != EEXIST) break;
    }
    return file;
  }
  void discard() noexcept {
    if (file_ != nullptr) std::fclose(std::exchange(file_, nullptr));
    std::error_code wrong;
    if (!is_done_ && !is_special_) std::filesystem::remove(beside_, wrong);
  }
  [[noreturn]] void fail(int number) const {
    throw io_error{path_.string(), std::string{"cannot be written: "} + std::strerror(number)};
  }

  std::filesystem::path path_;
  std::filesystem::path target_;
  std::filesystem::path beside_;
  std::FILE* file_ = nullptr;
  bool is_special_ = false;
  bool is_done_ = false;
};

/// Writes a file completely or not at all.
/// @throws io_error if it cannot be written; an existing file is then unchanged
inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
  output_file out{path};
  out.write(bytes);
  out.commit();
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_file)

namespace stancegraph {

namespace detail {

STANCEGRAPH_INLINE file_handle open_to_read(const std::filesystem::path& path) {
  std::error_code wrong;
  if (std::filesystem::is_directory(path, wrong)) throw io_error{path.string(), "is a folder, expected a file"};
  file_handle file{std::fopen(path.c_str(), "rb"), &std::fclose};
  if (!file) throw io_error{path.string(), std::string{"cannot be read: "} + std::strerror(errno)};
  return file;
}

}  // namespace detail

STANCEGRAPH_INLINE std::string read_file(const std::filesystem::path& path, std::uintmax_t most) {
  const detail::file_handle file = detail::open_to_read(path);
  std::string text;
  std::error_code wrong;
  if (const auto size = std::filesystem::file_size(path, wrong); !wrong) {
    if (size > most)
      throw io_error{path.string(),
                     "has " + std::to_string(size) + " bytes; at most " + std::to_string(most) + " are read"};
    text.reserve(size);
  }
  char block[1 << 16];
  for (std::size_t n = 0; (n = detail::read_bytes(file.get(), path, block, sizeof block)) != 0;) {
    text.append(block, n);
    if (text.size() > most) throw io_error{path.string(), "is larger than " + std::to_string(most) + " bytes"};
  }
  return text;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_file)
