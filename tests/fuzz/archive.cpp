// SPDX-License-Identifier: BSL-1.0
// For any bytes, the reader of archives returns a corpus or throws a parse_error. A corpus that was read can be
// written.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "forged_archive.hpp"
#include "stancegraph/corpus/same_records.hpp"

namespace sg = stancegraph;

namespace {

void read(std::string_view bytes) {
  std::optional<sg::corpus> c;
  try {
    c = sg::parse_archive(bytes);
  } catch (const sg::parse_error&) {
    return;
  }
  if (!sg::is_same(*c, sg::parse_archive(sg::to_archive(*c)))) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  read(bytes);
  // The checksum stops nearly every input, so read it again with a checksum that fits.
  constexpr std::string_view end_of_directory = "?>\n";
  const std::size_t line = bytes.find('\n');
  if (line == std::string_view::npos) return 0;
  const std::string_view rest = bytes.substr(line + 1);
  const std::size_t end = rest.find(end_of_directory);
  const std::size_t directory = end == std::string_view::npos ? 0 : end + end_of_directory.size();
  const std::string_view first = bytes.substr(0, line);
  const auto format = first.find("xml") != std::string_view::npos    ? sg::archive_format::xml
                      : first.find("text") != std::string_view::npos ? sg::archive_format::text
                                                                     : sg::archive_format::binary;
  read(forged_archive{format, rest.substr(0, directory), rest.substr(directory)}.bytes());
  return 0;
}
