// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"

namespace stancegraph {

/// A TOML file of a corpus in memory.
struct toml_text {
  std::string name;  ///< name in messages
  std::string text;  ///< contents
};

/// Reads a corpus from TOML in memory; read_toml() describes the format.
/// @throws parse_error with all faults, sorted by place
/// @complexity linear in the bytes on average
[[nodiscard]] corpus parse_toml(const std::vector<toml_text>& files);

/// Reads a corpus from a folder: all its `*.toml` files and those of its subfolder `statements/`. Hidden files are
/// ignored.
///
/// Tables and their keys; the keys before the semicolon are required:
/// * `[[actor]]` id, name; kind, other_names, note
/// * `[[position]]` id, label; kind, summary, note
/// * `[[event]]` id, label; kind, period, place, participants, planned, evidence, note
/// * `[[document]]` id; title, outlet, author, published, language, quality, file, sha256, size, note
/// * `[[relation]]` subject, predicate, object; id, period, evidence, basis, note
/// * `[[statement]]` id, holders, position, polarity; on_behalf_of, voice, addressees, act, conditions, condition_join,
///   said, holds, event, evidence, rank, reason, confidence, coder, coded_at, quote, note
/// * evidence stands for the keys document, paragraph, span, digest, attribution
///
/// A table may be in any file and may precede the records it refers to. The keys `document` and `coder` before the
/// first table of a file are defaults for its statements, and `document` also for its relations. A condition is an
/// operator and a position (`"if invasion"`), another name may have a period (`"Premier [1999-08/2000-05]"`), and a
/// date is an EDTF string.
/// @throws io_error if the folder or a file cannot be read, or a file is larger than 64 MiB
/// @throws parse_error if the folder has no TOML file, and with all faults in its files, sorted by place. Only the
///   first fault of a table that is not valid TOML is reported, and references to records that it may define are not
///   checked
/// @complexity linear in the bytes on average
/// @param control progress in files; `memory_limit` bounds their bytes
/// @throws limit_error if a limit of the control is reached
[[nodiscard]] corpus read_toml(const std::filesystem::path& folder, const run_control& control = {});

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

#if STANCEGRAPH_DEFINES(io_toml_toml)

#include <list>

#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/io/toml/detail/toml_file.hpp"
#include "stancegraph/io/toml/detail/toml_folder.hpp"
#include "stancegraph/io/toml/detail/toml_reader.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE corpus parse_toml(const std::vector<toml_text>& files) {
  detail::fault_log log;
  std::list<detail::toml_file> parsed;
  for (const toml_text& each : files) parsed.emplace_back(each.name, each.text, log);
  corpus found = detail::toml_reader{parsed, log}.read();
  log.throw_if_any();
  return found;
}

STANCEGRAPH_INLINE corpus read_toml(const std::filesystem::path& folder, const run_control& control) {
  detail::fault_log log;
  std::list<detail::toml_file> parsed;
  const auto files = detail::toml_files_of(folder);
  run_meter meter{control, "reading TOML", files.size()};
  std::uintmax_t bytes = 0;
  for (const auto& file : files) {
    meter.check();
    const std::string text = read_file(file, detail::largest_toml_file);
    meter.hold(bytes += text.size());
    parsed.emplace_back(file, text, log);
    meter.add();
  }
  meter.check();
  corpus found = detail::toml_reader{parsed, log}.read();
  log.throw_if_any();
  return found;
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_toml_toml)

#if STANCEGRAPH_DEFINES(io_toml_toml_writing)

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

#endif  // STANCEGRAPH_DEFINES(io_toml_toml_writing)
