// SPDX-License-Identifier: BSL-1.0
// For any bytes, the reader of TOML returns a corpus or throws a parse_error. A corpus is read back unchanged after it
// is written, and formatted text does not change when it is formatted again.
#include "stancegraph/io/toml/toml.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stancegraph/corpus/same_records.hpp"
#include "stancegraph/io/toml/toml_format.hpp"

namespace sg = stancegraph;

namespace {

void read(std::string_view text) {
  std::optional<sg::corpus> c;
  try {
    c = sg::parse_toml({{"x.toml", std::string{text}}});
  } catch (const sg::parse_error&) {
    return;
  }
  if (!sg::is_same(*c, sg::parse_toml(sg::to_toml(*c)))) __builtin_trap();
}

void format(std::string_view text) {
  std::string once;
  try {
    once = sg::format_toml(text, "x.toml");
  } catch (const sg::parse_error&) {
    return;
  }
  if (sg::format_toml(once, "x.toml") != once) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  read(text);
  format(text);
  return 0;
}
