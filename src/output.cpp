// SPDX-License-Identifier: BSL-1.0
#include "output.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <unistd.h>

#include "stancegraph/core/error.hpp"

namespace stancegraph::program {

void output::flush() {
  const std::string text = std::exchange(waiting_, {});
  for (std::string_view left = text; !left.empty();) {
    const ssize_t written = ::write(STDOUT_FILENO, left.data(), left.size());
    if (written >= 0) {
      left.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw reader_is_gone{};
    } else if (errno != EINTR) {
      throw io_error{"standard output", std::string{"cannot be written: "} + std::strerror(errno)};
    }
  }
}

std::streamsize output::xsputn(const char* text, std::streamsize size) {
  write({text, static_cast<std::size_t>(size)});
  return size;
}

output::int_type output::overflow(int_type c) {
  if (c != traits_type::eof()) write(std::string(1, traits_type::to_char_type(c)));
  return traits_type::not_eof(c);
}

}  // namespace stancegraph::program
