// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "stancegraph/core/error.hpp"

namespace stancegraph::detail {

/// A folder that appears with all its files or not at all. They are first written into another: beside it, or within it
/// where it is there and empty (it may be another file system, or where the user stands).
class new_folder {
 public:
  /// @throws io_error where the folder is there and not empty, is a file, or cannot be made
  explicit new_folder(const std::filesystem::path& folder) : target_{folder} {
    namespace fs = std::filesystem;
    std::error_code wrong;
    // "a/" names the folder "a".
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
    if (!is_made) throw io_error{folder.string(), "cannot be made: " + wrong.message()};
  }
  new_folder(const new_folder&) = delete;
  new_folder& operator=(const new_folder&) = delete;
  /// Without `commit`, removes what was written.
  ~new_folder() {
    std::error_code wrong;
    std::filesystem::remove_all(built_, wrong);
  }

  /// Where to write the files.
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return built_; }
  /// Makes a folder in it. @throws io_error where that fails
  void make(const std::filesystem::path& part) const {
    std::error_code wrong;
    std::filesystem::create_directories(built_ / part, wrong);
    if (wrong) throw io_error{(target_ / part).string(), "cannot be made: " + wrong.message()};
  }
  /// Lets the files take their place. @throws io_error where that fails
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
