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

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_toml_read_toml)

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

#endif  // STANCEGRAPH_DEFINES(io_toml_read_toml)
