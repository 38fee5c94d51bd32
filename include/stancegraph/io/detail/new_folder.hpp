// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "stancegraph/core/error.hpp"

namespace stancegraph::detail {

/// A folder that appears with all its files or not at all. Files are first written to a temporary folder beside it or,
/// if the folder exists and is empty, inside it (it may be on another file system, or the user's current folder).
class new_folder {
 public:
  /// @throws io_error if the folder exists and is not empty, is a file, or cannot be created
  explicit new_folder(const std::filesystem::path& folder) : target_{folder} {
    namespace fs = std::filesystem;
    std::error_code wrong;
    // "a/" means the folder "a".
    if (!target_.has_filename()) target_ = target_.parent_path();
    const auto status = fs::status(target_, wrong);
    is_there_ = fs::exists(status);
    wrong.clear();
    if (is_there_ && !fs::is_directory(status)) throw io_error{folder.string(), "is a file, expected a folder"};
    if (is_there_ && !fs::is_empty(target_, wrong)) {
      if (wrong) throw io_error{folder.string(), "cannot be listed: " + wrong.message()};
      throw io_error{folder.string(), "is not empty; a corpus is written into a new folder or an empty one"};
    }
    constexpr int attempts = 1000;
    bool is_made = false;
    for (int i = 0; !is_made && !wrong && i != attempts; ++i) {
      built_ = is_there_ ? target_ / ".part" : target_;
      if (!is_there_) built_ += ".part";
      if (i != 0) built_ += std::to_string(i);
      is_made = fs::create_directory(built_, wrong);
    }
    if (!is_made) throw io_error{folder.string(), "cannot be created: " + wrong.message()};
  }
  new_folder(const new_folder&) = delete;
  new_folder& operator=(const new_folder&) = delete;
  /// Removes everything that was written unless commit() was called.
  ~new_folder() {
    std::error_code wrong;
    std::filesystem::remove_all(built_, wrong);
  }

  /// The folder in which to write the files.
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return built_; }
  /// Creates a subfolder.
  /// @throws io_error if that fails
  void make(const std::filesystem::path& part) const {
    std::error_code wrong;
    std::filesystem::create_directories(built_ / part, wrong);
    if (wrong) throw io_error{(target_ / part).string(), "cannot be created: " + wrong.message()};
  }
  /// Moves the files to their final place.
  /// @throws io_error if that fails
  void commit() {
    namespace fs = std::filesystem;
    std::error_code wrong;
    if (!is_there_) {
      fs::rename(built_, target_, wrong);
    } else {
      for (fs::directory_iterator each{built_, wrong}; !wrong && each != fs::directory_iterator{};
           each.increment(wrong))
        if (fs::rename(each->path(), target_ / each->path().filename(), wrong); wrong) break;
    }
    if (wrong) throw io_error{target_.string(), "cannot be written: " + wrong.message()};
  }

 private:
  std::filesystem::path target_;
  std::filesystem::path built_;
  bool is_there_ = false;
};

}  // namespace stancegraph::detail
