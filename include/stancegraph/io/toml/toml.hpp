// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/detail/fault_log.hpp"
#include "stancegraph/io/detail/new_folder.hpp"
#include "stancegraph/io/file.hpp"
#include "stancegraph/io/toml/detail/toml_file.hpp"
#include "stancegraph/io/toml/detail/toml_folder.hpp"
#include "stancegraph/io/toml/detail/toml_reader.hpp"
#include "stancegraph/io/toml/detail/toml_writer.hpp"

namespace stancegraph {

/// A TOML file of a corpus that is in memory.
struct toml_text {
  std::string name;  ///< as messages call it
  std::string text;  ///< its bytes
};

/// A corpus from TOML that is in memory; `read_toml` says what may stand in it.
/// @throws parse_error with all that is wrong, in order of place
/// @complexity linear in the bytes, on average
[[nodiscard]] inline corpus parse_toml(const std::vector<toml_text>& files) {
  detail::fault_log log;
  std::deque<detail::toml_file> parsed;
  for (const toml_text& each : files) parsed.emplace_back(each.name, each.text, log);
  corpus found = detail::toml_reader{parsed, log}.read();
  log.throw_if_any();
  return found;
}

/// Reads a corpus from a folder: all `*.toml` of it and of its `statements/`, hidden files left out.
///
/// Tables and their keys, of which those before the semicolon are required:
/// * `[[actor]]` id, name; kind, other_names, note
/// * `[[position]]` id, label; kind, summary, note
/// * `[[event]]` id, label; kind, period, place, participants, planned, evidence, note
/// * `[[document]]` id; title, outlet, author, published, language, quality, file, sha256, size, note
/// * `[[relation]]` subject, predicate, object; id, period, evidence, basis, note
/// * `[[statement]]` id, holders, position, polarity; on_behalf_of, voice, addressees, act, conditions, condition_join,
///   said, holds, event, evidence, rank, reason, confidence, coder, coded_at, quote, note
/// * evidence is document, paragraph, span, digest, attribution
///
/// Any table may stand in any file and before those it refers to. `document` and `coder` before the first table of a
/// file are defaults for its statements (and `document` for its relations). A condition is an operator and a position
/// (`"if invasion"`), another name may have a period (`"Premier [1999-08/2000-05]"`), a date is an EDTF string.
/// @param control progress in files; `memory_limit` bounds their bytes
/// @throws io_error where the folder or a file cannot be read or a file has more than 64 MiB
/// @throws limit_error where a bound of the control was reached
/// @throws parse_error where the folder has no TOML file, and with all that is wrong in its files, in order of place. A
///   table that is not TOML gives its first fault only, and references to records it may be are not judged then
/// @complexity linear in the bytes, on average
[[nodiscard]] inline corpus read_toml(const std::filesystem::path& folder, const run_control& control = {}) {
  detail::fault_log log;
  std::deque<detail::toml_file> parsed;
  const auto files = detail::toml_files_of(folder);
  run_meter meter{control, "reading TOML", files.size()};
  std::uintmax_t bytes = 0;
  for (const auto& file : files) {
    meter.check();
    const std::string text = read_file(file, detail::largest_toml_file);
    meter.hold(bytes += text.size());
    parsed.emplace_back(file.string(), text, log);
    meter.add();
  }
  meter.check();
  corpus found = detail::toml_reader{parsed, log}.read();
  log.throw_if_any();
  return found;
}

/// A corpus as the files of a folder that `read_toml` gives back as it was, its records in the same order.
///
/// * `actors.toml`, `positions.toml`, `events.toml`, `documents.toml` and `relations.toml`, each where there is such a
///   record (the first one always).
/// * `statements/<document>.toml` for the statements of a document, where they follow one another in the corpus. Those
///   of several documents that alternate, or of none, stand in a file together, as `statements.toml` where they are the
///   first of the corpus, else as `statements/statements.toml`.
/// * The files in `statements/` are numbered, as in `statements/2-<document>.toml`, where their names would not be read
///   in the order of the corpus.
///
/// Records stand in the order of the corpus, keys in canonical order; what is not known, is a default or was said
/// before the first table is left out. In names of files all but `[A-Za-z0-9._-]` is written `%XX`; a name that is
/// taken, and the rest of a file of more than 32 MiB, goes to `name~2.toml` and so on.
/// @complexity linear in the bytes
[[nodiscard]] inline std::vector<toml_text> to_toml(const corpus& c) {
  return detail::toml_writer<toml_text>{c}.files();
}

/// Writes a corpus as a folder of TOML files, laid out as `to_toml` says. The folder is new or empty, as comments and
/// files of somebody else's would be lost otherwise; it appears whole or not at all.
/// @throws io_error where the folder is there and not empty, or cannot be written; nothing is left behind then
inline void write_toml(const corpus& c, const std::filesystem::path& folder) {
  detail::new_folder made{folder};
  for (const toml_text& file : to_toml(c)) {
    const std::filesystem::path path = file.name;
    if (path.has_parent_path()) made.make(path.parent_path());
    write_file(made.path() / path, file.text);
  }
  made.commit();
}

}  // namespace stancegraph
