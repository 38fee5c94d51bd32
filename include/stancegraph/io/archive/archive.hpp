// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <ios>
#include <string>
#include <string_view>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/archive/archive_format.hpp"

namespace stancegraph {

// An archive consists of a line, the directory and the payload:
//
//   <?stancegraph-archive version="1" format="xml" byte_order="any" directory="2210" payload="90210" xxh3="…"?>
//   <?columns
//   actors.id 86          the columns, each with its number of elements
//   …
//   ?>
//   the elements of one column after the other, as Boost.Serialization writes them, without its counts and headers
//
// Before Boost sees a byte, the lengths must add up to the size of the file, the checksum (64-bit XXH3 of directory and
// payload) must match, and the elements must fit into the payload. The content is then checked against the rules of the
// corpus. To add version 2, add a number to `detail::archive_versions` and the new columns at the end of
// `detail::visit_archive` for that version only, and add golden archives; those of version 1 stay.

/// Options for writing an archive.
struct archive_options {
  archive_format format = archive_format::binary;  ///< text and xml can be read on other machines and by other programs
  run_control control{};  ///< progress is in bytes of the columns as they are in memory; checked after each column
};

/// Writes a corpus as the bytes of an archive. The same corpus gives the same bytes with every compiler and version of
/// Boost. A binary archive can be read only on machines with the same byte order.
/// @throws invalid_value if one field of actors, positions, events, documents or relations has more than 4 GiB in total
/// @throws limit_error if a limit of the control is reached
/// @complexity linear in the corpus
[[nodiscard]] std::string to_archive(const corpus& c, const archive_options& options = {});

/// Reads a corpus from an archive in memory.
/// @param file name of the archive in messages
/// @throws parse_error if the bytes are not an archive, or the archive is damaged, has an unknown version, was written
///   on a machine with a different byte order, or breaks the rules of a corpus
/// @throws limit_error if a limit of the control is reached; progress is in bytes, each of which is read twice
/// @complexity linear in the bytes on average; memory is at most a small multiple of them for any input
[[nodiscard]] corpus parse_archive(std::string_view bytes, const std::string& file = "archive",
                                   const run_control& control = {});

/// Writes a corpus to an archive file. The file is written completely or not at all.
/// @throws io_error if the file cannot be written
/// @throws invalid_value, limit_error as to_archive()
/// @complexity linear in the corpus
void write_archive(const corpus& c, const std::filesystem::path& path, const archive_options& options = {});

/// Reads a corpus from an archive file of any format. A regular file is read as a stream and not loaded into memory
/// first.
/// @throws io_error if the file cannot be opened or read
/// @throws parse_error, limit_error as parse_archive()
/// @complexity linear in the file on average
[[nodiscard]] corpus read_archive(const std::filesystem::path& path, const run_control& control = {});

/// Whether a file begins like an archive of any version. Also true for a file cut off within the first bytes; false for
/// an empty file and for one that cannot be read. Never throws.
[[nodiscard]] bool is_archive(const std::filesystem::path& path);

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_archive_archive)

#include <fstream>
#include <locale>
#include <sstream>
#include <system_error>
#include <utility>

#include "stancegraph/io/archive/detail/archive_header.hpp"
#include "stancegraph/io/archive/detail/archive_reader.hpp"
#include "stancegraph/io/file.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE corpus parse_archive(std::string_view bytes, const std::string& file, const run_control& control) {
  detail::memory_buffer in{bytes};
  return detail::archive_reader{in, bytes.size(), file, control}.read();
}

STANCEGRAPH_INLINE corpus read_archive(const std::filesystem::path& path, const run_control& control) {
  const std::string file = path.string();
  std::error_code wrong;
  std::filebuf in;
  in.pubimbue(std::locale::classic());
  if (!std::filesystem::is_regular_file(path, wrong) ||
      in.open(path, std::ios_base::in | std::ios_base::binary) == nullptr)
    return parse_archive(read_file(path), file, control);
  const std::uintmax_t size = std::filesystem::file_size(path, wrong);
  if (wrong) throw io_error{file, "cannot be read: " + wrong.message()};
  try {
    return detail::archive_reader{in, size, file, control}.read();
  } catch (const std::ios_base::failure& e) {
    throw io_error{file, std::string{"cannot be read: "} + e.what()};
  }
}

STANCEGRAPH_INLINE bool is_archive(const std::filesystem::path& path) {
  std::error_code wrong;
  if (!std::filesystem::is_regular_file(path, wrong)) return false;
  std::ifstream in{path, std::ios_base::binary};
  std::string beginning(detail::archive_header::magic.size(), '\0');
  in.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(in.gcount()));
  return detail::archive_header::begins(beginning);
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_archive_archive)

#if STANCEGRAPH_DEFINES(io_archive_archive_writing)

#include <sstream>
#include <utility>

#include "stancegraph/io/archive/detail/archive_checksum.hpp"
#include "stancegraph/io/archive/detail/archive_columns.hpp"
#include "stancegraph/io/archive/detail/archive_header.hpp"
#include "stancegraph/io/archive/detail/archive_payload.hpp"
#include "stancegraph/io/file.hpp"

namespace stancegraph {

namespace detail {

/// The three parts of an archive.
struct archive_parts {
  std::string header;
  std::string directory;
  std::string payload;

  archive_parts(const corpus& c, const archive_options& o) {
    run_meter meter{o.control, "writing the archive"};
    meter.check();
    const archive_tables tables{c};
    const auto& statements = column_access::of(c);
    directory = "<?columns\n";
    std::uint64_t size = 0;
    visit_archive(tables, statements, [&](const std::string& name, const auto& column) {
      directory += name + ' ' + std::to_string(column.size()) + '\n';
      size += column.size() * sizeof(column[0]);
    });
    directory += "?>\n";
    meter.expect(size);
    if (o.format == archive_format::binary) payload.reserve(size);
    std::ostringstream out{std::move(payload)};
    out.imbue(std::locale::classic());
    write_payload(out, o.format, [&](auto carrier) {
      visit_archive(tables, statements, [&](const std::string& name, const auto& column) {
        carrier(name, column);
        meter.add(column.size() * sizeof(column[0]));
      });
    });
    payload = std::move(out).str();
    archive_checksum sum;
    sum.add(directory);
    sum.add(payload);
    header = to_string(archive_header{o.format, directory.size(), payload.size(), sum.value()});
  }
};

}  // namespace detail

STANCEGRAPH_INLINE std::string to_archive(const corpus& c, const archive_options& options) {
  const detail::archive_parts parts{c, options};
  return parts.header + parts.directory + parts.payload;
}

STANCEGRAPH_INLINE void write_archive(const corpus& c, const std::filesystem::path& path,
                                      const archive_options& options) {
  output_file out{path};
  const detail::archive_parts parts{c, options};
  out.write(parts.header);
  out.write(parts.directory);
  out.write(parts.payload);
  out.commit();
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_archive_archive_writing)
