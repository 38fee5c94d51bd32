// SPDX-License-Identifier: BSL-1.0
#include "corpus_source.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "progress_line.hpp"
#include "stancegraph/core/number_text.hpp"
#include "stancegraph/io/archive/archive.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/io/toml/toml.hpp"
#include "wording.hpp"

namespace stancegraph::program {

namespace fs = std::filesystem;

namespace {

constexpr auto csv_tables = std::to_array<std::string_view>(
    {"actors.csv", "positions.csv", "documents.csv", "events.csv", "relations.csv", "statements.csv"});

[[noreturn]] void is_no_corpus(const fs::path& path, std::string message, std::string hint) {
  throw parse_error{diagnostic{{path.string(), 0, 0}, std::move(message), std::move(hint)}};
}

bool has_toml(const fs::path& folder) {
  std::error_code wrong;
  for (fs::directory_iterator at{folder, wrong}, end; !wrong && at != end; at.increment(wrong)) {
    const std::string name = at->path().filename().string();
    if (name.ends_with(".toml") && !name.starts_with('.')) return true;
  }
  return false;
}

bool has_csv(const fs::path& folder) {
  std::error_code wrong;
  return std::ranges::any_of(csv_tables, [&](std::string_view name) { return fs::exists(folder / name, wrong); });
}

corpus_format format_of_folder(const fs::path& folder) {
  std::error_code wrong;
  const fs::directory_iterator readable{folder, wrong};
  if (wrong) throw io_error{folder.string(), "cannot be read: " + wrong.message()};
  const bool is_toml = has_toml(folder) || has_toml(folder / "statements");
  const bool is_csv = has_csv(folder);
  if (is_toml && is_csv)
    is_no_corpus(folder, "the folder holds a corpus as TOML files and one as CSV files",
                 "move either of them to a folder of its own");
  if (!is_toml && !is_csv)
    is_no_corpus(folder, "there is no corpus in this folder",
                 "expected TOML files, or CSV files such as statements.csv");
  return is_toml ? corpus_format::toml : corpus_format::csv;
}

/// Whether a fault is a reference for which --infer would have created a record.
bool names_what_is_not_there(const diagnostic& d) {
  return std::ranges::any_of(
      std::to_array<std::string_view>({"unknown actor ", "unknown position ", "unknown document "}),
      [&](std::string_view start) { return d.message.starts_with(start); });
}

/// The first bytes of a regular file; nothing for a pipe, which could not be read again.
std::string beginning_of(const fs::path& file) {
  constexpr std::size_t enough = 4096;
  std::ifstream in{file, std::ios::binary};
  if (!in) throw io_error{file.string(), std::string{"cannot be read: "} + std::strerror(errno)};
  std::string text(enough, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

}  // namespace

bool is_csv_table(std::string_view name) { return std::ranges::find(csv_tables, name) != csv_tables.end(); }

corpus_format format_of(const fs::path& path) {
  std::error_code wrong;
  const fs::file_status status = fs::status(path, wrong);
  if (!fs::exists(status))
    throw io_error{path.string(), status.type() == fs::file_type::not_found ? "there is no such file or folder"
                                                                            : "cannot be read: " + wrong.message()};
  if (fs::is_directory(status)) return format_of_folder(path);
  if (is_archive(path)) return corpus_format::archive;
  if (!fs::is_regular_file(status)) return corpus_format::statements;
  const std::string text = beginning_of(path);
  const std::string_view line = std::string_view{text}.substr(0, text.find_first_of("\r\n"));
  const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");  // the reader of CSV says so
  if (line.find('\0') != std::string_view::npos && !is_utf16)
    is_no_corpus(path, "the file is neither an archive nor a CSV file of statements", "");
  if (line.starts_with('[') || line.starts_with('#') || line.find(" = ") != std::string_view::npos)
    is_no_corpus(path, "this is one file of a corpus", "give the folder that contains it");
  return corpus_format::statements;
}

read_corpus read(shell& sh, const corpus_argument& from) {
  const fs::path path{from.path};
  read_corpus result;
  result.format = format_of(path);
  std::vector<joined_name> joined;
  const auto take = [&](csv_contents&& contents) {
    result.records = std::move(contents.records);
    result.inferred = contents.inferred;
    joined = std::move(contents.joined);
    result.doubts = std::move(contents.doubts);
  };
  const bool is_csv = result.format == corpus_format::csv || result.format == corpus_format::statements;
  if (from.infer && !is_csv) throw usage_error{"--infer is for CSV; " + from.path + " is " + in_words(result.format)};
  try {
    progress_line line{"reading " + from.path};
    const csv_options options{from.infer, line.control()};
    switch (result.format) {
      case corpus_format::toml:
        result.records = read_toml(path, options.control);
        break;
      case corpus_format::csv:
        take(read_csv(path, options));
        break;
      case corpus_format::archive:
        result.records = read_archive(path, options.control);
        break;
      case corpus_format::statements:
        take(read_csv_statements(path, options));
        break;
    }
  } catch (const parse_error& e) {
    const bool is_helped = is_csv && !from.infer && std::ranges::any_of(e.diagnostics(), names_what_is_not_there);
    throw bad_corpus{e, is_helped ? "give --infer to create the missing records" : ""};
  }
  const inferred_counts& made = result.inferred;
  if (from.infer)
    sh.err.note(fmt::format("created for statements that name them: {}, {}, {}", counted(made.actors, "actor"),
                            counted(made.positions, "position"), counted(made.documents, "document")));
  for (const joined_name& each : joined)
    sh.err.note(to_string(each.where) + ": " + in_quotes(each.written) + " is read as the " +
                std::string{to_word(each.kind)} + " " + in_quotes(each.id));
  sh.err.show(result.doubts);
  return result;
}

}  // namespace stancegraph::program
