// SPDX-License-Identifier: BSL-1.0
#pragma once

// Forged archives, whose first line fits their changed content. Otherwise the checksum would stop them, and the code
// behind it would not be tested.

#include <cstddef>
#include <string>
#include <string_view>

#include "stancegraph/io/archive/archive.hpp"
#include "stancegraph/io/archive/detail/archive_checksum.hpp"
#include "stancegraph/io/archive/detail/archive_header.hpp"

/// The parts of an archive, to be changed and put together again.
struct forged_archive {
  stancegraph::archive_format format = stancegraph::archive_format::binary;
  std::string directory;
  std::string payload;

  forged_archive(stancegraph::archive_format f, std::string_view sizes, std::string_view columns)
      : format{f}, directory{sizes}, payload{columns} {}

  /// Takes an archive apart.
  explicit forged_archive(std::string_view archive) {
    const std::size_t line = archive.find('\n') + 1;
    const auto header = stancegraph::detail::parse_archive_header(archive.substr(0, line), "archive");
    format = header.format;
    directory = archive.substr(line, header.directory);
    payload = archive.substr(line + header.directory);
  }

  /// The archive, with the lengths and the checksum of its content.
  std::string bytes() const {
    stancegraph::detail::archive_checksum sum;
    sum.add(directory);
    sum.add(payload);
    return to_string(stancegraph::detail::archive_header{format, directory.size(), payload.size(), sum.value()}) +
           directory + payload;
  }

  /// Writes another number of elements of a column into the directory.
  forged_archive& resize(std::string_view column, std::string_view count) {
    const std::size_t at = directory.find("\n" + std::string{column} + " ") + column.size() + 2;
    directory.replace(at, directory.find('\n', at) - at, count);
    return *this;
  }
  /// Replaces the first occurrence of some bytes of the payload by other bytes of the same number.
  forged_archive& overwrite(std::string_view from, std::string_view to) {
    payload.replace(payload.find(from), from.size(), to);
    return *this;
  }
};
