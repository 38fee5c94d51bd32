// SPDX-License-Identifier: BSL-1.0
// Saves a corpus as an archive and loads it again: nothing is lost, and a damaged archive is refused.
#include <iostream>

#include <stancegraph/corpus/same_records.hpp>
#include <stancegraph/io/archive/archive.hpp>
#include <stancegraph/io/toml/toml.hpp>
#include <stancegraph/stancegraph.hpp>

namespace sg = stancegraph;

int main() {
  const sg::corpus records = sg::read_toml("corpus/ukraine-2021");
  sg::write_archive(records, "ukraine.archive");
  const sg::corpus loaded = sg::read_archive("ukraine.archive");
  std::cout << sg::statements(loaded).size() << " statements, "
            << (is_same(records, loaded) ? "all as before\n" : "changed\n");

  // Text and XML are for other machines and programs; the reader recognizes the format.
  for (const auto format : {sg::archive_format::binary, sg::archive_format::text, sg::archive_format::xml}) {
    const std::string bytes = sg::to_archive(records, {.format = format});
    std::cout << sg::to_word(format) << ": "
              << (is_same(records, sg::parse_archive(bytes)) ? "all as before\n" : "changed\n");
  }

  std::string damaged = sg::to_archive(records);
  damaged[damaged.size() / 2] ^= 1;
  try {
    std::cout << sg::parse_archive(damaged, "damaged").statements().size() << " statements\n";
  } catch (const sg::parse_error& wrong) {
    std::cout << wrong.what() << '\n';
  }
}
