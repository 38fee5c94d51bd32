// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <streambuf>
#include <string>
#include <string_view>

namespace stancegraph::program {

/// The reader of the results has closed the pipe, as `head` does. This is not an error.
struct reader_is_gone {};

/// Standard output, written in large blocks. A stream can use it as its buffer.
class output : public std::streambuf {
 public:
  /// Adds text. @throws io_error if it cannot be written, reader_is_gone if the reader has closed the pipe
  void write(std::string_view text) {
    waiting_ += text;
    if (waiting_.size() >= block) flush();
  }
  /// Writes the rest. @throws as write() does
  void flush();

 private:
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int_type overflow(int_type c) override;

  static constexpr std::size_t block = 1 << 16;
  std::string waiting_;
};

}  // namespace stancegraph::program
