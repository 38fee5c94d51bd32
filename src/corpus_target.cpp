// SPDX-License-Identifier: BSL-1.0
#include "corpus_target.hpp"

#include <system_error>

#include "corpus_source.hpp"
#include "exit_code.hpp"
#include "progress_line.hpp"
#include "stancegraph/core/text.hpp"
#include "stancegraph/io/archive/archive.hpp"
#include "stancegraph/io/csv/csv.hpp"
#include "stancegraph/io/toml/toml.hpp"

namespace stancegraph::program {

namespace fs = std::filesystem;

corpus_target target_of(const std::string& name) {
  const std::string extension = fs::path{name}.extension().string();
  if (extension == ".archive") return corpus_target::archive;
  if (extension == ".xml") return corpus_target::archive_xml;
  throw usage_error{
      "the format of " + in_quotes(name) +
      " is not known: give --to toml, csv, archive, archive-text or archive-xml, or a name that ends with .archive "
      "or .xml"};
}

void expect_free(const fs::path& out, corpus_target to) {
  std::error_code wrong;
  const fs::file_status status = fs::status(out, wrong);
  if (!fs::exists(status)) return;
  const auto refuse = [&](const std::string& why) {
    throw usage_error{out.string() + " " + why + ". Nothing was written; give another name"};
  };
  if (to != corpus_target::toml && to != corpus_target::csv) {
    const bool is_in_use = fs::is_regular_file(status) && fs::file_size(out, wrong) != 0;
    if (is_in_use && !is_archive(out)) refuse("already exists and is not an archive");
    return;
  }
  if (!fs::is_directory(status)) refuse("is a file, but this format is a folder");
  if (fs::is_empty(out, wrong)) return;
  if (to == corpus_target::toml) refuse("is a folder that is not empty, and its files would be lost");
  for (fs::directory_iterator at{out, wrong}, end; !wrong && at != end; at.increment(wrong))
    if (const std::string name = at->path().filename().string(); !is_csv_table(name))
      refuse("is a folder that contains more than a corpus in CSV: " + in_quotes(name));
}

void write(const corpus& c, const fs::path& out, corpus_target to) {
  progress_line line{"writing " + out.string()};
  switch (to) {
    case corpus_target::toml:
      return write_toml(c, out, line.control());
    case corpus_target::csv:
      return write_csv(c, out, line.control());
    case corpus_target::archive:
      return write_archive(c, out, {.control = line.control()});
    case corpus_target::archive_text:
      return write_archive(c, out, {.format = archive_format::text, .control = line.control()});
    case corpus_target::archive_xml:
      return write_archive(c, out, {.format = archive_format::xml, .control = line.control()});
  }
}

}  // namespace stancegraph::program
