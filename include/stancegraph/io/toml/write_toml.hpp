// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/toml/read_toml.hpp"

namespace stancegraph {

/// Writes a corpus as the files of a folder, from which read_toml() restores it exactly, with records in the same
/// order.
///
/// * `actors.toml`, `positions.toml`, `events.toml`, `documents.toml` and `relations.toml`: each file exists if there
///   is such a record, the first one always.
/// * `statements/<document>.toml`: the statements of a document, if they are consecutive in the corpus. Statements of
///   alternating documents, or without document, share a file: `statements.toml` if they are the first of the corpus,
///   otherwise `statements/statements.toml`.
/// * Files in `statements/` are numbered, as in `statements/2-<document>.toml`, if their names alone would not give the
///   order of the corpus.
///
/// Records are in the order of the corpus, keys in canonical order. Unknown values, defaults, and values given before
/// the first table are omitted. In names of files all characters except `[A-Za-z0-9._-]` become `%XX`. If a name is
/// taken, or a file exceeds 32 MiB, the rest goes to `name~2.toml` and so on.
/// @param control progress is in records
/// @throws limit_error if a limit of the control is reached
/// @complexity linear in the bytes
[[nodiscard]] std::vector<toml_text> to_toml(const corpus& c, const run_control& control = {});

/// Writes a corpus as a folder of TOML files in the layout of to_toml(). The folder must be new or empty, because
/// comments and other files would be lost otherwise. It appears with all files or not at all.
/// @param control progress counts each record twice: when its text is composed and when it is written
/// @throws io_error if the folder exists and is not empty, or cannot be written; nothing is left behind then
/// @throws limit_error if a limit of the control is reached; nothing is left behind then either
void write_toml(const corpus& c, const std::filesystem::path& folder, const run_control& control = {});

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_toml_write_toml)

#include <cstddef>

#include "stancegraph/io/detail/new_folder.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/io/toml/detail/toml_writer.hpp"

namespace stancegraph {

namespace detail {

/// The number of records of all kinds.
[[nodiscard]] inline std::size_t record_count(const corpus& c) {
  return c.actors().size() + c.positions().size() + c.events().size() + c.documents().size() + c.relations().size() +
         c.statements().size();
}

}  // namespace detail

STANCEGRAPH_INLINE std::vector<toml_text> to_toml(const corpus& c, const run_control& control) {
  run_meter meter{control, "writing TOML", detail::record_count(c)};
  return detail::toml_writer<toml_text>{c, meter}.files();
}

STANCEGRAPH_INLINE void write_toml(const corpus& c, const std::filesystem::path& folder, const run_control& control) {
  detail::new_folder made{folder};
  const std::size_t records = detail::record_count(c);
  run_meter meter{control, "writing TOML", 2 * records};
  const std::vector<toml_text> files = detail::toml_writer<toml_text>{c, meter}.files();
  std::size_t written = 0;
  for (const toml_text& file : files) {
    const std::filesystem::path path = file.name;
    if (path.has_parent_path()) made.make(path.parent_path());
    write_file(made.path() / path, file.text);
    ++written;
    meter.add(records * written / files.size() - records * (written - 1) / files.size());
  }
  made.commit();
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_toml_write_toml)
