// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <streambuf>
#include <string>
#include <string_view>

namespace stancegraph::program {

/// Nobody reads the results any more, as when they go to `head`. Not an error.
struct reader_is_gone {};

/// Standard output: results go there in large blocks. A stream can be put over it.
class output : public std::streambuf {
 public:
  /// Adds text. @throws io_error where it cannot be written, reader_is_gone where nobody reads it
  void write(std::string_view text) {
    waiting_ += text;
    if (waiting_.size() >= block) flush();
  }
  /// Writes what is left to write. @throws as write() does
  void flush();

 private:
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int_type overflow(int_type c) override;

  static constexpr std::size_t block = 1 << 16;
  std::string waiting_;
};

}  // namespace stancegraph::program
