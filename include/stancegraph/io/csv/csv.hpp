// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <istream>
#include <ostream>
#include <ranges>
#include <string_view>
#include <vector>

#include "stancegraph/core/compiled.hpp"
#include "stancegraph/core/run_control.hpp"
#include "stancegraph/corpus.hpp"
#include "stancegraph/io/csv/csv_options.hpp"
#include "stancegraph/io/csv/detail/csv_writer.hpp"

namespace stancegraph {

namespace detail {

/// The tables of a folder in the order in which they are read: a table comes after those it refers to.
inline constexpr auto csv_files = std::to_array<std::string_view>(
    {"actors.csv", "positions.csv", "documents.csv", "events.csv", "relations.csv", "statements.csv"});

/// Calls `visit(name, handle)` for each table with an empty handle of its kind of record.
template <class Visitor>
void visit_csv_files(Visitor&& visit) {
  visit(csv_files[0], actor_handle{});
  visit(csv_files[1], position_handle{});
  visit(csv_files[2], document_handle{});
  visit(csv_files[3], event_handle{});
  visit(csv_files[4], relation_handle{});
  visit(csv_files[5], statement_handle{});
}

}  // namespace detail

/// Reads a corpus from a folder of CSV files: `actors.csv`, `positions.csv`, `documents.csv`, `events.csv`,
/// `relations.csv` and `statements.csv`. A missing file is an empty table.
///
/// The files are CSV as in RFC 4180, in UTF-8 with or without a byte order mark; lines end with LF or CRLF. The first
/// line names the columns, in any order. Cells are separated by `,`, or by `;` if the first line uses that (lists must
/// then be quoted). Columns have the names of the fields of records; `span_start` and `span_end` are the two ends of
/// the span. Only required fields need a column: for statements `id`, `holders`, `position` and `polarity`. Items of a
/// list are separated by `;`; a `;` or `\` within an item is written `\;` or `\\`. An empty cell is a missing value.
/// Rows of empty cells are ignored. Cells that begin with `=`, `+`, `-` or `@` are ordinary text when read and written.
/// A spreadsheet may treat them as formulas, so be careful when opening a corpus from an unknown source there.
///
/// @throws parse_error with all faults and their places: rows with too few or too many cells, unknown columns and
///   words, unknown ids, broken rules
/// @throws io_error if the folder or a file cannot be read, or the folder has none of the files
/// @complexity linear in the bytes; memory for the corpus and the longest row
[[nodiscard]] csv_contents read_csv(const std::filesystem::path& folder, const csv_options& options = {});

/// Reads statements from one CSV file in the format of `statements.csv` of read_csv().
/// @param into the corpus to which they are added and whose records they may refer to; may be empty with
///   csv_options::infer
/// @throws parse_error, io_error as read_csv()
/// @complexity linear in the bytes; memory for the corpus and the longest row
[[nodiscard]] csv_contents read_csv_statements(const std::filesystem::path& file, const csv_options& options = {},
                                               corpus into = {});

/// Reads statements from a stream.
/// @param name name of the stream in messages
/// @copydetails read_csv_statements
[[nodiscard]] csv_contents read_csv_statements(std::istream& stream, std::string_view name,
                                               const csv_options& options = {}, corpus into = {});

/// Writes a corpus as a folder of six CSV files, from which read_csv() restores it exactly.
///
/// Each file has all columns of its kind of record in a fixed order; `condition_join`, `reason`, `coded_at` and `quote`
/// only if some statement has them. Lines end with LF. A cell is quoted if it contains a `,`, a quote or a line break.
/// A new or empty folder receives all files or none.
/// @param control progress is in records
/// @throws io_error if something cannot be written; then no file is replaced unless all could be written, and no new
///   folder remains
/// @throws limit_error if a limit of the control is reached; nothing is replaced then
/// @complexity linear in the contents of the corpus
void write_csv(const corpus& c, const std::filesystem::path& folder, const run_control& control = {});

/// Writes all statements of a corpus as one CSV file in the format of `statements.csv` of write_csv().
/// @param control progress is in records
/// @throws io_error if it cannot be written; an existing file is then unchanged
/// @throws limit_error if a limit of the control is reached; an existing file is then unchanged
/// @complexity linear in the contents of the statements
void write_csv_statements(const corpus& c, const std::filesystem::path& file, const run_control& control = {});

/// Writes records of one kind as CSV to a stream, in the given order, as a table of write_csv().
/// @throws io_error if the stream fails
template <std::ranges::forward_range Handles>
requires requires(const corpus& c, std::ranges::range_value_t<Handles> h) { c[h]; }
void write_csv_records(const corpus& c, std::ostream& stream, const Handles& which) {
  const auto sink = [&](std::string_view bytes) {
    if (!stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
      throw io_error{"the output", "cannot be written"};
  };
  using record = typename std::ranges::range_value_t<Handles>::record_type;
  detail::csv_table_writer<record>{c}.write(which, sink, [](std::size_t) {});
}

}  // namespace stancegraph

#if STANCEGRAPH_DEFINES(io_csv_csv)

#include <concepts>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "stancegraph/core/near_name.hpp"
#include "stancegraph/io/csv/csv_row.hpp"
#include "stancegraph/io/csv/detail/csv_input.hpp"
#include "stancegraph/io/file.hpp"

namespace stancegraph {

STANCEGRAPH_INLINE csv_contents read_csv_statements(std::istream& stream, std::string_view name,
                                                    const csv_options& options, corpus into) {
  detail::csv_input in{std::move(into), options, 0};
  in.read<statement>(detail::bytes_of(stream, name), std::string{name});
  return in.finish();
}

STANCEGRAPH_INLINE csv_contents read_csv(const std::filesystem::path& folder, const csv_options& options) {
  std::error_code wrong;
  if (!std::filesystem::is_directory(folder, wrong))
    throw io_error{folder.string(),
                   std::filesystem::exists(folder, wrong) ? "is a file, expected a folder" : "there is no such folder"};
  std::uintmax_t total = 0;
  std::size_t found = 0;
  const auto is_there = [&](std::string_view name) { return std::filesystem::exists(folder / name, wrong); };
  for (const std::string_view name : detail::csv_files) {
    if (!is_there(name)) continue;
    ++found;
    const std::uintmax_t size = std::filesystem::file_size(folder / name, wrong);
    total += wrong ? 0 : size;
  }
  if (found == 0) throw io_error{folder.string(), "has no actors.csv, statements.csv or other table of a corpus"};

  detail::csv_input in{{}, options, total};
  // A file with a misspelt name would be ignored silently.
  for (std::filesystem::directory_iterator at{folder, wrong}, end; !wrong && at != end; at.increment(wrong)) {
    const std::string name = at->path().filename().string();
    if (!name.ends_with(".csv") || std::ranges::find(detail::csv_files, name) != detail::csv_files.end()) continue;
    if (const auto near = nearest_name(name, detail::csv_files); near && !is_there(*near))
      in.log().add({at->path().string(), 0, 0}, "this file is not a table of a corpus",
                   "did you mean " + in_quotes(*near) + "?");
  }
  detail::visit_csv_files([&]<class Record>(std::string_view name, handle<Record>) {
    if (is_there(name)) in.read<Record>(folder / name);
  });
  return in.finish();
}

STANCEGRAPH_INLINE csv_contents read_csv_statements(const std::filesystem::path& file, const csv_options& options,
                                                    corpus into) {
  std::error_code wrong;
  const std::uintmax_t size = std::filesystem::file_size(file, wrong);
  detail::csv_input in{std::move(into), options, wrong ? 0 : size};
  in.read<statement>(file);
  return in.finish();
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_csv_csv)

#if STANCEGRAPH_DEFINES(io_csv_csv_writing)

#include <deque>

#include "stancegraph/io/detail/new_folder.hpp"
#include "stancegraph/io/file.hpp"

namespace stancegraph {

namespace detail {

/// Writes the tables of a corpus into an existing folder.
STANCEGRAPH_INLINE void write_csv_files(const corpus& c, const std::filesystem::path& folder,
                                        const run_control& control) {
  std::deque<output_file> files;
  std::uintmax_t total = 0;
  visit_csv_files([&]<class Record>(std::string_view, handle<Record>) { total += c.table_of<Record>().size(); });
  run_meter meter{control, "writing CSV", total};
  visit_csv_files([&]<class Record>(std::string_view name, handle<Record>) {
    output_file& file = files.emplace_back(folder / name);
    csv_table_writer<Record>{c}.write(
        c.table_of<Record>().handles(), [&](std::string_view bytes) { file.write(bytes); },
        [&](std::size_t n) { meter.add(n); });
  });
  for (output_file& file : files) file.finish();
  for (output_file& file : files) file.commit();
}

}  // namespace detail

STANCEGRAPH_INLINE void write_csv(const corpus& c, const std::filesystem::path& folder, const run_control& control) {
  std::error_code wrong;
  const bool is_in_use = std::filesystem::is_directory(folder, wrong) && !std::filesystem::is_empty(folder, wrong);
  if (is_in_use) return detail::write_csv_files(c, folder, control);
  detail::new_folder made{folder};
  detail::write_csv_files(c, made.path(), control);
  made.commit();
}

STANCEGRAPH_INLINE void write_csv_statements(const corpus& c, const std::filesystem::path& file,
                                             const run_control& control) {
  output_file out{file};
  run_meter meter{control, "writing CSV", c.statements().size()};
  detail::csv_table_writer<statement>{c}.write(
      c.statements().handles(), [&](std::string_view bytes) { out.write(bytes); },
      [&](std::size_t n) { meter.add(n); });
  out.commit();
}

}  // namespace stancegraph

#endif  // STANCEGRAPH_DEFINES(io_csv_csv_writing)
